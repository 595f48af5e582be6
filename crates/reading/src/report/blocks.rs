//! Lines to blocks: headings, paragraphs, list items, boxes. A page break leaves only a space before its first line.

mod line;

use std::collections::BTreeSet;

use maillage_domain::fund::report::Unit;

use super::numerals;
use super::source::Source;
use super::tables::{TableRow, Taken};
pub(super) use line::marked_heading;
use line::{Above, BLOCK, BlockLine, lines, look};

/// What a block looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `Partie 2`: what follows begins anew.
    Marker,
    /// Lines in capitals.
    Heading,
    /// A paragraph behind the sign that this genre prints before each.
    Bulleted,
    /// An item of a list.
    Item,
    /// Anything else: a paragraph, the title of an action, a box.
    Plain,
    /// A row of a table whose unit stands elsewhere.
    Row,
}

/// Lines that belong together, as one text whose places know their lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    /// The text: line ends kept, words cut at a line end mended, the sign before it removed.
    pub(super) text: String,
    /// Where each line begins in the text.
    starts: Vec<(usize, u32)>,
}

impl Block {
    /// A row of a table.
    fn row(row: &TableRow) -> Self {
        Self { kind: Kind::Row, text: row.text.clone(), starts: vec![(0, row.line)] }
    }

    /// The line of a place of the text.
    pub(super) fn line_at(&self, place: usize) -> u32 {
        let after = self.starts.partition_point(|(start, _)| *start <= place);
        self.starts.get(after.saturating_sub(1)).map_or(1, |(_, line)| *line)
    }

    /// The text of a range, on one line.
    pub(super) fn clean(&self, from: usize, to: usize) -> String {
        spaced(self.text.get(from..to).unwrap_or_default())
    }
}

/// A text with single spaces.
pub(super) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Above this share of lines, one in so many, a space before a line is only the layout of the page.
/// The known report sets a space before one line in 77, for its boxes, and a text in columns before nearly each. Any value
/// from 2 to 50 reads the known reports alike; at 80 the boxes are lost.
const INDENTED_ONE_IN: usize = 10;

/// The blocks of a report, the rows of the tables that were taken out of it among them.
pub(super) fn split(source: &Source, tables: &[Taken]) -> Vec<Block> {
    let mut blocks = of_lines(lines(source, tables));
    let rows = tables.iter().flat_map(|table| &table.rows).map(Block::row);
    blocks.extend(rows);
    blocks.sort_by_key(|block| block.line_at(0));
    blocks
}

