//! One line in one zone: what is wanted, by which act, and what the bilan of the day prints.

use std::num::NonZeroU16;

use jiff::civil::Date;
use maillage_domain::care::bilan::{Certainty, Row};
use maillage_domain::care::column::oui_non;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{Aim, Beside, InForce, ObjectivesQuery};
use maillage_domain::care::quantity::{Tally, Target};
use maillage_domain::state::State;
use maillage_domain::territory::ZoneCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::mark::MarkView;
use super::words::{label, stages, zone_name};
use crate::words::Words;

/// A line in a zone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ObjectiveView {
    /// The line; nothing where the bilan prints one that no list knows.
    pub code: Option<String>,
    /// What people call it.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Where what is wanted comes from: `act`, or `bilan` where no act recorded sets it.
    pub source: &'static str,
    /// The number of the act that sets it.
    pub act: Option<String>,
    /// The number of the act that it revises.
    pub revises: Option<String>,
    /// The day the act was signed.
    pub signed: Option<Date>,
    /// The day it was published.
    pub published: Option<Date>,
    /// Whether that day is inferred.
    pub published_inferred: Option<bool>,
    /// From which day it has effect.
    pub in_force_from: Option<Date>,
    /// The act of the journal.
    pub journal_act: Option<u64>,
    /// What is wanted on the day.
    pub wanted: WantedView,
    /// The longest way to a site, in minutes.
    pub access_minutes: Option<u16>,
    /// The longest time to wait, in days.
    pub waiting_days: Option<u16>,
    /// When it is to be reached: a year or a day.
    pub target_date: Option<String>,
    /// What the bilan of the day prints.
    pub printed: PrintedView,
    /// What is to be noticed.
    pub findings: Vec<MarkView>,
}

/// What is wanted on the day; one number is both of its bounds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct WantedView {
    /// The fewest sites.
    pub sites_min: Option<u32>,
    /// The most sites.
    pub sites_max: Option<u32>,
    /// When the stage is due that binds on the day.
    pub sites_stage: Option<String>,
    /// Every stage.
    pub sites_stages: String,
    /// The fewest units.
    pub units_min: Option<u32>,
    /// The most units.
    pub units_max: Option<u32>,
    /// When the stage is due that binds on the day.
    pub units_stage: Option<String>,
    /// Every stage.
    pub units_stages: String,
}

/// What the bilan of the day prints; nothing where it has no row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct PrintedView {
    /// The bilan, by name.
    pub bilan: Option<String>,
    /// Sites authorised.
    pub sites_current: Option<u32>,
    /// The fewest sites of its target.
    pub sites_min: Option<u32>,
    /// The most sites of its target.
    pub sites_max: Option<u32>,
    /// The gap in sites, as printed or computed.
    pub sites_gap: Option<i64>,
    /// Units authorised.
    pub units_current: Option<u32>,
    /// The fewest units of its target.
    pub units_min: Option<u32>,
    /// The most units of its target.
    pub units_max: Option<u32>,
    /// The gap in units, as printed or computed.
    pub units_gap: Option<i64>,
    /// Its answer: `oui` or `non`.
    pub admissible: Option<&'static str>,
}

impl ObjectiveView {
    pub(super) fn new(beside: &Beside<'_>, state: &State, query: &ObjectivesQuery, words: Words) -> Self {
        let row = beside.row.as_ref();
        let printed = row.map(PrintedView::new).unwrap_or_default();
        let findings = beside.marks.iter().map(|mark| MarkView::new(*mark, row, words)).collect();
        let named = |code: &LineCode, zone: &ZoneCode| Self {
            code: Some(code.to_string()),
            activity: label(state.reference(), code, words),
            zone: zone.to_string(),
            zone_name: zone_name(state.reference(), &query.region, query.asked, zone),
            ..Self::default()
        };
        let own = match (beside.objective, row) {
            (Some(found), _) => Self {
                source: "act",
                ..named(&found.objective.line, &found.objective.zone).set_by(&found, query)
            },
            (None, Some(row)) => Self::of_bilan(row, named),
            (None, None) => Self::default(),
        };
        Self { printed, findings, ..own }
    }

