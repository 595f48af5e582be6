//! What an answer names of the journal: the head at which it was made.

use serde_json::{Value, json};

use crate::kit::{ANNEX, Workplace};
use crate::proof::{ACTOR, digits};

#[test]
fn given_a_ruling_or_a_receipt_when_given_then_it_names_the_head_at_which_it_was_made() {
    let place = Workplace::with_demo();
    let asked = ["admissibility", "--operation", "creation", "--activity", "chirurgie", "--zone", "15A"];
    let asked = [&asked[..], &["--on", "2019-08-01"]].concat();
    let found = place.json(&["journal", "verify"]);
    let (act, root) = (&found["acts"], found["root"].as_str().expect("a root"));
    let ruling = place.json(&asked);
    assert_eq!((&ruling["head"]["act"], ruling["head"]["root"].as_str()), (act, Some(root)));
    for lang in ["fr", "en"] {
        let text = place.succeeds(&[&asked[..], &["--format", "table", "--lang", lang]].concat());
        assert!(text.contains(digits(root)) && text.contains(&act.to_string()), "{text}");
    }
    assert!(!place.succeeds(&[&asked[..], &["--format", "csv"]].concat()).contains(digits(root)));
    let receipt = place.json(&["fund", "year", "open", "--year", "2026", "--key", "k", "--actor", ACTOR]);
    let after = place.json(&["journal", "verify"]);
    assert_eq!((&receipt["head"]["act"], &receipt["head"]["root"]), (&after["acts"], &after["root"]));
}

/// What a verification finds at the end of the journal: the number of the last act and the root.
fn head(place: &Workplace) -> [Value; 2] {
    let found = place.json(&["journal", "verify"]);
    [found["acts"].clone(), found["root"].clone()]
}

#[test]
fn given_a_bilan_the_fund_or_the_journal_when_asked_as_json_then_it_names_the_head_and_no_row_of_csv_does() {
    let place = Workplace::with_demo();
    place.succeeds(&["fund", "year", "open", "--year", "2026", "--key", "k", "--actor", ACTOR]);
    let [act, root] = head(&place);
    let short = digits(root.as_str().expect("a root")).to_owned();
    for asked in [
        &["bilan", "show", "--at", "2019-06-21"][..],
        &["fund", "status", "--year", "2026"],
        &["fund", "execution", "--year", "2026"],
        &["fund", "commitments", "--year", "2026"],
        &["fund", "recoveries", "--year", "2026"],
    ] {
        let answer = place.json(asked);
        assert_eq!([&answer["head"]["act"], &answer["head"]["root"]], [&act, &root], "{asked:?}");
        assert!(answer["head"]["text"].as_str().expect("a text").contains(&short), "{asked:?}");
        let rows = place.succeeds(&[asked, &["--format", "csv"]].concat());
        assert!(!rows.contains(&short), "{asked:?}");
    }
    let journal = place.json(&["journal", "list"]);
    assert_eq!([&journal["head"], &journal["root"]], [&act, &root]);
}

#[test]
fn given_an_import_when_it_is_acknowledged_then_the_receipt_names_the_head_that_holds_it() {
    let place = Workplace::new();
    place.write("annex.txt", ANNEX);
    for import in [&["import", "annex", "annex.txt"][..], &["import", "annex", "annex.txt"]] {
        let receipt = place.json(import);
        assert_eq!([receipt["head"]["act"].clone(), receipt["head"]["root"].clone()], head(&place));
    }
    let place = Workplace::new();
    for lang in ["fr", "en"] {
        let told = place.succeeds(&["import", "demo", "--lang", lang]);
        let [act, root] = head(&place);
        assert!(told.contains(digits(root.as_str().expect("a root"))), "{told}");
        assert!(told.contains(&act.to_string()), "{told}");
    }
    assert_eq!(place.json(&["import", "demo"])["act"], json!(null), "what was there is still there");
}
