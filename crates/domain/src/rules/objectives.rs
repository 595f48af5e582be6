//! What the objectives of the regional plan say beside the bilan of a window.
//!
//! The printed bilan rules: art. L. 6122-9 CSP opens applications by it. Where an act wants something else the rules here warn,
//! and only where the bilan prints neither target, gap nor answer does an objective stand in for it.

use super::articles::{D6121_7, D6121_9, L6122_9};
use super::finding::{ObjectiveSeen, Seen, Verdict};
use super::judgement::Judgement;
use super::units::has_units_since_the_reform;
use super::{ATTESTED, Citation, Rule, SINCE_REFORM};
use crate::care::objective::Aim;
use crate::procedure::case::Case;
use crate::procedure::operation::Operation;

/// The printed bilan rules, also where an objective in force wants something else.
pub static OBJECTIVE: Rule =
    Rule::read("ruling.objective", Citation::at("art. L. 6122-9 et L. 1434-3 CSP", &L6122_9), ATTESTED);

/// The quantity of an objective that the application would use up.
fn aim<'s>(case: &Case<'s>) -> Option<&'s Aim> {
    if !case.question.operation.needs_room() {
        return None;
    }
    let goals = case.objective?.goals;
    match case.question.operation {
        Operation::ExtraUnit => goals.units.as_ref(),
        _ => goals.sites.as_ref(),
    }
}

const fn seen(objective: ObjectiveSeen) -> Seen {
    Seen::Objective(objective)
}

pub(super) fn objective(case: &Case<'_>) -> Judgement {
    let (wanted, row) = (aim(case)?.on(case.question.asked.day, case.stage_reading()), case.row?);
    let act = case.objective?.act.fact.act.clone();
    let of_units = case.question.operation == Operation::ExtraUnit;
    let tally = if of_units { row.units()? } else { row.sites() };
    let wanted_target = wanted.target();
    Some(match tally.target {
        Some(printed) if wanted.agrees(printed) => (Verdict::Informs, seen(ObjectiveSeen::Printed { act })),
        None if case.rests_on_objective() => {
            (Verdict::Warns, seen(ObjectiveSeen::StandsIn { act, wanted: wanted_target }))
        }
        printed => (Verdict::Warns, seen(ObjectiveSeen::Differs { act, wanted: wanted_target, printed })),
    })
}

/// Whether a stage binds before the year of the target, no text that was read says.
pub static OBJECTIVE_STAGE: Rule =
    Rule::read("ruling.objective-stage", Citation::at("art. D. 6121-7 et D. 6121-9 CSP", &D6121_7), ATTESTED)
        .general();

pub(super) fn objective_stage(case: &Case<'_>) -> Judgement {
    let (aim, day) = (aim(case)?, case.question.asked.day);
    let stage = aim.stage(day, case.stage_reading()).filter(|_| aim.is_doubtful_on(day))?;
    let of_units = case.question.operation == Operation::ExtraUnit;
    let tally = if of_units { case.row?.units()? } else { case.row?.sites() };
    let left = tally.counted().map(|current| stage.level.room(current).max(0));
    Some((
        Verdict::Warns,
        seen(ObjectiveSeen::StageMayBind { due: stage.due, wanted: stage.level.target(), left }),
    ))
}

/// Since 1 June 2023 no objective counts units but of hyperbaric chambers and cyclotrons: a bilan that prints others is doubtful.
pub static UNITS_NOT_COUNTED: Rule =
    Rule::read("ruling.units-not-counted", Citation::at("art. D. 6121-9 CSP", &D6121_9), SINCE_REFORM);

pub(super) fn units_not_counted(case: &Case<'_>) -> Judgement {
    let prints_units = case.row.is_some_and(|row| row.units().is_some());
    let doubtful = prints_units && case.question.operation.needs_room() && !has_units_since_the_reform(case);
    doubtful.then_some((Verdict::Warns, Seen::AsStated))
}
