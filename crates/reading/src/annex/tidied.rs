//! A bilan in rows of the outside contract, as a template is filled in and as it is published for programs: its columns bear
//! their names, so that nothing has to be found; what follows is what follows for every document.

use maillage_domain::care::annex::{Annex, AnnexRow, PrintedTally};
use maillage_domain::care::column::{Column as BilanColumn, FIGURES, oui_non};
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::care::unread::{Unread, UnreadCell};
use maillage_domain::diagnostic::oddity::{Oddity, RowsFault};
use maillage_domain::diagnostic::row_fault::{Column, Quantity, Role, RowFault};
use maillage_domain::diagnostic::{Diagnostic, Reading};
use maillage_domain::ground::place::Place;

use super::document::{Document, PrintedRow, Table};
use super::grid::Places;
use super::header::Layout;
use super::identity::Identity;
use super::outline::{HeadingPlace, Outline};
use super::rows::{Placed, Seen, Slot};
use super::{NotABilan, ReadAgainst, Source, checks, doubts, judged, places};
use crate::tidy::tables::{BETWEEN_HEADINGS, shared_modality, tables};
use crate::tidy::{self, RowsFile, Tidy, TidyError, TidyRow};
use crate::{digest, encoding};

/// The columns beside the figures and the answer whose cells a file may name as doubtful.
const BESIDE: [BilanColumn; 2] = [BilanColumn::Zone, BilanColumn::TargetYear];

/// A bilan in rows, as it stands in its own file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowsRead {
    /// What was read, with its places in the file.
    pub reading: Reading<Annex>,
    /// What could not be.
    pub unread: Unread,
    /// Where its rows stand in the file.
    pub file: RowsFile,
}

/// Reads a file whose columns are those of the contract.
pub(super) fn read(bytes: &[u8], known: &ReadAgainst<'_>) -> Result<Reading<Annex>, NotABilan> {
    let RowsRead { reading, unread, .. } = read_rows(bytes, known)?;
    if reading.value.rows.is_empty() && unread.lines.is_empty() {
        return Err(NotABilan::NoRow);
    }
    Ok(reading)
}

/// Reads a bilan in rows where they stand in their own file, whatever source they name.
///
/// # Errors
///
/// The header does not say what its rows are about.
pub fn read_rows(bytes: &[u8], known: &ReadAgainst<'_>) -> Result<RowsRead, TidyError> {
    let Tidy { value: rows, unread, file } = tidy::rows(bytes)?;
    let repairs = file.first_repair.map(|line| (line, encoding::decode(bytes).repairs));
    let source = Source { sha256: digest::of(bytes), repairs };
    let mut taken = Taken { rows: &rows, unread: &unread, file: &file, places: Places::default() };
    let (mut document, at) = (taken.document(), taken.places);
    let answered = doubts::settle(&mut document, known.answers, &|rank| at.of(rank));
    let mut reading = places::put(judged(source, document, known), &at);
    for (printed, row) in rows.iter().zip(&mut reading.value.rows) {
        keep(row, printed, &file);
    }
    reading.diagnostics.extend(answered.into_iter().chain(told(&rows, &unread, &file)));
    // What is said of the whole document comes first.
    reading.diagnostics.sort_by_key(|told| told.place.line);
    Ok(RowsRead { reading, unread, file })
}

/// Rows on the way to tables.
struct Taken<'r> {
    rows: &'r [TidyRow],
    unread: &'r Unread,
    file: &'r RowsFile,
    places: Places,
}

