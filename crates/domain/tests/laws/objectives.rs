//! Objectives over a journal: what revises what, from when, as known when.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{
    Aim, Goals, Level, Objective, ObjectiveTurn, ObjectivesAdmission, ObjectivesAdopted, ObjectivesRefusal,
    Said, StageReading, Stated, admit, compare, in_force,
};
use maillage_domain::digest::Digest;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use uuid::Uuid;

use crate::arbitrary::instant;

fn region() -> RegionCode {
    RegionCode::new("44")
}

fn sites(number: u32) -> Said {
    let sites = Some(Aim::Throughout(Level::exactly(number)));
    Said::Wanted(Stated::new(Goals { sites, ..Goals::default() }).expect("something is said"))
}

fn act(act: &str, revises: Option<&str>, said: &[(&str, Said)]) -> ObjectivesAdopted {
    let objective = |(rank, (line, said)): (usize, &(&str, Said))| Objective {
        line: LineCode::new(*line),
        zone: ZoneCode::parse("R1"),
        said: said.clone(),
        row: u32::try_from(rank + 2).expect("a short table"),
    };
    ObjectivesAdopted {
        act: act.to_owned(),
        signed: date(2023, 10, 30),
        raa: None,
        published: None,
        revises: revises.map(ToOwned::to_owned),
        document: Digest::new([0; 32]),
        source: String::new(),
        objectives: said.iter().enumerate().map(objective).collect(),
    }
}

/// A journal of acts, each with the day from which it has effect; recorded a second apart, in their order.
fn state(acts: &[(Date, ObjectivesAdopted)]) -> State {
    let entries = acts.iter().zip(1..).map(|((effective, adopted), number)| Entry {
        number: ActNumber::new(number),
        recorded_at: instant(i64::try_from(number).expect("few acts")),
        act: Act {
            id: ActId::new(Uuid::nil()),
            region: region(),
            effective: *effective,
            basis: None,
            actor: Actor::Program,
            fact: Fact::from(adopted.clone()),
        },
    });
    State::default().fold(entries)
}

/// What is in force: each line with the most sites that are wanted.
fn wanted(state: &State, asked: Asked) -> Vec<(String, u32)> {
    let found = in_force(state, &region(), asked);
    let most = |aim: Option<&Aim>| aim.map_or(0, |aim| aim.finally().bounds().1);
    found.iter().map(|own| (own.objective.line.to_string(), most(own.goals.sites.as_ref()))).collect()
}

fn told(found: &[(&str, u32)]) -> Vec<(String, u32)> {
    found.iter().map(|(line, most)| ((*line).to_owned(), *most)).collect()
}

const FIRST: Date = date(2023, 11, 1);
const SECOND: Date = date(2025, 3, 1);

#[test]
fn given_a_revision_when_asked_before_and_after_it_then_it_replaces_what_it_names_from_its_day_as_known_then()
{
    let plan = act("1", None, &[("chirurgie", sites(3)), ("sld", sites(2))]);
    let revision = act("2", Some("1"), &[("chirurgie", sites(4))]);
    let state = state(&[(FIRST, plan), (SECOND, revision)]);
    let before = told(&[("chirurgie", 3), ("sld", 2)]);
    assert_eq!(wanted(&state, Asked::on(date(2025, 2, 28))), before);
    assert_eq!(wanted(&state, Asked::on(SECOND)), told(&[("sld", 2), ("chirurgie", 4)]));
    assert_eq!(wanted(&state, Asked { day: SECOND, known_on: instant(1) }), before);
    assert_eq!(wanted(&state, Asked::on(date(2023, 10, 31))), []);
}

#[test]
fn given_two_acts_recorded_the_wrong_way_round_when_asked_then_the_one_that_has_effect_later_holds() {
    let (earlier, later) = (act("1", None, &[("sld", sites(2))]), act("2", None, &[("sld", sites(5))]));
    let state = state(&[(SECOND, later), (FIRST, earlier)]);
    assert_eq!(wanted(&state, Asked::on(SECOND)), told(&[("sld", 5)]));
    assert_eq!(wanted(&state, Asked::on(FIRST)), told(&[("sld", 2)]));
}

#[test]
fn given_a_withdrawal_or_lines_counted_apart_when_asked_then_what_stood_before_is_no_more() {
    let plan = act("1", None, &[("amm:QA016/MO022+QA016/MO023", sites(3)), ("sld", sites(2))]);
    let apart = act("2", Some("1"), &[("amm:QA016/MO022", sites(1)), ("sld", Said::Withdrawn)]);
    let state = state(&[(FIRST, plan), (SECOND, apart)]);
    assert_eq!(wanted(&state, Asked::on(SECOND)), told(&[("amm:QA016/MO022", 1)]));
}

