//! Plays the scenarios of `testdata/scenarios`: tables that a planner reads and extends.
//!
//! Each rule of a ruling or a window must speak differently in two of them: a case on each side of its line.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;
use maillage_domain::act::Fact;
use maillage_domain::care::bilan::FIGURES;
use maillage_domain::care::bilan::{BilanQuery, Certainty, Position, Publication, PublishedBilan, at};
use maillage_domain::care::nomenclature::{Line, LineCode, Resolution};
use maillage_domain::care::quantity::{Quantities, Tally};
use maillage_domain::period::Period;
use maillage_domain::procedure;
use maillage_domain::procedure::case::Question;
use maillage_domain::procedure::declared::{Held, Holding};
use maillage_domain::procedure::handling::Handling;
use maillage_domain::procedure::named;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::ruling::{in_common, rule};
use maillage_domain::procedure::terms::Terms;
use maillage_domain::procedure::window::{Operations, Window};
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::Confidence;
use maillage_domain::rules::admissibility::RULINGS;
use maillage_domain::rules::doubts::confidence;
use maillage_domain::rules::files::FILES;
use maillage_domain::rules::finding::{Finding, Seen, Verdict};
use maillage_domain::rules::window::{WINDOWS, check};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{Region, RegionCode, ZoneCode, ZoneSet};
use maillage_service::shipped;

use crate::courses;
use crate::given::{Given, given, operation};
use crate::plan::{told_of_bilan, told_of_objective};
use crate::scene::{GRAND_EST, folded, other_bilan, other_window, read, stated, zones};
use crate::tables::scenarios;

/// Rules that have one side only: they speak of every ruling or of every row, or only where there is no row.
const ONE_SIDED: [&str; 6] = [
    "ruling.indicative",
    "bilan.gap",
    "bilan.admissible",
    "bilan.opening-position",
    "bilan.zone-set",
    "bilan.no-table",
];

/// The shipped bilan of Hauts-de-France, read once.
static BILAN: LazyLock<PublishedBilan> =
    LazyLock::new(|| read(&shipped::HAUTS_DE_FRANCE, &ReferenceBook::default()));

fn bilan(published: Option<Date>) -> PublishedBilan {
    let mut bilan = BILAN.clone();
    if let Some(on) = published {
        bilan.published = Some(Publication { on, certainty: Certainty::Printed });
    }
    bilan
}

fn window(given: &Given, id: &str, opens: Date, closes: Date) -> Window {
    let all = || shipped::HAUTS_DE_FRANCE.window.lines.clone();
    Window {
        id: id.to_owned(),
        opens,
        closes,
        lines: given.list.clone().unwrap_or_else(all),
        operations: Operations::All,
        restricted: Vec::new(),
        bilan: shipped::HAUTS_DE_FRANCE.bilan.raa.clone(),
        order: None,
        published: None,
        replaces: None,
        common_to: Vec::new(),
        draft: false,
        needs: given.needs.clone(),
        source: "scénario".to_owned(),
    }
}

/// A region whose acts nobody read: its figures are those of the demonstration.
pub(crate) const OTHER_REGION: &str = "53";

/// The demonstration as given, with these windows, in two regions of one store.
fn state(given: &Given, published: Option<Date>, windows: &[Window]) -> State {
    let home = &shipped::HAUTS_DE_FRANCE.territory.region;
    let lists = shipped::nomenclatures().map(|list| (home.code.clone(), Fact::from(list.clone())));
    let ships = |code: &RegionCode| shipped::shipped_region(code).is_some();
    let asked = given.region.clone().filter(|code| !ships(code));
    let other = Region { code: asked.unwrap_or_else(|| RegionCode::new(OTHER_REGION)), ..home.clone() };
    let of = |region: &Region| {
        let code = region.code.clone();
        facts(region, given, published, windows).into_iter().map(move |fact| (code.clone(), fact))
    };
    let facts = lists.into_iter().chain(of(home)).chain(of(&other)).chain(GRAND_EST.iter().cloned());
    let (asked, plan) = (given.region(), &given.plan);
    let shown = |(region, fact)| if region == asked { (region, plan.shown_in(fact)) } else { (region, fact) };
    plan.adopted(&asked, folded(facts.map(shown)))
}

