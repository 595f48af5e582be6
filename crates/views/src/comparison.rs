//! What changed between two dates.

use jiff::civil::Date;
use maillage_domain::care::bilan::{CellFigures, Change, Comparison};
use maillage_domain::care::column::oui_non;
use maillage_domain::care::quantity::{Current, Tally, Target};
use maillage_domain::care::side_by_side::ComparedLine;
use maillage_domain::state::{ActSummary, State};
use schemars::JsonSchema;
use serde::Serialize;

use crate::compared::ComparedView;
use crate::register::explained::{CountsOtherwise, ExplainedCell};
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// What changed between two dates, for all media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparisonView {
    /// The earlier date.
    pub from: Date,
    /// The later date.
    pub to: Date,
    /// One entry per figure that differs.
    pub changes: Vec<ChangeView>,
    /// The acts that explain them.
    pub acts: Vec<ExplainingAct>,
    /// The changed cells of which the register names authorisations that count otherwise, each with its acts. Left out of JSON where
    /// there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub explained: Vec<ExplainedCell>,
    /// Where the two bilans count by different lists: what may be compared of each line and why. No figure is then. Left out of
    /// JSON where they count by one list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<ComparedView>>,
}

/// One figure that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeView {
    /// The annex.
    pub annex: u8,
    /// The section.
    pub section: String,
    /// The title of the section.
    pub activity: String,
    /// The headings and the modality.
    pub modality: String,
    /// The zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Which figure: a column of the tidy row.
    pub figure: &'static str,
    /// What stood at the earlier date; empty where there was no row.
    pub before: String,
    /// What stands at the later date; empty where there is no row.
    pub after: String,
    /// The number of the act that explains it.
    pub act: u64,
    /// The line of the nomenclature.
    pub code: Option<String>,
}

/// An act that explains a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExplainingAct {
    /// Its number in the journal.
    pub number: u64,
    /// The name of its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// From which day it has effect.
    pub effective: Date,
    /// What it names.
    pub subject: String,
}

impl ComparisonView {
    /// Words a comparison.
    pub fn new(comparison: &Comparison<'_>, state: &State, from: Date, to: Date) -> Self {
        let named = state.acts().filter(|summary| comparison.acts.contains(&summary.stamp.number));
        Self {
            from,
            to,
            changes: comparison.changes.iter().flat_map(changes).collect(),
            acts: named.map(ExplainingAct::new).collect(),
            explained: Vec::new(),
            lines: None,
        }
    }

    /// Words two bilans that count by different lists, line by line.
    pub fn of_two_lists(compared: &[ComparedLine<'_>], from: Date, to: Date, words: Words) -> Self {
        let lines = compared.iter().map(|line| ComparedView::new(line, words)).collect();
        Self { from, to, changes: Vec::new(), acts: Vec::new(), explained: Vec::new(), lines: Some(lines) }
    }

    /// The same with what explains its cells in the register.
    #[must_use]
    pub fn explained(self, explained: Vec<ExplainedCell>) -> Self {
        Self { explained, ..self }
    }

    /// The authorisations that count otherwise in a cell.
    pub fn counts_otherwise(&self, code: Option<&str>, zone: &str) -> &[CountsOtherwise] {
        let own = |cell: &&ExplainedCell| Some(cell.code.as_str()) == code && cell.zone == zone;
        self.explained.iter().find(own).map_or(&[], |cell| &cell.authorisations)
    }

    /// Whether nothing differs: neither a figure nor the list by which the bilans count.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.lines.is_none()
    }

    /// How many figures differ; of two lists, what may be compared.
    pub fn sentence(&self, words: Words) -> String {
        let (from, to) = (words.date(self.from), words.date(self.to));
        let dates = [("from", Argument::Text(&from)), ("to", Argument::Text(&to))];
        if let Some(lines) = &self.lines {
            let may = lines.iter().filter(|line| line.may()).count();
            let counts = [("lines", Argument::count(lines.len())), ("may", Argument::count(may))];
            return words.with("compared-lists", &[dates, counts].concat());
        }
        let id = if self.changes.is_empty() { "compared-none" } else { "compared-some" };
        words.with(id, &[&dates[..], &[("count", Argument::count(self.changes.len()))]].concat())
    }
}

/// The figures of a cell by column, as text.
fn columns(figures: Option<&CellFigures>) -> [(&'static str, String); 7] {
    let current = |tally: Option<&Tally>| match tally.and_then(|tally| tally.current.as_ref()) {
        Some(Current::Counted(number)) => number.to_string(),
        Some(Current::Shown(text)) => text.clone(),
        None => String::new(),
    };
    let target = |tally: Option<&Tally>| match tally.and_then(|tally| tally.target) {
        Some(Target::Exactly(target)) => target.to_string(),
        Some(Target::Between { min, max }) => format!("{min}–{max}"),
        None => String::new(),
    };
    let gap =
        |tally: Option<&Tally>| tally.and_then(Tally::gap).map_or_else(String::new, |gap| gap.to_string());
    let sites = figures.map(|figures| &figures.sites);
    let units = figures.and_then(|figures| figures.units.as_ref());
    let admissible = figures.and_then(|figures| figures.admissible).map_or("", oui_non);
    [
        ("sites_current", current(sites)),
        ("sites_target", target(sites)),
        ("sites_gap", gap(sites)),
        ("units_current", current(units)),
        ("units_target", target(units)),
        ("units_gap", gap(units)),
        ("admissible", admissible.to_owned()),
    ]
}

fn changes(change: &Change<'_>) -> Vec<ChangeView> {
    let row = TidyRow::answered(&change.row);
    let (before, after) = (columns(change.before.as_ref()), columns(change.after.as_ref()));
    before
        .into_iter()
        .zip(after)
        .filter(|((_, before), (_, after))| before != after)
        .map(|((figure, before), (_, after))| ChangeView {
            annex: row.annex,
            section: row.section.clone(),
            activity: row.activity.clone(),
            modality: row.modality.clone(),
            zone: row.zone.clone(),
            zone_name: row.zone_name.clone(),
            figure,
            before,
            after,
            act: change.act.get(),
            code: row.code.clone(),
        })
        .collect()
}

impl ExplainingAct {
    /// What is told of an act that explains a change.
    pub fn new(summary: &ActSummary) -> Self {
        Self {
            number: summary.stamp.number.get(),
            kind: summary.kind.as_str(),
            effective: summary.stamp.effective,
            subject: summary.subject.to_string(),
        }
    }
}
