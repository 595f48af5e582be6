//! The frame of a table: its heads, the names of its rows, and what its columns count.

use maillage_domain::fund::report::{Belongs, RefusedTable, TableDoubt};
use maillage_domain::text;
use rust_decimal::Decimal;

use super::belonging;
use super::caption::Caption;
use super::grid::Grid;
use super::measure::{self, Measure, Setting};
use super::number::{self, Content};
use crate::sums::names_a_sum;

/// What a row is in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A row of its own.
    Plain,
    /// The sum of rows above it.
    Total,
    /// A part of the row above it: *dont prévention*.
    Part,
    /// The name of the rows below it.
    Group,
}

/// A column of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Its rank in the table.
    pub(super) rank: usize,
    /// Its head, without its unit.
    pub(super) name: String,
    /// What its head says that it counts.
    pub(super) measure: Option<Measure>,
    /// What its head names.
    pub(super) belongs: Belongs,
    /// Whether it is the sum of others, a part of the one before it, or neither.
    pub(super) kind: RowKind,
    head: String,
}

/// A table as it is framed.
#[derive(Debug)]
pub(super) struct Frame<'g> {
    pub(super) grid: &'g Grid,
    pub(super) caption: Caption,
    /// The columns of numbers, in order.
    pub(super) columns: Vec<Column>,
    /// Whether the head above the names of the rows says that they are regions.
    pub(super) by_region: bool,
    /// The mark of decimals, where a number of the table settles it.
    pub(super) mark: Option<char>,
    heads: usize,
    labels: usize,
    corner: String,
}

/// The longest head or name, in characters. A bound on the work: what is longer is a text in a cell.
const NAME: usize = 200;

impl<'g> Frame<'g> {
    /// The frame of a table; nothing where it has no row or no column of numbers.
    pub(super) fn of(grid: &'g Grid, mut caption: Caption) -> Option<Self> {
        let titles = (0..grid.rows()).take_while(|row| is_title(grid, *row)).count();
        let heads = (titles..grid.rows()).take_while(|row| is_head(grid, *row)).count() + titles;
        let labels = (1..grid.columns()).find(|column| holds_numbers(grid, heads, *column))?;
        for row in (0..heads).filter(|row| *row < titles || spans_all(grid, *row)) {
            title_within(&mut caption, grid, row);
        }
        let own_heads: Vec<usize> = (titles..heads).filter(|row| !spans_all(grid, *row)).collect();
        let corner =
            joined((0..labels).flat_map(|column| own_heads.iter().map(move |row| grid.text(*row, column))));
        let columns = (labels..grid.columns()).filter(|column| holds_numbers(grid, heads, *column));
        let columns =
            columns.map(|rank| column(rank, joined(own_heads.iter().map(|row| grid.text(*row, rank)))));
        let body = (heads..grid.rows())
            .flat_map(|row| (labels..grid.columns()).map(move |column| grid.text(row, column)));
        Some(Self {
            columns: columns.collect(),
            by_region: belonging::names_regions(&corner),
            mark: number::decimal_mark(body),
            grid,
            caption,
            heads,
            labels,
            corner,
        })
    }

    /// The rows below the heads.
    pub(super) fn body(&self) -> std::ops::Range<usize> {
        self.heads..self.grid.rows()
    }

    /// What a row is called.
    pub(super) fn name(&self, row: usize) -> String {
        let name = joined((0..self.labels).map(|column| self.grid.text(row, column)));
        let numbered = name.starts_with(|c: char| c.is_ascii_digit());
        let of_missions = text::words(&self.corner).next().is_some_and(|word| word.starts_with("mission"));
        if numbered && of_missions { format!("Mission {name}") } else { name }
    }

    /// What a row is.
    pub(super) fn kind(&self, row: usize) -> RowKind {
        let number =
            |column: &Column| !matches!(number::read(self.grid.text(row, column.rank)), Content::Words);
        let filled = self.columns.iter().any(|column| !self.grid.text(row, column.rank).is_empty());
        if spans_all(self.grid, row) || !(filled || self.columns.iter().any(number)) {
            return RowKind::Group;
        }
        kind(&self.name(row))
    }

