//! What a scenario gives: the first column of its table, in words.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use jiff::civil::Date;
use maillage_domain::care::need::ExceptionalNeed;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::period::Period;
use maillage_domain::procedure::course::{Course, NoVisit};
use maillage_domain::procedure::declared::{Declared, Done, Held};
use maillage_domain::procedure::form::CareForm;
use maillage_domain::procedure::named::name_and_form;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::site_units::{SiteUnits, UnitKind};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_service::shipped;

use crate::plan::Plan;
use crate::scenarios::OTHER_REGION;

/// What is given, before it becomes a state.
#[derive(Clone, Default)]
pub(crate) struct Given {
    pub(crate) holds: Vec<Held>,
    pub(crate) declared: Declared,
    pub(crate) from: Option<String>,
    pub(crate) needs: Vec<ExceptionalNeed>,
    /// The needs that the bilan states, beside those of the act of the window.
    pub(crate) stated: Vec<ExceptionalNeed>,
    /// Whether the window and the bilan are common to both regions, and recorded once.
    pub(crate) common: bool,
    pub(crate) list: Option<Vec<LineCode>>,
    pub(crate) without_bilan: bool,
    pub(crate) without_zones: bool,
    pub(crate) zones_until: Option<Date>,
    pub(crate) erratum: Option<Date>,
    /// Places that the erratum opens or closes.
    pub(crate) amended: Vec<(LineCode, ZoneCode, bool)>,
    /// Rows whose document prints no gap that decides.
    pub(crate) gaps_unknown: Vec<GapUnknown>,
    /// Another window, and the bilan its act names.
    pub(crate) window: Option<(Date, Date, Option<String>)>,
    /// What is said of that other window.
    pub(crate) other: OtherWindow,
    pub(crate) others: usize,
    pub(crate) others_receive: Option<String>,
    pub(crate) region: Option<RegionCode>,
    /// Windows with a list of their own.
    pub(crate) listed: Vec<(Date, Date, Vec<LineCode>)>,
    /// The days of a file.
    pub(crate) course: Course,
    /// What is given of the plan.
    pub(crate) plan: Plan,
}

/// What is said of another window than the one that ships.
#[derive(Clone, Default)]
pub(crate) struct OtherWindow {
    /// Its list, where it is not that of the window that ships.
    pub(crate) list: Option<Vec<LineCode>>,
    /// Lines for which it receives renewals alone.
    pub(crate) renewals: Vec<LineCode>,
    /// When its order was published, where it replaces the window that ships.
    pub(crate) replacing: Option<Date>,
    /// The rows of a bilan of its own: line, zone, current, target.
    pub(crate) rows: Vec<(LineCode, ZoneCode, u32, u32)>,
}

impl OtherWindow {
    /// Reads what is said of it.
    fn read(&mut self, words: &[&str]) {
        let lines = |codes: &[&str]| codes.iter().map(|code| LineCode::new(*code)).collect();
        match words {
            ["liste", codes @ ..] => self.list = Some(lines(codes)),
            ["renouvellements", "seuls", codes @ ..] => self.renewals = lines(codes),
            ["remplaçante", "publiée", "le", day] => self.replacing = Some(day.parse().unwrap()),
            ["bilan", code, zone, current, target] => self.rows.push((
                LineCode::new(*code),
                ZoneCode::parse(zone),
                current.parse().unwrap(),
                target.parse().unwrap(),
            )),
            other => panic!("autre : {other:?}"),
        }
    }
}

/// A row whose document prints neither a gap nor what gives one, of the quantity that decides.
#[derive(Clone)]
pub(crate) struct GapUnknown {
    pub(crate) line: LineCode,
    pub(crate) zone: ZoneCode,
    /// The answer it prints all the same, if it does.
    pub(crate) answer: Option<bool>,
}

impl Given {
    /// The regions that the window and the bilan are common to, where they are common.
    pub(crate) fn common_to(&self) -> Vec<RegionCode> {
        let home = shipped::HAUTS_DE_FRANCE.code().clone();
        if self.common { vec![home, RegionCode::new(OTHER_REGION)] } else { Vec::new() }
    }

