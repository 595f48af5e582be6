//! What contradicts itself in a document that was recorded as printed.

use serde::{Deserialize, Serialize};

use crate::care::column::Column;
use crate::diagnostic::Code;

/// A fault of a document, kept beside its figures as a fact: every view shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// What kind of fault it is.
    pub kind: Code,
    /// The line of the document where it was seen, where it has lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The cells that do not agree; none where the fault is of the document or of a whole table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<ContradictedCell>,
}

/// A cell that does not agree with the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContradictedCell {
    /// The index of its row in the rows of the bilan.
    pub row: usize,
    /// Its column.
    pub column: Column,
    /// What is printed there.
    pub printed: String,
    /// What the other cells of the row give; nothing where they do not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
}
