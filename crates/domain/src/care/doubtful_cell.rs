//! A cell of a published annex that could not be read for certain.

use super::column::Column;
use crate::ground::place::Place;

/// A cell that could not be read for certain, and what it seems to say: for a person to settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubtfulCell {
    /// Its column.
    pub column: Column,
    /// Where it stands.
    pub place: Place,
    /// What it seems to say; empty where nothing was read.
    pub seen: String,
    /// How surely that was read, in hundredths, where a picture was read.
    pub confidence: Option<u8>,
}
