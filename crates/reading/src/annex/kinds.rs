//! What each line looks like, before its place is known.

use maillage_domain::text;

use super::cells::{self, Token};
use super::lines::TextLine;
use super::{header_cells, zone_label};

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The first header line of a table: `ZONES`.
    Zones,
    /// Header cells without the cell of the zones.
    HeaderOnly,
    /// `ANNEXE 2`.
    Annexe,
    /// `IV. Psychiatrie`.
    Roman,
    /// `2.1 Prise en charge`.
    Numbered,
    /// A sign, then a text.
    Bullet,
    /// `* footnote`.
    Star,
    /// The label of a zone with a code, with or without cells.
    Coded,
    /// A label and cells.
    Row,
    /// Cells alone.
    Cells,
    /// Words.
    Text,
}

impl Kind {
    /// Whether it ends any table above it.
    pub(super) const fn stops(self) -> bool {
        matches!(
            self,
            Self::Zones | Self::HeaderOnly | Self::Annexe | Self::Roman | Self::Numbered | Self::Bullet
        )
    }

    /// Whether it can be part of a row by itself.
    pub(super) const fn is_row(self) -> bool {
        matches!(self, Self::Coded | Self::Row | Self::Cells)
    }
}

/// A line and what it looks like.
#[derive(Debug, Clone)]
pub(super) struct SortedLine {
    pub(super) line: TextLine,
    pub(super) kind: Kind,
    /// The code of the zone, on a coded line.
    pub(super) code: Option<String>,
    /// The words, without the code.
    pub(super) tokens: Vec<Token>,
    /// How many of the last words are cells.
    pub(super) trailing: usize,
}

impl SortedLine {
    /// The words before the cells.
    pub(super) fn lead(&self) -> &[Token] {
        self.tokens.get(..self.tokens.len() - self.trailing).unwrap_or_default()
    }

    /// How many numbers stand at the end, and whether oui or non does.
    pub(super) fn numbers_and_answer(&self) -> (usize, bool) {
        let cells = self.tokens.get(self.tokens.len() - self.trailing..).unwrap_or_default();
        (
            cells.iter().filter(|token| token.is_number()).count(),
            cells.iter().any(|token| token.answer().is_some()),
        )
    }

    /// Whether it can only be a row: three cells and a label.
    pub(super) fn is_whole_row(&self) -> bool {
        matches!(self.kind, Kind::Coded | Kind::Row) && self.trailing >= 3
    }
}

/// The lines with their looks, and where the next row and the next stop are.
#[derive(Debug)]
pub(super) struct Sight {
    pub(super) lines: Vec<SortedLine>,
    next_row: Vec<usize>,
    next_stop: Vec<usize>,
}

impl Sight {
    /// The line at `index`.
    pub(super) fn get(&self, index: usize) -> Option<&SortedLine> {
        self.lines.get(index)
    }

    /// The kind of the line at `index`.
    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.lines.get(index).map(|seen| seen.kind)
    }

    /// Whether a row comes at or after `index` before anything that ends the table.
    pub(super) fn row_ahead(&self, index: usize) -> bool {
        match (self.next_row.get(index), self.next_stop.get(index)) {
            (Some(row), Some(stop)) => row < stop,
            _ => false,
        }
    }

    /// Whether neither a row nor anything that ends a table comes at or after `index`.
    pub(super) fn nothing_ahead(&self, index: usize) -> bool {
        !self.row_ahead(index) && self.stop_from(index) >= self.lines.len()
    }

    /// Where the next line is that ends a table, at or after `index`.
    pub(super) fn stop_from(&self, index: usize) -> usize {
        self.next_stop.get(index).copied().unwrap_or(self.lines.len())
    }
}

/// Looks at each line.
pub(super) fn see(lines: Vec<TextLine>) -> Sight {
    let mut lines: Vec<SortedLine> = lines.into_iter().map(look).collect();
    mark_headers_without_zones(&mut lines);
    // This word alone begins a header. As the last one of a text that was cut it is taken for the label `Zone n°1 B`, which
    // comes with every row where a header comes once a table.
    if let Some(last) = lines.last_mut().filter(|last| last.line.text == "Zone") {
        last.kind = Kind::Text;
    }
    mark_cells_above_zones(&mut lines);
    let end = lines.len();
    let (mut row, mut stop) = (end, end);
    let (mut next_row, mut next_stop) = (vec![end; end], vec![end; end]);
    for (index, seen) in lines.iter().enumerate().rev() {
        if seen.kind.is_row() {
            row = index;
        }
        if seen.kind.stops() {
            stop = index;
        }
        if let (Some(rows), Some(stops)) = (next_row.get_mut(index), next_stop.get_mut(index)) {
            (*rows, *stops) = (row, stop);
        }
    }
    Sight { lines, next_row, next_stop }
}

