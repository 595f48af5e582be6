//! Stories of import: what is recorded, once, and what is shown afterwards.

use crate::kit::{ANNEX, BRETAGNE, Workplace, line_of, snapshot, snapshot_of};

const LILLE: &str = "3A - Lille 4 5 +1 Oui";

/// The invented annex at another picture date, under another number.
fn later() -> String {
    ANNEX
        .replace("15 MARS 2021", "20 OCTOBRE 2021")
        .replace("R32-2021-03-22-003", "R32-2021-10-28-011")
        .replace("2021-045", "2021-118")
}

#[test]
fn given_an_annex_when_imported_then_a_receipt_and_its_figures() {
    let place = Workplace::new();
    let receipt = place.import("annex.txt", ANNEX, &[]);
    snapshot("import_annex", &[receipt]);
    snapshot_of(
        "import_annex_shown",
        &place,
        &[
            &["journal", "list", "--format", "csv"],
            &["bilan", "show", "--at", "2021-03-15", "--activity", "scanner", "--format", "csv"],
            &["bilan", "show", "--at", "2021-03-15", "--only", "open", "--format", "csv"],
            &["bilan", "show", "--at", "2021-03-15", "--only", "negative", "--format", "csv"],
        ],
    );
    // On the date of the picture and for ever after, not the day before.
    place.fails(1, &["bilan", "show", "--at", "2021-03-14"]);
    let shown = place.succeeds(&["bilan", "show", "--at", "2040-01-01", "--format", "csv"]);
    assert!(shown == place.succeeds(&["read", "annex", "annex.txt", "--format", "csv"]));
}

#[test]
fn given_json_when_imported_then_the_receipt_is_json() {
    let place = Workplace::new();
    let answer = place.import("annex.txt", ANNEX, &["--format", "json"]);
    let receipt: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let last = place.journal().lines().count();
    assert_eq!(receipt["act"], serde_json::json!(last));
    assert!(receipt["text"].is_string());
}

#[test]
fn given_the_same_bytes_when_imported_again_then_nothing_is_written() {
    let place = Workplace::with_annex(ANNEX);
    let before = place.journal();
    snapshot(
        "import_annex_already",
        &[place.import("again.txt", ANNEX, &[]), place.import("again.txt", ANNEX, &["--lang", "en"])],
    );
    assert_eq!(place.journal(), before);
}

#[test]
fn given_other_bytes_with_the_same_figures_when_imported_then_nothing_is_written() {
    let place = Workplace::with_annex(ANNEX);
    let before = place.journal();
    let lines = ANNEX.replace('\n', "\r\n");
    let spaced = ANNEX.replace("3A - Lille", "3A  -  Lille");
    snapshot(
        "import_annex_same",
        &[place.import("crlf.txt", lines, &[]), place.import("spaced.txt", spaced, &["--lang", "en"])],
    );
    assert_eq!(place.journal(), before);
}

#[test]
fn given_a_later_picture_when_compared_then_its_changes_and_the_act_that_explains_them() {
    let place = Workplace::with_annex(ANNEX);
    let changed = later()
        .replace(LILLE, "3A - Lille 5 5 0 Non")
        .replace("17A - Amiens 1 2 1 2 0 0 Non", "17A - Amiens 1 2 1 3 0 +1 Oui");
    assert_eq!(place.import("later.txt", changed, &[]).code, Some(0));
    let compare = ["bilan", "compare", "--from", "2021-10-19", "--to", "2021-10-20"];
    snapshot_of(
        "bilan_compare_later",
        &place,
        &[
            &[&compare[..], &["--format", "csv"]].concat(),
            &[&compare[..], &["--format", "table"]].concat(),
            &[&compare[..], &["--format", "table", "--lang", "en"]].concat(),
            &[&compare[..], &["--format", "json"]].concat(),
            &[&compare[..], &["--activity", "chirurgie", "--format", "csv"]].concat(),
            &[&compare[..], &["--activity", "sld", "--format", "csv"]].concat(),
        ],
    );
    // On the same side of the picture there is no difference.
    place.succeeds(&["bilan", "compare", "--from", "2021-03-15", "--to", "2021-10-19"]);
    place.succeeds(&["bilan", "compare", "--from", "2021-10-20", "--to", "2022-10-20"]);
    // The earlier one still says what it said.
    let lille = ["bilan", "show", "--activity", "chirurgie", "--zone", "3A", "--at"];
    assert!(place.succeeds(&[&lille[..], &["2021-10-19"]].concat()).contains(",4,5,1,"));
    assert!(place.succeeds(&[&lille[..], &["2021-10-20"]].concat()).contains(",5,5,0,"));
}

