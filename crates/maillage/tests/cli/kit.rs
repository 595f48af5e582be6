//! The test kit: the binary run in a folder of its own, and what it answered.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

/// The folder where a store stands unless told otherwise.
pub(crate) const STORE: &str = "maillage-data";

/// The shipped rows of the bilan of 21 June 2019.
pub(crate) const SHIPPED: &str = include_str!("../../../../data/hauts-de-france/bilan-2019-06-21.csv");

/// An invented annex of Hauts-de-France: 15 March 2021, four tables, 75 rows.
pub(crate) const ANNEX: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-03-15.txt");

/// An invented annex of Bretagne: 1 February 2021, one table of three rows, zones `1C` to `3C`.
pub(crate) const BRETAGNE: &str = include_str!("../../../../testdata/annexes/bretagne-2021-02-01.txt");

/// A folder of its own, in which commands run.
pub(crate) struct Workplace {
    folder: TempDir,
    /// The PostgreSQL that holds the store; without one it stands in the folder.
    database: Option<String>,
}

/// What a command answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    command: String,
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A store that holds the demonstration of the real regions, its rights included: imported by the first test that asks, copied for
/// the others.
struct Demonstration {
    rights: Permissions,
    files: Vec<(OsString, Vec<u8>, Permissions)>,
}

fn demonstration() -> &'static Demonstration {
    static MADE: OnceLock<Demonstration> = OnceLock::new();
    MADE.get_or_init(|| {
        let place = Workplace::with_another_demo();
        let rights = |path: &Path| fs::metadata(path).expect("a file of the store").permissions();
        let entries = fs::read_dir(place.path(STORE)).expect("a store");
        let files = entries.map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_owned();
            (name, fs::read(&path).expect("a file of the store"), rights(&path))
        });
        Demonstration { files: files.collect(), rights: rights(&place.path(STORE)) }
    })
}

impl Demonstration {
    fn copied_to(&self, folder: &Path) {
        fs::create_dir(folder).expect("the folder takes a store");
        fs::set_permissions(folder, self.rights.clone()).expect("the store takes its rights");
        for (name, bytes, rights) in &self.files {
            let path = folder.join(name);
            fs::write(&path, bytes).expect("the store takes files");
            fs::set_permissions(&path, rights.clone()).expect("a file takes its rights");
        }
    }
}

impl Workplace {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), database: None }
    }

    /// The same, with its store in a PostgreSQL.
    pub(crate) fn on(url: &str) -> Self {
        Self { database: Some(url.to_owned()), ..Self::new() }
    }

    /// A folder with the demonstration of the real regions in its store.
    pub(crate) fn with_demo() -> Self {
        let place = Self::new();
        demonstration().copied_to(&place.path(STORE));
        place
    }

    /// The same imported anew: a journal of its own, with keys of its own.
    pub(crate) fn with_another_demo() -> Self {
        let place = Self::new();
        place.succeeds(&["import", "demo", "--without-fiction"]);
        place
    }

    /// A folder with a file in its store.
    pub(crate) fn with_annex(text: &str) -> Self {
        let place = Self::new();
        place.write("first.txt", text);
        place.succeeds(&["import", "annex", "first.txt"]);
        place
    }

    /// Where a name stands.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("the folder takes files");
    }

    /// Reads a file.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("the file is there")
    }

    /// The binary with its arguments, in this folder, apart from the environment of whoever runs the tests.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        for (name, _) in
            std::env::vars().filter(|(name, _)| name.starts_with("MAILLAGE_") || name == "COLUMNS")
        {
            command.env_remove(name);
        }
        command.envs(self.database.iter().map(|url| ("MAILLAGE_DATABASE", url)));
        command
    }

    /// Runs a command.
    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        let output = self.command(arguments).output().expect("the binary starts");
        Answer::new(arguments, &output)
    }

    /// Runs a command that must succeed, and gives its standard output.
    pub(crate) fn succeeds(&self, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(answer.code, Some(0), "{answer:?}");
        answer.stdout
    }

    /// Runs a command that must succeed, and gives its standard output as JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let text = self.succeeds(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&text).expect("JSON")
    }

    /// The texts of the notes beside a bilan.
    pub(crate) fn notes(&self, show: &[&str]) -> Vec<String> {
        let json = self.json(show);
        let notes = json["notes"].as_array().into_iter().flatten();
        notes.filter_map(|note| note["text"].as_str().map(ToOwned::to_owned)).collect()
    }

    /// Runs a command that must be refused with a status, and gives its standard error.
    pub(crate) fn fails(&self, status: i32, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(status), ""), "{answer:?}");
        answer.stderr
    }

    /// The journal as it stands.
    pub(crate) fn journal(&self) -> String {
        self.succeeds(&["journal", "export"])
    }

    /// The instants at which the bilans were recorded, the oldest first.
    pub(crate) fn recorded(&self) -> Vec<String> {
        let list = self.succeeds(&["journal", "list", "--format", "csv"]);
        let bilans = list.lines().filter(|line| line.contains(",bilan-published,"));
        bilans.map(|line| line.split(',').nth(1).expect("a second column").to_owned()).collect()
    }

    /// What is told of surgery in the bilan of 15 March 2021.
    pub(crate) fn surgery(&self, more: &[&str]) -> String {
        let surgery = ["bilan", "show", "--at", "2021-03-15", "--activity", "chirurgie"];
        self.succeeds(&[&surgery, more].concat())
    }

    /// Imports a text under a name; the answer is not looked at.
    pub(crate) fn import(&self, name: &str, text: impl AsRef<[u8]>, more: &[&str]) -> Answer {
        self.write(name, text);
        self.run(&[&["import", "annex", name], more].concat())
    }
}

