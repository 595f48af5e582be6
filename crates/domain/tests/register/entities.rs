//! Entities at a day, as known at an instant: names, holders, merges and splits.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::entity::book::{EntityBook, Standing};
use maillage_domain::entity::identity::{LegalIdentity, SiteIdentity};
use maillage_domain::entity::turn::{LegalEntityTold, SiteTold, Successors, Turn};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::{Entered, Stamp};
use maillage_domain::period::Period;

use crate::kit::{entity, known, line, site, stamp};

pub(crate) fn legal(name: &str) -> Turn<LegalEntityNumber, LegalIdentity> {
    Turn::Stated(LegalIdentity { name: line(name), siren: None, address: None })
}

pub(crate) fn on_site(name: &str, holder: LegalEntityNumber) -> Turn<SiteNumber, SiteIdentity> {
    let name = line(name);
    Turn::Stated(SiteIdentity { name, holder, siret: None, address: None, on_ground_of: None })
}

/// What an act tells of one or the other.
pub(crate) enum Told {
    LegalEntity(LegalEntityTold),
    Site(SiteTold),
}

fn tell(book: &mut EntityBook, stamp: Arc<Stamp>, told: Told) -> Entered {
    match told {
        Told::LegalEntity(told) => book.tell_of_entity(stamp, Arc::new(told)),
        Told::Site(told) => book.tell_of_site(stamp, Arc::new(told)),
    }
}

/// A book of acts, each recorded a second after the one before.
pub(crate) fn book(acts: impl IntoIterator<Item = (Date, Told)>) -> EntityBook {
    let mut book = EntityBook::default();
    for ((day, fact), number) in acts.into_iter().zip(1..) {
        assert_eq!(tell(&mut book, stamp(number, day), fact), Entered::Kept, "act {number}");
    }
    book
}

pub(crate) fn of_entity(rank: u32, turn: Turn<LegalEntityNumber, LegalIdentity>) -> Told {
    Told::LegalEntity(LegalEntityTold { number: entity(rank), turn })
}

pub(crate) fn of_site(rank: u32, turn: Turn<SiteNumber, SiteIdentity>) -> Told {
    Told::Site(SiteTold { number: site(rank), turn })
}

#[test]
fn given_a_site_renamed_when_asked_on_each_side_of_the_day_then_under_the_name_of_that_day() {
    let book = book([
        (date(2009, 1, 1), of_site(12, on_site("Clinique fictive n° 2", entity(4)))),
        (date(2021, 1, 1), of_site(12, on_site("Établissement fictif n° 12", entity(5)))),
    ]);
    let name = |day| book.site(site(12), Asked::on(day)).map(|site| site.identity.name.to_string());
    assert_eq!(name(date(2008, 12, 31)), None);
    assert_eq!(name(date(2020, 12, 31)).as_deref(), Some("Clinique fictive n° 2"));
    assert_eq!(name(date(2021, 1, 1)).as_deref(), Some("Établissement fictif n° 12"));
    let names = book.names_of_site(site(12), Asked::LATEST);
    let during: Vec<_> = names.iter().map(|name| name.during).collect();
    let first = Period { from: date(2009, 1, 1), until: Some(date(2020, 12, 31)) };
    assert_eq!(during, [first, Period::since(date(2021, 1, 1))]);
}

#[test]
fn given_a_name_told_late_when_asked_as_known_before_then_the_former_name() {
    let book = book([
        (date(2009, 1, 1), of_entity(4, legal("Entité fictive n° 4"))),
        (date(2015, 1, 1), of_entity(4, legal("Entité fictive du Littoral"))),
    ]);
    let name = |asked| book.legal_entity(entity(4), asked).map(|entity| entity.identity.name.to_string());
    let day = date(2026, 3, 12);
    assert_eq!(name(known(day, 1)).as_deref(), Some("Entité fictive n° 4"));
    assert_eq!(name(known(day, 2)).as_deref(), Some("Entité fictive du Littoral"));
}

#[test]
fn given_an_act_recorded_later_of_an_earlier_day_when_asked_then_it_takes_its_place_in_time() {
    let book = book([
        (date(2009, 1, 1), of_entity(4, legal("A"))),
        (date(2021, 1, 1), of_entity(4, legal("C"))),
        (date(2015, 1, 1), of_entity(4, legal("B"))),
    ]);
    let names = book.names_of_entity(entity(4), Asked::LATEST);
    let told: Vec<_> = names.iter().map(|name| name.name.as_str()).collect();
    assert_eq!(told, ["A", "B", "C"]);
}

#[test]
fn given_entities_merged_twice_when_asked_who_holds_then_the_last_one_from_each_day_on() {
    let book = book([
        (date(2009, 1, 1), of_entity(1, legal("Un"))),
        (date(2009, 1, 1), of_entity(2, legal("Deux"))),
        (date(2009, 1, 1), of_entity(3, legal("Trois"))),
        (date(2016, 1, 1), of_entity(1, Turn::MergedInto(entity(2)))),
        (date(2021, 1, 1), of_entity(2, Turn::MergedInto(entity(3)))),
    ]);
    let holder = |day| book.holder(entity(1), Asked::on(day));
    assert_eq!(holder(date(2015, 12, 31)), entity(1));
    assert_eq!(holder(date(2016, 1, 1)), entity(2));
    assert_eq!(holder(date(2021, 1, 1)), entity(3));
    let gone = book.legal_entity(entity(1), Asked::LATEST).expect("it was one");
    assert_eq!(gone.identity.name.as_str(), "Un", "yesterday's register is read under its names");
    assert_eq!(gone.standing, Standing::Merged { since: date(2016, 1, 1), into: entity(2) });
}

