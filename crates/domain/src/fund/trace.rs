//! What a figure of the fund is made of: the acts that moved it, or the line that prints it.

use super::cell::Year;
use super::destination::Mission;
use super::execution::{Contribution, FigureKind};
use super::ledger::Ledger;
use super::money::{Ae, Cp};
use super::status::{Source, Stated, Status, status_of};

/// A figure whose way is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureAsked {
    /// The exercise.
    pub year: Year,
    /// Which figure.
    pub figure: FigureKind,
    /// Of one mission; of the whole exercise, if absent.
    pub mission: Option<Mission>,
}

/// A figure and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureTrace {
    /// The figure, in cents, and where it comes from.
    pub stated: Stated<i64>,
    /// What each act did to it, in their order; none where a document prints it.
    pub contributions: Vec<Contribution>,
}

/// The way of a figure; nothing where no source states it.
pub fn trace(ledger: &Ledger, asked: FigureAsked) -> Option<FigureTrace> {
    let stated = stated(&status_of(ledger, asked.year)?, asked)?;
    let contributions = match stated.source {
        Source::Acts(_) => ledger.contributions(asked.year, asked.figure, |place| {
            asked.mission.is_none() || place.mission() == asked.mission
        }),
        Source::Line { .. } | Source::Computed { .. } => Vec::new(),
    };
    Some(FigureTrace { stated, contributions })
}

/// The figure as the status of its year states it; a mission states what is committed and paid.
fn stated(status: &Status, asked: FigureAsked) -> Option<Stated<i64>> {
    let ae = |figure: Option<&Stated<Ae>>| figure.map(|stated| stated.with(stated.value.cents()));
    let cp = |figure: Option<&Stated<Cp>>| figure.map(|stated| stated.with(stated.value.cents()));
    let Some(mission) = asked.mission else {
        return match asked.figure {
            FigureKind::AeOpened => ae(status.ae.opened.as_ref()),
            FigureKind::AeCommitted => ae(status.ae.used.as_ref()),
            FigureKind::AeAvailable => ae(status.ae.available.as_ref()),
            FigureKind::CpOpened => cp(status.cp.opened.as_ref()),
            FigureKind::CpPaid => cp(status.cp.used.as_ref()),
            FigureKind::CpAvailable => cp(status.cp.available.as_ref()),
        };
    };
    let mission = status.missions.iter().find(|known| known.mission == mission)?;
    match asked.figure {
        FigureKind::AeCommitted => ae(mission.ae_committed.as_ref()),
        FigureKind::CpPaid => cp(mission.cp_paid.as_ref()),
        FigureKind::AeOpened | FigureKind::AeAvailable | FigureKind::CpOpened | FigureKind::CpAvailable => {
            None
        }
    }
}
