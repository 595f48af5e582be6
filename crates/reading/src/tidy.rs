//! The product's own tidy CSV of a bilan, read back: one row per zone (and modality), one line per row.
//!
//! A row that cannot be read is one diagnostic and costs no other row: no field holds a line break, so each line is
//! read for itself and an open quote ends with its line.

use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder, Terminator};
use maillage_domain::care::annex::{Annex, AnnexRow, AnnexTable, DocumentIdentity, PrintedTally};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::diagnostic::left_out::LeftOut;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Diagnostic, Reading};

/// The columns, in their order.
pub const COLUMNS: [&str; 16] = [
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
];

/// What stands between two notes of a row, and between two headings of a modality.
const BETWEEN_NOTES: &str = " | ";
const BETWEEN_HEADINGS: &str = " > ";

/// Why a file is no tidy bilan: its header is not the product's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TidyError {
    /// A column that must be there is not.
    #[error("the header has no column `{0}`")]
    Missing(&'static str),
    /// A column that may not be there, or stands twice.
    #[error("the header has a column `{0}` too many")]
    Unexpected(String),
    /// The columns are the right ones in another order.
    #[error("column {place} of the header is `{found}`, and should be `{expected}`")]
    OutOfOrder {
        /// The 1-based place.
        place: usize,
        /// What stands there.
        found: String,
        /// What should.
        expected: &'static str,
    },
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TidyRow {
    /// The 1-based line of the CSV.
    pub csv_line: u32,
    /// The number of the annex.
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
    /// The notes of the row.
    pub notes: Vec<String>,
    /// The 1-based line of the source text.
    pub line: u32,
    /// The line of the nomenclature, when known.
    pub code: Option<LineCode>,
}

/// Reads a tidy bilan as the annex it was made from, under the identity of that document.
///
/// The file does not say where a table begins, so tables are found again from the headings and modalities of rows that
/// follow each other; the line of a table is that of its first row, and it has no notes.
pub fn read(bytes: &[u8], document: &DocumentIdentity) -> Result<Reading<Annex>, TidyError> {
    let Reading { value: rows, diagnostics } = rows(bytes)?;
    let mut annex =
        Annex { document: document.clone(), tables: Vec::new(), rows: Vec::new(), notes: Vec::new() };
    for range in tables(&rows) {
        let members = rows.get(range).unwrap_or_default();
        let Some(first) = members.first() else { continue };
        let shared = members.iter().all(|row| row.modality == first.modality);
        let modality = if shared { first.modality.as_str() } else { parent(&first.modality) }.to_owned();
        let table = annex.tables.len();
        annex.tables.push(AnnexTable {
            annex: first.annex,
            section: first.section.clone(),
            activity: first.activity.clone(),
            modality,
            line: first.line,
            notes: Vec::new(),
        });
        annex.rows.extend(members.iter().map(|row| annex_row(row, table)));
    }
    Ok(Reading { value: annex, diagnostics })
}

/// Reads the rows of a tidy bilan; one diagnostic per row that could not be read.
pub fn rows(bytes: &[u8]) -> Result<Reading<Vec<TidyRow>>, TidyError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut lines = (1_u32..).zip(bytes.split(|byte| *byte == b'\n'));
    check_header(lines.next().map(|(_, line)| line).unwrap_or_default())?;
    let mut reading = Reading { value: Vec::new(), diagnostics: Vec::new() };
    for (number, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
        match fields(line).and_then(|fields| row(number, &fields)) {
            Ok(row) => reading.value.push(row),
            Err(faults) => {
                reading.diagnostics.push(Diagnostic { line: number, oddity: Oddity::RowLeftOut(faults) });
            }
        }
    }
    Ok(reading)
}

/// Where the tables of `rows` begin and end.
///
/// Rows that follow each other under the same headings with the same modality are one table. A table with a modality
/// in each row shows by two modalities of one zone in a row (`HC` then `HdJ` of zone 1B): the modality then belongs to
/// the row and the table goes on while the headings above it stay. In a region of a single zone the two forms look the
/// same, and are read as one table.
fn tables(rows: &[TidyRow]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut by_row = false;
    for (index, pair) in rows.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let start = found.last().map_or(0, |table| table.end);
        let same_section = (before.annex, &before.section, &before.activity)
            == (after.annex, &after.section, &after.activity);
        let same_modality = before.modality == after.modality;
        let same_parent = parent(&before.modality) == parent(&after.modality);
        by_row |= same_section && !same_modality && same_parent && before.zone == after.zone;
        if !(same_section && (same_modality || (by_row && same_parent))) {
            found.push(start..index + 1);
            by_row = false;
        }
    }
    let start = found.last().map_or(0, |table| table.end);
    if start < rows.len() {
        found.push(start..rows.len());
    }
    found
}

/// The headings above the last one.
fn parent(modality: &str) -> &str {
    modality.rsplit_once(BETWEEN_HEADINGS).map_or("", |(parent, _)| parent)
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
        doubt: Vec::new(),
        notes: row.notes.clone(),
        line: row.line,
        code: row.code.clone(),
    }
}

