//! A Data Package (Frictionless, version 1): what the files of a folder are, column by column.

use std::collections::BTreeSet;

use maillage_domain::bilingual::Language;
use maillage_domain::digest::Digest;
use maillage_domain::published_aid::published::COLUMNS;
use maillage_views::dictionary::{Column, ColumnKind, columns};
use maillage_views::document::{BilanDocument, DocumentFact};
use maillage_views::fund::grants::{GrantsView, PERSON_COLUMNS, STATE_COLUMNS};
use maillage_views::open::{OpenKind, OpenTable};
use maillage_views::tidy::TidyRow;
use maillage_views::words::{Argument, Words};
use serde::Serialize;

use crate::WriteError;

/// The licence of the figures, as the field names it.
const LICENCE: Licence<'static> = Licence {
    name: "etalab-2.0",
    title: "Licence Ouverte 2.0",
    path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
};

/// The name of a package of open tables: by it a folder that we wrote is known again.
pub const EXPORT: &str = "maillage-export";

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceFile {
    /// Its path in the folder.
    pub path: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes_len: u64,
    /// Its SHA-256.
    pub sha256: Digest,
    /// What it is.
    pub kind: ResourceKind,
}

/// What a file is to a program that reads the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResourceKind {
    /// The tidy rows as CSV, described column by column.
    Rows,
    /// An open table as CSV: its rank among the tables.
    Table(usize),
    /// The same for people, or for other programs.
    Other,
}

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    version: String,
    licenses: [Licence<'static>; 1],
    sources: Vec<Source<'a>>,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Licence<'a> {
    name: &'a str,
    title: &'a str,
    path: &'a str,
}

#[derive(Serialize)]
struct Source<'a> {
    title: &'a str,
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    /// Only the rows are read as a table; the others are checked by their size and digest.
    #[serde(rename = "type")]
    kind: &'static str,
    name: String,
    path: &'a str,
    format: &'a str,
    mediatype: &'a str,
    hash: String,
    bytes: u64,
    #[serde(flatten)]
    table: Option<Table>,
}

/// How the CSV is written, and its columns.
#[derive(Serialize)]
struct Table {
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    primary_key: Option<&'static [&'static str]>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    title: &'static str,
    description: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    words: Option<YesNoWords>,
}

/// The words of a column of yes and no that are none of the standard's own.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct YesNoWords {
    true_values: [&'static str; 1],
    false_values: [&'static str; 1],
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Constraints {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(rename = "enum", skip_serializing_if = "<[_]>::is_empty")]
    values: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_length: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maximum: Option<f64>,
}

impl Constraints {
    const fn is_empty(&self) -> bool {
        !self.required
            && self.values.is_empty()
            && self.pattern.is_none()
            && self.max_length.is_none()
            && self.minimum.is_none()
            && self.maximum.is_none()
    }
}

/// The `datapackage.json` of a folder that holds files of a bilan, in the language of the document; `version` is that of
/// the bilan.
pub fn bilan(document: &BilanDocument, version: u32, files: &[ResourceFile]) -> Result<Vec<u8>, WriteError> {
    let words = Words::new(Language::parse(document.language).unwrap_or(Language::French));
    let (region, dated) = (&document.region, document.dated);
    let package = Package {
        profile: "data-package",
        name: slug(&format!("bilan {region} {dated}")),
        title: format!("{}, {region}, {}", document.title, document.subtitle),
        description: description(document),
        version: version.to_string(),
        licenses: [LICENCE],
        sources: document.sources.iter().map(|DocumentFact { name, .. }| Source { title: name }).collect(),
        resources: files.iter().map(|file| resource(file, document, words)).collect(),
    };
    crate::json::pretty(&package)
}

/// What it is, what it is worth, what it shows, and what it rests on.
fn description(document: &BilanDocument) -> String {
    let texts = [&document.act, &document.standing, &document.summary];
    let mut paragraphs: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).cloned().collect();
    paragraphs.extend(document.sources.iter().map(|fact| format!("{} : {}", fact.name, fact.value)));
    paragraphs.join("\n\n")
}

