//! Chores of the house. The checks of the house are tests (`xtask/tests`), so that they run with the others.
//!
//! `cargo xtask rows FILE` writes `data/hauts-de-france/bilan-2019-06-21.csv` from the text of the annexes;
//! `cargo xtask rules` writes `docs/RULES.md` from the rule list.

use std::path::Path;
use std::process::ExitCode;

use maillage_domain::bilingual::Language;
use maillage_publishing::csv;
use maillage_service::care::read_annex::read_annex;
use maillage_views::words::Words;

/// Where the rows of the shipped bilan stand.
const ROWS: &str = "data/hauts-de-france/bilan-2019-06-21.csv";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["rows", file] => rows(file),
        ["rules"] => rules(),
        _ => fail("usage: cargo xtask rows FILE | rules"),
    }
}

fn rows(file: &str) -> ExitCode {
    let written = std::fs::read(file).map_err(|error| error.to_string()).and_then(|bytes| {
        let view =
            read_annex(&bytes, file, Words::new(Language::English)).map_err(|error| error.to_string())?;
        let rows = csv::annex(&view).map_err(|error| error.to_string())?;
        std::fs::write(root().join(ROWS), rows).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn rules() -> ExitCode {
    match std::fs::write(root().join("docs/RULES.md"), xtask::rule_book()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the workspace")
}

#[expect(clippy::print_stderr, reason = "a chore speaks to the person who runs it")]
fn fail(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::FAILURE
}
