//! What holds for every diagnostic: both languages are there, on one line, and say the same figures.

use maillage_domain::bilingual::Language;
use maillage_domain::diagnostic::Diagnostic;
use maillage_views::diagnostic::DiagnosticView;
use maillage_views::words::Words;

/// A diagnostic as people read it.
pub(crate) fn worded(told: &Diagnostic, language: Language) -> DiagnosticView {
    DiagnosticView::new(told, Words::new(language))
}

/// Checks each of the `diagnostics`.
pub(crate) fn check(diagnostics: &[Diagnostic]) {
    for told in diagnostics {
        let (fr, en) = (worded(told, Language::French), worded(told, Language::English));
        for (fr, en) in [(fr.message, en.message), (fr.hint, en.hint)] {
            assert!(!fr.trim().is_empty() && !en.trim().is_empty(), "{told:?}");
            assert!(!fr.contains('\n') && !en.contains('\n'), "{told:?}");
            assert_ne!(fr, en, "{told:?}");
            assert_eq!(figures(&fr), figures(&en), "{told:?}");
        }
    }
}

/// The numbers that stand in a text, in no order.
fn figures(text: &str) -> Vec<&str> {
    let mut figures: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|figure| !figure.is_empty()).collect();
    figures.sort_unstable();
    figures
}
