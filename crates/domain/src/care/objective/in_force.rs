//! Which objectives are in force: the last act that has effect by the day replaces what it names.

use std::collections::BTreeMap;

use super::adopted::{Objective, ObjectivesAdopted, Said};
use super::goals::Goals;
use crate::care::nomenclature::{LineCode, Nomenclature};
use crate::state::{Asked, Recorded, State};
use crate::territory::{RegionCode, ZoneCode};

/// An objective in force, and the act that says it.
#[derive(Debug, Clone, Copy)]
pub struct InForce<'s> {
    /// The act.
    pub act: &'s Recorded<ObjectivesAdopted>,
    /// The objective.
    pub objective: &'s Objective,
    /// What it says.
    pub goals: &'s Goals,
}

/// The objectives of a region in force when it is asked, in the order of their acts and tables. Lines that a later act counts
/// otherwise, together or apart, are no longer those of an earlier one; those of a list that has ended are none any more.
pub fn in_force<'s>(state: &'s State, region: &RegionCode, asked: Asked) -> Vec<InForce<'s>> {
    let mut acts: Vec<_> = state.care().objectives(region).filter(|act| asked.holds(&act.stamp)).collect();
    // What has effect later is later law, whatever the order in which acts were recorded.
    acts.sort_by_key(|act| (act.stamp.effective, act.stamp.number));
    let mut found: Vec<Option<InForce<'s>>> = Vec::new();
    let mut places: BTreeMap<(&ZoneCode, LineCode), usize> = BTreeMap::new();
    for act in acts {
        for objective in &act.fact.objectives {
            let place = found.len();
            for member in objective.line.members() {
                let older = places.insert((&objective.zone, member), place);
                // Two rows of one act never name one line in one zone twice.
                if let Some(older) = older.and_then(|older| found.get_mut(older)) {
                    *older = None;
                }
            }
            found.push(stated(act, objective));
        }
    }
    let list = list(state, asked);
    found.into_iter().flatten().filter(|found| is_listed(&found.objective.line, list)).collect()
}

/// The list of lines in force on the day asked for, where one is recorded.
fn list(state: &State, asked: Asked) -> Option<&Nomenclature> {
    state.reference().nomenclatures().find(|list| list.in_force.contains(asked.day))
}

/// Whether a line is one of a list, or made of its lines; any is where no list is known.
fn is_listed(line: &LineCode, list: Option<&Nomenclature>) -> bool {
    list.is_none_or(|list| line.members().all(|member| list.line(&member).is_some()))
}

fn stated<'s>(act: &'s Recorded<ObjectivesAdopted>, objective: &'s Objective) -> Option<InForce<'s>> {
    match &objective.said {
        Said::Wanted(stated) => Some(InForce { act, objective, goals: stated.goals() }),
        Said::Withdrawn => None,
    }
}

/// The objective in force for a line in a zone: that of the line, or of the lines with which its act counts it.
pub fn of_cell<'s>(
    state: &'s State,
    region: &RegionCode,
    asked: Asked,
    (line, zone): (&LineCode, &ZoneCode),
) -> Option<InForce<'s>> {
    if !is_listed(line, list(state, asked)) {
        return None;
    }
    let mut last: Option<&'s Recorded<ObjectivesAdopted>> = None;
    let mut found = None;
    for act in state.care().objectives(region).filter(|act| asked.holds(&act.stamp)) {
        let said = |own: &&Objective| own.zone == *zone && own.line.shares(line);
        let Some(objective) = act.fact.objectives.iter().find(said) else { continue };
        let rank = |act: &Recorded<ObjectivesAdopted>| (act.stamp.effective, act.stamp.number);
        if last.is_none_or(|last| rank(last) < rank(act)) {
            (last, found) = (Some(act), stated(act, objective).filter(|_| objective.line.counts(line)));
        }
    }
    found
}
