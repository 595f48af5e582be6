//! Stores that somebody may read and not write.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use sqlx::AnyPool;

use crate::kit::{ANNEX, Answer, STORE, Workplace};

/// An unprivileged user of the machine: what is the administrator's cannot be written by them.
const NOBODY: u32 = 65_534;

/// A store that somebody may read and not write, as another user of the machine.
struct Shut<'p> {
    place: &'p Workplace,
    store: &'static str,
    /// Rights bind everybody but the administrator of the machine, who runs the tests in CI.
    binding: bool,
    program: PathBuf,
}

pub(crate) fn mode(path: PathBuf, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("ours");
}

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
