//! The dictionary of the columns of a row of the bilan: name, meaning, unit.

use crate::words::Words;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// `oui` or `non`.
    YesNo,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in the outside contract.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
    /// Whether every row has it.
    pub required: bool,
    /// What it means.
    pub meaning: String,
    /// What it counts in.
    pub unit: String,
    /// What stands in it, as an example; empty where it mostly is.
    pub example: &'static str,
}

/// The columns of a row of the bilan: name, unit, kind, whether every row has it, an example.
const COLUMNS: [(&str, &str, ColumnKind, bool, &str); 21] = [
    ("annex", "number", ColumnKind::Integer, true, "1"),
    ("section", "text", ColumnKind::Text, false, "II"),
    ("activity", "text", ColumnKind::Text, true, "Chirurgie"),
    ("modality", "text", ColumnKind::Text, false, ""),
    ("zone", "code", ColumnKind::Text, true, "15A"),
    ("zone_name", "text", ColumnKind::Text, true, "Arrageois"),
    ("sites_current", "sites", ColumnKind::Integer, false, "2"),
    ("sites_target", "sites", ColumnKind::Integer, false, "3"),
    ("sites_gap", "sites", ColumnKind::Integer, false, "1"),
    ("units_current", "units", ColumnKind::Integer, false, ""),
    ("units_target", "units", ColumnKind::Integer, false, ""),
    ("units_gap", "units", ColumnKind::Integer, false, ""),
    ("admissible", "yes-no", ColumnKind::YesNo, false, "oui"),
    ("notes", "text", ColumnKind::Text, false, ""),
    ("line", "line", ColumnKind::Integer, false, ""),
    ("code", "code", ColumnKind::Text, false, "chirurgie"),
    ("page", "page", ColumnKind::Integer, false, ""),
    ("sites_min", "sites", ColumnKind::Integer, false, ""),
    ("sites_max", "sites", ColumnKind::Integer, false, ""),
    ("target_year", "year", ColumnKind::Integer, false, ""),
    ("doubt", "columns", ColumnKind::Text, false, ""),
];

/// The names of the columns, in order.
pub const NAMES: [&str; COLUMNS.len()] = {
    let mut names = [""; COLUMNS.len()];
    let mut rank = 0;
    while rank < names.len() {
        names[rank] = COLUMNS[rank].0;
        rank += 1;
    }
    names
};

/// The columns, worded.
pub fn columns(words: Words) -> Vec<Column> {
    COLUMNS
        .iter()
        .map(|(name, unit, kind, required, example)| Column {
            name,
            kind: *kind,
            required: *required,
            meaning: words.get(&format!("column-of-{}", name.replace('_', "-"))),
            unit: words.get(&format!("unit-of-{unit}")),
            example,
        })
        .collect()
}
