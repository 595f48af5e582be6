//! The corpus of small annexes with faults: each is read through the same door as the fuzz target uses.

mod both_languages;

use std::fmt::Write as _;
use std::path::PathBuf;

use maillage_domain::bilingual::Language;
use maillage_domain::diagnostic::Diagnostic;
use maillage_reading::annex::{ReadAgainst, read};

/// What is said of `bytes`, as text.
fn report(bytes: &[u8]) -> String {
    let reading = match read(bytes, &ReadAgainst::nothing()) {
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
            row.place.line.unwrap_or_default(),
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
        writeln!(report, "{}", worded(told, Language::English)).expect("a string takes text");
    }
    report
}

fn worded(told: &Diagnostic, language: Language) -> String {
    let view = both_languages::worded(told, language);
    format!(
        "{:?} {} at {}: {}. {}",
        view.severity,
        view.code,
        view.line.unwrap_or_default(),
        view.message,
        view.hint
    )
}

/// The names and the bytes of the corpus.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/annex");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 10, "the corpus is not empty");
    let named = |file: PathBuf| {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read(&file).expect("a file"))
    };
    files.into_iter().map(named).collect()
}

/// The diagnostics of the corpus, with the name of the file of each.
fn told() -> Vec<(String, Diagnostic)> {
    let of = |(name, bytes): (String, Vec<u8>)| {
        let diagnostics =
            read(&bytes, &ReadAgainst::nothing()).map(|reading| reading.diagnostics).unwrap_or_default();
        diagnostics.into_iter().map(move |diagnostic| (name.clone(), diagnostic))
    };
    corpus().into_iter().flat_map(of).collect()
}

#[test]
fn given_the_corpus_when_read_then_the_same_is_said_as_before() {
    for (name, bytes) in corpus() {
        insta::assert_snapshot!(format!("corpus_{name}"), report(&bytes));
    }
}

#[test]
fn given_the_corpus_when_read_then_the_same_is_said_in_french_as_before() {
    let lines = told().iter().fold(String::new(), |mut lines, (name, told)| {
        writeln!(lines, "{name}: {}", worded(told, Language::French)).expect("a string takes text");
        lines
    });
    insta::assert_snapshot!("corpus_in_french", lines);
}

#[test]
fn given_the_corpus_when_read_then_both_languages_say_the_same_figures() {
    let told: Vec<Diagnostic> = told().into_iter().map(|(_, told)| told).collect();
    assert!(told.len() >= 10, "the corpus has its faults");
    both_languages::check(&told);
}
