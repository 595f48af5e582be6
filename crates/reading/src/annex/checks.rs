//! What each row, header, heading and legend says against itself.

use std::collections::BTreeSet;

use maillage_domain::care::annex::PrintedTally;
use maillage_domain::care::answer_rule::AnswerRule;
use maillage_domain::care::column::Column as BilanColumn;
use maillage_domain::care::printed_figures::{self, PrintedFigures};
use maillage_domain::care::quantity::Current;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::row_fault::{Column, Expected, Quantity, Role, RowFault, RowName};
use maillage_domain::ground::place::Place;
use maillage_domain::text;

use super::answers;
use super::document::{Document, PrintedRow, Table};
use super::header::Layout;
use super::remarks::Remarks;
use super::rows::Slot;

/// The numbers of one quantity of `row`, as far as they are numbers.
pub(super) fn tally(row: &PrintedRow, columns: &[Column], quantity: Quantity) -> Option<PrintedTally> {
    let mut tally = None;
    for (column, slot) in columns.iter().zip(&row.placed.slots) {
        if column.quantity != quantity {
            continue;
        }
        let value = match slot {
            Slot::Number { value, .. } => value.filter(|value| !unusable(*column, Some(*value))),
            Slot::Words { .. } | Slot::Missing | Slot::Unread(_) | Slot::Blank => None,
        };
        let tally: &mut PrintedTally = tally.get_or_insert_default();
        match column.role {
            Role::Current => tally.current = value,
            Role::Target => tally.target = value,
            Role::Gap => tally.gap = value,
            Role::Minimum => tally.min = value,
            Role::Maximum => tally.max = value,
        }
    }
    tally
}

/// The texts that stand where numbers should.
pub(super) fn texts(row: &PrintedRow, layout: &Layout) -> Vec<String> {
    let slots = layout.columns.iter().zip(&row.placed.slots).filter_map(|(column, slot)| match slot {
        Slot::Words { text, .. } => Some(text.clone()),
        Slot::Number { value, printed, .. } => unusable(*column, *value).then(|| printed.clone()),
        Slot::Missing | Slot::Unread(_) | Slot::Blank => None,
    });
    slots.chain(row.placed.answer_words.iter().map(|(text, _)| text.clone())).collect()
}

/// Whether a printed number cannot be what its column counts.
pub(super) fn unusable(column: Column, value: Option<i64>) -> bool {
    value.is_none_or(|value| column.role != Role::Gap && u32::try_from(value).is_err())
}

/// Remarks on the rows of the document, its headers, headings and legends. `is_cut` tells that it ends inside its last
/// table. `cut_row` is the row that the end of the text broke off, if it did: table and row.
pub(super) fn check(
    document: &Document,
    is_cut: bool,
    cut_row: Option<(usize, usize)>,
    remarks: &mut Remarks,
) {
    let cut_line = is_cut.then_some(document.last_line);
    let rule = answers::rule_of_ranges(&document.tables);
    for (at, table) in document.tables.iter().enumerate() {
        check_table(table, cut_line, remarks);
        for (row_at, row) in table.rows.iter().enumerate() {
            if cut_row != Some((at, row_at)) {
                check_row(row, &table.layout, rule, remarks);
            }
        }
    }
    check_legends(document, remarks);
    for repeat in &document.outline.repeats {
        let oddity = Oddity::HeadingNumberRepeated {
            number: repeat.number.clone(),
            first: repeat.first.clone(),
            second: repeat.second.clone(),
        };
        remarks.add(repeat.line, oddity);
    }
}

fn check_table(table: &Table, cut_line: Option<u32>, remarks: &mut Remarks) {
    if let Some(doubt) = table.doubt {
        let title = shortened(&table.place.title());
        remarks.add(table.line, Oddity::TableRefused { title, doubt });
        return;
    }
    if let Some((line, fault)) = table.layout.mismatch {
        remarks.add(line, Oddity::HeaderMismatch(fault));
    }
    if table.unheaded {
        remarks.add(table.line, Oddity::TableWithoutHeading);
    }
    for (line, text) in table.junk.iter().filter(|(line, _)| Some(*line) != cut_line) {
        remarks.add(*line, Oddity::StrayLine(shortened(text)));
    }
    if table.rows.is_empty() {
        remarks.add(table.line, Oddity::HeaderWithoutRows);
    }
}