    /// What a bilan alone prints: its target stands for what is wanted.
    fn of_bilan(row: &Row<'_>, named: impl Fn(&LineCode, &ZoneCode) -> Self) -> Self {
        let position = row.position;
        let heading = || Self {
            activity: [row.table.activity.as_str(), position.modality.as_str()].join(" > "),
            zone: position.zone.to_string(),
            ..Self::default()
        };
        let own = position.code.as_ref().map_or_else(heading, |code| named(code, &position.zone));
        let (sites_min, sites_max) = bounds(Some(row.sites()));
        let (units_min, units_max) = bounds(row.units());
        Self {
            source: "bilan",
            zone_name: position.zone_name.clone(),
            wanted: WantedView { sites_min, sites_max, units_min, units_max, ..WantedView::default() },
            target_date: position.target_year.map(|year| year.to_string()),
            ..own
        }
    }

    /// The same with what an act says.
    fn set_by(self, found: &InForce<'_>, query: &ObjectivesQuery) -> Self {
        let (fact, stamp, goals) = (&found.act.fact, &found.act.stamp, found.goals);
        let published = fact.published.as_ref();
        let inferred = |certainty: &Certainty| matches!(certainty, Certainty::Inferred(_));
        Self {
            act: Some(fact.act.clone()),
            revises: fact.revises.clone(),
            signed: Some(fact.signed),
            published: published.map(|published| published.on),
            published_inferred: published.map(|published| inferred(&published.certainty)),
            in_force_from: Some(stamp.effective),
            journal_act: Some(stamp.number.get()),
            wanted: WantedView::new(goals.sites.as_ref(), goals.units.as_ref(), query),
            access_minutes: goals.access_minutes.map(NonZeroU16::get),
            waiting_days: goals.waiting_days.map(NonZeroU16::get),
            target_date: goals.target.map(|due| due.to_string()),
            ..self
        }
    }

    /// What is to be noticed, in one text.
    pub fn findings_text(&self) -> String {
        self.findings.iter().map(|mark| mark.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl WantedView {
    fn new(sites: Option<&Aim>, units: Option<&Aim>, query: &ObjectivesQuery) -> Self {
        let (day, reading) = (query.asked.day, query.reading);
        let bounds = |aim: Option<&Aim>| aim.map(|aim| aim.on(day, reading).bounds()).unzip();
        let stage = |aim: Option<&Aim>| aim.and_then(|aim| aim.stage(day, reading));
        let ((sites_min, sites_max), (units_min, units_max)) = (bounds(sites), bounds(units));
        Self {
            sites_min,
            sites_max,
            sites_stage: stage(sites).map(|stage| stage.due.to_string()),
            sites_stages: stages(sites),
            units_min,
            units_max,
            units_stage: stage(units).map(|stage| stage.due.to_string()),
            units_stages: stages(units),
        }
    }

    /// The sites wanted, as people write them.
    pub fn sites_text(&self) -> String {
        range(self.sites_min, self.sites_max)
    }

    /// The units wanted, as people write them.
    pub fn units_text(&self) -> String {
        range(self.units_min, self.units_max)
    }
}

impl PrintedView {
    fn new(row: &Row<'_>) -> Self {
        let (sites, units) = (row.sites(), row.units());
        let ((sites_min, sites_max), (units_min, units_max)) = (bounds(Some(sites)), bounds(units));
        Self {
            bilan: Some(row.bilan.fact.name()),
            sites_current: sites.counted(),
            sites_min,
            sites_max,
            sites_gap: row.sites_gap(),
            units_current: units.and_then(Tally::counted),
            units_min,
            units_max,
            units_gap: row.units_gap(),
            admissible: row.position.admissible.map(oui_non),
        }
    }

    /// Its target in sites, as people write it.
    pub fn sites_text(&self) -> String {
        range(self.sites_min, self.sites_max)
    }

    /// Its target in units, as people write it.
    pub fn units_text(&self) -> String {
        range(self.units_min, self.units_max)
    }
}

/// The bounds of a printed target; one number is both of them.
fn bounds(tally: Option<&Tally>) -> (Option<u32>, Option<u32>) {
    let target = tally.and_then(|tally| tally.target);
    target
        .map(|target| match target {
            Target::Exactly(number) => (number, number),
            Target::Between { min, max } => (min, max),
        })
        .unzip()
}

fn range(min: Option<u32>, max: Option<u32>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => min.to_string(),
        (Some(min), Some(max)) => format!("{min}–{max}"),
        (one, other) => one.or(other).map(|number| number.to_string()).unwrap_or_default(),
    }
}
