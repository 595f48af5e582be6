//! A published annex against what is recorded: every difference, with both places.

use std::collections::{BTreeMap, BTreeSet};

use super::ranked::ranked;
use super::{BilanAt, Position, Row};
use crate::care::annex::{Annex, AnnexRow, DocumentIdentity};
use crate::care::column::oui_non;
use crate::care::nomenclature::LineCode;
use crate::care::quantity::{Current, Tally};
use crate::territory::ZoneCode;
use crate::text;

/// What can differ; the columns of a row by their names in the outside contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compared {
    /// A column of a row.
    Column(&'static str),
    /// What the document says of itself: its act, its dates.
    Document(&'static str),
    /// A row that is not recorded.
    RowNotRecorded,
    /// A row that is recorded and that the document does not print.
    RowNotPublished,
    /// A line that is recorded and that the document does not print at all.
    LineNotPublished,
}

/// One difference between a document and what is recorded.
#[derive(Debug, Clone)]
pub struct Difference<'a> {
    /// What differs.
    pub compared: Compared,
    /// The row of the document, where it has one.
    pub published: Option<&'a AnnexRow>,
    /// The row recorded, where there is one.
    pub recorded: Option<Row<'a>>,
    /// What the document prints.
    pub published_value: String,
    /// What is recorded.
    pub recorded_value: String,
}

/// What a row is about, and where; the rank tells rows apart that a document repeats.
type Key = ((Subject, ZoneCode), usize);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Line(LineCode),
    /// The keys of the section's title and of the headings and modality below it.
    Heading(String, String),
}

impl Subject {
    fn of(code: Option<&LineCode>, activity: &str, modality: &str) -> Self {
        code.map_or_else(
            || Self::Heading(text::key(activity), text::key(modality)),
            |code| Self::Line(code.clone()),
        )
    }
}

/// Compares a document with the bilan recorded for its picture date: first what it says of itself, then its rows in
/// their order, then what it does not print.
pub fn check<'a>(annex: &'a Annex, answer: &BilanAt<'a>) -> Vec<Difference<'a>> {
    let published = ranked(annex.rows.iter().map(|row| {
        let activity = annex.tables.get(row.table).map_or("", |table| table.activity.as_str());
        ((Subject::of(row.code.as_ref(), activity, &row.modality), ZoneCode::parse(&row.zone)), row)
    }));
    let recorded = ranked(answer.rows.iter().map(|row| {
        let position = row.position;
        let subject = Subject::of(position.code.as_ref(), &row.table.activity, &position.modality);
        ((subject, position.zone.clone()), *row)
    }));
    let known: BTreeMap<&Key, Row<'a>> = recorded.iter().map(|(key, row)| (key, *row)).collect();
    let mut differences = document(&annex.document, answer);
    for (key, row) in &published {
        match known.get(key) {
            Some(recorded) => differences.extend(columns(annex, row, *recorded)),
            None => differences.push(alone(Compared::RowNotRecorded, Some(row), None)),
        }
    }
    differences.extend(unpublished(&published, &recorded));
    differences
}

/// What is recorded and not printed: a whole line is told once.
fn unpublished<'k, 'a>(
    published: &'k [(Key, &'a AnnexRow)],
    recorded: &'k [(Key, Row<'a>)],
) -> Vec<Difference<'a>> {
    let keys: BTreeSet<&Key> = published.iter().map(|(key, _)| key).collect();
    let subject = |key: &'k Key| &key.0.0;
    let subjects: BTreeSet<&Subject> = published.iter().map(|(key, _)| subject(key)).collect();
    let mut told = BTreeSet::new();
    recorded
        .iter()
        .filter(|(key, _)| !keys.contains(key))
        .filter_map(|(key, row)| {
            if subjects.contains(subject(key)) {
                Some(alone(Compared::RowNotPublished, None, Some(*row)))
            } else {
                told.insert(subject(key)).then(|| alone(Compared::LineNotPublished, None, Some(*row)))
            }
        })
        .collect()
}

const fn alone<'a>(
    compared: Compared,
    published: Option<&'a AnnexRow>,
    recorded: Option<Row<'a>>,
) -> Difference<'a> {
    Difference {
        compared,
        published,
        recorded,
        published_value: String::new(),
        recorded_value: String::new(),
    }
}

