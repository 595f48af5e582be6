//! What stands above a table: its title, and the unit of its numbers.

use rust_decimal::Decimal;

use super::super::blocks;
use super::super::source::Source;
use super::grid::Grid;
use super::measure::{self, Setting};

/// What stands above a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Caption {
    /// Its title, without its unit; empty where it has none.
    pub(super) title: String,
    /// The unit that it names, the line that names it, and what it says.
    pub(super) unit: Option<(Decimal, u32, String)>,
    /// The unit that the top of the page names for all its tables.
    pub(super) of_page: Option<Decimal>,
}

/// How many lines a caption has at most. The annex of an official journal has three: title, subject, unit.
const LINES: usize = 4;

/// The longest line of a caption, in characters; what is longer is a paragraph.
pub(super) const LONGEST: usize = 200;

/// How many lines at the top of a page can name the unit of all its tables: a running head, and a heading below it.
const TOP: usize = 3;

/// What stands above a table; `above` is the last line of the table before it, below which its own caption begins.
pub(super) fn of(source: &Source, grid: &Grid, above: u32) -> Caption {
    let first = grid.first_line();
    let top = source.top_of(first);
    let from = above.max(top.map_or(0, |top| top.saturating_sub(1)));
    let lines = caption_lines(source, from, first);
    let unit = lines
        .iter()
        .rev()
        .find_map(|(number, line)| Some((measure::of_caption(line)?, *number, (*line).to_owned())));
    let title = lines.iter().rev().find_map(|(_, line)| title(line)).unwrap_or_default();
    Caption { title, unit, of_page: top.and_then(|top| unit_of_page(source, top, first)) }
}

/// The lines between two numbers, both outside, each on one line.
fn lines_between(source: &Source, from: u32, to: u32) -> Vec<(u32, &str)> {
    let skipped = usize::try_from(from).unwrap_or(usize::MAX);
    let count = usize::try_from(to.saturating_sub(from).saturating_sub(1)).unwrap_or(0);
    let lines = (1_u32..).zip(source.text.split('\n')).skip(skipped).take(count);
    let plain = lines.map(|(number, line)| (number, line.trim()));
    plain.map(|(number, line)| (number, blocks::marked_heading(line).unwrap_or(line))).collect()
}

/// The lines right above a table, and those above a unit that stands alone.
fn caption_lines(source: &Source, from: u32, first: u32) -> Vec<(u32, &str)> {
    let mut found: Vec<(u32, &str)> = Vec::new();
    let mut blanks = 0;
    let farthest = first.saturating_sub(u32::try_from(LINES * 3).unwrap_or(u32::MAX)).max(from);
    for (number, line) in lines_between(source, farthest, first).into_iter().rev() {
        if line.is_empty() {
            blanks += 1;
            continue;
        }
        let alone = found.iter().all(|(_, line)| is_unit_alone(line));
        let parted = blanks > 0 && !found.is_empty() && !alone;
        if parted || found.len() == LINES || line.chars().count() > LONGEST {
            break;
        }
        blanks = 0;
        found.push((number, line));
    }
    found.reverse();
    found
}

fn is_unit_alone(line: &str) -> bool {
    measure::of_caption(line).is_some()
        && measure::without_unit(line, Setting::Caption).split_whitespace().count() <= 2
}

/// The title that a line is: no sentence.
fn title(line: &str) -> Option<String> {
    let is_sentence = line.ends_with(['.', ';']);
    let title = measure::without_unit(line, Setting::Caption);
    let named = title.split_whitespace().count() >= 2 && !is_unit_alone(line);
    (named && !is_sentence).then_some(title)
}

/// The unit that the first lines of a page name for all its tables: none of them is the caption of the first.
fn unit_of_page(source: &Source, top: u32, first: u32) -> Option<Decimal> {
    let of_page = source.tables.iter().filter(|grid| top <= grid.first_line() && grid.first_line() <= first);
    let table = of_page.map(Grid::first_line).min().unwrap_or(first);
    let own = caption_lines(source, top.saturating_sub(1), table);
    let end = own.first().map_or(table, |(number, _)| *number);
    let lines = lines_between(source, top.saturating_sub(1), end);
    let printed = lines.into_iter().filter(|(_, line)| !line.is_empty()).take(TOP);
    let mut short = printed.filter(|(_, line)| line.chars().count() <= LONGEST);
    short.find_map(|(_, line)| measure::of_caption(line))
}
