//! The pages that annexes are printed on, with what stands at their feet and heads.

use super::lines::{Lines, wrap};

/// How many lines a page takes before the next row turns it.
const PAGE: u32 = 72;
/// The width of the text.
const WIDTH: usize = 120;

/// Lines on pages.
#[derive(Debug)]
pub(super) struct Sheet {
    lines: Lines,
    page: u32,
    /// Where the page began.
    top: u32,
    /// What each page repeats.
    head: String,
}

impl Sheet {
    /// An empty page; each bears `head`, a name of the document with its number in the register.
    pub(super) fn new(head: String) -> Self {
        Self { lines: Lines::default(), page: 1, top: 0, head }
    }

    /// Prints one line and tells its number.
    pub(super) fn print(&mut self, line: &str) -> u32 {
        self.lines.print(line)
    }

    /// Leaves lines blank.
    pub(super) fn blank(&mut self, lines: usize) {
        for _ in 0..lines {
            self.print("");
        }
    }

    /// Prints a text on lines of some width.
    pub(super) fn wrapped(&mut self, text: &str) {
        for line in wrap(text, WIDTH) {
            self.print(&line);
        }
    }

    /// Turns the page where it is full; the next row or heading begins the next one.
    pub(super) fn turn_if_full(&mut self) {
        if self.top + PAGE <= self.lines.count() {
            self.turn();
        }
    }

    /// The foot of the page, and the number at the head of the next.
    fn turn(&mut self) {
        self.blank(1);
        self.lines.print(&self.head);
        self.print(&format!("texte fabriqué pour les essais du lecteur {}", self.page));
        self.blank(3);
        self.page += 1;
        self.print(&self.page.to_string());
        self.blank(1);
        self.top = self.lines.count();
    }

    /// The text, its last page closed.
    pub(super) fn into_text(mut self) -> String {
        self.turn();
        self.lines.into_text()
    }
}
