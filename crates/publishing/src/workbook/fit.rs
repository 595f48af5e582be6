//! Widths of columns and heights of rows that fit their texts.

use super::{Sheet, SheetRow, Value};

/// The room that a filter button and the borders take, in characters.
const MARGIN: u16 = 3;

/// For each column the width of its longest line within its bounds, in characters.
pub(super) fn widths(rows: &[SheetRow], bounds: &[(u16, u16)]) -> Vec<u16> {
    bounds
        .iter()
        .enumerate()
        .map(|(column, (least, most))| {
            let cells = rows.iter().filter_map(|row| row.cells.get(column));
            let own = cells.filter(|cell| cell.span == 1);
            let longest = own.map(|cell| length(&cell.value)).max().unwrap_or_default();
            longest.saturating_add(MARGIN).clamp(*least, *most)
        })
        .collect()
}

/// Gives each row the lines that its wrapped texts take in the widths of the sheet.
pub(super) fn heights(sheet: &mut Sheet) {
    let Sheet { rows, widths, .. } = sheet;
    for row in rows {
        let cells = row.cells.iter().enumerate().filter(|(_, cell)| cell.look.wraps());
        let needed = cells.map(|(column, cell)| {
            let covered = widths.iter().skip(column).take(cell.span.into());
            lines(&cell.value, covered.sum())
        });
        row.lines = needed.max().unwrap_or(1);
    }
}

/// How many lines a text takes in a width. Letters are on average narrower than the figures in which widths count,
/// which makes up for the words that are kept whole.
fn lines(value: &Value, width: u16) -> u16 {
    let Value::Text(text) = value else { return 1 };
    let room = usize::from(width.max(1));
    let count: usize = text.split('\n').map(|line| line.chars().count().div_ceil(room).max(1)).sum();
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn length(value: &Value) -> u16 {
    let length = match value {
        Value::Empty | Value::Covered => 0,
        Value::Text(text) => text.lines().map(|line| line.chars().count()).max().unwrap_or_default(),
        Value::Integer(number) => number.to_string().len(),
        // A space between thousands, a decimal comma and a currency sign.
        Value::Hundredths(number) => number.to_string().len() * 4 / 3 + 3,
    };
    u16::try_from(length).unwrap_or(u16::MAX)
}
