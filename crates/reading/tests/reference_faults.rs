//! A fault in a reference file is an error that names its place.

use maillage_reading::reference::{self, ReferenceError};

const NOMENCLATURE: &str = r#"
id = "t"
title = { fr = "Essai", en = "Trial" }
in_force = { from = "2019-06-21", until = "2023-05-31" }
source = "none"

[[lines]]
code = "irm"
label = { fr = "Imagerie", en = "Imaging" }
family_label = { fr = "Lourds", en = "Heavy" }
aliases = ["IRM"]
official = { list = "R6122-26", number = 2 }
measure = "sites-and-units"
[lines.headings]
section = ["Appareils"]
below = []
row = []

[[lines]]
code = "scanner"
label = { fr = "Scanographe", en = "Tomograph" }
family_label = { fr = "Lourds", en = "Heavy" }
aliases = ["CT"]
official = { list = "R6122-26", number = 3 }
measure = "sites-and-units"
"#;

const TERRITORY: &str = r#"
source = "none"

[region]
code = "32"
name = "Hauts-de-France"
raa_prefix = "R32"
time_zone = "Europe/Paris"

[[zone_sets]]
id = "A"
title = "Zones A"
decision = "a decision"
decided_on = "2017-06-15"
in_force = { from = "2017-06-15" }
zones = [{ code = "1A", name = "One" }, { code = "2A", name = "Two" }]

[assignment]
A = ["irm"]
"#;

fn nomenclature_with(from: &str, to: &str) -> String {
    assert!(NOMENCLATURE.contains(from), "{from}");
    reference::nomenclature(&NOMENCLATURE.replace(from, to)).expect_err("the change is a fault").to_string()
}

fn territory_with(from: &str, to: &str) -> String {
    assert!(TERRITORY.contains(from), "{from}");
    reference::territory(&TERRITORY.replace(from, to)).expect_err("the change is a fault").to_string()
}

#[test]
fn given_sound_files_when_read_then_taken() {
    reference::nomenclature(NOMENCLATURE).unwrap();
    reference::territory(TERRITORY).unwrap();
}

#[test]
fn given_an_optional_field_written_wrongly_when_read_then_its_path() {
    let error =
        reference::nomenclature(&NOMENCLATURE.replace("[lines.headings]", "[lines.heading]")).unwrap_err();
    assert_eq!(error, ReferenceError::UnknownField { path: "lines.0.heading".to_owned() });
    assert_eq!(
        nomenclature_with("until =", "till ="),
        "`in_force.till` is not a field of this file, or is empty"
    );
    assert_eq!(
        territory_with("name = \"Two\"", "name = \"Two\", seat = \"x\""),
        "`zone_sets.0.zones.1.seat` is not a field of this file, or is empty"
    );
}

#[test]
fn given_text_that_is_not_toml_or_lacks_a_field_when_read_then_the_line() {
    assert!(reference::nomenclature("id = ").unwrap_err().to_string().contains("line 1"));
    assert!(nomenclature_with("aliases = [\"CT\"]\n", "").contains("missing field `aliases`"));
}

#[test]
fn given_a_repeated_code_or_name_when_read_then_both_places() {
    assert_eq!(
        nomenclature_with("code = \"scanner\"", "code = \"irm\""),
        "line irm: `irm` already stands at line irm"
    );
    assert_eq!(
        nomenclature_with("[\"CT\"]", "[\"i.r.m.\"]"),
        "line scanner: `i.r.m.` already stands at line irm"
    );
    assert_eq!(
        nomenclature_with("[\"CT\"]", "[\"imaging\"]"),
        "line scanner: `imaging` already stands at line irm"
    );
    assert!(nomenclature_with("[\"CT\"]", "[\"...\"]").contains("is not a name"));
}

#[test]
fn given_two_lines_under_the_same_headings_when_read_then_refused() {
    let second =
        "measure = \"sites-and-units\"\n[lines.headings]\nsection = [\"APPAREILS\"]\nbelow = []\nrow = []\n";
    let text =
        format!("{}{second}", NOMENCLATURE.trim_end().trim_end_matches("measure = \"sites-and-units\""));
    let error = reference::nomenclature(&text).unwrap_err();
    assert!(matches!(&error, ReferenceError::Repeated { place, .. } if place == "line scanner"), "{error}");
    assert!(
        nomenclature_with("section = [\"Appareils\"]", "section = []").contains("headings need a section")
    );
}

