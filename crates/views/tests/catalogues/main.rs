//! Every message is there in both languages, asked for somewhere, given its arguments, and shows them.

mod agency_words;
mod built;
mod facts;
mod messages;
mod sources;
mod templates;
mod unsaid;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use maillage_domain::bilingual::Language;
use maillage_views::words::catalogue::CATALOGUES;
use maillage_views::words::{Argument, Words};

use crate::messages::{Message, messages};

const BOTH: [Language; 2] = [Language::French, Language::English];

/// Counts on each side of the plurals of both languages, and one that is written with a separator.
const COUNTS: [i64; 4] = [0, 1, 2, 1_234];

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogs").join(language.tag())
}

fn ids(language: Language) -> BTreeSet<(&'static str, String)> {
    messages(language).into_iter().map(|message| (message.noun, message.id)).collect()
}

#[test]
fn given_the_folder_of_a_language_when_listed_then_each_file_is_loaded() {
    let nouns: BTreeSet<String> =
        CATALOGUES.iter().map(|catalogue| format!("{}.ftl", catalogue.noun)).collect();
    for language in BOTH {
        let files: BTreeSet<String> = std::fs::read_dir(folder(language))
            .expect("the folder is there")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        assert_eq!(files, nouns, "{}", language.tag());
    }
}

#[test]
fn given_both_languages_when_compared_then_each_message_stands_once_and_in_the_same_file() {
    let (french, english) = (ids(Language::French), ids(Language::English));
    let apart: Vec<_> = french.symmetric_difference(&english).collect();
    assert_eq!(apart, Vec::<&(&str, String)>::new());
    for language in BOTH {
        let all = messages(language);
        let once: BTreeSet<&str> = all.iter().map(|message| message.id.as_str()).collect();
        assert_eq!(once.len(), all.len(), "a message stands twice in {}", language.tag());
    }
}

#[test]
fn given_both_languages_when_compared_then_each_message_asks_for_the_same_arguments() {
    for (french, english) in messages(Language::French).iter().zip(messages(Language::English)) {
        assert_eq!(french.id, english.id, "messages stand in the same order");
        assert_eq!(french.arguments(), english.arguments(), "{}", french.id);
    }
}

/// A message with each of its arguments, a text showing as `‹name›`.
fn rendered(message: &Message, count: i64, words: Words) -> String {
    let samples: Vec<_> = message.arguments().into_iter().map(|name| (name, format!("‹{name}›"))).collect();
    let arguments: Vec<_> = samples
        .iter()
        .map(|(name, sample)| {
            let counted = message.counts().contains(name);
            (*name, if counted { Argument::Count(count) } else { Argument::Text(sample) })
        })
        .collect();
    words.with(&message.id, &arguments)
}

#[test]
fn given_each_message_with_its_arguments_when_rendered_then_it_shows_them_and_no_identifier() {
    for language in BOTH {
        let words = Words::new(language);
        for message in messages(language) {
            let texts: Vec<_> = COUNTS.map(|count| rendered(&message, count, words)).into();
            for text in &texts {
                assert!(!text.is_empty(), "{} in {}", message.id, language.tag());
                assert!(!text.contains(['{', '}', '$']), "{} in {}: {text}", message.id, language.tag());
                assert!(!text.contains(&message.id) || !message.id.contains('-'), "{}: {text}", message.id);
            }
            let counts = message.counts();
            for name in message.arguments().difference(&counts) {
                let shown = texts.iter().any(|text| text.contains(&format!("‹{name}›")));
                assert!(shown, "{} in {} never shows {name}", message.id, language.tag());
            }
        }
    }
}

