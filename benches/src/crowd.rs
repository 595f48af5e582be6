//! Many documents at once beside one reader of pages: what they cost in memory, and what the reader notices.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::page::started;
use crate::process::Program;

/// How many documents are asked for at once.
const DOCUMENTS: u16 = 50;
/// How many pages the quiet time takes.
const QUIET: usize = 300;
/// The page that is read meanwhile.
const PAGE: &str = "/bilan";
/// How long the memory is given to settle before it is read again.
const SETTLED: Duration = Duration::from_secs(3);

/// Reads pages in quiet, then beside fifty documents of other days and languages, and reports.
pub(crate) fn measure(program: &Program) -> io::Result<()> {
    let (mut child, address) = started(program)?;
    get(&address, PAGE)?;
    let (before, quiet) =
        (resident(child.id(), "VmRSS:"), read_pages(&address, QUIET, &AtomicBool::new(false))?);
    let ended = AtomicBool::new(false);
    let (documents, beside) = thread::scope(|scope| {
        let asked: Vec<_> = (0..DOCUMENTS)
            .map(|number| {
                scope.spawn({
                    let address = &address;
                    move || get(address, &document(number))
                })
            })
            .collect();
        let pages = scope.spawn(|| read_pages(&address, usize::MAX, &ended));
        let documents: Vec<_> = asked.into_iter().map(thread::ScopedJoinHandle::join).collect();
        ended.store(true, Ordering::Relaxed);
        (documents, pages.join())
    });
    let beside = beside.map_err(|_panicked| io::Error::other("the reader of pages stopped"))??;
    let mut statuses: BTreeMap<String, usize> = BTreeMap::new();
    let mut longest = Duration::ZERO;
    for document in documents {
        let (status, took) = document.map_err(|_panicked| io::Error::other("a reader stopped"))??;
        *statuses.entry(status).or_default() += 1;
        longest = longest.max(took);
    }
    thread::sleep(SETTLED);
    println!("{DOCUMENTS} PDF at once: {statuses:?}, the longest {:.1} s", longest.as_secs_f64());
    println!(
        "{PAGE}: p99 {:.1} ms quiet ({} pages), {:.1} ms beside them ({} pages)",
        p99(&quiet),
        quiet.len(),
        p99(&beside),
        beside.len()
    );
    let process = child.id();
    println!(
        "resident MB: {before:.0} before, {:.0} at the peak, {:.0} after",
        resident(process, "VmHWM:"),
        resident(process, "VmRSS:")
    );
    child.kill()?;
    child.wait().map(drop)
}

/// A document that no other asks for: its day and its language.
fn document(number: u16) -> String {
    let (day, month) = (number % 25 + 1, number / 25 + 7);
    let language = if number.is_multiple_of(2) { "fr" } else { "en" };
    format!("/bilan.pdf?at=2019-{month:02}-{day:02}&lang={language}")
}

/// The times of so many pages, or of those until `ended`.
fn read_pages(address: &str, pages: usize, ended: &AtomicBool) -> io::Result<Vec<Duration>> {
    let mut times = Vec::new();
    while times.len() < pages && !ended.load(Ordering::Relaxed) {
        times.push(get(address, PAGE)?.1);
    }
    Ok(times)
}

/// The status of an answer, and how long it took to its last byte.
fn get(address: &str, path: &str) -> io::Result<(String, Duration)> {
    let start = Instant::now();
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let status = answer.get(9..12).map(String::from_utf8_lossy).unwrap_or_default().into_owned();
    Ok((status, start.elapsed()))
}

/// The time that one page in a hundred exceeds, in milliseconds.
fn p99(times: &[Duration]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort();
    let rank = (sorted.len() * 99 / 100).min(sorted.len().saturating_sub(1));
    sorted.get(rank).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}

/// A figure of the memory of a running process, in megabytes.
fn resident(process: u32, name: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let kilobytes = line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1.024 / 1000.0
}
