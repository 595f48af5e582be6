//! Power cuts and neighbours: what was acknowledged is there, and the numbers stay dense. On SQLite and on PostgreSQL.
//!
//! `MAILLAGE_KILLS` says how often an import is killed on each engine; `make bench` does it 200 times.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Stdio};

use maillage_testing::postgres;

use crate::kit::{Answer, BRETAGNE, Workplace};

/// How many annexes each story imports.
const MANY: usize = 30;

/// How many an import holds that is killed: it is killed often.
const FEW: usize = 8;

/// How often an import is killed on each engine, unless somebody says otherwise.
const KILLS: usize = 20;

/// Annexes of one region, each of another picture date; the names of their files.
fn annexes(place: &Workplace) -> Vec<String> {
    let months = ["JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN"];
    let days =
        months.iter().flat_map(|month| (10..20).map(move |day| format!("BILAN AU {day} {month} 2022")));
    let names = (1..=MANY).map(|rank| format!("annex-{rank:02}.txt"));
    days.zip(names)
        .map(|(title, name)| {
            let number = name.trim_start_matches("annex-").trim_end_matches(".txt");
            let text = BRETAGNE
                .replace("BILAN AU 1ER FEVRIER 2021", &title)
                .replace("-10-001", &format!("-10-1{number}"));
            assert!(text.contains(&title));
            place.write(&name, text);
            name
        })
        .collect()
}

fn import(place: &Workplace, files: &[String]) -> Child {
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    let arguments = [&["import", "annex"], &files[..]].concat();
    place
        .command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts")
}

/// The files that the receipts acknowledge.
fn acknowledged(receipts: &[String]) -> Vec<String> {
    receipts.iter().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect()
}

/// The journal holds, and its numbers run from 1 without a hole.
fn dense(place: &Workplace) -> String {
    place.succeeds(&["journal", "verify"]);
    let export = place.journal();
    for (line, number) in export.lines().zip(1..) {
        assert_eq!(line.split('\t').next(), Some(number.to_string().as_str()));
    }
    export
}

/// How many acts of a type a journal holds.
fn count(export: &str, kind: &str) -> usize {
    export.matches(&format!(r#""type":"{kind}""#)).count()
}

/// Every document is there once.
fn whole(place: &Workplace, documents: usize) {
    let export = dense(place);
    for (kind, expected) in [
        ("bilan-published", documents),
        ("document-read", documents),
        ("region-registered", 1),
        ("nomenclature-adopted", 1),
    ] {
        assert_eq!(count(&export, kind), expected, "{kind}");
    }
}

/// Whether a journal holds the document of a file, by the number of its act.
fn holds(export: &str, file: &str) -> bool {
    let number = file.trim_start_matches("annex-").trim_end_matches(".txt");
    export.contains(&format!(r#""title":"R53-2021-02-10-1{number}""#))
}

/// Kills an import after some acknowledgements, and tells what must be true of the store it leaves.
fn killed_after(place: &Workplace, acknowledgements: usize) {
    let files: Vec<_> = annexes(place).into_iter().take(FEW).collect();
    let mut child = import(place, &files);
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut receipts = Vec::new();
    for _ in 0..acknowledgements {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a receipt");
        receipts.push(line);
    }
    child.kill().expect("it is ours");
    child.wait().expect("it ends");
    // What had been said before the end, and was still on its way: whole lines alone.
    let mut rest = String::new();
    reader.read_to_string(&mut rest).expect("text");
    receipts.extend(rest.split_inclusive('\n').filter(|line| line.ends_with('\n')).map(ToOwned::to_owned));
    let acknowledged = acknowledged(&receipts);
    assert!(acknowledgements <= acknowledged.len());

    let export = dense(place);
    let durable = files.iter().filter(|file| holds(&export, file)).count();
    assert!(acknowledged.iter().all(|file| holds(&export, file)), "{acknowledged:?}");
    // At most one more than was acknowledged was durable, for each receipt follows its own append; and none by half.
    assert!(durable <= acknowledged.len() + 1, "{durable} durable, {} acknowledged", acknowledged.len());
    assert_eq!((count(&export, "document-read"), count(&export, "bilan-published")), (durable, durable));
    let last = files.last().expect("some files");
    place.succeeds(&["import", "annex", last]);
    whole(place, durable + usize::from(!holds(&export, last)));
}

/// After how many acknowledgements each import is killed: the first, then spread, and the same on each run.
fn kills() -> impl Iterator<Item = usize> {
    // A step of a linear congruential generator.
    let spread = (1_usize..).map(|seed| 1 + (seed * 1_103_515_245 + 12_345) / 65_536 % (FEW - 2));
    std::iter::once(1).chain(spread).take(often())
}

#[expect(clippy::disallowed_methods, reason = "who runs the tests says how often")]
fn often() -> usize {
    std::env::var("MAILLAGE_KILLS").ok().and_then(|often| often.parse().ok()).unwrap_or(KILLS)
}

#[test]
fn given_an_import_killed_at_any_point_when_reopened_then_what_was_acknowledged_is_there() {
    for acknowledgements in kills() {
        killed_after(&Workplace::new(), acknowledgements);
    }
}

#[test]
fn given_postgresql_and_an_import_killed_at_any_point_when_reopened_then_what_was_acknowledged_is_there() {
    for (rank, acknowledgements) in kills().enumerate() {
        let Some(url) = postgres::schema(&format!("crash_{rank}")) else { return };
        killed_after(&Workplace::on(&url), acknowledgements);
    }
}

#[test]
fn given_two_imports_at_once_on_a_fresh_store_when_both_end_then_all_is_there_and_dense() {
    for _ in 0..2 {
        let place = Workplace::new();
        let files = annexes(&place);
        let (left, right) = files.split_at(MANY / 2);
        let children = [import(&place, left), import(&place, right)];
        for child in children {
            let answer = Answer::new(&["import", "annex"], &child.wait_with_output().unwrap());
            assert_eq!(answer.code, Some(0), "{answer:?}");
            assert_eq!(answer.stdout.lines().count(), MANY / 2);
        }
        whole(&place, MANY);
    }
}

#[test]
fn given_the_same_files_in_two_imports_at_once_when_both_end_then_each_is_there_once() {
    let place = Workplace::new();
    let files = annexes(&place);
    let children = [import(&place, &files), import(&place, &files)];
    let mut written = 0;
    for child in children {
        let answer = Answer::new(&["import", "annex"], &child.wait_with_output().unwrap());
        assert_eq!(answer.code, Some(0), "{answer:?}");
        written += answer.stdout.lines().filter(|line| line.contains("enregistrées")).count();
    }
    assert_eq!(written, MANY);
    whole(&place, MANY);
}