impl Answer {
    /// What a finished process left.
    pub(crate) fn new(arguments: &[&str], output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        Self {
            command: format!("maillage {}", arguments.join(" ")),
            code: output.status.code(),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }

    /// The standard error as JSON; null where it is none.
    pub(crate) fn problem(&self) -> serde_json::Value {
        serde_json::from_str(&self.stderr).unwrap_or(serde_json::Value::Null)
    }
}

/// Compares what commands answered with the snapshot of that name.
pub(crate) fn snapshot(name: &str, answers: &[Answer]) {
    let mut text = String::new();
    for answer in answers {
        let status = answer.code.map_or_else(|| "signal".to_owned(), |code| code.to_string());
        writeln!(text, "$ {}\n[status {status}]", without_ids(&answer.command)).expect("a string takes text");
        for (title, stream) in [("stdout", &answer.stdout), ("stderr", &answer.stderr)] {
            if !stream.is_empty() {
                writeln!(text, "[{title}]\n{}", mask(stream).trim_end_matches('\n'))
                    .expect("a string takes text");
            }
        }
        text.push('\n');
    }
    insta::with_settings!(
        { snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true },
        { insta::assert_snapshot!(name, text) }
    );
}

/// Runs commands in a place, and compares what they answered with the snapshot of that name.
pub(crate) fn snapshot_of(name: &str, place: &Workplace, commands: &[&[&str]]) {
    let answers: Vec<_> = commands.iter().map(|arguments| place.run(arguments)).collect();
    snapshot(name, &answers);
}

/// A command line without the identifiers it repeats.
fn without_ids(command: &str) -> String {
    let words = command.split(' ').map(|word| match masked_word(word).as_str() {
        "[uuid]" => "[uuid]".to_owned(),
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A text without what changes from run to run: instants, hashes and identifiers.
fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut word = String::new();
    for character in text.chars().chain(['\n']) {
        if character.is_ascii_alphanumeric() || "-:.+".contains(character) {
            word.push(character);
            continue;
        }
        masked.push_str(&masked_word(&word));
        if word.len() == "00:00:00Z".len() && word.ends_with('Z') && word.contains(':') {
            // The day before it, in tables.
            let day = masked.len() - "[time]".len() - "2000-01-01 ".len();
            masked.truncate(day);
            masked.push_str("[instant]");
        }
        word.clear();
        masked.push(character);
    }
    masked.pop();
    masked
}

fn masked_word(word: &str) -> String {
    let core = word.trim_end_matches(['.', ':']);
    let rest = word.get(core.len()..).unwrap_or_default();
    let hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let parts: Vec<usize> = core.split('-').map(str::len).collect();
    let sign = match core.len() {
        12 | 16 | 64 if hex(core) => "[hash]",
        36 if parts == [8, 4, 4, 4, 12] && hex(&core.replace('-', "")) => "[uuid]",
        9 if core.ends_with('Z') && core.matches(':').count() == 2 => "[time]",
        _ if core.contains('T') && core.parse::<jiff::Timestamp>().is_ok() => "[instant]",
        _ => return word.to_owned(),
    };
    format!("{sign}{rest}")
}

/// The 1-based number of the line of a text that begins with `start`.
pub(crate) fn line_of(text: &str, start: &str) -> usize {
    1 + text.lines().position(|line| line.starts_with(start)).expect("the line is there")
}

#[test]
fn given_what_changes_from_run_to_run_when_masked_then_only_that_is_gone() {
    let hash = "0a".repeat(32);
    let text = format!(
        "a {hash}, 019a0000-0000-7000-8000-000000000000: 2026-01-02T03:04:05.6Z\n1  2026-01-02 03:04:05Z  2019-06-21\n"
    );
    assert_eq!(mask(&text), "a [hash], [uuid]: [instant]\n1  [instant]  2019-06-21\n");
}

/// The words of a contract with a beneficiary that says all it must: signed, and running for three years, from the first day of one.
pub(crate) fn agreement(reference: &str, beneficiary: &str, year: i16) -> String {
    let last = year + 2;
    format!(
        "agreement add {reference} --year {year} --kind contract --beneficiary {beneficiary} --object Essai \
         --sum 1000000 --payment versements --use personnel --evaluation rapport --undertakings accueil \
         --begins {year}-01-01 --ends {last}-12-31 --signed {year}-01-01"
    )
}
