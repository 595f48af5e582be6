//! What a reader has to say about a document: never thrown, always with its place, and in facts. Words come later, in
//! the views.

mod code;
pub mod column_doubt;
pub mod oddity;
pub mod row_fault;

use self::oddity::Oddity;

pub use code::{Code, Severity};

/// One fault of a document, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The 1-based line of the source text.
    pub line: u32,
    /// What stands there and why it is odd.
    pub oddity: Oddity,
}

impl Diagnostic {
    /// The stable name of the kind of fault.
    pub const fn code(&self) -> Code {
        self.oddity.code()
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.oddity.severity()
    }
}

/// What a reader understood, and what it has to say about the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<T> {
    /// What was understood.
    pub value: T,
    /// One entry per fault, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
}
