//! `maillage bilan publish`: the whole pack of a window, the same bytes each time.

use std::collections::BTreeMap;
use std::path::Path;

use maillage_reading::digest;
use maillage_testing::machine::program;

use crate::journal::recipe;
use crate::kit::{BRETAGNE, SHIPPED, Workplace};

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
        assert!(told.contains("19 fichiers"), "{told}");
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
            "map-A-excess-sites-2019-06-21.svg",
            "map-A-units-2019-06-21.svg",
            "map-B-2019-06-21.svg",
            "map-B-excess-sites-2019-06-21.svg",
            "map-B-units-2019-06-21.svg",
            "sha256sums.txt",
        ]
    );
    for (name, bytes) in &one {
        assert!(two[name] == *bytes, "{name} differs");
    }
    assert_eq!(one["bilan-2019-06-21.csv"], SHIPPED.as_bytes());
    let listed = String::from_utf8(one["sha256sums.txt"].clone()).expect("UTF-8");
    assert_eq!(listed.lines().count(), 18, "every file but the list itself");
    let Some(mut sums) = program("sha256sum", "apt-get install coreutils") else { return };
    sums.args(["--check", "--quiet", "sha256sums.txt"]).current_dir(place.path("one"));
    assert!(sums.status().expect("it starts").success());
}

/// What the recipe of the guide prints in the folder of a pack, by each shell that is there, under a key.
fn followed(place: &Workplace, key: &str) -> Vec<(Option<i32>, String)> {
    let recipe = recipe("## From a figure to the checkpoint");
    let tools = ["jq", "openssl"].map(|tool| program(tool, "apt-get install jq openssl"));
    let shells = ["dash", "bash", "sh"].map(|shell| program(shell, "apt-get install dash bash"));
    if tools.iter().any(Option::is_none) {
        return Vec::new();
    }
    let run = |mut shell: std::process::Command| {
        shell.args(["-c", &recipe]).current_dir(place.path("pack")).env("VKEY", key);
        let output = shell.output().expect("it starts");
        (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
    };
    shells.into_iter().flatten().map(run).collect()
}

#[test]
fn given_a_pack_when_the_recipe_of_the_guide_is_followed_then_a_figure_holds_or_the_link_that_is_broken() {
    let place = Workplace::with_demo();
    place.succeeds(&[&PUBLISH[..], &["pack"]].concat());
    let key = place.succeeds(&["journal", "key", "show", "--format", "table"]);
    let other = Workplace::with_demo();
    other.succeeds(&["journal", "key", "make"]);
    let other = other.succeeds(&["journal", "key", "show", "--format", "table"]);
    let told = |key: &str, code, text: &str| {
        for found in followed(&place, key.trim_end()) {
            assert!(found.0 == Some(code) && found.1.starts_with(text), "{text}: {found:?}");
        }
    };
    told(&key, 0, "line 81: 3 sites, in act 13 of 54 of maillage/");
    told(&other, 1, "broken: signature");
    let [payload, act] = ["payload.json", "act"].map(|end| format!("pack/bilan-2019-06-21.{end}"));
    let (held, named) = (place.read(&payload), place.read(&act));
    // A figure changed in the payload; then its digest in the act too.
    let changed = held.replacen(r#""current":3,"#, r#""current":4,"#, 1);
    assert_ne!(changed, held);
    place.write(&payload, &changed);
    told(&key, 1, "broken: payload");
    let digests = [&held, &changed].map(|text| digest::of(text.as_bytes()).to_string());
    place.write(&act, named.replacen(&digests[0], &digests[1], 1));
    told(&key, 1, "broken: proof");
}

#[test]
fn given_acts_whose_payload_is_kept_apart_when_exported_then_each_lies_under_the_digest_that_its_act_names() {
    let place = Workplace::with_demo();
    place.succeeds(&[&PUBLISH[..], &["pack"]].concat());
    let exported = place.succeeds(&["journal", "export", "--payloads", "payloads/of-acts"]);
    assert_eq!(exported, place.journal());
    let found = files(&place.path("payloads/of-acts"));
    let named = exported.matches(r#","content":""#).count();
    assert!(0 < named && found.len() == named, "{named} of {}", found.len());
    for (name, bytes) in &found {
        let digest = name.strip_suffix(".json").expect("a name");
        assert_eq!(digest::of(bytes).to_string(), digest);
        assert!(exported.contains(&format!(r#","content":"{digest}"}}"#)));
    }
    let payload = place.read("pack/bilan-2019-06-21.payload.json");
    assert!(found.values().any(|bytes| bytes == payload.as_bytes()));
    // Acts that are short stand in their lines whole.
    let short = Workplace::with_annex(BRETAGNE);
    let told = short.run(&["journal", "export", "--payloads", "payloads", "--lang", "en"]);
    assert!(told.code == Some(0) && told.stderr.contains("No act"), "{told:?}");
    place.write("taken", "a file");
    let refused = place.fails(2, &["journal", "export", "--payloads", "taken"]);
    assert!(refused.contains("taken"), "{refused}");
}

#[test]
fn given_the_data_package_when_read_then_each_file_has_its_size_and_digest() {
    let place = Workplace::with_demo();
    place.succeeds(&[&PUBLISH[..], &["pack"]].concat());
    let files = files(&place.path("pack"));
    let package: serde_json::Value = serde_json::from_slice(&files["datapackage.json"]).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), 17);
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
