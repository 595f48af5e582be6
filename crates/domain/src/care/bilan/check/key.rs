//! What tells a row from the others: the same row of a document and of what is recorded meet by it.

use crate::care::annex::{Annex, AnnexRow};
use crate::care::bilan::Row;
use crate::care::bilan::ranked::ranked;
use crate::care::nomenclature::LineCode;
use crate::territory::ZoneCode;
use crate::text;

/// What a row is about, and where; the rank tells rows apart that a document repeats.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) subject: Subject,
    /// As the eye sees it: a zone without a code is known by its name.
    zone: String,
    rank: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Line(LineCode),
    /// The keys of the section's title and of the headings and modality below it.
    Heading(String, String),
}

/// What names the subject of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// Its code where it has one, else its headings.
    ByCode,
    /// Its headings: the document has no codes.
    ByHeadings,
}

impl Naming {
    fn subject(self, code: Option<&LineCode>, activity: &str, modality: &str) -> Subject {
        match code {
            Some(code) if self == Self::ByCode => Subject::Line(code.clone()),
            _ => Subject::Heading(text::key(activity), text::key(modality)),
        }
    }

    /// The rows of a document, each with its key.
    pub(super) fn published(self, annex: &Annex) -> Vec<(Key, &AnnexRow)> {
        keyed(annex.rows.iter().map(|row| {
            let activity = annex.tables.get(row.table).map_or("", |table| table.activity.as_str());
            let subject = self.subject(row.code.as_ref(), activity, &row.modality);
            (subject, seen(&ZoneCode::parse(&row.zone)), row)
        }))
    }

    /// The rows recorded, each with its key.
    pub(super) fn recorded<'a>(self, rows: &[Row<'a>]) -> Vec<(Key, Row<'a>)> {
        keyed(rows.iter().map(|row| {
            let position = row.position;
            let subject = self.subject(position.code.as_ref(), &row.table.activity, &position.modality);
            (subject, seen(&position.zone), *row)
        }))
    }
}

fn seen(zone: &ZoneCode) -> String {
    text::as_seen(zone.as_str())
}

/// Keys rows by what they are about, the second of two that are about the same by its rank.
fn keyed<T>(rows: impl Iterator<Item = (Subject, String, T)>) -> Vec<(Key, T)> {
    let ranked = ranked(rows.map(|(subject, zone, row)| ((subject, zone), row)));
    ranked.into_iter().map(|(((subject, zone), rank), row)| (Key { subject, zone, rank }, row)).collect()
}
