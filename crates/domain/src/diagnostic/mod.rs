//! What a reader has to say about a document: never thrown, always with its place, and in facts. Words come later, in
//! the views.

mod code;
pub mod column_doubt;
pub mod oddity;
pub mod row_fault;

use self::oddity::Oddity;
use crate::ground::place::Place;

pub use code::{Code, Severity};

/// One fault of a document, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it stands in the source.
    pub place: Place,
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

    /// Whether it puts a figure or an answer in doubt, so that nobody records it without saying so. Every error does; a
    /// zone that stands twice does where its figures differ, which is for whoever has read them both to say.
    pub fn touches_a_figure(&self) -> bool {
        self.severity() == Severity::Error && self.code() != Code::ZoneRepeated
    }
}

/// The faults for which a document is not taken at its word: those that touch a figure and, where there are any, the zones
/// that stand twice. None for a document that holds together.
pub fn grave(faults: &[Diagnostic]) -> Vec<Diagnostic> {
    if !faults.iter().any(Diagnostic::touches_a_figure) {
        return Vec::new();
    }
    let told = |fault: &&Diagnostic| fault.touches_a_figure() || fault.code() == Code::ZoneRepeated;
    faults.iter().filter(told).cloned().collect()
}

/// What a reader understood, and what it has to say about the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<T> {
    /// What was understood.
    pub value: T,
    /// One entry per fault, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
}