#[test]
fn given_a_later_picture_with_the_same_figures_when_imported_then_recorded_and_no_difference() {
    let place = Workplace::with_annex(ANNEX);
    let before = place.journal().lines().count();
    assert_eq!(place.import("later.txt", later(), &[]).code, Some(0));
    assert_eq!(place.journal().lines().count(), before + 2, "the document and its bilan");
    place.succeeds(&["bilan", "compare", "--from", "2021-10-19", "--to", "2021-10-20"]);
}

#[test]
fn given_another_region_when_imported_on_a_fresh_store_then_it_needs_no_region() {
    let place = Workplace::new();
    snapshot("import_bretagne", &[place.import("bretagne.txt", BRETAGNE, &[])]);
    snapshot_of(
        "import_bretagne_shown",
        &place,
        &[
            &["bilan", "show", "--at", "2021-02-01", "--format", "csv"],
            &["bilan", "show", "--at", "2021-02-01", "--zone", "1C", "--format", "csv"],
            &["journal", "list", "--format", "csv"],
        ],
    );
}

#[test]
fn given_two_regions_when_shown_then_the_region_must_be_said() {
    let place = Workplace::with_demo();
    assert_eq!(place.import("bretagne.txt", BRETAGNE, &[]).code, Some(0));
    let show = ["bilan", "show", "--at", "2021-04-01", "--activity", "chirurgie"];
    snapshot_of(
        "two_regions",
        &place,
        &[
            &show,
            &[&show[..], &["--lang", "en"]].concat(),
            &[&show[..], &["--region", "53"]].concat(),
            &[&show[..], &["--region", "32", "--zone", "15A"]].concat(),
            &[&show[..], &["--region", "99"]].concat(),
        ],
    );
    // Each region keeps its zones to itself, and a document names its own.
    place.fails(2, &[&show[..], &["--region", "32", "--zone", "1C"]].concat());
    let before = place.journal();
    assert_eq!(place.run(&["import", "annex", "bretagne.txt"]).code, Some(0));
    assert_eq!(place.journal(), before);
}

#[test]
fn given_one_table_with_one_row_when_told_then_the_words_are_singular() {
    let place = Workplace::new();
    place.write("bretagne.txt", BRETAGNE);
    let french = place.run(&["read", "annex", "bretagne.txt"]).stderr;
    let english = place.run(&["read", "annex", "bretagne.txt", "--lang", "en"]).stderr;
    assert!(french.contains("3 lignes, 1 tableau,"), "{french}");
    assert!(english.contains("3 rows, 1 table,"), "{english}");
}

