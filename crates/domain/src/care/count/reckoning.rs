//! How one authorisation is reckoned: counted, shown beside the count, or in neither.

use jiff::civil::Date;

use super::terms::{CountTerms, Reckoned};
use crate::care::authorisation::equipment::UnitUse;
use crate::care::authorisation::life::Life;
use crate::care::authorisation::running::{Origin, Stop, Suspension};
use crate::care::authorisation::stage::Stage;
use crate::care::authorisation::status::Status;
use crate::care::authorisation::subject::Basis;
use crate::parameter::dated::on;
use crate::rules::figures::LEFT_OUT_FOR_RESEARCH;

/// What is to be said of an authorisation beside its figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Granted, not started; by that day it is.
    NotStarted(Date),
    /// Its lapse is to be noted; until an act does, it counts (art. L. 6122-11 CSP).
    LapseToNote,
    /// It is suspended.
    Suspended(Suspension),
    /// It is stopped for a time.
    Interrupted(Stop),
    /// Its last day was that one, and its renewal is being examined.
    UnderExamination(Date),
    /// Silence renewed it, and no act notes that yet.
    RenewedBySilence,
    /// It is limited, as its decision says.
    Limited,
    /// It was granted on another ground than the ordinary one.
    Granted(Basis),
}

/// Why an authorisation is neither counted nor shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// It is applied for, or refused.
    NotGranted,
    /// It expired.
    Expired,
    /// An act ended it.
    Ended,
    /// The register does not say where it is.
    NoSite,
    /// Its line is of another list than the one that is counted by.
    OtherList,
    /// Its units are for research alone, on a line for which annexes leave those out.
    ResearchOnly,
}

/// How an authorisation is reckoned on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reckoning {
    /// It is counted.
    Counted(Vec<Mark>),
    /// It is shown, and not counted.
    Shown(Vec<Mark>),
    /// It is in no figure.
    Absent(Absence),
}

/// How an authorisation is reckoned by what it is, wherever it is.
pub fn reckon(life: &Life<'_>, lapses: bool, terms: &CountTerms) -> Reckoning {
    let (mark, reading) = match life.status() {
        Status::Filed | Status::Refused(_) => return Reckoning::Absent(Absence::NotGranted),
        Status::Expired { .. } => return Reckoning::Absent(Absence::Expired),
        Status::Ended(_) => return Reckoning::Absent(Absence::Ended),
        Status::InForce { .. } => (None, None),
        Status::NotStarted { start_by } => (Some(Mark::NotStarted(start_by)), Some(&terms.not_started)),
        Status::Suspended { suspension, .. } => (Some(Mark::Suspended(suspension)), Some(&terms.suspended)),
        Status::Interrupted { stop, .. } => (Some(Mark::Interrupted(stop)), Some(&terms.interrupted)),
        Status::UnderExamination { expired } => {
            (Some(Mark::UnderExamination(expired)), Some(&terms.under_examination))
        }
    };
    if is_for_research(life) {
        return Reckoning::Absent(Absence::ResearchOnly);
    }
    let by_status = reading.map(|reading| on(reading, life.day).value);
    let by_basis = terms.of_basis(life.subject.basis, life.day).map(|reading| reading.value);
    let marks = mark.into_iter().chain(marks(life, lapses)).collect();
    if [by_status, by_basis].contains(&Some(Reckoned::Shown)) {
        Reckoning::Shown(marks)
    } else {
        Reckoning::Counted(marks)
    }
}

/// What is to be said whatever the status is.
fn marks(life: &Life<'_>, lapses: bool) -> impl Iterator<Item = Mark> {
    let silent =
        matches!(&life.stage, Stage::Running(running) if matches!(running.origin, Origin::Silence { .. }));
    let basis = life.subject.basis;
    [
        lapses.then_some(Mark::LapseToNote),
        silent.then_some(Mark::RenewedBySilence),
        life.subject.limited_to.is_some().then_some(Mark::Limited),
        (basis != Basis::Ordinary).then_some(Mark::Granted(basis)),
    ]
    .into_iter()
    .flatten()
}

/// Whether all of its units are for research alone, on a line for which the annexes leave them out.
fn is_for_research(life: &Life<'_>) -> bool {
    let mut units = life.fleet.installed().peekable();
    LEFT_OUT_FOR_RESEARCH.contains(&life.subject.line.as_str())
        && units.peek().is_some()
        && units.all(|unit| unit.used_for == UnitUse::ResearchOnly)
}