    /// The region asked, that of the demonstration if no other is given.
    pub(crate) fn region(&self) -> RegionCode {
        self.region.clone().unwrap_or_else(|| shipped::HAUTS_DE_FRANCE.territory.region.code.clone())
    }
}

/// Reads what is given.
pub(crate) fn given(text: &str) -> Given {
    let mut given = Given::default();
    for part in text.split(',').map(str::trim) {
        let words: Vec<_> = part.split_whitespace().collect();
        match words.as_slice() {
            ["démonstration"] => {}
            ["Grand", "Est"] => given.region = Some(shipped::GRAND_EST.code().clone()),
            ["imprimé", printed @ ..] => given.plan.printed(printed),
            ["objectif", wanted @ ..] => given.plan.wanted(wanted),
            ["paliers", reading] => given.plan.read_stages(reading),
            ["sans", "bilan"] => given.without_bilan = true,
            ["commune", "aux", "deux", "régions"] => given.common = true,
            ["sans", "zones"] => given.without_zones = true,
            ["région", code] => given.region = Some(RegionCode::new(*code)),
            ["zones", "jusqu’au", day] => given.zones_until = Some(day.parse().unwrap()),
            ["erratum", "publié", "le", day] => given.erratum = Some(day.parse().unwrap()),
            ["autre", "période", opens, closes, bilan @ ..] => {
                let named = bilan.get(1).map(|name| (*name).to_owned());
                given.window = Some((opens.parse().unwrap(), closes.parse().unwrap(), named));
            }
            ["erratum", what @ ("ouvre" | "ferme"), code, zone] => {
                given.amended.push((LineCode::new(*code), ZoneCode::parse(zone), *what == "ouvre"));
            }
            ["autre", words @ ..] if words != ["usage"] => given.other.read(words),
            ["détient", code] => given.holds.push(held(code)),
            ["forme", form] => given.declared.form = CareForm::parse(form),
            ["expire", "le", day] => given.declared.expires = Some(day.parse().unwrap()),
            ["mis", "en", "œuvre"] => given.declared.started = Some(true),
            ["jamais", "mis", "en", "œuvre"] => given.declared.started = Some(false),
            ["recherche", "seule"] => given.declared.research_only = true,
            ["départ", zone] => given.from = Some((*zone).to_owned()),
            ["autres", "périodes", count] => given.others = count.parse().unwrap(),
            ["autres", "périodes", count, "pour", wanted] => {
                given.others = count.parse().unwrap();
                given.others_receive = Some(operation(wanted).as_str().to_owned());
            }
            ["liste", codes @ ..] => {
                given.list = Some(codes.iter().map(|code| LineCode::new(*code)).collect());
            }
            ["écart", "inconnu", code, zone, answer @ ..] => given.gaps_unknown.push(GapUnknown {
                line: LineCode::new(*code),
                zone: ZoneCode::parse(zone),
                answer: match answer {
                    [] => None,
                    ["réponse", "oui"] => Some(true),
                    ["réponse", "non"] => Some(false),
                    other => panic!("réponse : {other:?}"),
                },
            }),
            ["période", opens, closes, "pour", codes @ ..] => given.listed.push((
                opens.parse().unwrap(),
                closes.parse().unwrap(),
                codes.iter().map(|code| LineCode::new(*code)).collect(),
            )),
            ["besoin", "exceptionnel", need @ ..] => given.needs.push(needed(need)),
            ["besoin", "du", "bilan", need @ ..] => given.stated.push(needed(need)),
            other => {
                let said = declare(&mut given.declared, other) || tell(&mut given.course, other);
                assert!(said, "étant donné : {other:?}");
            }
        }
    }
    given
}

