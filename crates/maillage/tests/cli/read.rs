//! `maillage read annex`: documents, and what is none.

use maillage_domain::ground::place::Place;
use maillage_reading::tidy::{self, TidyRow};
use maillage_testing::shared::source;

use crate::kit::{ANNEX, SHIPPED, STORE, Workplace, snapshot_of};

const REAL: &str = "sources/bilan-hauts-de-france-2019.txt";
const PRINTED: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2019-printed.txt");
const BY_ZONES: &str = "\
# Agence régionale de santé de Bretagne
Bilan quantifié, période du 1er février 2033 au 1er avril 2033

## Zone de référence n°1 – Pointe du large

| | Au 1er janvier 2033 | Cible 2036 minimum | Cible 2036 maximum | Demandes recevables : OUI / NON |
| --- | --- | --- | --- | --- |
| **Psychiatrie** | | | | |
| Adultes | 1 | 1 | 2 | OUI |
| Périnatale | 2 | 1 | 2 | NON |
| Enfants | 3 | 2 | 2 | NON |
| **Greffes** | | | | |
| **Adultes** | | | | |
| ▪ Rein | 0 | 0 | 1 | NON |

## Zone de recours A-Ouest

| | Au 1er janvier 2033 | Cible 2036 | Cible 2036 | Demandes recevables : OUI / NON |
| --- | --- | --- | --- | --- |
| Chirurgie | 1 | 1 | 2 | OUI |
";
const LETTER: &str = include_str!("../../../../testdata/annexes/lettre.txt");