/// What is recorded for one region.
fn facts(region: &Region, given: &Given, published: Option<Date>, windows: &[Window]) -> Vec<Fact> {
    let zones = zones(&shipped::HAUTS_DE_FRANCE, |zone_set| ending(zone_set, given.zones_until));
    let zones = zones.into_iter().filter(|_| !given.without_zones);
    let region_alone = std::iter::once(Fact::from(region.clone())).chain(zones);
    // What is common to both regions is recorded once, in the first.
    if given.common && region.code.as_str() == OTHER_REGION {
        return region_alone.collect();
    }
    let common_to = given.common_to();
    let bilan = (!given.without_bilan).then(|| {
        let bilan = with_gaps_unknown(bilan(published), given);
        Fact::from(PublishedBilan { common_to: common_to.clone(), ..bilan })
    });
    let erratum = given.erratum.map(|on| Fact::from(erratum(on, given)));
    let other = other_bilan(given, &BILAN).map(Fact::from);
    let stated = stated(given, &BILAN).map(Fact::from);
    let windows = windows.iter().cloned();
    let windows = windows.map(|window| Fact::from(Window { common_to: common_to.clone(), ..window }));
    region_alone.chain(bilan).chain(erratum).chain(other).chain(stated).chain(windows).collect()
}

/// The same bilan, of which some rows do not tell the gap that decides.
fn with_gaps_unknown(mut bilan: PublishedBilan, given: &Given) -> PublishedBilan {
    for unknown in &given.gaps_unknown {
        let of = |row: &&mut Position| row.zone == unknown.zone && row.code.as_ref() == Some(&unknown.line);
        let row = bilan.rows.iter_mut().find(of).unwrap();
        let (Quantities::Sites(decides) | Quantities::SitesAndUnits { units: decides, .. }) =
            &mut row.quantities;
        *decides = Tally { target: None, printed_gap: None, ..decides.clone() };
        row.admissible = unknown.answer;
    }
    bilan
}

/// The same zones, in force until a day.
fn ending(zone_set: &ZoneSet, until: Option<Date>) -> ZoneSet {
    let in_force = Period { until: until.or(zone_set.in_force.until), ..zone_set.in_force };
    ZoneSet { in_force, ..zone_set.clone() }
}

/// An erratum that says the same under another number but for the places it opens or closes, and announces no window.
fn erratum(on: Date, given: &Given) -> PublishedBilan {
    let mut corrected = bilan(None);
    for (line, zone, opens) in &given.amended {
        let of = |row: &&mut Position| row.zone == *zone && row.code.as_ref() == Some(line);
        let row = corrected.rows.iter_mut().find(of).unwrap();
        let gap = i64::from(*opens);
        let (Quantities::Sites(decides) | Quantities::SitesAndUnits { units: decides, .. }) =
            &mut row.quantities;
        *decides = Tally { target: None, printed_gap: Some(gap), ..decides.clone() };
        row.admissible = Some(*opens);
    }
    PublishedBilan {
        version: 2,
        corrects: corrected.raa.clone(),
        raa: Some("erratum".to_owned()),
        act: None,
        window: None,
        published: Some(Publication { on, certainty: Certainty::Printed }),
        ..corrected
    }
}

/// What came out: nothing where the question makes no sense.
struct Outcome {
    answer: Option<&'static str>,
    /// What the agency gets.
    handling: Option<&'static str>,
    slots: Option<i64>,
    findings: Vec<Finding>,
    /// How sure each finding is, in their order; nothing where it is as sure as its rule.
    sure: Vec<Confidence>,
    /// What else is told, in the words of the last column.
    told: Vec<String>,
}