/// What is declared of units and of days; false where it is something else.
fn declare(declared: &mut Declared, words: &[&str]) -> bool {
    let day = |day: &str| Some(Done::On(day.parse().unwrap()));
    match words {
        ["appareils", counts @ ..] => {
            declared.units = Some(counts.iter().fold(SiteUnits::default(), counted));
        }
        ["appareil", kind] => declared.unit = Some(UnitKind::parse(kind).unwrap()),
        ["remplace", kind] => declared.replaced = Some(UnitKind::parse(kind).unwrap()),
        ["même", "usage"] => declared.same_use = Some(true),
        ["autre", "usage"] => declared.same_use = Some(false),
        ["convention"] => declared.agreement = Some(true),
        ["sans", "convention"] => declared.agreement = Some(false),
        ["second", "site"] => declared.second_site = Some(true),
        ["sans", "second", "site"] => declared.second_site = Some(false),
        ["titulaire", "depuis", "le", on] => declared.holder_since = Some(on.parse().unwrap()),
        ["dossier", "déposé", "le", on] => declared.filed = day(on),
        ["aucun", "dossier", "déposé"] => declared.filed = Some(Done::Never),
        ["injonction", "le", on] => declared.injunction = day(on),
        ["aucune", "injonction"] => declared.injunction = Some(Done::Never),
        _ => return false,
    }
    true
}

fn counted(site: SiteUnits, text: &&str) -> SiteUnits {
    let (kind, count) = text.split_once(':').unwrap();
    site.having(UnitKind::parse(kind).unwrap(), count.parse().unwrap())
}

/// What is told of the days of a file; false where it is something else.
fn tell(course: &mut Course, words: &[&str]) -> bool {
    match words {
        ["dossier", "de", "la", "période", opens, closes] => {
            let (from, until) = (opens.parse().unwrap(), Some(closes.parse().unwrap()));
            course.window = Some(Period { from, until });
        }
        ["reçu", "le", day] => course.received = Some(day.parse().unwrap()),
        ["pièces", "demandées", "le", day] => course.pieces_named = Some(Done::On(day.parse().unwrap())),
        ["complété", "le", day] => course.completed = Some(Done::On(day.parse().unwrap())),
        ["rejet", "implicite", "le", day] => course.rejected_silently = Some(day.parse().unwrap()),
        ["motifs", "demandés", "le", day] => course.reasons_asked = Some(day.parse().unwrap()),
        ["motifs", "donnés", "le", day] => course.reasons_given = Some(Done::On(day.parse().unwrap())),
        ["mise", "en", "œuvre", "le", day] => course.started = Some(day.parse().unwrap()),
        ["visite", "annoncée", "le", day] => course.visit_told = Some(day.parse().unwrap()),
        ["visite", "empêchée", "par", "le", "titulaire"] => course.no_visit = Some(NoVisit::ByHolder),
        ["visite", "manquée", "par", "l’agence"] => course.no_visit = Some(NoVisit::ByAgency),
        _ => return false,
    }
    true
}

/// An exceptional need: a line, a zone, how many authorisations.
fn needed(words: &[&str]) -> ExceptionalNeed {
    let [code, zone, places] = words else { panic!("besoin : {words:?}") };
    ExceptionalNeed {
        line: LineCode::new(*code),
        zone: ZoneCode::parse(zone),
        places: places.parse().unwrap(),
        nature: "scénario".to_owned(),
        extent: None,
        wished: Vec::new(),
    }
}

fn held(text: &str) -> Held {
    let (line, form) = name_and_form(text);
    Held { line: LineCode::new(line), form: form.and_then(CareForm::parse) }
}

/// The operation that a word stands for.
pub(crate) fn operation(word: &str) -> Operation {
    let words = [
        "création",
        "appareil-supplémentaire",
        "remplacement-appareil",
        "autre-forme",
        "renouvellement",
        "renouvellement-après-injonction",
        "transfert",
        "regroupement",
        "conversion",
        "confirmation-après-cession",
        "besoin-exceptionnel",
        "dérogation",
        "modification",
        "appareil-imagerie",
        "appareil-médecine-nucléaire",
        "appareil-dédié",
        "lieu-hors-site",
        "communes-HAD",
        "dossier-de-passage",
        "autorisation-de-crise",
    ];
    let found = words.iter().zip(Operation::ALL).find(|(known, _)| **known == word);
    found.unwrap_or_else(|| panic!("opération : {word}")).1
}
