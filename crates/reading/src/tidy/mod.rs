//! The product's own tidy CSV of a bilan, read back: one row per zone (and modality), one line per row.
//!
//! It comes back as a spreadsheet saved it. A cell that cannot be read costs its row nothing else, and a line of which no
//! row can be made costs no other row: both are told by their places.

mod cells;
mod file;
pub(crate) mod tables;

use maillage_domain::care::annex::{Annex, AnnexRow, AnnexTable, DocumentIdentity, PrintedTally};
use maillage_domain::care::column::Column as BilanColumn;
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::unread::{Unread, UnreadCell, UnreadLine};
use maillage_domain::ground::place::{Place, SheetName};

use self::cells::Cells;
pub use self::file::RowsFile;
use self::tables::{shared_modality, tables};
use crate::table::{Column, Header, Table, TableRow};

/// The columns, in their order.
pub const COLUMNS: [&str; 21] = [
    "annex",
    "section",
    "activity",
    "modality",
    "zone",
    "zone_name",
    "sites_current",
    "sites_target",
    "sites_gap",
    "units_current",
    "units_target",
    "units_gap",
    "admissible",
    "notes",
    "line",
    "code",
    "page",
    "sites_min",
    "sites_max",
    "target_year",
    "doubt",
];

/// How many of the columns every file has: those after them came later, and a file without them is whole.
const EARLY: usize = 16;

/// The same, as the reader of tables knows them: they have no other names.
const KNOWN: [Column; COLUMNS.len()] = {
    let mut known = [Column::new("", &[]); COLUMNS.len()];
    let mut rank = 0;
    while rank < known.len() {
        known[rank] = Column::new(COLUMNS[rank], &[]);
        rank += 1;
    }
    known
};

/// How many of the columns make a file a tidy bilan, whole or not.
/// Arbitrary: no line of a published text holds three of these names and nothing else between delimiters.
const TELLING: usize = 3;

/// What stands between two notes of a row.
const BETWEEN_NOTES: &str = " | ";

/// Why a file is no tidy bilan: its header does not say what its rows are about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TidyError {
    /// Columns without which no row can be told from another.
    #[error("the header lacks {}", .0.join(", "))]
    Missing(Vec<&'static str>),
    /// A column stands twice.
    #[error("the header has the column `{0}` twice")]
    Repeated(String),
    /// The sheet of this name holds rows too, beside the one that is read.
    #[error("the sheet `{}` holds rows too", .0.as_str())]
    SecondSheet(SheetName),
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TidyRow {
    /// The 1-based line of the CSV.
    pub csv_line: u32,
    /// The number of the annex; 0 where it could not be read.
    pub annex: u8,
    /// The printed numeral of the section, empty if none.
    pub section: String,
    /// The title of the section.
    pub activity: String,
    /// The headings below it and the row's own modality, joined by ` > `.
    pub modality: String,
    /// The code of the zone, or its name.
    pub zone: String,
    /// The name of the zone.
    pub zone_name: String,
    /// Sites.
    pub sites: PrintedTally,
    /// Units, where the row has them.
    pub units: Option<PrintedTally>,
    /// The printed yes or no.
    pub admissible: Option<bool>,
    /// The year of the target.
    pub target_year: Option<i16>,
    /// The columns whose cell could not be read for certain.
    pub doubt: Vec<BilanColumn>,
    /// The notes of the row.
    pub notes: Vec<String>,
    /// Where it stands in the source; on the line of the CSV where that could not be read.
    pub place: Place,
    /// The line of the nomenclature, when known.
    pub code: Option<LineCode>,
}

/// What was read of a tidy bilan, and what could not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tidy<T> {
    /// What was read.
    pub value: T,
    /// What could not be.
    pub unread: Unread,
    /// Where its rows stand in the file.
    pub file: RowsFile,
}

/// Whether a file has the columns of a tidy bilan, in whatever order and encoding.
pub fn is_tidy(bytes: &[u8]) -> bool {
    Table::read(bytes, &KNOWN).header.known() >= TELLING
}

/// Whether a file has the columns of a tidy bilan, figures or answers among them: no printed table bears those names.
pub fn holds_figures(bytes: &[u8]) -> bool {
    let header = Table::read(bytes, &KNOWN).header;
    let mut figures =
        COLUMNS.into_iter().filter(|column| *column != "zone" && BilanColumn::named(column).is_some());
    header.known() >= TELLING && figures.any(|column| header.place(column).is_some())
}

/// Reads a tidy bilan as the annex it was made from, under the identity of that document.
pub fn read(bytes: &[u8], document: &DocumentIdentity) -> Result<Tidy<Annex>, TidyError> {
    let Tidy { value: rows, unread, file } = rows(bytes)?;
    Ok(Tidy { value: annex(&rows, document), unread, file })
}

/// The annex that rows were made from, under the identity of that document.
///
/// Rows do not say where a table begins, so tables are found again from the headings and modalities of rows that follow
/// each other; the line of a table is that of its first row, and it has no notes.
pub fn annex(rows: &[TidyRow], document: &DocumentIdentity) -> Annex {
    let mut annex = Annex {
        document: document.clone(),
        tables: Vec::new(),
        rows: Vec::new(),
        notes: Vec::new(),
        answer_rules: Vec::new(),
    };
    for range in tables(rows) {
        let members = rows.get(range).unwrap_or_default();
        let Some(first) = members.first() else { continue };
        let modality = shared_modality(members).to_owned();
        let table = annex.tables.len();
        annex.tables.push(AnnexTable {
            annex: first.annex,
            section: first.section.clone(),
            activity: first.activity.clone(),
            modality,
            place: first.place,
            notes: Vec::new(),
            columns: Vec::new(),
        });
        annex.rows.extend(members.iter().map(|row| annex_row(row, table)));
    }
    annex
}