fn look(line: TextLine) -> SortedLine {
    let label = zone_label::read(&line.text);
    let words = label.as_ref().map_or(line.text.as_str(), |label| label.rest.as_str());
    let tokens = cells::tokens(line.number, words);
    let trailing = cells::trailing(&tokens);
    let mut seen =
        SortedLine { kind: Kind::Text, code: label.map(|label| label.code), tokens, trailing, line };
    seen.kind = kind_of(&seen);
    seen
}

fn kind_of(seen: &SortedLine) -> Kind {
    let text = seen.line.text.as_str();
    // Four cells: three numbers and an answer, one of which a slip may have spoilt, as in `21 21 0 Nom`.
    let cell_like = seen.tokens.iter().rev().take(4).filter(|token| token.cell.is_some()).count();
    if seen.code.is_some() {
        Kind::Coded
    } else if seen.trailing > 0 && seen.trailing == seen.tokens.len() {
        Kind::Cells
    } else if header_cells::is_zones(text) {
        Kind::Zones
    } else if is_annexe(text).is_some() {
        Kind::Annexe
    } else if is_star(text) {
        Kind::Star
    } else if seen.trailing >= 2 || (cell_like >= 3 && seen.tokens.len() >= 4) {
        Kind::Row
    } else if roman_heading(text).is_some() {
        Kind::Roman
    } else if number_heading(text).is_some() {
        Kind::Numbered
    } else if bullet(text).is_some() {
        Kind::Bullet
    } else {
        Kind::Text
    }
}

/// Finds tables whose header lost the cell of the zones: three lines or more of header words right above a row.
fn mark_headers_without_zones(lines: &mut [SortedLine]) {
    let header_words: Vec<bool> = lines
        .iter()
        .map(|seen| seen.kind == Kind::Text && header_cells::is_vocabulary(&seen.line.text))
        .collect();
    let mut run: Option<(usize, usize)> = None;
    let mut in_header = false;
    let mut starts = Vec::new();
    for (index, seen) in lines.iter().enumerate() {
        let word = header_words.get(index) == Some(&true);
        run = match (run, word) {
            (Some((start, length)), true) => Some((start, length + 1)),
            (None, true) => Some((index, 1)),
            (Some((start, length)), false) => {
                // A lone line of such words, *Implantations autorisées*, can be a heading, and each header that lost its
                // first cell so far had three lines. One and two read the known annexes alike.
                if length >= 3 && seen.kind.is_row() && !in_header {
                    starts.push(start);
                }
                None
            }
            (None, false) => None,
        };
        in_header = seen.kind == Kind::Zones || (in_header && !seen.kind.is_row());
    }
    for start in starts {
        if let Some(seen) = lines.get_mut(start) {
            seen.kind = Kind::HeaderOnly;
        }
    }
}

/// More lines than this no header has: the longest known breaks its seven cells over twenty.
const LONGEST_HEADER: usize = 40;

/// Finds header cells that stand above that of the zones, as where cells are printed at the height of their middle: there
/// the header begins, and no heading ends.
fn mark_cells_above_zones(lines: &mut [SortedLine]) {
    let is_cells =
        |seen: &SortedLine| seen.kind == Kind::Text && header_cells::is_vocabulary(&seen.line.text);
    let (mut run, mut in_header) = (None, false);
    let mut found = Vec::new();
    for (at, seen) in lines.iter().enumerate() {
        if is_cells(seen) && !in_header {
            run = run.or(Some(at));
            continue;
        }
        let begins = seen.kind == Kind::Zones;
        let above = run.take().filter(|_| begins && !in_header);
        found.extend(above.filter(|start| are_completed(lines, *start, at)).map(|start| start..=at));
        in_header = begins || (in_header && !seen.kind.is_row() && !seen.kind.stops());
    }
    for header in found {
        let start = *header.start();
        for (at, seen) in lines.iter_mut().enumerate().take(header.end() + 1).skip(start) {
            seen.kind = if at == start { Kind::Zones } else { Kind::HeaderOnly };
        }
    }
}

