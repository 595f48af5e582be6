//! What is counted as one: rules 46, 52, 53, 59, 60 and A65 of the domain, each side of its line.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU8;

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::equipment::{EquipmentKind, Unit, UnitTurn, UnitUse};
use maillage_domain::care::authorisation::subject::{Basis, Place, Subject, Tracts};
use maillage_domain::care::authorisation::turn::{Extent, LapseGround, PriorAgreement, RefusalGround, Turn};
use maillage_domain::care::count::reckoning::{Absence, Mark};
use maillage_domain::care::count::terms::{CountTerms, Reckoned};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::book::EntityBook;
use maillage_domain::entity::identity::SiteIdentity;
use maillage_domain::entity::turn::Turn as EntityTurn;
use maillage_domain::ground::asked::Asked;
use maillage_domain::territory::ZoneCode;

use crate::entities::{book, legal, of_entity, of_site, on_site};
use crate::kit::{dated, entity, granted, line, number, site, stamp, started, terms, told};
use crate::region::{
    CAMERA, CHAMBER, DIALYSIS, IMAGING, MEDICINE, RHYTHM_A, RHYTHM_D, SURGERY, counted, north,
};

const DAY: Date = date(2026, 3, 12);

fn subject(code: &str, holder: u32, at: u32) -> Subject {
    Subject::new(LineCode::new(code), entity(holder), Some(Place::on(site(at))))
}

/// A register of authorisations, each put to use in 2020, then with further acts.
fn register(all: impl IntoIterator<Item = (Subject, Vec<(Date, Turn)>)>) -> Register {
    let mut register = Register::default();
    let mut recorded = 1..;
    for (rank, (subject, acts)) in all.into_iter().enumerate() {
        let begun = [(date(2019, 3, 1), granted(subject)), (date(2020, 6, 1), started())];
        for (day, turn) in begun.into_iter().chain(acts) {
            let stamp = stamp(recorded.next().expect("a number"), day);
            let _entered = register.apply(stamp, told(number(&format!("99-{rank}")), turn));
        }
    }
    register
}

/// How many implantations of a line are counted in the north, where all these sites are.
fn sites(register: &Register, entities: &EntityBook, code: &str) -> usize {
    let asked = Asked::on(DAY);
    let cell = |line: &LineCode| {
        counted(register, entities, &terms(), asked, |count| count.cell(line, Some(&north())).sites())
    };
    cell(&LineCode::new(code))
}

fn alone() -> EntityBook {
    EntityBook::default()
}

#[test]
fn given_two_entities_on_one_site_when_counted_then_two_for_surgery_and_one_for_imaging() {
    let both = |code| register([(subject(code, 1, 1), vec![]), (subject(code, 2, 1), vec![])]);
    assert_eq!(sites(&both(SURGERY), &alone(), SURGERY), 2);
    assert_eq!(sites(&both(IMAGING), &alone(), IMAGING), 1);
}

#[test]
fn given_two_numbers_of_one_entity_on_one_site_when_counted_then_one_and_on_two_sites_two() {
    let same = register([(subject(SURGERY, 1, 1), vec![]), (subject(SURGERY, 1, 1), vec![])]);
    assert_eq!(sites(&same, &alone(), SURGERY), 1);
    let apart = register([(subject(SURGERY, 1, 1), vec![]), (subject(SURGERY, 1, 2), vec![])]);
    assert_eq!(sites(&apart, &alone(), SURGERY), 2);
}

#[test]
fn given_a_site_that_a_road_cuts_when_counted_then_two_and_its_unit_once() {
    let (first, second) = (NonZeroU8::MIN, NonZeroU8::MIN.saturating_add(1));
    let both = Tracts::try_from(BTreeSet::from([first, second])).expect("two");
    let place = Some(Place { site: site(1), tracts: both });
    let cut = register([(Subject { place, ..subject(CHAMBER, 1, 1) }, vec![])]);
    assert_eq!(sites(&cut, &alone(), CHAMBER), 2);
    let units = counted(&cut, &alone(), &terms(), Asked::on(DAY), |count| {
        count.cell(&LineCode::new(CHAMBER), Some(&north())).units()
    });
    assert_eq!(units, 1);
    assert_eq!(sites(&register([(subject(CHAMBER, 1, 1), vec![])]), &alone(), CHAMBER), 1);
}

