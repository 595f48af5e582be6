//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::io::Write as _;
use std::path::Path;
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
pub(crate) fn tamper(place: &Workplace, statements: &[&'static str]) {
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

/// The recipe of `docs/JOURNAL.md` below a heading, for a shell.
pub(crate) fn recipe(heading: &str) -> String {
    let guide = include_str!("../../../../docs/JOURNAL.md");
    let below = guide.lines().skip_while(|line| *line != heading);
    let indented = below.skip_while(|line| *line != "    (");
    let lines: Vec<_> = indented.take_while(|line| line.starts_with("    ")).collect();
    assert!(5 < lines.len(), "the guide has a recipe");
    lines.join("\n")
}

#[test]
fn given_the_recipe_of_the_guide_when_any_shell_runs_it_then_the_last_hash_or_the_act_that_is_broken() {
    let place = Workplace::with_demo();
    let folder = Path::new(env!("CARGO_BIN_EXE_maillage")).parent().expect("a folder");
    let path = std::env::join_paths(
        std::iter::once(folder.to_path_buf())
            .chain(std::env::split_paths(&std::env::var_os("PATH").expect("a path"))),
    );
    let path = path.expect("folders");
    let shells = ["dash", "bash", "sh"];
    let check = |shell: &str| {
        let mut program = machine::program(shell, "apt-get install dash bash")?;
        program
            .args(["-c", &recipe("## The chain, byte for byte")])
            .current_dir(place.path(""))
            .env("PATH", &path);
        let output = program.env("MAILLAGE_DATA", place.path(STORE)).output().expect("it starts");
        Some((output.status.code(), String::from_utf8(output.stdout).expect("UTF-8")))
    };
    let head = place.json(&["journal", "verify"]);
    let expected = format!("{} acts, last hash {}\n", head["acts"], head["head"].as_str().expect("a hash"));
    for shell in shells {
        assert_eq!(
            check(shell).unwrap_or((Some(0), expected.clone())),
            (Some(0), expected.clone()),
            "{shell}"
        );
    }
    tamper(
        &place,
        &[
            "DROP TRIGGER journal_refuses_update",
            r#"UPDATE journal SET acts = REPLACE(acts, '"title":"Zones A"', '"title":"Zones a"')"#,
        ],
    );
    let broken = place.run(&["journal", "verify", "--format", "json"]);
    let broken: serde_json::Value = serde_json::from_str(&broken.stdout).expect("JSON");
    let told = format!("broken at act {}\n", broken["broken_at"]);
    for shell in shells {
        assert_eq!(check(shell).unwrap_or((Some(1), told.clone())), (Some(1), told.clone()), "{shell}");
    }
}

#[test]
fn given_the_outlines_altered_under_their_digest_when_verified_then_named_and_no_map_is_made_of_them() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &[
            "UPDATE file SET content = CAST(REPLACE(CAST(content AS TEXT), '1', '2') AS BLOB) WHERE disposition <> 'act'",
        ],
    );
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!((&found["holds"], &found["broken_at"]), (&false.into(), &serde_json::Value::Null));
    let documents = found["documents"].as_array().expect("a list");
    assert!(!documents.is_empty());
    for document in documents {
        let digest = document["sha256"].as_str().expect("a digest");
        let naming: Vec<u64> = serde_json::from_value(document["acts"].clone()).expect("numbers");
        let journal = place.journal();
        let line = |number: &u64| journal.lines().nth(usize::try_from(*number - 1).expect("small"));
        assert!(!naming.is_empty());
        assert!(naming.iter().all(|number| line(number).is_some_and(|line| line.contains(digest))));
    }
    for lang in ["fr", "en"] {
        let table = place.run(&["journal", "verify", "--format", "table", "--lang", lang]);
        let digest = documents[0]["sha256"].as_str().expect("a digest");
        assert!(table.stdout.contains(digest), "{table:?}");
    }
    let refused =
        place.fails(1, &["bilan", "publish", "--window", "2019-07-16", "-o", "pack", "--lang", "en"]);
    assert!(refused.contains("altered"), "{refused}");
    assert!(
        place.run(&["bilan", "show", "--at", "2019-06-21"]).code == Some(0),
        "figures come from the acts"
    );
}

#[test]
fn given_a_trigger_gone_or_changed_when_verified_then_named_and_not_a_success() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &[
            "DROP TRIGGER journal_refuses_delete",
            "DROP TRIGGER journal_is_dense",
            "CREATE TRIGGER IF NOT EXISTS journal_is_dense BEFORE INSERT ON journal BEGIN SELECT 1; END",
        ],
    );
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!(answer.code, Some(1));
    assert_eq!(found["triggers"], serde_json::json!(["journal_is_dense", "journal_refuses_delete"]));
}

#[test]
fn given_a_line_feed_added_to_a_row_when_verified_then_a_break_and_exit_1() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &[
            "DROP TRIGGER journal_refuses_update",
            "UPDATE journal SET acts = acts || CHAR(10) WHERE first = 1",
        ],
    );
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!((answer.code, &found["broken_at"], &found["acts"]), (Some(1), &1.into(), &0.into()));
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
