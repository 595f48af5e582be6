//! The page of admissibility: five questions, one ruling, and what remains possible.

use jiff::civil::Date;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::choice::{self, Family, ZoneSetChoice};
use crate::ruling::{self, RulingView};
use crate::words::Words;

/// The page of admissibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulingPage {
    /// The five questions, with what was answered.
    pub questions: Questions,
    /// The ruling; nothing before the questions are answered.
    pub ruling: Option<RulingView>,
}

/// The five questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// The operations to choose from: name and words.
    pub operations: Vec<(&'static str, String)>,
    /// The lines to choose from.
    pub families: Vec<Family>,
    /// What a site may hold in one form: the line with its form, and words.
    pub forms: Vec<(String, String)>,
    /// The zones to choose from.
    pub zone_sets: Vec<ZoneSetChoice>,
    /// What was answered.
    pub answers: Answers,
}

/// What was answered, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The operation.
    pub operation: String,
    /// The line.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// The zone of departure.
    pub from_zone: String,
    /// The day of filing.
    pub on: String,
    /// What the site holds.
    pub holds: Vec<String>,
    /// The form that is wanted.
    pub form: String,
    /// The last day of the authorisation to renew, as an ISO date; empty if it was not said.
    pub expires: String,
    /// Whether what is ceded was put to use.
    pub started: Option<bool>,
    /// Whether the equipment is used for research only.
    pub research_only: bool,
}

impl Questions {
    /// The five questions for a region on a day.
    pub fn new(state: &State, region: &RegionCode, day: Date, answers: Answers, words: Words) -> Self {
        Self {
            operations: Operation::ALL
                .into_iter()
                .map(|operation| (operation.as_str(), ruling::operation(operation, words)))
                .collect(),
            families: choice::families_and_asked(state, day, &answers.activity, words),
            forms: choice::forms(state, words),
            zone_sets: choice::zone_sets(state, region, Asked::on(day)),
            answers,
        }
    }
}
