//! Lines of a text, numbered, with those that are asked for marked.

use std::ops::RangeInclusive;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ABOVE, SHOWN};

/// How many characters of a line are shown. Arbitrary: a text without line ends would make one line of all.
const LONGEST: usize = 2_000;

/// Which lines of a text are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinesAsked {
    /// Those from this one on, from 1.
    From(u32),
    /// These, marked, with what stands around them.
    Marked(RangeInclusive<u32>),
}

/// Lines of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Deserialize)]
pub struct LinesView {
    /// The lines.
    pub lines: Vec<LineView>,
    /// How many the text has.
    pub total: u32,
    /// The line from which the lines before these go on; nothing at the beginning.
    pub before: Option<u32>,
    /// The line from which the lines after these go on; nothing at the end.
    pub after: Option<u32>,
}

/// One line of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, Deserialize)]
pub struct LineView {
    /// Its number, from 1.
    pub number: u32,
    /// What it says; cut off where it is longer than is shown.
    pub text: String,
    /// Whether it is asked for.
    pub marked: bool,
}

impl LinesView {
    /// The lines asked for of a text; nothing where it has no such line.
    pub fn new(text: &str, asked: &LinesAsked) -> Option<Self> {
        let total = number(text.split('\n').count());
        let (first, marked) = match asked {
            LinesAsked::From(first) => (*first, None),
            LinesAsked::Marked(lines) => (lines.start().saturating_sub(u32::from(ABOVE)).max(1), Some(lines)),
        };
        let asked_first = marked.map_or(first, |lines| *lines.start());
        if !(1..=total).contains(&asked_first) {
            return None;
        }
        let line = |(number, text): (u32, &str)| LineView {
            number,
            text: cut(text),
            marked: marked.is_some_and(|lines| lines.contains(&number)),
        };
        let skipped = usize::try_from(first - 1).ok()?;
        let shown = (first..).zip(text.split('\n').skip(skipped)).take(usize::from(SHOWN));
        let after = first.saturating_add(u32::from(SHOWN));
        Some(Self {
            lines: shown.map(line).collect(),
            total,
            before: (first > 1).then(|| first.saturating_sub(u32::from(SHOWN)).max(1)),
            after: (after <= total).then_some(after),
        })
    }
}

/// A line as far as it is shown.
fn cut(text: &str) -> String {
    let mut rest = text.chars();
    let mut shown: String = rest.by_ref().take(LONGEST).collect();
    if rest.next().is_some() {
        shown.push('…');
    }
    shown
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(lines: u32) -> String {
        (1..=lines).map(|line| format!("ligne {line}")).collect::<Vec<_>>().join("\n")
    }

    fn ends(view: &LinesView) -> (u32, u32, Option<u32>, Option<u32>) {
        let (first, last) = (view.lines.first().unwrap(), view.lines.last().unwrap());
        (first.number, last.number, view.before, view.after)
    }

    #[test]
    fn given_a_line_of_a_long_text_when_asked_for_then_it_is_marked_among_those_around_it() {
        let view = LinesView::new(&text(300_000), &LinesAsked::Marked(387..=388)).unwrap();
        assert_eq!((view.total, ends(&view)), (300_000, (367, 566, Some(167), Some(567))));
        let marked: Vec<_> = view.lines.iter().filter(|line| line.marked).collect();
        assert_eq!(marked.iter().map(|line| line.number).collect::<Vec<_>>(), [387, 388]);
        assert_eq!(marked[0].text, "ligne 387");
    }

    #[test]
    fn given_the_ends_of_a_text_when_asked_for_then_nothing_goes_before_or_after_them() {
        let whole = text(200);
        assert_eq!(ends(&LinesView::new(&whole, &LinesAsked::From(1)).unwrap()), (1, 200, None, None));
        let longer = text(201);
        assert_eq!(ends(&LinesView::new(&longer, &LinesAsked::From(1)).unwrap()), (1, 200, None, Some(201)));
        assert_eq!(
            ends(&LinesView::new(&longer, &LinesAsked::From(201)).unwrap()),
            (201, 201, Some(1), None)
        );
        assert_eq!(ends(&LinesView::new("", &LinesAsked::From(1)).unwrap()), (1, 1, None, None));
    }

    #[test]
    fn given_a_line_that_the_text_has_not_when_asked_for_then_nothing() {
        for asked in [LinesAsked::From(0), LinesAsked::Marked(4..=4), LinesAsked::From(u32::MAX)] {
            assert_eq!(LinesView::new(&text(3), &asked), None, "{asked:?}");
        }
    }

    #[test]
    fn given_a_line_longer_than_is_shown_when_shown_then_it_is_cut_off_and_says_so() {
        let shown = |length| LinesView::new(&"é".repeat(length), &LinesAsked::From(1)).unwrap();
        assert_eq!(shown(LONGEST).lines[0].text.chars().count(), LONGEST);
        assert!(shown(LONGEST + 1).lines[0].text.ends_with("é…"));
    }
}
