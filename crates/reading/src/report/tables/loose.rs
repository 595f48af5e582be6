//! Rows below a unit in which no table was found: a text whose columns lost the room between them.
//!
//! Where each row holds one number, it is that of the row. Where it can hold several, nothing says where one ends and the next
//! one begins, `181 240 186 060`: such rows are refused by name, never read as counts of what follows them.

use maillage_domain::fund::report::{RefusedTable, TableDoubt};

use super::caption::{Caption, LONGEST};
use super::grid::Grid;
use super::measure::{self, Setting};
use super::number::{self, Content};
use super::{Sum, Taken};
use crate::report::blocks;
use crate::report::source::Source;

/// A row: its line, its name, and the digits behind it.
type Row = (u32, String, String);

/// The fewest rows that are no chance: two lines of prose seldom end with a number each.
const ROWS: usize = 2;

/// How many lines without a number can stand between a unit and its rows: heads.
const HEADS: usize = 2;

/// The rows below units that no table of these holds.
pub(super) fn tables(source: &Source, taken: &[Taken]) -> Vec<Taken> {
    let lines: Vec<(u32, &str)> = (1_u32..).zip(source.text.split('\n').map(str::trim)).collect();
    let mut found: Vec<Taken> = Vec::new();
    for (at, (number, line)) in lines.iter().enumerate() {
        let held = taken.iter().chain(&found).any(|table| table.first <= *number && *number <= table.last);
        if held || line.chars().count() > LONGEST || measure::of_caption(line).is_none() {
            continue;
        }
        let below = lines.get(at + 1..).unwrap_or_default();
        let free = |row: &Row| taken.iter().all(|table| row.0 < table.first || table.last < row.0);
        let rows = rows(below);
        if rows.len() >= ROWS && rows.iter().all(free) {
            found.extend(table(*number, line, &rows, taken.len() + found.len()));
        }
    }
    found
}

/// The rows that follow: after a blank line and heads at most, up to the first line that is none.
fn rows(below: &[(u32, &str)]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut heads = 0;
    for (rank, (number, line)) in below.iter().enumerate() {
        match row(line) {
            Some((name, digits)) => rows.push((*number, name, digits)),
            None if !rows.is_empty() => break,
            None if line.is_empty() && rank == 0 => {}
            None if !line.is_empty() && heads < HEADS && measure::of_caption(line).is_none() => heads += 1,
            None => break,
        }
    }
    rows
}

/// The name of a row, and all digits behind its last word; nothing where it does not end with a number without a unit.
fn row(line: &str) -> Option<(String, String)> {
    let is_of_numbers = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-−–(),.+%*|".contains(c);
    let name = line.trim_end_matches(is_of_numbers);
    let digits = line.get(name.len()..)?.trim();
    let is_number = digits.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '%'));
    let holds = digits.contains(|c: char| c.is_ascii_digit()) && name.contains(char::is_alphabetic);
    let named = !name.ends_with([':', ';']) && super::belonging::year(digits).is_none();
    (is_number && holds && named).then(|| (name.trim().to_owned(), digits.to_owned()))
}

/// The table of rows below a unit.
fn table(number: u32, said: &str, rows: &[Row], rank: usize) -> Option<Taken> {
    let (first, last) = (rows.first()?.0, rows.last()?.0);
    let said = &blocks::spaced(blocks::marked_heading(said).unwrap_or(said));
    let title = measure::without_unit(said, Setting::Caption);
    let unit = measure::of_caption(said).map(|multiple| (multiple, number, said.clone()));
    let read = Grid::of_pairs(rows)
        .and_then(|grid| super::table(&grid, Caption { title, unit, of_page: None }, rank));
    let whole = |(_, _, digits): &Row| matches!(number::read(digits), Content::Number(_));
    let one_word = |(_, _, digits): &Row| !digits.contains(char::is_whitespace);
    let certain = rows.iter().all(one_word) || read.as_ref().is_some_and(bears_itself_out);
    let doubt = TableDoubt::Columns;
    let refused = RefusedTable { line: number, other: first, caption: said.clone(), doubt };
    let refused = Taken { refused: Some(refused), ..Taken::empty(first, last) };
    Some(read.filter(|_| rows.iter().all(whole) && certain).unwrap_or(refused))
}

/// Whether a total of the table is the sum of its rows.
fn bears_itself_out(table: &Taken) -> bool {
    let figure = |spot: &super::Spot| {
        let mut figures = table.rows.iter().flat_map(|row| &row.figures);
        figures.find(|(_, said)| said.spot == *spot).map(|(figure, _)| figure.value)
    };
    let adds_up = |sum: &Sum| match sum {
        Sum::All(whole, parts) => {
            let parts: Option<Vec<_>> = parts.iter().map(figure).collect();
            figure(whole)
                .zip(parts)
                .is_some_and(|(whole, parts)| parts.into_iter().sum::<rust_decimal::Decimal>() == whole)
        }
        Sum::Some(..) => false,
    };
    table.sums.iter().any(adds_up)
}
