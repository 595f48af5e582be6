//! The scripts that run the tests: what is missing is skipped aloud for a person, and fails in CI.
#![expect(clippy::unwrap_used, reason = "a check that cannot look has failed")]
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Programs that the scripts take from any machine, the last two where root runs them.
const COMMON: [&str; 12] =
    ["bash", "env", "dirname", "ls", "sort", "tail", "id", "mktemp", "rm", "cat", "chown", "setpriv"];

/// A machine with the common programs alone, and a folder where PostgreSQL would stand.
fn machine() -> TempDir {
    let machine = tempfile::tempdir().unwrap();
    fs::create_dir(machine.path().join("programs")).unwrap();
    let path = std::env::var_os("PATH").unwrap();
    for name in COMMON {
        let mut places = std::env::split_paths(&path).map(|folder| folder.join(name));
        if let Some(place) = places.find(|place| place.exists()) {
            std::os::unix::fs::symlink(place, machine.path().join("programs").join(name)).unwrap();
        }
    }
    machine
}

/// Puts a PostgreSQL there that cannot make a store.
fn with_broken_postgres(machine: &TempDir) {
    let folder = machine.path().join("postgres/bin");
    fs::create_dir_all(&folder).unwrap();
    let program = folder.join("initdb");
    fs::write(&program, "#!/usr/bin/env bash\nexit 1\n").unwrap();
    fs::set_permissions(program, Permissions::from_mode(0o755)).unwrap();
}

/// Runs `scripts/with-postgres` on a command that says what it was told of the server.
fn with_postgres(machine: &TempDir, ci: Option<&str>) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/with-postgres");
    let mut command = Command::new(script);
    command.args(["bash", "-c", "echo ran ${MAILLAGE_TEST_POSTGRES:-alone}"]);
    command.env_clear().env("PATH", machine.path().join("programs"));
    command.env("MAILLAGE_POSTGRES", machine.path().join("postgres"));
    command.envs(ci.map(|ci| ("CI", ci)));
    command.output().unwrap()
}

fn fails_in_ci_and_is_skipped_for_a_person(machine: &TempDir) {
    for ci in ["true", "1"] {
        let output = with_postgres(machine, Some(ci));
        assert!(!output.status.success(), "CI={ci}: {output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "CI={ci}: the command did not run");
        assert!(String::from_utf8_lossy(&output.stderr).contains("PostgreSQL"), "CI={ci}: {output:?}");
    }
    for person in [None, Some(""), Some("false")] {
        let output = with_postgres(machine, person);
        assert!(output.status.success(), "{person:?}: {output:?}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "ran alone\n");
        assert!(String::from_utf8_lossy(&output.stderr).contains("skipped: "), "{person:?}: {output:?}");
    }
}

#[test]
fn given_no_postgresql_when_tests_are_run_with_it_then_ci_fails_and_a_person_is_told() {
    fails_in_ci_and_is_skipped_for_a_person(&machine());
}

#[test]
fn given_a_postgresql_that_does_not_start_when_tests_are_run_with_it_then_ci_fails_and_a_person_is_told() {
    let machine = machine();
    with_broken_postgres(&machine);
    fails_in_ci_and_is_skipped_for_a_person(&machine);
}
