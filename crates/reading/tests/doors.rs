//! The doors of the fuzz targets on a stable toolchain: the seeds of each go through it, whole and damaged.

#[expect(unreachable_pub, reason = "it is the library of the fuzz targets")]
#[path = "../../../fuzz/src/lib.rs"]
mod doors;

use std::path::{Path, PathBuf};

use maillage_domain::image;
use maillage_domain::state::State;

/// A seed longer than this goes through whole only: each of its damages would take as long.
const LONGEST: usize = 40_000;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let entries = std::fs::read_dir(folder).expect("the repository has the folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// A seed as it is; cut at a few places; and with a byte changed at each.
fn damaged(seed: &[u8]) -> Vec<Vec<u8>> {
    let places = if seed.len() <= LONGEST { 6 } else { 0 };
    let at = |part: usize| seed.len() * part / (places + 1);
    let cuts = (1..=places).map(|part| seed[..at(part)].to_vec());
    let changes = (1..=places).map(|part| {
        let mut changed = seed.to_vec();
        changed[at(part)] ^= 0x15;
        changed
    });
    std::iter::once(seed.to_vec()).chain(cuts).chain(changes).collect()
}

/// Puts every file of the folders through a door; they are there, so that no door is held by nothing.
fn through(door: fn(&[u8]), folders: &[&str]) {
    let seeds: Vec<PathBuf> = folders.iter().flat_map(|folder| files(folder)).collect();
    assert!(!seeds.is_empty(), "no seed in {folders:?}");
    for seed in seeds {
        let bytes = std::fs::read(seed).expect("a file");
        for bytes in damaged(&bytes) {
            door(&bytes);
        }
    }
}

#[test]
fn given_the_seeds_of_annexes_and_reports_when_damaged_then_no_panic() {
    through(doors::of_annexes, &["crates/reading/corpus/annex", "testdata/annexes"]);
    through(doors::of_reports, &["crates/reading/corpus/report", "testdata/reports"]);
}

#[test]
fn given_the_seeds_of_documents_when_damaged_then_no_panic_and_no_position_covered_twice() {
    through(doors::of_documents, &["fuzz/seeds/document"]);
    through(doors::of_reports, &["fuzz/seeds/document"]);
}

#[test]
fn given_the_seeds_of_tables_and_reference_files_when_damaged_then_no_panic() {
    through(doors::of_tidy_rows, &["data/hauts-de-france"]);
    through(doors::of_territory, &["data/territory"]);
    through(doors::of_feeds, &["fuzz/seeds/arhgos"]);
    through(doors::of_extracts, &["fuzz/seeds/finess"]);
    through(doors::of_published_feeds, &["fuzz/seeds/finess_published"]);
    through(doors::of_standard_feeds, &["fuzz/seeds/finess_standard"]);
    through(doors::of_fund_tables, &["fuzz/seeds/fund_tables"]);
    through(doors::of_structures, &["fuzz/seeds/structures"]);
    through(doors::of_hapi, &["fuzz/seeds/hapi"]);
    through(doors::of_indicators, &["fuzz/seeds/indicators"]);
    through(doors::of_applications, &["fuzz/seeds/applications"]);
    through(doors::of_payment_returns, &["fuzz/seeds/returns"]);
    through(doors::of_delegations, &["fuzz/seeds/delegations"]);
    through(doors::of_published_aids, &["fuzz/seeds/scdl"]);
    let reference = ["data/nomenclature", "data/zones", "data/hauts-de-france", "data/parameters"];
    through(doors::of_reference_files, &reference);
    through(doors::of_pictures, &["fuzz/seeds/scan"]);
}

#[test]
fn given_the_acts_of_a_journal_when_damaged_then_no_panic_and_what_is_read_is_written_the_same() {
    let journal = include_str!("../../../testdata/journals/0.1.0.tsv");
    let acts = journal.lines().filter_map(|line| line.split('\t').nth(3));
    let damages: Vec<Vec<u8>> = acts.flat_map(|act| damaged(act.as_bytes())).collect();
    assert!(damages.len() > 13, "the journal has acts");
    for act in damages {
        doors::of_acts(&act);
    }
}

#[test]
fn given_the_image_of_a_state_when_damaged_then_no_panic() {
    for bytes in damaged(&image::encode(&State::default())) {
        doors::of_images(&bytes);
    }
}
