//! Pages over the loopback.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::time::Instant;

use crate::process::Program;
use crate::sample::Sample;

/// How many requests one sample of [`many`] takes.
const REQUESTS: u32 = 200;

/// The time from starting the server to the last byte of its first page.
pub(crate) fn first(program: &Program, path: &str) -> io::Result<Sample> {
    let start = Instant::now();
    let (mut child, address) = started(program)?;
    get(&address, path)?;
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    ended(&mut child, milliseconds)
}

/// The mean time of a page, over many requests to one server; each opens its own connection.
pub(crate) fn many(program: &Program, path: &str) -> io::Result<Sample> {
    let (mut child, address) = started(program)?;
    get(&address, path)?;
    let start = Instant::now();
    for _ in 0..REQUESTS {
        get(&address, path)?;
    }
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0 / f64::from(REQUESTS);
    ended(&mut child, milliseconds)
}

/// A server, and the address it says it listens on.
pub(crate) fn started(program: &Program) -> io::Result<(Child, String)> {
    let mut child = program.serve()?;
    let stderr = child.stderr.take().ok_or_else(|| io::Error::other("no standard error"))?;
    for line in BufReader::new(stderr).lines() {
        let line = line?;
        if let Some((_, rest)) = line.split_once("http://") {
            let address = rest.split_whitespace().next().unwrap_or_default().to_owned();
            return Ok((child, address));
        }
    }
    Err(io::Error::other("the server did not say where it listens"))
}

fn ended(child: &mut Child, milliseconds: f64) -> io::Result<Sample> {
    let megabytes = Some(megabytes(child.id()));
    child.kill()?;
    child.wait()?;
    Ok(Sample { milliseconds, megabytes })
}

/// The largest resident set of a running process.
fn megabytes(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kilobytes = line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1.024 / 1000.0
}

fn get(address: &str, path: &str) -> io::Result<usize> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut response = Vec::new();
    stream.read_to_end(&mut response)?;
    if response.starts_with(b"HTTP/1.1 200") {
        Ok(response.len())
    } else {
        Err(io::Error::other("not a page"))
    }
}
