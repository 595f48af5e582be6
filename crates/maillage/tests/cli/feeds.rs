//! Feeds of other registers from outside: the samples that are published, again, and what is none.

use maillage_testing::shared::source;

use crate::kit::{Workplace, snapshot};

#[test]
fn given_the_sample_of_the_national_feed_when_imported_twice_then_recorded_once_and_traced_to_its_file() {
    let Some(sample) = source("data/finess/samples/amm_arhgos_20250812-0238.xml") else { return };
    let place = Workplace::with_demo();
    place.write("amm.xml", sample);
    let told = place.run(&["import", "arhgos", "amm.xml", "--lang", "en"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.stdout.contains("Authorisations: 1 new, 0 changed, 0 unchanged."), "{told:?}");
    assert!(told.stdout.contains("Hauts-de-France"), "the answer names the register: {told:?}");
    assert!(
        told.stderr.contains("amm.xml:17: information [element_unknown] element “lib_activite”"),
        "{told:?}"
    );
    let before = place.journal();
    let again = place.json(&["import", "arhgos", "amm.xml", "--lang", "en"]);
    assert_eq!(
        (again["again"].as_bool(), again["authorisations"]["unchanged"].as_u64()),
        (Some(true), Some(1))
    );
    assert_eq!(again["diagnostics"].as_array().map(Vec::len), Some(8), "{again}");
    assert_eq!(again["sites_to_place"][0], "370000218");
    assert_eq!(place.journal(), before, "nothing is written");
    let list = place.succeeds(&["journal", "list", "--format", "csv"]);
    assert!(list.contains("ARHGOS AMM 2025-08-12, amm.xml") && list.contains("24-24-1370"), "{list}");
}

#[test]
fn given_the_samples_of_the_extracts_when_imported_twice_then_their_sites_once_and_coordinates_are_told() {
    let names =
        ["etalab-cs1100502-stock-20260512-0339_12lignes.csv", "etalab-cs1100507_forme_2_sections.csv"];
    let samples = names.map(|name| source(&format!("data/finess/etalab_extraits/{name}")));
    let [Some(sites), Some(points)] = samples else { return };
    let place = Workplace::with_demo();
    place.write("sites.csv", sites);
    place.write("points.csv", points);
    let import = ["import", "finess", "sites.csv", "points.csv", "--region", "44", "--lang", "en"];
    let told = place.run(&import);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.stdout.contains("Sites: ") && told.stdout.contains("Grand Est"), "{told:?}");
    assert!(told.stderr.contains("[points_left]"), "{told:?}");
    let before = place.journal();
    assert_eq!(place.run(&import).code, Some(0));
    assert_eq!(place.journal(), before, "nothing is written");
}

#[test]
fn given_the_samples_of_the_standard_feeds_when_imported_twice_then_once_and_one_without_its_day_asks_for_it()
{
    let names = [
        ("1400102.xml", "finess_cs1400102_stock_20211214-0336.xml"),
        ("1400103.xml", "finess_cs1400103_stock_20211214-0343.xml"),
        ("1400104.xml", "finess_cs1400104_stock_20211214-0345.xml"),
        ("1500106.xml", "finess_cs1500106_stock_20250526-0337.xml"),
    ];
    let place = Workplace::with_demo();
    for (file, name) in names {
        let Some(sample) = source(&format!("data/finess/samples/{name}")) else { return };
        place.write(file, sample);
    }
    let refused = place.fails(2, &["import", "finess", "1400102.xml", "--lang", "en"]);
    assert!(refused.starts_with("1400102.xml: the file does not say of which day it is."), "{refused}");
    let other = place.fails(2, &["import", "finess", "1500106.xml", "--on", "2025-05-27", "--lang", "en"]);
    assert!(other.contains("not of the day that was given"), "{other}");
    let undated = ["import", "finess", "1400102.xml", "1400104.xml", "--on", "2022-08-24", "--lang", "en"];
    let dated = ["import", "finess", "1400103.xml", "1500106.xml", "--lang", "en"];
    let told = [&undated[..], &dated[..]].map(|import| place.run(import));
    assert!(told.iter().all(|told| told.code == Some(0)), "{told:?}");
    assert!(
        told[0].stderr.contains("1400104.xml:111: error [record_unreadable] no. 03-00-0000 unreadable: eml"),
        "{told:?}"
    );
    assert!(told[1].stderr.contains("list of categories of sites (1500106)"), "{told:?}");
    let before = place.journal();
    assert!([&undated[..], &dated[..]].iter().all(|import| place.run(import).code == Some(0)));
    assert_eq!(place.journal(), before, "nothing is written");
    assert!(
        place
            .succeeds(&["journal", "list", "--format", "csv"])
            .contains("FINESS 1400104 2022-08-24, 1400104.xml")
    );
}

