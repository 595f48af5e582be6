//! The tables of `testdata/scenarios`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use std::path::Path;

/// The lines of every table: file, line, given, when, then.
pub(crate) fn scenarios() -> Vec<(String, String, String, String)> {
    scenarios_in("")
}

/// The lines of the tables of one folder below.
pub(crate) fn scenarios_in(folder: &str) -> Vec<(String, String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/scenarios").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "txt")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for (line, text) in
            std::fs::read_to_string(file).unwrap().lines().zip(1..).map(|(text, line)| (line, text))
        {
            let cells: Vec<_> = text.split('|').map(str::trim).collect();
            match cells.as_slice() {
                [""] | ["étant donné", ..] => {}
                [text] if text.starts_with('#') => {}
                [given, when, then] => found.push((
                    format!("{name}:{line}"),
                    (*given).to_owned(),
                    (*when).to_owned(),
                    (*then).to_owned(),
                )),
                other => panic!("{name}:{line}: {other:?}"),
            }
        }
    }
    found
}
