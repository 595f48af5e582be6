//! An erratum: a further act, after which both versions stay readable.

use crate::kit::{ANNEX, Workplace};

const ERRATUM: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-erratum.txt");
const LILLE: [&str; 6] = ["bilan", "show", "--activity", "chirurgie", "--zone", "3A"];
const AT: [&str; 2] = ["--at", "2021-03-15"];

fn corrected(of: &str) -> Workplace {
    let place = Workplace::with_annex(ANNEX);
    let answer = place.import("erratum.txt", ERRATUM, &["--erratum-of", of]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    place
}

fn version(place: &Workplace, known_on: &[&str]) -> serde_json::Value {
    place.json(&[&LILLE[..], &AT, known_on].concat())
}

#[test]
fn given_an_erratum_when_imported_then_version_two_and_both_are_readable() {
    for of in ["R32-2021-03-22-003", "2021-045"] {
        let place = corrected(of);
        let recorded = place.recorded();
        assert_eq!(recorded.len(), 2);
        let (before, now) = (version(&place, &["--known-on", &recorded[0]]), version(&place, &[]));
        assert_eq!((&before["bilan"]["version"], &now["bilan"]["version"]), (&1.into(), &2.into()));
        assert_eq!(
            (&before["rows"][0]["sites_current"], &now["rows"][0]["sites_current"]),
            (&4.into(), &5.into())
        );
        assert_eq!(
            (&before["rows"][0]["admissible"], &now["rows"][0]["admissible"]),
            (&"oui".into(), &"non".into())
        );
        assert_eq!(
            version(&place, &["--known-on", &recorded[1]])["rows"],
            now["rows"],
            "from its own instant on"
        );
    }
}

#[test]
fn given_the_instant_just_before_the_erratum_when_shown_then_the_first_version() {
    let place = corrected("2021-045");
    let instant: jiff::Timestamp = place.recorded()[1].parse().unwrap();
    let just_before = (instant - jiff::SignedDuration::from_nanos(1)).to_string();
    assert_eq!(version(&place, &["--known-on", &just_before])["bilan"]["version"], 1);
}

#[test]
fn given_an_erratum_of_one_table_when_shown_then_the_other_rows_stay_in_their_order() {
    let place = corrected("2021-045");
    let shown = place.succeeds(&[&["bilan", "show"], &AT[..], &["--format", "csv"]].concat());
    let cells = |csv: &str| {
        csv.lines().map(|row| row.split(',').take(5).collect::<Vec<_>>().join(",")).collect::<Vec<_>>()
    };
    let first = place.succeeds(&["read", "annex", "first.txt", "--format", "csv", "--quiet"]);
    assert_eq!(cells(&shown), cells(&first));
    let changed = shown
        .lines()
        .zip(first.lines())
        .filter(|(now, before)| now.split(',').skip(6).take(7).ne(before.split(',').skip(6).take(7)));
    assert_eq!(changed.count(), 1, "one row has other figures");
}

#[test]
fn given_both_versions_when_two_dates_are_compared_then_no_difference_for_both_have_one_picture_date() {
    let place = corrected("2021-045");
    place.succeeds(&["bilan", "compare", "--from", "2021-03-15", "--to", "2030-01-01"]);
    let first = place.recorded().remove(0);
    place.succeeds(&["bilan", "compare", "--from", "2021-03-15", "--to", "2030-01-01", "--known-on", &first]);
}

#[test]
fn given_an_erratum_when_imported_again_then_nothing_is_written() {
    let place = corrected("2021-045");
    let before = place.journal();
    for more in [&["--erratum-of", "2021-045"][..], &[]] {
        assert_eq!(place.import("erratum.txt", ERRATUM, more).code, Some(0));
        assert_eq!(place.journal(), before);
    }
}

#[test]
fn given_an_erratum_of_the_erratum_when_imported_then_version_three() {
    let place = corrected("2021-045");
    let third = ERRATUM
        .replace("3A - Lille 5 5 0 Non", "3A - Lille 6 5 -1 Non")
        .replace("R32-2021-04-09-001", "R32-2021-04-20-002");
    assert_ne!(third, ERRATUM);
    assert_eq!(place.import("third.txt", third, &["--erratum-of", "R32-2021-04-09-001"]).code, Some(0));
    let now = version(&place, &[]);
    assert_eq!((&now["bilan"]["version"], &now["rows"][0]["sites_gap"]), (&3.into(), &(-1).into()));
    place.succeeds(&["journal", "verify"]);
}

#[test]
fn given_the_first_document_again_when_imported_after_its_erratum_then_nothing_is_written() {
    let place = corrected("2021-045");
    let before = place.journal();
    place.succeeds(&["import", "annex", "first.txt"]);
    assert_eq!(place.journal(), before);
    // Other bytes with the figures that were corrected contradict what is recorded now.
    assert_eq!(place.import("copy.txt", ANNEX.replace('\n', "\r\n"), &[]).code, Some(1));
    assert_eq!(place.journal(), before);
}

#[test]
fn given_an_erratum_of_one_table_when_another_is_shown_then_its_notes_still_stand_beside_it() {
    let place = Workplace::with_demo();
    let home = ["bilan", "show", "--at", "2019-06-21", "--activity", "HAD", "--zone", "3A"];
    let before = place.notes(&home);
    assert!(!before.is_empty());
    let erratum = include_str!("../../../../testdata/annexes/hauts-de-france-2019-erratum.txt");
    assert_eq!(place.import("erratum.txt", erratum, &["--erratum-of", "2019-121"]).code, Some(0));
    let after = place.notes(&home);
    assert!(
        before.iter().all(|note| after.contains(note)),
        "conditions of the first version are gone: {after:?}"
    );
}

#[test]
fn given_a_row_that_could_not_be_read_when_another_table_is_corrected_then_it_is_still_named() {
    let place = Workplace::new();
    let doubtful = ANNEX.replace(
        "21A - Péronne - St Quentin - Hirson 3 5 +2 Oui",
        "21A - Péronne - St Quentin - Hirson 3 cinq +2 Oui",
    );
    assert_eq!(place.import("first.txt", doubtful, &["--as-printed"]).code, Some(0));
    let names = |notes: &[String]| notes.iter().any(|note| note.contains("21A"));
    assert!(names(&place.notes(&["bilan", "show", "--at", "2021-03-15"])));
    assert_eq!(place.import("erratum.txt", ERRATUM, &["--erratum-of", "2021-045"]).code, Some(0));
    assert!(names(&place.notes(&["bilan", "show", "--at", "2021-03-15"])));
}
