//! Tables whose cells stand between bars, as Markdown has them.

use crate::confidence::Confidence;
use crate::place::Place;
use crate::table::{Cell, Span, Table, TableKind};

/// A cell has no more lines than this. A bound on the work: without it a lone bar would take the rest of the text for its row.
const MOST_LINES: usize = 12;

/// The table that begins with the first of `lines`, which has the number `first`, and how many lines it takes.
pub(super) fn read(lines: &[&str], first: u32) -> Option<(Table, usize)> {
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    let mut at = 0;
    while let Some((text, taken)) = row(lines.get(at..).unwrap_or_default()) {
        let cells = cells(&text);
        if !is_rule(&cells) {
            rows.push((first + u32::try_from(at).unwrap_or(u32::MAX), cells));
        }
        at += taken;
    }
    // A bar in a sentence makes no table.
    let columns = rows.iter().map(|(_, cells)| cells.len()).max().filter(|columns| *columns >= 2)?;
    Some((table(rows, columns), at))
}

/// A row: the line that begins with a bar and those that follow until one ends with a bar, each cell with its own lines.
fn row(lines: &[&str]) -> Option<(String, usize)> {
    let begun = lines.first()?.trim();
    if !begun.starts_with('|') || begun.len() < 2 {
        return None;
    }
    let ends = |line: &str| line.trim_end().ends_with('|');
    let more = lines.iter().take(MOST_LINES).skip(1);
    let more: Vec<&str> =
        more.copied().take_while(|line| !line.trim().is_empty() && !line.trim().starts_with('|')).collect();
    let closing = more.iter().position(|line| ends(line)).filter(|_| !ends(begun));
    let taken = closing.map_or(0, |last| last + 1);
    let text = std::iter::once(begun).chain(more.into_iter().take(taken)).collect::<Vec<_>>().join("\n");
    Some((text, taken + 1))
}

/// The cells between the bars; a bar behind a backslash is a sign of the text.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim().trim_start_matches('|');
    let row = row.strip_suffix('|').filter(|bare| !bare.ends_with('\\')).unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut signs = row.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if signs.peek() == Some(&'|') => push(&mut cells, signs.next().unwrap_or(sign)),
            '|' => cells.push(String::new()),
            _ => push(&mut cells, sign),
        }
    }
    cells.iter().map(|cell| lines_of(cell)).collect()
}

fn push(cells: &mut [String], sign: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(sign);
    }
}

/// The text of a cell, a line feed where it has a break.
fn lines_of(cell: &str) -> String {
    let broken = cell.replace("<br/>", "\n").replace("<br />", "\n").replace("<br>", "\n");
    broken.split('\n').map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Whether a row is the rule below the header: `| --- | :-: |`.
fn is_rule(cells: &[String]) -> bool {
    let is_line = |cell: &String| cell.contains('-') && cell.chars().all(|sign| "-: ".contains(sign));
    !cells.is_empty() && cells.iter().all(is_line)
}

fn table(rows: Vec<(u32, Vec<String>)>, columns: usize) -> Table {
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let height = number(rows.len());
    let cells = rows.into_iter().zip(0..).flat_map(|((line, cells), row)| {
        cells.into_iter().zip(0..).map(move |(text, column)| Cell {
            rows: Span::one(row),
            columns: Span::one(column),
            text,
            place: Place::Line(line),
            confidence: Confidence::CERTAIN,
        })
    });
    Table { kind: TableKind::Marked, rows: height, columns: number(columns), cells: cells.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Option<(Vec<Vec<String>>, usize)> {
        let lines: Vec<&str> = text.split('\n').collect();
        let (table, taken) = read(&lines, 1)?;
        let row = |row| table.cells.iter().filter(move |cell| cell.rows.first == row);
        let rows = (0..table.rows).map(|at| row(at).map(|cell| cell.text.clone()).collect());
        Some((rows.collect(), taken))
    }

    #[test]
    fn given_rows_between_bars_when_read_then_their_cells_without_the_rule() {
        let (rows, taken) =
            texts("| Zone | Cible |\n| :-- | --: |\n| 1A \\| x | 3<br>4 |\nfin").expect("a table");
        assert_eq!((rows.len(), taken), (2, 3));
        assert_eq!(rows.concat(), ["Zone", "Cible", "1A | x", "3\n4"]);
    }

    #[test]
    fn given_a_cell_over_lines_when_read_then_one_row() {
        let (rows, taken) =
            texts("|  Hémodialyse en\ncentre | 1 | NON  |\n| --- | --- | --- |\n| x | 2 | OUI |")
                .expect("a table");
        assert_eq!((rows.concat().len(), taken), (6, 4));
        assert_eq!(rows[0], ["Hémodialyse en\ncentre", "1", "NON"]);
    }

    #[test]
    fn given_a_bar_in_a_sentence_when_read_then_no_table() {
        assert_eq!(texts("| seul"), None);
        assert_eq!(texts("un | deux"), None);
        assert_eq!(texts("|"), None);
    }
}
