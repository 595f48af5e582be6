//! Telling the label of a row from its cells, and each cell from the next.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::care::quantity::Current;
use maillage_domain::diagnostic::row_fault::RowFault;
use maillage_domain::text;

use super::body::{Expected, RawRow};
use super::cells::{self, Cell, Token};

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    /// A number; its text when no count can be that.
    Number { value: Option<i64>, printed: String, line: u32, starred: bool },
    /// Words.
    Words { text: String, line: u32 },
    /// Nothing, and nobody knows which of the row's numbers is which.
    Missing,
    /// Nothing for certain, in a cell of its own; the faults of the row say why.
    Unread(Seen),
    /// Nothing is printed there: a person said so.
    Blank,
}

/// What a cell seems to hold that was not read for certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// Its text; empty where nothing was read.
    pub(super) text: String,
    /// How surely that was read, in hundredths, where a picture was read.
    pub(super) confidence: Option<u8>,
    /// The line of the cell.
    pub(super) line: u32,
}

/// A row with its cells in their columns.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// The label, after the code.
    pub(super) label: Vec<Token>,
    /// One slot per column of the table.
    pub(super) slots: Vec<Slot>,
    /// The printed oui or non.
    pub(super) answer: Option<bool>,
    /// The line of it, where it stands in a cell of its own.
    pub(super) answer_line: Option<u32>,
    /// What stands in its place.
    pub(super) answer_words: Option<(String, u32)>,
    /// What seems to stand in a cell of its own that was not read for certain.
    pub(super) answer_seen: Option<Seen>,
    /// Whether a person said that no answer is printed.
    pub(super) answer_blank: bool,
    /// How many cells are absent.
    pub(super) missing: usize,
    /// Numbers beyond those of the columns, which may belong to the label.
    pub(super) surplus: usize,
    /// The line of the first number.
    pub(super) line: u32,
    /// What is to be told of cells that stand in columns of their own, each with its line.
    pub(super) faults: Vec<(u32, RowFault)>,
}

impl Placed {
    /// A row without cells whose first number would stand on that line.
    pub(super) const fn empty(line: u32) -> Self {
        Self {
            label: Vec::new(),
            slots: Vec::new(),
            answer: None,
            answer_line: None,
            answer_words: None,
            answer_seen: None,
            answer_blank: false,
            missing: 0,
            surplus: 0,
            line,
            faults: Vec::new(),
        }
    }

    /// Whether each column has its number and the answer stands there too.
    pub(super) fn is_whole(&self) -> bool {
        self.missing == 0
            && self.answer_words.is_none()
            && self.slots.iter().all(|slot| matches!(slot, Slot::Number { value: Some(_), .. }))
    }

    /// Whether a number is absent, and nobody knows which.
    pub(super) fn lacks_a_number(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Missing))
    }

    /// Leaves the columns empty whose numbers cannot be told apart, one being absent or one too many.
    pub(super) fn forget_numbers(&mut self) {
        for slot in &mut self.slots {
            if matches!(slot, Slot::Number { .. }) {
                *slot = Slot::Missing;
            }
        }
    }

    /// Whether a text in place of a number holds several numbers: cells of the row, or of the next, that nobody can tell
    /// apart any more. What is authorised and not counted may be told with its date.
    pub(super) fn swallows_numbers(&self) -> bool {
        self.slots.iter().any(|slot| match slot {
            Slot::Words { text, line } => {
                let numbers = cells::tokens(*line, text).iter().filter(|token| token.is_number()).count();
                numbers > 1 && Current::shown(text).is_none()
            }
            Slot::Number { .. } | Slot::Missing | Slot::Unread(_) | Slot::Blank => false,
        })
    }

    /// Whether a star refers to a footnote.
    pub(super) fn starred(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot, Slot::Number { starred: true, .. }))
    }
}

/// The keys of the labels that whole rows bear, by what they begin with.
#[derive(Debug, Default)]
pub(super) struct Labels(BTreeMap<String, BTreeSet<String>>);

impl Labels {
    /// Learns the label of a whole row.
    pub(super) fn learn(&mut self, under: &str, label: &[Token]) {
        self.0.entry(under.to_owned()).or_default().insert(text::key(&cells::joined(label)));
    }