#[test]
fn given_two_sites_on_one_ground_when_counted_then_one_for_imaging_and_by_entity_for_surgery() {
    let EntityTurn::Stated(identity) = on_site("Deux", entity(2)) else { panic!("it is stated") };
    let on_ground_of = Some(site(1));
    let shared = EntityTurn::Stated(SiteIdentity { on_ground_of, ..identity });
    let entities = book([
        (date(2009, 1, 1), of_site(1, on_site("Un", entity(1)))),
        (date(2009, 1, 1), of_site(2, shared)),
    ]);
    let both = |code| register([(subject(code, 1, 1), vec![]), (subject(code, 2, 2), vec![])]);
    assert_eq!((sites(&both(IMAGING), &entities, IMAGING), sites(&both(IMAGING), &alone(), IMAGING)), (1, 2));
    assert_eq!(sites(&both(SURGERY), &entities, SURGERY), 2);
}

#[test]
fn given_two_sites_on_one_ground_when_its_site_is_merged_then_one_place_still_on_each_side_of_the_day() {
    for into in [2, 3] {
        let EntityTurn::Stated(identity) = on_site("Deux", entity(2)) else { panic!("it is stated") };
        let shared = EntityTurn::Stated(SiteIdentity { on_ground_of: Some(site(1)), ..identity });
        let entities = book([
            (date(2009, 1, 1), of_site(1, on_site("Un", entity(1)))),
            (date(2009, 1, 1), of_site(2, shared)),
            (date(2009, 1, 1), of_site(3, on_site("Trois", entity(3)))),
            (DAY, of_site(1, EntityTurn::MergedInto(site(into)))),
        ]);
        let both = register([(subject(IMAGING, 1, 1), vec![]), (subject(IMAGING, 2, 2), vec![])]);
        let sites = |day| {
            let line = LineCode::new(IMAGING);
            counted(&both, &entities, &terms(), Asked::on(day), |count| {
                count.cell(&line, Some(&north())).sites()
            })
        };
        assert_eq!((sites(date(2026, 3, 11)), sites(DAY)), (1, 1), "merged into site {into}");
    }
}

#[test]
fn given_entities_that_merged_when_counted_then_one_from_that_day_on() {
    let entities = book([
        (date(2009, 1, 1), of_entity(1, legal("Un"))),
        (date(2009, 1, 1), of_entity(2, legal("Deux"))),
        (DAY, of_entity(1, EntityTurn::MergedInto(entity(2)))),
    ]);
    let both = register([(subject(SURGERY, 1, 1), vec![]), (subject(SURGERY, 2, 1), vec![])]);
    let sites = |day| {
        let line = LineCode::new(SURGERY);
        counted(&both, &entities, &terms(), Asked::on(day), |count| count.cell(&line, Some(&north())).sites())
    };
    assert_eq!((sites(date(2026, 3, 11)), sites(DAY)), (2, 1));
}

#[test]
fn given_a_mention_that_takes_in_another_when_both_stand_in_one_place_then_the_wider_alone_counts() {
    let both = register([(subject(RHYTHM_A, 1, 1), vec![]), (subject(RHYTHM_D, 1, 1), vec![])]);
    assert_eq!((sites(&both, &alone(), RHYTHM_A), sites(&both, &alone(), RHYTHM_D)), (0, 1));
    let apart = register([(subject(RHYTHM_A, 1, 1), vec![]), (subject(RHYTHM_D, 2, 1), vec![])]);
    assert_eq!((sites(&apart, &alone(), RHYTHM_A), sites(&apart, &alone(), RHYTHM_D)), (1, 1));
    let ended = vec![(date(2024, 1, 1), Turn::Withdrawn)];
    let ended = register([(subject(RHYTHM_A, 1, 1), vec![]), (subject(RHYTHM_D, 1, 1), ended)]);
    assert_eq!((sites(&ended, &alone(), RHYTHM_A), sites(&ended, &alone(), RHYTHM_D)), (1, 0));
}

#[test]
fn given_lines_that_an_act_gathers_when_counted_then_a_place_that_has_both_is_one() {
    let lines: Vec<_> = LineCode::new(DIALYSIS).members().map(|line| line.to_string()).collect();
    let both = register([(subject(&lines[0], 1, 1), vec![]), (subject(&lines[1], 1, 1), vec![])]);
    assert_eq!(sites(&both, &alone(), DIALYSIS), 1);
    assert_eq!((sites(&both, &alone(), &lines[0]), sites(&both, &alone(), &lines[1])), (1, 1));
    let apart = register([(subject(&lines[0], 1, 1), vec![]), (subject(&lines[1], 1, 2), vec![])]);
    assert_eq!(sites(&apart, &alone(), DIALYSIS), 2);
}