/// The `datapackage.json` of open tables: each CSV column by column, the other files by size and digest. `act` is the number of
/// the last act in them.
pub fn export(
    tables: &[OpenTable],
    act: u64,
    files: &[ResourceFile],
    words: Words,
) -> Result<Vec<u8>, WriteError> {
    let described = |kind: ResourceKind| match kind {
        ResourceKind::Table(rank) => tables.get(rank).map(|table| open_table(table, words)),
        ResourceKind::Rows | ResourceKind::Other => None,
    };
    let package = Package {
        profile: "data-package",
        name: EXPORT.to_owned(),
        title: words.get("open-dictionary"),
        description: words.get("open-dictionary-lead"),
        version: act.to_string(),
        licenses: [LICENCE],
        sources: Vec::new(),
        resources: files.iter().map(|file| resource_with(file, described(file.kind))).collect(),
    };
    crate::json::pretty(&package)
}

fn open_table(table: &OpenTable, words: Words) -> Table {
    let fields = table.columns.iter().map(|column| Field {
        name: column.name,
        title: column.name,
        description: column.meaning(words),
        kind: match column.kind {
            OpenKind::Text | OpenKind::Instant => "string",
            OpenKind::Integer | OpenKind::Cents => "integer",
            OpenKind::Flag => "boolean",
            OpenKind::Day => "date",
        },
        constraints: Constraints { required: column.required, ..Constraints::default() },
        words: None,
    });
    Table::of(fields.collect(), Some(&["act", "rank"]))
}

fn resource<'a>(file: &'a ResourceFile, document: &BilanDocument, words: Words) -> Resource<'a> {
    let rows = file.kind == ResourceKind::Rows;
    resource_with(file, rows.then(|| table(document, words)))
}

fn resource_with(file: &ResourceFile, table: Option<Table>) -> Resource<'_> {
    let (stem, format) = file.path.rsplit_once('.').unwrap_or((&file.path, ""));
    let rows = table.is_some();
    Resource {
        profile: if rows { "tabular-data-resource" } else { "data-resource" },
        kind: if rows { "table" } else { "file" },
        name: if rows { slug(stem) } else { slug(&format!("{stem} {format}")) },
        path: &file.path,
        format,
        mediatype: &file.media_type,
        hash: format!("sha256:{}", file.sha256),
        bytes: file.bytes_len,
        table,
    }
}

fn table(document: &BilanDocument, words: Words) -> Table {
    Table::of(columns(words).iter().map(field).collect(), primary_key(&document.rows))
}

impl Table {
    /// A CSV as we write it.
    const fn of(fields: Vec<Field>, primary_key: Option<&'static [&'static str]>) -> Self {
        Self {
            encoding: "utf-8",
            dialect: Dialect {
                delimiter: ",",
                line_terminator: "\n",
                quote_char: "\"",
                double_quote: true,
                header: true,
            },
            schema: Schema { fields, missing_values: [""], primary_key },
        }
    }
}

fn field(column: &Column) -> Field {
    Field {
        name: column.name,
        title: column.name,
        description: format!("{} ({})", column.meaning, column.unit),
        kind: match column.kind {
            ColumnKind::Integer => "integer",
            ColumnKind::Text | ColumnKind::YesNo => "string",
        },
        constraints: Constraints {
            required: column.required,
            values: if column.kind == ColumnKind::YesNo { &["oui", "non"] } else { &[] },
            ..Constraints::default()
        },
        words: None,
    }
}

/// The line in the source tells the rows of one annex apart; rows of several sources may share one, and then nothing
/// is promised.
fn primary_key(rows: &[TidyRow]) -> Option<&'static [&'static str]> {
    let lines: BTreeSet<_> = rows.iter().map(|row| (row.annex, row.line)).collect();
    (lines.len() == rows.len()).then_some(&["annex", "line"])
}

/// The tables of a package of grants, by their rank: the grants, their states, and natural persons.
pub const GRANT_TABLES: [ResourceKind; 3] =
    [ResourceKind::Table(0), ResourceKind::Table(1), ResourceKind::Table(2)];