    /// How many of the words are a known label, if they begin with one.
    fn length(&self, under: &str, words: &[Token]) -> Option<usize> {
        let known = self.0.get(under)?;
        let mut key = String::new();
        let mut found = None;
        // The longest known label has six words; the bound only spares rows without an end. From 4
        // to 100 the known annexes read alike.
        for (taken, word) in (1..).zip(words.iter().take(24)) {
            key.push_str(&text::key(&word.text));
            if known.contains(&key) {
                found = Some(taken);
            }
        }
        found
    }

    /// Whether anything is known, and these words are not among it.
    pub(super) fn contradict(&self, under: &str, words: &[Token]) -> bool {
        self.0.get(under).is_some_and(|known| !known.contains(&text::key(&cells::joined(words))))
    }
}

/// Places the cells of a row that has them all at its end; `None` for any other row.
pub(super) fn place_whole(raw: &RawRow, expected: Expected) -> Option<Placed> {
    let run = cells::trailing(&raw.tokens);
    let start = raw.tokens.len() - run;
    let tail = raw.tokens.get(start..)?;
    let numbers = tail.iter().filter(|token| token.is_number()).count();
    let answers = tail.iter().filter(|token| token.answer().is_some()).count();
    if numbers < expected.numbers || numbers == 0 || (answers == 0 && expected.answer) {
        return None;
    }
    // The rightmost cells count: what stands before them may be a number in a name.
    let mut spare = numbers - expected.numbers;
    let surplus = spare + answers.saturating_sub(1);
    let mut label: Vec<Token> = raw.tokens.get(..start)?.to_vec();
    let mut slots = Vec::new();
    for token in tail.iter().filter(|token| token.is_number()) {
        if spare > 0 {
            spare -= 1;
            label.push(token.clone());
        } else {
            slots.push(number_slot(token));
        }
    }
    let answer = tail.iter().rev().find_map(Token::answer);
    let line = first_line(&slots).unwrap_or(raw.line);
    Some(Placed { label, slots, answer, surplus, line, ..Placed::empty(line) })
}

fn number_slot(token: &Token) -> Slot {
    let value = match token.cell {
        Some(Cell::Number(value)) => value,
        _ => None,
    };
    Slot::Number { value, printed: token.text.clone(), line: token.line, starred: token.starred }
}

fn first_line(slots: &[Slot]) -> Option<u32> {
    slots.iter().find_map(|slot| match slot {
        Slot::Number { line, .. } => Some(*line),
        _ => None,
    })
}

/// Places what there is of a row that lacks cells, with the help of the `labels` of other rows.
pub(super) fn place_broken(raw: &RawRow, expected: Expected, under: &str, labels: &Labels) -> Placed {
    let known = labels.length(under, &raw.tokens);
    let first_cell = raw.tokens.iter().position(|token| token.cell.is_some()).unwrap_or(raw.tokens.len());
    let (label, rest) =
        raw.tokens.split_at_checked(known.unwrap_or(first_cell)).unwrap_or((&raw.tokens, &[]));
    let answer = rest.iter().rev().find_map(Token::answer);
    let mut items = grouped(rest);
    let answer_words = match items.last() {
        Some(Slot::Words { text, line })
            if expected.answer && answer.is_none() && items.len() > expected.numbers =>
        {
            Some((text.clone(), *line))
        }
        _ => None,
    };
    if answer_words.is_some() {
        items.pop();
    }
    let mut label = label.to_vec();
    items.drain(..items.len().saturating_sub(MOST_ITEMS));
    fit(&mut items, expected.numbers);
    while items.len() > expected.numbers {
        if let Slot::Number { printed, line, .. } = items.remove(0) {
            label.push(Token { line, text: printed, cell: None, starred: false });
        }
    }
    let absent = expected.numbers - items.len();
    let mut slots = vec![Slot::Missing; absent];
    slots.extend(items);
    let no_answer = expected.answer && answer.is_none() && answer_words.is_none();
    let line = first_line(&slots).unwrap_or(raw.line);
    Placed {
        label,
        slots,
        answer,
        answer_words,
        missing: absent + usize::from(no_answer),
        ..Placed::empty(line)
    }
}

