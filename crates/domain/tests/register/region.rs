//! A region of forty authorisations, made and worked out by hand.
//!
//! Two zones: sites 1 to 4 lie in the north (N), 5 to 8 and 10 in the south (S), and nobody placed site 9. Site 10 stands on the
//! ground of site 5. Entity 6 was merged into entity 2 on 1 January 2024. The day is 12 March 2026. On paper:
//!
//! | line | zone | authorisations that make one each | count |
//! |---|---|---|---|
//! | surgery | N | 01; 02 (another entity on site 1); 03 with 04 (same entity, same site); 05 (not started, lapse to be noted) | 4 |
//! | surgery | S | 07 (suspended); 08 (moved to site 7) with 09; 11 (ceded to 4) | 3 |
//! | surgery | none | 12, on site 9 | 1 |
//! | medicine | N | 13 (renewed by silence); 14 (examined) with 21 (its entity is 2 now); 16 | 3 |
//! | medicine | S | 18 (limited); 17 is for an exceptional need and shown beside | 1 |
//! | imaging | N | 22 with 23 (two entities, one site); 24 (stopped) | 2 |
//! | imaging | S | 25 with 26 (site 10 is on the ground of 5); 28 (not started) | 2 |
//! | chambers | N | 29 with 30, a unit each | 1 site, 2 units |
//! | chambers | S | 31 on both sides of a road | 2 sites, 1 unit |
//! | rhythm, A | N | 34; 36 (its D was withdrawn); 32 is within 33 | 2 |
//! | rhythm, D | N | 33 | 1 |
//! | dialysis | S | 37 with 38; 40 | 2 |
//!
//! In no figure: 06 lapsed, 10 and 35 withdrawn, 15 expired, 19 applied for, 20 refused, 27 ceased, 39 regrouped: eight. Shown: 17.
//! Counted with others or within: 04, 09, 21, 23, 26, 30, 32, 38: eight. So 40 − 8 − 1 − 8 = 23 implantations, and one more for the
//! road: 24 = 4 + 3 + 1 + 3 + 1 + 2 + 2 + 1 + 2 + 2 + 1 + 2.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU8;

use jiff::civil::{Date, date};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Basis, Place, Subject, Tracts};
use maillage_domain::care::authorisation::turn::{
    Extent, LapseGround, PriorAgreement, RefusalGround, Succession, Turn,
};
use maillage_domain::care::count::reckoning::Absence;
use maillage_domain::care::count::terms::CountTerms;
use maillage_domain::care::count::{Count, CountedBy, count};
use maillage_domain::care::nomenclature::{
    Counting, Line, LineCode, Measure, Nomenclature, OfficialList, OfficialNumber,
};
use maillage_domain::entity::SiteNumber;
use maillage_domain::entity::book::EntityBook;
use maillage_domain::entity::identity::SiteIdentity;
use maillage_domain::entity::turn::Turn as EntityTurn;
use maillage_domain::ground::asked::Asked;
use maillage_domain::period::Period;
use maillage_domain::territory::ZoneCode;

use crate::entities::{book, legal, of_entity, of_site, on_site};
use crate::kit::{clocks, entity, granted, line, number, site, stamp, started, terms, told};

pub(crate) const SURGERY: &str = "amm:QA002/MO006";
pub(crate) const MEDICINE: &str = "amm:QA001";
pub(crate) const IMAGING: &str = "amm:QEML1";
pub(crate) const CHAMBER: &str = "amm:QEML2";
/// A line of 2019, of which the annexes leave out units for research.
pub(crate) const CAMERA: &str = "tep";
pub(crate) const RHYTHM_A: &str = "amm:QA011/MO003/ME009";
pub(crate) const RHYTHM_D: &str = "amm:QA011/MO003/ME013";
pub(crate) const DIALYSIS: &str = "amm:QA016/MO022+QA016/MO023";
const SELF_CARE: &str = "amm:QA016/MO022";
const ASSISTED: &str = "amm:QA016/MO023";

