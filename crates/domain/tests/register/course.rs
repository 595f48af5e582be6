//! The course of an authorisation: its steps in order, and what it was in between.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::course::Step;
use maillage_domain::care::authorisation::misfit::Misfit;
use maillage_domain::care::authorisation::registered::Registered;
use maillage_domain::care::authorisation::status::{Status, StatusName};
use maillage_domain::care::authorisation::turn::{Extent, Grant, LapseGround, Turn};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::{Entered, Recorded};

use crate::kit::{clocks, granted, lived, number, stamp, started, surgery, told};

fn register(turns: impl IntoIterator<Item = (Date, Turn)>) -> Register {
    let mut register = Register::default();
    for Recorded { stamp, fact } in lived(turns) {
        assert_eq!(register.apply(stamp, fact), Entered::Kept);
    }
    register
}

fn steps(register: &Register, day: Date) -> Vec<Step<'_>> {
    let life = register.life(&number("99-1"), &clocks(), Asked::on(day)).expect("it has begun");
    register.steps(&number("99-1"), &life.unfit, &clocks(), Asked::on(day))
}

fn stretches(register: &Register, day: Date) -> Vec<(Date, Date, StatusName)> {
    let found = register.stretches(&number("99-1"), &clocks(), Asked::on(day));
    found.into_iter().map(|stretch| (stretch.from, stretch.until, stretch.status)).collect()
}

#[test]
fn given_a_life_when_its_stretches_are_asked_then_they_follow_each_other_and_an_expiry_is_one_without_an_act()
{
    let register = register([
        (date(2018, 3, 12), granted(surgery())),
        (date(2020, 6, 1), started()),
        (date(2022, 1, 1), Turn::Suspended(Extent::Whole)),
        (date(2022, 4, 1), Turn::SuspensionLifted),
    ]);
    let until_2021 = [
        (date(2018, 3, 12), date(2020, 5, 31), StatusName::NotStarted),
        (date(2020, 6, 1), date(2021, 6, 1), StatusName::InForce),
    ];
    assert_eq!(stretches(&register, date(2021, 6, 1)), until_2021);
    let all = stretches(&register, date(2027, 6, 2));
    assert_eq!(
        all[1..],
        [
            (date(2020, 6, 1), date(2021, 12, 31), StatusName::InForce),
            (date(2022, 1, 1), date(2022, 3, 31), StatusName::Suspended),
            (date(2022, 4, 1), date(2027, 5, 31), StatusName::InForce),
            (date(2027, 6, 1), date(2027, 6, 2), StatusName::Expired),
        ]
    );
    assert!(stretches(&register, date(2018, 3, 11)).is_empty());
}

#[test]
fn given_a_renewal_in_time_when_silence_decides_then_one_stretch_goes_on_past_the_first_term() {
    let register = register([
        (date(2018, 3, 12), granted(surgery())),
        (date(2018, 6, 1), started()),
        (date(2024, 1, 10), Turn::RenewalFiled),
    ]);
    let found = stretches(&register, date(2026, 1, 1));
    assert_eq!(found[1..], [(date(2018, 6, 1), date(2026, 1, 1), StatusName::InForce)]);
}

#[test]
fn given_a_grant_for_a_time_when_never_started_then_it_expires_in_its_course() {
    let grant = Grant { until: Some(date(2021, 3, 31)), ..Grant::of(surgery()) };
    let register = register([(date(2020, 10, 1), Turn::Granted(Box::new(grant)))]);
    let found = stretches(&register, date(2021, 5, 1));
    assert_eq!(found.last(), Some(&(date(2021, 4, 1), date(2021, 5, 1), StatusName::Expired)));
}

#[test]
fn given_an_act_that_fits_nothing_when_the_steps_are_told_then_it_stands_in_its_place_with_the_reason() {
    let register = register([
        (date(2018, 3, 12), granted(surgery())),
        (date(2019, 1, 1), Turn::SuspensionLifted),
        (date(2021, 10, 1), Turn::LapseNoted(LapseGround::NotStarted)),
    ]);
    let steps = steps(&register, date(2022, 1, 1));
    let told: Vec<_> = steps.iter().map(|step| (step.turn.as_str(), step.unfit)).collect();
    assert_eq!(
        told,
        [("granted", None), ("suspension-lifted", Some(Misfit::NotStarted)), ("lapse-noted", None)]
    );
}

#[test]
fn given_the_word_of_a_register_when_the_steps_are_told_then_each_day_it_names_is_one_and_none_is_an_act() {
    let word = Registered {
        subject: surgery(),
        granted: date(2018, 3, 12),
        start_by: None,
        started: Some(date(2018, 6, 1)),
        renewed: None,
        until: Some(date(2025, 5, 31)),
        lapsed: None,
        units: BTreeMap::new(),
    };
    let mut register = Register::default();
    assert_eq!(register.apply(stamp(1, date(2020, 1, 1)), told(number("99-1"), word)), Entered::Kept);
    let steps = steps(&register, date(2022, 1, 1));
    let told: Vec<_> = steps.iter().map(|step| (step.day, step.turn.as_str(), step.registered)).collect();
    assert_eq!(told, [(date(2018, 3, 12), "granted", true), (date(2018, 6, 1), "started", true)]);
}

#[test]
fn given_each_name_of_a_status_when_read_back_then_the_same_and_nothing_for_another_word() {
    for name in StatusName::ALL {
        assert_eq!(StatusName::parse(name.as_str()), Some(name));
    }
    assert_eq!(StatusName::parse("closed"), None);
    assert_eq!(Status::Filed.name(), StatusName::Filed);
    assert_eq!(Status::Expired { on: date(2020, 1, 1) }.last_day(), Some(date(2020, 1, 1)));
}
