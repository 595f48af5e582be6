//! The dictionaries of files: the columns of each, with their meaning and their unit.

use schemars::JsonSchema;
use serde::Serialize;

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

/// What a page offers as files, and what stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MetadataView {
    /// The name of the page.
    pub title: String,
    /// The licence of the data.
    pub licence: &'static str,
    /// Its files.
    pub files: Vec<MetadataFile>,
    /// The tables that they hold, each with its columns.
    pub tables: Vec<Dictionary>,
}

/// One file of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MetadataFile {
    /// Its address.
    pub address: String,
    /// Its media type.
    pub media_type: &'static str,
}

/// What the columns of a file mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Dictionary {
    /// The name of the file, and of its table where it has several.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its columns, in order.
    pub columns: Vec<Explained>,
}

/// What one column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Explained {
    /// Its name, as it stands in the file.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What it counts in.
    pub unit: String,
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

/// The dictionary of the bilan.
pub fn bilan(words: Words) -> Dictionary {
    let explained = |column: Column| Explained {
        name: column.name.to_owned(),
        meaning: column.meaning,
        unit: column.unit,
    };
    Dictionary {
        id: "bilan".to_owned(),
        title: words.get("web-menu-bilan"),
        columns: columns(words).into_iter().map(explained).collect(),
    }
}

/// Columns that mean something else in the one list than in the others, where their name is the same.
const OWN: [(&str, &[&str]); 7] = [
    ("authorisations", &["counted", "number"]),
    ("bilan-compare", &["act"]),
    ("bridge", &["code"]),
    ("calendar", &["kind", "number"]),
    (
        "fund-indicators",
        &[
            "code",
            "label",
            "unit",
            "calculation",
            "formula",
            "territory",
            "territory_text",
            "period",
            "action",
            "target",
            "target_day",
            "computed",
            "basis",
            "basis_text",
            "recorded",
            "recorded_day",
            "difference",
            "standing",
            "printed",
            "source",
            "act",
        ],
    ),
    ("structures", &["act", "code", "kind", "name", "since", "source", "status", "town"]),
    ("windows", &["act", "published"]),
];

/// The dictionary of a list: its file, the message of its title, its columns.
pub fn list(file: &str, title: &str, columns: &[(&str, ColumnKind)], words: Words) -> Dictionary {
    let explained = |(name, kind): &(&str, ColumnKind)| {
        let id = name.replace('_', "-");
        let own = OWN.iter().any(|(own, names)| *own == file && names.contains(name));
        let unit = match kind {
            ColumnKind::Text => "text",
            ColumnKind::Integer => "number",
            ColumnKind::YesNo => "yes-no",
        };
        Explained {
            name: (*name).to_owned(),
            meaning: if own {
                words.get(&format!("list-{file}-{id}"))
            } else {
                words.get(&format!("list-column-{id}"))
            },
            unit: words.get(&format!("unit-of-{unit}")),
        }
    };
    Dictionary {
        id: file.to_owned(),
        title: words.get(title),
        columns: columns.iter().map(explained).collect(),
    }
}
