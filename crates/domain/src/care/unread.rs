//! What of a table of rows could not be read: told by its place, and never taken for what is not there.

use std::collections::BTreeSet;

/// What a table of rows does not say, or says so that nobody could read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unread {
    /// The columns that it does not have, by their names in the outside contract.
    pub absent: BTreeSet<&'static str>,
    /// The columns that it has and that mean nothing here, as they are called.
    pub ignored: Vec<String>,
    /// The cells that could not be read, in the order of the rows.
    pub cells: Vec<UnreadCell>,
    /// The lines of which no row could be made, in their order.
    pub lines: Vec<UnreadLine>,
}

/// A cell that could not be read; its row stands without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadCell {
    /// The index of its row.
    pub row: usize,
    /// Its column.
    pub column: &'static str,
    /// What stands there.
    pub text: String,
}

/// A line of which no row could be made: its cells are not those of the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadLine {
    /// The 1-based line.
    pub line: u32,
    /// What stands between its delimiters.
    pub cells: Vec<String>,
}

impl Unread {
    /// The cells of a row that could not be read.
    pub fn in_row(&self, row: usize) -> &[UnreadCell] {
        let begins = self.cells.partition_point(|cell| cell.row < row);
        let ends = self.cells.partition_point(|cell| cell.row <= row);
        self.cells.get(begins..ends).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_unread_cells_of_several_rows_when_one_row_is_asked_for_then_its_own() {
        let cell = |row, column| UnreadCell { row, column, text: String::new() };
        let cells = vec![cell(1, "zone"), cell(1, "line"), cell(3, "line")];
        let unread = Unread { cells, ..Unread::default() };
        let sizes: Vec<usize> = (0..5).map(|row| unread.in_row(row).len()).collect();
        assert_eq!(sizes, [0, 2, 0, 1, 0]);
    }
}
