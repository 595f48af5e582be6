//! The corpus of small annexes with faults: each is read through the same door as the fuzz target uses.

use std::fmt::Write as _;
use std::path::PathBuf;

use maillage_reading::annex::{Known, read};

/// What is said of `bytes`, as text.
fn report(bytes: &[u8]) -> String {
    let reading = match read(bytes, &Known::nothing()) {
        Ok(reading) => reading,
        Err(refusal) => return format!("refused: {refusal}\n"),
    };
    let annex = reading.value;
    let mut report =
        format!("{} tables, {} rows, {} notes\n", annex.tables.len(), annex.rows.len(), annex.notes.len());
    for row in &annex.rows {
        let sites = row.sites;
        let cell = |value: Option<i64>| value.map_or_else(|| "?".to_owned(), |value| value.to_string());
        let units = row.units.map(|u| format!(" / {} {} {}", cell(u.current), cell(u.target), cell(u.gap)));
        writeln!(
            report,
            "{}: {} | {} | {} | {} {} {}{} | {:?} | {}",
            row.line,
            row.zone,
            row.zone_name,
            row.modality,
            cell(sites.current),
            cell(sites.target),
            cell(sites.gap),
            units.unwrap_or_default(),
            row.admissible,
            row.notes.join("; ")
        )
        .expect("a string takes text");
    }
    for told in &reading.diagnostics {
        writeln!(
            report,
            "{:?} {} at {}: {}. {}",
            told.severity, told.code, told.line, told.message, told.hint
        )
        .expect("a string takes text");
    }
    report
}

#[test]
fn given_the_corpus_when_read_then_the_same_is_said_as_before() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/annex");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 10, "the corpus is not empty");
    for file in files {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(&file).expect("a file");
        insta::assert_snapshot!(format!("corpus_{name}"), report(&bytes));
    }
}
