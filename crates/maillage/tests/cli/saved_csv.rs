//! `maillage bilan check` of our own CSV, as spreadsheets save it.

use crate::kit::{SHIPPED, Workplace};

/// The rows of our CSV, each in its cells.
fn shipped() -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(SHIPPED.as_bytes());
    reader.records().map(|record| record.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn place(column: &str) -> usize {
    SHIPPED.lines().next().expect("a header").split(',').position(|name| name == column).expect("a column")
}

fn written(rows: &[Vec<String>], delimiter: u8, end: &str) -> String {
    let end = csv::Terminator::Any(*end.as_bytes().last().expect("a line end"));
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("memory takes every byte");
    }
    String::from_utf8(writer.into_inner().expect("memory takes every byte")).expect("UTF-8")
}

/// As a French spreadsheet saves *CSV UTF-8*.
fn french(rows: &[Vec<String>]) -> Vec<u8> {
    format!("\u{feff}{}", written(rows, b';', "\n").replace('\n', "\r\n")).into_bytes()
}

/// Each cell below the header by the name of its column.
fn each(rows: &[Vec<String>], change: impl Fn(&str, &str) -> String) -> Vec<Vec<String>> {
    let names = rows[0].clone();
    let changed =
        rows[1..].iter().map(|row| names.iter().zip(row).map(|(name, cell)| change(name, cell)).collect());
    std::iter::once(names.clone()).chain(changed).collect()
}

fn capital(name: &str, cell: &str) -> String {
    let answer = if cell == "oui" { "Oui" } else { "Non" };
    if name == "admissible" { answer.to_owned() } else { cell.to_owned() }
}

fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

struct Checked {
    code: Option<i32>,
    /// The whole answer.
    found: serde_json::Value,
    differences: Vec<serde_json::Value>,
}

const COMMAND: [&str; 7] = ["bilan", "check", "saved.csv", "--at", "2019-06-21", "--lang", "en"];

fn check(place: &Workplace, bytes: impl AsRef<[u8]>) -> Checked {
    place.write("saved.csv", bytes);
    let answer = place.run(&[&COMMAND[..], &["--format", "json"]].concat());
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    let differences = found["differences"].as_array().expect("a list").clone();
    Checked { code: answer.code, found, differences }
}

#[test]
fn given_our_csv_as_spreadsheets_save_it_when_checked_then_no_difference() {
    let demo = Workplace::with_demo();
    let rows = shipped();
    let gaps = each(&rows, |name, cell| {
        let signed = name.ends_with("_gap") && !cell.is_empty() && cell != "0" && !cell.starts_with('-');
        if signed { format!("+{cell}") } else { capital(name, cell) }
    });
    let typographic = each(&rows, |name, cell| {
        let number = name.starts_with("sites") && !cell.is_empty();
        if number { format!("{}.0", cell.replace('-', "\u{2212}")) } else { cell.to_owned() }
    });
    let mut padded: Vec<_> =
        rows.iter().map(|row| [&row[..], &vec![String::new(); 3][..]].concat()).collect();
    padded.extend(vec![vec![String::new(); rows[0].len() + 3]; 5]);
    let turned: Vec<Vec<String>> = rows.iter().map(|row| row.iter().rev().cloned().collect()).collect();
    let semicolons = written(&rows, b';', "\n").replace('\n', "\r\n");
    for (name, bytes) in [
        ("a: CSV UTF-8", french(&rows)),
        ("b: CSV", windows_1252(&semicolons)),
        ("e: signs and capitals", french(&gaps)),
        ("decimals and minus signs", french(&typographic)),
        ("j: empty columns and lines", written(&padded, b',', "\n").into_bytes()),
        ("o: capitals", written(&each(&rows, capital), b',', "\n").into_bytes()),
        ("u: Unicode text", utf16(&written(&rows, b'\t', "\n").replace('\n', "\r\n"))),
        ("columns turned round", written(&turned, b',', "\n").into_bytes()),
    ] {
        let checked = check(&demo, bytes);
        assert_eq!((checked.code, checked.differences.len()), (Some(0), 0), "{name}: {}", checked.found);
        let columns = [&checked.found["absent_columns"], &checked.found["ignored_columns"]];
        assert_eq!(columns, [&serde_json::json!([]); 2], "{name}");
    }
}