/// Files that are no bilan.
fn strangers() -> Workplace {
    let place = Workplace::new();
    place.write("empty.txt", "");
    place.write("blank.txt", " \n\n\t\r\n");
    place.write("binary.dat", (0..=255_u8).cycle().take(4096).collect::<Vec<_>>());
    place.write("letter.txt", LETTER);
    place.write("annex.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
    std::fs::create_dir(place.path("folder")).expect("a folder");
    place
}

const STRANGERS: [&str; 7] =
    ["empty.txt", "blank.txt", "binary.dat", "letter.txt", "annex.pdf", "folder", "nowhere.txt"];

#[test]
fn given_what_is_no_bilan_when_read_then_one_line_names_it_and_nothing_is_answered() {
    let place = strangers();
    for file in STRANGERS {
        for language in ["fr", "en"] {
            for verb in ["read", "import"] {
                let error = place.fails(2, &[verb, "annex", file, "--lang", language]);
                assert_eq!(error.lines().count(), 1, "{error}");
                assert!(error.starts_with(file), "{error}");
            }
        }
    }
    assert!(!place.path(STORE).exists(), "a slip in a name makes no store");
}

#[test]
fn given_what_is_no_bilan_when_read_in_english_then_these_lines() {
    let place = strangers();
    let commands: Vec<_> =
        STRANGERS.iter().map(|file| vec!["read", "annex", *file, "--lang", "en"]).collect();
    snapshot_of("read_strangers_en", &place, &commands.iter().map(Vec::as_slice).collect::<Vec<_>>());
}

#[test]
fn given_what_is_no_bilan_when_read_in_french_then_not_in_english() {
    let place = strangers();
    for file in STRANGERS {
        let french = place.fails(2, &["read", "annex", file]);
        for english in ["the document", "cannot be read"] {
            assert!(!french.contains(english), "{french}");
        }
    }
}

#[test]
fn given_a_fault_when_read_in_french_then_told_in_french() {
    let place = Workplace::new();
    place.write("fault.txt", ANNEX.replace("3A - Lille 4 5 +1 Oui", "3A - Lille 4 5 +2 Oui"));
    let french = place.run(&["read", "annex", "fault.txt"]);
    let english = place.run(&["read", "annex", "fault.txt", "--lang", "en"]);
    let told =
        |text: &str| text.lines().find_map(|line| Some(line.split_once("[gap_mismatch] ")?.1.to_owned()));
    assert!(told(&french.stderr).is_some(), "{french:?}");
    assert_ne!(told(&french.stderr), told(&english.stderr));
}

#[test]
fn given_an_annex_when_read_then_each_format_and_nothing_stored() {
    let place = Workplace::new();
    place.write("annex.txt", ANNEX);
    snapshot_of(
        "read_annex",
        &place,
        &[
            &["read", "annex", "annex.txt", "--format", "csv"],
            &["read", "annex", "annex.txt", "--format", "json", "--lang", "en"],
            &["read", "annex", "annex.txt", "--format", "csv", "-o", "/dev/null", "--quiet"],
        ],
    );
    assert!(!place.path(STORE).exists());
}

#[test]
fn given_contradictions_when_read_then_kept_as_printed_with_one_diagnostic_each() {
    let place = Workplace::new();
    let faulty = ANNEX
        .replace("3A - Lille 4 5 +1 Oui", "3A - Lille 4 5 +2 Oui")
        .replace("22A - Laon 3 3 0 Non", "22A - Laon 3 3 0 Oui")
        .replace("5A - Douaisis 6 6 0 Non", "5A - Douaisis 6 6 0 Non\n\n5A - Douaisis 6 6 0 Non");
    place.write("faulty.txt", faulty);
    let answer = place.run(&["read", "annex", "faulty.txt", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    let codes: Vec<_> =
        json["diagnostics"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["gap_mismatch", "zone_repeated", "admissible_mismatch"]);
    let csv = place.succeeds(&["read", "annex", "faulty.txt", "--format", "csv"]);
    assert!(csv.contains(",3A,Lille,4,5,2,,,,oui,"), "the printed gap stays");
    assert!(csv.contains(",22A,Laon,3,3,0,,,,oui,"), "the printed word stays");
    assert_eq!(csv.matches(",5A,Douaisis,6,6,0,").count(), 2);
}

/// The rows of a tidy bilan without the lines of their source.
fn rows(csv: &str) -> Vec<TidyRow> {
    let rows = tidy::rows(csv.as_bytes()).expect("the product's own columns").value;
    rows.into_iter().map(|row| TidyRow { place: Place::default(), ..row }).collect()
}

/// What holds the reader wherever the published annex is not; `maillage-reading` holds each row to its line.
#[test]
fn given_the_shipped_rows_as_our_own_writer_prints_them_when_read_then_the_shipped_rows_but_for_their_lines()
{
    let place = Workplace::with_demo();
    place.write("annex.txt", PRINTED);
    let csv = place.succeeds(&["read", "annex", "annex.txt", "--format", "csv"]);
    assert_eq!(rows(&csv).len(), 1229);
    assert!(rows(&csv) == rows(SHIPPED), "other rows than those shipped");
}

#[test]
fn given_the_published_annex_when_read_then_the_shipped_rows_byte_for_byte() {
    let Some(annex) = source(REAL) else { return };
    let place = Workplace::with_demo();
    place.write("annex.txt", annex);
    let csv = place.succeeds(&["read", "annex", "annex.txt", "--format", "csv"]);
    assert_eq!(csv.lines().count(), 1 + 1229);
    assert!(csv == SHIPPED, "other rows than those shipped");
    assert!(csv == place.succeeds(&["bilan", "show", "--at", "2019-06-21", "--format", "csv"]));
}

#[test]
fn given_the_published_annex_when_imported_on_the_demonstration_then_already_recorded() {
    let Some(annex) = source(REAL) else { return };
    let place = Workplace::with_demo();
    let before = place.journal();
    let answer = place.import("annex.txt", annex, &["--quiet"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(place.journal(), before);
}

#[test]
fn given_the_published_annex_in_windows_1252_when_read_then_the_same_figures() {
    let Some(annex) = source(REAL) else { return };
    let place = Workplace::new();
    // One sign of its bullets is in no code page: any other that the document does not use does.
    let text = String::from_utf8(annex).unwrap().replace('\u{fffd}', "·").replace('\n', "\r\n");
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!lost, "every character has a byte");
    place.write("annex.txt", bytes);
    let csv = place.succeeds(&["read", "annex", "annex.txt", "--format", "csv"]);
    let first = csv.lines().zip(SHIPPED.lines()).find(|(read, shipped)| read != shipped);
    assert_eq!(first, None);
    assert_eq!(csv.lines().count(), SHIPPED.lines().count());
}

/// Our own published PDF is our own input: nothing of it is lost but the lines of its source.
#[test]
fn given_the_published_pdf_when_read_back_then_the_rows_of_the_view_code_for_code_notes_included() {
    let place = Workplace::with_demo();
    place.succeeds(&["bilan", "show", "--at", "2019-06-21", "--format", "pdf", "-o", "bilan.pdf"]);
    let csv = place.succeeds(&["read", "annex", "bilan.pdf", "--format", "csv"]);
    // Each apostrophe is printed as a typographic one.
    let alike = |csv: &str| rows(&csv.replace('’', "'"));
    let (read, shown) = (alike(&csv), alike(SHIPPED));
    assert_eq!(read.len(), 1229);
    let apart = read.iter().zip(&shown).find(|(read, shown)| read != shown);
    assert!(apart.is_none(), "{apart:?}");
}

#[test]
fn given_a_bilan_by_zones_when_read_then_its_bounds_its_rule_and_what_each_column_was_taken_for() {
    let place = Workplace::new();
    place.write("zones.md", BY_ZONES);
    snapshot_of(
        "read_annex_by_zones",
        &place,
        &[
            &["read", "annex", "zones.md", "--format", "csv"],
            &["read", "annex", "zones.md", "--format", "json"],
            &["read", "annex", "zones.md", "--explain"],
            &["read", "annex", "zones.md", "--explain", "--lang", "en"],
            &["read", "annex", "zones.md", "--format", "table"],
        ],
    );
}
