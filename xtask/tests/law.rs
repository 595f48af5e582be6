//! The law that rules cite: what the table of articles says of each is what was looked up, and no link leads to a copy.

use std::path::{Path, PathBuf};

use maillage_domain::rules::article::{Article, Version};
use maillage_domain::rules::articles::ARTICLES;
use maillage_testing::shared::source;

/// A row of the list of citations that were looked up.
struct Looked {
    article: String,
    from: String,
    until: String,
    official: String,
}

fn looked_up() -> Option<Vec<Looked>> {
    let bytes = source("domain/citations.csv")?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let rows = reader.records().map(|row| {
        let row = row.expect("a row of the list");
        let cell = |index: usize| row.get(index).unwrap_or_default().to_owned();
        Looked { article: cell(0), from: cell(2), until: cell(3), official: cell(4) }
    });
    Some(rows.collect())
}

fn is_of(article: &Article, looked: &Looked) -> bool {
    looked.article == article.name || looked.article.starts_with(&format!("{} (", article.name))
}

fn says_the_same(version: &Version, looked: &Looked) -> bool {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    day(version.from) == looked.from
        && day(version.until) == looked.until
        && version.address.unwrap_or_default() == looked.official
}

#[test]
fn given_each_version_of_the_table_when_compared_with_what_was_looked_up_then_the_same_days_and_address() {
    let Some(rows) = looked_up() else { return };
    for (article, version) in
        ARTICLES.iter().flat_map(|article| article.versions.iter().map(move |v| (article, v)))
    {
        // An article whose number was not shown goes by the identifier of its version.
        let by_identifier = |looked: &&Looked| {
            article.name.starts_with("LEGIARTI") && version.address == Some(looked.official.as_str())
        };
        let mut found = rows.iter().filter(|looked| is_of(article, looked) || by_identifier(looked));
        assert!(found.any(|looked| says_the_same(version, looked)), "{}", article.name);
    }
}

#[test]
fn given_each_official_address_that_was_looked_up_when_sought_then_a_version_has_it() {
    let Some(rows) = looked_up() else { return };
    let known = |address: &str| {
        ARTICLES.iter().any(|article| article.versions.iter().any(|version| version.address == Some(address)))
    };
    // Superseded wordings whose days are not known: no day leads to them.
    let superseded = ["LEGIARTI000033745684", "LEGIARTI000006692109"];
    for looked in rows.iter().filter(|looked| !looked.official.is_empty()) {
        let old = superseded.iter().any(|version| looked.official.ends_with(version));
        assert!(known(&looked.official) != old, "{}", looked.article);
    }
}

/// The files of a folder, those below it too.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the repository").flatten();
    let below = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    entries.flat_map(|entry| below(entry.path())).collect()
}

#[test]
fn given_the_sources_data_and_documents_when_searched_then_no_address_of_a_copy_of_the_law() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let copies = ["french-business-law.", "juriblio.", "tricoteuses.", "hopitalex.", "doctrine.fr"];
    for folder in ["crates", "data", "docs", "testdata"] {
        for path in files(&root.join(folder)) {
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let found = copies.iter().find(|copy| text.contains(*copy));
            assert_eq!(found, None, "{}", path.display());
        }
    }
}
