//! What a document prints is what the store answers: a document that contradicts itself is refused, or recorded as printed
//! with each contradiction beside its figures.

use serde_json::json;

use crate::kit::{ANNEX, STORE, Workplace};

/// A document that contradicts itself three times: a gap that is not target minus current, and two answers that their gaps
/// do not give. It also ends before the zones that its kind of table has.
const CONTRADICTING: &str = "ANNEXE 1
BILAN AU 3 FEVRIER 2020 DES OBJECTIFS QUANTIFIES DE L’OFFRE DE SOINS POUR LES ACTIVITES DE SOINS CONCERNEES PAR LA PERIODE DE DEPOT DU 1ER MARS 2020 AU 30 AVRIL 2020 INCLUS

Agence régionale de santé Hauts-de-France - R32-2020-02-10-001 - Annexes à l'arrêté n°2020-007 relatif au bilan quantifié de l'offre de soins

II. Chirurgie

ZONES
Implantations actuelles
Implantations cibles
Ecart
Demandes nouvelles recevables

1A - Dunkerquois - Flandre maritime 3 4 -1 Non
2A - Flandre intérieure 4 4 0 Oui
3A - Lille 5 6 +1 Non
";

const SHOW: [&str; 4] = ["bilan", "show", "--at", "2020-02-03"];