#[test]
fn given_what_is_no_feed_when_imported_then_unusable_in_one_line_and_the_next_file_is_taken() {
    let place = Workplace::with_demo();
    place.write("none.xml", "<html/>");
    place.write("some.csv", "finess;etalab;93;2026-03-11\n");
    let refused = place.fails(2, &["import", "arhgos", "none.xml", "--lang", "en"]);
    assert_eq!(refused.lines().count(), 1, "{refused}");
    assert!(refused.starts_with("none.xml: not a feed of ARHGOS."), "{refused}");
    assert!(place.fails(2, &["import", "finess", "not-there.csv"]).contains("not-there.csv"));
    let both = place.run(&["import", "finess", "none.xml", "some.csv", "--lang", "en"]);
    assert_eq!(both.code, Some(2), "{both:?}");
    assert!(both.stdout.contains("only that it was read is noted"), "{both:?}");
}

/// A table with a name and a code for its lines, a day as spreadsheets write it, and units.
const TABLE: &str = "\
number;holder;site;line;granted;start_by;started;renewed;until;lapsed;units;limited_to;basis
32-1;620000018;620000026;amm:QA004/ME049;12/03/2024;;2025-01-06;;2032-01-05;;;enfants;besoin exceptionnel
32-2;620000018;;amm:QEML1;2024-03-12;2027-03-12;;;;;irm:2 scanner:1;;
";

/// The same as another program gives it, one of them changed.
const EXPORT: &str = "\
N° autorisation;Entité juridique;Libellé;Activité;Accord;Fin
32-1;620000018;rien;amm:QA004/ME049;2024-03-12;2033-01-05
";

const FAULTS: &str = "\
number;holder;site;line;granted;until;units;basis
32-1;620000019;620000026;amm:QA004/ME049;2024-03-12;;;
32-2;620000018;;chirurgie du futur;2024-03-12;;;
32 3;620000018;;amm:QEML1;demain;;irm;parce que
32-4;620000018;;amm:QEML1;2024-03-12;;;
32-4;620000018;;amm:QEML2;2024-03-12;;;
";

#[test]
fn given_a_table_and_an_export_with_its_mapping_when_imported_then_what_changes_and_every_fault_by_line_and_column()
 {
    let place = Workplace::with_demo();
    place.write("table.csv", TABLE);
    place.write("export.csv", EXPORT);
    place.write("faults.csv", FAULTS);
    let names = "number = \"N° autorisation\"\nholder = \"Entité juridique\"\nline = \"Activité\"\n\
                 granted = \"Accord\"\nuntil = \"Fin\"\n";
    place.write("colonnes.toml", names);
    place.write("wrong.toml", "numero = \"N°\"\n");
    let import = |file, more: &[&str]| {
        place.run(
            &[&["import", "authorisations", file, "--region", "44", "--on", "2026-03-11"], more].concat(),
        )
    };
    let answers = [
        import("table.csv", &[]),
        import("table.csv", &[]),
        import("export.csv", &["--mapping", "colonnes.toml", "--lang", "en"]),
        import("export.csv", &[]),
        import("export.csv", &["--mapping", "wrong.toml"]),
        import("faults.csv", &[]),
        import("faults.csv", &["--lang", "en"]),
    ];
    snapshot("authorisations_imported", &answers);
}