/// Number, line, entity, site, life.
const REGION: &str = "
    01 C  1 1 force      21 M  6 2 force
    02 C  2 1 force      22 I  1 1 force
    03 C  1 2 force      23 I  2 1 force
    04 C  1 2 granted    24 I  3 3 stopped
    05 C  3 3 overdue    25 I  4 5 force
    06 C  3 4 lapsed     26 I  5 10 force
    07 C  4 5 suspended  27 I  5 8 ceased
    08 C  4 6 moved      28 I  4 7 granted
    09 C  4 7 force      29 H  1 1 force
    10 C  5 8 withdrawn  30 H  2 1 force
    11 C  5 8 ceded      31 H  4 5 cut
    12 C  2 9 force      32 RA 1 1 force
    13 M  1 1 silent     33 RD 1 1 force
    14 M  2 2 examined   34 RA 2 2 force
    15 M  3 3 expired    35 RD 3 3 withdrawn
    16 M  3 4 force      36 RA 3 3 force
    17 M  4 5 need       37 D2 4 5 force
    18 M  4 6 limited    38 D3 4 5 force
    19 M  5 7 filed      39 D3 5 6 regrouped
    20 M  5 8 refused    40 D3 5 7 force
";

const DAY: Date = date(2026, 3, 12);

pub(crate) fn north() -> ZoneCode {
    ZoneCode::parse("N")
}

fn south() -> ZoneCode {
    ZoneCode::parse("S")
}

fn listed(code: &str, list: OfficialList, counting: Option<Counting>, includes: &[&str]) -> Line {
    let named = || Bilingual { fr: code.to_owned(), en: code.to_owned() };
    Line {
        code: LineCode::new(code),
        label: named(),
        family_label: named(),
        family_aliases: Vec::new(),
        aliases: Vec::new(),
        official: OfficialNumber { list, number: 2 },
        measure: if [CHAMBER, CAMERA].contains(&code) { Measure::SitesAndUnits } else { Measure::Sites },
        counting,
        reformed: None,
        includes: includes.iter().map(|code| LineCode::new(*code)).collect(),
        requires: Vec::new(),
        headings: None,
    }
}

fn nomenclature() -> Nomenclature {
    let (care, own) = (OfficialList::Activities, Some(Counting::SiteAndEntity));
    Nomenclature {
        id: "2023".to_owned(),
        title: Bilingual { fr: "Liste".to_owned(), en: "List".to_owned() },
        in_force: Period::since(date(2019, 6, 1)),
        source: "test".to_owned(),
        lines: vec![
            listed(SURGERY, care, own, &[]),
            // No text says what medicine counts: activities are counted by site and entity.
            listed(MEDICINE, care, None, &[]),
            listed(IMAGING, OfficialList::Equipment, Some(Counting::Site), &[]),
            listed(CHAMBER, OfficialList::Equipment, None, &[]),
            listed(CAMERA, OfficialList::Equipment, None, &[]),
            listed(RHYTHM_A, care, own, &[]),
            listed(RHYTHM_D, care, own, &[RHYTHM_A]),
            listed(SELF_CARE, care, own, &[]),
            listed(ASSISTED, care, own, &[]),
        ],
    }
}

/// The zone of a site: sites 1 to 4 lie in the north, those behind in the south, and nobody placed the ninth.
fn zone(_line: &Line, of: SiteNumber) -> Option<ZoneCode> {
    let rank = (1..=10).find(|rank| site(*rank) == of)?;
    match rank {
        1..=4 => Some(north()),
        9 => None,
        _ => Some(south()),
    }
}

