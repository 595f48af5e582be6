//! The house is tidy: what no compiler and no linter looks at.
#![expect(clippy::unwrap_used, reason = "a check that cannot look has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// The longest file that is still one room.
const LINES: usize = 600;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Files of the tree with an extension, without what is built or kept elsewhere.
fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir()
            && !name.starts_with('.')
            && !["target", "node_modules", "maillage-data"].contains(&name.as_str())
        {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(root(), "rs", &mut found);
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn given_each_source_file_when_opened_then_it_says_what_it_is_and_is_one_room() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{} does not begin with what it is", path.display());
        assert!(text.lines().count() <= LINES, "{} is longer than {LINES} lines", path.display());
    }
}

#[test]
fn given_each_source_file_when_read_then_nothing_is_left_open() {
    let words = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("FIX", "ME"),
        concat!("#[ig", "nore"),
    ];
    for (path, text) in sources() {
        for word in words {
            assert!(!text.contains(word), "{} still holds {word}", path.display());
        }
    }
}

#[test]
fn given_each_crate_when_its_manifest_is_read_then_it_takes_the_lints_of_the_house() {
    for folder in ["crates", "."] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let manifest = entry.unwrap().path().join("Cargo.toml");
            if let Ok(text) = fs::read_to_string(&manifest) {
                let member = text.contains("version.workspace");
                assert!(!member || text.contains("[lints]\nworkspace = true"), "{}", manifest.display());
            }
        }
    }
}

#[test]
fn given_each_crate_when_its_folder_is_opened_then_no_second_tree_of_crates_stands_in_it() {
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let second = entry.unwrap().path().join("crates");
        assert!(
            !second.exists(),
            "{}: tests wrote it where they took their crate for the house",
            second.display()
        );
    }
}

/// The texts between double quotes in a source, near enough: those that name snapshots hold no escaped quote.
fn quoted(source: &str) -> impl Iterator<Item = &str> {
    source.split('"')
}

/// Whether `pattern`, a text with one part in braces, can give `name`; then what stands in the place of the braces.
fn filled<'n>(pattern: &str, name: &'n str) -> Option<&'n str> {
    let (start, rest) = pattern.split_once('{')?;
    let (_, end) = rest.split_once('}')?;
    if start.is_empty() { None } else { name.strip_prefix(start)?.strip_suffix(end) }
}

/// Whether tests can ask for the snapshot `name`: they say it, or say all of it but the name of a file that
/// is there or of a word that they say too. `files` are the stems of the files they read.
fn is_asked_for(name: &str, sources: &str, files: &[String]) -> bool {
    let said =
        |word: &str| sources.split(|c: char| !c.is_alphanumeric() && c != '_').any(|found| found == word);
    let known = |part: &str| said(part) || files.iter().any(|file| file == part);
    said(name) || quoted(sources).any(|text| filled(text, name).is_some_and(known))
}

#[test]
fn given_each_snapshot_when_its_name_is_looked_for_then_a_test_beside_it_asks_for_it() {
    let mut snapshots = Vec::new();
    files(&root().join("crates"), "snap", &mut snapshots);
    assert!(!snapshots.is_empty(), "no snapshot at all");
    for path in snapshots {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let name = name.rsplit("__").next().unwrap();
        let tests = path.ancestors().nth(2).unwrap();
        let mut sources = Vec::new();
        files(tests, "rs", &mut sources);
        let sources: String = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
        let mut corpus = Vec::new();
        files(tests.parent().unwrap(), "txt", &mut corpus);
        let stem = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
        let corpus: Vec<_> = corpus.iter().map(stem).collect();
        assert!(is_asked_for(name, &sources, &corpus), "{}: no test asks for {name}", path.display());
    }
}

#[test]
fn given_names_of_snapshots_when_looked_for_then_those_left_behind_are_told_from_those_asked_for() {
    let sources = "page!(home_fr); check(\"trace\"); check(format!(\"corpus_{name}\")); for end in [\"fr\"]";
    let files = ["gap".to_owned()];
    for name in ["home_fr", "trace", "corpus_gap", "corpus_fr"] {
        assert!(is_asked_for(name, sources, &files), "{name}");
    }
    for name in ["home_en", "home", "corpus_hole", "gap_corpus_"] {
        assert!(!is_asked_for(name, sources, &files), "{name}");
    }
}

/// Paths named in documents, between backticks, that look like files or folders of this repository.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let starts = ["crates/", "docs/", "data/", "xtask/", "scripts/", "e2e/", "benches/", "fuzz/"];
    text.split('`').filter(move |word| {
        starts.iter().any(|start| word.starts_with(start))
            && !word.contains([' ', '*', '{', '<'])
            && !word.contains("NNNN")
    })
}

#[test]
fn given_each_document_when_it_names_a_path_then_the_path_exists() {
    let mut documents = vec![root().join("README.md"), root().join("CHANGELOG.md")];
    files(&root().join("docs"), "md", &mut documents);
    for document in documents {
        let text = fs::read_to_string(&document).unwrap();
        for path in named(&text) {
            assert!(
                root().join(path.trim_end_matches('/')).exists(),
                "{}: {path} does not exist",
                document.display()
            );
        }
    }
}

#[test]
fn given_the_changelog_when_read_then_it_has_a_section_for_what_comes_next() {
    let text = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    assert!(text.contains("\n## "), "no section");
}
