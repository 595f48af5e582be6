//! A workbook, whatever the format of its file: what [`crate::xlsx`] and [`crate::ods`] write.
//!
//! It is built once from the view and holds values and looks, no formula and no clock: the writers only translate, so
//! that both files have the same sheets and the same cells.

mod contents;
mod data;
mod fit;
mod found;
mod front;
mod list;
mod names;
mod section;
mod table;
mod template;
mod territory;
pub(crate) mod tokens;

use jiff::civil::Date;
use maillage_views::bilan::GapMark;
use maillage_views::dictionary::Column;
use maillage_views::document::BilanDocument;
use maillage_views::found::FoundTables;
use maillage_views::head::HeadView;
use maillage_views::table::Table;

use crate::WriteError;
use crate::list::{About, List};

/// A workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The tag of its language.
    pub language: String,
    /// The title of the document.
    pub title: String,
    /// What it is about: region and date.
    pub subject: String,
    /// The date of the document, which the file bears as its own.
    pub dated: Date,
    /// The head of the journal at which it was made: the number of the act and the root; none where it is of no journal.
    pub head: Option<String>,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: unique, at most 31 characters, none that Excel forbids.
    pub name: String,
    /// The widths of its columns, in characters.
    pub widths: Vec<u16>,
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// Its table, where it has one.
    pub grid: Option<Grid>,
    /// The columns whose cells take one of a few values.
    pub choices: Vec<Choice>,
    /// The columns whose cells are texts, by rank from 0: a program keeps the zero of `02408` there.
    pub texts: Vec<u16>,
    /// How it lies on paper.
    pub orientation: Orientation,
    /// What stands at the left of the foot of each printed page.
    pub footer: String,
    /// The words around the page numbers of that foot: "page 1 of 3".
    pub paging: (String, String),
}

/// A column whose cells below the header take one of a few values. A workbook of Excel offers them and refuses others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The rank of the column, from 0.
    pub column: u16,
    /// The values.
    pub values: &'static [&'static str],
}

/// How a sheet lies on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// Lying.
    Landscape,
}

/// The table of a sheet, by ranks of rows from 0: frozen down to its header, filtered from there to its last row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// The first row of its header.
    pub head: usize,
    /// The row that names the columns; rows of data follow it.
    pub header: usize,
    /// Its last row; the header itself where it has no data.
    pub last: usize,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its cells, from the first column.
    pub cells: Vec<Cell>,
    /// How many lines of text its cells need in the widths of the sheet: few programs tell by themselves.
    pub lines: u16,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// How it looks.
    pub look: Look,
    /// Whether a rule above it opens a new table.
    pub opens: bool,
    /// How many columns it spans; the cells it covers follow, empty.
    pub span: u16,
    /// How many rows it spans; the cells it covers below are [`Value::Covered`].
    pub down: u16,
    /// Where it leads.
    pub link: Option<Link>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Nothing: a cell of a row above, or before it, spans over it.
    Covered,
    /// A text, never a formula.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with two decimals, in hundredths: cents, basis points.
    Hundredths(i64),
}

/// A place in the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The rank of the sheet, from 0.
    pub sheet: usize,
    /// The rank of the row, from 0.
    pub row: usize,
}

/// How a cell looks. A gap is told by sign and texture as well as by colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// The title of a sheet.
    Title,
    /// The line below it.
    Subtitle,
    /// What a draft is worth.
    Draft,
    /// The title of a part.
    Heading,
    /// The name of a fact.
    Name,
    /// Running text, wrapped.
    Text,
    /// A header over several columns.
    Group,
    /// The header of a column of texts.
    Header,
    /// The header of a column of numbers.
    FigureHeader,
    /// The first of several equal texts, wrapped.
    Lead,
    /// The same text again: paler, on one line.
    Repeat,
    /// A text of a table, wrapped.
    Label,
    /// A code, centred.
    Code,
    /// A number, grouped by thousands.
    Number,
    /// A gap, with its sign.
    Gap(GapMark),
    /// New applications are admissible.
    Open,
    /// They are not.
    Closed,
    /// A value of the tidy rows.
    Plain,
    /// An amount of euros, grouped by thousands.
    Euros,
    /// A sum of such amounts.
    Sum,
    /// A share in percent.
    Rate,
}

impl Look {
    /// Whether a long text goes on in the next line.
    pub const fn wraps(self) -> bool {
        matches!(self, Self::Name | Self::Text | Self::Header | Self::FigureHeader | Self::Lead | Self::Label)
    }
}

impl Cell {
    /// An empty cell.
    pub const fn empty(look: Look) -> Self {
        Self { value: Value::Empty, look, opens: false, span: 1, down: 1, link: None }
    }

    /// A text; empty where the text is.
    pub fn text(text: impl Into<String>, look: Look) -> Self {
        let text = text.into();
        let value = if text.is_empty() { Value::Empty } else { Value::Text(text) };
        Self { value, ..Self::empty(look) }
    }

    /// A number.
    pub fn number(number: i64, look: Look) -> Self {
        Self { value: Value::Integer(number), ..Self::empty(look) }
    }

    /// A number where there is one.
    pub fn optional(number: Option<i64>, look: Look) -> Self {
        number.map_or(Self::empty(look), |number| Self::number(number, look))
    }

    /// A number with two decimals.
    pub fn hundredths(hundredths: i64, look: Look) -> Self {
        Self { value: Value::Hundredths(hundredths), ..Self::empty(look) }
    }

