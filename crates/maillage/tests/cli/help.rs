//! The help of each command, in both languages.

use crate::kit::{Workplace, snapshot};

const COMMANDS: &[&[&str]] = &[
    &[],
    &["serve"],
    &["read"],
    &["read", "annex"],
    &["import"],
    &["import", "demo"],
    &["import", "annex"],
    &["bilan"],
    &["bilan", "show"],
    &["bilan", "compare"],
    &["fund"],
    &["fund", "status"],
    &["fund", "budget"],
    &["fund", "commit"],
    &["fund", "pay"],
    &["fund", "close"],
    &["delegation"],
    &["delegation", "record"],
    &["sign"],
    &["parameter"],
    &["parameter", "list"],
    &["parameter", "set"],
    &["journal"],
    &["journal", "list"],
    &["journal", "verify"],
    &["journal", "export"],
    &["trace"],
    &["user"],
    &["user", "add"],
    &["user", "grant"],
    &["user", "token"],
];

fn helps(language: &str) -> Vec<crate::kit::Answer> {
    let place = Workplace::new();
    COMMANDS
        .iter()
        .map(|command| place.run(&[command, &["--help", "--lang", language][..]].concat()))
        .collect()
}

#[test]
fn given_each_command_when_helped_in_french_then_french() {
    snapshot("help_fr", &helps("fr"));
}

#[test]
fn given_each_command_when_helped_in_english_then_english() {
    snapshot("help_en", &helps("en"));
}

#[test]
fn given_french_when_helped_then_no_word_of_english_stands_in_it() {
    for help in helps("fr") {
        for english in ["[default:", "[possible values:", "[aliases:"] {
            assert!(!help.stdout.contains(english), "{english} in {help:?}");
        }
    }
}

#[test]
fn given_help_when_asked_for_then_it_succeeds_and_makes_no_store() {
    let place = Workplace::new();
    for flag in ["--help", "-h", "--version", "-V"] {
        assert!(!place.succeeds(&[flag]).is_empty());
    }
    assert!(!place.path(crate::kit::STORE).exists());
}

#[test]
fn given_the_version_when_asked_for_then_that_of_the_release() {
    let place = Workplace::new();
    assert_eq!(place.succeeds(&["--version"]), concat!("maillage ", env!("CARGO_PKG_VERSION"), "\n"));
}
