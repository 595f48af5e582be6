//! Objectives of the regional plan as people read them: what an act wants, and beside it what the bilan of the day prints.

mod comparison;
mod mark;
mod refusal;
mod row;
pub(crate) mod words;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan;
use maillage_domain::care::objective::{Beside, ObjectivesQuery, StageReading};
use maillage_domain::parameter::dated::Dated;
use maillage_domain::state::State;
use schemars::JsonSchema;
use serde::Serialize;

use crate::filing::ended_text;
use crate::words::{Argument, Words};

pub use comparison::{ObjectiveChangeView, ObjectivesComparisonView};
pub use mark::MarkView;
pub use refusal::{objectives_refusal, unlawful};
pub use row::ObjectiveView;

/// The objectives of a region on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ObjectivesView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// How stages are read, and what is doubtful about it.
    pub stages: StagesView,
    /// That the bilan beside them counts by a list that has ended; empty where it has not.
    #[serde(skip)]
    pub ended_text: String,
    /// A line in a zone each: in the order of the bilan, then those that it does not print.
    pub rows: Vec<ObjectiveView>,
}

/// How stages are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StagesView {
    /// The reading, by name.
    pub reading: &'static str,
    /// What it means, and what is doubtful about it.
    pub text: String,
}

impl StagesView {
    /// Words a reading.
    pub fn new(reading: &Dated<StageReading>, words: Words) -> Self {
        let name = reading.value.as_str();
        let doubt = reading.doubt.as_ref().map(|doubt| doubt.get(words.language())).unwrap_or_default();
        let said = words.get(&format!("objective-stages-{name}"));
        let arguments = [("reading", Argument::Text(said.as_str())), ("doubt", Argument::Text(doubt))];
        let id = if doubt.is_empty() { "objective-stages" } else { "objective-stages-doubtful" };
        let arguments = if doubt.is_empty() { &arguments[..1] } else { &arguments[..] };
        Self { reading: name, text: words.with(id, arguments).trim().to_owned() }
    }
}

/// The last day of the list by which the last bilan counts, where it has ended by the day.
fn list_ended(state: &State, query: &ObjectivesQuery) -> Option<Date> {
    let picture = bilan::last_picture(state, &query.region, query.asked)?;
    bilan::list_ended(state, picture, query.asked.day)
}

impl ObjectivesView {
    /// Words what was found.
    pub fn new(
        found: &[Beside<'_>],
        state: &State,
        query: &ObjectivesQuery,
        (known_on, reading): (Timestamp, &Dated<StageReading>),
        words: Words,
    ) -> Self {
        let rows = found.iter().map(|beside| ObjectiveView::new(beside, state, query, words));
        Self {
            at: query.asked.day,
            known_on,
            region: query.region.to_string(),
            stages: StagesView::new(reading, words),
            ended_text: ended_text(list_ended(state, query), words),
            rows: rows.collect(),
        }
    }

    /// The rows to be noticed: those that bear a mark.
    pub fn marked(&self) -> impl Iterator<Item = &ObjectiveView> {
        self.rows.iter().filter(|row| !row.findings.is_empty())
    }

    /// The rows whose objective an act sets.
    pub fn adopted(&self) -> impl Iterator<Item = &ObjectiveView> {
        self.rows.iter().filter(|row| row.source == "act")
    }
}