#[test]
fn given_columns_that_are_absent_or_not_ours_when_checked_then_told_and_no_difference() {
    let demo = Workplace::with_demo();
    let rows = shipped();
    let left: Vec<usize> = (0..rows[0].len())
        .filter(|column| !["code", "line", "notes"].iter().any(|name| place(name) == *column))
        .collect();
    let fewer: Vec<Vec<String>> =
        rows.iter().map(|row| left.iter().map(|column| row[*column].clone()).collect()).collect();
    let checked = check(&demo, written(&fewer, b',', "\n"));
    assert_eq!((checked.code, checked.differences.len()), (Some(0), 0), "{}", checked.found);
    assert_eq!(checked.found["absent_columns"], serde_json::json!(["code", "line", "notes"]));
    let told = demo.run(&COMMAND).stderr;
    assert!(told.contains("not compared: code, line, notes."), "{told}");

    let mut more = rows;
    for row in &mut more {
        row.push(String::new());
    }
    more[0].last_mut().expect("a column").push_str("commentaire");
    let checked = check(&demo, written(&more, b',', "\n"));
    assert_eq!((checked.code, checked.differences.len()), (Some(0), 0), "{}", checked.found);
    let told = demo.run(&COMMAND).stderr;
    assert!(told.contains("ignored: commentaire."), "{told}");
}

#[test]
fn given_one_figure_changed_in_a_saved_csv_when_checked_then_that_difference_alone() {
    let demo = Workplace::with_demo();
    let mut rows = shipped();
    let row = rows.iter_mut().find(|row| row[place("code")] == "chirurgie" && row[place("zone")] == "15A");
    row.expect("a row")[place("sites_target")] = "4".to_owned();
    let checked = check(&demo, french(&rows));
    assert_eq!((checked.code, checked.differences.len()), (Some(1), 1), "{:?}", checked.differences);
    let found = &checked.differences[0];
    assert_eq!((&found["kind"], &found["figure"]), (&"column".into(), &"sites_target".into()));
    assert_eq!((&found["published"], &found["recorded"]), (&"4".into(), &"3".into()));
}

#[test]
fn given_a_cell_or_a_line_that_cannot_be_read_when_checked_then_named_and_no_row_is_missed() {
    let demo = Workplace::with_demo();
    let with = |column: &str, text: &str| {
        let mut rows = shipped();
        rows[4][place(column)] = text.to_owned();
        written(&rows, b',', "\n")
    };
    for (column, text, recorded) in
        [("sites_current", "6*", "6"), ("admissible", "à voir", "non"), ("zone", "", ""), ("line", "x", "")]
    {
        let checked = check(&demo, with(column, text));
        assert_eq!((checked.code, checked.differences.len()), (Some(1), 1), "{:?}", checked.differences);
        let found = &checked.differences[0];
        assert_eq!((&found["kind"], &found["figure"]), (&"cell_not_read".into(), &column.into()));
        assert_eq!((&found["published"], &found["published_line"]), (&text.into(), &5.into()));
        if column != "zone" && column != "line" {
            assert_eq!(found["recorded"], recorded, "{column}");
        }
    }
    let torn = with("zone_name", "A,B").replace("\"A,B\"", "A,B");
    let checked = check(&demo, torn);
    assert_eq!((checked.code, checked.differences.len()), (Some(1), 1), "{:?}", checked.differences);
    let found = &checked.differences[0];
    assert_eq!((&found["kind"], &found["published_line"]), (&"line_not_read".into(), &5.into()));
}

#[test]
fn given_a_header_that_does_not_tell_rows_apart_when_checked_then_it_says_what_lacks() {
    let demo = Workplace::with_demo();
    demo.write("saved.csv", "annex;section;activity;sites_target\n1;I;Médecine;3\n");
    let told = demo.fails(2, &COMMAND);
    assert!(told.contains("lacks what tells rows apart: modality, zone"), "{told}");
}
