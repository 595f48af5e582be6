//! The glossary of the pages says what that of the documentation says.

use std::collections::BTreeSet;
use std::path::Path;

use maillage_domain::glossary::Term;
use maillage_reading::reference::glossary;

/// A row of the tables of the documentation: its cells, trimmed.
type Row<'t> = Vec<&'t str>;

fn rows(text: &str) -> Vec<Row<'_>> {
    let cells = |line: &str| line.strip_prefix('|').is_some();
    let lines = text.lines().filter(|line| cells(line));
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The words of a text, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The numbers of the articles and decrees that a citation names: `6122-30`, `2012-1246`.
fn numbers(citation: &str) -> BTreeSet<String> {
    let words = citation.split(|sign: char| !sign.is_ascii_digit() && sign != '-');
    words.filter(|word| word.len() > 2).map(str::to_owned).collect()
}

/// What the two say differently of a term.
fn faults(term: &Term, rows: &[Row<'_>]) -> Vec<String> {
    let own = rows.iter().filter(|row| row.first() == Some(&term.row.as_str()));
    let told = |row: &Row<'_>| {
        let [name, french, _, article, ..] = row.as_slice() else { return Some("too few cells".to_owned()) };
        let both = words(&format!("{name} {french}"));
        let missing: Vec<_> = words(&term.term.fr).difference(&both).cloned().collect();
        let cited = numbers(term.article.as_deref().unwrap_or_default());
        let strange: Vec<_> = cited.difference(&numbers(article)).cloned().collect();
        let unsaid = term.article.is_none() && *article != "-" && numbers(article).len() > 1;
        (!missing.is_empty() || !strange.is_empty() || unsaid)
            .then(|| format!("{missing:?}, {strange:?}, {article}"))
    };
    let own: Vec<_> = own.collect();
    if own.len() != 1 {
        return vec![format!("{}: {} rows", term.id, own.len())];
    }
    own.into_iter().filter_map(told).map(|fault| format!("{}: {fault}", term.id)).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path))
        .expect("a file of the repository")
}

#[test]
fn given_each_term_of_the_pages_when_sought_in_the_documentation_then_its_row_has_its_words_and_articles() {
    let document = read("docs/GLOSSARY.md");
    let rows = rows(&document);
    let glossary = glossary(&read("data/glossary.toml")).unwrap();
    assert!(40 < glossary.terms.len());
    let faults: Vec<_> = glossary.terms.iter().flat_map(|term| faults(term, &rows)).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn given_a_term_that_the_documentation_says_otherwise_when_compared_then_told() {
    let glossary = glossary(&read("data/glossary.toml")).unwrap();
    let zone = glossary.terms.iter().find(|term| term.id == "zone").unwrap();
    let told = |row: &str| faults(zone, &rows(row)).len();
    assert_eq!(told("| zone | zone du schéma | the area | art. R. 1434-30 CSP |"), 0);
    assert_eq!(told("| zone | territoire | the area | art. R. 1434-30 CSP |"), 0);
    assert_eq!(told("| zone | zone du schéma | the area | art. R. 1434-31 CSP |"), 1);
    assert_eq!(told("| area | zone du schéma | the area | art. R. 1434-30 CSP |"), 1);
}
