//! Tables with bars between their cells, as Markdown writes them.

use super::marked::{self, MarkedRow};
use crate::layout::number::number;
use crate::table::Table;

/// Whether a line is a row: it begins with a bar, and has another.
pub(super) fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.len() > 1 && cells(line).len() > 1
}

/// The table that begins with the first line, and how many lines it takes.
pub(super) fn table(lines: &[&str], first: u32) -> Option<(Table, usize)> {
    let taken = lines.iter().take_while(|line| is_row(line)).count();
    let rows: Vec<MarkedRow> = lines[..taken]
        .iter()
        .enumerate()
        .map(|(position, line)| MarkedRow { line: first + number(position), cells: cells(line.trim()) })
        .filter(|row| !row.cells.iter().all(|cell| is_rule(cell)))
        .collect();
    (!rows.is_empty()).then(|| (marked::table(&rows), taken))
}

/// The texts between the bars of a line; a bar after a backslash is a text.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut signs = line.strip_prefix('|').unwrap_or(line).chars().peekable();
    while let Some(sign) = signs.next() {
        match (sign, cells.last_mut()) {
            ('\\', Some(cell)) if signs.peek() == Some(&'|') => cell.extend(signs.next()),
            ('|', _) => cells.push(String::new()),
            (_, Some(cell)) => cell.push(sign),
            (_, None) => {}
        }
    }
    if cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| plain(cell)).collect()
}

/// Whether a cell is a piece of the rule below a header.
fn is_rule(cell: &str) -> bool {
    cell.contains('-') && cell.chars().all(|sign| matches!(sign, '-' | ':' | ' '))
}

/// A text without the marks of Markdown: breaks are ends of lines, stars around it make it bold.
fn plain(cell: &str) -> String {
    let broken =
        ["<br>", "<br/>", "<br />"].iter().fold(cell.to_owned(), |text, mark| text.replace(mark, "\n"));
    let lines: Vec<&str> = broken.split('\n').map(str::trim).collect();
    let text = lines.join("\n");
    let bold = text.strip_prefix("**").and_then(|text| text.strip_suffix("**"));
    bold.unwrap_or(&text).trim().to_owned()
}
