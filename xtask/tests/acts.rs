//! The table of the types of acts against what speaks of it: the page of the journal, and the words of both languages.
//!
//! That each type has a book needs no test: a row whose noun has none, and a book that forgets a row, do not compile.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use maillage_domain::act::table::{ACTS, ActType};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The types that a page of the journal lists, each with its version.
fn listed(page: &str) -> BTreeSet<(String, String)> {
    let row = |line: &str| {
        let mut cells = line.strip_prefix("| `")?.split(" | ");
        let (kind, version) = (cells.next()?.strip_suffix('`')?, cells.next()?);
        version.parse::<u16>().ok().map(|_| (kind.to_owned(), version.to_owned()))
    };
    page.lines().filter_map(row).collect()
}

fn rows<'a>(acts: impl IntoIterator<Item = &'a ActType>) -> BTreeSet<(String, String)> {
    acts.into_iter().map(|act| (act.kind.to_owned(), act.version.to_string())).collect()
}

/// The identifiers of messages that a folder of catalogues holds.
fn messages(folder: &Path) -> BTreeSet<String> {
    let read = |entry: std::io::Result<fs::DirEntry>| fs::read_to_string(entry.expect("an entry").path());
    let files = fs::read_dir(folder).expect("the catalogues").map(|entry| read(entry).expect("a text"));
    let ids = |text: String| -> Vec<String> {
        text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect()
    };
    files.flat_map(ids).collect()
}

/// The types that have no words in some language.
fn without_words<'a>(acts: impl IntoIterator<Item = &'a ActType>) -> Vec<String> {
    let catalogues =
        ["fr", "en"].map(|language| messages(&root().join("crates/views/catalogs").join(language)));
    let worded =
        |act: &&ActType| catalogues.iter().all(|messages| messages.contains(&format!("act-{}", act.kind)));
    acts.into_iter().filter(|act| !worded(act)).map(|act| act.kind.to_owned()).collect()
}

#[test]
fn given_the_table_when_compared_with_the_page_of_the_journal_then_the_same_types_and_versions() {
    let page = fs::read_to_string(root().join("docs/JOURNAL.md")).unwrap();
    assert_eq!(listed(&page), rows(ACTS));
}

#[test]
fn given_the_table_when_compared_with_the_catalogues_then_each_type_has_its_words() {
    assert_eq!(without_words(ACTS), Vec::<String>::new());
}

#[test]
fn given_the_table_when_read_then_each_type_stands_once() {
    let kinds: BTreeSet<_> = ACTS.iter().map(|act| act.kind).collect();
    assert_eq!(kinds.len(), ACTS.len());
    assert!(ACTS.iter().all(|act| act.version > 0));
}

#[test]
fn given_a_type_without_words_or_without_a_line_of_its_page_when_compared_then_it_is_named() {
    let entered_by = maillage_domain::people::Permission::Administer;
    let stranger = ActType { kind: "region-merged", version: 2, noun: "reference", entered_by, basis: None };
    assert_eq!(without_words([&stranger]), ["region-merged"]);
    let page = "| type | version | data |\n|---|---|---|\n| `region-merged` | 1 | nothing |\n";
    assert_ne!(listed(page), rows([&stranger]));
    assert_eq!(listed(page), rows([&ActType { version: 1, ..stranger }]));
}