/// Whether the lines from `start` to that of the `zones` are cells that the header from there on lacks.
fn are_completed(lines: &[SortedLine], start: usize, zones: usize) -> bool {
    let joined = |lines: &mut dyn Iterator<Item = &SortedLine>| {
        lines.map(|seen| seen.line.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let above = joined(&mut lines.iter().take(zones).skip(start));
    let is_below = |seen: &&SortedLine| matches!(seen.kind, Kind::Zones | Kind::Text);
    let below = joined(&mut lines.iter().skip(zones).take_while(is_below).take(LONGEST_HEADER));
    let adjacent = lines.get(zones).is_some_and(|seen| !seen.line.blank_above);
    header_cells::completes(&above, &below, adjacent)
}

/// The number of the annex that `text` announces.
pub(super) fn is_annexe(text: &str) -> Option<u8> {
    let mut words = text.split_whitespace();
    if words.next().map(text::key)? != "annexe" {
        return None;
    }
    let number = words.find(|word| !matches!(*word, "n°" | "N°" | ":" | "-"))?;
    let number = number.trim_start_matches("n°").trim_matches(|c: char| !c.is_ascii_alphanumeric());
    number.parse().ok().or_else(|| roman(number))
}

fn is_star(text: &str) -> bool {
    text.strip_prefix('*').is_some_and(|rest| rest.contains(char::is_alphabetic))
}

/// The value of a Roman numeral up to 39.
fn roman(numeral: &str) -> Option<u8> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let rest = numeral.trim_start_matches('X');
    // The known bilan has thirteen sections, and without L, C, D and M fewer words pass for numerals.
    let tens = u8::try_from(numeral.len() - rest.len()).ok().filter(|tens| *tens <= 3)?;
    // IX begins with no X, so the tens are those in front.
    let units = UNITS.iter().position(|unit| *unit == rest)?;
    let value = tens * 10 + u8::try_from(units).ok()?;
    (value > 0).then_some(value)
}

/// The numeral and title of `IV. Psychiatrie`, `IV) ...`, `IV - ...`.
pub(super) fn roman_heading(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(['I', 'V', 'X']);
    let numeral = text.strip_suffix(rest)?;
    roman(numeral)?;
    let after = rest.trim_start();
    let title = after.strip_prefix(['.', ')', '-', '–', '—', ':', '/'])?;
    let title = title.trim_start_matches(['-', '–', '.']).trim();
    title.contains(char::is_alphabetic).then_some((numeral, title))
}

/// The number and title of `2. Titre`, `2.1 Titre`, `3) Titre`.
pub(super) fn number_heading(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (printed, rest) = text.split_at_checked(end)?;
    let number = printed.trim_end_matches('.');
    let parts: Vec<&str> = number.split('.').collect();
    if parts.len() > 4 || parts.iter().any(|part| part.is_empty() || part.len() > 2) {
        return None;
    }
    let closed = rest.strip_prefix([')', '°']);
    if parts.len() == 1 && printed.len() == number.len() && closed.is_none() {
        return None;
    }
    let title = closed.unwrap_or(rest).trim_start_matches(['-', '–', ' ']).trim();
    let spaced = closed.is_some() || rest.starts_with(char::is_whitespace) || printed.ends_with('.');
    (spaced && title.chars().next().is_some_and(char::is_alphabetic)).then_some((number, title))
}

/// The sign and text of a bullet heading. A star is a footnote, a dash may be a list item.
pub(super) fn bullet(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    let sign = chars.next()?;
    let rest = chars.as_str();
    let typographic = "«»“”‘’\u{2212}–—°€§…".contains(sign);
    let is_sign = match sign {
        '-' | '–' | '—' => rest.starts_with(char::is_whitespace),
        '>' | '\u{b7}' => true,
        _ => !sign.is_ascii() && !sign.is_alphanumeric() && !typographic,
    };
    let title = rest.trim();
    (is_sign && title.contains(char::is_alphabetic)).then_some((sign, title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annex::lines;

    fn kind(text: &str) -> Option<Kind> {
        see(lines::split(text)).kind(0)
    }

    #[test]
    fn given_lines_of_each_kind_when_seen_then_told_apart() {
        for (text, expected) in [
            ("ZONES ", Kind::Zones),
            ("ZONES Modalités", Kind::Zones),
            (" ANNEXE 1  ", Kind::Annexe),
            ("XIII. Examen des caractéristiques", Kind::Roman),
            ("2. nombre d’implantations", Kind::Numbered),
            ("3.4  Prise en charge", Kind::Numbered),
            ("\u{fffd} SAMU", Kind::Bullet),
            ("• Activités", Kind::Bullet),
            ("* zone de Péronne: 4 implantations", Kind::Star),
            ("1A - Lille 3 3 0 Non", Kind::Coded),
            ("Zone n°1 B -", Kind::Coded),
            ("HC 21 21 0 Non", Kind::Row),
            ("HC 21 21 0 Nom", Kind::Row),
            ("0 0", Kind::Cells),
            ("Non", Kind::Cells),
            ("1 implantation", Kind::Text),
            ("L. 1434-3 du code", Kind::Text),
            ("Examens de génétique moléculaire", Kind::Text),
        ] {
            assert_eq!(kind(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn given_numerals_when_read_then_only_true_ones() {
        assert_eq!(roman("XIV"), Some(14));
        assert_eq!(roman("IIX"), None);
        assert_eq!(roman(&"X".repeat(4)), None);
        assert_eq!(roman_heading("IV – Psychiatrie"), Some(("IV", "Psychiatrie")));
        assert_eq!(roman_heading("Isolement"), None);
    }

    #[test]
    fn given_header_cells_without_zones_when_seen_then_a_header() {
        assert_eq!(
            kind("Implantations actuelles\nImplantations cibles\nEcart\n1A - Lille 3 3 0 Non"),
            Some(Kind::HeaderOnly)
        );
    }
}
