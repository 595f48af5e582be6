//! Where the records of a feed begin and end, found in a stream without holding more than one of them.
//!
//! A record is cut out before its marks are read, so that one that is ill-formed spoils no other.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memmem};

/// How much is read at once.
const CHUNK: u64 = 256 * 1024;

/// The longest record: arbitrary, far beyond one that lists every commune of France.
const LONGEST: usize = 4 * 1024 * 1024;

/// A kind of record, by the beginnings of its marks: `<name` and `</name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Its name.
    pub(crate) name: &'static str,
    /// How it begins.
    pub(crate) opening: &'static str,
    /// How it ends.
    pub(crate) closing: &'static str,
}

/// The kind of record of a name.
macro_rules! kind {
    ($name:literal) => {
        $crate::feed::frames::Kind {
            name: $name,
            opening: concat!("<", $name),
            closing: concat!("</", $name),
        }
    };
}
pub(crate) use kind;

/// A record of a feed, as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame<'a> {
    /// A whole one of a kind.
    Whole(&'static Kind, &'a [u8]),
    /// One that does not end before another begins, or the file does.
    CutShort,
    /// One that is longer than any.
    TooLong,
}

/// A stream, cut into its records.
#[derive(Debug)]
pub(crate) struct Frames<R> {
    bytes: R,
    held: Vec<u8>,
    /// How much of what is held is done with.
    at: usize,
    /// The line at which that ends, from 1.
    line: u32,
    is_at_end: bool,
    kinds: &'static [Kind],
}

/// What the next frame is, by its places in what is held.
enum Found {
    Whole { kind: &'static Kind, from: usize, to: usize },
    CutShort { from: usize, to: usize },
    TooLong { from: usize, to: usize },
    None,
}

impl<R: Read> Frames<R> {
    /// The records of some kinds in a stream.
    pub(crate) fn new(bytes: R, kinds: &'static [Kind]) -> Self {
        Self { bytes, held: Vec::new(), at: 0, line: 1, is_at_end: false, kinds }
    }

    /// What stands before the first record.
    pub(crate) fn head(&mut self) -> io::Result<&[u8]> {
        let to = loop {
            if let Some((from, _)) = self.opened(self.at, self.held.len()) {
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
    pub(crate) fn next(&mut self) -> io::Result<Option<(u32, Frame<'_>)>> {
        let found = self.find()?;
        let (from, to) = match found {
            Found::None => return Ok(None),
            Found::Whole { from, to, .. } | Found::CutShort { from, to } | Found::TooLong { from, to } => {
                (from, to)
            }
        };
        self.pass(from);
        let line = self.line;
        self.pass(to);
        Ok(Some((
            line,
            match found {
                Found::Whole { kind, .. } => Frame::Whole(kind, self.held.get(from..to).unwrap_or_default()),
                Found::TooLong { .. } => Frame::TooLong,
                Found::CutShort { .. } | Found::None => Frame::CutShort,
            },
        )))
    }

    fn find(&mut self) -> io::Result<Found> {
        loop {
            if let Some((from, kind)) = self.opened(self.at, self.held.len()) {
                if let Some(found) = self.closed(from, kind) {
                    return Ok(found);
                }
                // Where another record begins, this one never ends: what follows is not lost with it.
                if let Some((next, _)) = self.opened(from + kind.opening.len(), self.held.len()) {
                    return Ok(Found::CutShort { from, to: next });
                }
                if LONGEST < self.held.len() - from {
                    return Ok(Found::TooLong { from, to: from + kind.opening.len() });
                }
                if self.is_at_end {
                    return Ok(Found::CutShort { from, to: self.held.len() });
                }
            } else if self.is_at_end {
                return Ok(Found::None);
            } else {
                // What is left may be the beginning of a mark.
                self.pass(self.held.len().saturating_sub(self.longest_mark()).max(self.at));
            }
            self.fill()?;
        }
    }

    fn longest_mark(&self) -> usize {
        self.kinds.iter().map(|kind| kind.opening.len()).max().unwrap_or_default()
    }

    /// The record of a kind that begins at a place, where its end is held.
    fn closed(&self, from: usize, kind: &'static Kind) -> Option<Found> {
        let inside = from + kind.opening.len();
        let rest = self.held.get(inside..)?;
        let closing = memmem::find(rest, kind.closing.as_bytes())?;
        if let Some((next, _)) = self.opened(inside, inside + closing) {
            return Some(Found::CutShort { from, to: next });
        }
        let ends = memchr(b'>', rest.get(closing..)?)?;
        Some(Found::Whole { kind, from, to: inside + closing + ends + 1 })
    }

    /// Where a record begins between two places, and its kind.
    fn opened(&self, from: usize, to: usize) -> Option<(usize, &'static Kind)> {
        let between = self.held.get(from..to)?;
        memchr_iter(b'<', between).find_map(|at| {
            let mark = self.held.get(from + at..)?;
            let begins = |kind: &&'static Kind| {
                let after = mark.strip_prefix(kind.opening.as_bytes()).and_then(<[u8]>::first);
                matches!(after, Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'))
            };
            self.kinds.iter().find(begins).map(|kind| (from + at, kind))
        })
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

    const ROWS: &[Kind] = &[
        Kind { name: "row", opening: "<row", closing: "</row" },
        Kind { name: "other", opening: "<other", closing: "</other" },
    ];

    /// The records of a text, each with its line; what is read comes in pieces of so many bytes.
    fn frames(text: &str) -> Vec<(u32, String)> {
        let mut frames = Frames::new(text.as_bytes(), ROWS);
        let mut found = Vec::new();
        while let Some((line, frame)) = frames.next().expect("bytes at hand") {
            let told = match frame {
                Frame::Whole(_, bytes) => String::from_utf8_lossy(bytes).into_owned(),
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
    fn given_records_of_several_kinds_when_cut_then_each_ends_with_its_own_mark() {
        let found = frames("<row>a</row><other>b</row></other><other>c<row>d</row>");
        let told: Vec<_> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(told, ["<row>a</row>", "<other>b</row></other>", "cut short", "<row>d</row>"]);
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
        let found = frames(&"<row>whole</row>\n".repeat(40_000));
        assert!(found.iter().all(|(_, row)| row == "<row>whole</row>"));
        assert_eq!((found.len(), found.last().map(|(line, _)| *line)), (40_000, Some(40_000)));
    }

    #[test]
    fn given_what_stands_before_the_first_record_when_asked_then_that_and_the_records_after_it() {
        let mut frames = Frames::new("<rows>\n<row>a</row>".as_bytes(), ROWS);
        assert_eq!(frames.head().expect("bytes at hand"), b"<rows>\n");
        assert_eq!(frames.next().expect("bytes at hand"), Some((2, Frame::Whole(&ROWS[0], b"<row>a</row>"))));
        let mut none = Frames::new("<rows/>".as_bytes(), ROWS);
        assert_eq!(none.head().expect("bytes at hand"), b"<rows/>");
        assert_eq!(none.next().expect("bytes at hand"), None);
    }
}
