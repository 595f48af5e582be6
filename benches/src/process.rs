//! Whole processes.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;
use tempfile::TempDir;

use crate::sample::Sample;

/// A binary and a folder with the demonstration in it.
pub(crate) struct Program {
    path: PathBuf,
    folder: TempDir,
}

impl Program {
    /// Loads the demonstration into a fresh folder.
    pub(crate) fn prepare(path: &Path) -> io::Result<Self> {
        let program = Self { path: path.to_path_buf(), folder: tempfile::tempdir()? };
        let status = program.command(&["import", "demo", "--quiet"]).status()?;
        if status.success() { Ok(program) } else { Err(io::Error::other("import demo failed")) }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.path);
        command.args(arguments).arg("--data").arg(self.folder.path());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> io::Result<Sample> {
        let start = Instant::now();
        let status = self.command(arguments).stdin(Stdio::null()).stderr(Stdio::null()).status()?;
        let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
        if !status.success() {
            return Err(io::Error::other(format!("{arguments:?}: {status}")));
        }
        Ok(Sample { milliseconds, megabytes: Some(children_megabytes()) })
    }

    /// How long its journal is.
    pub(crate) fn journal_bytes(&self) -> io::Result<usize> {
        let output = self.command(&["journal", "export", "--quiet"]).output()?;
        if output.status.success() { Ok(output.stdout.len()) } else { Err(io::Error::other("no journal")) }
    }

    /// Starts a server; what it says on standard error can be read.
    pub(crate) fn serve(&self) -> io::Result<Child> {
        self.command(&["serve", "--listen", "127.0.0.1:0"]).stderr(Stdio::piped()).spawn()
    }
}

/// The processor time of the processes that have ended so far, in milliseconds: steadier than wall time on a busy machine.
pub(crate) fn children_processor() -> f64 {
    processor(UsageWho::RUSAGE_CHILDREN)
}

/// The processor time that this process has taken so far, in milliseconds.
pub(crate) fn own_processor() -> f64 {
    processor(UsageWho::RUSAGE_SELF)
}

/// The largest resident set of this process so far, in megabytes.
pub(crate) fn own_megabytes() -> f64 {
    megabytes(UsageWho::RUSAGE_SELF)
}

/// The largest resident set of any process that has ended so far.
fn children_megabytes() -> f64 {
    megabytes(UsageWho::RUSAGE_CHILDREN)
}

fn processor(who: UsageWho) -> f64 {
    getrusage(who).map_or(0.0, |usage| {
        [usage.user_time(), usage.system_time()].into_iter().map(|time| milliseconds(&time)).sum()
    })
}

fn milliseconds(time: &TimeVal) -> f64 {
    let part = |number: i64| f64::from(i32::try_from(number).unwrap_or(i32::MAX));
    part(time.tv_sec()) * 1000.0 + part(time.tv_usec()) / 1000.0
}

fn megabytes(who: UsageWho) -> f64 {
    let kilobytes = getrusage(who).map_or(0, |usage| usage.max_rss());
    f64::from(i32::try_from(kilobytes).unwrap_or(i32::MAX)) * 1.024 / 1000.0
}
