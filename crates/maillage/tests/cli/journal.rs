//! `maillage journal`: the acts, their chain, and a copy that anyone can check.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use maillage_testing::machine;
use sqlx::AnyPool;

use crate::kit::{ANNEX, Answer, STORE, Workplace, snapshot_of};

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

/// The recipe of `docs/JOURNAL.md`, for a shell.
fn recipe() -> String {
    let guide = include_str!("../../../../docs/JOURNAL.md");
    let indented = guide.lines().skip_while(|line| *line != "    (");
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
        program.args(["-c", &recipe()]).current_dir(place.path("")).env("PATH", &path);
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

/// An unprivileged user of the machine: what is the administrator's cannot be written by them.
#[cfg(unix)]
const NOBODY: u32 = 65_534;

/// A store that somebody may read and not write, as another user of the machine.
#[cfg(unix)]
struct Shut<'p> {
    place: &'p Workplace,
    store: &'static str,
    /// Rights bind everybody but the administrator of the machine, who runs the tests in CI.
    binding: bool,
    program: PathBuf,
}

#[cfg(unix)]
fn mode(path: PathBuf, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("ours");
}

#[cfg(unix)]
impl<'p> Shut<'p> {
    fn new(place: &'p Workplace, store: &'static str) -> Self {
        mode(place.path(""), 0o755);
        for file in std::fs::read_dir(place.path(store)).expect("a folder") {
            mode(file.expect("a file").path(), 0o444);
        }
        mode(place.path(store), 0o555);
        let probe = place.path(store).join("probe");
        let binding = std::fs::write(&probe, "").is_err();
        if !binding {
            std::fs::remove_file(probe).expect("ours");
        }
        // The binary may lie where nobody else may look.
        let program = place.path("maillage");
        let built = env!("CARGO_BIN_EXE_maillage");
        let linked = std::fs::hard_link(built, &program);
        linked.or_else(|_| std::fs::copy(built, &program).map(drop)).expect("a copy");
        Self { place, store, binding, program }
    }

    fn run(&self, arguments: &[&str]) -> Answer {
        use std::os::unix::process::CommandExt as _;
        let mut command = Command::new(&self.program);
        command.args(["--data", self.store]).args(arguments);
        command.current_dir(self.place.path("")).stdin(Stdio::null());
        if !self.binding {
            command.uid(NOBODY);
        }
        Answer::new(arguments, &command.output().expect("it starts"))
    }

    /// What stands in the folder, which may be removed from now on.
    fn left(&self) -> usize {
        mode(self.place.path(self.store), 0o755);
        std::fs::read_dir(self.place.path(self.store)).expect("a folder").count()
    }
}

#[cfg(unix)]
#[test]
fn given_a_copy_that_can_only_be_read_when_verified_and_asked_then_answered_and_writing_is_refused() {
    let place = Workplace::with_demo();
    let asked = ["bilan", "show", "--at", "2019-06-21", "--format", "csv"];
    let expected = place.succeeds(&asked);
    place.write("annex.txt", ANNEX);
    let shut = Shut::new(&place, STORE);
    let answers = [shut.run(&["journal", "verify", "--format", "json"]), shut.run(&asked)];
    let unsigned = shut.run(&["journal", "checkpoint", "--lang", "en"]);
    let written = shut.run(&["import", "annex", "annex.txt", "--lang", "en"]);
    let left = shut.left();
    assert!(answers.iter().all(|answer| answer.code == Some(0)), "{answers:?}");
    assert_eq!(answers[1].stdout, expected);
    assert_eq!(unsigned.code, Some(0), "{unsigned:?}");
    assert!(unsigned.stdout.ends_with("=\n\n") && unsigned.stderr.contains("Not signed"), "{unsigned:?}");
    assert_eq!(written.code, Some(2), "{written:?}");
    assert!(written.stderr.contains("open for reading only"), "{written:?}");
    assert_eq!(left, 1, "nothing is written beside it");
}