/// What is found in the count of a register.
pub(crate) fn counted<T>(
    register: &Register,
    entities: &EntityBook,
    terms: &CountTerms,
    asked: Asked,
    find: impl FnOnce(&Count<'_>) -> T,
) -> T {
    counted_lives(register.lives(&clocks(), asked), entities, terms, asked, find)
}

/// What is found in the count of some lives.
pub(crate) fn counted_lives<'r, T>(
    lives: impl Iterator<Item = (&'r AuthorisationNumber, Life<'r>)>,
    entities: &EntityBook,
    terms: &CountTerms,
    asked: Asked,
    find: impl FnOnce(&Count<'_>) -> T,
) -> T {
    let (nomenclature, clocks) = (nomenclature(), clocks());
    let by = CountedBy { nomenclature: &nomenclature, entities, clocks: &clocks, terms, zone: &zone };
    find(&count(lives, by, asked))
}

fn entities() -> EntityBook {
    let EntityTurn::Stated(identity) = on_site("Dix", entity(5)) else { panic!("it is stated") };
    let shared = SiteIdentity { on_ground_of: Some(site(5)), ..identity };
    book([
        (date(2009, 1, 1), of_entity(2, legal("Deux"))),
        (date(2009, 1, 1), of_entity(6, legal("Six"))),
        (date(2024, 1, 1), of_entity(6, EntityTurn::MergedInto(entity(2)))),
        (date(2009, 1, 1), of_site(10, EntityTurn::Stated(shared))),
    ])
}

/// The acts of a life, by the word for it.
fn acts(life: &str, subject: Subject) -> Vec<(Date, Turn)> {
    let begun = |subject| vec![(date(2019, 3, 1), granted(subject)), (date(2020, 6, 1), started())];
    let then = |more: &[(Date, Turn)]| [begun(subject.clone()), more.to_vec()].concat();
    let only = |day, subject: Subject| vec![(day, granted(subject))];
    match life {
        "force" => begun(subject),
        "need" => begun(Subject { basis: Basis::ExceptionalNeed, ..subject }),
        "limited" => begun(Subject { limited_to: Some(line("deux analyses")), ..subject }),
        "cut" => {
            let both = [NonZeroU8::MIN, NonZeroU8::MIN.saturating_add(1)];
            let tracts = Tracts::try_from(BTreeSet::from(both)).expect("two");
            begun(Subject { place: Some(Place { site: site(5), tracts }), ..subject })
        }
        "granted" => only(date(2025, 1, 10), subject),
        "overdue" => only(date(2020, 1, 10), subject),
        "lapsed" => {
            let noted = (date(2023, 10, 12), Turn::LapseNoted(LapseGround::NotStarted));
            [only(date(2020, 1, 10), subject), vec![noted]].concat()
        }
        "suspended" => then(&[(date(2025, 2, 10), Turn::Suspended(Extent::Part))]),
        "stopped" => then(&[(date(2025, 12, 1), Turn::Interrupted(PriorAgreement::None))]),
        "moved" => then(&[(date(2024, 1, 1), Turn::Transferred(Place::on(site(7))))]),
        "withdrawn" => then(&[(date(2025, 3, 1), Turn::Withdrawn)]),
        "ceased" => then(&[(date(2025, 3, 1), Turn::Ceased)]),
        "ceded" => then(&[
            (date(2024, 9, 1), Turn::Ceded { to: entity(4) }),
            (date(2025, 3, 1), Turn::CessionConfirmed { to: entity(4) }),
        ]),
        "regrouped" => {
            let by = number("99-40");
            then(&[(date(2024, 10, 1), Turn::Replaced { how: Succession::Regrouped, by })])
        }
        "silent" => vec![
            (date(2018, 2, 1), granted(subject)),
            (date(2018, 9, 3), started()),
            (date(2024, 6, 20), Turn::RenewalFiled),
        ],
        "examined" => vec![
            (date(2018, 2, 1), granted(subject)),
            (date(2019, 3, 1), started()),
            (date(2025, 1, 15), Turn::RenewalFiled),
        ],
        "expired" => vec![(date(2012, 1, 1), granted(subject)), (date(2013, 1, 1), started())],
        "filed" => vec![(date(2025, 9, 24), Turn::Filed(Box::new(subject)))],
        "refused" => vec![
            (date(2024, 9, 24), Turn::Filed(Box::new(subject))),
            (date(2025, 4, 1), Turn::Refused(RefusalGround::NeedsMet)),
        ],
        other => panic!("{other} is no life"),
    }
}

fn region() -> Register {
    let words: Vec<_> = REGION.split_whitespace().collect();
    let mut register = Register::default();
    let mut recorded = 1..;
    for row in words.chunks(5) {
        let &[rank, code, holder, at, life] = row else { panic!("{row:?}") };
        let code = match code {
            "C" => SURGERY,
            "M" => MEDICINE,
            "I" => IMAGING,
            "H" => CHAMBER,
            "RA" => RHYTHM_A,
            "RD" => RHYTHM_D,
            "D2" => SELF_CARE,
            "D3" => ASSISTED,
            other => panic!("{other} is no line"),
        };
        let rank_of = |text: &str| text.parse().expect("a rank");
        let place = Some(Place::on(site(rank_of(at))));
        let subject = Subject::new(LineCode::new(code), entity(rank_of(holder)), place);
        for (day, turn) in acts(life, subject) {
            let stamp = stamp(recorded.next().expect("a number"), day);
            let _entered = register.apply(stamp, told(number(&format!("99-{rank}")), turn));
        }
    }
    register
}

/// Lines by zones: sites, units, and how many are shown beside.
fn bilan(day: Date) -> BTreeMap<(&'static str, &'static str), (usize, u32, usize)> {
    let (register, entities) = (region(), entities());
    counted(&register, &entities, &terms(), Asked::on(day), |count| {
        let zones = [("N", Some(north())), ("S", Some(south())), ("-", None)];
        let lines = [SURGERY, MEDICINE, IMAGING, CHAMBER, RHYTHM_A, RHYTHM_D, DIALYSIS];
        let cells = lines.into_iter().flat_map(|code| {
            zones.iter().map(move |(name, zone)| {
                let cell = count.cell(&LineCode::new(code), zone.as_ref());
                ((code, *name), (cell.sites(), cell.units(), cell.shown().count()))
            })
        });
        cells.filter(|(_, cell)| *cell != (0, 0, 0)).collect()
    })
}

#[test]
fn given_forty_authorisations_when_counted_then_as_worked_out_on_paper() {
    assert_eq!(REGION.split_whitespace().count(), 40 * 5);
    let paper = [
        ((SURGERY, "N"), (4, 0, 0)),
        ((SURGERY, "S"), (3, 0, 0)),
        ((SURGERY, "-"), (1, 0, 0)),
        ((MEDICINE, "N"), (3, 0, 0)),
        ((MEDICINE, "S"), (1, 0, 1)),
        ((IMAGING, "N"), (2, 0, 0)),
        ((IMAGING, "S"), (2, 0, 0)),
        ((CHAMBER, "N"), (1, 2, 0)),
        ((CHAMBER, "S"), (2, 1, 0)),
        ((RHYTHM_A, "N"), (2, 0, 0)),
        ((RHYTHM_D, "N"), (1, 0, 0)),
        ((DIALYSIS, "S"), (2, 0, 0)),
    ];
    let counted = bilan(DAY);
    assert_eq!(counted, paper.into());
    assert_eq!(counted.values().map(|(sites, ..)| sites).sum::<usize>(), 24);
}

#[test]
fn given_the_same_region_when_counted_on_the_eve_of_a_noted_lapse_then_as_it_was() {
    // Then 06 counts still in the north; in the south 07, 08 on site 6, 09 and, both on site 8 of entity 5, 10 with 11.
    let before = bilan(date(2023, 10, 11));
    assert_eq!((before[&(SURGERY, "N")].0, before[&(SURGERY, "S")].0), (5, 4));
    assert_eq!(bilan(date(2023, 10, 12))[&(SURGERY, "N")].0, 4);
    // Entity 6 is merged into 2 later: 21 is one of its own, beside 13, 14 and 16.
    assert_eq!(before[&(MEDICINE, "N")].0, 4);
}

#[test]
fn given_the_same_region_when_asked_what_is_in_no_figure_then_eight_each_with_its_reason() {
    let (register, entities) = (region(), entities());
    let absent = counted(&register, &entities, &terms(), Asked::on(DAY), |count| {
        count.absent.iter().map(|(number, why)| (number.to_string(), *why)).collect::<Vec<_>>()
    });
    let expected = [
        ("99-06", Absence::Ended),
        ("99-10", Absence::Ended),
        ("99-15", Absence::Expired),
        ("99-19", Absence::NotGranted),
        ("99-20", Absence::NotGranted),
        ("99-27", Absence::Ended),
        ("99-35", Absence::Ended),
        ("99-39", Absence::Ended),
    ];
    assert_eq!(absent, expected.map(|(number, why)| (number.to_owned(), why)));
}
