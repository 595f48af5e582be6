//! The same balance by ledger-cli and hledger, where they are installed: plain-text accounting, without ceilings.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::fund::{COMMITMENTS, cents, mission};
use crate::sample::Sample;

/// Writes the same commitments as a journal that both tools read.
pub(crate) fn journal(folder: &Path) -> io::Result<PathBuf> {
    let mut text = String::new();
    for number in 0..COMMITMENTS {
        let (mission, cents) = (mission(number).number(), cents(number));
        let (euros, cents) = (cents / 100, cents % 100);
        writeln!(
            text,
            "2026-06-01 Convention {number}\n    Committed:M{mission}  {euros}.{cents:02} EUR\n    Available:M{mission}\n"
        )
        .map_err(io::Error::other)?;
    }
    let path = folder.join("commitments.journal");
    fs::write(&path, text)?;
    Ok(path)
}

/// The peers that are installed.
pub(crate) fn installed() -> impl Iterator<Item = &'static str> {
    ["ledger", "hledger"].into_iter().filter(|tool| {
        let there = run(Command::new(tool).arg("--version")).is_ok();
        if !there {
            println!("skipped: {tool} (not installed)");
        }
        there
    })
}

/// The balance of each account, by a peer.
pub(crate) fn balance(tool: &str, journal: &Path) -> io::Result<Sample> {
    run(Command::new(tool).arg("-f").arg(journal).args(["balance", "Committed"]))
}

/// A process from its start to its end.
pub(crate) fn run(command: &mut Command) -> io::Result<Sample> {
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    if !status.success() {
        return Err(io::Error::other(format!("{command:?}: {status}")));
    }
    // A process that was started counts the memory of the one that started it, which filled the store.
    Ok(Sample { milliseconds, megabytes: None })
}
