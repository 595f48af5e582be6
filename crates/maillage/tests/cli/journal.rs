//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::io::Write as _;
use std::process::Stdio;

use maillage_testing::machine;
use sqlx::AnyPool;

use crate::kit::{ANNEX, STORE, Workplace, snapshot_of};

#[test]
fn given_the_demonstration_when_its_acts_are_listed_then_each_format() {
    let place = Workplace::with_demo();
    snapshot_of(
        "journal_list",
        &place,
        &[
            &["journal", "list", "--format", "table"],
            &["journal", "list", "--format", "table", "--lang", "en"],
            &["journal", "list", "--format", "csv"],
            &["journal", "list", "--format", "json"],
        ],
    );
}

#[test]
fn given_the_demonstration_when_verified_then_it_holds() {
    let place = Workplace::with_demo();
    snapshot_of(
        "journal_verify",
        &place,
        &[
            &["journal", "verify", "--format", "table"],
            &["journal", "verify", "--format", "table", "--lang", "en"],
            &["journal", "verify", "--format", "csv"],
            &["journal", "verify", "--format", "json"],
        ],
    );
}

/// What the `sha256sum` program says of some bytes.
fn sha256sum(bytes: &[u8]) -> Option<String> {
    let mut program = machine::program("sha256sum", "apt-get install coreutils")?;
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().expect("a pipe").write_all(bytes).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    String::from_utf8(output.stdout).ok()?.split_whitespace().next().map(ToOwned::to_owned)
}

#[test]
fn given_the_export_when_checked_with_sha256sum_then_each_act_is_bound_to_the_one_before() {
    let place = Workplace::with_demo();
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    let mut previous = "0".repeat(64);
    let export = place.journal();
    for (line, expected) in export.lines().zip(1..) {
        let [number, instant, hash, act] = line.splitn(4, '\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        assert_eq!(number, expected.to_string());
        let bound = format!("{previous}\n{number}\n{instant}\n{act}\n");
        let Some(found) = sha256sum(bound.as_bytes()) else { return };
        assert_eq!(found, hash, "act {number}");
        assert!(act.starts_with('{') && act.ends_with('}'));
        hash.clone_into(&mut previous);
    }
    assert!(
        place.succeeds(&["journal", "verify", "--format", "csv"]).contains(&previous),
        "the last hash is the head"
    );
}

#[test]
fn given_the_export_when_written_to_a_file_then_the_same_bytes() {
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "export", "-o", "journal.tsv"]);
    assert_eq!(place.read("journal.tsv"), place.journal());
}

/// Changes the store behind the program's back, as an administrator of the machine could.
fn tamper(place: &Workplace, statements: &[&'static str]) {
    sqlx::any::install_default_drivers();
    let url = format!("sqlite://{}", place.path(STORE).join("maillage.sqlite").display());
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(async {
        let pool = AnyPool::connect(&url).await.expect("the store opens");
        for statement in statements {
            sqlx::query(*statement).execute(&pool).await.expect("the store takes it");
        }
        pool.close().await;
    });
}

#[test]
fn given_one_changed_byte_when_verified_then_broken_there_and_nothing_is_read() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &[
            "DROP TRIGGER journal_refuses_update",
            r#"UPDATE journal SET acts = REPLACE(acts, '"title":"Zones A"', '"title":"Zones a"')"#,
        ],
    );
    snapshot_of(
        "journal_broken",
        &place,
        &[
            &["journal", "verify", "--format", "table", "--lang", "en"],
            &["journal", "verify", "--format", "json"],
            &["bilan", "show", "--at", "2019-06-21"],
            &["import", "demo", "--lang", "en"],
        ],
    );
    assert!(place.journal().contains("Zones a"), "a broken journal is still exported, to be looked at");
}

#[test]
fn given_french_when_the_chain_is_broken_then_the_reason_is_french() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &["DROP TRIGGER journal_refuses_update", "UPDATE journal SET recorded_at = '2000-01-01T00:00:00Z'"],
    );
    for command in [&["journal", "verify", "--format", "table"][..], &["bilan", "show", "--at", "2019-06-21"]]
    {
        let answer = place.run(command);
        assert_eq!(answer.code, Some(1));
        let told = answer.stdout + &answer.stderr;
        assert!(!told.contains("its hash"), "{told}");
    }
}
