//! The cells of a row of a tidy bilan: what each column holds.

use maillage_domain::care::column::Column;
use maillage_domain::care::unread::UnreadCell;
use maillage_domain::text::key;

use crate::table::{Header, TableRow};
use crate::whole;

/// Reads the cells of one row and remembers every one that could not be read.
pub(super) struct Cells<'r> {
    header: &'r Header,
    row: &'r TableRow,
    /// The index of the row.
    rank: usize,
    /// The cells that could not be read.
    pub(super) unread: Vec<UnreadCell>,
}

impl<'r> Cells<'r> {
    pub(super) const fn new(header: &'r Header, row: &'r TableRow, rank: usize) -> Self {
        Self { header, row, rank, unread: Vec::new() }
    }

    /// A text as it stands; empty where the table has no such column.
    pub(super) fn text(&self, column: &'static str) -> &'r str {
        self.row.cell(self.header.place(column))
    }

    /// The name of a thing, which does without spaces around it.
    pub(super) fn name(&self, column: &'static str) -> &'r str {
        self.text(column).trim()
    }

    /// An integer; nothing where the cell is empty.
    pub(super) fn figure(&mut self, column: &'static str) -> Option<i64> {
        self.read(column, whole::integer)
    }

    /// An integer from 1 up; nothing where the table has no such column.
    pub(super) fn rank<N: TryFrom<i64> + PartialOrd + From<u8>>(
        &mut self,
        column: &'static str,
    ) -> Option<N> {
        let rank = |text: &str| whole::count(text).filter(|rank| *rank >= N::from(1));
        self.header.place(column)?;
        if self.name(column).is_empty() {
            self.missed(column);
        }
        self.read(column, rank)
    }

    /// An integer from 1 up, which may be left empty.
    pub(super) fn later_rank(&mut self, column: &'static str) -> Option<u32> {
        self.read(column, |text| whole::count(text).filter(|rank| *rank >= 1_u32))
    }

    /// A year, which may be left empty.
    pub(super) fn year(&mut self, column: &'static str) -> Option<i16> {
        self.read(column, |text| whole::integer(text).and_then(|year| i16::try_from(year).ok()))
    }

    /// Names of columns with a space between two, as [`Column`] writes them.
    pub(super) fn columns(&mut self, column: &'static str) -> Vec<Column> {
        let named = |text: &str| text.split_whitespace().map(Column::named).collect::<Option<_>>();
        self.read(column, named).unwrap_or_default()
    }

    /// *Oui* or *non*; nothing where the cell is empty.
    pub(super) fn answer(&mut self, column: &'static str) -> Option<bool> {
        self.read(column, |text| match key(text).as_str() {
            "oui" => Some(true),
            "non" => Some(false),
            _ => None,
        })
    }

    /// The zone, or its name where it has no code of its own.
    pub(super) fn zone(&mut self) -> &'r str {
        if self.name("zone").is_empty() {
            self.missed("zone");
            return self.text("zone_name");
        }
        self.text("zone")
    }

    fn read<T>(&mut self, column: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.name(column);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.missed(column);
        }
        value
    }

    fn missed(&mut self, column: &'static str) {
        self.unread.push(UnreadCell { row: self.rank, column, text: self.text(column).to_owned() });
    }
}