/// The document above, recorded as printed.
fn recorded() -> Workplace {
    let place = Workplace::new();
    let answer = place.import("contradiction.txt", CONTRADICTING, &["--as-printed"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert!(answer.stdout.contains("4 contradictions"), "{answer:?}");
    place
}

#[test]
fn given_a_document_that_contradicts_itself_when_imported_then_refused_with_every_place_and_nothing_written()
{
    let place = Workplace::new();
    for (language, line) in [("fr", "ligne"), ("en", "line")] {
        let refused = place.import("contradiction.txt", CONTRADICTING, &["--lang", language]);
        assert_eq!((refused.code, refused.stdout.as_str()), (Some(1), ""), "{refused:?}");
        for part in [
            "14 [gap_mismatch]",
            "15 [admissible_mismatch]",
            "16 [admissible_mismatch]",
            "16 [document_cut_off]",
        ] {
            assert!(refused.stderr.contains(&format!("{line} {part}")), "{part}: {refused:?}");
        }
        assert!(refused.stderr.contains("--as-printed"), "{refused:?}");
    }
    assert!(!place.path(STORE).exists(), "a refusal creates nothing");
}

#[test]
fn given_several_files_of_which_one_contradicts_itself_when_imported_then_none_is_recorded() {
    let place = Workplace::new();
    place.write("sound.txt", ANNEX);
    place.write("first.txt", CONTRADICTING);
    place.write("second.txt", CONTRADICTING.replace("4 4 0 Oui", "4 4 0 Non"));
    let answer = place.run(&["import", "annex", "sound.txt", "first.txt", "second.txt"]);
    assert_eq!((answer.code, answer.stdout.as_str()), (Some(1), ""), "{answer:?}");
    // Every place of every file.
    assert_eq!(answer.stderr.matches("_mismatch]").count(), 3 + 2, "{answer:?}");
    assert!(answer.stderr.contains("first.txt") && answer.stderr.contains("second.txt"), "{answer:?}");
    assert!(!place.path(STORE).exists(), "a refusal creates nothing");
}

#[test]
fn given_a_contradiction_recorded_as_printed_when_shown_then_the_printed_figures_and_each_contradiction_told()
{
    let place = recorded();
    let shown = place.run(&[&SHOW[..], &["--format", "csv"]].concat());
    let cells: Vec<_> = shown
        .stdout
        .lines()
        .skip(1)
        .map(|row| row.split(',').skip(6).take(7).collect::<Vec<_>>().join(","))
        .collect();
    assert_eq!(cells, ["3,4,-1,,,,non", "4,4,0,,,,oui", "5,6,1,,,,non"]);
    for part in ["Ligne 14", "−1 imprimé", "Ligne 15", "« oui » imprimé", "Ligne 16", "« non » imprimé"]
    {
        assert!(shown.stderr.contains(part), "{part}: {shown:?}");
    }
    let json = place.json(&SHOW);
    let facts: Vec<_> = json["contradictions"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|fact| {
            let cell = &fact["cells"][0];
            json!([
                fact["kind"],
                cell["zone"],
                cell["line"],
                cell["column"],
                cell["printed"],
                cell["expected"]
            ])
        })
        .collect();
    assert_eq!(
        facts,
        [
            json!(["gap_mismatch", "1A", 14, "sites_gap", "-1", "1"]),
            json!(["admissible_mismatch", "2A", 15, "admissible", "oui", "non"]),
            json!(["admissible_mismatch", "3A", 16, "admissible", "non", "oui"]),
            json!(["document_cut_off", null, null, null, null, null]),
        ]
    );
}

#[test]
fn given_one_row_when_asked_then_only_its_contradiction_and_those_of_the_document_are_told() {
    let place = recorded();
    let lille = place.json(&[&SHOW[..], &["--zone", "3A"]].concat());
    let kinds = lille["contradictions"].as_array().into_iter().flatten().map(|fact| fact["kind"].clone());
    assert_eq!(kinds.collect::<Vec<_>>(), ["admissible_mismatch", "document_cut_off"]);
    let sound = Workplace::with_annex(ANNEX).json(&["bilan", "show", "--at", "2021-03-15"]);
    assert_eq!(sound.get("contradictions"), None, "nothing to tell");
}

#[test]
fn given_a_contradiction_recorded_as_printed_when_filtered_then_open_is_what_the_document_answers() {
    let place = recorded();
    let rows = |only| {
        let csv = place.succeeds(&[&SHOW[..], &["--format", "csv", "--only", only]].concat());
        csv.lines()
            .skip(1)
            .map(|row| row.split(',').nth(4).unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(rows("open"), ["2A"]);
    assert_eq!(rows("negative"), ["1A"]);
}

#[test]
fn given_a_contradiction_recorded_as_printed_when_the_same_file_is_checked_then_no_difference() {
    let place = recorded();
    place.succeeds(&["bilan", "check", "contradiction.txt"]);
    let again = place.run(&["import", "annex", "contradiction.txt", "--as-printed"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert_eq!(place.recorded().len(), 1, "the same bytes write nothing");
}

#[test]
fn given_a_contradiction_recorded_as_printed_when_written_as_a_document_then_it_is_told_beside_the_figures() {
    let place = recorded();
    let page = place.succeeds(&[&SHOW[..], &["--format", "html"]].concat());
    assert_eq!(page.matches("« non » imprimé").count(), 2, "in its row and among the notes");
    for format in ["pdf", "xlsx", "ods", "parquet", "geojson"] {
        let file = format!("bilan.{format}");
        place.succeeds(&[&SHOW[..], &["--format", format, "-o", &file]].concat());
        assert!(place.path(&file).exists());
    }
    let trace = place.succeeds(&["trace", "--activity", "chirurgie", "--zone", "1A", "--at", "2020-02-03"]);
    for part in ["3 / 4 / -1", "−1 imprimé, alors que 4 en cible − 3 autorisés = +1", "à vérifier"] {
        assert!(trace.contains(part), "{part}: {trace}");
    }
}

#[test]
fn given_a_zone_printed_twice_with_other_figures_when_recorded_as_printed_then_both_rows_and_the_contradiction()
 {
    let place = Workplace::new();
    let twice = CONTRADICTING
        .replace("3 4 -1 Non", "3 4 +1 Oui")
        .replace("4 4 0 Oui", "4 4 0 Non")
        .replace("3A - Lille 5 6 +1 Non", "3A - Lille 5 6 +1 Oui\n3A - Lille 6 6 0 Non");
    let refused = place.import("twice.txt", &twice, &[]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    let taken = place.import("twice.txt", &twice, &["--as-printed"]);
    assert_eq!(taken.code, Some(0), "{taken:?}");
    let shown = place.run(&[&SHOW[..], &["--zone", "3A", "--format", "csv"]].concat());
    assert!(shown.stdout.contains(",5,6,1,,,,oui") && shown.stdout.contains(",6,6,0,,,,non"), "{shown:?}");
    assert!(shown.stderr.contains("imprimée deux fois") && shown.stderr.contains("5 / 6"), "{shown:?}");
    place.succeeds(&["bilan", "check", "twice.txt"]);
}