fn of_lines(mut lines: Vec<BlockLine<'_>>) -> Vec<Block> {
    if lines.iter().filter(|line| line.indented).count() * INDENTED_ONE_IN > lines.len() {
        for line in &mut lines {
            line.indented = false;
        }
    }
    let hyphenated = hyphenated(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    for line in &lines {
        let (kind, body) = look(line);
        let has_room = |last: &Block| last.text.len() + body.len() < BLOCK;
        match blocks.last_mut() {
            Some(last) if has_room(last) && goes_on(last, line, kind) => {
                append(last, line.number, body, &hyphenated);
            }
            _ => blocks.push(Block { kind, text: body.to_owned(), starts: vec![(0, line.number)] }),
        }
    }
    blocks
}

/// Words that the text prints with a hyphen within a line: a hyphen at a line end stays in them.
fn hyphenated(lines: &[BlockLine<'_>]) -> BTreeSet<String> {
    let words = lines.iter().flat_map(|line| line.text.split(|c: char| !c.is_alphanumeric() && c != '-'));
    words.filter(|word| word.trim_matches('-').contains('-')).map(str::to_lowercase).collect()
}

/// Whether a line belongs to the block above it.
fn goes_on(last: &Block, line: &BlockLine<'_>, kind: Kind) -> bool {
    let lower = line.text.chars().next().is_some_and(char::is_lowercase);
    let open = !last.text.trim_end().ends_with(['.', ';', ':', '!', '?', '…']);
    // Each mission of the fund stands for itself, also line under line.
    if names_mission(line.text) || line.above == Above::Table {
        return false;
    }
    // A line of a table says what it says alone.
    let last_line = last.text.rsplit('\n').next().unwrap_or_default();
    if kind == Kind::Plain && (entry(line.text).is_some() || entry(last_line).is_some()) {
        return false;
    }
    match (last.kind, kind) {
        (Kind::Marker | Kind::Row, _) | (_, Kind::Marker | Kind::Item | Kind::Bulleted | Kind::Row) => false,
        (Kind::Heading, Kind::Heading) => {
            !line.blank_above() && !line.indented && !closed_by_amount(&last.text)
        }
        // The amount of a heading on a line of its own, or the end of a heading that holds one word.
        (Kind::Heading, Kind::Plain) => {
            !line.blank_above() && !line.indented && !closed_by_amount(&last.text) && shouts(line.text)
        }
        (_, Kind::Heading) => inside_a_sentence(last, line),
        (_, Kind::Plain) if line.blank_above() || line.indented => {
            lower && open && !closed_by_amount(&last.text) && !alone(&last.text)
        }
        (_, Kind::Plain) if !lower && ends_entry(&last.text) && bears_amount(line.text) => false,
        (_, Kind::Plain) => lower || !closed_by_amount(&last.text) || last.kind == Kind::Item,
    }
}

/// Whether a line begins with the number of a mission: `Mission 2 : 178 M€`.
fn names_mission(line: &str) -> bool {
    let rest = line.strip_prefix("Mission ").or_else(|| line.strip_prefix("MISSION "));
    let number = rest.map(|rest| rest.strip_prefix("n°").map_or(rest, str::trim_start));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a text has no small letter but in units, and so may end a heading: `(1 M€)`, `RÉGIONAL`.
fn shouts(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.into_iter().all(|word| word == "k" || word == "et" || !word.chars().any(char::is_lowercase))
}

/// A line of capitals in the middle of a sentence is no heading.
fn inside_a_sentence(last: &Block, line: &BlockLine<'_>) -> bool {
    let open = !last.text.trim_end().ends_with(['.', ':', '!', '?', '…']);
    !line.blank_above() && !line.indented && open && !closed_by_amount(&last.text)
}

/// Whether a text ends with an amount in parentheses, as titles do.
fn closed_by_amount(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches('.');
    let Some((lead, inside)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return false;
    };
    // Behind a colon the parentheses are the sign of a negative amount.
    (inside.contains('€') || inside.contains("euro")) && !lead.trim_end().ends_with(':')
}

/// Whether the line of an amount may begin below a text: the line of another, or what announces them.
fn ends_entry(text: &str) -> bool {
    text.trim_end().ends_with(':') || bears_amount(text)
}

/// Whether a text ends with an amount outside parentheses, as the lines of a table do: `Dotation socle 230,3 M€`.
fn bears_amount(text: &str) -> bool {
    let line = text.trim_end().rsplit('\n').next().unwrap_or_default();
    numerals::find(line).last().is_some_and(|last| last.unit == Some(Unit::Eur) && last.end == line.len())
}

/// Where the name of a line of a table ends: two figures at least stand behind it, an amount among them, and nothing between
/// them: `Permanence des soins 712,4 M€ 705,9 M€ 99,1 %`.
pub(super) fn entry(line: &str) -> Option<usize> {
    let numerals = numerals::find(line);
    let (first, last) = (numerals.first()?, numerals.last()?);
    let close = numerals.iter().zip(numerals.iter().skip(1)).all(|(one, other)| {
        line.get(one.end..other.start).is_some_and(|gap| gap.chars().all(char::is_whitespace))
    });
    let units = numerals.iter().all(|numeral| matches!(numeral.unit, Some(Unit::Eur | Unit::Percent)));
    let amounts = numerals.iter().any(|numeral| numeral.unit == Some(Unit::Eur));
    let named = line.get(..first.start).is_some_and(|name| name.contains(char::is_alphabetic));
    let ends = last.end == line.trim_end().len();
    (numerals.len() >= 2 && close && units && amounts && named && ends).then_some(first.start)
}

/// Whether a text is only a figure: nothing goes on after it.
fn alone(text: &str) -> bool {
    !text.contains(|c: char| c.is_alphabetic() && !matches!(c, 'M' | 'K' | 'k'))
}

fn append(block: &mut Block, line: u32, text: &str, hyphenated: &BTreeSet<String>) {
    let small = text.chars().next().is_some_and(char::is_lowercase);
    if small && block.text.ends_with('-') && !keeps_hyphen(&block.text, text, hyphenated) {
        block.text.pop();
    } else if !block.text.ends_with('-') || !small {
        block.text.push('\n');
    }
    block.starts.push((block.text.len(), line));
    block.text.push_str(text);
}

/// Whether the word cut at the line end is one that has a hyphen.
fn keeps_hyphen(before: &str, after: &str, hyphenated: &BTreeSet<String>) -> bool {
    let left = before.rsplit(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
    let right = after.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
    hyphenated.contains(&format!("{left}{right}").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(Kind, String)> {
        split(&Source::of_text(text), &[])
            .iter()
            .map(|block| (block.kind, block.clean(0, block.text.len())))
            .collect()
    }

    fn kinds(text: &str) -> Vec<Kind> {
        split(&Source::of_text(text), &[]).iter().map(|block| block.kind).collect()
    }

    #[test]
    fn given_words_cut_at_line_ends_when_split_then_mended_by_what_stands_elsewhere() {
        let text =
            "le médico-social et les parcours coor-\ndonnés du secteur médico-\nsocial, à Saint-\nOmer";
        let whole = "le médico-social et les parcours coordonnés du secteur médico-social, à Saint- Omer";
        assert_eq!(shown(text), [(Kind::Plain, whole.to_owned())]);
    }

    #[test]
    fn given_a_paragraph_cut_by_a_blank_line_when_split_then_one_block() {
        assert_eq!(kinds("dédiés au soutien aux transporteurs\n\nsanitaires et aux autres."), [Kind::Plain]);
        assert_eq!(kinds("Une phrase finie.\n\nUne autre."), [Kind::Plain, Kind::Plain]);
    }

    #[test]
    fn given_a_title_with_its_amount_when_text_follows_then_two_blocks() {
        assert_eq!(
            kinds("Une campagne\nde communication (194 K€)\nCette campagne vise à :"),
            [Kind::Plain, Kind::Plain]
        );
        assert_eq!(
            kinds("PROMOUVOIR L’ACTIVITÉ PHYSIQUE\n(1 M€)\n\nLa promotion"),
            [Kind::Heading, Kind::Plain]
        );
    }

    #[test]
    fn given_signs_when_split_then_items_and_paragraphs() {
        let kinds = kinds("• un : 2 M€\n- Deux\nn Trois\nnQuatre\nneuf\nPartie 2\nDEUX MOTS");
        assert_eq!(
            kinds,
            [Kind::Item, Kind::Item, Kind::Bulleted, Kind::Bulleted, Kind::Marker, Kind::Heading]
        );
    }

    #[test]
    fn given_a_place_when_asked_then_its_line() {
        let blocks = split(&Source::of_text("un\n\n• deux\ntrois"), &[]);
        assert_eq!((blocks[1].line_at(0), blocks[1].line_at(5)), (3, 4));
    }
}
