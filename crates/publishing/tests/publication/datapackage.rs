//! The Data Package: what it says of each file, and of each column.

use maillage_domain::digest::Digest;
use maillage_publishing::datapackage::{ResourceFile, ResourceKind, bilan};
use maillage_views::dictionary;
use serde_json::{Value, json};

use crate::support::{demo, small};

fn files() -> [ResourceFile; 2] {
    let file = |path: &str, media_type: &str, kind| ResourceFile {
        path: path.to_owned(),
        media_type: media_type.to_owned(),
        bytes_len: 1_234,
        sha256: Digest::ZERO,
        kind,
    };
    [
        file("bilan.csv", "text/csv", ResourceKind::Rows),
        file("bilan.pdf", "application/pdf", ResourceKind::Other),
    ]
}

fn read(document: &maillage_views::document::BilanDocument) -> Value {
    serde_json::from_slice(&bilan(document, 1, &files()).expect("a package")).expect("JSON")
}

#[tokio::test]
async fn given_the_demonstration_when_described_then_each_column_has_its_type_and_meaning() {
    let (document, _) = demo().await;
    let package = read(&document);
    assert_eq!(package["name"], "bilan-hauts-de-france-2019-06-21");
    assert_eq!(package["version"], "1");
    assert_eq!(package["licenses"][0]["name"], "etalab-2.0");
    let rows = &package["resources"][0];
    assert_eq!(rows["profile"], "tabular-data-resource");
    assert_eq!(rows["hash"], format!("sha256:{}", Digest::ZERO));
    let schema = &rows["schema"];
    assert_eq!(schema["primaryKey"], json!(["annex", "line"]));
    let fields = schema["fields"].as_array().expect("fields");
    let names: Vec<_> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
    assert_eq!(names, dictionary::NAMES);
    let field = |name: &str| fields.iter().find(|field| field["name"] == name).expect("a field");
    assert_eq!(field("sites_gap")["type"], "integer");
    assert_eq!(field("units_gap")["constraints"], Value::Null);
    assert_eq!(field("admissible")["constraints"], json!({"enum": ["oui", "non"]}));
    for (field, fact) in fields.iter().zip(&document.dictionary) {
        assert!(field["description"].as_str().is_some_and(|text| text.starts_with(&fact.value)));
    }
    let pdf = &package["resources"][1];
    assert_eq!((&pdf["name"], &pdf["schema"]), (&json!("bilan-pdf"), &Value::Null));
    assert_eq!(bilan(&document, 1, &files()).unwrap(), bilan(&document, 1, &files()).unwrap());
}

#[test]
fn given_rows_of_one_line_twice_when_described_then_no_key_is_promised() {
    let mut document = small();
    assert_eq!(read(&document)["resources"][0]["schema"]["primaryKey"], json!(["annex", "line"]));
    document.rows[1].line = document.rows[0].line;
    assert_eq!(read(&document)["resources"][0]["schema"]["primaryKey"], Value::Null);
}
