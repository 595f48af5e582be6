//! Where something comes from, as a reader is told it.
//!
//! An act keeps its source as its author wrote it. Those of what ships are written in French and known in both languages;
//! a test of the service holds the French messages to what is recorded.

use maillage_domain::bilingual::Language;

use crate::words::Words;

/// The sources that ship.
const SHIPPED: [&str; 3] = ["source-communes", "source-outlines", "source-window"];

/// A source in the reader's language where it ships; as it was written else.
pub fn source(written: &str, words: Words) -> String {
    let french = Words::new(Language::French);
    let known = SHIPPED.into_iter().find(|id| french.get(id) == written.trim());
    known.map_or_else(|| written.to_owned(), |id| words.get(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_source_that_ships_or_another_when_told_then_only_the_first_is_in_the_language_of_the_reader() {
        let (french, english) = (Words::new(Language::French), Words::new(Language::English));
        let shipped = french.get("source-outlines");
        assert_eq!(source(&shipped, french), shipped);
        assert_eq!(source(&shipped, english), english.get("source-outlines"));
        assert_eq!(source("Décision du 3 mai", english), "Décision du 3 mai");
    }
}
