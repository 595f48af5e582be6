//! The lines of a text and what each looks like: a marker, a heading, an item of a list, or the text of a paragraph.

use super::Kind;
use crate::report::source::Source;
use crate::report::tables::Taken;

/// What stands right above a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Above {
    /// Another line.
    Line,
    /// Nothing.
    Blank,
    /// A table that was taken out of the text.
    Table,
}

/// A line of the text, or a piece of one that is longer than any block.
pub(super) struct BlockLine<'t> {
    /// Its number.
    pub(super) number: u32,
    /// What it says.
    pub(super) text: &'t str,
    /// Whether a space stands before it: the first line of a page or of a box.
    pub(super) indented: bool,
    /// What stands above it.
    pub(super) above: Above,
    /// Whether its letters are larger than those of the text.
    pub(super) larger: bool,
}

impl BlockLine<'_> {
    /// Whether the lines above and this one are set apart.
    pub(super) fn blank_above(&self) -> bool {
        self.above == Above::Blank
    }
}

/// The longest block, in bytes: what goes on without end is no paragraph.
/// Words are looked for in the whole block of an amount, so that an endless one would take the square of its length. The
/// longest of the known reports has 1,462; any value from 1,500 to 100,000 reads them alike.
pub(super) const BLOCK: usize = 4_000;

/// The lines of a source outside the tables that were taken out of it.
pub(super) fn lines<'s>(source: &'s Source, tables: &[Taken]) -> Vec<BlockLine<'s>> {
    let mut lines = Vec::new();
    let mut above = Above::Blank;
    let mut waiting = tables.iter().peekable();
    for (number, raw) in (1_u32..).zip(source.text.split('\n')) {
        while waiting.next_if(|table| table.last < number).is_some() {}
        if waiting.peek().is_some_and(|table| table.first <= number) {
            above = Above::Table;
            continue;
        }
        let text = raw.trim_matches(|c: char| c.is_whitespace() || c.is_control());
        if text.is_empty() {
            above = if above == Above::Table { above } else { Above::Blank };
            continue;
        }
        for (rank, text) in pieces(text).into_iter().enumerate() {
            let indented = rank == 0 && raw.starts_with(' ');
            let above = if rank == 0 { above } else { Above::Line };
            let larger = source.headings.contains(&number);
            lines.push(BlockLine { number, text, indented, above, larger });
        }
        above = Above::Line;
    }
    lines
}

/// A line in pieces of which each fits a block; none is cut within a word, so that no number is.
fn pieces(mut line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    while BLOCK < line.len() {
        let space =
            |(at, c): &(usize, char)| BLOCK / 2 < *at && c.is_whitespace() && !parts_digits(line, *at);
        let Some((cut, _)) = line.char_indices().find(space) else { break };
        let (piece, rest) = line.split_at(cut);
        pieces.push(piece);
        line = rest.trim_start();
    }
    pieces.push(line);
    pieces
}

/// Whether the space at that place may stand inside a number or between it and its unit.
fn parts_digits(line: &str, at: usize) -> bool {
    let before = line.get(..at).and_then(|before| before.chars().next_back());
    before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '−' | '–' | '('))
}

/// The signs that begin a list item.
///
/// A list, because they are those that text processors offer, and any sign may begin a text. A line behind another sign goes on
/// with the paragraph above it. A hyphen is one only before a space: it can also stand in a word or a number.
const SIGNS: [char; 12] = ['•', '▪', '■', '●', '◦', '‣', '▸', '►', '➢', '❖', '✓', '–'];

/// What a line begins, and its text without its sign.
pub(super) fn look<'t>(line: &BlockLine<'t>) -> (Kind, &'t str) {
    if line.larger {
        return (Kind::Heading, line.text);
    }
    let line = line.text;
    if let Some(heading) = marked_heading(line) {
        return (Kind::Heading, heading);
    }
    if is_marker(line) {
        return (Kind::Marker, line);
    }
    if let Some(rest) = line.strip_prefix(SIGNS).or_else(|| line.strip_prefix("- ")) {
        return (Kind::Item, rest.trim_start());
    }
    // The square before a paragraph comes out of its font as the letter n.
    if let Some(rest) = line.strip_prefix('n') {
        let body = rest.trim_start();
        let first = body.chars().next();
        let glued = rest.len() == body.len();
        if first.is_some_and(|c| c.is_uppercase() || (c.is_ascii_digit() && !glued)) {
            return (Kind::Bulleted, body);
        }
    }
    if is_heading(line) { (Kind::Heading, line) } else { (Kind::Plain, line) }
}

/// The heading of a line as Markdown marks one: `## Les missions`.
pub(in crate::report) fn marked_heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    ((1..=6).contains(&marks) && rest.starts_with(' ')).then(|| rest.trim_start())
}

fn is_marker(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let named = words.next().is_some_and(|word| ["Partie", "PARTIE", "Chapitre", "CHAPITRE"].contains(&word));
    let short =
        // `Partie VIII`: the longest numeral up to ten has four letters.
        words.next().is_some_and(|number| number.chars().all(char::is_alphanumeric) && number.len() <= 4);
    named && short && words.next().is_none()
}

/// Whether a line is in capitals: two words at least, and no small letter outside an amount.
fn is_heading(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut capitals = 0;
    for word in words {
        let small = word.chars().any(char::is_lowercase);
        // The letters of units, as in `(12 k€)`, and the n that a square comes out as.
        if small && !["k", "d", "n", "m"].contains(&word) {
            return false;
        }
        capitals += usize::from(!small && word.chars().count() >= 2);
    }
    capitals >= 2
}
