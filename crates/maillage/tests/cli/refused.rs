//! What import refuses: contradictions, zones that do not fit, errata of nothing. Nothing is written then.

use crate::kit::{ANNEX, Answer, BRETAGNE, Workplace, line_of, snapshot};

const LILLE: &str = "3A - Lille 4 5 +1 Oui";

/// Imports a text on a store, expects a refusal that writes nothing, and gives it in both languages.
fn refused(place: &Workplace, text: &str, more: &[&str]) -> Vec<Answer> {
    let before = place.journal();
    let english = [more, &["--lang", "en"]].concat();
    let answers = vec![place.import("second.txt", text, more), place.import("second.txt", text, &english)];
    for answer in &answers {
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(1), ""), "{answer:?}");
    }
    assert_eq!(place.journal(), before, "a refusal writes nothing");
    answers
}

#[test]
fn given_a_contradiction_when_imported_then_refused_with_both_places() {
    let place = Workplace::with_annex(ANNEX);
    let other =
        ANNEX.replace(LILLE, "3A - Lille 3 5 +2 Oui").replace("R32-2021-03-22-003", "R32-2021-04-02-008");
    // One line more above: the two places stand on different lines.
    let other = format!("\n{other}");
    let answers = refused(&place, &other, &[]);
    for answer in &answers {
        for part in ["R32-2021-03-22-003", "R32-2021-04-02-008", "4/5", "3/5", "3A", "chirurgie"] {
            assert!(answer.stderr.contains(part), "{part}: {answer:?}");
        }
        let (first, second) = (line_of(ANNEX, LILLE), line_of(&other, "3A - Lille 3 5 +2 Oui"));
        assert_ne!(first, second);
        assert!(
            answer.stderr.contains(&first.to_string()) && answer.stderr.contains(&second.to_string()),
            "{answer:?}"
        );
        assert!(answer.stderr.contains("--erratum-of R32-2021-03-22-003"), "{answer:?}");
    }
    snapshot("import_contradiction", &answers);
}

#[test]
fn given_a_contradiction_in_units_only_when_imported_then_refused() {
    let place = Workplace::with_annex(ANNEX);
    let answers =
        refused(&place, &ANNEX.replace("17A - Amiens 1 2 1 2 0 0 Non", "17A - Amiens 1 3 1 3 0 0 Non"), &[]);
    assert!(answers.iter().all(|answer| answer.stderr.contains("scanner")), "{answers:?}");
}

#[test]
fn given_many_contradictions_when_imported_then_ten_are_spelt_out_and_the_rest_counted() {
    let place = Workplace::with_annex(ANNEX);
    let other = ANNEX.replace(" 1 1 0 Non", " 9 9 0 Non").replace(" 2 2 0 Non", " 8 8 0 Non");
    let answers = refused(&place, &other, &[]);
    for answer in &answers {
        assert_eq!(answer.stderr.lines().count(), 1 + 10 + 1, "a title, ten cells, the rest: {answer:?}");
    }
}

#[test]
fn given_a_zone_printed_twice_with_different_figures_when_imported_then_refused_with_both_lines() {
    let place = Workplace::with_annex(BRETAGNE);
    let twice = ANNEX.replace(LILLE, &format!("{LILLE}\n\n3A - Lille 5 5 0 Non"));
    let answers = refused(&place, &twice, &[]);
    let (first, second) = (line_of(&twice, LILLE), line_of(&twice, "3A - Lille 5 5 0 Non"));
    for answer in &answers {
        assert!(
            answer.stderr.contains(&first.to_string()) && answer.stderr.contains(&second.to_string()),
            "{answer:?}"
        );
    }
    snapshot("import_zone_twice", &answers);
}

#[test]
fn given_a_zone_printed_twice_with_the_same_figures_when_imported_then_taken() {
    let place = Workplace::new();
    let twice = ANNEX.replace(LILLE, &format!("{LILLE}\n\n{LILLE}"));
    let answer = place.import("twice.txt", twice, &[]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert!(answer.stderr.contains("[zone_repeated]"), "{answer:?}");
}

#[test]
fn given_a_zone_of_the_wrong_set_when_imported_then_refused_with_its_line() {
    let place = Workplace::with_annex(BRETAGNE);
    let wrong = ANNEX.replace("Zone n°1 B - Métropole Flandres", "Zone n°1 A - Dunkerquois");
    assert_ne!(wrong, ANNEX);
    let answers = refused(&place, &wrong, &[]);
    let line = line_of(&wrong, "Zone n°1 A");
    for answer in &answers {
        assert!(answer.stderr.contains(&line.to_string()) && answer.stderr.contains("tep"), "{answer:?}");
    }
    snapshot("import_wrong_zone_set", &answers);
}

#[test]
fn given_a_zone_that_no_set_has_when_imported_then_refused() {
    let place = Workplace::with_annex(BRETAGNE);
    let answers = refused(&place, &ANNEX.replace("22A - Laon", "24A - Laon"), &[]);
    assert!(answers.iter().all(|answer| answer.stderr.contains("24A")), "{answers:?}");
}

#[test]
fn given_a_document_that_names_no_region_when_imported_then_told_what_to_give() {
    let place = Workplace::new();
    let unsaid = ANNEX.replace("Hauts-de-France", "").replace("R32-", "");
    let answer = place.import("unsaid.txt", unsaid, &[]);
    assert_eq!(answer.code, Some(2), "{answer:?}");
    assert!(
        answer.stderr.contains("ne nomme pas sa région") && answer.stderr.contains("--region"),
        "{answer:?}"
    );
}

#[test]
fn given_a_document_of_one_region_when_imported_for_another_then_refused() {
    let place = Workplace::new();
    let answer = place.import("bretagne.txt", BRETAGNE, &["--region", "32"]);
    assert_ne!(answer.code, Some(0), "figures of Bretagne are not those of Hauts-de-France: {answer:?}");
}

#[test]
fn given_an_erratum_of_nothing_recorded_when_imported_then_refused_with_what_is() {
    let place = Workplace::with_annex(ANNEX);
    let answers = refused(
        &place,
        &ANNEX.replace(LILLE, "3A - Lille 3 5 +2 Oui"),
        &["--erratum-of", "R32-2021-01-01-001"],
    );
    assert!(answers.iter().all(|answer| answer.stderr.contains("R32-2021-03-22-003")), "{answers:?}");
    snapshot("import_erratum_of_nothing", &answers);
}

#[test]
fn given_an_erratum_of_another_picture_date_when_imported_then_refused_with_both_dates() {
    let place = Workplace::with_annex(ANNEX);
    let answers =
        refused(&place, &ANNEX.replace("15 MARS 2021", "16 MARS 2021"), &["--erratum-of", "2021-045"]);
    snapshot("import_erratum_of_other_picture", &answers);
}
