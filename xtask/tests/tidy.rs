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
