//! A table in delimited text, as people save it: by whatever spreadsheet, in whatever order of columns.
//!
//! One reader for every door. It finds the encoding, the delimiter and the columns; what a cell means is the door's
//! business. A line that cannot be cut into cells costs no other.

mod header;
mod lines;
mod mapping;
mod refused;
mod sheet;

use std::cell::OnceCell;

use maillage_documents::HiddenPart;
use maillage_domain::ground::formula;
use maillage_domain::ground::place::SheetName;

pub use header::Column;
pub(crate) use header::{Header, Known};
pub use mapping::Mapping;
pub use refused::NoSuchTable;

use self::lines::Lines;
use crate::encoding;

/// What may set cells apart.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// Why the sheet of a table is not taken for the whole of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// The sheet of this name holds rows or columns that it does not show.
    #[error("sheet `{}` hides rows or columns", .0.as_str())]
    Hiding(SheetName),
    /// The sheet of this name holds such a table too, beside the one that is read.
    #[error("sheet `{}` holds such a table too", .0.as_str())]
    Second(SheetName),
}

/// A table: its header and, one after the other, its rows.
pub(crate) struct Table {
    text: String,
    delimiter: char,
    /// Where the rows begin: the byte, and the number of the line.
    body: (usize, u32),
    /// What the header says.
    pub(crate) header: Header,
    /// Whether its lines are even, once somebody asked.
    even: OnceCell<bool>,
    /// The 1-based line of the first character that belongs to no encoding.
    pub(crate) first_repair: Option<u32>,
    /// The sheet it stands on, where it is of a workbook: then a line is a row.
    pub(crate) sheet: Option<SheetName>,
    /// What that sheet holds and does not show: it is none of the table.
    pub(crate) hidden: Vec<HiddenPart>,
    second: Option<SheetName>,
}

/// One row.
#[derive(Debug)]
pub(crate) struct TableRow {
    /// The 1-based line where it begins.
    pub(crate) line: u32,
    cells: Vec<String>,
}

/// A line of which no row can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BadLine {
    /// The 1-based line.
    pub(crate) line: u32,
    /// What stands between its delimiters.
    pub(crate) cells: Vec<String>,
    /// Why.
    pub(crate) fault: LineFault,
}

/// Why a line cannot be cut into the cells of its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineFault {
    /// A quote is opened and not closed.
    QuoteLeftOpen,
    /// More cells than columns, and something stands in the surplus.
    Surplus {
        /// How many cells it has.
        found: usize,
        /// How many columns there are.
        columns: usize,
    },
}

impl Table {
    /// Reads the header of a table whose door knows the columns of `known`, by which the delimiter is told, and the sheet
    /// where the bytes are a workbook.
    pub(crate) fn read(bytes: &[u8], known: &'static [Column]) -> Self {
        Self::read_as(bytes, known.into())
    }

    /// Reads the same of a file in which the columns may be called otherwise.
    pub(crate) fn read_as(bytes: &[u8], known: Known<'_>) -> Self {
        if let Some(sheet::Flat { name, text, hidden, second }) = sheet::flat(bytes, known) {
            let (sheet, second) = (Some(SheetName::new(&name)), second.map(|name| SheetName::new(&name)));
            return Self { sheet, hidden, second, ..Self::of_text(text, Some(','), known) };
        }
        let decoded = encoding::decode(bytes);
        Self { first_repair: decoded.first_repair, ..Self::of_text(decoded.text, None, known) }
    }

    /// Reads a text whose delimiter may be known.
    fn of_text(text: String, delimiter: Option<char>, known: Known<'_>) -> Self {
        let mut lines = Lines::new(&text, (0, 1));
        let announced = delimiter.or_else(|| lines.announced_delimiter());
        let first = lines.next().map(|line| line.text.to_owned()).unwrap_or_default();
        let header = |delimiter| Header::new(lines::cells(&first, delimiter), known);
        // The last of the best wins a maximum: the comma is the one of the outside contract.
        let best = |delimiter: &char| (header(*delimiter).known(), header(*delimiter).len());
        let found = announced.or_else(|| DELIMITERS.into_iter().rev().max_by_key(best)).unwrap_or(',');
        let (header, body) = (header(found), lines.place());
        let even = OnceCell::new();
        Self {
            text,
            delimiter: found,
            body,
            header,
            even,
            first_repair: None,
            sheet: None,
            hidden: Vec::new(),
            second: None,
        }
    }