#[test]
fn given_a_suspended_one_when_counted_then_counted_and_marked_and_left_out_where_the_parameter_says_so() {
    let suspended = vec![(date(2025, 2, 10), Turn::Suspended(Extent::Whole))];
    let register = register([(subject(SURGERY, 1, 1), suspended)]);
    let line = LineCode::new(SURGERY);
    let cell = |terms: &CountTerms, day| {
        counted(&register, &alone(), terms, Asked::on(day), |count| {
            let cell = count.cell(&line, Some(&north()));
            (cell.sites(), cell.shown().count())
        })
    };
    assert_eq!(cell(&terms(), DAY), (1, 0));
    let marked = counted(&register, &alone(), &terms(), Asked::on(DAY), |count| {
        let cell = count.cell(&line, Some(&north()));
        let held = cell.held.iter().flat_map(|(_, one)| &one.counted);
        held.flat_map(|held| held.marks.clone()).collect::<Vec<_>>()
    });
    assert!(matches!(marked[..], [Mark::Suspended(_)]));
    let shown = dated([(date(2010, 1, 1), Reckoned::Counted), (DAY, Reckoned::Shown)]);
    let other = CountTerms { suspended: shown, ..terms() };
    assert_eq!((cell(&other, date(2026, 3, 11)), cell(&other, DAY)), ((1, 0), (0, 1)));
}

#[test]
fn given_one_examined_that_is_suspended_and_stopped_when_counted_then_all_three_are_said_and_each_reading_holds()
 {
    let acts = vec![
        (date(2025, 2, 10), Turn::Suspended(Extent::Whole)),
        (date(2025, 3, 10), Turn::Interrupted(PriorAgreement::Given)),
        // Too late to be tacit: it is examined from 1 June 2027 on.
        (date(2027, 3, 1), Turn::RenewalFiled),
    ];
    let register = register([(subject(SURGERY, 1, 1), acts)]);
    let found = |terms: &CountTerms| {
        counted(&register, &alone(), terms, Asked::on(date(2027, 6, 1)), |count| {
            let cell = count.cell(&LineCode::new(SURGERY), Some(&north()));
            let held = cell.held.iter().flat_map(|(_, one)| &one.counted);
            (held.flat_map(|held| held.marks.clone()).collect::<Vec<_>>(), cell.shown().count())
        })
    };
    let (marks, shown) = found(&terms());
    assert!(
        matches!(marks[..], [Mark::UnderExamination(_), Mark::Suspended(_), Mark::Interrupted(_)]),
        "{marks:?}"
    );
    assert_eq!(shown, 0);
    let shown_only = || dated([(date(2010, 1, 1), Reckoned::Shown)]);
    assert_eq!(found(&CountTerms { suspended: shown_only(), ..terms() }), (vec![], 1));
    assert_eq!(found(&CountTerms { interrupted: shown_only(), ..terms() }), (vec![], 1));
    assert_eq!(found(&CountTerms { under_examination: shown_only(), ..terms() }), (vec![], 1));
}

#[test]
fn given_what_was_never_granted_or_is_no_more_when_counted_then_in_no_figure_and_told_why() {
    let mut register = register([
        (subject(SURGERY, 1, 1), vec![(date(2024, 1, 1), Turn::Withdrawn)]),
        (Subject { place: None, ..subject(SURGERY, 1, 1) }, vec![]),
        (subject("scanner", 1, 1), vec![]),
    ]);
    let filed = Turn::Filed(Box::new(subject(SURGERY, 1, 1)));
    let _entered = register.apply(stamp(90, date(2025, 1, 1)), told(number("99-filed"), filed.clone()));
    for (day, turn) in [(date(2024, 1, 1), filed), (date(2025, 1, 1), Turn::Refused(RefusalGround::NeedsMet))]
    {
        let _entered = register.apply(stamp(91, day), told(number("99-refused"), turn));
    }
    assert_eq!(sites(&register, &alone(), SURGERY), 0);
    let absent = counted(&register, &alone(), &terms(), Asked::on(DAY), |count| {
        count.absent.iter().map(|(number, why)| (number.to_string(), *why)).collect::<BTreeMap<_, _>>()
    });
    let expected = [
        ("99-0", Absence::Ended),
        ("99-1", Absence::NoSite),
        ("99-2", Absence::OtherList),
        ("99-filed", Absence::NotGranted),
        ("99-refused", Absence::NotGranted),
    ];
    assert_eq!(absent, expected.map(|(number, why)| (number.to_owned(), why)).into());
}

