//! The keys of a journal: when they are made, whose they are, and that none is lost.

use std::collections::BTreeSet;

use crate::kit::Workplace;

/// The file of the keys beside a store.
const KEY: &str = "maillage-data/maillage.key";

/// The line by which the first key verifies.
fn verifier(place: &Workplace) -> String {
    let shown = place.succeeds(&["journal", "key", "show", "--format", "table"]);
    shown.lines().next().expect("a key").to_owned()
}

#[test]
fn given_no_key_when_a_command_signs_then_one_is_made_beside_the_store_and_said_once() {
    for (lang, told) in [("fr", "Clé créée"), ("en", "A key was made")] {
        let place = Workplace::with_demo();
        let first = place.run(&["journal", "checkpoint", "--lang", lang]);
        let (said, key): (Vec<_>, _) = (first.stderr.lines().collect(), verifier(&place));
        assert!(place.path(KEY).exists() && said.len() == 1 && said[0].contains(told), "{first:?}");
        assert!(said[0].contains("maillage.key") && said[0].contains(&key), "{first:?}");
        let second = place.run(&["journal", "checkpoint", "--lang", lang]);
        assert_eq!((second.stdout, second.stderr.as_str()), (first.stdout, ""));
    }
}

#[test]
fn given_a_file_of_keys_that_is_not_there_when_it_is_named_then_refused_and_none_is_made() {
    let place = Workplace::with_demo();
    for command in [
        &["journal", "checkpoint"][..],
        &["journal", "prove", "1"],
        &["bilan", "publish", "--window", "2019-07-16", "-o", "pack"],
        &["serve", "--listen", "127.0.0.1:0"],
    ] {
        let refused = place.fails(2, &[command, &["--key", "own.key", "--lang", "en"]].concat());
        assert!(refused.contains("own.key") && refused.contains("journal key make"), "{refused}");
        let by_variable = place.command(command).env("MAILLAGE_KEY", "own.key").output().expect("it starts");
        assert_eq!(by_variable.status.code(), Some(2));
    }
    assert!(!place.path("own.key").exists() && !place.path(KEY).exists() && !place.path("pack").exists());
    place.succeeds(&["journal", "key", "make", "--key", "own.key"]);
    let signed = place.succeeds(&["journal", "checkpoint", "--key", "own.key"]);
    assert!(signed.lines().any(|line| line.starts_with("— maillage/")), "{signed}");
}

#[test]
fn given_the_key_of_another_journal_when_signed_then_refused_and_a_copy_takes_its_own_along() {
    let (place, other) = (Workplace::with_demo(), Workplace::with_another_demo());
    place.succeeds(&["journal", "key", "make"]);
    let verifier = verifier(&place);
    let (name, _) = verifier.split_once('+').expect("a name");
    let key = place.path(KEY).display().to_string();
    for command in [&["journal", "checkpoint"][..], &["journal", "prove", "--from", "0"]] {
        let refused = other.fails(1, &[command, &["--key", &key, "--lang", "en"]].concat());
        assert!(refused.contains(name) && refused.contains("--key"), "{refused}");
    }
    let refused = other.fails(1, &["journal", "key", "make", "--origin", name, "--lang", "en"]);
    assert!(refused.contains(name) && !other.path(KEY).exists(), "{refused}");
    // The copy of a journal is that journal: its key signs it, and the origin stays.
    place.succeeds(&["journal", "copy", "--from", "maillage-data", "--to", "copy"]);
    let copied = place.succeeds(&["journal", "checkpoint", "--data", "copy", "--key", KEY]);
    assert_eq!(copied, place.succeeds(&["journal", "checkpoint"]));
    // A key under a name of one's own gives that name to the copy too.
    place.succeeds(&["journal", "key", "make", "--origin", "journal.example/32", "--key", "own.key"]);
    let named = place.succeeds(&["journal", "checkpoint", "--data", "copy", "--key", "own.key"]);
    assert!(named.starts_with("journal.example/32\n"), "{named}");
}

#[test]
fn given_a_name_that_no_note_can_hold_when_a_key_is_made_under_it_then_refused_by_name() {
    let place = Workplace::with_demo();
    let long = "a".repeat(256);
    let named = ["", "a b", "a+b", "a\nb", "a\tb", "a\u{1}b", "a\u{1b}[31mb", "a\u{7f}b", "a\u{85}b", &long];
    for name in named {
        let refused = place.fails(2, &["journal", "key", "make", "--origin", name, "--lang", "en"]);
        assert!(refused.contains("cannot name a key") && refused.contains("255 bytes"), "{refused}");
        assert!(!refused.trim_end().chars().any(char::is_control), "{refused:?}");
    }
    assert!(!place.path(KEY).exists());
    place.succeeds(&["journal", "key", "make", "--origin", "agence-de-santé/32"]);
    assert!(place.succeeds(&["journal", "checkpoint"]).starts_with("agence-de-santé/32\n"));
}

#[test]
fn given_a_journal_that_is_damaged_when_its_keys_are_shown_or_turned_over_then_as_on_a_whole_one() {
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "key", "make"]);
    let before = verifier(&place);
    place.write("maillage-data/maillage.sqlite", "no database");
    assert_eq!(place.run(&["journal", "checkpoint"]).code, Some(2), "nothing is signed of it");
    assert_eq!(verifier(&place), before);
    place.succeeds(&["journal", "key", "rotate"]);
    assert_ne!(verifier(&place), before);
    place.succeeds(&["journal", "key", "retire"]);
}

#[test]
fn given_processes_that_turn_a_key_over_at_once_when_all_have_then_each_of_their_keys_is_kept() {
    const PROCESSES: usize = 7;
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "key", "make"]);
    let rotate = || place.command(&["journal", "key", "rotate", "-o", "told"]).spawn().expect("it starts");
    let started: Vec<_> = (0..PROCESSES).map(|_| rotate()).collect();
    for mut process in started {
        assert!(process.wait().expect("it ends").success());
    }
    let shown = place.json(&["journal", "key", "show"]);
    let keys = shown["keys"].as_array().expect("keys");
    let ids: BTreeSet<_> = keys.iter().map(|key| key["id"].as_str().expect("an id")).collect();
    assert_eq!(ids.len(), PROCESSES + 1);
    let signed = place.succeeds(&["journal", "checkpoint"]);
    assert_eq!(signed.lines().filter(|line| line.starts_with('—')).count(), PROCESSES + 1);
    // So many sign at once and no more.
    let refused = place.fails(1, &["journal", "key", "rotate", "--lang", "en"]);
    assert!(refused.contains("Eight keys") && refused.contains("journal key retire"), "{refused}");
    place.succeeds(&["journal", "key", "retire"]);
    place.succeeds(&["journal", "key", "rotate"]);
}
