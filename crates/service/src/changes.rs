//! What changed since an act: the feed of the journal.

use jiff::Timestamp;
use maillage_domain::act::{Act, ActNumber, Entry, decode, decode_apart};
use maillage_domain::related::related;
use maillage_journal::JournalError;
use maillage_views::change::{ChangeView, ChangesView};
use maillage_views::open::{OpenRows, OpenTable, Postings, tables};

use crate::act::content;
use crate::error::ServiceError;
use crate::reader::Reader;

/// How many entries an answer holds where nobody says, and at most.
pub const CHANGES_USUAL: usize = 100;
/// Arbitrary: the acts of a large publication in one answer, and a bound on what is held for it.
pub const CHANGES_MOST: usize = 1000;
/// How many rows an answer holds, about: it ends behind the act that goes beyond. An act may have thousands.
const ROWS_ABOUT: usize = 50_000;

/// The acts after `after` that were recorded by `known_on`, at most `limit` of them, each with the rows that it adds to the open
/// tables.
///
/// # Errors
///
/// The journal cannot be read.
pub async fn changes(
    reader: &Reader,
    after: u64,
    limit: usize,
    known_on: Option<Timestamp>,
) -> Result<ChangesView, ServiceError> {
    let tables = tables();
    let lines = lines(reader, after, limit.min(CHANGES_MOST), known_on).await?;
    let (mut changes, mut rows) = (Vec::new(), 0);
    for line in lines {
        let change = line.change(reader, &tables).await?;
        rows += change.tables.iter().map(|table| table.rows.len()).sum::<usize>();
        changes.push(change);
        if ROWS_ABOUT <= rows {
            break;
        }
    }
    let last = changes.last().map_or(after, |change| change.number);
    Ok(ChangesView { after, last, head: reader.head().number.get(), changes })
}

/// An act as it is written.
struct Line {
    number: ActNumber,
    hash: String,
    text: String,
}

/// Enough was read.
struct Enough;

/// The lines of the acts that are asked for.
async fn lines(
    reader: &Reader,
    after: u64,
    limit: usize,
    known_on: Option<Timestamp>,
) -> Result<Vec<Line>, ServiceError> {
    let (after, head, mut lines) = (ActNumber::new(after), reader.head().number, Vec::new());
    let known = |number| {
        let summary = reader.state().act(number);
        summary.is_some_and(|act| known_on.is_none_or(|known_on| act.stamp.recorded_at <= known_on))
    };
    if head <= after || limit == 0 {
        return Ok(lines);
    }
    let read = reader.journal().each(after, |link| {
        if !known(link.number) {
            return Err(Enough);
        }
        lines.push(Line { number: link.number, hash: link.hash.to_owned(), text: link.act.to_owned() });
        if lines.len() < limit { Ok(()) } else { Err(Enough) }
    });
    let (Ok(()) | Err(Enough)) = read.await?;
    Ok(lines)
}

impl Line {
    /// What the act changed.
    async fn change(self, reader: &Reader, tables: &[OpenTable]) -> Result<ChangeView, ServiceError> {
        let act = self.act(reader).await?;
        let (number, state) = (self.number, reader.state());
        let Some(summary) = state.act(number) else {
            return Err(JournalError::Missing { location: format!("act {number}") }.into());
        };
        let related = related(state, number, &act);
        let mut rows = OpenRows::default();
        let ledger = state.fund(&act.region);
        rows.add(&Entry { number, recorded_at: summary.stamp.recorded_at, act }, summary);
        if let Some(ledger) = ledger {
            let mut postings = Postings::of_act(ledger, number);
            while postings.put(usize::MAX, &mut rows) {}
        }
        Ok(ChangeView::new(summary, self.hash, &related, &mut rows, tables))
    }

    /// The act, with what stands apart from its line.
    async fn act(&self, reader: &Reader) -> Result<Act, JournalError> {
        let content = content(reader, self.number, &self.text).await?;
        let read = match &content {
            Some(content) => decode_apart(&self.text, content),
            None => decode(&self.text),
        };
        read.map_err(|source| JournalError::Act { number: self.number, source })
    }
}
