//! What of a document nobody knows which row it is: what is recorded and may stand there is not said to be missing.

use std::collections::BTreeSet;

use crate::care::annex::Annex;
use crate::care::bilan::Row;
use crate::care::nomenclature::LineCode;
use crate::care::unread::Unread;
use crate::ground::place::Place;
use crate::text;

/// The places of a document of which no row could be made.
pub(super) struct Lost {
    /// What stands, by what the eye sees, on each line and in each row that lost its zone.
    words: Vec<BTreeSet<String>>,
    /// The tables without a row.
    tables: Vec<LostTable>,
}

/// A table without a row.
struct LostTable {
    /// Where its header stands.
    place: Place,
    activity: String,
    headings: String,
}

impl Lost {
    pub(super) fn new(annex: &Annex, unread: &Unread) -> Self {
        let lines = unread.lines.iter().map(|line| line.cells.iter().map(|cell| text::key(cell)).collect());
        let rows = annex.rows.iter().enumerate().filter(|(rank, _)| has_lost_its_zone(unread, *rank));
        let rows = rows.map(|(_, row)| {
            let activity = annex.tables.get(row.table).map(|table| table.activity.as_str());
            let code = row.code.as_ref().map(LineCode::as_str);
            let words = [activity, code, Some(&row.modality), Some(&row.zone_name)];
            words.into_iter().flatten().map(text::key).collect()
        });
        Self { words: lines.chain(rows).collect(), tables: tables_without_rows(annex) }
    }

    /// Whether a recorded row may be one of which only words are left: its zone is, and its code or its headings.
    pub(super) fn may_hold(&self, row: &Row<'_>) -> bool {
        self.words.iter().any(|words| may_be(words, row))
    }

    /// The place of the table without a row in which a recorded row may stand: one of its activity, under headings that go
    /// on in the row's own.
    pub(super) fn table_of(&self, row: &Row<'_>) -> Option<Place> {
        let (activity, modality) = (text::key(&row.table.activity), text::key(&row.position.modality));
        let holds = |table: &&LostTable| table.activity == activity && modality.starts_with(&table.headings);
        self.tables.iter().find(holds).map(|table| table.place)
    }
}

fn tables_without_rows(annex: &Annex) -> Vec<LostTable> {
    let filled: BTreeSet<usize> = annex.rows.iter().map(|row| row.table).collect();
    let empty = annex.tables.iter().enumerate().filter(|(at, _)| !filled.contains(at));
    let lost = empty.map(|(_, table)| LostTable {
        place: table.place,
        activity: text::key(&table.activity),
        headings: text::key(&table.modality),
    });
    lost.collect()
}

fn may_be(words: &BTreeSet<String>, row: &Row<'_>) -> bool {
    let position = row.position;
    let holds = |said: &str| words.contains(&text::key(said));
    let headings = holds(&row.table.activity) && holds(&position.modality);
    let line = headings || position.code.as_ref().is_some_and(|code| holds(code.as_str()));
    line && (holds(position.zone.as_str()) || holds(&position.zone_name))
}

/// Whether the cell of a row's zone could not be read: nobody knows then which row it is.
pub(super) fn has_lost_its_zone(unread: &Unread, rank: usize) -> bool {
    unread.in_row(rank).iter().any(|cell| cell.column == "zone")
}
