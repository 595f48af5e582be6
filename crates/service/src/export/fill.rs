//! The rows of a journal, put into a database file piece by piece.

use maillage_domain::act::Entry;
use maillage_journal::Tip;
use maillage_relational::sqlite::Database;
use maillage_views::open::{OpenRows, OpenTable, Postings};

use crate::error::ServiceError;
use crate::reader::Reader;

/// How many rows of the journal are read at once; one holds up to 256 acts.
const ROWS_READ: usize = 32;

/// How many rows of tables are held before they are written.
const ROWS_HELD: usize = 10_000;

/// Rows on their way to a database file.
pub(super) struct Filling<'t> {
    database: &'t mut Database,
    tables: &'t [OpenTable],
    rows: OpenRows,
    written: usize,
}

impl<'t> Filling<'t> {
    pub(super) fn new(database: &'t mut Database, tables: &'t [OpenTable]) -> Self {
        Self { database, tables, rows: OpenRows::default(), written: 0 }
    }

    /// Puts every act that the reader knows, and every posting of its funds; returns how many rows they are.
    pub(super) async fn fill(mut self, reader: &Reader) -> Result<usize, ServiceError> {
        let (mut tip, head) = (Tip::EMPTY, reader.head().number);
        while tip.head.number < head {
            let (entries, after) = reader.journal().page(&tip, ROWS_READ).await?;
            if entries.is_empty() {
                break;
            }
            for entry in entries.iter().filter(|entry| entry.number <= head) {
                self.act(entry, reader).await?;
            }
            tip = after;
        }
        for (_, ledger) in reader.state().funds() {
            let mut postings = Postings::of(ledger);
            while postings.put(ROWS_HELD, &mut self.rows) {
                self.flush().await?;
            }
        }
        self.flush().await?;
        Ok(self.written)
    }

    async fn act(&mut self, entry: &Entry, reader: &Reader) -> Result<(), ServiceError> {
        if let Some(summary) = reader.state().act(entry.number) {
            self.rows.add(entry, summary);
        }
        if ROWS_HELD <= self.rows.count() { self.flush().await } else { Ok(()) }
    }

    async fn flush(&mut self) -> Result<(), ServiceError> {
        self.written += self.rows.count();
        let rows = self.rows.take();
        for table in self.tables {
            if let Some(rows) = rows.get(table.name) {
                self.database.insert(table, rows).await?;
            }
        }
        Ok(())
    }
}
