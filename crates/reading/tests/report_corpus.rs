//! The corpus of small reports written for these tests: each is read through the same door as the fuzz target uses.

use std::fmt::Write as _;
use std::path::PathBuf;

use maillage_domain::fund::report::Unit;
use maillage_domain::fund::report::checks::check;
use maillage_reading::report::read;

/// What is understood of `bytes` and said of it, as text.
fn report(bytes: &[u8]) -> String {
    let report = match read(bytes) {
        Ok(report) => report,
        Err(refusal) => return format!("refused: {refusal}\n"),
    };
    let mut text = String::new();
    for fact in &report.facts {
        let within = fact.within;
        let high = within.high.map_or_else(|| "…".to_owned(), |high| high.normalize().to_string());
        let low = within.low.normalize();
        let margin = if fact.unit == Unit::Count { String::new() } else { format!(" [{low}; {high}]") };
        writeln!(
            text,
            "{}: {} {} {}{margin}{} | {} | {}",
            fact.line,
            fact.value.normalize(),
            fact.unit.as_str(),
            fact.qualifier.as_str(),
            fact.status.map(|status| format!(" {}", status.as_str())).unwrap_or_default(),
            fact.label,
            fact.section,
        )
        .expect("a string takes text");
    }
    for finding in check(&report) {
        let (rule, severity) = (finding.rule.as_str(), finding.severity);
        writeln!(text, "{severity:?} {rule} {} {:?}", finding.line, finding.lines)
            .expect("a string takes text");
    }
    text
}

#[test]
fn given_the_corpus_when_read_then_the_same_is_said_as_before() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/report");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 10, "the corpus is not empty");
    for file in files {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        insta::assert_snapshot!(format!("report_{name}"), report(&std::fs::read(&file).expect("a file")));
    }
}
