//! Words that no reader meets: those that mean something else in an agency, and those that no native ear would let pass.

use maillage_domain::bilingual::Language;

use crate::messages::{Message, messages};
use crate::rendered;
use maillage_views::words::Words;

/// Whether `text` holds `phrase` between two signs that are no letters.
fn holds(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(start, found)| {
        let letter = |sign: Option<char>| sign.is_some_and(char::is_alphabetic);
        let (before, after) = (text.get(..start), text.get(start + found.len()..));
        !letter(before.and_then(|text| text.chars().next_back()))
            && !letter(after.and_then(|text| text.chars().next()))
    })
}

/// The messages that hold a phrase, outside those where it has another meaning.
fn said(phrase: &str, allowed: &[&str], language: Language) -> Vec<String> {
    let words = Words::new(language);
    let told = |message: &Message| format!("{} {}", rendered(message, 1, words), rendered(message, 2, words));
    let without = |text: String| allowed.iter().fold(text, |text, other| text.replace(other, ""));
    let all = messages(language);
    let found = all.iter().filter(|message| holds(&without(told(message)).to_lowercase(), phrase));
    found.map(|message| message.id.clone()).collect()
}

#[test]
fn given_french_when_read_by_an_agency_then_no_place_is_an_implantation() {
    // Beds are places there; something may still stand in the place of something else.
    let other = ["à la place", "tient déjà leur place", "tient déjà cette place", "‹place›", "‹places›"];
    for word in ["place", "places"] {
        assert_eq!(said(word, &other, Language::French), Vec::<String>::new(), "{word}");
    }
}

#[test]
fn given_french_when_read_by_an_agency_then_its_fund_is_the_fir_and_its_checks_do_not_permit() {
    let other = [
        "fonds d’intervention",
        "Fonds d’intervention",
        "d’un fonds de plusieurs millions",
        "fonds d’urgence",
    ];
    assert_eq!(said("fonds", &other, Language::French), Vec::<String>::new());
    for phrase in ["actions imprimées", "montant lu", "couple activité-zone", "couples activité-zone"] {
        assert_eq!(said(phrase, &[], Language::French), Vec::<String>::new(), "{phrase}");
    }
    let words = Words::new(Language::French);
    // A check informs as a rule does; it never permits, forbids or warns.
    for verdict in ["allows", "forbids", "warns"] {
        let check = words.get(&format!("window-verdict-{verdict}"));
        assert_ne!(check, words.get(&format!("verdict-{verdict}")));
    }
}

#[test]
fn given_english_when_heard_by_a_native_ear_then_nothing_is_calqued() {
    let calques = [
        "drawn up again",
        "quantified balance",
        "execution of the budget",
        "payment credits",
        "authority to commit",
        "sanctuarised",
        "rectifying",
        "lines with places",
        "implantations",
        "appareils",
        "bilan of",
        "the bilan",
        "left aside",
    ];
    for phrase in calques {
        assert_eq!(said(phrase, &[], Language::English), Vec::<String>::new(), "{phrase}");
    }
    for place in ["a place", "places left", "open places", "no place"] {
        assert_eq!(said(place, &[], Language::English), Vec::<String>::new(), "{place}");
    }
}