/// Reads the rows of a tidy bilan.
pub fn rows(bytes: &[u8]) -> Result<Tidy<Vec<TidyRow>>, TidyError> {
    let table = Table::read(bytes, &KNOWN);
    if let Some(sheet) = table.second_sheet() {
        return Err(TidyError::SecondSheet(sheet));
    }
    check_header(&table.header)?;
    let (mut rows, mut cells, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    for line in table.rows() {
        match line {
            Ok(line) => {
                let (row, unread) = row(&table.header, &line, rows.len());
                rows.push(row);
                cells.extend(unread);
            }
            Err(bad) => lines.push(UnreadLine { line: bad.line, cells: bad.cells }),
        }
    }
    if cells.iter().filter(|cell| is_open_line(cell)).count() == rows.len() {
        // A table that was filled in by hand has no source whose lines it could tell.
        cells.retain(|cell| !is_open_line(cell));
    }
    let absent =
        COLUMNS.into_iter().take(EARLY).filter(|column| table.header.place(column).is_none()).collect();
    let file = RowsFile::of(&table);
    Ok(Tidy { value: rows, file, unread: Unread { absent, ignored: table.unknown_columns(), cells, lines } })
}

/// Whether a cell is that of a line of the source which nobody wrote there.
fn is_open_line(cell: &UnreadCell) -> bool {
    cell.column == "line" && cell.text.is_empty()
}

fn annex_row(row: &TidyRow, table: usize) -> AnnexRow {
    AnnexRow {
        table,
        modality: row.modality.clone(),
        zone: row.zone.clone(),
        zone_name: row.zone_name.clone(),
        sites: row.sites,
        units: row.units,
        admissible: row.admissible,
        target_year: row.target_year,
        doubtful: row.doubt.iter().map(|column| doubtful(*column, row.place)).collect(),
        notes: row.notes.clone(),
        place: row.place,
        told: None,
        code: row.code.clone(),
    }
}

/// A cell that the file names as doubtful, and leaves empty.
const fn doubtful(column: BilanColumn, place: Place) -> DoubtfulCell {
    DoubtfulCell { column, place, seen: String::new(), confidence: None }
}

/// A row is told from the others by its zone and its line: the code of that line, or its headings.
fn check_header(header: &Header) -> Result<(), TidyError> {
    if let Some(name) = header.repeated() {
        return Err(TidyError::Repeated(name.to_owned()));
    }
    let needed: &[&str] =
        if header.place("code").is_some() { &["zone"] } else { &["activity", "modality", "zone"] };
    let missing: Vec<_> = needed.iter().copied().filter(|column| header.place(column).is_none()).collect();
    if missing.is_empty() { Ok(()) } else { Err(TidyError::Missing(missing)) }
}

/// A row, and its cells that could not be read.
fn row(header: &Header, line: &TableRow, rank: usize) -> (TidyRow, Vec<UnreadCell>) {
    let mut cells = Cells::new(header, line, rank);
    let annex = cells.rank("annex").unwrap_or_default();
    let zone = cells.zone().to_owned();
    let sites = tally(&mut cells, ["sites_current", "sites_target", "sites_gap"]);
    let (min, max) = (cells.figure("sites_min"), cells.figure("sites_max"));
    let sites = PrintedTally { min, max, ..sites };
    let units = tally(&mut cells, ["units_current", "units_target", "units_gap"]);
    let row = TidyRow {
        csv_line: line.line,
        annex,
        section: cells.text("section").to_owned(),
        activity: cells.text("activity").to_owned(),
        modality: cells.text("modality").to_owned(),
        zone,
        zone_name: cells.text("zone_name").to_owned(),
        sites,
        units: (units != PrintedTally::default()).then_some(units),
        admissible: cells.answer("admissible"),
        target_year: cells.year("target_year"),
        doubt: cells.columns("doubt"),
        notes: notes(cells.text("notes")),
        place: place(&mut cells, line.line),
        code: Some(cells.name("code")).filter(|code| !code.is_empty()).map(LineCode::new),
    };
    (row, cells.unread)
}

fn tally(cells: &mut Cells<'_>, [current, target, gap]: [&'static str; 3]) -> PrintedTally {
    let [current, target, gap] = [current, target, gap].map(|column| cells.figure(column));
    PrintedTally { current, target, gap, ..PrintedTally::default() }
}

/// Where a row stands: a page has no lines of its own where none is given.
fn place(cells: &mut Cells<'_>, csv_line: u32) -> Place {
    let page = cells.later_rank("page");
    let line = match page {
        Some(_) => cells.later_rank("line"),
        None => Some(cells.rank("line").unwrap_or(csv_line)),
    };
    Place { page, line, ..Place::default() }
}

fn notes(cell: &str) -> Vec<String> {
    cell.split(BETWEEN_NOTES).filter(|note| !note.is_empty()).map(str::to_owned).collect()
}
