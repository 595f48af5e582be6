//! The lines of a table, as many of the text to one as its quotes hold together.

use csv::ReaderBuilder;

/// How many lines of the text one line of the table may run over.
/// Arbitrary: a cell holds a remark, not a page, and a quote left open must not swallow the rows below it.
const LONGEST: usize = 50;

/// A line of the table.
pub(super) struct Line<'t> {
    /// The 1-based number of its first line in the text.
    pub(super) number: u32,
    /// Its text.
    pub(super) text: &'t str,
    /// Whether a quote is opened in it and closed nowhere.
    pub(super) is_open: bool,
}

/// The lines of a table in their order, those without anything left out.
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    number: u32,
}

impl<'t> Lines<'t> {
    /// The lines from a place on, as [`Self::place`] tells it.
    pub(super) const fn new(text: &'t str, (at, number): (usize, u32)) -> Self {
        Self { text, at, number }
    }

    /// The byte where the next line begins, and its number.
    pub(super) const fn place(&self) -> (usize, u32) {
        (self.at, self.number)
    }

    /// The delimiter that a spreadsheet is told on a first line of its own, `sep=;`; that line is passed.
    pub(super) fn announced_delimiter(&mut self) -> Option<char> {
        let line = self.rest().lines().next()?;
        let mut announced = line.trim_end().strip_prefix("sep=")?.chars();
        let delimiter = announced.next().filter(char::is_ascii)?;
        if announced.next().is_some() {
            return None;
        }
        self.pass(line.len(), 1);
        Some(delimiter)
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes so many bytes, and the line end after them.
    fn pass(&mut self, bytes: usize, lines: u32) {
        self.at = (self.at + bytes + 1).min(self.text.len());
        self.number = self.number.saturating_add(lines);
    }

    /// How long the next line is in bytes, and how many lines of the text it takes; nothing where its quotes are not closed.
    fn closed(&self) -> Option<(usize, u32)> {
        let (mut length, mut quotes) = (0, 0);
        for (count, line) in (1..).zip(self.rest().split('\n').take(LONGEST)) {
            quotes += line.matches('"').count();
            length += line.len();
            if quotes % 2 == 0 {
                return Some((length, count));
            }
            length += 1;
        }
        None
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = Line<'t>;

    fn next(&mut self) -> Option<Line<'t>> {
        while self.at < self.text.len() {
            let (rest, number) = (self.rest(), self.number);
            let first = rest.split('\n').next().unwrap_or_default();
            let closed = self.closed();
            let (length, lines) = closed.unwrap_or((first.len(), 1));
            self.pass(length, lines);
            let text = rest.get(..length).unwrap_or_default();
            if !text.trim().is_empty() {
                return Some(Line { number, text, is_open: closed.is_none() });
            }
        }
        None
    }
}

/// The cells of a line.
pub(super) fn cells(line: &str, delimiter: char) -> Vec<String> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .buffer_capacity(line.len().max(1))
        .from_reader(line.as_bytes());
    // One record, but where a line break stands between quotes that quote no cell: then the cells of all.
    let records = reader.into_records().filter_map(Result::ok);
    records.flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}