/// The `datapackage.json` of the grants of an exercise, each table column by column.
pub fn grants(view: &GrantsView, files: &[ResourceFile], words: Words) -> Result<Vec<u8>, WriteError> {
    let year = view.year.to_string();
    let said = [("year", Argument::Text(&year)), ("agency", Argument::Text(&view.agency))];
    let described = |kind: ResourceKind| match kind {
        ResourceKind::Table(0) => Some(Table::of(COLUMNS.map(|name| published(name, words)).into(), None)),
        ResourceKind::Table(1) => {
            Some(Table::of(STATE_COLUMNS.map(|name| of_state(name, words)).into(), Some(&["reference"])))
        }
        ResourceKind::Table(_) => {
            Some(Table::of(PERSON_COLUMNS.map(|name| of_persons(name, words)).into(), None))
        }
        ResourceKind::Rows | ResourceKind::Other => None,
    };
    let package = Package {
        profile: "data-package",
        name: slug(&format!("subventions {} {year}", view.siret)),
        title: words.with("grants-package", &said),
        description: words.get("grants-package-about"),
        version: year.clone(),
        licenses: [LICENCE],
        sources: Vec::new(),
        resources: files.iter().map(|file| resource_with(file, described(file.kind))).collect(),
    };
    crate::json::pretty(&package)
}

/// A column of the national schema of grants, as the schema constrains it.
fn published(name: &'static str, words: Words) -> Field {
    const SIRET: &str = r"^\d{14}$";
    let needed = Constraints { required: true, ..Constraints::default() };
    let free = Constraints::default();
    let longest = Some(256);
    let (kind, constraints) = match name {
        "dateConvention" => ("date", needed),
        "idAttribuant" => ("string", Constraints { pattern: Some(SIRET), ..needed }),
        "idBeneficiaire" => ("string", Constraints { pattern: Some(SIRET), ..free }),
        "rnaBeneficiaire" => ("string", Constraints { pattern: Some(r"^W\d{9}$"), ..free }),
        "objet" | "conditionsVersement" => ("string", Constraints { max_length: longest, ..needed }),
        "montant" => ("number", needed),
        "nature" => ("string", Constraints { values: NATURES, ..needed }),
        "datesPeriodeVersement" => ("string", Constraints { pattern: Some(PERIOD), ..needed }),
        "idRAE" => ("string", Constraints { max_length: Some(5), ..free }),
        "notificationUE" => ("boolean", needed),
        "pourcentageSubvention" => {
            ("number", Constraints { minimum: Some(0.01), maximum: Some(1.0), ..needed })
        }
        "referenceDecision" | "dispositifAide" => ("string", free),
        _ => ("string", needed),
    };
    let said = YesNoWords { true_values: ["oui"], false_values: ["non"] };
    let answers = (kind == "boolean").then_some(said);
    let meaning = words.get(&format!("aid-column-{name}"));
    Field { words: answers, ..column(name, meaning, kind, constraints) }
}

/// A day, or two.
const PERIOD: &str = r"^[0-9]{4}\-[0-9]{2}\-[0-9]{2}(\/[0-9]{4}\-[0-9]{2}\-[0-9]{2})?$";

/// The natures that the schema takes.
const NATURES: &[&str] = &[
    "aide en numéraire",
    "aide en nature",
    "aide en numéraire;aide en nature",
    "aide en nature;aide en numéraire",
];

fn of_state(name: &'static str, words: Words) -> Field {
    let needed = Constraints { required: true, ..Constraints::default() };
    let (kind, constraints) = match name {
        "reference" => ("string", needed),
        "state" => ("string", Constraints { values: &["in-force", "reduced", "withdrawn"], ..needed }),
        "publish_by" => ("date", needed),
        _ => ("number", needed),
    };
    column(name, meaning(name, words), kind, constraints)
}

fn of_persons(name: &'static str, words: Words) -> Field {
    let (kind, constraints) = match name {
        "hidden" => {
            ("string", Constraints { required: true, values: &["oui", "non"], ..Constraints::default() })
        }
        "granted" => ("number", Constraints::default()),
        _ => ("integer", Constraints::default()),
    };
    column(name, meaning(name, words), kind, constraints)
}

/// A column with what it means.
fn column(name: &'static str, description: String, kind: &'static str, constraints: Constraints) -> Field {
    Field { name, title: name, description, kind, constraints, words: None }
}

/// What a column beside the national schema means.
fn meaning(name: &str, words: Words) -> String {
    words.get(&format!("grant-column-{}", name.replace('_', "-")))
}

/// A name as the standard wants it: words in small letters and digits, between hyphens.
fn slug(text: &str) -> String {
    maillage_domain::text::words(text).collect::<Vec<_>>().join("-")
}
