//! Gathering diagnostics.

use maillage_domain::bilingual::Bilingual;
use maillage_domain::diagnostic::{Code, Diagnostic, Severity};

/// Fixed words in both languages: a hint, the name of a column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) fr: &'static str,
    pub(super) en: &'static str,
}

/// The diagnostics of a document while it is read.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<Diagnostic>);

impl Remarks {
    /// Adds what cannot be true or could not be read.
    pub(super) fn error(&mut self, code: Code, line: u32, message: Bilingual, hint: Said) {
        self.add(Severity::Error, code, line, message, hint);
    }

    /// Adds what is unlikely or was not understood.
    pub(super) fn warning(&mut self, code: Code, line: u32, message: Bilingual, hint: Said) {
        self.add(Severity::Warning, code, line, message, hint);
    }

    /// Adds what is worth knowing.
    pub(super) fn info(&mut self, code: Code, line: u32, message: Bilingual, hint: Said) {
        self.add(Severity::Info, code, line, message, hint);
    }

    fn add(&mut self, severity: Severity, code: Code, line: u32, message: Bilingual, hint: Said) {
        let hint = Bilingual { fr: hint.fr.to_owned(), en: hint.en.to_owned() };
        self.0.push(Diagnostic { code, severity, line, message, hint });
    }

    /// The diagnostics in the order of the source.
    pub(super) fn in_order(mut self) -> Vec<Diagnostic> {
        self.0.sort_by_key(|diagnostic| diagnostic.line);
        self.0
    }
}
