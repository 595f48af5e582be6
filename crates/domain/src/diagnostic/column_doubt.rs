//! Why the columns of a table are not told apart for certain.

/// Why none of the figures of a table is given: which number is which would be a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnDoubt {
    /// No header stands above the rows.
    HeaderAbsent {
        /// Numbers in a row.
        numbers: usize,
    },
    /// The header does not tell for each number what it is.
    HeaderUnsettled {
        /// Columns of numbers it names.
        named: usize,
        /// Numbers in a row.
        numbers: usize,
    },
    /// The target of units is printed as a range, for which a row of a bilan has no column.
    Range,
    /// Nothing says which zone its rows are of.
    ZoneAbsent,
    /// More rows contradict the order that the header tells than bear it out.
    RowsContradict {
        /// Gaps and answers that follow from their row.
        agreeing: usize,
        /// Gaps and answers that do not.
        against: usize,
    },
    /// Another order of the same columns suits more rows than the one that the header tells.
    OtherOrder {
        /// Gaps that are target minus current in the header's order.
        agreeing: usize,
        /// Gaps that are in the other one.
        other: usize,
    },
    /// Most rows lack cells.
    CellsLost {
        /// Rows that lack cells.
        broken: usize,
        /// All rows.
        rows: usize,
    },
}
