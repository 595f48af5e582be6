//! Sums below the rows of a table, which are no rows of it.

use maillage_domain::text;

/// Whether words begin as those before the sum of others do: `Total`, `Ensemble, 23 zones`, `Sous-total`.
pub(super) fn is_total(words: &str) -> bool {
    let first = text::words(words).next().unwrap_or_default();
    let second = text::words(words).nth(1);
    matches!(first.as_str(), "total" | "totaux" | "ensemble" | "soustotal")
        || (first == "sous" && second.as_deref() == Some("total"))
}