#[test]
fn given_a_code_out_of_form_or_a_period_backwards_when_read_then_refused() {
    for code in ["IRM", "irm.a.b", "irm.", "imagerie irm", ""] {
        assert!(
            nomenclature_with("code = \"irm\"", &format!("code = \"{code}\"")).contains("an identifier is"),
            "{code}"
        );
    }
    assert_eq!(nomenclature_with("2023-05-31", "2019-06-20"), "in_force: 2019-06-20 comes before 2019-06-21");
    reference::nomenclature(&NOMENCLATURE.replace("2023-05-31", "2019-06-21")).expect("one day is a period");
}

#[test]
fn given_zones_that_contradict_each_other_when_read_then_the_place() {
    assert_eq!(
        territory_with("\"2A\"", "\"1A\""),
        "zone set A, zone 1A: `1A` already stands at zone set A, zone 1A"
    );
    assert!(territory_with("\"2A\"", "\"2 a\"").starts_with("zone set A, zone 2 a:"));
    assert_eq!(
        territory_with("A = [\"irm\"]", "B = [\"irm\"]"),
        "assignment.B: no zone set bears this identifier"
    );
    assert!(territory_with("A = [\"irm\"]", "A = [\"irm\", \"irm\"]").contains("already stands"));
}

#[test]
fn given_codes_that_do_not_meet_when_checked_then_each_is_named() {
    let nomenclature = reference::nomenclature(NOMENCLATURE).unwrap();
    let territory = reference::territory(&TERRITORY.replace("\"irm\"", "\"irn\"")).unwrap();
    assert_eq!(
        reference::check(&nomenclature, &territory),
        ["assignment.A: `irn` is not a line", "line irm: no zone set", "line scanner: no zone set"]
    );
}

#[test]
fn given_a_bilan_published_before_its_picture_or_a_note_outside_its_text_when_read_then_refused() {
    let shipped = include_str!("../../../data/hauts-de-france/bilan-2019-06-21.toml");
    let early = shipped.replace("on = \"2019-06-26\"", "on = \"2019-06-20\"");
    assert!(reference::bilan_identity(&early).unwrap_err().to_string().starts_with("published.on:"));
    for lines in ["lines = 3893", "lines = 0"] {
        let short = shipped.replace("lines = 4086", lines);
        assert!(reference::bilan_identity(&short).unwrap_err().to_string().starts_with("notes."));
    }
    reference::bilan_identity(&shipped.replace("lines = 4086", "lines = 3894"))
        .expect("the last line is inside");
}

#[test]
fn given_a_bilan_of_other_reference_data_when_checked_then_each_difference() {
    let later = NOMENCLATURE.replace("2019-06-21", "2019-06-22");
    let nomenclature = reference::nomenclature(&later).unwrap();
    let territory = reference::territory(&TERRITORY.replace("code = \"32\"", "code = \"53\"")).unwrap();
    let bilan =
        reference::bilan_identity(include_str!("../../../data/hauts-de-france/bilan-2019-06-21.toml"))
            .unwrap();
    let faults = reference::check_bilan(&nomenclature, &territory, &bilan);
    for expected in [
        "nomenclature: `2019` is asked for, `t` is given",
        "region: `32` is asked for, `53` is given",
        "notes.4: `medecine` is not a line",
        "picture_date: nomenclature t is not in force on 2019-06-21",
    ] {
        assert!(faults.iter().any(|fault| fault == expected), "{expected}: {faults:?}");
    }
}

#[test]
fn given_a_window_that_repeats_a_line_when_read_then_refused() {
    let shipped = include_str!("../../../data/hauts-de-france/window-2019-07-16.toml");
    let twice = shipped.replace("\"medecine.had\"", "\"medecine\"");
    assert_eq!(
        reference::window(&twice).unwrap_err().to_string(),
        "lines: `medecine` already stands at lines"
    );
    let backwards = shipped.replace("closes = \"2019-10-10\"", "closes = \"2019-07-15\"");
    assert_eq!(
        reference::window(&backwards).unwrap_err().to_string(),
        "closes: 2019-07-15 comes before 2019-07-16"
    );
}
