//! What holds for every diagnostic: both languages are there, on one line, and say the same figures.

use maillage_domain::bilingual::Bilingual;
use maillage_domain::diagnostic::Diagnostic;

/// Checks each of the `diagnostics`.
pub(crate) fn check(diagnostics: &[Diagnostic]) {
    for told in diagnostics {
        for Bilingual { fr, en } in [&told.message, &told.hint] {
            assert!(!fr.trim().is_empty() && !en.trim().is_empty(), "{told:?}");
            assert!(!fr.contains('\n') && !en.contains('\n'), "{told:?}");
            assert_ne!(fr, en, "{told:?}");
            assert_eq!(figures(fr), figures(en), "{told:?}");
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