fn rule_on(given: &Given, words: &[&str]) -> Option<Outcome> {
    let [wanted, activity, zone, "le", on] = words else { panic!("quand : {words:?}") };
    let shipped = &shipped::HAUTS_DE_FRANCE.window;
    let mut windows = vec![window(given, &shipped.id, shipped.opens, shipped.closes)];
    windows.extend(other_window(given, |opens, closes| window(given, "autre", opens, closes)));
    windows.extend(given.listed.iter().map(|(opens, closes, lines)| Window {
        lines: lines.clone(),
        bilan: None,
        ..window(given, &format!("listée {opens}"), *opens, *closes)
    }));
    let state = state(given, None, &windows);
    let (region, on) = (given.region(), on.parse::<Date>().unwrap());
    let zone = state.reference().zone_code(&region, Asked::on(on), zone);
    let from = given.from.as_deref().map(ZoneCode::parse);
    let operation = operation(wanted);
    let lines = lines_named(&state, operation, activity, on);
    let held = given.holds.iter().map(|held| {
        let found = named::resolve_held(state.reference(), held.line.as_str(), on);
        let Some(Resolution::One(line)) = found else { panic!("détient : {held:?}") };
        Held { line: line.code.clone(), ..held.clone() }
    });
    let holds: Vec<_> = held.collect();
    let holding = if holds.is_empty() { Holding::Unknown } else { Holding::Declared(&holds) };
    let terms = Terms::of(&shipped::PARAMETERS, state.parameter(), &region, Asked::on(on)).unwrap();
    let terms = given.plan.terms(terms);
    let question = |line| Question {
        region: &region,
        operation,
        line,
        zone: &zone,
        from_zone: from.as_ref(),
        asked: Asked::on(on),
        holding,
        declared: given.declared,
        mapping: shipped::BRIDGE.mapping(&line.code),
        origins: shipped::BRIDGE.origins(&line.code),
        activity_origins: shipped::BRIDGE.activity_origins(&line.code),
        terms: &terms,
    };
    let rulings = lines.into_iter().map(|line| rule(&state, question(line)).ok());
    let ruling = in_common(rulings.collect::<Option<Vec<_>>>()?)?;
    let (answer, handling) = (Some(ruling.outcome.as_str()), ruling.handling.map(Handling::as_str));
    let sure = ruling.findings.iter().map(|finding| confidence(&ruling.case, finding)).collect();
    let told = match &ruling.outcome {
        procedure::outcome::Outcome::SubjectTo(reserves) => {
            reserves.iter().map(|reserve| format!("à fournir {}", reserve.as_str())).collect()
        }
        _ => Vec::new(),
    };
    Some(Outcome { answer, handling, slots: ruling.slots, sure, findings: ruling.findings, told })
}

/// The lines that a name stands for, as the product resolves it.
fn lines_named<'s>(state: &'s State, operation: Operation, name: &str, on: Date) -> Vec<&'s Line> {
    match named::resolve(state.reference(), operation, name, on) {
        Some(Resolution::One(line)) => vec![line],
        Some(Resolution::Several(lines)) => lines,
        other => panic!("activité : {name} {other:?}"),
    }
}

fn check_of(given: &Given, words: &[&str]) -> Outcome {
    let (opens, closes, published) = match words {
        ["période", opens, closes] => (opens, closes, None),
        ["période", opens, closes, "publiée", "le", day] => (opens, closes, Some(day.parse().unwrap())),
        other => panic!("quand : {other:?}"),
    };
    let (opens, closes): (Date, Date) = (opens.parse().unwrap(), closes.parse().unwrap());
    let checked = window(given, "scénario", opens, closes);
    let shipped = &shipped::HAUTS_DE_FRANCE.window;
    let mut others = vec![window(given, &shipped.id, shipped.opens, shipped.closes)];
    let received = given.others_receive.as_ref().map(|name| Operations::Listed(vec![name.clone()]));
    others.extend((0..given.others).map(|rank| Window {
        operations: received.clone().unwrap_or(Operations::All),
        restricted: Vec::new(),
        ..window(given, &format!("autre {rank}"), opens, closes)
    }));
    let terms = Terms::read(&shipped::PARAMETERS).unwrap();
    let state = state(given, published, &others);
    let findings = check(&state, &terms, &given.region(), &checked, Asked::LATEST);
    Outcome { answer: None, handling: None, slots: None, findings, sure: Vec::new(), told: Vec::new() }
}

