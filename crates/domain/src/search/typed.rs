//! A question cut into words, each with its place, so that what was typed can be told and taken back.

use std::ops::Range;

use crate::text;

/// A word of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without case and accents.
    pub(super) key: String,
    /// Where it stands.
    place: Range<usize>,
}

/// A question in its words.
#[derive(Debug)]
pub(super) struct Typed<'q> {
    question: &'q str,
    /// Its words.
    pub(super) words: Vec<Word>,
    /// Whether it stands between quotation marks.
    pub(super) is_quoted: bool,
}

impl<'q> Typed<'q> {
    /// Cuts a question into its words.
    pub(super) fn new(question: &'q str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut from = None;
        for (place, sign) in question.char_indices().chain([(question.len(), ' ')]) {
            match (sign.is_alphanumeric(), from) {
                (true, None) => from = Some(place),
                (false, Some(first)) => {
                    let key = text::key(question.get(first..place).unwrap_or_default());
                    if !key.is_empty() {
                        words.push(Word { key, place: first..place });
                    }
                    from = None;
                }
                (true, Some(_)) | (false, None) => {}
            }
        }
        let trimmed = question.trim();
        let marks = [('"', '"'), ('«', '»'), ('“', '”')];
        let is_quoted = marks
            .iter()
            .any(|(open, close)| trimmed.strip_prefix(*open).is_some_and(|rest| rest.ends_with(*close)));
        Self { question, words, is_quoted }
    }

    /// Some of its words as they were typed, with what stands between them.
    pub(super) fn text(&self, span: &Range<usize>) -> &'q str {
        let words = self.words.get(span.clone()).unwrap_or_default();
        let place = words.first().zip(words.last()).map(|(first, last)| first.place.start..last.place.end);
        place.and_then(|place| self.question.get(place)).unwrap_or_default()
    }

    /// The question without some of its words.
    pub(super) fn without(&self, span: &Range<usize>) -> String {
        let (before, after) = (0..span.start, span.end..self.words.len());
        [before, after]
            .iter()
            .map(|left| self.text(left))
            .filter(|left| !left.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_question_when_cut_then_its_words_and_the_question_without_some_of_them() {
        let typed = Typed::new("  IRM à Saint-Quentin, Laon ");
        let keys: Vec<_> = typed.words.iter().map(|word| word.key.as_str()).collect();
        assert_eq!(keys, ["irm", "a", "saint", "quentin", "laon"]);
        assert_eq!(typed.text(&(2..4)), "Saint-Quentin");
        assert_eq!(typed.without(&(2..4)), "IRM à Laon");
        assert_eq!(typed.without(&(0..5)), "");
        assert!(!typed.is_quoted);
        for quoted in ["\"irm\"", "« irm laon »"] {
            assert!(Typed::new(quoted).is_quoted, "{quoted}");
        }
        assert_eq!(Typed::new("– ,").words, []);
    }
}
