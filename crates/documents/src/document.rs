//! A document as pages of blocks.

use serde::Serialize;

use crate::confidence::Confidence;
use crate::hidden::Hidden;
use crate::place::{Area, Place};
use crate::table::Table;

/// What kind of file the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A PDF whose pages hold characters.
    Pdf,
    /// A PDF whose pages hold pictures, read by recognition.
    Scan,
    /// A text: extracted, typed or pasted, Markdown included.
    Text,
    /// Values separated by a comma, a semicolon or a tab.
    Csv,
    /// A workbook of Office Open XML.
    Xlsx,
    /// A spreadsheet of OpenDocument.
    Ods,
    /// A text of Office Open XML.
    Docx,
}

impl Format {
    /// Whether its bytes are those of a text: what stands on one of its lines can be read from them.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Csv)
    }

    /// The media type of such a file.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf | Self::Scan => "application/pdf",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf | Self::Scan => "pdf",
            Self::Text => "txt",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Docx => "docx",
        }
    }
}

/// A whole document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// Its pages in order; a text without page breaks, and a sheet, is one page.
    pub pages: Vec<Page>,
    /// What a workbook holds and does not show: none of it stands in the pages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Hidden>,
}

impl Document {
    /// Its tables in the order of reading, each with the number of its page.
    pub fn tables(&self) -> impl Iterator<Item = (u32, &Table)> {
        self.pages.iter().flat_map(|page| page.tables().map(|table| (page.number, table)))
    }
}

/// A page: its blocks in the order of reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Page {
    /// Its number, from 1.
    pub number: u32,
    /// The name of the sheet, where it is one.
    pub name: Option<String>,
    /// The whole page as a rectangle, where it has a size.
    pub area: Option<Area>,
    /// What stands on it, in the order of reading. Running headers and footers stand there like any other line.
    pub blocks: Vec<Block>,
}

impl Page {
    /// Its tables in the order of reading.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Line(_) => None,
        })
    }
}

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A line of text outside every table.
    Line(Line),
    /// A table.
    Table(Table),
}

/// A line of text outside every table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// Its words, one space between two.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// The height of its characters in points, where the source knows it: a title is larger than the text.
    pub height: Option<f32>,
    /// How surely it was read.
    pub confidence: Confidence,
}