    /// The same over several columns, with the cells it covers.
    pub fn over(self, span: u16) -> Vec<Self> {
        let covered = Self::empty(self.look);
        let mut cells = vec![Self { span, ..self }];
        cells.extend((1..span).map(|_| covered.clone()));
        cells
    }
}

impl SheetRow {
    /// A row without a cell.
    pub const fn empty() -> Self {
        Self { cells: Vec::new(), lines: 1 }
    }
}

impl From<Vec<Cell>> for SheetRow {
    fn from(cells: Vec<Cell>) -> Self {
        Self { cells, lines: 1 }
    }
}

impl Workbook {
    /// The workbook of a bilan: its source, its contents, one sheet a section, its zones, its tidy rows.
    pub fn bilan(document: &BilanDocument) -> Self {
        let mut sheets = vec![front::sheet(document)];
        let sections: Vec<Sheet> = document
            .annexes
            .iter()
            .flat_map(|annex| annex.sections.iter().map(|section| section::sheet(document, annex, section)))
            .collect();
        sheets.push(contents::sheet(document, sheets.len() + 1));
        sheets.extend(sections);
        sheets.extend(document.territories.iter().map(|part| territory::sheet(document, part)));
        sheets.push(data::sheet(document));
        names::settle(&mut sheets);
        sheets.iter_mut().for_each(fit::heights);
        Self {
            language: document.language.to_owned(),
            title: document.title.clone(),
            subject: format!("{}, {}", document.region, document.subtitle),
            dated: document.dated,
            head: Some(document.head.property()),
            sheets,
        }
    }
}

impl Workbook {
    /// The workbook of a list: one sheet.
    pub fn list(list: &List, about: &About<'_>) -> Self {
        let mut sheets = vec![list::sheet(list, about)];
        names::settle(&mut sheets);
        sheets.iter_mut().for_each(fit::heights);
        Self::of(sheets, about)
    }

    /// The workbook of a table to fill in: its header, and what its columns hold.
    pub fn template(columns: &[Column], about: &About<'_>) -> Self {
        let mut sheets = template::sheets(columns, about);
        names::settle(&mut sheets);
        sheets.iter_mut().for_each(fit::heights);
        Self::of(sheets, about)
    }

    /// The workbook of several tables: a sheet for each.
    pub fn tables(tables: &[Table], about: &About<'_>) -> Self {
        let mut sheets: Vec<_> = tables.iter().map(|table| table::sheet(table, about)).collect();
        names::settle(&mut sheets);
        sheets.iter_mut().for_each(fit::heights);
        Self::of(sheets, about)
    }

    /// The workbook of tables as found: a sheet for each, with the cells over several rows and columns as they are.
    pub fn found(found: &FoundTables, about: &About<'_>) -> Result<Self, WriteError> {
        let mut sheets =
            found.tables.iter().map(|table| found::sheet(table, about)).collect::<Result<Vec<_>, _>>()?;
        if sheets.is_empty() {
            sheets.push(found::none(about));
        }
        names::settle(&mut sheets);
        sheets.iter_mut().for_each(fit::heights);
        Ok(Self::of(sheets, about))
    }

    fn of(sheets: Vec<Sheet>, about: &About<'_>) -> Self {
        Self {
            language: about.words.language().tag().to_owned(),
            title: about.title.to_owned(),
            subject: about.title.to_owned(),
            dated: about.dated,
            head: about.head.map(HeadView::property),
            sheets,
        }
    }

    /// Whether the XML of a file can hold every text.
    pub(crate) fn check(&self) -> Result<(), WriteError> {
        let cells = self.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
        let mut texts = cells.filter_map(|cell| match &cell.value {
            Value::Text(text) => Some(text),
            Value::Empty | Value::Covered | Value::Integer(_) | Value::Hundredths(_) => None,
        });
        match texts.find(|text| text.chars().any(unwritable)) {
            Some(text) => Err(WriteError::Control(text.clone())),
            None => Ok(()),
        }
    }
}

/// What XML 1.0 forbids, and the line end that its readers change.
const fn unwritable(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// What stands below the title of each sheet, and at the foot of each page: a draft says so everywhere.
fn bearing<'a>(document: &'a BilanDocument, parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts = document.watermark.as_deref().into_iter().chain(parts);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A sheet with the frame that all share: its foot and its orientation.
fn framed(document: &BilanDocument, name: &str, orientation: Orientation) -> Sheet {
    Sheet {
        orientation,
        footer: bearing(document, [document.act.as_str(), &document.head.text]),
        paging: (document.labels.page.clone(), document.labels.of.clone()),
        ..blank(name)
    }
}

/// A sheet of something that is told by itself: a list, tables that were found, a template.
fn told(name: &str, about: &About<'_>) -> Sheet {
    Sheet {
        footer: about.foot(),
        paging: (about.words.get("document-label-page"), about.words.get("document-label-of")),
        ..blank(name)
    }
}

/// A sheet with nothing on it and nothing at its foot.
fn blank(name: &str) -> Sheet {
    Sheet {
        name: name.to_owned(),
        widths: Vec::new(),
        rows: Vec::new(),
        grid: None,
        choices: Vec::new(),
        texts: Vec::new(),
        orientation: Orientation::Landscape,
        footer: String::new(),
        paging: (String::new(), String::new()),
    }
}
