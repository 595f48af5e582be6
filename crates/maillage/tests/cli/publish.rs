//! `maillage bilan publish`: the whole pack of a window, the same bytes each time.

use std::collections::BTreeMap;
use std::path::Path;

use maillage_testing::machine::program;

use crate::kit::{SHIPPED, Workplace};

const PUBLISH: [&str; 5] = ["bilan", "publish", "--window", "2019-07-16", "-o"];

/// The files of a folder by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let read = |entry: std::fs::DirEntry| {
        let name = entry.file_name().into_string().expect("a name");
        (name, std::fs::read(entry.path()).expect("a file"))
    };
    entries.map(|entry| read(entry.expect("an entry"))).collect()
}

#[test]
fn given_the_window_of_the_demonstration_when_published_twice_then_the_same_bytes_and_their_digests() {
    let place = Workplace::with_demo();
    for folder in ["one", "two"] {
        let told = place.succeeds(&[&PUBLISH[..], &[folder]].concat());
        assert!(told.contains("15 fichiers"), "{told}");
    }
    let (one, two) = (files(&place.path("one")), files(&place.path("two")));
    let names: Vec<_> = one.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "bilan-2019-06-21.act",
            "bilan-2019-06-21.csv",
            "bilan-2019-06-21.geojson",
            "bilan-2019-06-21.html",
            "bilan-2019-06-21.json",
            "bilan-2019-06-21.ods",
            "bilan-2019-06-21.parquet",
            "bilan-2019-06-21.payload.json",
            "bilan-2019-06-21.pdf",
            "bilan-2019-06-21.tlog-proof",
            "bilan-2019-06-21.xlsx",
            "datapackage.json",
            "map-A-2019-06-21.svg",
            "map-B-2019-06-21.svg",
            "sha256sums.txt",
        ]
    );
    for (name, bytes) in &one {
        assert!(two[name] == *bytes, "{name} differs");
    }
    assert_eq!(one["bilan-2019-06-21.csv"], SHIPPED.as_bytes());
    let listed = String::from_utf8(one["sha256sums.txt"].clone()).expect("UTF-8");
    assert_eq!(listed.lines().count(), 14, "every file but the list itself");
    let Some(mut sums) = program("sha256sum", "apt-get install coreutils") else { return };
    sums.args(["--check", "--quiet", "sha256sums.txt"]).current_dir(place.path("one"));
    assert!(sums.status().expect("it starts").success());
}

#[test]
fn given_the_data_package_when_read_then_each_file_has_its_size_and_digest() {
    let place = Workplace::with_demo();
    place.succeeds(&[&PUBLISH[..], &["pack"]].concat());
    let files = files(&place.path("pack"));
    let package: serde_json::Value = serde_json::from_slice(&files["datapackage.json"]).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), 13);
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        assert_eq!(resource["bytes"], files[path].len(), "{path}");
    }
}

#[test]
fn given_the_data_package_when_held_against_the_public_tool_then_valid_and_a_planted_fault_is_found() {
    let Some(mut checker) = program("frictionless", "scripts/test") else { return };
    let place = Workplace::with_demo();
    place.succeeds(&[&PUBLISH[..], &["pack"]].concat());
    checker.args(["validate", "datapackage.json"]).current_dir(place.path("pack"));
    let mut valid = || checker.output().expect("it runs").status.success();
    assert!(valid());
    place.write("pack/bilan-2019-06-21.csv", SHIPPED.replacen(",12,12,0,", ",12,twelve,0,", 1));
    assert!(!valid());
}

#[test]
fn given_no_such_window_or_no_place_when_published_then_told_and_nothing_is_written() {
    let place = Workplace::with_demo();
    let unknown = place.fails(2, &["bilan", "publish", "--window", "2020-01-01", "-o", "pack"]);
    assert!(unknown.contains("2019-07-16"), "{unknown}");
    assert!(!place.path("pack").exists());
    assert!(place.fails(2, &["bilan", "publish", "--window", "2019-07-16"]).contains("-o"));
}

#[test]
fn given_a_template_of_ones_own_when_published_then_it_is_used_and_a_broken_one_is_told_with_its_place() {
    let place = Workplace::with_demo();
    let template = place.succeeds(&["bilan", "template"]);
    let show = ["bilan", "show", "--at", "2019-06-21", "--activity", "IRM", "--format", "pdf", "-o"];
    place.write("own.typ", &template);
    place.succeeds(&[&show[..], &["shipped.pdf"]].concat());
    place.succeeds(&[&show[..], &["own.pdf", "--template", "own.typ"]].concat());
    assert_eq!(
        std::fs::read(place.path("shipped.pdf")).unwrap(),
        std::fs::read(place.path("own.pdf")).unwrap()
    );
    place.write("broken.typ", format!("{template}\n#nowhere\n"));
    let told = place.fails(2, &[&show[..], &["broken.pdf", "--template", "broken.typ"]].concat());
    let line = template.lines().count() + 2;
    assert!(told.contains(&format!("{line}:")) || told.contains(&format!("{}:", line - 1)), "{told}");
}

#[test]
fn given_a_format_that_a_list_has_not_when_asked_then_refused_with_those_it_has() {
    let place = Workplace::with_demo();
    let told = place.fails(2, &["journal", "list", "--format", "pdf"]);
    assert!(told.contains("csv"), "{told}");
}
