//! Judging an act of objectives before it is recorded.

use jiff::civil::Date;

use super::adopted::{Objective, ObjectivesAdopted, Said};
use super::in_force::{InForce, in_force};
use crate::act::ActNumber;
use crate::ground::code::{LineCode, RegionCode, ZoneCode};
use crate::state::{Asked, Recorded, State};

/// What becomes of an act to record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectivesAdmission {
    /// The same one is recorded already: nothing to write.
    AlreadyRecorded(ActNumber),
    /// One to record.
    New,
}

/// Why an act is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObjectivesRefusal {
    /// Another one bears its number.
    Exists {
        /// The act of the journal that recorded it.
        recorded: ActNumber,
    },
    /// No act bears the number of the one that it revises.
    NothingToRevise {
        /// The numbers of those recorded.
        recorded: Vec<String>,
    },
    /// It would have effect before it was signed.
    BeforeSigned {
        /// The day it was signed.
        signed: Date,
    },
    /// It would have effect before the act that it revises.
    BeforeRevised {
        /// The first day of that act.
        since: Date,
    },
    /// It names objectives of acts that it does not revise, or withdraws what is no objective.
    Rows(Vec<Overlap>),
}

/// A row that does not fit what is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The line of the table.
    pub row: u32,
    /// The line of care.
    pub line: LineCode,
    /// The zone.
    pub zone: ZoneCode,
    /// The number of the act that sets an objective there; none where the row withdraws what no act set.
    pub act: Option<String>,
}

/// Judges an act that is to have effect from a day against what is recorded for its region.
///
/// # Errors
///
/// It contradicts acts recorded before: see [`ObjectivesRefusal`].
pub fn admit(
    state: &State,
    region: &RegionCode,
    adopted: &ObjectivesAdopted,
    effective: Date,
) -> Result<ObjectivesAdmission, ObjectivesRefusal> {
    let recorded = || state.care().objectives(region);
    if let Some(known) = recorded().find(|known| known.fact.act == adopted.act) {
        let same = *known.fact == *adopted && known.stamp.effective == effective;
        let number = known.stamp.number;
        return if same {
            Ok(ObjectivesAdmission::AlreadyRecorded(number))
        } else {
            Err(ObjectivesRefusal::Exists { recorded: number })
        };
    }
    if effective < adopted.signed {
        return Err(ObjectivesRefusal::BeforeSigned { signed: adopted.signed });
    }
    if let Some(revises) = &adopted.revises {
        let names = || recorded().map(|known| known.fact.act.clone()).collect();
        let revised = recorded().find(|known| known.fact.act == *revises);
        let revised = revised.ok_or_else(|| ObjectivesRefusal::NothingToRevise { recorded: names() })?;
        if effective < revised.stamp.effective {
            return Err(ObjectivesRefusal::BeforeRevised { since: revised.stamp.effective });
        }
    }
    let overlaps = overlaps(state, region, adopted, effective);
    if overlaps.is_empty() { Ok(ObjectivesAdmission::New) } else { Err(ObjectivesRefusal::Rows(overlaps)) }
}

/// The rows that speak of objectives of acts beside the one revised, or that withdraw none.
fn overlaps(
    state: &State,
    region: &RegionCode,
    adopted: &ObjectivesAdopted,
    effective: Date,
) -> Vec<Overlap> {
    let held = in_force(state, region, Asked::on(effective));
    let family = adopted.revises.as_deref().map(|revised| family(state, region, revised)).unwrap_or_default();
    let told = |objective: &Objective, act: Option<String>| Overlap {
        row: objective.row,
        line: objective.line.clone(),
        zone: objective.zone.clone(),
        act,
    };
    let judged = adopted.objectives.iter().filter_map(|objective| {
        let mut named = held.iter().filter(|held| meets(held, objective)).peekable();
        if named.peek().is_none() {
            return (objective.said == Said::Withdrawn).then(|| told(objective, None));
        }
        let foreign = named.find(|held| !family.contains(&held.act.stamp.number))?;
        Some(told(objective, Some(foreign.act.fact.act.clone())))
    });
    judged.collect()
}

fn meets(held: &InForce<'_>, objective: &Objective) -> bool {
    held.objective.zone == objective.zone && held.objective.line.shares(&objective.line)
}

/// An act, those that revise it, and those that it revises: revisions of one plan.
fn family(state: &State, region: &RegionCode, act: &str) -> Vec<ActNumber> {
    let is_tied = |one: &Recorded<ObjectivesAdopted>, other: &Recorded<ObjectivesAdopted>| {
        one.fact.revises.as_ref() == Some(&other.fact.act)
            || other.fact.revises.as_ref() == Some(&one.fact.act)
    };
    let (mut found, mut left): (Vec<_>, Vec<_>) =
        state.care().objectives(region).partition(|known| known.fact.act == act);
    loop {
        let (mut more, rest): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|known| found.iter().any(|tied| is_tied(known, tied)));
        left = rest;
        if more.is_empty() {
            return found.into_iter().map(|known| known.stamp.number).collect();
        }
        found.append(&mut more);
    }
}
