//! Where the values of a JSON document begin and end, found in a stream without holding more than one of them.
//!
//! What stands in the lists of the document is cut out before it is read, so that one that is ill-formed spoils no other.

use std::io::{self, Read};

use memchr::memchr_iter;

/// How much is read at once.
const CHUNK: u64 = 256 * 1024;

/// The longest value: arbitrary, far beyond the legal entity with the most sites.
const LONGEST: usize = 16 * 1024 * 1024;

/// What a value comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut<'a> {
    /// A whole one.
    Whole(&'a [u8]),
    /// One that does not end before another begins, or the document does.
    Short,
    /// One that is longer than any.
    TooLong,
}

/// How a value ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Whole,
    Short,
    TooLong,
}

/// Where the document is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Object,
    List,
}

/// A document, cut into the values of its members and of their lists.
#[derive(Debug)]
pub(super) struct Cuts<R> {
    bytes: R,
    held: Vec<u8>,
    /// How much of what is held is read.
    at: usize,
    /// The line at which that ends, from 1.
    line: u32,
    is_at_end: bool,
    inside: Inside,
    /// The member that is read; empty before the first.
    pub(super) member: String,
    /// Whether the value of that member was read.
    is_done: bool,
    /// The names of members of which a record of a list has one and no more.
    marks: &'static [&'static str],
}

impl<R: Read> Cuts<R> {
    /// The values of a stream; nothing where it is neither an object nor a list.
    pub(super) fn open(bytes: R, list: &str, marks: &'static [&'static str]) -> io::Result<Option<Self>> {
        let mut cuts = Self {
            bytes,
            held: Vec::new(),
            at: 0,
            line: 1,
            is_at_end: false,
            inside: Inside::Nothing,
            member: list.to_owned(),
            is_done: true,
            marks,
        };
        cuts.fill()?;
        if cuts.held.starts_with(b"\xef\xbb\xbf") {
            cuts.at = 3;
        }
        cuts.inside = match cuts.sign()? {
            Some(b'{') => Inside::Object,
            Some(b'[') => Inside::List,
            _ => return Ok(None),
        };
        cuts.pass(cuts.at + 1);
        Ok(Some(cuts))
    }

    /// The next value, whether it stands in a list, and the line on which it begins.
    pub(super) fn next(&mut self) -> io::Result<Option<(u32, bool, Cut<'_>)>> {
        loop {
            let Some(sign) = self.sign()? else { return Ok(None) };
            match (self.inside, sign) {
                (_, b'[') if self.inside != Inside::List => {
                    self.inside = Inside::List;
                    self.pass(self.at + 1);
                }
                (Inside::List, b']') => {
                    (self.inside, self.is_done) = (Inside::Object, true);
                    self.pass(self.at + 1);
                }
                (_, b'}' | b']') => self.pass(self.at + 1),
                (Inside::Object, b'"') if self.is_done => self.name()?,
                _ => break,
            }
        }
        let (line, in_list) = (self.line, self.inside == Inside::List || self.is_done);
        self.is_done = true;
        let (from, end) = self.value()?;
        let whole = self.held.get(from..self.at).unwrap_or_default();
        Ok(Some((
            line,
            in_list,
            match end {
                End::Whole => Cut::Whole(whole),
                End::Short => Cut::Short,
                End::TooLong => Cut::TooLong,
            },
        )))
    }

    /// The next sign that says something; it is not passed.
    fn sign(&mut self) -> io::Result<Option<u8>> {
        loop {
            let rest = self.held.get(self.at..).unwrap_or_default();
            let says = |sign: &u8| !sign.is_ascii_whitespace() && !matches!(sign, b',' | b':');
            if let Some(found) = rest.iter().position(says) {
                self.pass(self.at + found);
                return Ok(self.held.get(self.at).copied());
            }
            self.pass(self.held.len());
            if !self.more(&mut 0)? {
                return Ok(None);
            }
        }
    }

    /// Reads the name of a member.
    fn name(&mut self) -> io::Result<()> {
        let (from, _) = self.value()?;
        let quoted = self.held.get(from..self.at).unwrap_or_default();
        self.member = String::from_utf8_lossy(quoted).trim_matches('"').to_owned();
        self.is_done = false;
        Ok(())
    }

    /// Reads a value, and gives where it begins in what is held, and how it ends.
    fn value(&mut self) -> io::Result<(usize, End)> {
        let (mut from, mut to, mut is_long) = (self.at, self.at, false);
        let mut scan = Scan::default();
        loop {
            if LONGEST < to - from {
                (is_long, from) = (true, to);
                self.pass(to);
            }
            let Some(sign) = self.held.get(to).copied() else {
                let mut drained = 0;
                let more = self.more_from(from, &mut drained)?;
                (from, to) = (from - drained, to - drained);
                scan.moved(drained);
                if more {
                    continue;
                }
                self.pass(to);
                return Ok((from, if scan.is_bare() { End::Whole } else { End::Short }));
            };
            match scan.step(sign, to) {
                Step::In => to += 1,
                Step::Before => break,
                Step::Behind => {
                    to += 1;
                    break;
                }
                Step::Quoted(quote) => {
                    to += 1;
                    if let Some(begins) = self.begins(quote, to, &mut scan) {
                        self.pass(begins);
                        return Ok((from, if is_long { End::TooLong } else { End::Short }));
                    }
                }
            }
        }
        self.pass(to);
        Ok((from, if is_long { End::TooLong } else { End::Whole }))
    }

    /// Where another record begins inside one: it holds the second mark of one.
    fn begins(&self, quote: usize, to: usize, scan: &mut Scan) -> Option<usize> {
        let text = self.held.get(quote + 1..to - 1)?;
        if !self.marks.iter().any(|mark| mark.as_bytes() == text) {
            return None;
        }
        scan.marks += 1;
        let inside = scan.opened.last().filter(|_| 1 < scan.marks && 1 < scan.opened.len());
        inside.copied()
    }

    /// Is done with what stands before a place.
    fn pass(&mut self, to: usize) {
        let lines = memchr_iter(b'\n', self.held.get(self.at..to).unwrap_or_default()).count();
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at = to;
    }

    /// Holds more, where there is more; what stands before what is read is let go.
    fn more(&mut self, drained: &mut usize) -> io::Result<bool> {
        self.more_from(self.at, drained)
    }

    fn more_from(&mut self, from: usize, drained: &mut usize) -> io::Result<bool> {
        if self.is_at_end {
            return Ok(false);
        }
        self.held.drain(..from);
        self.at -= from;
        *drained = from;
        self.fill()?;
        Ok(!self.is_at_end)
    }

    fn fill(&mut self) -> io::Result<()> {
        let read = self.bytes.by_ref().take(CHUNK).read_to_end(&mut self.held)?;
        self.is_at_end = read == 0;
        Ok(())
    }
}