    /// Another sheet of the workbook that holds such a table too: its rows are none of this one.
    pub(crate) const fn second_sheet(&self) -> Option<SheetName> {
        self.second
    }

    /// Refuses a table of which another sheet of the workbook holds more.
    pub(crate) fn stands_alone(&self) -> Result<(), SheetFault> {
        self.second.map_or(Ok(()), |sheet| Err(SheetFault::Second(sheet)))
    }

    /// Refuses a table whose sheet holds rows or columns that it does not show.
    pub(crate) fn is_all_shown(&self) -> Result<(), SheetFault> {
        hiding(self.sheet, &self.hidden).map_or(Ok(()), |sheet| Err(SheetFault::Hiding(sheet)))
    }

    /// The rows, and the lines that are none; a line without anything is left out.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Result<TableRow, BadLine>> {
        let lines = Lines::new(&self.text, self.body);
        lines.map(|line| self.row(&line)).filter(|row| row.as_ref().map_or(true, TableRow::says_something))
    }

    fn row(&self, line: &lines::Line<'_>) -> Result<TableRow, BadLine> {
        let cells = lines::cells(line.text, self.delimiter);
        let columns = self.header.len();
        let bad = |cells, fault| Err(BadLine { line: line.number, cells, fault });
        if line.is_open {
            return bad(cells, LineFault::QuoteLeftOpen);
        }
        let found = cells.len();
        let told = cells.iter().skip(columns).any(|cell| !cell.trim().is_empty());
        if told || (found > columns && self.is_even()) {
            return bad(cells, LineFault::Surplus { found, columns });
        }
        Ok(TableRow { line: line.number, cells })
    }

    /// Whether most lines have a cell for each column and no other: then one that has more was torn, whatever its last cells
    /// hold.
    fn is_even(&self) -> bool {
        *self.even.get_or_init(|| {
            let lines = Lines::new(&self.text, self.body);
            let found: Vec<bool> = lines.map(|line| self.is_whole(line.text)).collect();
            found.iter().filter(|whole| **whole).count() * 2 > found.len()
        })
    }

    fn is_whole(&self, line: &str) -> bool {
        lines::cells(line, self.delimiter).len() == self.header.len()
    }

    /// What the columns that the door does not know are called, those apart in which nothing stands. One without a name is
    /// called by its place.
    pub(crate) fn unknown_columns(&self) -> Vec<String> {
        let is_used = |place: usize| {
            let mut rows = self.rows().filter_map(Result::ok);
            rows.any(|row| !row.cell(Some(place)).trim().is_empty())
        };
        let named = |(place, name): (usize, &str)| match name {
            "" => is_used(place).then(|| (place + 1).to_string()),
            name => Some(name.to_owned()),
        };
        self.header.unknown().filter_map(named).collect()
    }
}

/// The sheet of what was read, where it holds rows or columns that it does not show.
pub(crate) fn hiding(sheet: Option<SheetName>, hidden: &[HiddenPart]) -> Option<SheetName> {
    sheet.filter(|_| !hidden.is_empty())
}

impl TableRow {
    /// The cell of a column; nothing where the table has no such column, or the line ends before it.
    pub(crate) fn cell(&self, place: Option<usize>) -> &str {
        place.and_then(|place| self.cells.get(place)).map(|cell| formula::bare(cell)).unwrap_or_default()
    }

