//! A table as files hold it: worded columns above cells that say what they count in.
//!
//! A CSV file and a sheet of a workbook render the same cells. Money stands in cents and shares in basis points until a
//! writer sets their two decimals, so that nothing is rounded on the way.

/// A table of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name, which the tab of a workbook bears.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<TableColumn>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<TableRow>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// What stands above it, with the unit where it has one: `Montant (€)`.
    pub title: String,
    /// What its cells hold.
    pub kind: CellKind,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Texts.
    Text,
    /// Whole numbers that count or name: a line, a year.
    Count,
    /// Amounts.
    Euros,
    /// Shares.
    Percent,
}

impl CellKind {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Count => "count",
            Self::Euros => "euros",
            Self::Percent => "percent",
        }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Its cells, from the first column.
    pub cells: Vec<TableCell>,
    /// Whether it sums the rows above it.
    pub is_sum: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableCell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Count(i64),
    /// An amount, in cents.
    Euros(i64),
    /// A share, in basis points.
    Percent(i64),
}

impl Table {
    /// A table of `N` columns: no row can have more or fewer cells.
    pub fn with_columns<const N: usize>(name: String, columns: [(String, CellKind); N]) -> Building<N> {
        let columns = columns.map(|(title, kind)| TableColumn { title, kind });
        Building { table: Self { name, columns: columns.into(), rows: Vec::new() } }
    }
}

/// A table of `N` columns to which rows are added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Building<const N: usize> {
    table: Table,
}

impl<const N: usize> Building<N> {
    /// With these rows below.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = [TableCell; N]>) -> Self {
        let rows = rows.into_iter().map(|cells| TableRow { cells: cells.into(), is_sum: false });
        self.table.rows.extend(rows);
        self
    }

    /// With a row that sums those above it.
    #[must_use]
    pub fn sum(mut self, cells: [TableCell; N]) -> Self {
        self.table.rows.push(TableRow { cells: cells.into(), is_sum: true });
        self
    }

    /// The table.
    pub fn built(self) -> Table {
        self.table
    }
}

impl TableCell {
    /// A text; empty where the text is.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A whole number, where there is one.
    pub fn count<N: Into<i64>>(count: Option<N>) -> Self {
        count.map_or(Self::Empty, |count| Self::Count(count.into()))
    }

    /// An amount of cents, where there is one.
    pub fn euros(cents: Option<i64>) -> Self {
        cents.map_or(Self::Empty, Self::Euros)
    }

    /// A share in basis points, where there is one.
    pub fn percent(basis_points: Option<u32>) -> Self {
        basis_points.map_or(Self::Empty, |share| Self::Percent(share.into()))
    }

    /// The numbers of lines of a document: one as a number, several as a text; empty without any.
    pub fn lines(lines: &[u32]) -> Self {
        match lines {
            [] => Self::Empty,
            [line] => Self::Count((*line).into()),
            several => {
                let several: Vec<_> = several.iter().map(ToString::to_string).collect();
                Self::Text(several.join(", "))
            }
        }
    }
}