/// What the document says of itself and what is recorded of it, where both say something.
fn document<'a>(document: &DocumentIdentity, answer: &BilanAt<'a>) -> Vec<Difference<'a>> {
    let bilan = &answer.bilan.fact;
    let day = |day: jiff::civil::Date| day.to_string();
    let window = bilan.window;
    let pairs = [
        ("act", document.act.clone(), bilan.act.clone()),
        ("raa", document.raa.clone(), bilan.raa.clone()),
        ("picture_date", document.picture_date.map(day), Some(day(bilan.picture_date))),
        ("window_opens", document.window_opens.map(day), window.map(|window| day(window.opens))),
        ("window_closes", document.window_closes.map(day), window.map(|window| day(window.closes))),
        ("zone_decision", document.zone_decision.map(day), bilan.zone_decision.map(day)),
    ];
    pairs
        .into_iter()
        .filter_map(|(name, published, recorded)| {
            let (published_value, recorded_value) = (published?, recorded?);
            (published_value != recorded_value).then(|| Difference {
                published_value,
                recorded_value,
                ..alone(Compared::Document(name), None, None)
            })
        })
        .collect()
}

/// The columns of a row that differ.
fn columns<'a>(annex: &'a Annex, row: &'a AnnexRow, recorded: Row<'a>) -> Vec<Difference<'a>> {
    printed(annex, row)
        .into_iter()
        .zip(answered(&recorded))
        .filter(|((_, published), (_, recorded))| published != recorded)
        .map(|((name, published_value), (_, recorded_value))| Difference {
            compared: Compared::Column(name),
            published: Some(row),
            recorded: Some(recorded),
            published_value,
            recorded_value,
        })
        .collect()
}

type Columns = [(&'static str, String); 12];

/// What the document prints; what could not be read for certain is empty.
fn printed(annex: &Annex, row: &AnnexRow) -> Columns {
    let table = annex.tables.get(row.table);
    let position = Position::printed(row);
    let (section, activity) = table.map_or(("", ""), |table| (&table.section, &table.activity));
    let figures = |tally: &Tally| figures(tally, tally.printed_gap);
    named(
        [section, activity, &position.modality, &position.zone_name],
        figures(position.quantities.sites()),
        position.quantities.units().map(figures).unwrap_or_default(),
        position.admissible,
        &position.notes,
    )
}

/// What the store answers.
fn answered(row: &Row<'_>) -> Columns {
    let (table, position) = (row.table, row.position);
    let figures = |tally: &Tally| figures(tally, tally.gap());
    named(
        [&table.section, &table.activity, &position.modality, &position.zone_name],
        figures(row.sites()),
        row.units().map(figures).unwrap_or_default(),
        row.admissible(),
        &position.notes,
    )
}

/// Current, target and gap as the columns bear them: a text and a range stand in other columns.
fn figures(tally: &Tally, gap: Option<i64>) -> [String; 3] {
    let current = match tally.current {
        Some(Current::Counted(number)) => Some(number.to_string()),
        Some(Current::Shown(_)) | None => None,
    };
    let target = tally.wanted().map(|target| target.to_string());
    [current, target, gap.map(|gap| gap.to_string())].map(Option::unwrap_or_default)
}

fn named(
    texts: [&str; 4],
    [sites_current, sites_target, sites_gap]: [String; 3],
    [units_current, units_target, units_gap]: [String; 3],
    admissible: Option<bool>,
    notes: &[String],
) -> Columns {
    let [section, activity, modality, zone_name] = texts.map(ToOwned::to_owned);
    [
        ("section", section),
        ("activity", activity),
        ("modality", modality),
        ("zone_name", zone_name),
        ("sites_current", sites_current),
        ("sites_target", sites_target),
        ("sites_gap", sites_gap),
        ("units_current", units_current),
        ("units_target", units_target),
        ("units_gap", units_gap),
        ("admissible", admissible.map(oui_non).unwrap_or_default().to_owned()),
        ("notes", notes.join(" | ")),
    ]
}