#[test]
fn given_a_split_and_a_closing_when_asked_then_since_when_and_into_which() {
    let both = Successors::try_from(BTreeSet::from([site(2), site(3)])).expect("two");
    let book = book([
        (date(2009, 1, 1), of_site(1, on_site("Un", entity(1)))),
        (date(2018, 7, 1), of_site(1, Turn::SplitInto(both))),
        (date(2018, 7, 1), of_site(2, on_site("Deux", entity(1)))),
        (date(2019, 7, 1), of_site(2, Turn::Closed)),
    ]);
    let standing = |rank, day| book.site(site(rank), Asked::on(day)).map(|site| site.standing);
    assert_eq!(standing(1, date(2018, 6, 30)), Some(Standing::Open));
    assert!(matches!(standing(1, date(2018, 7, 1)), Some(Standing::Split { .. })));
    assert_eq!(standing(2, date(2019, 6, 30)), Some(Standing::Open));
    assert_eq!(standing(2, date(2019, 7, 1)), Some(Standing::Closed(date(2019, 7, 1))));
    let names = book.names_of_site(site(2), Asked::LATEST);
    assert_eq!(names[0].during.until, Some(date(2019, 6, 30)));
}

#[test]
fn given_entities_merged_into_each_other_when_asked_who_holds_then_an_answer_and_no_circle() {
    let book = book([
        (date(2009, 1, 1), of_entity(1, legal("Un"))),
        (date(2009, 1, 1), of_entity(2, legal("Deux"))),
        (date(2016, 1, 1), of_entity(1, Turn::MergedInto(entity(2)))),
        (date(2017, 1, 1), of_entity(2, Turn::MergedInto(entity(1)))),
    ]);
    assert_eq!(book.holder(entity(1), Asked::LATEST), entity(2));
    assert_eq!(book.holder(entity(2), Asked::LATEST), entity(1));
}

#[test]
fn given_an_act_that_fits_nothing_when_it_comes_then_set_aside_without_effect() {
    let mut book = book([(date(2009, 1, 1), of_entity(1, legal("Un")))]);
    let before = book.clone();
    let both = Successors::try_from(BTreeSet::from([entity(1), entity(2)])).expect("two");
    for turn in [Turn::MergedInto(entity(1)), Turn::SplitInto(both)] {
        assert_eq!(tell(&mut book, stamp(2, date(2020, 1, 1)), of_entity(1, turn)), Entered::SetAside);
    }
    let unknown = of_site(7, Turn::Closed);
    assert_eq!(tell(&mut book, stamp(2, date(2020, 1, 1)), unknown), Entered::SetAside);
    assert_eq!(book, before);
}

#[test]
fn given_one_successor_when_a_split_is_made_then_refused_and_read_back_refused_too() {
    assert!(Successors::try_from(BTreeSet::from([site(1)])).is_err());
    let one = serde_json::to_string(&BTreeSet::from([site(1)])).expect("a list");
    assert!(serde_json::from_str::<Successors<SiteNumber>>(&one).is_err());
}

#[test]
fn given_a_site_on_the_ground_of_another_when_asked_then_one_ground_and_its_own_otherwise() {
    let Turn::Stated(identity) = on_site("Deux", entity(2)) else { unreachable!("it is stated") };
    let shared = Turn::Stated(SiteIdentity { on_ground_of: Some(site(1)), ..identity });
    let book = book([
        (date(2009, 1, 1), of_site(1, on_site("Un", entity(1)))),
        (date(2009, 1, 1), of_site(2, shared)),
    ]);
    assert_eq!(book.ground(site(2), Asked::LATEST), site(1));
    assert_eq!(book.ground(site(1), Asked::LATEST), site(1));
    assert_eq!(book.ground(site(3), Asked::LATEST), site(3), "nothing is said of it");
}

#[test]
fn given_the_site_of_a_ground_merged_when_asked_then_both_stand_where_it_went_from_that_day() {
    let Turn::Stated(identity) = on_site("Deux", entity(2)) else { unreachable!("it is stated") };
    let shared = || Turn::Stated(SiteIdentity { on_ground_of: Some(site(1)), ..identity.clone() });
    let merged = |into| {
        book([
            (date(2009, 1, 1), of_site(1, on_site("Un", entity(1)))),
            (date(2009, 1, 1), of_site(2, shared())),
            (date(2009, 1, 1), of_site(3, on_site("Trois", entity(3)))),
            (date(2021, 1, 1), of_site(1, Turn::MergedInto(site(into)))),
        ])
    };
    let grounds = |into, day| [1, 2].map(|rank| merged(into).ground(site(rank), Asked::on(day)));
    assert_eq!(grounds(3, date(2020, 12, 31)), [site(1), site(1)]);
    assert_eq!(grounds(3, date(2021, 1, 1)), [site(3), site(3)]);
    assert_eq!(grounds(2, date(2021, 1, 1)), [site(2), site(2)], "the one that stands");
}
