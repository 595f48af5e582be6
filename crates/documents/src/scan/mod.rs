//! Scans: pictures of pages to lines and tables.
//!
//! A page is drawn at the resolution of its finest picture and its lines are made straight; rulings are found in its ink,
//! cells between them, and each cell is read alone by an [`Engine`], twice at two sizes. Lone digits are the hard case:
//! they are read repeated, and what the digits of the same document look like, where they were read for certain, decides
//! between readings that differ. What stays open is told with a low confidence and its box: nothing is guessed.

mod blob;
mod digits;
mod engine;
mod figure;
mod frame;
mod glyph;
mod groups;
mod ink;
mod label;
mod lattice;
mod layout;
mod leaf;
mod lexicon;
mod look;
mod number;
mod picture;
mod recognition;
mod ruling;
mod sheet;
mod skew;
mod spot;
mod survey;
mod token;
mod writing;

pub use engine::{Engine, EngineFault, Manner, Word};
pub use frame::Frame;
pub use lexicon::Lexicon;
pub use look::{PageSize, Part, is_scan, page_picture, page_size, picture, pictures};
pub use picture::{BLACK, Picture, WHITE};
pub use recognition::{Progress, Recognised, read, read_picture};

/// A scan that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// The bytes are no PDF, or one that is damaged or locked.
    #[error("no PDF that can be drawn")]
    Unreadable,
    /// A page, or the pictures on it, have more pixels than are drawn.
    #[error("page {page} is too large to be drawn")]
    TooLarge {
        /// The page, from 1.
        page: usize,
    },
    /// More pages than are read.
    #[error("{pages} pages, of which {most} are read at most")]
    TooManyPages {
        /// How many it has.
        pages: usize,
        /// How many are read at most.
        most: usize,
    },
    /// No page has this number.
    #[error("page {page} of {pages}")]
    NoSuchPage {
        /// The page asked for, from 1.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// An area that holds no pixel of its page.
    #[error("nothing of page {page} stands there")]
    NothingThere {
        /// The page, from 1.
        page: usize,
    },
    /// The engine did not read.
    #[error(transparent)]
    Engine(#[from] EngineFault),
}
