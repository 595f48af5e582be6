//! What became of objectives between two days, and the acts that explain it.

use std::collections::{BTreeMap, BTreeSet};

use super::adopted::ObjectivesAdopted;
use super::aim::StageReading;
use super::in_force::{InForce, in_force};
use super::level::Level;
use crate::act::ActNumber;
use crate::care::nomenclature::LineCode;
use crate::state::{Asked, Recorded, State};
use crate::territory::{RegionCode, ZoneCode};

/// What became of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectiveTurn {
    /// It was not in force before.
    Added,
    /// More is wanted.
    Raised,
    /// Less is wanted.
    Lowered,
    /// It says something else, neither more nor less.
    Changed,
    /// It is in force no more.
    Removed,
}

/// An objective that is not what it was.
#[derive(Debug, Clone, Copy)]
pub struct ObjectiveChange<'s> {
    /// What it was.
    pub before: Option<InForce<'s>>,
    /// What it is.
    pub after: Option<InForce<'s>>,
    /// What became of it.
    pub turn: ObjectiveTurn,
    /// The act that explains it.
    pub act: ActNumber,
}

impl ObjectiveTurn {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Added, Self::Raised, Self::Lowered, Self::Changed, Self::Removed];

    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Raised => "raised",
            Self::Lowered => "lowered",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// Compares what is in force for two questions of one region, in the order of lines and zones: what acts say, and what a stage
/// that came to bind in between makes of it.
pub fn compare<'s>(
    state: &'s State,
    region: &RegionCode,
    (from, to): (Asked, Asked),
    reading: StageReading,
) -> Vec<ObjectiveChange<'s>> {
    let (before, after) = (keyed(state, region, from), keyed(state, region, to));
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    let keys: BTreeSet<_> = after.keys().chain(gone).copied().collect();
    let changed = keys.into_iter().filter_map(|key| {
        let (was, is) = (before.get(&key).copied(), after.get(&key).copied());
        let turn = turn(was.map(|was| (was, from)), is.map(|is| (is, to)), reading)?;
        let removed = || removing(state, region, to, key).or_else(|| Some(was?.act.stamp.number));
        let act = is.map(|is| is.act.stamp.number).or_else(removed)?;
        Some(ObjectiveChange { before: was, after: is, turn, act })
    });
    changed.collect()
}

type Cell<'s> = (&'s LineCode, &'s ZoneCode);

fn keyed<'s>(state: &'s State, region: &RegionCode, asked: Asked) -> BTreeMap<Cell<'s>, InForce<'s>> {
    let found = in_force(state, region, asked);
    found.into_iter().map(|found| ((&found.objective.line, &found.objective.zone), found)).collect()
}

/// The act by which an objective is in force no more: the last that names its line.
fn removing(state: &State, region: &RegionCode, asked: Asked, (line, zone): Cell<'_>) -> Option<ActNumber> {
    let names = |act: &&Recorded<ObjectivesAdopted>| {
        act.fact.objectives.iter().any(|own| own.zone == *zone && own.line.shares(line))
    };
    let acts = state.care().objectives(region).filter(|act| asked.holds(&act.stamp)).filter(names);
    acts.map(|act| (act.stamp.effective, act.stamp.number)).max().map(|(_, number)| number)
}

fn turn(
    was: Option<(InForce<'_>, Asked)>,
    is: Option<(InForce<'_>, Asked)>,
    reading: StageReading,
) -> Option<ObjectiveTurn> {
    let ((was, from), (is, to)) = match (was, is) {
        (Some(was), Some(is)) => (was, is),
        (None, Some(_)) => return Some(ObjectiveTurn::Added),
        (Some(_), None) => return Some(ObjectiveTurn::Removed),
        (None, None) => return None,
    };
    let pairs = [
        (was.goals.sites.as_ref(), is.goals.sites.as_ref()),
        (was.goals.units.as_ref(), is.goals.units.as_ref()),
    ];
    let moves: Vec<_> = pairs
        .into_iter()
        .filter_map(|(was, is)| Some(step(was?.on(from.day, reading), is?.on(to.day, reading))))
        .filter(|step| *step != (0, 0))
        .collect();
    if moves.is_empty() {
        return (was.goals != is.goals).then_some(ObjectiveTurn::Changed);
    }
    let all = |sign: i64| moves.iter().all(|(min, max)| min * sign >= 0 && max * sign >= 0);
    Some(if all(1) {
        ObjectiveTurn::Raised
    } else if all(-1) {
        ObjectiveTurn::Lowered
    } else {
        ObjectiveTurn::Changed
    })
}

/// How far each bound moved.
fn step(was: Level, is: Level) -> (i64, i64) {
    let ((old_min, old_max), (new_min, new_max)) = (was.bounds(), is.bounds());
    (i64::from(new_min) - i64::from(old_min), i64::from(new_max) - i64::from(old_max))
}
