//! Laws of the count, for any lives: it never exceeds what was granted, depends on no order of independent acts, and what was
//! known at an instant never changes when later acts arrive.

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::subject::{Place, Subject};
use maillage_domain::care::authorisation::turn::{
    Extent, LapseGround, Manner, PriorAgreement, Renewal, Turn,
};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::book::EntityBook;
use maillage_domain::ground::asked::Asked;
use maillage_domain::territory::ZoneCode;
use proptest::prelude::*;
use proptest::sample::select;

use crate::kit::{entity, granted, number, recorded, site, stamp, started, terms, told as said};
use crate::region::{CHAMBER, IMAGING, RHYTHM_A, RHYTHM_D, SURGERY, counted};

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
        ]),
        1 => (1_u32..10).prop_map(|at| Turn::Transferred(Place::on(site(at)))),
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (2015_i16..2030, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

fn told() -> impl Strategy<Value = Vec<Told>> {
    prop::collection::vec((0_u8..6, day(), turn()), 0..40)
}

/// A register of acts, recorded in their order.
fn register(told: &[Told]) -> Register {
    let mut register = Register::default();
    for ((rank, day, turn), act) in told.iter().zip(1..) {
        let _entered = register.apply(stamp(act, *day), said(number(&format!("99-{rank}")), turn.clone()));
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

proptest! {
    #[test]
    fn given_any_acts_when_counted_then_never_more_than_were_granted(told in told(), day in day()) {
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
        told in told(),
        day in day(),
    ) {
        let mut by_number = told.clone();
        by_number.sort_by_key(|(rank, ..)| *rank);
        let asked = Asked::on(day);
        prop_assert_eq!(bilan(&register(&told), asked), bilan(&register(&by_number), asked));
    }

    #[test]
    fn given_any_acts_when_later_ones_arrive_then_what_was_known_before_stays(
        told in told(),
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
