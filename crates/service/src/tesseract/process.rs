//! A process with a time limit, and a limit to what it may say.

use std::io::{self, Read as _, Seek as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use maillage_documents::scan::EngineFault;

/// What a process may say, in bytes.
const MOST_SAID: u64 = 64 << 20;
/// What is kept of its complaints.
const MOST_COMPLAINED: u64 = 2_000;

/// Runs a command to its end and returns what it said. Stopped when it takes longer than it may.
pub(super) fn run(command: &mut Command, limit: Duration) -> Result<String, EngineFault> {
    // A file, for a pipe that nobody reads would stop it.
    let mut complaints = tempfile::tempfile().map_err(|error| failed(&error))?;
    let stderr = complaints.try_clone().map_err(|error| failed(&error))?;
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(stderr).spawn();
    let mut child = child.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => EngineFault::Absent,
        _ => failed(&error),
    })?;
    let said = said(&mut child, limit);
    // Where it came to its end by itself there is nothing to kill.
    if said.is_err() {
        let _gone = child.kill();
    }
    let status = child.wait().map_err(|error| failed(&error))?;
    let said = said?;
    if status.success() { Ok(said) } else { Err(EngineFault::Failed(complaint(&mut complaints))) }
}

/// All that a process says, within its limits.
fn said(child: &mut Child, limit: Duration) -> Result<String, EngineFault> {
    let Some(stdout) = child.stdout.take() else { return Ok(String::new()) };
    let (sender, receiver) = mpsc::channel();
    // Ends with the process, which closes what is read here.
    thread::spawn(move || sender.send(read_all(stdout)));
    match receiver.recv_timeout(limit) {
        Ok(said) => said,
        Err(_late) => Err(EngineFault::TooSlow { seconds: limit.as_secs() }),
    }
}

fn read_all(stdout: ChildStdout) -> Result<String, EngineFault> {
    let mut said = Vec::new();
    stdout.take(MOST_SAID + 1).read_to_end(&mut said).map_err(|error| failed(&error))?;
    if usize::try_from(MOST_SAID).is_ok_and(|most| most < said.len()) {
        return Err(EngineFault::TooLong { bytes: said.len() - 1 });
    }
    Ok(String::from_utf8_lossy(&said).into_owned())
}

/// The last line of what a process complained of.
fn complaint(complaints: &mut std::fs::File) -> String {
    let mut text = Vec::new();
    let read = complaints.rewind().and_then(|()| complaints.take(MOST_COMPLAINED).read_to_end(&mut text));
    let text = String::from_utf8_lossy(&text);
    let last = text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no reason given");
    if read.is_ok() { last.trim().to_owned() } else { "no reason given".to_owned() }
}

fn failed(error: &io::Error) -> EngineFault {
    EngineFault::Failed(error.to_string())
}
