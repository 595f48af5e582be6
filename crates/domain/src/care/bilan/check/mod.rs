//! A published annex against what is recorded: every difference, with both places.

mod columns;
mod key;
mod lost;

use std::collections::{BTreeMap, BTreeSet};

use self::columns::{answered, is_computed, printed};
use self::key::{Key, Naming, Subject};
use self::lost::{Lost, has_lost_its_zone};
use super::{BilanAt, Row};
use crate::care::annex::{Annex, AnnexRow, DocumentIdentity};
use crate::care::column::Column;
use crate::care::unread::{Unread, UnreadLine};
use crate::text;

/// What can differ; the columns of a row by their names in the outside contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compared {
    /// A column of a row.
    Column(&'static str),
    /// A column whose cell could not be read.
    CellNotRead(&'static str),
    /// What the document says of itself: its act, its dates.
    Document(&'static str),
    /// A line of which no row could be made.
    LineNotRead,
    /// A table of which no row could be made, where a line that is recorded may stand in it.
    TableNotRead,
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
    /// The line of the document where it stands.
    pub published_line: Option<u32>,
    /// The row recorded, where there is one.
    pub recorded: Option<Row<'a>>,
    /// What the document prints.
    pub published_value: String,
    /// What is recorded.
    pub recorded_value: String,
}

/// Compares a document with the bilan recorded for its picture date: first what it says of itself, then its rows in
/// their order, then what could not be read of it, then what it does not print.
pub fn check<'a>(annex: &'a Annex, unread: &Unread, answer: &BilanAt<'a>) -> Vec<Difference<'a>> {
    let naming = if unread.absent.contains("code") { Naming::ByHeadings } else { Naming::ByCode };
    let (published, recorded) = (naming.published(annex), naming.recorded(&answer.rows));
    let known: BTreeMap<&Key, Row<'a>> = recorded.iter().map(|(key, row)| (key, *row)).collect();
    let mut differences = document(&annex.document, answer);
    for (rank, (key, row)) in published.iter().enumerate() {
        let found = known.get(key).copied();
        if found.is_none() && !has_lost_its_zone(unread, rank) {
            differences.push(alone(Compared::RowNotRecorded, Some(row), None));
        }
        differences.extend(cells_not_read(unread, rank, row, found));
        differences.extend(found.into_iter().flat_map(|found| columns(annex, unread, rank, row, found)));
    }
    differences.extend(unread.lines.iter().map(line_not_read));
    differences.extend(unpublished(&published, &recorded, &Lost::new(annex, unread)));
    differences
}

/// The cells of a row that could not be read, each with what is recorded there. What could not be read of the recorded
/// document either is no difference.
fn cells_not_read<'a>(
    unread: &Unread,
    rank: usize,
    row: &'a AnnexRow,
    recorded: Option<Row<'a>>,
) -> Vec<Difference<'a>> {
    let value = |column: &str| {
        let columns = recorded.map(|recorded| answered(&recorded)).unwrap_or_default();
        columns.into_iter().find(|(name, _)| *name == column).map(|(_, value)| value).unwrap_or_default()
    };
    let as_recorded = |column: &Column| recorded.is_some_and(|row| row.position.doubt.contains(column));
    let doubts = row.doubt().into_iter().filter(|column| !as_recorded(column));
    let doubts = doubts.map(|column| (column.as_str(), String::new()));
    let cells = unread.in_row(rank).iter().map(|cell| (cell.column, cell.text.clone()));
    cells
        .chain(doubts)
        .map(|(column, published_value)| Difference {
            published_value,
            recorded_value: value(column),
            ..alone(Compared::CellNotRead(column), Some(row), recorded)
        })
        .collect()
}

fn line_not_read<'a>(line: &UnreadLine) -> Difference<'a> {
    Difference {
        published_line: Some(line.line),
        published_value: line.cells.join(" "),
        ..alone(Compared::LineNotRead, None, None)
    }
}

/// What is recorded and not printed: a whole line is told once. What may stand in a place that was lost is not; what may
/// stand in a table that could not be read is told with that table.
fn unpublished<'a>(
    published: &[(Key, &'a AnnexRow)],
    recorded: &[(Key, Row<'a>)],
    lost: &Lost,
) -> Vec<Difference<'a>> {
    let keys: BTreeSet<&Key> = published.iter().map(|(key, _)| key).collect();
    let subjects: BTreeSet<&Subject> = published.iter().map(|(key, _)| &key.subject).collect();
    let mut told = BTreeSet::new();
    recorded
        .iter()
        .filter(|(key, row)| !keys.contains(key) && !lost.may_hold(row))
        .filter_map(|(key, row)| match lost.table_of(row) {
            _ if subjects.contains(&key.subject) => Some(alone(Compared::RowNotPublished, None, Some(*row))),
            _ if !told.insert(&key.subject) => None,
            None => Some(alone(Compared::LineNotPublished, None, Some(*row))),
            Some(place) => Some(Difference {
                published_line: place.line,
                ..alone(Compared::TableNotRead, None, Some(*row))
            }),
        })
        .collect()
}

fn alone<'a>(
    compared: Compared,
    published: Option<&'a AnnexRow>,
    recorded: Option<Row<'a>>,
) -> Difference<'a> {
    Difference {
        compared,
        published,
        published_line: published.and_then(|row| row.place.line),
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

/// The columns of a row that differ, among those that the document has and that could be read.
fn columns<'a>(
    annex: &Annex,
    unread: &Unread,
    rank: usize,
    row: &'a AnnexRow,
    recorded: Row<'a>,
) -> Vec<Difference<'a>> {
    let is_read = |name: &str| {
        !unread.absent.contains(name)
            && unread.in_row(rank).iter().all(|cell| cell.column != name)
            && row.doubtful.iter().all(|cell| cell.column.as_str() != name)
    };
    // Where neither document prints anything there is nothing to compare.
    let silent = |name: &str, published: &str| published.is_empty() && is_computed(&recorded, name);
    printed(annex, row)
        .into_iter()
        .zip(answered(&recorded))
        .filter(|((name, published), _)| !silent(name, published))
        .filter(|((name, published), (_, recorded))| !text::same(published, recorded) && is_read(name))
        .map(|((name, published_value), (_, recorded_value))| Difference {
            published_value,
            recorded_value,
            ..alone(Compared::Column(name), Some(row), Some(recorded))
        })
        .collect()
}
