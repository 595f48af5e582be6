//! One source document, opened where something of it is asked for.

mod lines;
mod picture;
mod read_figure;
mod read_row;
mod sheet;

use maillage_documents::Format;
use maillage_domain::digest::Digest;
use maillage_domain::state::ActSummary;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use lines::{LineView, LinesAsked, LinesView};
pub use picture::{MarkView, PictureView};
pub use read_figure::ReadFigureView;
pub use read_row::{ReadCellView, ReadRowView};
pub use sheet::{SheetCellView, SheetRowView, SheetView};

use crate::act_address::ActAddress;
use crate::journal::subject_text;
use crate::words::{Argument, Words};

/// How many lines or rows a page holds: what is asked for and what stands around it.
/// Arbitrary: it bounds how long a page grows, which is ten screens or so.
const SHOWN: u16 = 200;
/// How many lines or rows stand above the one that is asked for.
/// Arbitrary: it bounds how far down the page that one stands, and leaves the headings above it in sight.
const ABOVE: u16 = 20;

/// One source document.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptDocumentView {
    /// What the document is.
    pub title: String,
    /// Its digest.
    pub document: Digest,
    /// "PDF, 24 pages"; nothing where its bytes are not there.
    pub kind: Option<String>,
    /// Its size in words; nothing where its bytes are not there.
    pub size: Option<String>,
    /// The acts that rest on it, in the order of the journal.
    pub acts: Vec<CitingActView>,
    /// What of it is shown.
    pub shown: ShownView,
    /// The place that is shown, in words: "line 387", "page 6"; empty for the whole.
    pub place: String,
    /// The rows of bilans that were read there.
    pub read: Vec<ReadRowView>,
    /// The figures of reports of the fund that were read there.
    pub figures: Vec<ReadFigureView>,
}

/// What is shown of a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, Deserialize)]
pub enum ShownView {
    /// Nothing, and why, in a sentence.
    Nothing(String),
    /// Lines of a text.
    Lines(LinesView),
    /// The picture of a page.
    Picture(PictureView),
    /// Rows of a sheet, or of a page of a word processor.
    Sheet(SheetView),
}

/// An act that rests on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitingActView {
    /// Where it is seen.
    pub address: ActAddress,
    /// Its type, in words.
    pub title: String,
    /// What it names.
    pub subject: String,
    /// The name of its region.
    pub region: String,
}

impl CitingActView {
    /// Words an act of a region of that name.
    pub fn new(act: &ActSummary, region: String, words: Words) -> Self {
        Self {
            address: act.stamp.number.into(),
            title: words.get(&format!("act-{}", act.kind.as_str())),
            subject: subject_text(&act.subject, words),
            region,
        }
    }
}

/// The page or sheet before that of this number; nothing before the first.
fn before(number: u32) -> Option<u32> {
    number.checked_sub(1).filter(|before| *before > 0)
}

/// The page or sheet after that of this number, of so many; nothing after the last.
fn after(number: u32, count: u32) -> Option<u32> {
    number.checked_add(1).filter(|after| *after <= count)
}

/// What kind of document it is, and how many pages or lines it has: "Text, 4,086 lines".
pub fn kind(format: Format, count: usize, words: Words) -> String {
    let id = match format {
        Format::Pdf | Format::Scan => "kept-kind-pdf",
        Format::Text => "kept-kind-text",
        Format::Csv => "kept-kind-csv",
        Format::Xlsx => "kept-kind-xlsx",
        Format::Ods => "kept-kind-ods",
        Format::Docx => "kept-kind-docx",
    };
    words.with(id, &[("count", Argument::count(count))])
}

/// A size in bytes, kilobytes or megabytes of a thousand each, rounded up.
pub fn size(bytes: usize, words: Words) -> String {
    let (id, number) = match bytes {
        ..1_000 => ("kept-size-bytes", bytes),
        1_000..1_000_000 => ("kept-size-kilobytes", bytes.div_ceil(1_000)),
        _ => ("kept-size-megabytes", bytes.div_ceil(1_000_000)),
    };
    words.with(id, &[("count", Argument::count(number))])
}