impl Taken<'_> {
    fn document(&mut self) -> Document {
        let tables = tables(self.rows).into_iter().map(|range| self.table(range)).collect();
        let last_line = self.rows.last().map_or(1, |row| row.csv_line);
        let (outline, identity) = (Outline::default(), Identity::default());
        Document { tables, outline, identity, last_line, unanswered: None, ends_in_header: false }
    }

    fn table(&mut self, range: std::ops::Range<usize>) -> Table {
        let first = range.start;
        let members = self.rows.get(range).unwrap_or_default();
        let ranked = || (first..).zip(members);
        let columns = FIGURES.into_iter().filter(|column| {
            let is_there = |(rank, row): (usize, &TidyRow)| {
                figure(row, *column).is_some() || self.seen(rank, row, BilanColumn::from(*column)).is_some()
            };
            ranked().any(is_there)
        });
        let layout = Layout {
            columns: columns.collect(),
            open: Vec::new(),
            answer: ranked().any(|(rank, row)| {
                row.admissible.is_some() || self.seen(rank, row, BilanColumn::Admissible).is_some()
            }),
            modalities: false,
            mismatch: None,
            target_year: None,
            doubt: None,
        };
        let shared = shared_modality(members);
        let rows: Vec<PrintedRow> = (first..)
            .zip(members)
            .map(|(rank, row)| self.row(rank, row, &layout.columns, own_modality(row, shared)))
            .collect();
        Table {
            place: place(members, shared),
            layout,
            doubt: None,
            line: rows.first().map_or(1, |row| row.begins),
            rows,
            footnotes: Vec::new(),
            junk: Vec::new(),
            unheaded: false,
            closed: true,
            dangling_zone: false,
        }
    }

    /// What a cell seems to say that the file names as doubtful, or that could not be read. A cell that is named so is in
    /// doubt whatever it holds.
    fn seen(&self, rank: usize, row: &TidyRow, column: BilanColumn) -> Option<String> {
        let mut unread = self.unread.in_row(rank).iter();
        let torn = unread.find(|cell| BilanColumn::named(cell.column) == Some(column));
        let named = || row.doubt.contains(&column).then(|| held(row, column));
        torn.map(|cell| cell.text.clone()).or_else(named)
    }

    /// The rank of the place of a cell.
    fn place(&mut self, row: &TidyRow, column: BilanColumn) -> u32 {
        self.places.keep(self.file.place(row.csv_line, Some(column.as_str())))
    }

    fn unread(&mut self, rank: usize, row: &TidyRow, column: BilanColumn) -> Option<Seen> {
        let text = self.seen(rank, row, column)?;
        Some(Seen { text, confidence: None, line: self.place(row, column) })
    }

    fn slot(&mut self, rank: usize, row: &TidyRow, column: Column) -> Slot {
        let cell = BilanColumn::from(column);
        match (self.unread(rank, row, cell), figure(row, column)) {
            (Some(seen), _) => Slot::Unread(seen),
            (None, None) => Slot::Blank,
            (None, Some(value)) => {
                let line = self.place(row, cell);
                Slot::Number { value: Some(value), printed: value.to_string(), line, starred: false }
            }
        }
    }

    fn row(&mut self, rank: usize, row: &TidyRow, columns: &[Column], modality: &str) -> PrintedRow {
        let line = self.places.keep(self.file.place(row.csv_line, None));
        let faults = self.unread.in_row(rank).iter().filter_map(|cell| {
            let place = self.file.place(row.csv_line, Some(cell.column));
            Some((self.places.keep(place), misplaced(cell)?))
        });
        let faults = faults.collect();
        let slots = columns.iter().map(|column| self.slot(rank, row, *column)).collect();
        let answer_seen = self.unread(rank, row, BilanColumn::Admissible);
        let answer = row.admissible.filter(|_| answer_seen.is_none());
        let placed = Placed {
            label: Vec::new(),
            slots,
            answer,
            answer_line: Some(self.place(row, BilanColumn::Admissible)),
            answer_words: None,
            answer_blank: answer.is_none() && answer_seen.is_none(),
            answer_seen,
            missing: 0,
            surplus: 0,
            line,
            faults,
        };
        let named = row.zone != row.zone_name || row.zone_name.is_empty();
        PrintedRow {
            code: named.then(|| row.zone.clone()),
            zone_name: if row.zone_name.is_empty() { &row.zone } else { &row.zone_name }.clone(),
            modality: modality.to_owned(),
            placed,
            begins: line,
            one_too_many: false,
            notes: Vec::new(),
        }
    }
}

