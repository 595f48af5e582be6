//! Reading as documents grow: time and memory must grow with the length of the text, never faster.
//!
//! Each document is read by a process of its own, which says how long it took and how much memory it held at most. A
//! document that is refused counts too: what is too long must be refused in little memory.

use std::hint::black_box;
use std::io::{self, Error};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use maillage_domain::bilingual::Language;
use maillage_service::care::read_annex::read_annex;
use maillage_service::fund::read_report::read_report;
use maillage_service::paper::Paper;
use maillage_views::words::Words;

use crate::process;

/// What a document is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// An annex of a bilan.
    Annex,
    /// A report of the fund.
    Report,
}

impl Reader {
    const ALL: [Self; 2] = [Self::Annex, Self::Report];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::Report => "report",
        }
    }

    /// The reader of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.as_str() == name)
    }
}

/// Parts of a document of each size that is read.
const SIZES: [usize; 3] = [10_000, 30_000, 100_000];

/// A document of so many parts: its name, its reader, and its text.
type Made = (&'static str, Reader, fn(usize) -> String);

/// Documents that grow with their parts.
const GROWING: [Made; 6] = [
    ("rows of zones", Reader::Annex, rows),
    ("rows of one zone, repeated", Reader::Annex, repeated),
    ("bullets", Reader::Annex, bullets),
    ("lines with an amount", Reader::Report, amounts),
    ("lines `dont N M€ pour x`", Reader::Report, parts),
    ("amounts on one line", Reader::Report, one_line),
];

const ANNEX_HEAD: &str = "ANNEXE 1\nBILAN AU 3 FEVRIER 2020 DES OBJECTIFS QUANTIFIES DE L’OFFRE DE SOINS\n\n\
                          II. Chirurgie\n\nZONES Implantations actuelles Implantations cibles Ecart Demandes \
                          nouvelles recevables\n";

const REPORT_HEAD: &str = "FONDS D’INTERVENTION REGIONAL 2022\n\nLes dépenses s’élèvent à 900 M€ en CP.\n\n";

fn document(head: &str, count: usize, part: impl Fn(usize) -> String) -> String {
    let parts: Vec<String> = (0..count).map(part).collect();
    format!("{head}{}", parts.concat())
}

fn rows(count: usize) -> String {
    document(ANNEX_HEAD, count, |at| format!("{}A - Zone {at} 3 4 +1 Oui\n", at + 1))
}

fn repeated(count: usize) -> String {
    document(ANNEX_HEAD, count, |_| "1A - Lille 3 4 +1 Oui\n".to_owned())
}

fn bullets(count: usize) -> String {
    let table = rows(3);
    document(&format!("{table}\n"), count, |at| format!("• la remarque {at} du document\n"))
}

fn amounts(count: usize) -> String {
    document(REPORT_HEAD, count, |at| format!("Action {at} : {} K€\n\n", 10 + at % 900))
}

fn parts(count: usize) -> String {
    document(REPORT_HEAD, count, |at| format!("dont {} M€ pour x\n", 1 + at % 90))
}

fn one_line(count: usize) -> String {
    document(REPORT_HEAD, count, |at| format!("{} K€, ", 10 + at % 900))
}

/// Bytes of the document that no reader takes.
const ENDLESS: usize = 50 << 20;

/// Reads the document in this process, and says what it took: milliseconds by the clock and of the processor, which is
/// steadier on a busy machine, and megabytes.
pub(crate) fn of_one(reader: Reader, path: &Path) -> io::Result<()> {
    let bytes = std::fs::read(path)?;
    let words = Words::new(Language::French);
    let start = Instant::now();
    match reader {
        Reader::Annex => black_box(read_annex(&Paper::written("document", &bytes), words).is_ok()),
        Reader::Report => black_box(read_report(&Paper::written("document", &bytes), words).is_ok()),
    };
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    println!("{milliseconds:>9.1} {:>9.1} {:>9.1}", process::own_processor(), process::own_megabytes());
    Ok(())
}

/// Reads each document in a process of its own, and prints what each took.
pub(crate) fn measure() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    println!("{:<44} {:>9} {:>9} {:>9}", "reading", "ms", "processor", "RSS MB");
    for (name, reader, made) in GROWING {
        for size in SIZES {
            taken(folder.path(), &format!("{} of {size} {name}", reader.as_str()), reader, &made(size))?;
        }
    }
    for reader in Reader::ALL {
        let head = if reader == Reader::Annex { ANNEX_HEAD } else { REPORT_HEAD };
        let text = format!("{head}{}", "7".repeat(ENDLESS));
        taken(folder.path(), &format!("{} of 50 MB of digits, refused", reader.as_str()), reader, &text)?;
    }
    Ok(())
}

fn taken(folder: &Path, name: &str, reader: Reader, text: &str) -> io::Result<()> {
    let path = folder.join("document.txt");
    std::fs::write(&path, text)?;
    let mut command = Command::new(std::env::current_exe()?);
    let output = command.args([crate::READING, reader.as_str()]).arg(&path).output()?;
    if !output.status.success() {
        return Err(Error::other(format!("{name}: {}", output.status)));
    }
    println!("{name:<44} {}", String::from_utf8_lossy(&output.stdout).trim_end());
    Ok(())
}
