//! `tesseract`, an optional program that reads pictures of writing, behind the trait of the reader of scans.
//!
//! It runs in processes of its own, with a time limit and a limit to what it may say. Many pictures go into one call, for
//! it starts slowly; the calls of one question go to all cores.

mod process;
mod words;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use maillage_documents::scan::{Engine, EngineFault, Manner, Picture, Word};
use tempfile::TempDir;

use process::run;

/// The program.
const PROGRAM: &str = "tesseract";
/// Its name of the language that is read.
const FRENCH: &str = "fra";
/// What it may take for one call.
const LIMIT: Duration = Duration::from_mins(4);
/// What it may take to tell its version.
const SHORT: Duration = Duration::from_secs(20);

/// `tesseract` with French, as installed on this machine.
#[derive(Debug)]
pub(crate) struct Tesseract {
    program: PathBuf,
    version: String,
    limit: Duration,
}

impl Tesseract {
    /// The one on the path of this process; absent where it is not installed, or its French is not.
    pub(crate) fn find() -> Result<Self, EngineFault> {
        Self::at(Path::new(PROGRAM), LIMIT)
    }

    /// The one in a file, which may take so long for one call.
    fn at(program: &Path, limit: Duration) -> Result<Self, EngineFault> {
        let version = run(Command::new(program).arg("--version"), SHORT)?;
        let languages = run(Command::new(program).arg("--list-langs"), SHORT)?;
        if !languages.lines().any(|line| line.trim() == FRENCH) {
            return Err(EngineFault::Absent);
        }
        let version = version.lines().next().unwrap_or(PROGRAM).trim().to_owned();
        Ok(Self { program: program.to_owned(), version, limit })
    }

    /// The words of some pictures, by one process.
    fn read_some(&self, pictures: &[Picture], manner: Manner) -> Result<Vec<Vec<Word>>, EngineFault> {
        let folder = TempDir::new().map_err(|error| failed(&error))?;
        let list = written(folder.path(), pictures).map_err(|error| failed(&error))?;
        let mut command = Command::new(&self.program);
        command.arg(list).arg("stdout").args(["-l", FRENCH]).args(manner_arguments(manner)).arg("tsv");
        // Processes share the cores: threads inside each would only wait for each other.
        command.env("OMP_THREAD_LIMIT", "1");
        Ok(words::of(&run(&mut command, self.limit)?, pictures.len()))
    }
}

impl Engine for Tesseract {
    fn version(&self) -> &str {
        &self.version
    }

    fn read(&self, pictures: &[Picture], manner: Manner) -> Result<Vec<Vec<Word>>, EngineFault> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let some = pictures.len().div_ceil(cores).max(1);
        thread::scope(|scope| {
            let calls: Vec<_> = pictures
                .chunks(some)
                .map(|pictures| scope.spawn(move || self.read_some(pictures, manner)))
                .collect();
            let read = calls.into_iter().map(|call| call.join().unwrap_or_else(|_| Err(broken_off())));
            Ok(read.collect::<Result<Vec<_>, _>>()?.concat())
        })
    }
}

/// How `tesseract` is told what a picture shows: how text stands on it, and which characters there can be.
const fn manner_arguments(manner: Manner) -> &'static [&'static str] {
    match manner {
        Manner::Page => &["--psm", "4"],
        Manner::Block => &["--psm", "6"],
        Manner::Figures => &["--psm", "7", "-c", "tessedit_char_whitelist=0123456789+-"],
        Manner::Answers => &["--psm", "7", "-c", "tessedit_char_whitelist=OUINouin"],
    }
}

/// Writes pictures into a folder, with a list of them.
fn written(folder: &Path, pictures: &[Picture]) -> io::Result<PathBuf> {
    let mut names = String::new();
    for (number, picture) in pictures.iter().enumerate() {
        let file = folder.join(format!("{number}.pgm"));
        fs::write(&file, grey_map(picture))?;
        names.push_str(&file.display().to_string());
        names.push('\n');
    }
    let list = folder.join("list");
    fs::write(&list, names)?;
    Ok(list)
}

/// A picture as a portable grey map.
fn grey_map(picture: &Picture) -> Vec<u8> {
    let mut bytes = format!("P5\n{} {}\n255\n", picture.width(), picture.height()).into_bytes();
    bytes.extend_from_slice(picture.shades());
    bytes
}

fn failed(error: &io::Error) -> EngineFault {
    EngineFault::Failed(error.to_string())
}

fn broken_off() -> EngineFault {
    EngineFault::Failed("a call was broken off".to_owned())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A program that answers as `tesseract` does when asked who it is, and else runs these lines of a shell.
    fn program(folder: &Path, languages: &str, lines: &str) -> PathBuf {
        let file = folder.join("program");
        let script = format!(
            "#!/bin/sh\ncase $1 in\n--version) echo 'tesseract 5.3.0' ;;\n--list-langs) printf '{languages}' ;;\n*) {lines} ;;\nesac\n"
        );
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        file
    }

    fn read(engine: &Tesseract) -> Result<Vec<Vec<Word>>, EngineFault> {
        engine.read(&[Picture::white(9, 9), Picture::white(9, 9), Picture::white(9, 9)], Manner::Figures)
    }

    #[test]
    fn given_a_program_that_is_not_there_or_has_no_french_when_looked_for_then_absent() {
        let folder = TempDir::new().unwrap();
        let nowhere = Tesseract::at(&folder.path().join("nothing"), SHORT);
        assert_eq!(nowhere.map(|_| ()), Err(EngineFault::Absent));
        let english = program(folder.path(), "List:\\neng\\nfrak\\n", "true");
        assert_eq!(Tesseract::at(&english, SHORT).map(|_| ()), Err(EngineFault::Absent));
    }

    #[test]
    fn given_pictures_when_read_then_the_words_of_each_and_the_version_is_known() {
        let folder = TempDir::new().unwrap();
        let row = r"n=1; while read -r picture; do printf '5\t%s\t1\t1\t1\t1\t2\t2\t5\t5\t90\t7\n' $n; n=$((n+1)); done < $1";
        let engine = Tesseract::at(&program(folder.path(), "eng\\nfra\\n", row), SHORT).unwrap();
        assert_eq!(engine.version(), "tesseract 5.3.0");
        let words = read(&engine).unwrap();
        let texts: Vec<Vec<_>> =
            words.iter().map(|words| words.iter().map(|word| word.text.as_str()).collect()).collect();
        assert_eq!(texts, [["7"], ["7"], ["7"]]);
    }

    #[test]
    fn given_a_program_that_fails_or_does_not_end_when_reading_then_told_why() {
        let folder = TempDir::new().unwrap();
        let failing = program(folder.path(), "fra\\n", "echo 'no such picture' >&2; exit 3");
        let engine = Tesseract::at(&failing, SHORT).unwrap();
        assert_eq!(read(&engine), Err(EngineFault::Failed("no such picture".to_owned())));
        let endless = program(folder.path(), "fra\\n", "exec tail -f /dev/null");
        let engine =
            Tesseract { limit: Duration::from_millis(50), ..Tesseract::at(&endless, SHORT).unwrap() };
        assert_eq!(read(&engine), Err(EngineFault::TooSlow { seconds: 0 }));
    }

    #[test]
    fn given_a_program_that_says_too_much_when_reading_then_stopped() {
        let folder = TempDir::new().unwrap();
        let engine = Tesseract::at(&program(folder.path(), "fra\\n", "exec cat /dev/zero"), SHORT).unwrap();
        assert!(matches!(read(&engine), Err(EngineFault::TooLong { .. })));
    }
}
