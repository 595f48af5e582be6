//! Tables with bars between their cells, as Markdown writes them.

use super::marked::{self, MarkedRow};
use crate::layout::number::number;
use crate::table::Table;

/// The lines of one cell are no more than this. A bound on the work: a bar alone takes no more of the text for its row.
const TALLEST: usize = 12;

/// Whether a row begins with the first line.
pub(super) fn begins(lines: &[&str]) -> bool {
    height(lines).is_some() || begins_unled(lines)
}

/// How many cells stand between the bars of a line that begins with a text: two bars at least, each between two spaces, as
/// some write a table without its outer bars. Nothing where it is no such line.
fn unled(line: &str) -> Option<usize> {
    let line = line.trim();
    let bars = line.matches(" | ").count();
    (!line.starts_with('|') && bars >= 2).then(|| cells(line).len())
}

/// Whether two lines without outer bars and with as many cells stand below each other.
fn begins_unled(lines: &[&str]) -> bool {
    let mut both = lines.iter().take(2).map(|line| unled(line));
    let (first, second) = (both.next().flatten(), both.next().flatten());
    first.is_some() && first == second
}

/// How many lines the row takes that begins with the first: it begins with a bar and has another, and a cell may be broken
/// over lines, up to the one that ends with a bar. Nothing where no row begins.
fn height(lines: &[&str]) -> Option<usize> {
    let ends = |line: &&str| line.trim_end().ends_with('|');
    let first = lines.first().filter(|line| line.trim_start().starts_with('|') && line.trim().len() > 1)?;
    let whole = cells(first.trim()).len() > 1;
    if ends(first) {
        return whole.then_some(1);
    }
    let inner = |line: &&&str| !line.trim().is_empty() && !line.trim_start().starts_with('|');
    let more = lines.iter().take(TALLEST).skip(1).take_while(inner);
    more.copied().position(|line| ends(&line)).map(|last| last + 2).or(whole.then_some(1))
}

/// The table that begins with the first line, and how many lines it takes.
pub(super) fn table(lines: &[&str], first: u32) -> Option<(Table, usize)> {
    let mut taken = 0;
    let mut rows: Vec<MarkedRow> = Vec::new();
    let unled_cells = lines.first().and_then(|line| unled(line)).filter(|_| begins_unled(lines));
    let goes_on =
        |at: usize| unled_cells.is_some() && lines.get(at).is_some_and(|line| unled(line) == unled_cells);
    while let Some(height) = height(&lines[taken..]).or_else(|| goes_on(taken).then_some(1)) {
        let text = lines[taken..taken + height].join("\n");
        let row = MarkedRow { line: first + number(taken), cells: cells(text.trim()) };
        taken += height;
        if !row.cells.iter().all(|cell| is_rule(cell)) {
            rows.push(row);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_cell_over_lines_when_read_then_one_row_and_a_bar_in_a_text_makes_none() {
        let lines =
            ["|  Centre pour", "adultes | 1 | NON  |", "| --- | --- | --- |", "| x | 2 | OUI |", "fin"];
        let (table, taken) = table(&lines, 1).expect("a table");
        let texts: Vec<&str> = table.cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(
            (texts.as_slice(), taken),
            (&["Centre pour\nadultes", "1", "NON", "x", "2", "OUI"][..], 4)
        );
        assert!(super::table(&["| alone", "and more"], 1).is_none());
    }

    #[test]
    fn given_rows_without_outer_bars_when_two_of_as_many_cells_follow_then_a_table_and_one_line_is_none() {
        let lines =
            ["Région | Dotation | Dont prévention |", "Alpha | 300 120,5 | 2 110 |", "Bêta | 7 | 1", "fin"];
        let (table, taken) = table(&lines, 1).expect("a table");
        assert_eq!((table.rows, table.columns, taken), (3, 3, 3));
        assert!(super::table(&["un | deux | trois", "quatre | cinq"], 1).is_none());
        assert!(super::table(&["un | deux", "trois | quatre"], 1).is_none());
    }
}
