//! A table: the cells of its header broken over lines, then its rows.

use maillage_domain::care::annex::{AnnexRow, PrintedTally};

use super::lines::wrap;
use super::sheet::Sheet;

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Current,
    Target,
    Gap,
    UnitsCurrent,
    UnitsTarget,
    UnitsGap,
}

use Column::{Current, Gap, Target, UnitsCurrent, UnitsGap, UnitsTarget};

/// The words of a header below its first cell, line by line, and the columns that they stand for.
struct Header {
    words: &'static [&'static str],
    columns: &'static [Column],
}

/// Headers of tables that count sites; each has its turn.
const SITES: [Header; 5] = [
    Header {
        words: &[
            "",
            "Objectifs quantifiés",
            "Demandes nouvelles",
            "",
            "recevables  Implantations",
            "",
            "actuelles",
            "",
            "Implantations",
            "",
            "cibles",
            "Ecart",
        ],
        columns: &[Current, Target, Gap],
    },
    Header {
        words: &["", "Demandes nouvelles recevables", "implantations", "", "actuelles", "Cible Ecart"],
        columns: &[Current, Target, Gap],
    },
    Header {
        words: &[
            "Implantations",
            "cibles",
            "",
            "Implantations",
            "actuelles",
            "Ecart",
            "Demandes",
            "recevables",
        ],
        columns: &[Target, Current, Gap],
    },
    Header {
        words: &["Implantations autorisées", "", "Implantations prévues", "", "Écart", "Demandes recevables"],
        columns: &[Current, Target, Gap],
    },
    Header {
        words: &["Ecart", "", "Implantations", "actuelles", "", "Implantations", "cibles", "", "recevables"],
        columns: &[Gap, Current, Target],
    },
];

/// Headers of tables that count units too.
const UNITS: [Header; 2] = [
    Header {
        words: &[
            "",
            "Objectifs quantifiés",
            "Demandes",
            "nouvelles",
            "",
            "recevables",
            "Implantati",
            "",
            "ons",
            "",
            "actuelles",
            "",
            "Appareils",
            "",
            "actuels",
            "",
            "Implantati",
            "",
            "ons cibles",
            "",
            "Appareils:",
            "",
            "cibles",
            "",
            "Ecart",
            "",
            "implantati",
            "",
            "ons",
            "",
            "Ecart",
            "",
            "appareils",
        ],
        columns: &[Current, UnitsCurrent, Target, UnitsTarget, Gap, UnitsGap],
    },
    Header {
        words: &[
            "Ecart implantations",
            "Ecart appareils",
            "",
            "Implantations actuelles",
            "Appareils actuels",
            "",
            "Implantations cibles",
            "Appareils cibles",
        ],
        columns: &[Gap, UnitsGap, Current, UnitsCurrent, Target, UnitsTarget],
    },
];

/// Width of a column that holds words in place of a number.
const NARROW: usize = 16;

/// Prints the table that stands at `place` in the document, and tells where the first number of each row stands.
pub(super) fn print(place: usize, rows: &[&AnnexRow], modalities: bool, sheet: &mut Sheet) -> Vec<u32> {
    let header = header(place, rows);
    sheet.print(if modalities { "ZONES Modalités" } else { "ZONES" });
    for words in header.words {
        sheet.print(words);
    }
    sheet.blank(1);
    let mut lines = Vec::new();
    let mut zone = None;
    for (turn, row) in rows.iter().enumerate() {
        sheet.turn_if_full();
        let label = if modalities {
            if zone.replace(row.zone.as_str()) != Some(row.zone.as_str()) {
                print_zone(&label(row), turn, sheet);
            }
            modality(row)
        } else {
            label(row)
        };
        lines.push(print_row(&label, row, header.columns, turn, sheet));
    }
    print_footnotes(rows, sheet);
    sheet.blank(1);
    lines
}

fn header(place: usize, rows: &[&AnnexRow]) -> &'static Header {
    let kinds: &[Header] = if rows.iter().any(|row| row.units.is_some()) { &UNITS } else { &SITES };
    &kinds[place % kinds.len()]
}

/// The zone as tables print it: `1A - Dunkerquois`, `Zone n°1 B - Hainaut`.
fn label(row: &AnnexRow) -> String {
    match row.zone.strip_suffix('B') {
        Some(number) => format!("Zone n°{number} B - {}", row.zone_name),
        None => format!("{} - {}", row.zone, row.zone_name),
    }
}

