//! What is refused by name, and said only where something was answered.

use crate::kit::Workplace;

/// Bytes of no format that is read, as random ones are.
const NOISE: [u8; 64] = [
    0x8F, 0x00, 0x13, 0xFA, 0x02, 0x9C, 0x0A, 0xD1, 0x44, 0x00, 0x07, 0xB5, 0x01, 0xE2, 0x2C, 0x0A, 0x91,
    0x00, 0x1B, 0x88, 0x2C, 0x2C, 0x2C, 0x0A, 0xC0, 0x06, 0x00, 0xFE, 0x3B, 0x3B, 0x0A, 0x90, 0x8F, 0x00,
    0x13, 0xFA, 0x02, 0x9C, 0x0A, 0xD1, 0x44, 0x00, 0x07, 0xB5, 0x01, 0xE2, 0x2C, 0x0A, 0x91, 0x00, 0x1B,
    0x88, 0x2C, 0x2C, 0x2C, 0x0A, 0xC0, 0x06, 0x00, 0xFE, 0x3B, 0x3B, 0x0A, 0x90,
];

const OBJECTIVES: &str = "line_code,zone,sites\namm:QA004/ME071,R4,1\n";

#[test]
fn given_bytes_of_no_table_when_imported_as_a_workbook_then_said_to_be_none_at_each_door() {
    let place = Workplace::with_demo();
    place.write("w9.xlsx", NOISE);
    place.write("damaged.xlsx", b"PK\x03\x04 and nothing more");
    for (file, said) in [("w9.xlsx", "ni un texte ni un classeur"), ("damaged.xlsx", "ce classeur est abîmé")]
    {
        for door in [
            &["import", "window", file, "--region", "32"][..],
            &["import", "needs", file, "--bilan", "2019-121", "--region", "32"],
            &["import", "objectives", file, "--act", "2023-1", "--signed", "2023-10-30", "--region", "44"],
        ] {
            let told = place.fails(2, door);
            assert!(told.contains(said) && !told.contains("plus de cellules"), "{door:?}: {told}");
        }
    }
    // A text under the name of a workbook is read as what it is.
    place.write("text.xlsx", OBJECTIVES);
    place.succeeds(&[
        "import",
        "objectives",
        "text.xlsx",
        "--act",
        "2023-1",
        "--signed",
        "2023-10-30",
        "--region",
        "44",
    ]);
}

#[test]
fn given_an_act_without_a_number_or_published_before_it_was_signed_when_imported_then_refused_by_name() {
    let place = Workplace::with_demo();
    place.write("plan.csv", OBJECTIVES);
    let import = |act, published| {
        let asked =
            ["import", "objectives", "plan.csv", "--region", "44", "--act", act, "--signed", "2023-10-30"];
        place.run(&[&asked[..], &["--published", published, "--lang", "fr"]].concat())
    };
    for act in ["", "  "] {
        let told = import(act, "2023-10-31");
        assert_eq!(told.code, Some(2), "{told:?}");
        assert!(told.stderr.contains("Le numéro de l’arrêté est vide."), "{told:?}");
    }
    let told = import("2023-5463", "2023-10-29");
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(told.stderr.contains("précède la signature"), "{told:?}");
    assert_eq!(place.recorded().iter().filter(|act| act.contains("objectives-adopted")).count(), 0);
    assert_eq!(import("2023-5463", "2023-10-30").code, Some(0));
}

#[test]
fn given_one_type_of_unit_said_twice_when_ruled_then_refused_and_two_types_are_taken() {
    let place = Workplace::with_demo();
    let asked = ["admissibility", "--region", "44", "--operation", "imaging-unit", "--activity", "amm:QEML1"];
    let asked = [&asked[..], &["--zone", "R1", "--on", "2025-02-15", "--unit", "irm", "--units"]].concat();
    let told = place.fails(2, &[&asked[..], &["scanner:1,scanner:2"]].concat());
    assert!(told.contains("scanner") && told.contains("donnés deux fois"), "{told}");
    let taken = place.run(&[&asked[..], &["scanner:1,irm:1"]].concat());
    assert!(!taken.stderr.contains("deux fois") && taken.code != Some(2), "{taken:?}");
}

#[test]
fn given_a_file_that_is_refused_when_no_region_is_asked_for_then_no_region_is_said_to_have_answered() {
    let place = Workplace::with_demo();
    place.write("columns.csv", "a,b\n1,2\n");
    let told = place.fails(2, &["import", "territory", "columns.csv"]);
    assert!(!told.contains("Hauts-de-France (32)"), "{told}");
    place.write("window.csv", "line,opens,closes\nmédecine,2027-01-01,2027-03-01\n");
    let taken = place.run(&["import", "window", "window.csv"]);
    assert!(taken.code == Some(0) && taken.stderr.contains("Hauts-de-France (32)"), "{taken:?}");
}

#[test]
fn given_ranges_of_an_earlier_bilan_when_the_last_one_prints_numbers_then_the_rule_of_the_ranges_is_still_said()
 {
    let place = Workplace::with_demo();
    let bilan = "annex,section,activity,modality,zone,zone_name,sites_current,sites_target,sites_gap,admissible,code\n\
                 1,,Psychiatrie périnatale,,R1,Nord Ardennes,1,1,0,non,amm:QA004/ME071\n\
                 1,,Psychiatrie périnatale,,R2,Champagne,0,1,1,oui,amm:QA004/ME071\n";
    let said = |day: &str| {
        let shown = place.json(&["bilan", "show", "--region", "44", "--at", day]);
        let notes = shown["notes"].as_array().cloned().unwrap_or_default();
        notes.iter().map(|note| note["text"].to_string()).collect::<Vec<_>>().join("\n")
    };
    assert!(said("2025-03-02").contains("121 réponses sur 121"));
    let imported = place.import("later.csv", bilan, &["--region", "44", "--picture-date", "2025-03-01"]);
    assert_eq!(imported.code, Some(0), "{imported:?}");
    let later = said("2025-03-02");
    assert!(later.contains("121 réponses sur 121") && !later.contains("ne suivent ni"), "{later}");
}