fn verdict(word: &str) -> Option<Verdict> {
    match word {
        "permet" => Some(Verdict::Allows),
        "interdit" => Some(Verdict::Forbids),
        "avertit" => Some(Verdict::Warns),
        "informe" => Some(Verdict::Informs),
        _ => None,
    }
}

/// What a rule says, as data tell it apart.
fn said(outcome: &Outcome, id: &str) -> Option<Verdict> {
    let told = |verdict: Verdict| Verdict::TOLD.into_iter().find(|told| told.as_str() == verdict.as_str());
    outcome.findings.iter().find(|finding| finding.rule.id == id).and_then(|finding| told(finding.verdict))
}

/// Why what came out is not what was expected; nothing where it is.
fn fault(expected: &str, outcome: Option<&Outcome>) -> Option<String> {
    let Some(outcome) = outcome else {
        return (expected != "refusé").then(|| "la question a été refusée".to_owned());
    };
    let words: Vec<_> = expected.split_whitespace().collect();
    let fine = match words.as_slice() {
        ["refusé"] => false,
        _ if outcome.told.iter().any(|told| told == expected) => true,
        ["recevable"] => outcome.answer == Some("yes"),
        ["sous", "réserve"] => outcome.answer == Some("subject-to"),
        ["non", "recevable"] => outcome.answer == Some("no"),
        ["non", "comparable"] => outcome.answer == Some("not-comparable"),
        ["places", "–"] => outcome.slots.is_none(),
        ["places", number] => outcome.slots == number.parse().ok(),
        ["agence", "reçoit", "–"] => outcome.handling.is_none(),
        ["agence", "reçoit", word] => outcome.handling == Some(*word),
        ["terme", id, day] => courses::term(&outcome.findings, id) == day.parse().ok(),
        ["marque", id, mark] => {
            let sure =
                |rank: usize, f: &Finding| outcome.sure.get(rank).map_or(f.rule.confidence, |sure| *sure);
            let mut told = outcome.findings.iter().enumerate();
            told.any(|(rank, f)| f.rule.id == *id && sure(rank, f).as_str() == *mark)
        }
        ["muette", id] => said(outcome, id).is_none(),
        [word, id] => said(outcome, id).is_some() && said(outcome, id) == verdict(word),
        other => panic!("alors : {other:?}"),
    };
    let seen: Vec<_> =
        outcome.findings.iter().map(|f| format!("{} {}", f.verdict.as_str(), f.rule.id)).collect();
    let Outcome { answer, handling, slots, told, .. } = outcome;
    (!fine).then(|| format!("réponse {answer:?}, places {slots:?}, agence {handling:?}, {seen:?} {told:?}"))
}

/// The rules behind the figures of one row; each one that has a part in them informs.
fn figures_of(given: &Given, words: &[&str]) -> Outcome {
    let ["ligne", code, zone] = words else { panic!("quand : {words:?}") };
    let state = state(given, None, &[]);
    let region = given.region();
    let shipped = shipped::shipped_region(&region).unwrap_or(&shipped::HAUTS_DE_FRANCE);
    let mut query = BilanQuery::whole(region, shipped.bilan.picture_date);
    query.lines = vec![LineCode::new(*code)];
    query.zones = vec![ZoneCode::parse(zone)];
    let answer = at(&state, &query).unwrap();
    let row = answer.rows.first().unwrap();
    let inform = |rule| Finding { rule, verdict: Verdict::Informs, seen: Seen::AsStated };
    let findings = row.rules().into_iter().map(inform).collect();
    let answer = row.admissible().map(|admissible| if admissible { "yes" } else { "no" });
    Outcome { answer, handling: None, slots: None, findings, sure: Vec::new(), told: Vec::new() }
}

