//! What each row, header, heading and legend says against itself.

use maillage_domain::care::annex::PrintedTally;
use maillage_domain::diagnostic::Code;
use maillage_domain::text;

use super::document::{Document, Row, Table};
use super::header::{Column, Layout, Quantity, Role};
use super::remarks::Remarks;
use super::rows::Slot;

/// The numbers of one quantity of `row`, as far as they are numbers.
pub(super) fn tally(row: &Row, layout: &Layout, quantity: Quantity) -> Option<PrintedTally> {
    let mut tally = None;
    for (column, slot) in layout.columns.iter().zip(&row.placed.slots) {
        if column.quantity != quantity {
            continue;
        }
        let value = match slot {
            Slot::Number { value, .. } => value.filter(|value| column.role == Role::Gap || *value >= 0),
            Slot::Words { .. } | Slot::Missing => None,
        };
        let tally: &mut PrintedTally = tally.get_or_insert_default();
        match column.role {
            Role::Current => tally.current = value,
            Role::Target => tally.target = value,
            Role::Gap => tally.gap = value,
        }
    }
    tally
}

/// The texts that stand where numbers should.
pub(super) fn texts(row: &Row, layout: &Layout) -> Vec<String> {
    let slots = layout.columns.iter().zip(&row.placed.slots).filter_map(|(column, slot)| match slot {
        Slot::Words { text, .. } => Some(text.clone()),
        Slot::Number { value, printed, .. } => unusable(*column, *value).then(|| printed.clone()),
        Slot::Missing => None,
    });
    slots.chain(row.placed.answer_words.iter().map(|(text, _)| text.clone())).collect()
}

/// Whether a printed number cannot be what its column counts.
fn unusable(column: Column, value: Option<i64>) -> bool {
    value.is_none_or(|value| column.role != Role::Gap && value < 0)
}

/// Whether a text tells of an authorisation granted for an exceptional need, which is shown and not counted.
fn is_exceptional(text: &str) -> bool {
    let key = text::key(text);
    key.contains("besoinexceptionnel") || key.contains("besoinsexceptionnels")
}

/// Remarks on the rows of the document, its headers, headings and legends. `is_cut` tells that it ends inside its last
/// table. `cut_row` is the row that the end of the
/// text broke off, if it did: table and row.
pub(super) fn check(
    document: &Document,
    is_cut: bool,
    cut_row: Option<(usize, usize)>,
    remarks: &mut Remarks,
) {
    let cut_line = is_cut.then_some(document.last_line);
    for (at, table) in document.tables.iter().enumerate() {
        check_table(table, cut_line, remarks);
        for (row_at, row) in table.rows.iter().enumerate() {
            if cut_row != Some((at, row_at)) {
                check_row(row, &table.layout, remarks);
            }
        }
    }
    check_legends(document, remarks);
    for repeat in &document.outline.repeats {
        remarks.info(
            Code::HeadingNumberRepeated,
            repeat.line,
            format!(
                "the number {} of \"{}\" already stands before \"{}\"",
                repeat.number, repeat.second, repeat.first
            ),
            "Both headings are kept; cite them by their titles.",
        );
    }
}

fn check_table(table: &Table, cut_line: Option<u32>, remarks: &mut Remarks) {
    if let Some((line, message)) = &table.layout.mismatch {
        remarks.warning(
            Code::HeaderMismatch,
            *line,
            message.clone(),
            "The columns were taken in their usual order, current, target, gap; check them against the rows.",
        );
    }
    if table.unheaded {
        remarks.warning(
            Code::TableWithoutHeading,
            table.line,
            format!("the table at line {} begins without a heading of its own above it", table.line),
            "Its rows bear the last heading above; check what they count.",
        );
    }
    for (line, text) in table.junk.iter().filter(|(line, _)| Some(*line) != cut_line) {
        remarks.warning(
            Code::LineNotUnderstood,
            *line,
            format!(
                "\"{}\" stands inside a table and is neither row, header nor page furniture",
                shortened(text)
            ),
            "Check that no row is lost here.",
        );
    }
    if table.rows.is_empty() {
        remarks.warning(
            Code::LineNotUnderstood,
            table.line,
            format!("the header at line {} is followed by no row", table.line),
            "Check that the table's rows are not lost.",
        );
    }
}

/// `text`, no longer than a message bears.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// The zone of a row and its modality, for messages.
pub(super) fn named(row: &Row) -> String {
    let zone = shortened(row.zone());
    if row.modality.is_empty() {
        format!("zone {zone}")
    } else {
        format!("zone {zone}, {}", shortened(&row.modality))
    }
}

