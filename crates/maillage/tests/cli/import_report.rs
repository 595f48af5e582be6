//! `maillage import report`: the yearly report of any agency enters by the door of the demonstration's.

use serde_json::json;

use crate::kit::{STORE, Workplace, snapshot_of};

/// An invented report: its first action would cost more than the fund.
const REPORT: &str = "Le FIR en 2031

Les dépenses

n Pour l’exercice 2031, ces dépenses se sont établies à 29 M€ en AE et 30 M€ en CP.

Mission 1
10 M€

Mission 2
20 M€

DES ACTIONS POUR LA RÉGION

Renforcer la prévention du suicide (215 M€).

n Des formations ont été organisées.

Soutenir la coordination des parcours (1,5 M€).

n Sur les 10 K€ de ce fonds, 6 K€ ont été versés en 2031. Le solde de 4 K€ sera mobilisé en 2032.
";

/// How many acts the journal holds.
fn acts(place: &Workplace) -> usize {
    place.succeeds(&["journal", "list", "--format", "csv"]).lines().count() - 1
}

fn digest() -> String {
    maillage_reading::digest::of(REPORT.as_bytes()).to_string()
}

/// Notes on its line 15.
fn notes(more: &str) -> String {
    let digest = digest();
    format!(
        "key = \"fir-44-2031\"\nyear = 2031\ntitle = \"Rapport 2031\"\nfigures_at = \"2031-12-31\"\nlicence = \"-\"\n\
         source = \"inventé\"\n\n[text]\nsha256 = \"{digest}\"\nlines = 21\n\n[[amounts]]\nline = 15\n{more}"
    )
}

const IMPORT: [&str; 7] = ["import", "report", "report.txt", "--region", "44", "--year", "2031"];

#[test]
fn given_an_amount_that_cannot_be_true_when_imported_then_refused_with_its_place_and_nothing_written() {
    let place = Workplace::new();
    place.write("report.txt", REPORT);
    let english = [&IMPORT[..], &["--lang", "en"]].concat();
    snapshot_of("import_report_refused", &place, &[&IMPORT, &english]);
    assert_eq!(acts(&place), 0);
}

#[test]
fn given_it_as_printed_when_imported_then_recorded_once_with_what_is_printed() {
    let place = Workplace::new();
    place.write("report.txt", REPORT);
    let as_printed = [&IMPORT[..], &["--as-printed"]].concat();
    snapshot_of("import_report_as_printed", &place, &[&as_printed, &as_printed]);
    // The year is to come: today nothing of it has effect, and the refusal says when.
    assert!(place.fails(1, &["fund", "status", "--region", "44"]).contains("31\u{a0}décembre\u{a0}2031"));
    let status = place.json(&["fund", "status", "--region", "44", "--at", "2031-12-31"]);
    assert_eq!((&status["year"], &status["missions"][1]["cp_paid"]), (&json!(2031), &json!(2_000_000_000)));
    assert_eq!(status["actions"][0]["value"], json!(21_500_000_000_i64));
    assert_eq!(status["actions"][0]["mission"], json!(1));
    assert_eq!(status["actions"][1]["mission"], json!(2));
    assert_eq!(status["missions"][0]["itemised"], json!(1_000_000_000));
    let statuses: Vec<_> =
        status["actions"].as_array().expect("actions").iter().map(|action| &action["status"]).collect();
    assert_eq!(statuses, ["funded", "funded", "paid", "foreseen"]);
    // The totals in words that the reader does not know, and the whole of a balance that is given in its parts.
    let left = status["not_carried"].as_array().expect("what is in no figure");
    let told: Vec<_> = left.iter().map(|left| (&left["line"], &left["printed"], &left["why"])).collect();
    let unsaid = json!("unsaid");
    let [totals, balance] = [json!(5), json!(21)];
    let [committed, paid, whole] = ["29 M€", "30 M€", "10 K€"].map(|printed| json!(printed));
    assert_eq!(
        told,
        [(&totals, &committed, &unsaid), (&totals, &paid, &unsaid), (&balance, &whole, &unsaid)]
    );
    let csv = place.succeeds(&["fund", "status", "--region", "44", "--at", "2031-12-31", "--format", "csv"]);
    assert!(csv.contains("\nNon repris,") && csv.contains("10 K€ (l. 21)"), "{csv}");
    for (lang, said) in [("fr", "10 K€ (l. 21)"), ("en", "€10k (l. 21)")] {
        let table = place.succeeds(&[
            "fund",
            "status",
            "--region",
            "44",
            "--at",
            "2031-12-31",
            "--format",
            "table",
            "--lang",
            lang,
        ]);
        assert!(table.contains(said), "{table}");
    }
}

#[test]
fn given_notes_that_correct_it_when_imported_then_recorded_with_the_reason_and_without_notes_of_nothing() {
    let place = Workplace::new();
    place.write("report.txt", REPORT);
    let corrected =
        "euros = 215000\ncorrected = { fr = \"Plus que le fonds.\", en = \"More than the fund.\" }\n";
    place.write("notes.toml", notes(corrected));
    place.write("stray.toml", notes(&format!("{corrected}\n[[amounts]]\nline = 16\nlabel = \"rien\"\n")));
    place.write("other.toml", notes(corrected).replace(&digest(), &"0".repeat(64)));
    let import = |notes| ["import", "report", "report.txt", "--region", "44", "--notes", notes];
    assert!(place.fails(1, &import("stray.toml")).contains("16"));
    place.fails(2, &import("other.toml"));
    place.fails(2, &["import", "report", "report.txt", "--region", "44"]);
    assert_eq!(acts(&place), 0);
    place.succeeds(&import("notes.toml"));
    let status = place.json(&["fund", "status", "--region", "44", "--at", "2031-12-31"]);
    let action = &status["actions"][0];
    assert_eq!((&action["value"], &action["printed"]), (&json!(21_500_000), &json!("215 M€")));
    assert_eq!(action["corrected"]["reason"], json!("Plus que le fonds."));
    assert!(status["findings"].as_array().expect("findings").iter().any(|told| told["line"] == json!(15)));
    assert!(place.path(STORE).exists());
}
