//! The walk through a document: which strips are headers, headings, titles of zones and rows.

use super::groups::Band;
use super::heads::Head;
use super::roles::{self, Meaning};
use super::strips::{GridCell, Places, Row, Strip, Text};
use super::titles::{self, ZoneTitle};
use super::values;
use crate::annex::lines;

/// What a document shows before anything is taken for anything.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// The headers, in their order.
    pub(super) heads: Vec<Head>,
    /// The titles of zones, in their order.
    pub(super) zones: Vec<ZoneTitle>,
    /// The rows.
    pub(super) rows: Vec<RawRow>,
    /// The lines above the first row.
    pub(super) preamble: Vec<String>,
}

/// A row that bears figures, as it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RawRow {
    /// The rank of its first cell.
    pub(super) rank: u32,
    /// The header above it in [`Walked::heads`]; none where no header is its own.
    pub(super) head: Option<usize>,
    /// The title of the zone above it in [`Walked::zones`].
    pub(super) zone: Option<usize>,
    /// The rank of its table in the document; none for a line that ends in cells.
    pub(super) table: Option<usize>,
    /// The headings and other lines between it and the row above.
    pub(super) above: Vec<Band>,
    /// What stands in its first column, with the lines around it that belong to it.
    pub(super) label: String,
    /// Its cells.
    pub(super) cells: Vec<GridCell>,
    /// The footnotes whose marks it bears.
    pub(super) notes: Vec<String>,
}

/// What a row of cells is.
enum Kind {
    Blank,
    Title(ZoneTitle),
    /// Cells of a header; or words of headers that name no column.
    Head,
    Caption,
    Band(String),
    Data,
}

/// Walks through the strips.
pub(super) fn walk(strips: &[Strip], places: &Places) -> Walked {
    let mut walk = Walk {
        found: Walked::default(),
        places,
        zone: None,
        head: None,
        head_rows: Vec::new(),
        head_lines: Vec::new(),
        above: Vec::new(),
        after_row: false,
    };
    for strip in strips {
        match strip {
            Strip::Text(text) => walk.text(text),
            Strip::Row(row) => walk.row(row),
        }
    }
    walk.found
}

struct Walk<'s> {
    found: Walked,
    places: &'s Places,
    zone: Option<usize>,
    head: Option<usize>,
    /// The table for which the header stands, where it stands in one.
    head_rows: Vec<&'s Row>,
    /// Lines of header words since the last row or title.
    head_lines: Vec<&'s Text>,
    /// Headings and pieces of labels since the last row.
    above: Vec<Band>,
    /// Whether the last strip was a row, whose label may go on.
    after_row: bool,
}

impl<'s> Walk<'s> {
    fn text(&mut self, text: &'s Text) {
        if self.found.rows.is_empty() {
            self.found.preamble.push(text.words.clone());
        }
        if let Some(zone) = titles::zone(&text.words) {
            self.open_zone(zone);
        } else if roles::is_header(&text.words) {
            self.head_lines.push(text);
            self.after_row = false;
        } else {
            self.words(None, Band { rank: text.rank, text: text.words.clone(), height: text.height });
        }
    }

    fn open_zone(&mut self, zone: ZoneTitle) {
        self.found.zones.push(zone);
        self.zone = self.found.zones.len().checked_sub(1);
        self.head = None;
        self.head_rows.clear();
        self.head_lines.clear();
        self.above.clear();
        self.after_row = false;
    }

    /// A heading, or a piece of the label of the row above or below, of its own table or of none.
    fn words(&mut self, table: Option<usize>, words: Band) {
        let goes_on = lines::starts_lower(&words.text);
        let of_row = self
            .found
            .rows
            .last()
            .is_some_and(|last| last.table == table || self.is_right_below(last, &words));
        if goes_on && of_row && self.after_row && self.above.is_empty() {
            self.go_on(&words.text);
            return;
        }
        self.after_row = false;
        // What goes on is printed alike.
        let alike =
            |last: &Band| last.height.zip(words.height).is_none_or(|(one, two)| one.abs_diff(two) <= 1);
        match self.above.last_mut().filter(|last| goes_on && alike(last)) {
            Some(last) => last.text = format!("{} {}", last.text, words.text),
            None => self.above.push(words),
        }
    }

