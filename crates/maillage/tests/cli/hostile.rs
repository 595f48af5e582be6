//! A store to which something was done behind the program's back, or that others could do something to: refused or told.

use crate::journal::tamper;
use crate::kit::{ANNEX, STORE, Workplace};
#[cfg(unix)]
use crate::shut::mode;

#[cfg(unix)]
#[test]
fn given_a_store_that_others_may_read_when_opened_then_told_once_with_what_to_type() {
    let place = Workplace::with_demo();
    let store = place.path(STORE).join("maillage.sqlite");
    let asked = ["bilan", "show", "--at", "2019-06-21", "--region", "32", "--lang", "en"];
    assert_eq!(place.run(&asked).stderr, "", "a fresh store is its owner's alone");
    mode(store.clone(), 0o644);
    for asked in [&asked[..], &["journal", "verify", "--lang", "en"], &["journal", "export", "--lang", "en"]]
    {
        let answer = place.run(asked);
        assert_eq!((answer.code, answer.stderr.matches("chmod 600").count()), (Some(0), 1), "{answer:?}");
        assert!(answer.stderr.contains("mode 644"), "{answer:?}");
    }
    mode(store, 0o600);
    assert_eq!(place.run(&asked).stderr, "");
}

#[test]
fn given_a_trigger_that_swallows_acts_when_one_is_recorded_then_refused_with_what_to_do() {
    let place = Workplace::with_demo();
    tamper(&place, &["CREATE TRIGGER eats BEFORE INSERT ON journal BEGIN SELECT RAISE(IGNORE); END"]);
    place.write("annex.txt", ANNEX);
    for (lang, told) in [("en", "Nothing is recorded"), ("fr", "Rien n’est enregistré")] {
        let refused = place.fails(1, &["import", "annex", "annex.txt", "--lang", lang]);
        assert!(refused.contains(told) && refused.contains("maillage journal verify"), "{refused}");
    }
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!((answer.code, &found["foreign_triggers"]), (Some(1), &serde_json::json!(["journal.eats"])));
    let csv = place.run(&["journal", "verify", "--format", "csv"]).stdout;
    assert!(csv.contains("foreign_triggers") && csv.contains("journal.eats"), "{csv}");
    let table = place.run(&["journal", "verify", "--format", "table", "--lang", "en"]).stdout;
    assert!(table.contains("DROP TRIGGER"), "{table}");
}

#[test]
fn given_documents_that_are_gone_when_verified_then_named_with_the_acts_that_name_them() {
    let place = Workplace::with_demo();
    tamper(&place, &["DELETE FROM file WHERE disposition <> 'act'"]);
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!((answer.code, &found["holds"]), (Some(1), &false.into()));
    let gone = found["gone"].as_array().expect("a list");
    assert!(!gone.is_empty() && gone.iter().all(|document| document["acts"][0].is_u64()), "{found}");
    tamper(&place, &["UPDATE kept SET erased = 1"]);
    let told = place.run(&["journal", "verify", "--format", "table", "--lang", "en"]);
    assert_eq!((told.code, told.stdout.matches("was erased.").count()), (Some(0), gone.len()), "{told:?}");
}

#[test]
fn given_a_row_that_is_damaged_when_asked_then_the_hint_says_what_to_type() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &["DROP TRIGGER journal_refuses_update", "UPDATE journal SET last = last + 1 WHERE first = 1"],
    );
    let answer = place.run(&["bilan", "show", "--at", "2019-06-21", "--lang", "en"]);
    assert!(answer.stderr.contains("maillage journal verify"), "{answer:?}");
}

#[test]
fn given_a_copy_that_is_ahead_when_copied_to_then_how_far_and_nothing_to_copy() {
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "copy", "--from", STORE, "--to", "copy"]);
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    for (lang, told) in [("en", "nothing to copy"), ("fr", "rien à copier")] {
        let refused = place.fails(1, &["journal", "copy", "--from", "copy", "--to", STORE, "--lang", lang]);
        assert!(refused.contains(told) && refused.contains("--from"), "{refused}");
    }
}
