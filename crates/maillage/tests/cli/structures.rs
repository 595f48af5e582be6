//! `maillage structure` and the imports of its tables, in words and as data.

use serde_json::json;

use crate::kit::{Workplace, snapshot, snapshot_of};

const TABLE: &str = "code,kind,name,town,commune,status,since,source\n\
                     cpts-1,cpts,CPTS Une,Arras,62041,recognised,2023-01-01,Liste de l’agence\n\
                     620000026,msp,MSP Deux,Lens,62498,open,,\n";
const FIGURES: &str = "kind,status,territory,count,printed,dated,line\n\
                       cpts,recognised,,51,51 CPTS,fin 2024,12\nempp,,59 Nord,8,le Nord (8),,13\n";
const FAULTS: &str = "code,kind,name,commune\n620000027,ehpad,,6204\n";

#[test]
fn given_the_demonstration_when_its_structures_are_listed_then_names_and_printed_figures_apart() {
    let place = Workplace::with_demo();
    let list = ["structure", "list", "--at", "2024-01-01"];
    let of = |more: &[&'static str]| [&list, more].concat();
    snapshot_of(
        "structures",
        &place,
        &[
            &of(&["--kind", "uaped", "--format", "table"]),
            &of(&["--status", "drafting", "--commune", "Calais", "--lang", "en", "--format", "table"]),
            &of(&["--kind", "clsm", "--format", "csv"]),
            &["structure", "list", "--at", "2019-08-01", "--format", "table"],
            &of(&["--kind", "ehpad"]),
        ],
    );
    let view = place.json(&of(&["--kind", "erc"]));
    assert_eq!((view["structures"].clone(), view["printed"][0]["count"].clone()), (json!([]), json!(16)));
}

#[test]
fn given_tables_of_structures_when_imported_then_changes_alone_faults_by_line_and_known_as_of() {
    let place = Workplace::with_demo();
    place.write("table.csv", TABLE);
    place.write("figures.csv", FIGURES);
    place.write("faults.csv", FAULTS);
    let import = |file| place.run(&["import", "structures", file, "--on", "2024-06-01"]);
    let counts = || {
        let asked =
            ["import", "structure-counts", "figures.csv", "--document", "Rapport 2024", "--on", "2024-12-31"];
        place.run(&asked)
    };
    let answers = [import("table.csv"), import("table.csv"), import("faults.csv"), counts(), counts()];
    snapshot("structures_imported", &answers);
    let zone = place.json(&["structure", "list", "--at", "2024-06-01", "--zone", "15A"]);
    assert_eq!(zone["structures"][0]["code"], "cpts-1", "its commune says its zone: {zone}");
    let cpts = place.json(&["structure", "list", "--at", "2025-01-01", "--kind", "cpts"]);
    assert_eq!((&cpts["printed"][0]["count"], &cpts["printed"][0]["difference"]), (&json!(51), &json!(-50)));
    let then = ["structure", "list", "--at", "2025-01-01", "--kind", "cpts", "--known-on", "2000-01-01"];
    assert_eq!(place.json(&then)["structures"], json!([]));
}
