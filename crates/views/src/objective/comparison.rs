//! What became of objectives between two days.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::care::objective::{Aim, InForce, ObjectiveChange, StageReading};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use super::words::{label, level, zone_name};
use crate::comparison::ExplainingAct;
use crate::words::{Argument, Words};

/// What became of the objectives of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObjectivesComparisonView {
    /// The earlier day.
    pub from: Date,
    /// The later day.
    pub to: Date,
    /// The region.
    pub region: String,
    /// Each objective that is not what it was.
    pub changes: Vec<ObjectiveChangeView>,
    /// The acts that explain them.
    pub acts: Vec<ExplainingAct>,
}

/// An objective that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObjectiveChangeView {
    /// The line.
    pub code: String,
    /// What people call it.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// What became of it: `added`, `raised`, `lowered`, `changed`, `removed`.
    pub change: &'static str,
    /// What it said; empty where there was none.
    pub before: String,
    /// What it says; empty where there is none.
    pub after: String,
    /// The number of the act that explains it.
    pub act: u64,
    /// What became of it, in words.
    #[serde(skip)]
    pub change_text: String,
}

impl ObjectivesComparisonView {
    /// Words a comparison of two days.
    pub fn new(
        changes: &[ObjectiveChange<'_>],
        state: &State,
        region: &RegionCode,
        ((from, to), reading): ((Asked, Asked), StageReading),
        words: Words,
    ) -> Self {
        let said = |found: Option<InForce<'_>>, day| {
            found.map(|found| goals(&found, day, reading, words)).unwrap_or_default()
        };
        let change = |change: &ObjectiveChange<'_>| {
            let objective = change.after.or(change.before).map(|found| found.objective)?;
            let turn = change.turn.as_str();
            Some(ObjectiveChangeView {
                code: objective.line.to_string(),
                activity: label(state.reference(), &objective.line, words),
                zone: objective.zone.to_string(),
                zone_name: zone_name(state.reference(), region, to, &objective.zone),
                change: turn,
                before: said(change.before, from.day),
                after: said(change.after, to.day),
                act: change.act.get(),
                change_text: words.get(&format!("objective-change-{turn}")),
            })
        };
        let explaining: BTreeSet<_> = changes.iter().map(|change| change.act).collect();
        let acts = state.acts().filter(|act| explaining.contains(&act.stamp.number)).map(ExplainingAct::new);
        Self {
            from: from.day,
            to: to.day,
            region: region.to_string(),
            changes: changes.iter().filter_map(change).collect(),
            acts: acts.collect(),
        }
    }
}

/// What an objective says on a day, in one text.
fn goals(found: &InForce<'_>, day: Date, reading: StageReading, words: Words) -> String {
    let goals = found.goals;
    let quantity = |aim: Option<&Aim>, id: &str| {
        aim.map(|aim| words.with(id, &[("level", Argument::Text(&level(aim.on(day, reading))))]))
    };
    let time = |time: Option<std::num::NonZeroU16>, id: &str| {
        time.map(|time| words.with(id, &[("count", Argument::count(time.get()))]))
    };
    let target = goals
        .target
        .map(|due| words.with("objective-said-target", &[("due", Argument::Text(&due.to_string()))]));
    let parts = [
        quantity(goals.sites.as_ref(), "objective-said-sites"),
        quantity(goals.units.as_ref(), "objective-said-units"),
        time(goals.access_minutes, "objective-said-access"),
        time(goals.waiting_days, "objective-said-waiting"),
        target,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