#[test]
fn given_a_revision_of_what_no_act_adopted_when_folded_then_it_is_set_aside() {
    let state = state(&[(FIRST, act("2", Some("1"), &[("sld", sites(2))]))]);
    assert_eq!(wanted(&state, Asked::LATEST), []);
}

#[test]
fn given_an_act_when_judged_then_once_and_never_over_another_that_it_does_not_revise() {
    let plan = act("1", None, &[("chirurgie", sites(3)), ("sld", sites(2))]);
    let state = state(&[(FIRST, plan.clone())]);
    let judged = |adopted: &ObjectivesAdopted, day| admit(&state, &region(), adopted, day);
    assert_eq!(judged(&plan, FIRST), Ok(ObjectivesAdmission::AlreadyRecorded(ActNumber::new(1))));
    let changed = act("1", None, &[("sld", sites(9))]);
    assert_eq!(judged(&changed, FIRST), Err(ObjectivesRefusal::Exists { recorded: ActNumber::new(1) }));
    let beside = act("2", None, &[("medecine", sites(1)), ("sld", sites(3))]);
    let Err(ObjectivesRefusal::Rows(rows)) = judged(&beside, SECOND) else { panic!("one row overlaps") };
    assert_eq!(rows.iter().map(|row| (row.row, row.act.as_deref())).collect::<Vec<_>>(), [(3, Some("1"))]);
    let revision = act("2", Some("1"), &[("sld", sites(3))]);
    assert_eq!(judged(&revision, SECOND), Ok(ObjectivesAdmission::New));
    assert_eq!(judged(&revision, FIRST), Ok(ObjectivesAdmission::New));
    assert_eq!(judged(&revision, date(2023, 10, 31)), Err(ObjectivesRefusal::BeforeRevised { since: FIRST }));
    let signed = date(2023, 10, 30);
    assert_eq!(judged(&revision, date(2023, 10, 29)), Err(ObjectivesRefusal::BeforeSigned { signed }));
    let nothing = ObjectivesRefusal::NothingToRevise { recorded: vec!["1".to_owned()] };
    assert_eq!(judged(&act("3", Some("9"), &[]), SECOND), Err(nothing));
    let gone = act("3", Some("1"), &[("medecine", Said::Withdrawn)]);
    let Err(ObjectivesRefusal::Rows(rows)) = judged(&gone, SECOND) else { panic!("nothing to withdraw") };
    assert_eq!(rows.iter().map(|row| (row.row, row.act.as_deref())).collect::<Vec<_>>(), [(2, None)]);
}

#[test]
fn given_a_revision_of_a_revision_when_judged_then_the_acts_of_one_plan_may_replace_each_other() {
    let plan = act("1", None, &[("sld", sites(2))]);
    let revision = act("2", Some("1"), &[("sld", sites(3))]);
    let state = state(&[(FIRST, plan), (SECOND, revision)]);
    let again = act("3", Some("1"), &[("sld", sites(4))]);
    assert_eq!(admit(&state, &region(), &again, SECOND), Ok(ObjectivesAdmission::New));
}

#[test]
fn given_two_days_when_compared_then_each_objective_by_what_became_of_it_and_the_act_behind_it() {
    let plan = [("chirurgie", sites(3)), ("medecine", sites(3)), ("sld", sites(2)), ("ssr", sites(1))];
    let revised =
        [("chirurgie", sites(4)), ("medecine", sites(1)), ("sld", Said::Withdrawn), ("cyclotron", sites(1))];
    let state = state(&[(FIRST, act("1", None, &plan)), (SECOND, act("2", Some("1"), &revised))]);
    let compared = |from, to| {
        let times = (Asked::on(from), Asked::on(to));
        let changes = compare(&state, &region(), times, StageReading::FromItsDate);
        let told = changes.iter().map(|change| {
            let line = change.after.or(change.before).map(|found| found.objective.line.to_string());
            (line.expect("one side"), change.turn, change.act)
        });
        told.collect::<Vec<_>>()
    };
    let by = |line: &str, turn| (line.to_owned(), turn, ActNumber::new(2));
    let turns = [
        by("chirurgie", ObjectiveTurn::Raised),
        by("cyclotron", ObjectiveTurn::Added),
        by("medecine", ObjectiveTurn::Lowered),
        by("sld", ObjectiveTurn::Removed),
    ];
    assert_eq!(compared(FIRST, SECOND), turns);
    assert_eq!(compared(SECOND, date(2026, 1, 1)), []);
    assert_eq!(compared(date(2023, 1, 1), FIRST).len(), 4);
}

#[test]
fn given_the_epoch_when_known_then_nothing_was_yet() {
    let state = state(&[(FIRST, act("1", None, &[("sld", sites(2))]))]);
    assert_eq!(wanted(&state, Asked { day: Date::MAX, known_on: Timestamp::UNIX_EPOCH }), []);
}
