//! The bilan to come, for all media.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::care::count::coming::ComingCell;
use schemars::JsonSchema;
use serde::Serialize;

use crate::heading::{BilanName, Heading};
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// The bilan to come, as the register and the objectives make it on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComingBilan {
    /// The legal day.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The code of the region.
    pub region: String,
    /// The bilan whose cells it counts anew.
    pub bilan: BilanName,
    /// The digest of the register that was counted: its authorisations, a line each, with their line and zone.
    pub register: String,
    /// Its rows, in the columns of a bilan.
    pub rows: Vec<TidyRow>,
    /// What stands behind each row, in the same order.
    pub behind: Vec<BehindRow>,
}

/// What stands behind a row of the bilan to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BehindRow {
    /// The numbers of the authorisations that are counted; nothing where the opening position is kept.
    pub authorisations: Option<Vec<String>>,
    /// The number in the journal of the act that sets the target; nothing where it is the printed one.
    pub objectives: Option<u64>,
}

impl ComingBilan {
    /// Words it.
    pub fn new(
        answer: &BilanAt<'_>,
        cells: &[ComingCell<'_>],
        register: String,
        known_on: Timestamp,
        words: Words,
    ) -> Self {
        let at = answer.asked.day;
        let behind = |cell: &ComingCell<'_>| BehindRow {
            authorisations: cell
                .numbers
                .as_ref()
                .map(|numbers| numbers.iter().map(ToString::to_string).collect()),
            objectives: cell.objective.map(|found| found.act.stamp.number.get()),
        };
        Self {
            at,
            known_on,
            region: answer.bilan.stamp.region.to_string(),
            bilan: Heading::new(answer.bilan, at, known_on, words).bilan,
            register,
            rows: cells.iter().map(TidyRow::coming).collect(),
            behind: cells.iter().map(behind).collect(),
        }
    }

    /// How many rows are counted by name, how many keep their opening position, and the digest of the register.
    pub fn sentence(&self, words: Words) -> String {
        let named = self.behind.iter().filter(|behind| behind.authorisations.is_some()).count();
        let said = [
            ("named", Argument::count(named)),
            ("kept", Argument::count(self.behind.len() - named)),
            ("digest", Argument::Text(&self.register)),
        ];
        words.with("coming-done", &said)
    }
}
