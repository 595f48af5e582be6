//! The page of admissibility: five questions, one ruling, and what remains possible.

use jiff::civil::Date;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::bilan::BilanCard;
use crate::choice::{self, Family, ZoneSetChoice};
use crate::problem::Problem;
use crate::ruling::{self, RulingView};
use crate::words::Words;

/// How many other places the page names.
/// Arbitrary: neighbours to try next; the bilan has all places.
const OTHER_PLACES: usize = 6;

/// The page of admissibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulingPage {
    /// The five questions, with what was answered.
    pub questions: Questions,
    /// The ruling; nothing before the questions are answered.
    pub ruling: Option<RulingView>,
    /// Why there is no ruling although the questions are answered.
    pub problem: Option<Problem>,
    /// Zones where the same line is open to new applications.
    pub elsewhere: Vec<BilanCard>,
}

/// The five questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// The operations to choose from: name and words.
    pub operations: Vec<(&'static str, String)>,
    /// The lines to choose from.
    pub families: Vec<Family>,
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
}

impl Questions {
    /// The five questions for a region on a day.
    pub fn new(state: &State, region: &RegionCode, day: Date, answers: Answers, words: Words) -> Self {
        Self {
            operations: Operation::ALL
                .into_iter()
                .map(|operation| (operation.as_str(), ruling::operation(operation, words)))
                .collect(),
            families: choice::families(state, words),
            zone_sets: choice::zone_sets(state, region, Asked::on(day)),
            answers,
        }
    }
}

/// Other zones where the same line is open.
pub fn elsewhere(answer: &BilanAt<'_>, zone: &str, words: Words) -> Vec<BilanCard> {
    let open = answer.rows.iter().filter(|row| row.is_open() && row.position.zone.as_str() != zone);
    open.take(OTHER_PLACES).map(|row| BilanCard::new(row, words)).collect()
}