fn check_row(row: &Row, layout: &Layout, remarks: &mut Remarks) {
    if row.one_too_many {
        remarks.warning(
            Code::LineNotUnderstood,
            row.placed.line,
            format!("{}: the row has more cells than its header has columns", named(row)),
            "The rightmost cells were taken; check the row against the document.",
        );
    }
    if let Some((line, message)) = unread(row, layout) {
        remarks.error(
            Code::NumberExpected,
            line,
            message,
            "What could not be read is left empty; complete it from the document.",
        );
    }
    // A row with an absent cell does not tell which of its numbers is which.
    if row.placed.missing > 0 || row.one_too_many {
        return;
    }
    let mut gaps_agree = true;
    for (quantity, noun) in [(Quantity::Sites, "implantations"), (Quantity::Units, "appareils")] {
        let Some(PrintedTally { current: Some(current), target: Some(target), gap: Some(gap) }) =
            tally(row, layout, quantity)
        else {
            continue;
        };
        if target - current != gap {
            gaps_agree &= deciding(layout) != quantity;
            remarks.error(
                Code::GapMismatch,
                row.placed.line,
                format!(
                    "{}: the printed gap of {noun} is {gap}, but target {target} minus current {current} is {}",
                    named(row),
                    target - current
                ),
                "The printed figures are kept; ask the agency which of them is right.",
            );
        }
    }
    if gaps_agree {
        check_answer(row, layout, remarks);
    }
}

/// The quantity whose gap decides: units where there are units.
fn deciding(layout: &Layout) -> Quantity {
    let has_units =
        layout.columns.iter().any(|column| column.quantity == Quantity::Units && column.role == Role::Gap);
    if has_units { Quantity::Units } else { Quantity::Sites }
}

fn check_answer(row: &Row, layout: &Layout, remarks: &mut Remarks) {
    let Some(answer) = row.placed.answer else { return };
    let Some(gap) = tally(row, layout, deciding(layout)).and_then(|tally| tally.gap) else { return };
    if answer == (gap > 0) {
        return;
    }
    let (printed, follows) = if answer { ("oui", "non") } else { ("non", "oui") };
    remarks.error(
        Code::AdmissibleMismatch,
        row.placed.line,
        format!(
            "{}: new applications are printed as \"{printed}\", but a gap of {gap} means \"{follows}\"",
            named(row)
        ),
        "The printed answer is kept; ask the agency which of the two is right.",
    );
}

/// Where and why a row could not be read whole.
fn unread(row: &Row, layout: &Layout) -> Option<(u32, String)> {
    for (column, slot) in layout.columns.iter().zip(&row.placed.slots) {
        match slot {
            Slot::Words { text, line } if !is_exceptional(text) => {
                let message =
                    format!("{}: \"{}\" stands where {} should", named(row), shortened(text), role(*column));
                return Some((*line, message));
            }
            Slot::Number { value, printed, line, .. } if unusable(*column, *value) => {
                let message = format!("{}: {} cannot be {}", named(row), shortened(printed), role(*column));
                return Some((*line, message));
            }
            _ => {}
        }
    }
    if let Some((text, line)) = &row.placed.answer_words {
        let message = format!("{}: \"{}\" stands where oui or non should", named(row), shortened(text));
        return Some((*line, message));
    }
    (row.placed.missing > 0).then(|| {
        let columns = layout.columns.len() + usize::from(layout.answer);
        let found = columns.saturating_sub(row.placed.missing);
        (row.placed.line, format!("{}: {columns} cells were expected and {found} stand there", named(row)))
    })
}

const fn role(column: Column) -> &'static str {
    match (column.quantity, column.role) {
        (Quantity::Sites, Role::Current) => "the number of current implantations",
        (Quantity::Sites, Role::Target) => "the number of target implantations",
        (Quantity::Sites, Role::Gap) => "the gap of implantations",
        (Quantity::Units, Role::Current) => "the number of current appareils",
        (Quantity::Units, Role::Target) => "the number of target appareils",
        (Quantity::Units, Role::Gap) => "the gap of appareils",
    }
}

/// One remark per legend that does not announce what its tables use.
fn check_legends(document: &Document, remarks: &mut Remarks) {
    for (at, legend) in document.outline.legends.iter().enumerate() {
        let announced: Vec<String> = legend.shorts.iter().map(|short| text::key(short)).collect();
        let mut unannounced: Vec<(String, u32)> = Vec::new();
        let tables =
            document.tables.iter().filter(|table| table.place.legend == Some(at) && table.layout.modalities);
        for row in tables.flat_map(|table| &table.rows) {
            let key = text::key(&row.modality);
            let told =
                announced.contains(&key) || unannounced.iter().any(|(known, _)| text::key(known) == key);
            if !told && !key.is_empty() && unannounced.len() < 20 {
                unannounced.push((row.modality.clone(), row.placed.line));
            }
        }
        let Some((_, line)) = unannounced.first() else { continue };
        let used: Vec<&str> = unannounced.iter().map(|(used, _)| used.as_str()).collect();
        remarks.info(
            Code::LegendMismatch,
            *line,
            format!(
                "the rows use {} but the legend at line {} announces only {}",
                used.join(", "),
                legend.line,
                legend.shorts.join(", ")
            ),
            "The modalities are kept as printed; the legend probably means the same by other letters.",
        );
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