/// More numbers and runs of words than this are no row.
/// A table has seven columns at most, and `fit` takes the square of what it is given.
const MOST_ITEMS: usize = 40;

/// Numbers and runs of words, without the answers.
fn grouped(tokens: &[Token]) -> Vec<Slot> {
    let mut items: Vec<Slot> = Vec::new();
    for token in tokens {
        if token.answer().is_some() {
            continue;
        }
        if token.is_number() {
            items.push(number_slot(token));
        } else if let Some(Slot::Words { text, .. }) = items.last_mut() {
            text.push(' ');
            text.push_str(&token.text);
        } else {
            items.push(Slot::Words { text: token.text.clone(), line: token.line });
        }
    }
    items
}

/// Where there are more items than columns, a number beside words belongs to them: `1 implantation autorisée`.
fn fit(items: &mut Vec<Slot>, columns: usize) {
    while items.len() > columns {
        let Some(at) = items.iter().position(|item| matches!(item, Slot::Words { .. })) else {
            return;
        };
        let number_before = at.checked_sub(1);
        let at = number_before.unwrap_or(at);
        if at + 1 >= items.len() {
            return;
        }
        let (left, right) = (items.remove(at), items.remove(at));
        items.insert(at, merged(left, right));
    }
}

fn merged(left: Slot, right: Slot) -> Slot {
    let words = |slot: Slot| match slot {
        Slot::Number { printed, line, .. } => (printed, line),
        Slot::Words { text, line } => (text, line),
        Slot::Missing | Slot::Unread(_) | Slot::Blank => (String::new(), 0),
    };
    let ((left, line), (right, _)) = (words(left), words(right));
    Slot::Words { text: format!("{left} {right}"), line }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXPECTED: Expected = Expected { numbers: 3, answer: true, modalities: false };

    fn raw(text: &str) -> RawRow {
        RawRow { code: None, zone: None, tokens: cells::tokens(1, text), line: 1 }
    }

    fn broken(text: &str, labels: &Labels) -> (String, Vec<String>) {
        let placed = place_broken(&raw(text), EXPECTED, "4B", labels);
        let slots = placed.slots.iter().map(|slot| match slot {
            Slot::Number { printed, .. } => printed.clone(),
            Slot::Words { text, .. } => text.clone(),
            Slot::Missing | Slot::Unread(_) | Slot::Blank => "?".to_owned(),
        });
        (cells::joined(&placed.label), slots.collect())
    }

    #[test]
    fn given_a_name_with_digits_when_placed_then_the_rightmost_cells_count() {
        let placed = place_whole(&raw("Secteur 3 4 4 0 Non"), EXPECTED).expect("a whole row");
        assert_eq!(
            (cells::joined(&placed.label).as_str(), placed.surplus, placed.answer),
            ("Secteur 3", 1, Some(false))
        );
    }

    #[test]
    fn given_a_text_for_a_number_when_placed_then_it_has_its_column() {
        let mut labels = Labels::default();
        for labels_known in [false, true] {
            if labels_known {
                labels.learn("4B", &cells::tokens(1, "Somme"));
            }
            let (label, slots) = broken("Somme 1 implantation autorisée selon la procédure 0 0 Non", &labels);
            assert_eq!(label, "Somme");
            assert_eq!(slots, ["1 implantation autorisée selon la procédure", "0", "0"]);
        }
        assert_eq!(broken("Somme x 3 0 Non", &labels).1, ["x", "3", "0"]);
        assert_eq!(broken("Somme 3 x 0 Non", &labels).1, ["3", "x", "0"]);
    }

    #[test]
    fn given_too_few_cells_when_placed_then_the_first_are_missing() {
        assert_eq!(
            broken("Somme 3 0 Non", &Labels::default()),
            ("Somme".to_owned(), vec!["?".to_owned(), "3".to_owned(), "0".to_owned()])
        );
        let placed = place_broken(&raw("Somme 3 3 0"), EXPECTED, "", &Labels::default());
        assert_eq!((placed.missing, placed.answer), (1, None));
        let placed = place_broken(&raw("Somme 3 3 0 Nom"), EXPECTED, "", &Labels::default());
        assert_eq!(placed.answer_words, Some(("Nom".to_owned(), 1)));
    }
}
