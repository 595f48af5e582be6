//! The pages of a report, and the figures that stand on them.

use super::amount::{Amount, Figure};
use super::lines::{Lines, wrap_cutting};

/// Width of a column of the report.
const WIDTH: usize = 62;

/// How many lines make a page; the first block of the next begins with a space.
const PAGE: u32 = 60;

/// The report while it is printed.
#[derive(Debug, Default)]
pub(super) struct Paper {
    lines: Lines,
    figures: Vec<Figure>,
    /// Where the page began.
    top: u32,
}

impl Paper {
    /// Leaves a line blank.
    pub(super) fn blank(&mut self) {
        self.lines.print("");
    }

    /// Prints a heading, in capitals.
    pub(super) fn heading(&mut self, words: &str) {
        self.blank();
        self.print(words);
        self.blank();
    }

    /// Prints a line that stands between blank ones.
    pub(super) fn lone(&mut self, words: &str) -> u32 {
        let line = self.print(words);
        self.blank();
        line
    }

    /// Prints one line and tells its number.
    pub(super) fn print(&mut self, line: &str) -> u32 {
        if self.top + PAGE <= self.lines.count() {
            self.top = self.lines.count();
            return self.lines.print(&format!(" {line}"));
        }
        self.lines.print(line)
    }

    /// Prints a sentence on as many lines as it takes, an amount in place of each `#`.
    pub(super) fn say(&mut self, sentence: &str, amounts: &[Amount]) {
        // An amount is not broken over lines: its spaces come back once the lines are made.
        let whole = |amount: &Amount| amount.words().replace(' ', "~");
        let said =
            amounts.iter().fold(sentence.to_owned(), |said, amount| said.replacen('#', &whole(amount), 1));
        let mut waiting = amounts.iter().peekable();
        for line in wrap_cutting(&said, WIDTH) {
            let number = self.print(&line.replace('~', " "));
            let mut rest = line.as_str();
            while let Some((_, after)) = waiting.peek().and_then(|amount| rest.split_once(&whole(amount))) {
                rest = after;
                self.figures.extend(waiting.next().map(|amount| amount.printed_at(number)));
            }
        }
        assert!(waiting.next().is_none(), "each amount stands on a line of {said}");
    }

    /// The text and its figures.
    pub(super) fn into_parts(self) -> (String, Vec<Figure>) {
        (self.lines.into_text(), self.figures)
    }
}
