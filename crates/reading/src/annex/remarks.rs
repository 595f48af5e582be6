//! Gathering diagnostics.

use maillage_domain::diagnostic::Diagnostic;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::ground::place::Place;

/// The diagnostics of a document while it is read.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<Diagnostic>);

impl Remarks {
    /// Adds what is odd at a line.
    pub(super) fn add(&mut self, line: u32, oddity: Oddity) {
        self.0.push(Diagnostic { place: Place::on_line(line), oddity });
    }

    /// The diagnostics in the order of the source.
    pub(super) fn in_order(mut self) -> Vec<Diagnostic> {
        self.0.sort_by_key(|diagnostic| diagnostic.place.line);
        self.0
    }
}
