//! `maillage import territory`: communes and outlines of zones.

use crate::kit::{Workplace, snapshot_of};

/// Each zone of the shipped sets with one commune, as an official list might have it.
fn official(place: &Workplace) -> String {
    let json = place.json(&["bilan", "show", "--at", "2019-06-21"]);
    let mut zones: Vec<String> = Vec::new();
    for row in json["rows"].as_array().expect("rows") {
        let zone = row["zone"].as_str().expect("a zone").to_owned();
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    let rows = zones.iter().enumerate().map(|(rank, zone)| format!("{:05},{zone}\n", 2001 + rank));
    format!("commune,zone\n{}", rows.collect::<String>())
}

const SQUARE: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"zone":"3A"},
"geometry":{"type":"Polygon","coordinates":[[[3,50],[3.1,50],[3.1,50.1],[3,50.1],[3,50]]]}}]}"#;

#[test]
fn given_the_demonstration_when_shown_as_a_document_then_its_composition_is_said_to_be_approximate() {
    let place = Workplace::with_demo();
    let html =
        place.succeeds(&["bilan", "show", "--at", "2019-06-21", "--activity", "IRM", "--format", "html"]);
    assert!(html.contains("Composition approchée"));
    let geojson =
        place.succeeds(&["bilan", "show", "--at", "2019-06-21", "--activity", "IRM", "--format", "geojson"]);
    assert!(geojson.contains("Composition approchée"));
}

#[test]
fn given_an_official_list_when_imported_then_it_replaces_the_approximate_one_and_a_second_time_writes_nothing()
 {
    let place = Workplace::with_demo();
    let list = official(&place);
    place.write("official.csv", &list);
    place.succeeds(&["import", "territory", "official.csv"]);
    let after = place.journal();
    assert!(place.succeeds(&["import", "territory", "official.csv"]).contains("rien n’a été écrit"));
    assert_eq!(place.journal(), after);
    let html =
        place.succeeds(&["bilan", "show", "--at", "2019-06-21", "--activity", "IRM", "--format", "html"]);
    let (maps, lists) = html.split_once("id=\"territory-").expect("the communes of each zone");
    assert!(!lists.contains("Composition approchée"), "the list of communes is official now");
    assert!(maps.contains("Composition approchée"), "the outlines that maps draw are what they were");
    assert!(after.contains(r#""fidelity":"official""#));
    // The inhabitants of the communes are those of the list before: the official one gives none.
    assert!(after.contains(r#"{"communes":1,"population":518,"zone":"1A"}"#), "02001 has 518 inhabitants");
}

#[test]
fn given_faults_when_imported_then_each_is_told_with_its_line_and_nothing_is_written() {
    let place = Workplace::with_demo();
    let before = place.journal();
    place.write("twice.csv", "commune,zone\n59001,1A\n59001,2A\n59002,99Z\n");
    place.write("columns.csv", "insee;zone\n59001;1A\n");
    place.write("line.csv", "commune;zone;population\n5901;1A;3\n59002;;3\n59003;1A;many\n59004;1A;4;5\n");
    place.write("empty.csv", "commune,zone\n");
    place.write("metres.geojson", SQUARE.replace("3.1,50.1", "703100,7059000"));
    place.write("open.geojson", SQUARE.replace(",[3,50]]", "]"));
    place.write("zone.geojson", SQUARE.replace("3A", "77A"));
    place.write("json.geojson", "{}");
    let files = [
        "twice.csv",
        "columns.csv",
        "line.csv",
        "empty.csv",
        "metres.geojson",
        "open.geojson",
        "zone.geojson",
        "json.geojson",
    ];
    let commands: Vec<Vec<&str>> = files
        .iter()
        .flat_map(|file| ["fr", "en"].map(|language| vec!["import", "territory", file, "--lang", language]))
        .collect();
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    snapshot_of("import_territory_faults", &place, &commands);
    assert_eq!(place.journal(), before);
}

#[test]
fn given_outlines_when_imported_then_the_map_is_theirs() {
    let place = Workplace::with_demo();
    place.write("outlines.geojson", SQUARE);
    place.succeeds(&["import", "territory", "outlines.geojson", "--approximate", "--source", "essai"]);
    let show = ["bilan", "show", "--at", "2019-06-21", "--activity", "scanner", "--format", "geojson"];
    let geojson: serde_json::Value = serde_json::from_str(&place.succeeds(&show)).expect("JSON");
    let located = |feature: &&serde_json::Value| !feature["geometry"].is_null();
    let features = geojson["features"].as_array().expect("features");
    let zones: Vec<_> =
        features.iter().filter(located).map(|feature| &feature["properties"]["zone"]).collect();
    assert_eq!(zones, ["3A"]);
    assert!(geojson["composition"].as_str().is_some_and(|text| text.contains("essai")));
}
