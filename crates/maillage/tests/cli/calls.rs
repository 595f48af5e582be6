//! `maillage fund call` and the import of an export of a form, in words and as data.

use serde_json::json;

use crate::kit::{Answer, Workplace};

const EXPORT: &str = "\
Dossier;Porteur;Intitulé;Montant;Déposé le
0002;35600000000048;Un relais;24 000,00;01/03/2024
0010;35600000000048;Un autre;5 000,00;02/03/2024
";
const MAPPING: &str = "\
number = \"Dossier\"
applicant = \"Porteur\"
title = \"Intitulé\"
requested = \"Montant\"
received = \"Déposé le\"
";

fn opened(place: &Workplace) -> Answer {
    let open = [
        "fund",
        "call",
        "open",
        "aap-2024-1",
        "--kind",
        "projects",
        "--title",
        "Répit",
        "--object",
        "Des projets de répit.",
        "--criterion",
        "Besoin du territoire=30",
        "--body",
        "selection",
        "--year",
        "2024",
        "--opens",
        "2024-02-01",
        "--deadline",
        "2024-03-01",
        "--ceiling",
        "20000",
        "--place",
        "intervention/free/1",
        "--on",
        "2024-02-01",
    ];
    place.run(&open)
}

#[test]
fn given_an_export_of_a_form_when_imported_decided_and_published_then_each_step_is_told_and_refused_with_its_figures()
 {
    let place = Workplace::with_demo();
    place.write("export.csv", EXPORT);
    place.write("wrong.csv", EXPORT.replace("5 000,00", "cinq mille"));
    place.write("names.toml", MAPPING);
    assert_eq!(opened(&place).code, Some(0));
    let import = |file| {
        let asked = ["import", "applications", file, "--call", "AAP-2024-1", "--mapping", "names.toml"];
        place.run(&[&asked[..], &["--on", "2024-04-01", "--lang", "en"]].concat())
    };
    let wrong = import("wrong.csv");
    assert!(wrong.code != Some(0) && wrong.stderr.contains("wrong.csv:3: requested"), "{wrong:?}");
    let first = import("export.csv");
    assert!(first.stdout.contains("2 applications received for AAP-2024-1, 1 late"), "{first:?}");
    let again = import("export.csv");
    assert!(again.stdout.contains("no new application"), "{again:?}");
    let decide = |rest: &[&str]| {
        let asked = ["fund", "call", "decide", "AAP-2024-1"];
        place.run(&[&asked[..], rest, &["--on", "2024-04-02", "--lang", "en"]].concat())
    };
    let beyond = decide(&["0002", "--granted", "20000,01"]);
    assert!(beyond.code != Some(0) && beyond.stderr.contains("€20,000.01"), "{beyond:?}");
    let granted = decide(&["0002", "--granted", "20000", "--score", "Besoin du territoire=28"]);
    assert_eq!(granted.code, Some(0), "{granted:?}");
    assert_ne!(decide(&["0010", "--refused"]).code, Some(0), "no motive");
    assert_eq!(decide(&["0010", "--refused", "--motive", "Trop tard."]).code, Some(0));
    let publish = ["fund", "call", "publish", "AAP-2024-1", "--on", "2024-04-09"];
    assert_eq!(place.run(&publish).code, Some(0));
    let shown = place.json(&["fund", "call", "show", "AAP-2024-1", "--at", "2024-06-01"]);
    assert_eq!(shown["results"]["granted"], json!(2_000_000));
    assert_eq!(shown["applications"][0]["points"], json!(28));
    assert_eq!(shown["applications"][1]["motive"], json!("Trop tard."));
    let listed = place.run(&["fund", "call", "list", "--standing", "published", "--format", "table"]);
    assert!(listed.stdout.contains("AAP-2024-1"), "{listed:?}");
}
