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
const LIMIT: Duration = Duration::from_secs(240);
/// What it may take to tell its version.
const SHORT: Duration = Duration::from_secs(20);

/// `tesseract` with French, as installed on this machine.
#[derive(Debug)]
pub struct Tesseract {
    program: PathBuf,
    version: String,
    limit: Duration,
}

impl Tesseract {
    /// The one on the path of this process; absent where it is not installed, or its French is not.
    pub fn find() -> Result<Self, EngineFault> {
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
        let folder = TempDir::new().map_err(failed)?;
        let list = written(folder.path(), pictures).map_err(failed)?;
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

fn failed(error: io::Error) -> EngineFault {
    EngineFault::Failed(error.to_string())
}

fn broken_off() -> EngineFault {
    EngineFault::Failed("a call was broken off".to_owned())
}