/// What a sign does to the value that it stands in.
enum Step {
    /// It is one more of it.
    In,
    /// It stands behind the value.
    Before,
    /// It is its last one.
    Behind,
    /// It ends a text inside it, which began there.
    Quoted(usize),
}

/// How far a value is read.
#[derive(Debug, Default)]
struct Scan {
    /// Where what is open in it was opened.
    opened: Vec<usize>,
    /// Where the text begins that is read.
    quote: Option<usize>,
    is_escaped: bool,
    /// Whether it is a number or a word.
    is_word: bool,
    /// How many marks of records stood in it.
    marks: usize,
}

impl Scan {
    const fn is_bare(&self) -> bool {
        self.is_word && self.opened.is_empty()
    }

    /// What is held was moved to the front.
    fn moved(&mut self, by: usize) {
        self.quote = self.quote.map(|quote| quote.saturating_sub(by));
        for opened in &mut self.opened {
            *opened = opened.saturating_sub(by);
        }
    }

    fn step(&mut self, sign: u8, at: usize) -> Step {
        if let Some(quote) = self.quote {
            return self.in_text(sign, quote);
        }
        match sign {
            b'"' if self.is_word => return Step::Before,
            b'"' => self.quote = Some(at),
            b'{' | b'[' => self.opened.push(at),
            b'}' | b']' if self.opened.pop().is_none() => return Step::Before,
            b'}' | b']' if self.opened.is_empty() => return Step::Behind,
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' if self.opened.is_empty() => return Step::Before,
            _ => self.is_word |= self.opened.is_empty(),
        }
        Step::In
    }