    /// What a cell counts, by its column, its row, its caption and its page; nothing where none says.
    ///
    /// The head stands over the cell and was written for its numbers; the name of a row says first what the row is, so that
    /// it only speaks where the head does not.
    pub(super) fn measure(&self, name: &str, column: &Column) -> Option<Measure> {
        let of_table = || self.unit().map(Measure::Euros);
        // Where heads give units, a column that gives none is counted in none of them.
        let by_heads = self.columns.iter().any(|other| matches!(other.measure, Some(Measure::Euros(_))));
        let counted = by_heads.then_some(Measure::Count);
        column.measure.or_else(|| measure::of_head(name)).or_else(of_table).or(counted)
    }

    /// Whether a row counts something else than the euros that the head of its column names: its cell there is neither for
    /// certain.
    pub(super) fn is_contested(name: &str, column: &Column) -> bool {
        matches!(column.measure, Some(Measure::Euros(_))) && measure::counts_for_certain(name)
    }

    /// The unit of all its cells: of its caption, of the head above its names, of its page.
    fn unit(&self) -> Option<Decimal> {
        let caption = self.caption.unit.as_ref().map(|(multiple, ..)| *multiple);
        caption.or_else(|| self.corner_unit()).or(self.caption.of_page)
    }

    fn corner_unit(&self) -> Option<Decimal> {
        match measure::of_head(&self.corner) {
            Some(Measure::Euros(multiple)) => Some(multiple),
            Some(Measure::Percent | Measure::Count) | None => None,
        }
    }

    /// Whether a unit stands anywhere but in its cells.
    pub(super) fn names_a_unit(&self) -> bool {
        let by_heads = self.columns.iter().any(|column| matches!(column.measure, Some(Measure::Euros(_))));
        by_heads || self.unit().is_some()
    }

    /// Whether each text stands in the column where it is printed. Where nothing but room parts the columns, a number can come
    /// into the name of its row, and two heads into one.
    pub(super) fn is_settled(&self) -> bool {
        let swallowed = |row: usize| self.name(row).ends_with(|c: char| c.is_ascii_digit() || c == ')');
        let unread = |row: usize| {
            let mut texts = self.columns.iter().map(|column| self.grid.text(row, column.rank));
            texts.any(|text| number::read(text) == Content::Unknown)
        };
        let heads = self.columns.iter().all(|column| measure::is_at_the_end(&column.head));
        !self.grid.is_only_aligned() || (heads && !self.body().any(|row| swallowed(row) || unread(row)))
    }

    /// The two units that are named for the same cells, if any are.
    pub(super) fn contradiction(&self) -> Option<RefusedTable> {
        let (first, line, caption) = match (&self.caption.unit, self.corner_unit()) {
            (Some((multiple, line, said)), _) => (*multiple, *line, said.clone()),
            (None, Some(multiple)) => (multiple, self.grid.first_line(), self.corner.clone()),
            (None, None) => return self.row_against_column(),
        };
        let refused = |other: u32, head: &str| {
            let doubt = TableDoubt::Units { head: head.to_owned() };
            RefusedTable { line, other, caption: caption.clone(), doubt }
        };
        let differs =
            |measure: Option<Measure>| matches!(measure, Some(Measure::Euros(other)) if other != first);
        let corner = (&self.corner, measure::of_head(&self.corner), self.grid.first_line());
        let columns =
            self.columns.iter().map(|column| (&column.head, column.measure, self.grid.first_line()));
        let of_head = std::iter::once(corner).chain(columns).find(|(_, measure, _)| differs(*measure));
        of_head.map(|(head, _, line)| refused(line, head)).or_else(|| {
            let name = |row: usize| (self.name(row), self.grid.line(row));
            let mut rows = self.body().map(name);
            rows.find(|(name, _)| differs(measure::of_head(name))).map(|(name, line)| refused(line, &name))
        })
    }