/// What the plan says, and what the bilan prints beside it.
fn plan_of(given: &Given, words: &[&str]) -> Outcome {
    let (region, shipped) = (given.region(), &shipped::HAUTS_DE_FRANCE.window);
    let state = state(given, None, &[window(given, &shipped.id, shipped.opens, shipped.closes)]);
    let (answer, slots, told) = match words {
        ["objectif", line, zone, "le", on] => {
            told_of_objective(&state, (&region, &given.plan), (line, zone, on))
        }
        ["bilan", "le", on] => (None, None, told_of_bilan(&state, &region, on)),
        other => panic!("quand : {other:?}"),
    };
    let answer = answer.map(|admissible| if admissible { "yes" } else { "no" });
    Outcome { answer, handling: None, slots, findings: Vec::new(), sure: Vec::new(), told }
}

fn play(given: &Given, when: &str) -> Option<Outcome> {
    let words: Vec<_> = when.split_whitespace().collect();
    match words.first() {
        Some(&"période") => Some(check_of(given, &words)),
        Some(&"ligne") => Some(figures_of(given, &words)),
        Some(&"dossier") => {
            let findings = courses::check(given, &words);
            Some(Outcome {
                answer: None,
                handling: None,
                slots: None,
                findings,
                sure: Vec::new(),
                told: Vec::new(),
            })
        }
        Some(&("objectif" | "bilan")) => Some(plan_of(given, &words)),
        _ => rule_on(given, &words),
    }
}

#[test]
fn given_the_tables_of_scenarios_when_played_then_each_line_holds() {
    let mut faults = Vec::new();
    for (place, given_text, when, then) in scenarios() {
        let outcome = play(&given(&given_text), &when);
        for expected in then.split(',').map(str::trim) {
            if let Some(seen) = fault(expected, outcome.as_ref()) {
                faults.push(format!("{place}: {given_text} | {when} | {expected}\n    {seen}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn given_each_rule_when_the_scenarios_are_played_then_it_stands_on_both_sides_of_its_line() {
    let mut sides: BTreeMap<&str, BTreeSet<Option<Verdict>>> = BTreeMap::new();
    let rulings: Vec<_> = RULINGS.iter().map(|ruling| ruling.rule.id).collect();
    let windows: Vec<_> = WINDOWS.iter().map(|window| window.rule.id).collect();
    let figures: Vec<_> = FIGURES.iter().map(|figure| figure.rule.id).collect();
    let courses: Vec<_> = FILES.iter().map(|file| file.rule.id).collect();
    for (_, given_text, when, then) in scenarios() {
        let Some(outcome) = play(&given(&given_text), &when) else { continue };
        let family = match when.split_whitespace().next() {
            Some("période") => &windows,
            Some("ligne") => &figures,
            Some("dossier") => &courses,
            _ => &rulings,
        };
        // A line counts for the rules it names, and for silence or speech alike.
        for id in family.iter().filter(|id| then.contains(**id)) {
            sides.entry(id).or_default().insert(said(&outcome, id));
        }
    }
    let one_sided: Vec<_> = rulings
        .iter()
        .chain(&windows)
        .chain(&figures)
        .chain(&courses)
        .filter(|id| !ONE_SIDED.contains(*id))
        .filter(|id| sides.get(**id).is_none_or(|seen| seen.len() < 2))
        .collect();
    assert!(one_sided.is_empty(), "no case on each side: {one_sided:?}");
}
