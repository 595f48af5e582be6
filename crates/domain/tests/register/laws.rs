//! Laws of the count, for any lives: it never exceeds what was granted, depends on no order of independent acts, and what was
//! known at an instant never changes when later acts arrive.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::RegisterFact;
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::{Place, Subject};
use maillage_domain::care::authorisation::turn::{
    Extent, Grant, LapseGround, Manner, PriorAgreement, Renewal, Start, Turn,
};
use maillage_domain::care::authorisation::{Registered, Said};
use maillage_domain::care::count::Count;
use maillage_domain::care::count::share::{Share, SharedOut};
use maillage_domain::care::count::terms::{CountTerms, Reckoned};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::SiteNumber;
use maillage_domain::entity::book::EntityBook;
use maillage_domain::entity::identity::SiteIdentity;
use maillage_domain::entity::turn::{SiteTold, Turn as EntityTurn};
use maillage_domain::ground::asked::Asked;
use maillage_domain::register::book::RegisterBook;
use maillage_domain::territory::ZoneCode;
use proptest::prelude::*;
use proptest::sample::select;

use crate::entities::on_site;
use crate::kit::{clocks, dated, entity, granted, number, recorded, site, stamp, started, terms, told};
use crate::region::{CHAMBER, IMAGING, RHYTHM_A, RHYTHM_D, SURGERY, counted, counted_lives};

const LINES: [&str; 5] = [SURGERY, IMAGING, CHAMBER, RHYTHM_A, RHYTHM_D];

/// An act on one of a few authorisations.
type Told = (u8, Date, Turn);

