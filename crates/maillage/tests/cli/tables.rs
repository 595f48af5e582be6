//! `maillage read tables`: the tables of any document, as found.

use crate::kit::{STORE, Workplace, snapshot_of};

const RULED: &[u8] = include_bytes!("../../../../fuzz/seeds/document/ruled.pdf");
const SPREADSHEET: &[u8] = include_bytes!("../../../../fuzz/seeds/document/spreadsheet.ods");
const BARS: &str = include_str!("../../../../fuzz/seeds/document/bars.md");

fn with_documents() -> Workplace {
    let place = Workplace::new();
    place.write("ruled.pdf", RULED);
    place.write("bilan.ods", SPREADSHEET);
    place.write("bars.md", BARS);
    place
}

#[test]
fn given_documents_when_their_tables_are_read_then_each_format_in_both_languages() {
    let place = with_documents();
    snapshot_of(
        "read_tables",
        &place,
        &[
            &["read", "tables", "ruled.pdf", "--format", "table"],
            &["read", "tables", "ruled.pdf", "--format", "csv", "--lang", "en"],
            &["read", "tables", "ruled.pdf", "--format", "json"],
            &["read", "tables", "bilan.ods", "--format", "table", "--lang", "en"],
            &["read", "tables", "bars.md", "--format", "json", "--lang", "en"],
        ],
    );
    assert!(!place.path(STORE).exists(), "reading makes no store");
}

#[test]
fn given_a_folder_when_tables_are_written_as_csv_then_a_file_to_each() {
    let place = with_documents();
    place.succeeds(&["read", "tables", "ruled.pdf", "--format", "csv", "-o", "tables"]);
    let written = place.read("tables/page-001-table-01.csv");
    assert_eq!(written, "Zone,2024,2025\nNord,\"1 234,50\",-2\nSud,+1,0\n");
}

#[test]
fn given_a_table_with_cells_over_columns_when_written_as_workbooks_then_read_back_the_same() {
    let place = with_documents();
    let cells = |file: &str| place.json(&["read", "tables", file])["tables"][0]["cells"].clone();
    for format in ["xlsx", "ods"] {
        let file = format!("tables.{format}");
        place.succeeds(&["read", "tables", "bilan.ods", "--format", format, "-o", &file]);
        assert_eq!(cells(&file), cells("bilan.ods"), "{format}");
    }
    assert_eq!((&cells("bilan.ods")[1]["col"], &cells("bilan.ods")[1]["col_end"]), (&1.into(), &2.into()));
}

#[test]
fn given_what_holds_no_table_or_is_no_document_when_read_then_said() {
    let place = Workplace::new();
    place.write("letter.txt", "Madame, Monsieur,\nje vous prie de trouver le bilan.\n");
    assert_eq!(place.json(&["read", "tables", "letter.txt"])["tables"], serde_json::json!([]));
    place.write("binary.dat", (0..=255_u8).cycle().take(4096).collect::<Vec<_>>());
    place.write("broken.pdf", b"%PDF-1.7\n1 0 obj\n");
    place.write("broken.xlsx", b"PK\x03\x04 and no archive");
    for (file, reason) in [("binary.dat", "ni un PDF"), ("broken.pdf", "abîmé"), ("broken.xlsx", "abîmé")]
    {
        let error = place.fails(2, &["read", "tables", file]);
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.starts_with(file) && error.contains(reason), "{error}");
    }
}
