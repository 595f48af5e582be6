//! The words of an agency: what may still be authorised is no *place*, which is a bed to it, and the fund is the *FIR*.

use maillage_domain::bilingual::Language;
use maillage_views::words::Words;

use crate::messages::messages;
use crate::rendered;

/// Messages in which *place* is where something stands, not something to authorise.
const PLACES: [&str; 6] = [
    "fund-finding-not-carried",
    "fund-not-carried-repeated",
    "help-argument-database",
    "help-argument-signer",
    "help-argument-template",
    "help-parameter-set",
];

/// What may stand around *fonds*: the full name of the FIR, where it is explained.
const FULL_NAME: [&str; 2] = ["fonds d’intervention régional", "Fonds d’intervention régional"];

/// Messages in which a fund is any fund.
const FUNDS: [&str; 2] = ["call-body-emergency-fund", "report-slip-tiny"];

/// A text without the samples of its arguments.
fn plain(text: &str) -> String {
    text.split('‹').enumerate().map(|(rank, part)| if rank == 0 { part } else { after(part) }).collect()
}

fn after(part: &str) -> &str {
    part.split_once('›').map_or("", |(_, rest)| rest)
}

/// Whether a word stands in a text, in small letters or with a capital, alone or in the plural.
fn says(text: &str, word: &str) -> bool {
    let mut words = text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase);
    words.any(|found| found == word || found.strip_suffix('s') == Some(word))
}

#[test]
fn given_each_french_message_when_read_then_nothing_to_authorise_is_a_place_and_the_fund_is_the_fir() {
    let words = Words::new(Language::French);
    let mut faults = Vec::new();
    let mut met = Vec::new();
    for message in messages(Language::French) {
        let id = message.id.as_str();
        let texts = [0, 1, 2].map(|count| plain(&rendered(&message, count, words)));
        if texts.iter().any(|text| says(text, "place")) {
            if PLACES.contains(&id) { met.push(id.to_owned()) } else { faults.push(id.to_owned()) }
        }
        let named = texts.map(|text| FULL_NAME.iter().fold(text, |text, name| text.replace(name, "")));
        if named.iter().any(|text| says(text, "fond")) {
            if FUNDS.contains(&id) { met.push(id.to_owned()) } else { faults.push(id.to_owned()) }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(met.len(), PLACES.len() + FUNDS.len(), "an exception that nothing needs: {met:?}");
}

#[test]
fn given_words_in_a_text_when_sought_then_whole_words_in_either_number_and_never_an_argument() {
    assert!(says("Deux places ici", "place") && says("Place", "place") && says("le Fonds", "fond"));
    assert!(!says("remplace, emplacement, déplacés", "place") && !says("fondement, fonde", "fond"));
    assert!(!says(&plain("‹places› autorisables"), "place"));
}