#[test]
fn given_the_sources_when_they_name_a_message_then_it_exists_and_its_arguments_are_spelt_so() {
    let known = messages(Language::French);
    let mut faults = Vec::new();
    for call in sources::calls() {
        let mut asked = Vec::new();
        for id in &call.ids {
            match known.iter().find(|message| message.id == *id) {
                Some(message) => asked.push(message.arguments()),
                None => faults.push(format!("{}: no message {id}", call.place)),
            }
        }
        faults.extend(call.faults(&asked));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn given_the_sources_when_they_build_an_identifier_then_each_value_it_can_take_is_a_message() {
    let known: BTreeSet<String> = messages(Language::French).into_iter().map(|message| message.id).collect();
    let built = built::built();
    let absent: Vec<_> =
        built.iter().flat_map(|built| &built.ids).filter(|id| !known.contains(*id)).collect();
    assert!(absent.is_empty(), "no message: {absent:?}");

    let named = sources::names();
    let values = built.iter().flat_map(|built| &built.values);
    let idle: Vec<_> = values.filter(|value| !named.contains(**value)).collect();
    assert!(idle.is_empty(), "values that no source names: {idle:?}");

    let listed: BTreeSet<&str> = built.iter().map(|built| built.pattern).collect();
    let found = sources::patterns();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let apart: Vec<_> = listed.symmetric_difference(&found).collect();
    assert!(
        apart.is_empty(),
        "patterns that are built and not listed in built.rs, or the reverse: {apart:?}"
    );
}

#[test]
fn given_each_message_when_looked_for_then_some_source_asks_for_it() {
    let named = sources::names();
    let built: BTreeSet<String> = built::built().into_iter().flat_map(|built| built.ids).collect();
    let asked = |id: &str| {
        named.contains(id)
            || built.contains(id)
            || sources::PREFIXES
                .iter()
                .any(|prefix| id.strip_prefix(prefix).is_some_and(|bare| named.contains(bare)))
    };
    let idle: Vec<_> =
        messages(Language::French).into_iter().map(|message| message.id).filter(|id| !asked(id)).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:?}");
}

/// Hints and problems of files and options, which no page meets.
const NOT_ON_PAGES: [&str; 14] = [
    "hint-picture-date",
    "hint-erratum",
    "hint-other-store",
    "hint-usage",
    "hint-check-at",
    "hint-publish-folder",
    "hint-binary-to-terminal",
    "hint-template",
    "problem-usage",
    "hint-key-rotate",
    "hint-key-make",
    "hint-checkpoint",
    "problem-witness-of-nothing",
    "hint-region-of-another",
];

#[test]
fn given_each_problem_and_hint_when_read_on_a_page_then_it_names_no_command_and_no_option() {
    for language in BOTH {
        let words = Words::new(language).on_pages();
        let told = |message: &Message| sources::PREFIXES.iter().any(|prefix| message.id.starts_with(prefix));
        for message in messages(language).iter().filter(|message| told(message)) {
            let text = rendered(message, 2, words);
            let command = text.contains("maillage ") || text.contains(" --") || text.contains("-o ");
            assert_eq!(
                command,
                command && NOT_ON_PAGES.contains(&message.id.as_str()),
                "{}: {text}",
                message.id
            );
        }
    }
}

#[test]
fn given_each_twin_for_pages_when_compared_then_its_message_exists_and_is_given_what_it_asks_for() {
    let all = messages(Language::French);
    let twins = all.iter().filter_map(|twin| Some((twin, twin.id.strip_prefix("page-")?)));
    for (twin, id) in twins {
        let own = all.iter().find(|message| message.id == id).unwrap_or_else(|| panic!("no message {id}"));
        assert!(twin.arguments().is_subset(&own.arguments()), "{id}");
    }
}

#[test]
fn given_the_words_of_the_regime_of_2023_when_compared_with_all_others_then_no_sentence_stands_twice() {
    let nouns = ["bridge", "france", "region", "window", "objective", "range", "tiles"];
    for language in BOTH {
        let words = Words::new(language);
        let all = messages(language);
        // A name of a few words may be a title here and a header there; a sentence has one place.
        let said = all.iter().filter(|message| message.arguments().is_empty());
        let said: Vec<_> = said.map(|message| (message, words.get(&message.id))).collect();
        let is_new =
            |message: &Message| nouns.contains(&message.noun) || message.id.starts_with("help-objective");
        let is_sentence = |text: &str| text.ends_with('.') || text.split(' ').count() > 6;
        for (message, text) in said.iter().filter(|(message, text)| is_new(message) && is_sentence(text)) {
            let twice = said.iter().find(|(other, same)| other.id != message.id && same == text);
            assert_eq!(twice.map(|(other, _)| &other.id), None, "{}: {text}", message.id);
        }
    }
}