/// What a row holds in a column, as data write it; empty where it holds nothing.
fn held(row: &TidyRow, column: BilanColumn) -> String {
    match column {
        BilanColumn::Zone => row.zone.clone(),
        BilanColumn::TargetYear => row.target_year.map(|year| year.to_string()).unwrap_or_default(),
        BilanColumn::Admissible => row.admissible.map(|yes| oui_non(yes).to_owned()).unwrap_or_default(),
        figures => {
            let value = figures.figure().and_then(|own| figure(row, own));
            value.map(|value| value.to_string()).unwrap_or_default()
        }
    }
}

fn figure(row: &TidyRow, column: Column) -> Option<i64> {
    let PrintedTally { current, target, gap, min, max } = match column.quantity {
        Quantity::Sites => row.sites,
        Quantity::Units => row.units.unwrap_or_default(),
    };
    match column.role {
        Role::Current => current,
        Role::Target => target,
        Role::Gap => gap,
        Role::Minimum => min,
        Role::Maximum => max,
    }
}

/// What of the modality of a row is its own, below the headings of its table.
fn own_modality<'r>(row: &'r TidyRow, shared: &str) -> &'r str {
    let rest = row.modality.strip_prefix(shared).unwrap_or(&row.modality);
    rest.strip_prefix(BETWEEN_HEADINGS).unwrap_or(rest)
}

/// Where a table stands by the headings of its rows.
fn place(members: &[TidyRow], shared: &str) -> HeadingPlace {
    let of = |text: fn(&TidyRow) -> &String| members.first().map(text).cloned().unwrap_or_default();
    let headings = shared.split(BETWEEN_HEADINGS).filter(|heading| !heading.is_empty());
    HeadingPlace {
        annex: members.first().map_or(0, |row| row.annex),
        section: of(|row| &row.section),
        activity: of(|row| &row.activity),
        headings: headings.map(str::to_owned).collect(),
        notes: Vec::new(),
        legend: None,
        headed: true,
    }
}

/// What a cell of a figure or an answer that could not be read is in its row; nothing for other columns.
fn misplaced(cell: &UnreadCell) -> Option<RowFault> {
    let expected = doubts::expected(BilanColumn::named(cell.column)?)?;
    Some(RowFault::CellMisplaced { text: checks::shortened(&cell.text), expected })
}

/// What the file says of a row beside its figures stands as the file says it; a place that it tells is one of the document
/// that it was made from.
fn keep(row: &mut AnnexRow, printed: &TidyRow, file: &RowsFile) {
    let beside = BESIDE.into_iter().filter(|column| printed.doubt.contains(column));
    row.doubtful.extend(beside.map(|column| DoubtfulCell {
        column,
        place: file.place(printed.csv_line, Some(column.as_str())),
        seen: held(printed, column),
        confidence: None,
    }));
    row.code = printed.code.clone().or(row.code.take());
    row.notes.clone_from(&printed.notes);
    row.target_year = printed.target_year;
    row.told = Some(printed.place).filter(|told| *told != Place::on_line(printed.csv_line));
}

/// What of the file could not be read, beside figures and answers.
fn told(rows: &[TidyRow], unread: &Unread, file: &RowsFile) -> Vec<Diagnostic> {
    let rest = unread.cells.iter().filter(|cell| misplaced(cell).is_none());
    let cells = rest.filter_map(|cell| {
        let place = file.place(rows.get(cell.row)?.csv_line, Some(cell.column));
        let fault = RowsFault::Cell { column: cell.column, text: checks::shortened(&cell.text) };
        Some(Diagnostic { place, oddity: Oddity::Rows(fault) })
    });
    let lines = unread.lines.iter().map(|line| {
        let fault = RowsFault::Line(checks::shortened(&line.cells.join(" ")));
        Diagnostic { place: file.place(line.line, None), oddity: Oddity::Rows(fault) }
    });
    let ignored = Some(&unread.ignored).filter(|ignored| !ignored.is_empty()).map(|ignored| {
        let fault = RowsFault::Columns(ignored.clone());
        Diagnostic { place: file.place(1, None), oddity: Oddity::Rows(fault) }
    });
    let hidden = file
        .hiding_sheet()
        .into_iter()
        .flat_map(|sheet| file.hidden.iter().map(move |part| super::told_hidden(sheet.as_str(), *part)));
    hidden.chain(ignored).chain(cells).chain(lines).collect()
}
