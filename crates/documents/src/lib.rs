//! Tier 0 of maillage: the bytes of any document to pages of lines and tables, before any meaning.
//!
//! PDF with text, scan, extracted text, Markdown, paste of a word processor, XLSX, ODS, DOCX and CSV all become one
//! [`Document`]: pages of blocks, each a line or a table of cells, with their place and how surely they were read. What a
//! table says is for the tiers above. No file is opened here and no program started; bytes are arguments.

mod confidence;
mod document;
mod hidden;
mod layout;
mod months;
mod no_document;
mod pdf;
mod place;
mod read;
pub mod scan;
mod sheet;
mod table;
mod text;
mod value;

pub use confidence::Confidence;
pub use document::{Block, Document, Format, Line, Page};
pub use hidden::{Hidden, HiddenPart};
pub use months::MONTHS;
pub use no_document::{Limit, NoDocument};
pub use place::{Area, Place};
pub use read::{format, is_laid_out, read, sheets};
pub use sheet::{Sheet, SheetCell};
pub use table::{Cell, Span, Table, TableKind, flowed};
pub use value::Value;
