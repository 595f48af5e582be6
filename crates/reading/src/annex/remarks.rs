//! Gathering diagnostics.

use maillage_domain::diagnostic::Diagnostic;
use maillage_domain::diagnostic::oddity::Oddity;

/// The diagnostics of a document while it is read.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<Diagnostic>);

impl Remarks {
    /// Adds what is odd at a line.
    pub(super) fn add(&mut self, line: u32, oddity: Oddity) {
        self.0.push(Diagnostic { line, oddity });
    }

    /// The diagnostics in the order of the source.
    pub(super) fn in_order(mut self) -> Vec<Diagnostic> {
        self.0.sort_by_key(|diagnostic| diagnostic.line);
        self.0
    }
}
