//! Where answers go: standard output, a file in place, a reader that leaves.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use maillage_testing::machine::device;

use crate::kit::Workplace;

const SHOW: [&str; 6] = ["bilan", "show", "--at", "2019-06-21", "--format", "csv"];

fn show_to(file: &str) -> Vec<&str> {
    [&SHOW[..], &["-o", file]].concat()
}

#[test]
fn given_a_file_when_written_then_it_holds_what_standard_output_would() {
    let place = Workplace::with_demo();
    let answer = place.run(&show_to("bilan.csv"));
    assert_eq!((answer.code, answer.stdout.as_str()), (Some(0), ""));
    assert_eq!(place.read("bilan.csv"), place.succeeds(&SHOW));
}

#[test]
fn given_a_file_that_is_there_when_written_then_in_place_and_not_by_renaming() {
    let place = Workplace::with_demo();
    place.write("bilan.csv", "x".repeat(1_000_000));
    std::fs::hard_link(place.path("bilan.csv"), place.path("same.csv")).unwrap();
    place.succeeds(&show_to("bilan.csv"));
    assert_eq!(place.read("same.csv"), place.succeeds(&SHOW), "the other name of the file sees the answer");
}

#[test]
fn given_the_null_device_when_written_then_it_is_still_a_device() {
    let place = Workplace::with_demo();
    place.succeeds(&show_to("/dev/null"));
    assert!(!std::fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn given_a_folder_that_is_not_there_when_written_then_usage_error_and_it_is_not_made() {
    let place = Workplace::with_demo();
    for (file, language) in [("nowhere/bilan.csv", "fr"), ("nowhere/bilan.csv", "en"), (".", "fr")] {
        let error = place.fails(2, &[&show_to(file)[..], &["--lang", language]].concat());
        assert!(error.starts_with(file), "{error}");
    }
    assert!(!place.path("nowhere").exists());
}

#[test]
fn given_a_full_device_when_written_then_not_a_success() {
    let Some(full) = device("/dev/full").and_then(Path::to_str) else { return };
    let place = Workplace::with_demo();
    assert!(place.fails(2, &show_to(full)).contains(full));
}

#[test]
fn given_a_reader_that_leaves_after_one_line_when_shown_then_no_error() {
    let place = Workplace::with_demo();
    for command in
        [&SHOW[..], &["journal", "export"], &["bilan", "show", "--at", "2019-06-21", "--format", "json"]]
    {
        let command = [command, &["--region", "32"]].concat();
        let mut child =
            place.command(&command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(!line.is_empty());
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{command:?}");
    }
}