    /// Whether words stand right below a row: closer than they are high. Lines of a text have no distance.
    fn is_right_below(&self, row: &RawRow, words: &Band) -> bool {
        let (above, below) = (self.places.of(row.rank), self.places.of(words.rank));
        let Some((upper, lower)) = above.area.zip(below.area) else { return words.height.is_none() };
        let height = lower.bottom.saturating_sub(lower.top);
        above.page == below.page
            && lower.top.saturating_sub(upper.bottom) < height
            && lower.left < upper.right
    }

    /// Words that go on with the row above: with the text that stands in place of a figure, else with its label.
    fn go_on(&mut self, words: &str) {
        let Some(last) = self.found.rows.last_mut() else { return };
        let figures =
            last.head.and_then(|head| self.found.heads.get(head)).map(|head| head.meanings.as_slice());
        let in_figure = |at: usize| matches!(figures.and_then(|all| all.get(at)), Some(Meaning::Figure(..)));
        let is_text = |cell: &GridCell| !cell.text.is_empty() && !values::is_value(cell);
        let mut cells = last.cells.iter_mut().enumerate();
        let text = match cells.find(|(at, cell)| in_figure(*at) && is_text(cell)) {
            Some((_, cell)) => &mut cell.text,
            None => &mut last.label,
        };
        *text = format!("{text} {words}");
    }

    fn row(&mut self, row: &'s Row) {
        match self.kind(row) {
            Kind::Blank | Kind::Caption => {}
            Kind::Title(zone) => self.open_zone(zone),
            Kind::Head => {
                let goes_on = self.head_rows.last().is_some_and(|last| last.table == row.table);
                if !goes_on {
                    self.head_rows.clear();
                }
                self.head_rows.push(row);
                self.after_row = false;
            }
            Kind::Band(words) => {
                self.end_head();
                self.words(row.table, Band { rank: row.rank, text: words, height: None });
            }
            Kind::Data => {
                self.end_head();
                self.data(row);
            }
        }
    }

    /// Takes the rows of a header for the one above what follows.
    fn end_head(&mut self) {
        if self.head_rows.is_empty() {
            return;
        }
        let rows = std::mem::take(&mut self.head_rows);
        if let Some(zone) =
            rows.iter().flat_map(|row| row.filled()).find_map(|(_, cell)| titles::zone(&cell.text))
        {
            self.open_zone(zone);
        }
        let head = Head::of_rows(&rows);
        self.found.heads.push(head);
        self.head = self.found.heads.len().checked_sub(1);
    }

    fn kind(&self, row: &Row) -> Kind {
        let filled: Vec<(usize, &GridCell)> = row.filled().collect();
        let values = filled.iter().filter(|(_, cell)| values::is_value(cell)).count();
        let [(_, only)] = filled.as_slice() else {
            return match filled.len() {
                0 => Kind::Blank,
                _ if values > 0 || self.is_under_head(row) => Kind::Data,
                _ => Kind::Head,
            };
        };
        match titles::zone(&only.text) {
            Some(zone) => Kind::Title(zone),
            None if values > 0 => Kind::Blank,
            None if roles::is_header(&only.text) => Kind::Caption,
            None => Kind::Band(only.text.clone()),
        }
    }

    /// Whether a row of words stands below the header of its own table, and is no header itself.
    fn is_under_head(&self, row: &Row) -> bool {
        let open = self.head_rows.is_empty() && self.head.is_some();
        open && !row.filled().any(|(_, cell)| roles::is_header(&cell.text))
    }

