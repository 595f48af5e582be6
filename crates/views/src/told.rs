//! A sentence that names acts of the journal: each number leads to its act.

use maillage_domain::act::ActNumber;

use crate::act_address::ActAddress;
use crate::words::Words;

/// How many acts are named: beyond, a reader looks them up in the journal.
/// Arbitrary: eight numbers are one line of text.
pub(crate) const NAMED_ACTS: usize = 8;

/// A sentence, and the acts that it names in one place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// What stands before the acts; all of it, where it names none.
    pub before: String,
    /// The acts, in their order.
    pub acts: Vec<ActAddress>,
    /// What stands behind them.
    pub after: String,
}

impl Told {
    /// A sentence that names no act.
    pub const fn plain(text: String) -> Self {
        Self { before: text, acts: Vec::new(), after: String::new() }
    }

    /// A sentence that names `acts`, the first ones by their numbers; one that does not, as it is.
    pub fn naming(text: String, acts: &[ActNumber], words: Words) -> Self {
        let acts = acts.get(..NAMED_ACTS).unwrap_or(acts);
        let written = |number: fn(ActNumber, Words) -> String| {
            acts.iter().map(|act| number(*act, words)).collect::<Vec<_>>().join(", ")
        };
        // A sentence writes a number for people, or its digits alone.
        let lists = [written(|act, words| words.number(act.get())), written(|act, _| act.to_string())];
        let parts = lists.iter().filter(|list| !list.is_empty()).find_map(|list| parted(&text, list));
        match parts {
            None => Self::plain(text),
            Some((before, after)) => Self {
                before: before.to_owned(),
                after: after.to_owned(),
                acts: acts.iter().copied().map(ActAddress::from).collect(),
            },
        }
    }
}

/// What stands before and behind a list of numbers, where it is no part of a longer number.
fn parted<'t>(text: &'t str, list: &str) -> Option<(&'t str, &'t str)> {
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    text.match_indices(list).find_map(|(start, found)| {
        let (before, after) = (text.get(..start)?, text.get(start + found.len()..)?);
        let alone = !digit(before.chars().next_back()) && !digit(after.chars().next());
        alone.then_some((before, after))
    })
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    fn told(text: &str, acts: &[u64]) -> (String, Vec<u64>, String) {
        let acts: Vec<_> = acts.iter().copied().map(ActNumber::new).collect();
        let told = Told::naming(text.to_owned(), &acts, Words::new(Language::English));
        let numbers = told.acts.iter().map(|act| act.number()).collect();
        (told.before, numbers, told.after)
    }

    #[test]
    fn given_a_sentence_that_names_acts_when_parted_then_what_stands_around_them_and_each_of_them() {
        let parted =
            |before: &str, acts: &[u64], after: &str| (before.to_owned(), acts.to_vec(), after.to_owned());
        assert_eq!(told("Acts 5, 7 and 3 others", &[5, 7]), parted("Acts ", &[5, 7], " and 3 others"));
        assert_eq!(
            told("Made at act no. 24, root 24ab", &[24]),
            parted("Made at act no. ", &[24], ", root 24ab")
        );
        assert_eq!(told("Root 24ab, act 24", &[24]), parted("Root 24ab, act ", &[24], ""));
        assert_eq!(told("Act 1,234.", &[1_234]), parted("Act ", &[1_234], "."));
        assert_eq!(told("Act 1234.", &[1_234]), parted("Act ", &[1_234], "."));
    }

    #[test]
    fn given_a_sentence_without_the_act_when_parted_then_it_stays_whole() {
        for (text, acts) in [("Nothing", &[5][..]), ("Act 55", &[5]), ("Act 5", &[])] {
            assert_eq!(told(text, acts), (text.to_owned(), Vec::new(), String::new()), "{text}");
        }
    }
}