    /// A row and a column that name two units for the cell where they meet.
    fn row_against_column(&self) -> Option<RefusedTable> {
        self.body().find_map(|row| {
            let name = self.name(row);
            let Some(Measure::Euros(own)) = measure::of_head(&name) else { return None };
            let differs =
                |column: &&Column| matches!(column.measure, Some(Measure::Euros(other)) if other != own);
            let column = self.columns.iter().find(differs)?;
            let (line, other) = (self.grid.first_line(), self.grid.line(row));
            Some(RefusedTable {
                line,
                other,
                caption: column.head.clone(),
                doubt: TableDoubt::Units { head: name },
            })
        })
    }
}

fn column(rank: usize, head: String) -> Column {
    let name = measure::without_unit(&head, Setting::Head);
    let (measure, belongs, kind) = (measure::of_head(&head), belonging::of(&name, false), kind(&name));
    Column { rank, name, measure, belongs, kind, head }
}

/// What a name says of its row or column.
fn kind(name: &str) -> RowKind {
    let mut words = text::words(name);
    match (words.next().as_deref(), words.next().as_deref()) {
        (Some("sous"), Some("totaux")) => RowKind::Total,
        (Some("dont"), _) => RowKind::Part,
        _ if names_a_sum(name) => RowKind::Total,
        _ => RowKind::Plain,
    }
}

/// A row of titles that stands in the table itself: its words are those of the caption.
fn title_within(caption: &mut Caption, grid: &Grid, row: usize) {
    let said = short(grid.text(row, 0));
    if let Some(multiple) = measure::of_caption(&said) {
        caption.unit = Some((multiple, grid.line(row), said.clone()));
    }
    let title = measure::without_unit(&said, Setting::Caption);
    if title.split_whitespace().count() >= 2 {
        caption.title = title;
    }
}

/// Whether one text stands over all columns of a row.
fn spans_all(grid: &Grid, row: usize) -> bool {
    let first = grid.text(row, 0);
    grid.columns() > 1
        && !first.is_empty()
        && (1..grid.columns()).all(|column| grid.text(row, column) == first)
}

/// Whether a row at the top of a table is a title that was put into it, as in a sheet: one text over all, or alone in its row.
fn is_title(grid: &Grid, row: usize) -> bool {
    let alone = (1..grid.columns()).all(|column| grid.text(row, column).is_empty());
    spans_all(grid, row) || (alone && number::read(grid.text(row, 0)) != Content::Unknown)
}

/// Whether a row holds heads: texts and years, and no other number.
fn is_head(grid: &Grid, row: usize) -> bool {
    let others = || (1..grid.columns()).map(|column| grid.text(row, column)).filter(|text| !text.is_empty());
    let names = |text: &str| {
        let content = number::read(text);
        content == Content::Words
            || belonging::year(text).is_some()
            || (content == Content::Unknown && text.contains(char::is_alphabetic))
    };
    others().next().is_some()
        && others().all(names)
        && others().any(|text| text.contains(char::is_alphanumeric))
}

/// Whether a column holds numbers in more than half of what stands in it.
fn holds_numbers(grid: &Grid, heads: usize, column: usize) -> bool {
    let printed = (heads..grid.rows()).map(|row| grid.text(row, column)).filter(|text| !text.is_empty());
    let (numbers, others) =
        printed.fold((0_usize, 0_usize), |(numbers, others), text| match number::read(text) {
            Content::Number(_) | Content::Unsettled { .. } => (numbers + 1, others),
            Content::Words if !text.contains(char::is_alphabetic) => (numbers, others),
            Content::Unknown | Content::Words => (numbers, others + 1),
        });
    numbers > others
}

/// Texts one behind the other, each once.
fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut said: Vec<&str> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if said.last() != Some(&text) {
            said.push(text);
        }
    }
    short(&said.join(" "))
}

fn short(text: &str) -> String {
    text.chars().take(NAME).collect()
}