#[cfg(unix)]
#[test]
fn given_a_copy_with_its_log_that_can_only_be_read_when_verified_then_the_acts_of_the_log_too() {
    let place = Workplace::with_demo();
    let before = place.json(&["journal", "verify"])["acts"].as_u64().expect("a number");
    // While somebody has it open, what is written stays in the log.
    sqlx::any::install_default_drivers();
    let url = format!("sqlite://{}", place.path(STORE).join("maillage.sqlite").display());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let pool = runtime.block_on(AnyPool::connect(&url)).expect("the store opens");
    runtime.block_on(sqlx::query("SELECT COUNT(*) FROM journal").execute(&pool)).expect("it is read");
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    std::fs::create_dir(place.path("copy")).expect("ours");
    for name in ["maillage.sqlite", "maillage.sqlite-wal"] {
        let to = place.path("copy").join(name);
        assert!(0 < std::fs::copy(place.path(STORE).join(name), to).expect("there"), "{name}");
    }
    runtime.block_on(pool.close());
    let after = place.json(&["journal", "verify"]);
    assert!(before < after["acts"].as_u64().expect("a number"));
    let shut = Shut::new(&place, "copy");
    let verified = shut.run(&["journal", "verify", "--format", "json"]);
    let exported = shut.run(&["journal", "export"]);
    let left = shut.left();
    assert_eq!(verified.code, Some(0), "{verified:?}");
    let found: serde_json::Value = serde_json::from_str(&verified.stdout).expect("JSON");
    assert_eq!((&found["acts"], &found["root"]), (&after["acts"], &after["root"]));
    assert_eq!(exported.stdout, place.journal());
    assert_eq!(left, 2, "nothing is written beside it");
}

#[cfg(unix)]
#[test]
fn given_a_store_that_others_may_read_when_opened_then_told_once_with_what_to_type() {
    let place = Workplace::with_demo();
    let store = place.path(STORE).join("maillage.sqlite");
    let asked = ["bilan", "show", "--at", "2019-06-21", "--lang", "en"];
    assert_eq!(place.run(&asked).stderr, "", "a fresh store is its owner's alone");
    mode(store.clone(), 0o644);
    for asked in [&asked[..], &["journal", "verify", "--lang", "en"], &["journal", "export", "--lang", "en"]]
    {
        let answer = place.run(asked);
        assert_eq!((answer.code, answer.stderr.matches("chmod 600").count()), (Some(0), 1), "{answer:?}");
        assert!(answer.stderr.contains("mode 644"), "{answer:?}");
    }
    mode(store, 0o600);
    assert_eq!(place.run(&asked).stderr, "");
}

#[test]
fn given_a_trigger_that_swallows_acts_when_one_is_recorded_then_refused_with_what_to_do() {
    let place = Workplace::with_demo();
    tamper(&place, &["CREATE TRIGGER eats BEFORE INSERT ON journal BEGIN SELECT RAISE(IGNORE); END"]);
    place.write("annex.txt", ANNEX);
    for (lang, told) in [("en", "Nothing is recorded"), ("fr", "Rien n’est enregistré")] {
        let refused = place.fails(1, &["import", "annex", "annex.txt", "--lang", lang]);
        assert!(refused.contains(told) && refused.contains("maillage journal verify"), "{refused}");
    }
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!((answer.code, &found["foreign_triggers"]), (Some(1), &serde_json::json!(["journal.eats"])));
    let csv = place.run(&["journal", "verify", "--format", "csv"]).stdout;
    assert!(csv.contains("foreign_triggers") && csv.contains("journal.eats"), "{csv}");
    let table = place.run(&["journal", "verify", "--format", "table", "--lang", "en"]).stdout;
    assert!(table.contains("DROP TRIGGER"), "{table}");
}

#[test]
fn given_documents_that_are_gone_when_verified_then_named_with_the_acts_that_name_them() {
    let place = Workplace::with_demo();
    tamper(&place, &["DELETE FROM file WHERE disposition <> 'act'"]);
    let answer = place.run(&["journal", "verify", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    assert_eq!((answer.code, &found["holds"]), (Some(1), &false.into()));
    let gone = found["gone"].as_array().expect("a list");
    assert!(!gone.is_empty() && gone.iter().all(|document| document["acts"][0].is_u64()), "{found}");
    tamper(&place, &["UPDATE kept SET erased = 1"]);
    let told = place.run(&["journal", "verify", "--format", "table", "--lang", "en"]);
    assert_eq!((told.code, told.stdout.matches("was erased.").count()), (Some(0), gone.len()), "{told:?}");
}

#[test]
fn given_a_row_that_is_damaged_when_asked_then_the_hint_says_what_to_type() {
    let place = Workplace::with_demo();
    tamper(
        &place,
        &["DROP TRIGGER journal_refuses_update", "UPDATE journal SET last = last + 1 WHERE first = 1"],
    );
    let answer = place.run(&["bilan", "show", "--at", "2019-06-21", "--lang", "en"]);
    assert!(answer.stderr.contains("maillage journal verify"), "{answer:?}");
}

#[test]
fn given_a_copy_that_is_ahead_when_copied_to_then_how_far_and_nothing_to_copy() {
    let place = Workplace::with_demo();
    place.succeeds(&["journal", "copy", "--from", STORE, "--to", "copy"]);
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    for (lang, told) in [("en", "nothing to copy"), ("fr", "rien à copier")] {
        let refused = place.fails(1, &["journal", "copy", "--from", "copy", "--to", STORE, "--lang", lang]);
        assert!(refused.contains(told) && refused.contains("--from"), "{refused}");
    }
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
