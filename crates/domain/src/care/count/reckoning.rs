//! How one authorisation is reckoned: counted, shown beside the count, or in neither.

use jiff::civil::Date;

use super::terms::{CountTerms, Reading, Reckoned};
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

impl Absence {
    /// Every one, in order.
    pub const ALL: [Self; 6] =
        [Self::NotGranted, Self::Expired, Self::Ended, Self::NoSite, Self::OtherList, Self::ResearchOnly];

    /// The word in data: `no-site`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotGranted => "not-granted",
            Self::Expired => "expired",
            Self::Ended => "ended",
            Self::NoSite => "no-site",
            Self::OtherList => "other-list",
            Self::ResearchOnly => "research-only",
        }
    }
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
    let by_term = match life.status() {
        Status::Filed | Status::Refused(_) => return Reckoning::Absent(Absence::NotGranted),
        Status::Expired { .. } => return Reckoning::Absent(Absence::Expired),
        Status::Ended(_) => return Reckoning::Absent(Absence::Ended),
        Status::NotStarted { start_by } => Some((Mark::NotStarted(start_by), &terms.not_started)),
        Status::UnderExamination { expired } => {
            Some((Mark::UnderExamination(expired), &terms.under_examination))
        }
        Status::InForce { .. } | Status::Suspended { .. } | Status::Interrupted { .. } => None,
    };
    if is_for_research(life) {
        return Reckoning::Absent(Absence::ResearchOnly);
    }
    let said: Vec<_> = by_term.into_iter().chain(pauses(life, terms)).collect();
    let by_basis = terms.of_basis(life.subject.basis, life.day).map(|reading| reading.value);
    let mut readings = said.iter().map(|(_, reading)| on(reading, life.day).value).chain(by_basis);
    let is_shown = readings.any(|reading| reading == Reckoned::Shown);
    let marks = said.into_iter().map(|(mark, _)| mark).chain(marks(life, lapses)).collect();
    if is_shown { Reckoning::Shown(marks) } else { Reckoning::Counted(marks) }
}

/// Its suspension and its stop, each with how it is read, whatever else is said of it: one that is examined may be suspended.
fn pauses<'t>(life: &Life<'_>, terms: &'t CountTerms) -> impl Iterator<Item = (Mark, &'t Reading)> {
    let running = if let Stage::Running(running) = &life.stage { Some(running) } else { None };
    let suspension = running.and_then(|running| running.suspension);
    let stop = running.and_then(|running| running.stop);
    let suspended = suspension.map(|suspension| (Mark::Suspended(suspension), &terms.suspended));
    suspended.into_iter().chain(stop.map(|stop| (Mark::Interrupted(stop), &terms.interrupted)))
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
    leaves_out_research(life)
        && units.peek().is_some()
        && units.all(|unit| unit.used_for == UnitUse::ResearchOnly)
}

/// Whether its line is one of those of which the annexes leave out units for research alone.
pub(super) fn leaves_out_research(life: &Life<'_>) -> bool {
    LEFT_OUT_FOR_RESEARCH.contains(&life.subject.line.as_str())
}
