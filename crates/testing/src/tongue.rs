//! Words, months and amounts that give a language away, in what is shown to readers of the other one.
//!
//! What a document prints stays in its own language: a quotation is left out before anything is looked for.

/// Words of French that no English text has by itself.
const FRENCH: [&str; 21] = [
    "et",
    "les",
    "des",
    "du",
    "une",
    "pour",
    "aux",
    "sur",
    "dans",
    "avec",
    "sont",
    "leur",
    "par",
    "janvier",
    "février",
    "avril",
    "juin",
    "juillet",
    "août",
    "septembre",
    "décembre",
];

/// Words of English that no French text has by itself.
const ENGLISH: [&str; 20] = [
    "the",
    "of",
    "and",
    "is",
    "are",
    "with",
    "this",
    "that",
    "which",
    "by",
    "from",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "december",
];

/// What is French in a text shown in English: a word, a month, or an amount in the French form.
pub fn french_in(text: &str) -> Option<String> {
    let text = unquoted(text);
    word_of(&text, &FRENCH).or_else(|| french_amount(&text))
}

/// What is English in a text shown in French.
pub fn english_in(text: &str) -> Option<String> {
    word_of(&unquoted(text), &ENGLISH)
}

/// A text without what stands in quotation marks of either language.
pub fn unquoted(text: &str) -> String {
    let mut left = text.to_owned();
    for (open, close) in [('“', '”'), ('«', '»')] {
        while let Some(start) = left.find(open) {
            let quoted = left.get(start..).unwrap_or_default();
            let end = quoted.find(close).map_or(left.len(), |end| start + end + close.len_utf8());
            left.replace_range(start..end, " ");
        }
    }
    left
}

fn word_of(text: &str, words: &[&str]) -> Option<String> {
    let lower = text.to_lowercase();
    let found = lower.split(|sign: char| {
        !sign.is_alphanumeric() && sign != '’' && sign != '\'' && sign != '-' && sign != '_'
    });
    found.into_iter().find(|word| words.contains(word)).map(ToOwned::to_owned)
}

/// An amount whose unit follows it, or whose cents follow a comma: `0,95 K€`, `1 234,56 €`.
fn french_amount(text: &str) -> Option<String> {
    let before = |unit: &str| {
        let (before, _) = text.split_once(unit)?;
        let number = before.trim_end_matches(['\u{a0}', '\u{202f}', ' ']);
        let is_number = number.len() < before.len() && number.ends_with(|sign: char| sign.is_ascii_digit());
        let start = number.rfind(|sign: char| sign.is_alphabetic()).map_or(0, |at| at + 1);
        is_number.then(|| {
            format!(
                "{}{unit}",
                number
                    .get(start..)
                    .unwrap_or_default()
                    .trim_start_matches(|sign: char| !sign.is_ascii_digit())
            )
        })
    };
    ["K€", "M€", "€"].into_iter().find_map(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_text_of_the_other_language_when_looked_at_then_its_word_month_or_amount_is_found() {
        assert_eq!(french_in("order of 3 juillet 2019").as_deref(), Some("juillet"));
        assert_eq!(french_in("paid: 0,95\u{a0}K€").as_deref(), Some("0,95K€"));
        assert_eq!(french_in("Unité de soins pour adultes").as_deref(), Some("pour"));
        assert_eq!(english_in("le bilan of the day").as_deref(), Some("of"));
    }

    #[test]
    fn given_its_own_words_or_a_quotation_when_looked_at_then_nothing_is_found() {
        assert_eq!(french_in("€0.95K paid in July 2019"), None);
        assert_eq!(french_in("printed: “Actions pour les 0,95 K€”, line 3"), None);
        assert_eq!(english_in("imprimé « the end », le 3 juillet 2019"), None);
    }
}