/// `text`, no longer than a message bears.
pub(super) fn shortened(text: &str) -> String {
    // Arbitrary: a name of a zone is shorter (30 at most so far), and a message stays one line.
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// What is odd in a row, with its zone and its modality.
pub(super) fn in_row(row: &PrintedRow, fault: RowFault) -> Oddity {
    Oddity::Row { row: row_name(row), fault }
}

/// What a row is called where something is told of it.
pub(super) fn row_name(row: &PrintedRow) -> RowName {
    RowName { zone: shortened(row.zone()), modality: shortened(&row.modality) }
}

fn check_row(row: &PrintedRow, layout: &Layout, rule: Option<AnswerRule>, remarks: &mut Remarks) {
    if row.one_too_many {
        remarks.add(row.placed.line, in_row(row, RowFault::CellTooMany));
    }
    for (line, fault) in &row.placed.faults {
        remarks.add(*line, in_row(row, fault.clone()));
    }
    if let Some((line, fault)) = unread(row, layout).filter(|_| row.placed.faults.is_empty()) {
        remarks.add(line, in_row(row, fault));
    }
    // A row with an absent cell does not tell which of its numbers is which.
    if row.placed.missing > 0 || row.one_too_many {
        return;
    }
    for fault in figures(row, layout).faults(rule) {
        remarks.add(row.placed.line, in_row(row, fault));
    }
}

/// The figures and the answer of a row, for the checks.
fn figures(row: &PrintedRow, layout: &Layout) -> PrintedFigures {
    PrintedFigures {
        sites: tally(row, &layout.columns, Quantity::Sites).unwrap_or_default(),
        units: tally(row, &layout.columns, Quantity::Units),
        answer: row.placed.answer,
        decides: deciding(&layout.columns),
    }
}

/// The quantity whose gap decides in rows of these columns.
pub(super) fn deciding(columns: &[Column]) -> Quantity {
    printed_figures::deciding(columns.iter().map(|column| BilanColumn::from(*column)))
}

/// Where and why a row could not be read whole.
fn unread(row: &PrintedRow, layout: &Layout) -> Option<(u32, RowFault)> {
    for (column, slot) in layout.columns.iter().zip(&row.placed.slots) {
        match slot {
            Slot::Words { text, line } if Current::shown(text).is_none() => {
                return Some((*line, misplaced(text, Expected::Number(*column))));
            }
            Slot::Number { value, printed, line, .. } if unusable(*column, *value) => {
                let fault = RowFault::CellImpossible { printed: shortened(printed), column: *column };
                return Some((*line, fault));
            }
            _ => {}
        }
    }
    if let Some((text, line)) = &row.placed.answer_words {
        return Some((*line, misplaced(text, Expected::Answer)));
    }
    (row.placed.missing > 0).then(|| {
        let expected = layout.columns.len() + usize::from(layout.answer);
        let found = expected.saturating_sub(row.placed.missing);
        (row.placed.line, RowFault::CellsMissing { expected, found })
    })
}

/// `text` where `expected` should stand.
fn misplaced(text: &str, expected: Expected) -> RowFault {
    RowFault::CellMisplaced { text: shortened(text), expected }
}

/// One remark per legend that does not announce what its tables use.
fn check_legends(document: &Document, remarks: &mut Remarks) {
    for (at, legend) in document.outline.legends.iter().enumerate() {
        let announced: BTreeSet<String> = legend.shorts.iter().map(|short| text::key(short)).collect();
        let mut unannounced: Vec<(String, u32)> = Vec::new();
        let tables =
            document.tables.iter().filter(|table| table.place.legend == Some(at) && table.layout.modalities);
        for row in tables.flat_map(|table| &table.rows) {
            let key = text::key(&row.modality);
            let told =
                announced.contains(&key) || unannounced.iter().any(|(known, _)| text::key(known) == key);
            // A wrong legend could otherwise list every row; twenty show that it is wrong.
            if !told && !key.is_empty() && unannounced.len() < 20 {
                unannounced.push((row.modality.clone(), row.placed.line));
            }
        }
        let Some((_, line)) = unannounced.first() else { continue };
        let oddity = Oddity::LegendMismatch {
            used: unannounced.iter().map(|(used, _)| used.clone()).collect(),
            announced: legend.shorts.clone(),
            legend: Place::on_line(legend.line),
        };
        remarks.add(*line, oddity);
    }
}

/// Whether the end of the text broke off the last row of `table`.
pub(super) fn broken_off(table: &Table) -> bool {
    let Some(row) = table.rows.last() else { return true };
    if row.placed.is_whole() && (row.placed.answer.is_some() || !table.layout.answer) {
        return false;
    }
    if !table.layout.answer {
        return row.placed.missing > 0;
    }
    let begun = row.placed.answer_words.as_ref().is_some_and(|(text, _)| {
        let key = text::key(text);
        !key.is_empty() && ("oui".starts_with(&key) || "non".starts_with(&key))
    });
    row.placed.answer.is_none() && (begun || row.placed.answer_words.is_none())
}