#[test]
fn given_a_lapse_when_it_is_noted_then_out_of_the_count_from_that_day_and_not_before() {
    let mut register = Register::default();
    let acts = [
        (date(2020, 1, 10), granted(subject(SURGERY, 1, 1))),
        (date(2023, 10, 12), Turn::LapseNoted(LapseGround::NotStarted)),
    ];
    for ((day, turn), rank) in acts.into_iter().zip(1..) {
        let _entered = register.apply(stamp(rank, day), told(number("99-1"), turn));
    }
    let sites = |day| {
        let line = LineCode::new(SURGERY);
        counted(&register, &alone(), &terms(), Asked::on(day), |count| {
            count.cell(&line, Some(&north())).sites()
        })
    };
    assert_eq!((sites(date(2023, 1, 11)), sites(date(2023, 10, 11)), sites(date(2023, 10, 12))), (1, 1, 0));
}

#[test]
fn given_an_exceptional_need_when_counted_then_shown_and_not_counted() {
    let need = Subject { basis: Basis::ExceptionalNeed, ..subject(MEDICINE, 1, 1) };
    let register = register([(need, vec![]), (subject(MEDICINE, 2, 1), vec![])]);
    let line = LineCode::new(MEDICINE);
    let cell = counted(&register, &alone(), &terms(), Asked::on(DAY), |count| {
        let cell = count.cell(&line, Some(&north()));
        (cell.sites(), cell.shown().count())
    });
    assert_eq!(cell, (1, 1));
}

#[test]
fn given_units_when_counted_then_those_authorised_and_one_where_nothing_is_said() {
    let two = Turn::Units(UnitTurn::Authorised(BTreeMap::from([(EquipmentKind::CaissonHyperbare, 2)])));
    assert_eq!(units(CHAMBER, vec![]), (1, 2, 2), "one site whatever the holders, a unit each");
    assert_eq!(units(CHAMBER, vec![(date(2021, 1, 1), two)]), (1, 3, 2));
}

#[test]
fn given_a_unit_for_research_alone_when_counted_then_left_out_on_the_lines_that_say_so_and_on_no_other() {
    let acts = |kind| {
        let two = Turn::Units(UnitTurn::Authorised(BTreeMap::from([(kind, 2)])));
        let unit = Unit { name: line("Appareil n° 2"), kind, used_for: UnitUse::ResearchOnly };
        let research = Turn::Units(UnitTurn::Installed(unit));
        let care = Unit { name: line("Appareil n° 1"), kind, used_for: UnitUse::Care };
        let care = Turn::Units(UnitTurn::Installed(care));
        [two, care, research].map(|turn| (date(2021, 1, 1), turn)).to_vec()
    };
    assert_eq!(units(CAMERA, acts(EquipmentKind::Tep)), (1, 2, 2));
    assert_eq!(units(CHAMBER, acts(EquipmentKind::CaissonHyperbare)), (1, 3, 2));
}

/// What is counted of a line in the north, where one authorisation has acts and another has none: sites, units, authorisations.
fn units(code: &str, acts: Vec<(Date, Turn)>) -> (usize, u32, usize) {
    let register = register([(subject(code, 1, 1), acts), (subject(code, 2, 1), vec![])]);
    counted(&register, &alone(), &terms(), Asked::on(DAY), |count| {
        let cell = count.cell(&LineCode::new(code), Some(&north()));
        (cell.sites(), cell.units(), cell.numbers().len())
    })
}

#[test]
fn given_a_site_that_nobody_placed_when_counted_then_it_counts_in_no_zone_and_waits() {
    let register = register([(subject(SURGERY, 1, 9), vec![]), (subject(SURGERY, 1, 1), vec![])]);
    let line = LineCode::new(SURGERY);
    let found = counted(&register, &alone(), &terms(), Asked::on(DAY), |count| {
        let zones = [Some(north()), Some(ZoneCode::parse("S")), None];
        let sites: Vec<_> = zones.iter().map(|zone| count.cell(&line, zone.as_ref()).sites()).collect();
        (sites, count.unplaced())
    });
    assert_eq!(found, (vec![1, 0, 1], BTreeSet::from([site(9)])));
}