#[test]
fn given_several_files_of_which_one_is_refused_when_imported_then_the_others_are_recorded() {
    let place = Workplace::with_annex(ANNEX);
    place.write("a.txt", later());
    place.write("b.txt", ANNEX.replace(LILLE, "3A - Lille 3 5 +2 Oui"));
    place.write("c.txt", ANNEX.replace("15 MARS 2021", "16 MARS 2022"));
    let answer = place.run(&["import", "annex", "a.txt", "b.txt", "c.txt"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    assert_eq!(answer.stdout.lines().count(), 2, "{answer:?}");
    assert!(answer.stdout.contains("a.txt") && answer.stdout.contains("c.txt"), "{answer:?}");
    assert_eq!(place.recorded().len(), 3);
    place.succeeds(&["journal", "verify"]);
    // Which file was refused is said.
    assert!(answer.stderr.contains("b.txt"), "{answer:?}");
}

#[test]
fn given_several_files_of_which_one_is_not_there_when_imported_then_nothing_is_recorded() {
    let place = Workplace::new();
    place.write("a.txt", ANNEX);
    place.fails(2, &["import", "annex", "a.txt", "nowhere.txt"]);
    assert!(!place.path(crate::kit::STORE).exists());
}

#[test]
fn given_no_picture_date_when_imported_then_refused_with_a_hint_and_taken_when_given() {
    let place = Workplace::new();
    let without = ANNEX.replace("BILAN AU 15 MARS 2021", "BILAN");
    let refused = place.import("annex.txt", &without, &[]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("--picture-date"), "{refused:?}");
    assert_eq!(place.run(&["import", "annex", "annex.txt", "--picture-date", "15/03/2021"]).code, Some(2));
    assert_eq!(place.run(&["import", "annex", "annex.txt", "--picture-date", "2021-03-15"]).code, Some(0));
    place.fails(1, &["bilan", "show", "--at", "2021-03-14"]);
    let shown = place.succeeds(&["bilan", "show", "--at", "2021-03-15", "--format", "csv"]);
    assert!(shown == place.succeeds(&["read", "annex", "annex.txt", "--format", "csv", "--quiet"]));
}

/// What a faulty row gives: nothing recorded; and as printed, every row, its doubtful cell empty and named where notes
/// stand. `cells` is the row as it is answered, from its current sites to its answer.
fn unreadable(row: &str, cells: &str, column: &str) {
    let place = Workplace::new();
    let text = ANNEX.replace(LILLE, row);
    let line = line_of(ANNEX, LILLE);
    let refused = place.import("annex.txt", &text, &[]);
    assert_eq!((refused.code, refused.stdout.as_str()), (Some(1), ""), "{refused:?}");
    assert!(refused.stderr.contains(&format!("ligne {line} [number_expected]")), "{refused:?}");
    assert!(!place.path(crate::kit::STORE).exists(), "a refusal creates nothing");
    let answer = place.import("annex.txt", text, &["--as-printed"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert!(
        answer.stderr.contains(&format!("annex.txt:{line}:")) && answer.stderr.contains("[number_expected]"),
        "{answer:?}"
    );
    let shown = place.run(&["bilan", "show", "--at", "2021-03-15", "--format", "csv"]);
    assert_eq!(shown.stdout.lines().count(), 1 + 75, "every row: {row}");
    let lille = shown.stdout.lines().find(|shown| shown.contains(&format!(",{line},chirurgie,")));
    assert!(lille.is_some_and(|lille| lille.contains(&format!(",3A,Lille,{cells},"))), "{lille:?}");
    assert!(shown.stderr.contains(&line.to_string()) && shown.stderr.contains(column), "{shown:?}");
    let notes = place.notes(&["bilan", "show", "--at", "2021-03-15"]);
    assert!(notes.iter().any(|note| note.contains(&line.to_string())), "{notes:?}");
    // The document differs in nothing from what is recorded of it.
    place.succeeds(&["bilan", "check", "annex.txt"]);
}

#[test]
fn given_a_target_that_cannot_be_read_when_imported_as_printed_then_its_cell_is_empty_and_named() {
    unreadable("3A - Lille 4 cinq +1 Oui", "4,,1,,,,oui", "Implantations cibles");
}

#[test]
fn given_a_current_figure_that_cannot_be_read_when_imported_then_it_does_not_count_as_zero() {
    unreadable("3A - Lille x4 5 +1 Oui", ",5,1,,,,oui", "Implantations actuelles");
}

#[test]
fn given_an_exceptional_need_in_place_of_a_number_when_imported_then_shown_and_not_counted() {
    let place = Workplace::new();
    let text = ANNEX.replace(LILLE, "3A - Lille 1 par besoin exceptionnel 0 0 Non");
    let answer = place.import("annex.txt", text, &[]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    let shown = place.surgery(&["--zone", "3A", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let row = &json["rows"][0];
    assert_eq!(
        (&row["sites_current"], &row["sites_target"], &row["sites_gap"]),
        (&serde_json::Value::Null, &0.into(), &0.into())
    );
    assert_eq!(row["admissible"], "non");
    assert!(row["notes"].as_str().unwrap().contains("besoin exceptionnel"), "{row}");
}

#[test]
fn given_english_when_a_row_could_not_be_read_then_the_note_is_english() {
    let place = Workplace::new();
    assert_eq!(
        place.import("annex.txt", ANNEX.replace(LILLE, "3A - Lille 4 cinq +1 Oui"), &["--as-printed"]).code,
        Some(0)
    );
    let notes = place.notes(&["bilan", "show", "--at", "2021-03-15", "--lang", "en"]);
    let note = notes.iter().find(|note| note.contains("3A"));
    assert!(note.is_some_and(|note| note.contains("could not be read with certainty")), "{note:?}");
}

#[test]
fn given_a_table_when_two_dates_are_compared_then_its_words_and_signs_are_the_readers() {
    let place = Workplace::with_annex(ANNEX);
    let changed = later().replace("22A - Laon 3 3 0 Non", "22A - Laon 3 4 +1 Oui");
    assert_eq!(place.import("later.txt", changed, &[]).code, Some(0));
    let compare = ["bilan", "compare", "--from", "2021-10-19", "--to", "2021-10-20", "--format", "table"];
    for (language, wanted, unwanted) in [("fr", "Oui", "sites_gap"), ("en", "Yes", "oui")] {
        let answer = place.run(&[&compare[..], &["--lang", language]].concat());
        assert_eq!(answer.code, Some(1));
        assert!(answer.stdout.contains(wanted) && !answer.stdout.contains(unwanted), "{}", answer.stdout);
        assert!(answer.stdout.contains("+1"), "{}", answer.stdout);
    }
}
