//! The cells of a row by the names of their columns: what may be empty, what must not be, and every fault at once.

use std::collections::BTreeSet;

use crate::no_text::NoText;
use crate::table::{Column, Known, Mapping, NoSuchTable, Table, TableRow};

/// What is wrong with a row of a table; `W` is why its cells cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadRow<W> {
    /// More cells than columns, a quote that is not closed, or bytes that are no text.
    Torn,
    /// One of its cells.
    Cell {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// Why.
        why: W,
    },
}

/// Why a cell of a table cannot be read.
pub trait Why: Copy + PartialEq {
    /// It is empty, and must not be.
    const EMPTY: Self;
}

/// The cells of a row, and what is wrong with them.
pub(crate) trait Cells<'t> {
    /// Why a cell cannot be read.
    type Why;
    /// That it is empty, and must not be.
    const EMPTY: Self::Why;

    /// The text of a column, without the blanks around it; empty where there is none.
    fn text(&self, column: &str) -> &'t str;

    /// Keeps what is wrong with the cell of a column.
    fn fault(&mut self, column: &'static str, why: Self::Why);

    /// A cell that may be empty.
    fn given<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Self::Why>,
    ) -> Option<T> {
        let text = Some(self.text(column)).filter(|text| !text.is_empty())?;
        read(text).map_err(|why| self.fault(column, why)).ok()
    }

    /// A cell that must not be.
    fn needed<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, Self::Why>,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            self.fault(column, Self::EMPTY);
        }
        self.given(column, read)
    }
}

/// The cells of a row of a table, and what is wrong with them.
pub(crate) struct RowCells<'r, W> {
    table: &'r Table,
    row: &'r TableRow,
    faults: Vec<UnreadRow<W>>,
}

impl<W> RowCells<'_, W> {
    /// The 1-based line.
    pub(crate) const fn line(&self) -> u32 {
        self.row.line
    }
}

impl<'r, W: Why> Cells<'r> for RowCells<'r, W> {
    type Why = W;
    const EMPTY: W = W::EMPTY;

    fn text(&self, column: &str) -> &'r str {
        self.row.cell(self.table.header.place(column)).trim()
    }

    fn fault(&mut self, column: &'static str, why: W) {
        let text = self.text(column).to_owned();
        self.faults.push(UnreadRow::Cell { column, text, why });
    }
}

/// A table, row by row.
pub(crate) struct ReadRows<R, W> {
    /// The rows that were read.
    pub(crate) rows: Vec<R>,
    /// What is wrong with the others, by their 1-based lines.
    pub(crate) faults: Vec<(u32, UnreadRow<W>)>,
    /// The columns that say nothing here: those of another program.
    pub(crate) ignored: Vec<String>,
    /// The columns that it has: of the others it says nothing.
    pub(crate) columns: BTreeSet<&'static str>,
}

impl<R, W: Why> ReadRows<R, W> {
    /// Reads a table whose columns may be called as a mapping says; of a row with a fault nothing is taken.
    ///
    /// # Errors
    ///
    /// The table lacks a column, or has no row; faults of rows are in what is given.
    pub(crate) fn of(
        bytes: &[u8],
        (columns, mapping): (&'static [Column], Option<&Mapping>),
        read: impl Fn(&mut RowCells<'_, W>) -> Option<R>,
    ) -> Result<Self, NoSuchTable> {
        NoText::refuse_no_table(bytes)?;
        let table = Table::read_as(bytes, Known::mapped(columns, mapping));
        let ignored = table.fitting(columns, mapping)?;
        let names = columns.iter().map(|column| column.name);
        let columns = names.filter(|name| table.header.place(name).is_some()).collect();
        let (mut rows, mut faults) = (Vec::new(), Vec::new());
        faults.extend(table.first_repair.map(|line| (line, UnreadRow::Torn)));
        for row in table.rows() {
            match row {
                Ok(row) => {
                    let mut cells = RowCells { table: &table, row: &row, faults: Vec::new() };
                    let found = read(&mut cells);
                    rows.extend(found.filter(|_| cells.faults.is_empty()));
                    faults.extend(cells.faults.into_iter().map(|fault| (row.line, fault)));
                }
                Err(bad) => faults.push((bad.line, UnreadRow::Torn)),
            }
        }
        if rows.is_empty() && faults.is_empty() {
            return Err(NoSuchTable::Empty);
        }
        Ok(Self { rows, faults, ignored, columns })
    }
}