    fn data(&mut self, row: &'s Row) {
        if row.table.is_none() {
            self.head_of_lines();
        }
        let cells = match (row.table, self.head.and_then(|head| self.found.heads.get(head))) {
            (None, Some(head)) => aligned(row, head),
            _ => row.cells.clone(),
        };
        let first = cells.first().map(|cell| cell.text.clone()).unwrap_or_default();
        let own = shifted(&cells).unwrap_or(first);
        // Its beginning stands above: always of cells without a label on a line of their own.
        let goes_on = if own.is_empty() { row.table.is_none() } else { lines::starts_lower(&own) };
        let label = match self.above.pop_if(|_| goes_on) {
            Some(begun) => [begun.text, own].join(" ").trim().to_owned(),
            None => own,
        };
        let label = self.without_heading(row.rank, label);
        self.head_lines.clear();
        self.after_row = true;
        self.found.rows.push(RawRow {
            rank: row.rank,
            head: self.head,
            zone: self.zone,
            table: row.table,
            above: std::mem::take(&mut self.above),
            label,
            cells,
            notes: row.notes.clone(),
        });
    }

    /// A label without the heading that stands in its cell: what is set off by a sign of a list begins there.
    fn without_heading(&mut self, rank: u32, label: String) -> String {
        let Some((heading, own)) = split_at_sign(&label) else { return label };
        self.above.push(Band { rank, text: heading.to_owned(), height: None });
        own.to_owned()
    }

    /// Takes the lines of header words above for the header of lines that end in cells.
    fn head_of_lines(&mut self) {
        let (Some(first), lines) = (self.head_lines.first(), &self.head_lines) else { return };
        let texts: Vec<&str> = lines.iter().map(|line| line.words.as_str()).collect();
        if let Some(head) = Head::of_lines(first.rank, &texts) {
            self.found.heads.push(head);
            self.head = self.found.heads.len().checked_sub(1);
        }
    }
}

/// A heading and the label that a sign of a list sets off behind it: `Adultes ▪ Rein`.
fn split_at_sign(label: &str) -> Option<(&str, &str)> {
    let at = label.rfind(['▪', '•', '●', '◦', '‣'])?;
    let (heading, own) = label.split_at_checked(at)?;
    let heading = heading.trim_end();
    (!heading.is_empty()).then_some((heading, own))
}

/// The label of a row whose cells all stand one column too far right: an empty cell, then words where a figure should be.
pub(super) fn shifted(cells: &[GridCell]) -> Option<String> {
    let [first, second, rest @ ..] = cells else { return None };
    let figures = rest.iter().any(|cell| values::count(cell).is_some());
    let words = !second.text.is_empty() && !values::is_value(second) && second.begins;
    (first.text.is_empty() && first.begins && words && figures).then(|| second.text.clone())
}

/// The cells of a line in the columns of its header: the last numbers are its figures, those before them end its label.
fn aligned(row: &Row, head: &Head) -> Vec<GridCell> {
    let Some((label, tail)) = row.cells.split_first() else { return Vec::new() };
    let wanted = head.named();
    let (numbers, answers): (Vec<&GridCell>, Vec<&GridCell>) =
        tail.iter().partition(|cell| values::number(cell).is_some());
    let spare = numbers.len().saturating_sub(wanted);
    let (in_label, figures) = numbers.split_at_checked(spare).unwrap_or_default();
    let words: Vec<&str> =
        std::iter::once(label).chain(in_label.iter().copied()).map(|cell| cell.text.as_str()).collect();
    let empty = GridCell { text: String::new(), ..label.clone() };
    let lacking = std::iter::repeat_n(empty.clone(), wanted.saturating_sub(figures.len()));
    let answer = answers.last().map_or(empty, |cell| (*cell).clone());
    let label = GridCell { text: words.join(" ").trim().to_owned(), ..label.clone() };
    let figures = figures.iter().map(|cell| (*cell).clone());
    std::iter::once(label).chain(lacking).chain(figures).chain([answer]).collect()
}
