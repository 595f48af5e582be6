//! What sums of rows are called, in annexes and in reports.

use maillage_domain::text;

/// Whether words begin as those before the sum of others do: `Total`, `Ensemble, 23 zones`, `Sous-total`.
pub(crate) fn names_a_sum(words: &str) -> bool {
    let mut words = text::words(words);
    match (words.next().as_deref(), words.next().as_deref()) {
        (Some("total" | "totaux" | "ensemble" | "soustotal"), _) => true,
        (first, second) => (first, second) == (Some("sous"), Some("total")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_words_when_looked_at_then_those_that_begin_as_a_sum_does_name_one() {
        for name in ["Total", "TOTAUX", "Ensemble, 23 zones", "Sous-total", "Sous total", "Soustotal"] {
            assert!(names_a_sum(name), "{name}");
        }
        for name in ["", "Sous", "Sous-totaux", "Le total", "Totalité", "dont total"] {
            assert!(!names_a_sum(name), "{name}");
        }
    }
}
