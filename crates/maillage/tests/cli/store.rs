//! The store: how it comes to be, where it stands, and what never makes one.

use maillage_testing::shared::source;

use crate::kit::{ANNEX, STORE, Workplace, snapshot_of};

/// Each command that reads a store.
const READING: &[&[&str]] = &[
    &["bilan", "show", "--at", "2019-06-21"],
    &["bilan", "compare", "--from", "2019-06-21", "--to", "2019-07-01"],
    &["fund", "status"],
    &["fund", "execution"],
    &["journal", "list"],
    &["journal", "verify"],
    &["journal", "export"],
    &["trace", "--activity", "IRM", "--zone", "1A"],
    &["serve", "--listen", "127.0.0.1:0"],
];

#[test]
fn given_no_store_when_the_demonstration_is_imported_twice_then_the_second_writes_nothing() {
    let place = Workplace::new();
    snapshot_of("import_demo_fr", &place, &[&["import", "demo"]]);
    let before = place.journal();
    snapshot_of("import_demo_again_fr", &place, &[&["import", "demo"]]);
    assert_eq!(place.journal(), before);
}

#[test]
fn given_english_when_the_demonstration_is_imported_twice_then_both_receipts_are_english() {
    let place = Workplace::new();
    snapshot_of(
        "import_demo_en",
        &place,
        &[&["import", "demo", "--lang", "en"], &["import", "demo", "--lang", "en"]],
    );
}

#[test]
fn given_a_store_of_other_acts_when_the_demonstration_is_imported_then_refused_and_nothing_written() {
    let place = Workplace::with_annex(ANNEX);
    let before = place.journal();
    snapshot_of("import_demo_refused", &place, &[&["import", "demo"], &["import", "demo", "--lang", "en"]]);
    assert_eq!(place.journal(), before);
}

#[test]
fn given_the_published_annex_itself_when_the_demonstration_is_imported_then_refused() {
    let Some(annex) = source("sources/bilan-hauts-de-france-2019.txt") else { return };
    let place = Workplace::new();
    assert_eq!(place.import("annex.txt", annex, &[]).code, Some(0));
    let before = place.journal();
    // Its bilan is that of the demonstration; its acts (no window, no published day) are not.
    assert_eq!(place.run(&["import", "demo"]).code, Some(1));
    assert_eq!(place.journal(), before);
}

#[test]
fn given_the_demonstration_without_fiction_when_imported_again_then_it_is_added_where_it_is_asked_for_alone()
{
    let place = Workplace::with_demo();
    let real = place.journal();
    place.succeeds(&["import", "demo", "--without-fiction"]);
    assert_eq!(place.journal(), real);
    let regions = place.succeeds(&["region", "list"]);
    assert!(!regions.contains("Nulle-Part"), "{regions}");
    place.succeeds(&["import", "demo"]);
    assert!(place.journal().starts_with(&real), "what was there is still there");
    let regions = place.succeeds(&["region", "list"]);
    let fictional = regions.lines().find(|line| line.starts_with("00,")).expect("it is there");
    assert!(
        fictional.contains("région fictive, fictional region") && fictional.ends_with(",false"),
        "{regions}"
    );
    assert!(place.fails(1, &["region", "default", "00"]).contains("inventée pour la démonstration"));
}

#[test]
fn given_the_demonstration_and_a_later_bilan_when_imported_again_then_nothing_is_written() {
    let place = Workplace::new();
    place.succeeds(&["import", "demo"]);
    assert_eq!(place.import("later.txt", ANNEX, &[]).code, Some(0));
    let before = place.journal();
    place.succeeds(&["import", "demo"]);
    assert_eq!(place.journal(), before);
}

#[test]
fn given_no_store_when_read_then_one_line_says_what_to_type_and_nothing_is_made() {
    for command in READING {
        for language in ["fr", "en"] {
            let place = Workplace::new();
            let error = place.fails(2, &[command, &["--lang", language][..]].concat());
            assert_eq!(error.lines().count(), 1, "{command:?}: {error}");
            assert!(error.contains("maillage import demo"), "{command:?}: {error}");
            assert!(!place.path(STORE).exists(), "{command:?} made a store");
        }
    }
}

#[test]
fn given_no_store_when_read_then_the_line_is_this() {
    let place = Workplace::new();
    let show = ["bilan", "show", "--at", "2019-06-21"];
    snapshot_of(
        "missing_store",
        &place,
        &[&show, &[&show[..], &["--lang", "en"]].concat(), &[&show[..], &["--format", "json"]].concat()],
    );
}

#[test]
fn given_an_empty_folder_as_store_when_read_then_missing_and_it_stays_empty() {
    let place = Workplace::new();
    std::fs::create_dir(place.path("empty")).unwrap();
    place.fails(2, &["journal", "list", "--data", "empty"]);
    assert_eq!(std::fs::read_dir(place.path("empty")).unwrap().count(), 0);
}

#[test]
fn given_a_folder_name_when_given_before_after_or_in_the_environment_then_the_same_store() {
    let place = Workplace::new();
    place.succeeds(&["--data", "elsewhere", "import", "demo"]);
    assert!(!place.path(STORE).exists());
    let before = place.succeeds(&["--data", "elsewhere", "--format", "json", "journal", "list"]);
    let after = place.succeeds(&["journal", "list", "--format", "json", "--data", "elsewhere"]);
    let between = place.succeeds(&["journal", "--data", "elsewhere", "list", "--format", "json"]);
    assert!(before.contains("bilan-published"));
    assert_eq!(before, after);
    assert_eq!(before, between);
    let told = place
        .command(&["journal", "list", "--format", "json"])
        .env("MAILLAGE_DATA", "elsewhere")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(told.stdout).unwrap(), before);
    // A flag is stronger than the environment.
    let flag = place
        .command(&["journal", "list", "--data", "nowhere"])
        .env("MAILLAGE_DATA", "elsewhere")
        .output()
        .unwrap();
    assert_eq!(flag.status.code(), Some(2));
}

#[test]
fn given_a_language_before_or_after_when_shown_then_the_same() {
    let place = Workplace::with_demo();
    let filter = ["--at", "2019-06-21", "--activity", "caisson-hyperbare", "--format", "table"];
    let before = place.run(&[&["--lang", "en", "bilan", "show"], &filter[..]].concat());
    let after = place.run(&[&["bilan", "show"], &filter[..], &["--lang=en"]].concat());
    assert_eq!((before.code, &before.stdout), (Some(0), &after.stdout));
    assert!(before.stdout.contains("New applications"), "{before:?}");
}

#[test]
fn given_quiet_when_imported_then_nothing_is_said_and_the_acts_are_there() {
    let place = Workplace::new();
    let answer = place.run(&["--quiet", "import", "demo"]);
    assert_eq!((answer.code, answer.stdout.as_str(), answer.stderr.as_str()), (Some(0), "", ""));
    assert!(place.journal().contains("bilan-published"));
}