fn check_header(line: &[u8]) -> Result<(), TidyError> {
    let names = fields(line).unwrap_or_default();
    if let Some(missing) = COLUMNS.into_iter().find(|column| !names.iter().any(|name| name == column)) {
        return Err(TidyError::Missing(missing));
    }
    let known = |(place, name): &(usize, &String)| {
        COLUMNS.contains(&name.as_str()) && !names.iter().take(*place).any(|before| before == *name)
    };
    if let Some((_, name)) = names.iter().enumerate().find(|column| !known(column)) {
        return Err(TidyError::Unexpected(name.clone()));
    }
    let misplaced = names.iter().zip(COLUMNS).enumerate().find(|(_, (found, expected))| found != expected);
    match misplaced {
        Some((index, (found, expected))) => {
            Err(TidyError::OutOfOrder { place: index + 1, found: found.clone(), expected })
        }
        None => Ok(()),
    }
}

/// The fields of one line.
fn fields(line: &[u8]) -> Result<Vec<String>, Vec<LeftOut>> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text =
        std::str::from_utf8(line).map_err(|error| vec![LeftOut::NotUtf8 { after: error.valid_up_to() }])?;
    if !text.matches('"').count().is_multiple_of(2) {
        return Err(vec![LeftOut::QuoteLeftOpen]);
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .terminator(Terminator::Any(b'\n'))
        .buffer_capacity(line.len().max(1))
        .from_reader(line);
    let mut record = ByteRecord::new();
    reader.read_byte_record(&mut record).ok().ok_or_else(|| vec![LeftOut::NotCsv])?;
    Ok(record.iter().map(|field| String::from_utf8_lossy(field).into_owned()).collect())
}

fn row(csv_line: u32, fields: &[String]) -> Result<TidyRow, Vec<LeftOut>> {
    let [
        annex,
        section,
        activity,
        modality,
        zone,
        zone_name,
        sites_current,
        sites_target,
        sites_gap,
        units_current,
        units_target,
        units_gap,
        admissible,
        notes,
        line,
        code,
    ] = fields
    else {
        return Err(vec![LeftOut::Fields { found: fields.len(), expected: COLUMNS.len() }]);
    };
    let mut cells = Cells::default();
    let tally = |cells: &mut Cells, [current, target, gap]: [(&'static str, &str); 3]| PrintedTally {
        current: cells.figure(current.0, current.1),
        target: cells.figure(target.0, target.1),
        gap: cells.figure(gap.0, gap.1),
    };
    let sites = tally(
        &mut cells,
        [("sites_current", sites_current), ("sites_target", sites_target), ("sites_gap", sites_gap)],
    );
    let units = tally(
        &mut cells,
        [("units_current", units_current), ("units_target", units_target), ("units_gap", units_gap)],
    );
    let row = TidyRow {
        csv_line,
        annex: cells.rank("annex", annex),
        section: section.clone(),
        activity: activity.clone(),
        modality: modality.clone(),
        zone: cells.name("zone", zone),
        zone_name: zone_name.clone(),
        sites,
        units: (units != PrintedTally::default()).then_some(units),
        admissible: cells.answer("admissible", admissible),
        notes: notes.split(BETWEEN_NOTES).filter(|note| !note.is_empty()).map(str::to_owned).collect(),
        line: cells.rank("line", line),
        code: (!code.is_empty()).then(|| LineCode::new(code.as_str())),
    };
    cells.finish(row)
}

/// Reads the cells of one row and remembers every one that could not be read.
#[derive(Default)]
struct Cells {
    faults: Vec<LeftOut>,
}

impl Cells {
    /// An integer; nothing where the cell is empty.
    fn figure(&mut self, column: &'static str, text: &str) -> Option<i64> {
        if text.is_empty() {
            return None;
        }
        let figure = text.parse().ok();
        if figure.is_none() {
            self.faults.push(LeftOut::NoInteger { column, text: text.to_owned() });
        }
        figure
    }

    /// An integer from 1 up.
    fn rank<N: std::str::FromStr + Default + PartialEq>(&mut self, column: &'static str, text: &str) -> N {
        let rank = text.parse().unwrap_or_default();
        if rank == N::default() {
            self.faults.push(LeftOut::NoRank { column, text: text.to_owned() });
        }
        rank
    }

    fn name(&mut self, column: &'static str, text: &str) -> String {
        if text.trim().is_empty() {
            self.faults.push(LeftOut::Empty { column });
        }
        text.to_owned()
    }

    fn answer(&mut self, column: &'static str, text: &str) -> Option<bool> {
        match text {
            "oui" => Some(true),
            "non" => Some(false),
            "" => None,
            other => {
                self.faults.push(LeftOut::NoAnswer { column, text: other.to_owned() });
                None
            }
        }
    }

    fn finish(self, row: TidyRow) -> Result<TidyRow, Vec<LeftOut>> {
        if self.faults.is_empty() { Ok(row) } else { Err(self.faults) }
    }
}
