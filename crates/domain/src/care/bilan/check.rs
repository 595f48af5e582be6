//! A published annex against what is recorded: every difference, with both places.

use std::collections::{BTreeMap, BTreeSet};

use super::{BilanAt, Row};
use crate::care::annex::{Annex, AnnexRow, DocumentIdentity, PrintedTally};
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    subject: Subject,
    zone: ZoneCode,
    rank: usize,
}

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
    let published = keyed(annex.rows.iter().map(|row| {
        let activity = annex.tables.get(row.table).map_or("", |table| table.activity.as_str());
        (Subject::of(row.code.as_ref(), activity, &row.modality), ZoneCode::parse(&row.zone), row)
    }));
    let recorded = keyed(answer.rows.iter().map(|row| {
        let position = row.position;
        let subject = Subject::of(position.code.as_ref(), &row.table.activity, &position.modality);
        (subject, position.zone.clone(), *row)
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

/// Keys rows by what they are about, the second of two that are about the same by its rank.
fn keyed<T>(rows: impl Iterator<Item = (Subject, ZoneCode, T)>) -> Vec<(Key, T)> {
    let mut seen: BTreeMap<(Subject, ZoneCode), usize> = BTreeMap::new();
    rows.map(|(subject, zone, row)| {
        let count = seen.entry((subject.clone(), zone.clone())).or_default();
        let key = Key { subject, zone, rank: *count };
        *count += 1;
        (key, row)
    })
    .collect()
}

/// What is recorded and not printed: a whole line is told once.
fn unpublished<'a>(published: &[(Key, &'a AnnexRow)], recorded: &[(Key, Row<'a>)]) -> Vec<Difference<'a>> {
    let keys: BTreeSet<&Key> = published.iter().map(|(key, _)| key).collect();
    let subjects: BTreeSet<&Subject> = published.iter().map(|(key, _)| &key.subject).collect();
    let mut told = BTreeSet::new();
    recorded
        .iter()
        .filter(|(key, _)| !keys.contains(key))
        .filter_map(|(key, row)| {
            if subjects.contains(&key.subject) {
                Some(alone(Compared::RowNotPublished, None, Some(*row)))
            } else {
                told.insert(&key.subject).then(|| alone(Compared::LineNotPublished, None, Some(*row)))
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
            (!text::same(&published_value, &recorded_value)).then(|| Difference {
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
        .filter(|((_, published), (_, recorded))| !text::same(published, recorded))
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

fn printed(annex: &Annex, row: &AnnexRow) -> Columns {
    let table = annex.tables.get(row.table);
    let units = row.units.unwrap_or_default();
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let [sites, units] =
        [row.sites, units].map(|tally: PrintedTally| [tally.current, tally.target, tally.gap].map(number));
    let admissible = row.admissible.map(yes_no).unwrap_or_default();
    let (section, activity) =
        table.map(|table| (table.section.clone(), table.activity.clone())).unwrap_or_default();
    named(
        [section, activity, row.modality.clone(), row.zone_name.clone()],
        sites,
        units,
        admissible,
        &row.notes,
    )
}

fn answered(row: &Row<'_>) -> Columns {
    let quantities = &row.position.quantities;
    let tally = |tally: Option<&Tally>| {
        tally.map_or_else(Default::default, |tally| {
            let current = match tally.current {
                Current::Counted(number) => number.to_string(),
                Current::Shown(_) => String::new(),
            };
            [current, tally.target.to_string(), tally.gap().to_string()]
        })
    };
    let (sites, units) = (tally(Some(quantities.sites())), tally(quantities.units()));
    let texts = [&row.table.section, &row.table.activity, &row.position.modality, &row.position.zone_name];
    named(
        texts.map(Clone::clone),
        sites,
        units,
        row.admissible().map(yes_no).unwrap_or_default(),
        &row.position.notes,
    )
}

fn yes_no(yes: bool) -> String {
    if yes { "oui" } else { "non" }.to_owned()
}

fn named(
    [section, activity, modality, zone_name]: [String; 4],
    [sites_current, sites_target, sites_gap]: [String; 3],
    [units_current, units_target, units_gap]: [String; 3],
    admissible: String,
    notes: &[String],
) -> Columns {
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
        ("admissible", admissible),
        ("notes", notes.join(" | ")),
    ]
}