    fn says_something(&self) -> bool {
        self.cells.iter().any(|cell| !cell.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Column] = &[Column::new("zone", &[]), Column::new("name", &["nom"])];

    fn rows(bytes: &[u8]) -> Vec<(u32, String, String)> {
        let table = Table::read(bytes, KNOWN);
        let [zone, name] = ["zone", "name"].map(|column| table.header.place(column));
        let read = |row: TableRow| (row.line, row.cell(zone).to_owned(), row.cell(name).to_owned());
        table.rows().map(|row| read(row.expect("a row"))).collect()
    }

    fn row(line: u32, zone: &str, name: &str) -> (u32, String, String) {
        (line, zone.to_owned(), name.to_owned())
    }

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn given_a_table_saved_in_each_way_when_read_then_the_same_rows() {
        let expected = [row(2, "1A", "Évreux"), row(3, "2A", "Dreux")];
        for text in [
            "zone,name\n1A,Évreux\n2A,Dreux\n",
            "Zone;NOM\r\n1A;Évreux\r\n2A;Dreux\r\n",
            "\u{feff}nom\tzone\r\nÉvreux\t1A\r\nDreux\t2A\r\n",
            "name ,remark,zone,,\nÉvreux,a;b,1A,,\n\"Dreux\",,2A\n,,,,\n\n\n",
        ] {
            assert_eq!(rows(text.as_bytes()), expected, "{text}");
            for big in [false, true] {
                let marked = format!("\u{feff}{}", text.trim_start_matches('\u{feff}'));
                assert_eq!(rows(&utf16(&marked, big)), expected, "{text}");
            }
        }
        assert_eq!(rows(b"zone;nom\n1A;\xC9vreux\n2A;Dreux\n"), expected);
    }

    #[test]
    fn given_the_delimiter_announced_on_the_first_line_when_read_then_that_one_and_lines_keep_their_numbers()
    {
        assert_eq!(rows(b"sep=;\r\nzone;name\r\n1A;a,b\r\n"), [row(3, "1A", "a,b")]);
    }

    #[test]
    fn given_a_line_break_in_quotes_when_read_then_one_row() {
        let expected = [row(2, "1A", "a\nb\nc"), row(5, "2A", "d")];
        assert_eq!(rows(b"zone,name\n1A,\"a\nb\nc\"\n2A,d\n"), expected);
    }

    #[test]
    fn given_a_quote_left_open_when_read_then_that_line_alone_is_bad() {
        let table = Table::read(b"zone,name\n1A,\"a\n2A,b\n3A,c\n", KNOWN);
        let read: Vec<_> = table.rows().collect();
        let [Err(bad), Ok(second), Ok(third)] = read.as_slice() else { panic!("three lines") };
        assert_eq!((bad.line, bad.fault), (2, LineFault::QuoteLeftOpen));
        assert_eq!(bad.cells, ["1A", "a"]);
        assert_eq!((second.line, third.line), (3, 4));
    }

    #[test]
    fn given_more_cells_than_columns_when_read_then_bad_only_where_the_surplus_says_something() {
        let table = Table::read(b"zone,name\n1A,a, ,\n2A,b,c\n", KNOWN);
        let read: Vec<_> = table.rows().collect();
        let [Ok(_), Err(bad)] = read.as_slice() else { panic!("two lines") };
        assert_eq!((bad.line, bad.fault), (3, LineFault::Surplus { found: 3, columns: 2 }));
    }

    #[test]
    fn given_a_cell_too_many_among_even_lines_when_read_then_that_line_is_torn_whatever_it_ends_with() {
        let table = Table::read(b"zone,name\n1A,a\n2A,b,\n3A,c\n", KNOWN);
        let read: Vec<_> = table.rows().collect();
        let [Ok(_), Err(bad), Ok(_)] = read.as_slice() else { panic!("three lines: {read:?}") };
        assert_eq!((bad.line, bad.fault), (3, LineFault::Surplus { found: 3, columns: 2 }));
    }

    #[test]
    fn given_columns_that_nobody_knows_when_read_then_named_unless_nameless_and_empty() {
        let unknown = |text: &str| Table::read(text.as_bytes(), KNOWN).unknown_columns();
        assert_eq!(unknown("zone,name,,\n1A,a,,\n"), Vec::<String>::new());
        assert_eq!(unknown("zone,remark,name,\n1A,,a,here\n"), ["remark", "4"]);
    }

    #[test]
    fn given_a_text_that_we_marked_when_read_then_without_its_mark() {
        assert_eq!(rows(b"zone,name\n1A,'=1+1\n"), [row(2, "1A", "=1+1")]);
    }
}