/// The row's own modality, which stands last.
pub(super) fn modality(row: &AnnexRow) -> String {
    row.modality.rsplit(" > ").next().unwrap_or_default().to_owned()
}

/// The label of a zone above its rows, on one line or on several.
fn print_zone(label: &str, turn: usize, sheet: &mut Sheet) {
    let width = if turn.is_multiple_of(2) { NARROW } else { 80 };
    for line in wrap(label, width) {
        sheet.print(&line);
        sheet.blank(1);
    }
}

/// One row: whole on a line, or its label above its cells, or each where the next column leaves room for it.
fn print_row(label: &str, row: &AnnexRow, columns: &[Column], turn: usize, sheet: &mut Sheet) -> u32 {
    let mut cells: Vec<Cell> = columns.iter().map(|column| cell(row, *column, turn)).collect();
    cells.push(Cell::Answer(answer(row)));
    let line = match turn % 7 {
        _ if cells.iter().any(|cell| matches!(cell, Cell::Words(_))) => {
            sheet.print(label);
            print_worded(&cells, sheet)
        }
        3 => {
            sheet.print(label);
            sheet.print(&joined(&cells))
        }
        5 => {
            for part in wrap(label, NARROW) {
                sheet.print(&part);
                sheet.blank(1);
            }
            sheet.print(&joined(&cells))
        }
        _ => sheet.print(&format!("{label} {}", joined(&cells))),
    };
    sheet.blank(1);
    line
}

/// A cell of a row.
enum Cell {
    Number(String),
    /// What stands in place of a number.
    Words(String),
    Answer(&'static str),
}

fn cell(row: &AnnexRow, column: Column, turn: usize) -> Cell {
    let units = row.units.unwrap_or_default();
    let PrintedTally { current, target, gap, .. } = row.sites;
    let (value, signed) = match column {
        Current => (current, false),
        Target => (target, false),
        Gap => (gap, true),
        UnitsCurrent => (units.current, false),
        UnitsTarget => (units.target, false),
        UnitsGap => (units.gap, true),
    };
    let Some(value) = value else { return Cell::Words(row.notes.join(" ")) };
    Cell::Number(if signed { signed_number(value, turn) } else { starred(value, row, turn) })
}

/// A gap with its sign, now and then apart from it.
fn signed_number(value: i64, turn: usize) -> String {
    match value {
        0 => "0".to_owned(),
        1.. if turn % 4 == 1 => format!("+ {value}"),
        1.. => format!("+{value}"),
        _ if turn % 4 == 1 => format!("–{}", value.unsigned_abs()),
        _ => value.to_string(),
    }
}

/// A number with the star of a footnote, where the row has one.
fn starred(value: i64, row: &AnnexRow, turn: usize) -> String {
    match (has_footnote(row), turn % 2) {
        (false, _) => value.to_string(),
        (true, 0) => format!("{value}*"),
        (true, _) => format!("{value} *"),
    }
}

/// Whether a row's notes stand below the table: they do where each of its columns has a number.
fn has_footnote(row: &AnnexRow) -> bool {
    !row.notes.is_empty() && row.sites.current.is_some()
}

fn print_footnotes(rows: &[&AnnexRow], sheet: &mut Sheet) {
    let mut notes: Vec<&String> =
        rows.iter().filter(|row| has_footnote(row)).flat_map(|row| &row.notes).collect();
    notes.dedup();
    for note in notes {
        sheet.print(&format!("* {note}"));
    }
}

fn joined(cells: &[Cell]) -> String {
    let text = |cell| match cell {
        &Cell::Answer(text) => text,
        Cell::Number(text) | Cell::Words(text) => text.as_str(),
    };
    cells.iter().map(text).collect::<Vec<_>>().join(" ")
}

/// Cells of which one holds words: they go down its narrow column, and the numbers beside it stand below.
fn print_worded(cells: &[Cell], sheet: &mut Sheet) -> u32 {
    let mut first = None;
    for cell in cells {
        match cell {
            Cell::Number(number) => {
                let line = sheet.print(number);
                first.get_or_insert(line);
            }
            Cell::Answer(answer) => {
                sheet.print(answer);
            }
            Cell::Words(words) => {
                for line in wrap(words, NARROW) {
                    sheet.print(&line);
                    sheet.blank(1);
                }
            }
        }
    }
    first.expect("a row has a number")
}

fn answer(row: &AnnexRow) -> &'static str {
    match row.admissible {
        Some(true) => "Oui",
        Some(false) => "Non",
        None => "",
    }
}