fn subject() -> impl Strategy<Value = Subject> {
    (select(&LINES[..]), 1_u32..4, 1_u32..10).prop_map(|(code, holder, at)| {
        Subject::new(LineCode::new(code), entity(holder), Some(Place::on(site(at))))
    })
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        3 => subject().prop_map(granted),
        1 => subject().prop_map(|subject| Turn::Filed(Box::new(subject))),
        3 => Just(started()),
        1 => select(vec![
            Turn::RenewalFiled,
            Turn::FullFileOrdered,
            Turn::Renewed(Renewal { manner: Manner::Tacit, until: None }),
            Turn::Prolonged,
            Turn::EndedByOmission,
            Turn::Suspended(Extent::Whole),
            Turn::SuspensionLifted,
            Turn::Interrupted(PriorAgreement::None),
            Turn::Resumed,
            Turn::Withdrawn,
            Turn::LapseNoted(LapseGround::NotStarted),
            Turn::Ceded { to: entity(2) },
            Turn::CessionConfirmed { to: entity(2) },
            Turn::Started(Start { extent: Extent::Part, until: None }),
            Turn::Completed,
            Turn::LapseNoted(LapseGround::NotCompleted),
        ]),
        1 => (subject(), day()).prop_map(|(subject, until)| {
            Turn::Granted(Box::new(Grant { until: Some(until), ..Grant::of(subject) }))
        }),
        1 => (1_u32..10).prop_map(|at| Turn::Transferred(Place::on(site(at)))),
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (2015_i16..2030, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

fn any_acts() -> impl Strategy<Value = Vec<Told>> {
    prop::collection::vec((0_u8..6, day(), turn()), 0..40)
}

/// What is said of an authorisation; of the last one a register tells what is granted, all at once.
fn spoken((rank, day, turn): &Told) -> Arc<AuthorisationTold> {
    let said = match turn {
        Turn::Granted(grant) if *rank == 5 => Said::from(Registered {
            subject: grant.subject.clone(),
            granted: *day,
            start_by: None,
            started: Some(*day),
            renewed: None,
            until: None,
            lapsed: None,
            units: BTreeMap::new(),
        }),
        turn => Said::from(turn.clone()),
    };
    told(number(&format!("99-{rank}")), said)
}

/// A register of acts, recorded in their order.
fn register(told: &[Told]) -> Register {
    let mut register = Register::default();
    for (one, act) in told.iter().zip(1..) {
        let _entered = register.apply(stamp(act, one.1), spoken(one));
    }
    register
}

/// What a register comes to: sites, units and authorisations of each line in each zone.
fn bilan(register: &Register, asked: Asked) -> Vec<(usize, u32, Vec<String>)> {
    let zones = [Some(ZoneCode::parse("N")), Some(ZoneCode::parse("S")), None];
    counted(register, &EntityBook::default(), &terms(), asked, |count| {
        let cells = LINES.iter().flat_map(|code| zones.iter().map(move |zone| (*code, zone.as_ref())));
        let told = |(code, zone): (&str, Option<&ZoneCode>)| {
            let cell = count.cell(&LineCode::new(code), zone);
            let numbers = cell.numbers().into_iter().map(ToString::to_string);
            (cell.sites(), cell.units(), numbers.collect())
        };
        cells.map(told).collect()
    })
}

/// The same in a book where sites stand on the ground of others, each pair as stated after the ones before.
fn on_grounds(told: &[Told], grounds: &[(u32, u32)]) -> RegisterBook {
    let mut book = RegisterBook::default();
    let stated = grounds.iter().map(|(own, other)| {
        let EntityTurn::Stated(identity) = on_site("Site fictif", entity(1)) else { panic!("it is stated") };
        let shared = SiteIdentity { on_ground_of: Some(site(*other)), ..identity };
        let told = SiteTold { number: site(*own), turn: EntityTurn::Stated(shared) };
        (date(2009, 1, 1), RegisterFact::SiteTold(Arc::new(told)))
    });
    let acts = told.iter().map(|one| (one.1, RegisterFact::AuthorisationTold(spoken(one))));
    for ((day, fact), act) in stated.chain(acts).zip(1..) {
        let _entered = book.apply(stamp(act, day), fact);
    }
    book
}

/// What stands on each ground, as tests compare it.
fn by_ground(count: &Count<'_>) -> BTreeMap<SiteNumber, Vec<String>> {
    let mut grounds: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (line, place, one) in count.implanted() {
        grounds.entry(place.tract().ground).or_default().push(format!("{line} {place} {one:?}"));
    }
    grounds
}

/// Readings that become others on a day of their own.
fn readings_that_turn() -> CountTerms {
    let turning = |year| dated([(date(2010, 1, 1), Reckoned::Counted), (date(year, 7, 1), Reckoned::Shown)]);
    CountTerms {
        not_started: turning(2019),
        suspended: turning(2022),
        under_examination: turning(2025),
        ..terms()
    }
}

/// What each authorisation brings on a day, its life lived up to it.
fn lived<'r>(register: &'r Register, terms: &CountTerms, day: Date) -> Vec<(String, Share<'r>)> {
    let clocks = clocks();
    let lives = register.lives(&clocks, Asked::on(day));
    lives.map(|(number, life)| (number.to_string(), Share::of(life, &clocks, terms))).collect()
}

/// The same as it was shared out once for all days.
fn shared(out: &SharedOut, register: &Register, day: Date) -> Vec<(String, Share<'static>)> {
    out.on(register, day).map(|(number, share)| (number.to_string(), share.clone())).collect()
}

proptest! {
    #[test]
    fn given_any_acts_when_what_they_bring_is_shared_out_then_on_any_day_what_lives_bring(
        told in any_acts(),
        days in prop::collection::vec(day(), 20),
    ) {
        let (register, clocks, terms) = (register(&told), clocks(), readings_that_turn());
        let out = SharedOut::of(&register, &clocks, &terms, None);
        // Both sides of each act, beside days of no act.
        let eves = told.iter().flat_map(|(_, day, _)| [*day, day.yesterday().expect("a day")]);
        for day in days.into_iter().chain(eves) {
            prop_assert_eq!(shared(&out, &register, day), lived(&register, &terms, day), "{}", day);
        }
    }

    #[test]
    fn given_more_acts_when_shared_out_after_an_earlier_time_then_as_if_there_had_been_none(
        told in any_acts(),
        known in 0_usize..40,
        days in prop::collection::vec(day(), 5),
    ) {
        let (clocks, terms) = (clocks(), terms());
        let (earlier, later) = told.split_at(known.min(told.len()));
        let grown_from = register(earlier);
        let before = SharedOut::of(&grown_from, &clocks, &terms, None);
        let mut grown = grown_from.clone();
        for (one, act) in later.iter().zip(1_000..) {
            let _entered = grown.apply(stamp(act, one.1), spoken(one));
        }
        prop_assert_eq!(before.is_of(&grown, &clocks, &terms), grown.is_same(&grown_from));
        let out = SharedOut::of(&grown, &clocks, &terms, Some(&before));
        for day in days {
            prop_assert_eq!(shared(&out, &grown, day), lived(&grown, &terms, day), "{}", day);
        }
    }

    #[test]
    fn given_any_acts_when_counted_then_never_more_than_were_granted(told in any_acts(), day in day()) {
        let asked = Asked::on(day);
        let granted = |rank: &u8| told.iter().any(|(other, from, turn)| {
            other == rank && *from <= day && matches!(turn, Turn::Granted(_))
        });
        let granted = (0..6).filter(granted).count();
        let sites: usize = bilan(&register(&told), asked).iter().map(|(sites, ..)| sites).sum();
        prop_assert!(sites <= granted, "{} of {}", sites, granted);
    }

    #[test]
    fn given_any_acts_when_those_of_different_authorisations_change_places_then_the_same_count(
        told in any_acts(),
        day in day(),
    ) {
        let mut by_number = told.clone();
        by_number.sort_by_key(|(rank, ..)| *rank);
        let asked = Asked::on(day);
        prop_assert_eq!(bilan(&register(&told), asked), bilan(&register(&by_number), asked));
    }

    #[test]
    fn given_any_acts_when_a_site_or_a_holder_is_asked_then_the_authorisations_that_all_lives_have_there(
        told in any_acts(),
        day in day(),
    ) {
        let (register, clocks, asked) = (register(&told), clocks(), Asked::on(day));
        let all: Vec<_> = register.lives(&clocks, asked).collect();
        for rank in 1..10 {
            let there = |life: &Life<'_>| life.subject.place.as_ref().map(|place| place.site) == Some(site(rank));
            let named = register.lives_of(register.naming_site(site(rank)), &clocks, asked);
            let named: Vec<_> = named.filter(|(_, life)| there(life)).collect();
            let whole: Vec<_> = all.iter().filter(|(_, life)| there(life)).cloned().collect();
            prop_assert_eq!(named, whole, "site {}", rank);
        }
        for rank in 1..4 {
            let held = |life: &Life<'_>| life.subject.holder == entity(rank);
            let named = register.lives_of(register.naming_holder(entity(rank)), &clocks, asked);
            let named: Vec<_> = named.filter(|(_, life)| held(life)).collect();
            let whole: Vec<_> = all.iter().filter(|(_, life)| held(life)).cloned().collect();
            prop_assert_eq!(named, whole, "holder {}", rank);
        }
    }

    #[test]
    fn given_any_acts_when_those_of_one_ground_are_counted_alone_then_what_all_come_to_there(
        told in any_acts(),
        grounds in prop::collection::vec((1_u32..10, 1_u32..10), 0..6),
        day in day(),
    ) {
        let asked = Asked::on(day);
        let book = on_grounds(&told, &grounds);
        let (register, entities, clocks) = (book.authorisations(), book.entities(), clocks());
        let whole = register.lives(&clocks, asked);
        let whole = counted_lives(whole, entities, &terms(), asked, by_ground);
        for rank in 1..10 {
            let near = book.on_ground_of([site(rank)], asked);
            let near = register.lives_of(near, &clocks, asked);
            let near = counted_lives(near, entities, &terms(), asked, by_ground);
            let ground = entities.ground(site(rank), asked);
            prop_assert_eq!(near.get(&ground), whole.get(&ground), "site {}", rank);
        }
    }

    #[test]
    fn given_any_acts_when_later_ones_arrive_then_what_was_known_before_stays(
        told in any_acts(),
        day in day(),
        known in 0_usize..40,
    ) {
        let known = known.min(told.len());
        let known_on = recorded(u64::try_from(known).expect("few acts"));
        let asked = Asked { day, known_on };
        let before = bilan(&register(&told[..known]), Asked::on(day));
        prop_assert_eq!(bilan(&register(&told), asked), before);
    }
}
