//! How far something long is, on a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use maillage_service::scan::Progress;
use maillage_views::words::{Argument, Words};

use crate::output::Output;

/// A line of the terminal that says how far a document is read, and is written over until it goes.
pub(crate) struct Bar<'o> {
    name: &'o str,
    words: Words,
    begun: Instant,
    /// Whether anybody sees it.
    seen: bool,
    /// The last percentage that was shown.
    percent: Option<u64>,
}

impl<'o> Bar<'o> {
    /// A bar that shows nothing yet. Nobody sees it but at a terminal.
    pub(crate) fn new(name: &'o str, output: &Output) -> Self {
        let seen = !output.is_quiet() && io::stderr().is_terminal();
        Self { name, words: output.words, begun: Instant::now(), seen, percent: None }
    }

    /// Shows how many pages are read, of how many, and how long the others take at that pace.
    pub(crate) fn show(&mut self, progress: Progress) {
        if !self.seen {
            return;
        }
        let left = left(self.begun.elapsed(), progress);
        let arguments = [
            ("file", Argument::Text(self.name)),
            ("done", Argument::count(progress.done)),
            ("pages", Argument::count(progress.pages)),
            ("seconds", Argument::count(left.as_secs())),
        ];
        put(&self.words.with("progress-pages", &arguments));
    }

    /// Shows how much of so many bytes is read, and how long the rest takes at that pace.
    pub(crate) fn show_bytes(&mut self, done: u64, all: u64) {
        let percent = done.saturating_mul(100).checked_div(all).unwrap_or_default().min(100);
        // It is told of each piece that is read, and written over only where it says something else.
        if !self.seen || self.percent.replace(percent) == Some(percent) {
            return;
        }
        let percents = |part: u64| usize::try_from(part).unwrap_or(100);
        let progress = Progress { done: percents(percent), pages: 100 };
        let seconds = left(self.begun.elapsed(), progress).as_secs();
        let arguments = [
            ("file", Argument::Text(self.name)),
            ("percent", Argument::printed(percent)),
            ("seconds", Argument::count(seconds)),
        ];
        put(&self.words.with("progress-bytes", &arguments));
    }

    /// Takes the line away.
    pub(crate) fn clear(&mut self) {
        if self.seen {
            put("");
        }
    }
}

/// Puts a text in the place of the line that the terminal is on.
fn put(text: &str) {
    // A terminal that takes no more is told nothing: what is read is read all the same.
    let mut stderr = io::stderr().lock();
    let _told = write!(stderr, "\r\x1b[2K{text}").and_then(|()| stderr.flush());
}

/// How long the pages that are left take, at the pace of those that are read.
fn left(elapsed: Duration, progress: Progress) -> Duration {
    let (done, pages) = (progress.done, progress.pages);
    let left = u32::try_from(pages.saturating_sub(done)).unwrap_or(u32::MAX);
    let done = u32::try_from(done).unwrap_or(u32::MAX);
    elapsed.checked_div(done).and_then(|each| each.checked_mul(left)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_pages_read_in_a_time_when_asked_how_long_the_others_take_then_at_that_pace() {
        let seconds = |done, pages| left(Duration::from_secs(12), Progress { done, pages }).as_secs();
        assert_eq!((seconds(6, 24), seconds(24, 24), seconds(0, 24)), (36, 0, 0));
    }
}