    const fn in_text(&mut self, sign: u8, quote: usize) -> Step {
        match sign {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' => self.is_escaped = true,
            b'"' => {
                self.quote = None;
                return if self.opened.is_empty() { Step::Behind } else { Step::Quoted(quote) };
            }
            _ => {}
        }
        Step::In
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cuts(text: &str) -> Vec<(u32, String, bool, String)> {
        let mut cuts =
            Cuts::open(text.as_bytes(), "pmej", &["id"]).expect("bytes at hand").expect("a document");
        let mut found = Vec::new();
        loop {
            let told = match cuts.next().expect("bytes at hand") {
                None => return found,
                Some((line, in_list, Cut::Whole(bytes))) => {
                    (line, in_list, String::from_utf8_lossy(bytes).into_owned())
                }
                Some((line, in_list, Cut::Short)) => (line, in_list, "short".to_owned()),
                Some((line, in_list, Cut::TooLong)) => (line, in_list, "long".to_owned()),
            };
            found.push((told.0, cuts.member.clone(), told.1, told.2));
        }
    }

    fn told(text: &str) -> Vec<String> {
        cuts(text).into_iter().map(|(line, member, _, value)| format!("{line} {member} {value}")).collect()
    }

    #[test]
    fn given_a_document_when_cut_then_each_value_with_its_member_and_its_line() {
        let text = "\u{feff}{\"at\": \"x,]\",\n \"n\": 12, \"meta\": {\"a\": [1]},\n\"pmej\": [{\"id\": \"a]\\\"}\"},\n{\"id\": [1]}], \"gco\": []}";
        assert_eq!(
            told(text),
            [
                "1 at \"x,]\"",
                "2 n 12",
                "2 meta {\"a\": [1]}",
                "3 pmej {\"id\": \"a]\\\"}\"}",
                "4 pmej {\"id\": [1]}",
            ]
        );
        assert_eq!(cuts(text).iter().filter(|(_, _, in_list, _)| *in_list).count(), 2);
        assert_eq!(told("[{\"id\": 1}]"), ["1 pmej {\"id\": 1}"], "a list by itself");
    }

    #[test]
    fn given_a_record_without_its_end_when_cut_then_told_and_the_next_one_is_whole() {
        let text = "{\"pmej\": [{\"id\": 1, \"a\": {\"b\": 2},\n{\"a\": [{}], \"id\": 2},\n{\"id\": 3";
        assert_eq!(told(text), ["1 pmej short", "2 pmej {\"a\": [{}], \"id\": 2}", "3 pmej short"]);
    }

    #[test]
    fn given_a_record_that_ends_too_often_when_cut_then_the_next_one_is_of_the_list_still() {
        assert_eq!(
            told("{\"pmej\": [{\"id\": 1}]}, {\"id\": 2}]}"),
            ["1 pmej {\"id\": 1}", "1 pmej {\"id\": 2}"]
        );
    }

    #[test]
    fn given_a_value_longer_than_any_when_cut_then_told_and_the_next_one_is_whole() {
        let text = format!("[{{\"id\": \"{}\"}}, {{\"id\": 2}}]", "x".repeat(LONGEST + 9));
        assert_eq!(told(&text), ["1 pmej long", "1 pmej {\"id\": 2}"]);
    }

    #[test]
    fn given_a_long_stream_when_cut_then_none_is_lost_at_the_seams_of_what_is_read() {
        let text = format!("[{}]", "{\"id\": \"whole\"},\n".repeat(40_000));
        let found = cuts(&text);
        assert!(found.iter().all(|(_, _, _, value)| value == "{\"id\": \"whole\"}"));
        assert_eq!((found.len(), found.last().map(|(line, ..)| *line)), (40_000, Some(40_000)));
    }

    #[test]
    fn given_what_is_no_document_when_opened_then_nothing() {
        for text in ["", "a;b", "12"] {
            assert!(Cuts::open(text.as_bytes(), "pmej", &[]).expect("bytes at hand").is_none(), "{text}");
        }
    }
}
