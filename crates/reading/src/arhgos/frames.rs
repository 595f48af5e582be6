//! Where the records of a feed begin and end, found in a stream without holding more than one of them.
//!
//! A record is cut out before its marks are read, so that one that is ill-formed spoils no other.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memmem};

/// How much is read at once.
const CHUNK: u64 = 256 * 1024;

/// The longest record: arbitrary, far beyond one that lists every commune of France.
const LONGEST: usize = 4 * 1024 * 1024;

/// A record of a feed, as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame<'a> {
    /// A whole one.
    Whole(&'a [u8]),
    /// One that does not end before another begins, or the file does.
    CutShort,
    /// One that is longer than any.
    TooLong,
}

/// A stream, cut into its records.
#[derive(Debug)]
pub(super) struct Frames<R> {
    bytes: R,
    held: Vec<u8>,
    /// How much of what is held is done with.
    at: usize,
    /// The line at which that ends, from 1.
    line: u32,
    is_at_end: bool,
    opening: &'static [u8],
    closing: &'static [u8],
}

/// What the next frame is, by its places in what is held.
enum Found {
    Whole { from: usize, to: usize },
    CutShort { from: usize, to: usize },
    TooLong { from: usize, to: usize },
    None,
}

impl<R: Read> Frames<R> {
    /// The records of a stream between two marks: `<name` and `</name`.
    pub(super) fn new(bytes: R, opening: &'static [u8], closing: &'static [u8]) -> Self {
        Self { bytes, held: Vec::new(), at: 0, line: 1, is_at_end: false, opening, closing }
    }

    /// What stands before the first record.
    pub(super) fn head(&mut self) -> io::Result<&[u8]> {
        let to = loop {
            if let Some(from) = self.opened(self.at) {
                break from;
            }
            if self.is_at_end || LONGEST < self.held.len() {
                break self.held.len();
            }
            self.fill()?;
        };
        Ok(self.held.get(..to).unwrap_or_default())
    }

    /// The next record, and the line on which it begins.
    pub(super) fn next(&mut self) -> io::Result<Option<(u32, Frame<'_>)>> {
        let found = self.find()?;
        let (from, to) = match found {
            Found::None => return Ok(None),
            Found::Whole { from, to } | Found::CutShort { from, to } | Found::TooLong { from, to } => {
                (from, to)
            }
        };
        self.pass(from);
        let line = self.line;
        self.pass(to);
        Ok(Some((
            line,
            match found {
                Found::Whole { .. } => Frame::Whole(self.held.get(from..to).unwrap_or_default()),
                Found::TooLong { .. } => Frame::TooLong,
                Found::CutShort { .. } | Found::None => Frame::CutShort,
            },
        )))
    }

    fn find(&mut self) -> io::Result<Found> {
        loop {
            if let Some(from) = self.opened(self.at) {
                if let Some(found) = self.closed(from) {
                    return Ok(found);
                }
                if LONGEST < self.held.len() - from {
                    return Ok(Found::TooLong { from, to: from + self.opening.len() });
                }
                if self.is_at_end {
                    return Ok(Found::CutShort { from, to: self.held.len() });
                }
            } else if self.is_at_end {
                return Ok(Found::None);
            } else {
                // What is left may be the beginning of the mark.
                self.pass(self.held.len().saturating_sub(self.opening.len()).max(self.at));
            }
            self.fill()?;
        }
    }

    /// The record that begins at a place, where its end is held.
    fn closed(&self, from: usize) -> Option<Found> {
        let inside = from + self.opening.len();
        let rest = self.held.get(inside..)?;
        let closing = memmem::find(rest, self.closing)?;
        if let Some(next) = self.opened(inside).filter(|next| *next < inside + closing) {
            return Some(Found::CutShort { from, to: next });
        }
        let ends = memchr(b'>', rest.get(closing..)?)?;
        Some(Found::Whole { from, to: inside + closing + ends + 1 })
    }

    /// Where the next record begins, at a place or behind it.
    fn opened(&self, mut from: usize) -> Option<usize> {
        loop {
            let found = from + memmem::find(self.held.get(from..)?, self.opening)?;
            let after = self.held.get(found + self.opening.len())?;
            if matches!(after, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') {
                return Some(found);
            }
            from = found + self.opening.len();
        }
    }

    /// Is done with what stands before a place.
    fn pass(&mut self, to: usize) {
        let lines = memchr_iter(b'\n', self.held.get(self.at..to).unwrap_or_default()).count();
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at = to;
    }

    fn fill(&mut self) -> io::Result<()> {
        self.held.drain(..self.at);
        self.at = 0;
        let read = self.bytes.by_ref().take(CHUNK).read_to_end(&mut self.held)?;
        self.is_at_end = read == 0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The records of a text, each with its line; what is read comes in pieces of so many bytes.
    fn frames(text: &str) -> Vec<(u32, String)> {
        let mut frames = Frames::new(text.as_bytes(), b"<row", b"</row");
        let mut found = Vec::new();
        while let Some((line, frame)) = frames.next().expect("bytes at hand") {
            let told = match frame {
                Frame::Whole(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                Frame::CutShort => "cut short".to_owned(),
                Frame::TooLong => "too long".to_owned(),
            };
            found.push((line, told));
        }
        found
    }

    #[test]
    fn given_records_when_cut_then_each_with_the_line_on_which_it_begins() {
        let found = frames("<rows>\n<row>a</row>\n\n  <row\n>b</row >\n<rows><row/></row></rows>");
        let told: Vec<_> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(told, [(2, "<row>a</row>"), (4, "<row\n>b</row >"), (6, "<row/></row>")]);
    }

    #[test]
    fn given_a_record_without_its_end_when_cut_then_told_and_the_next_one_is_whole() {
        let found = frames("<row>a\n<row>b</row><row>c");
        let told: Vec<_> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(told, [(1, "cut short"), (2, "<row>b</row>"), (2, "cut short")]);
    }

    #[test]
    fn given_a_record_longer_than_any_when_cut_then_told_and_the_next_one_is_whole() {
        let found = frames(&format!("<row>{}<row>b</row>", "x".repeat(LONGEST + 9)));
        let told: Vec<_> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(told.last(), Some(&"<row>b</row>"));
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn given_a_long_stream_when_cut_then_no_record_is_lost_at_the_seams_of_what_is_read() {
        let text: String = (0..40_000).map(|rank| format!("<row>{rank}</row>\n")).collect();
        let found = frames(&text);
        assert_eq!(found.len(), 40_000);
        assert_eq!(found.last(), Some(&(40_000, "<row>39999</row>".to_owned())));
    }

    #[test]
    fn given_what_stands_before_the_first_record_when_asked_then_that_and_the_records_after_it() {
        let mut frames = Frames::new("<rows>\n<row>a</row>".as_bytes(), b"<row", b"</row");
        assert_eq!(frames.head().expect("bytes at hand"), b"<rows>\n");
        assert_eq!(frames.next().expect("bytes at hand"), Some((2, Frame::Whole(b"<row>a</row>"))));
        let mut none = Frames::new("<rows/>".as_bytes(), b"<row", b"</row");
        assert_eq!(none.head().expect("bytes at hand"), b"<rows/>");
        assert_eq!(none.next().expect("bytes at hand"), None);
    }
}
