//! The headings above the tables, set off in the ways that annexes have.

use super::sheet::Sheet;

/// The column after which extraction drops a space into a word.
const STRAY: usize = 51;

/// How the headings of a section are set off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// By nothing but their place.
    Plain,
    /// By a sign that says how deep they stand.
    Signs,
    /// By a number in parts: `2.1`.
    Numbers,
}

/// The sign of each depth; deeper headings have none.
const SIGNS: [char; 2] = ['•', '►'];

/// A heading longer than this cannot be told from a sentence where nothing sets it off.
const LONGEST_PLAIN: usize = 150;

/// The headings that are open, from the outermost in, below the title of a section.
#[derive(Debug)]
pub(super) struct Headings {
    style: Style,
    open: Vec<String>,
    /// The number of the last heading of each depth.
    numbers: Vec<u32>,
}

impl Headings {
    /// Those of the section that stands at `place` among those of its annex; each way of setting off has its turn.
    pub(super) fn new(place: usize, all: &[Vec<String>]) -> Self {
        let plain = all.iter().flatten().all(|heading| heading.chars().count() <= LONGEST_PLAIN);
        let style = match place % 3 {
            0 if plain => Style::Plain,
            2 => Style::Numbers,
            _ => Style::Signs,
        };
        Self { style, open: Vec::new(), numbers: Vec::new() }
    }

    /// Prints the headings of `path` that are not open yet. `siblings` are the paths of the section, of which lists are
    /// made where the innermost heading has nothing else to set it off.
    pub(super) fn open(&mut self, path: &[String], siblings: &[Vec<String>], sheet: &mut Sheet) {
        let kept = self.open.iter().zip(path).take_while(|(open, wanted)| open == wanted).count();
        self.open.truncate(kept);
        self.numbers.truncate(path.len());
        for heading in path.iter().skip(kept) {
            self.number(self.open.len());
            self.print(heading, sheet);
            self.open.push(heading.clone());
            self.list(path, siblings, sheet);
        }
    }

    /// Counts one heading more at a depth, from 1 on below each heading.
    fn number(&mut self, depth: usize) {
        self.numbers.truncate(depth + 1);
        self.numbers.resize(depth + 1, 0);
        self.numbers[depth] += 1;
    }

    fn print(&self, heading: &str, sheet: &mut Sheet) {
        let depth = self.open.len();
        let line = match (self.style, SIGNS.get(depth)) {
            (Style::Plain, _) => format!("{heading} :"),
            (Style::Numbers, _) => format!("{} {heading}", self.printed_number()),
            (Style::Signs, Some(sign)) => format!("{sign} {heading}"),
            (Style::Signs, None) => strayed(heading),
        };
        sheet.wrapped(&line);
        sheet.blank(1);
    }

    fn printed_number(&self) -> String {
        let parts: Vec<String> = self.numbers.iter().map(ToString::to_string).collect();
        if parts.len() == 1 { format!("{}.", parts[0]) } else { parts.join(".") }
    }

    /// Below the last sign, the headings to come stand first as a list, whole.
    fn list(&self, path: &[String], siblings: &[Vec<String>], sheet: &mut Sheet) {
        if self.style != Style::Signs || self.open.len() != SIGNS.len() || path.len() == SIGNS.len() {
            return;
        }
        let below = siblings.iter().filter(|other| other.starts_with(&self.open));
        let items: Vec<&String> = below.filter_map(|other| other.get(self.open.len())).collect();
        for (place, item) in items.iter().enumerate() {
            let end = if place + 1 == items.len() { "." } else { " ;" };
            sheet.wrapped(&format!("{}. {item}{end}", place + 1));
        }
        sheet.blank(2);
    }
}

/// A heading with the space that extraction drops into the word at its column.
fn strayed(heading: &str) -> String {
    let letters: Vec<char> = heading.chars().collect();
    let inside = |at: usize| letters.get(at).is_some_and(|letter| letter.is_lowercase());
    if !(STRAY - 2..STRAY + 2).all(inside) {
        return heading.to_owned();
    }
    let (before, after) = letters.split_at(STRAY);
    before.iter().chain(&[' ']).chain(after).collect()
}
