//! A page or a file asked again and again by many readers at once: how many answers a second, how long each, and what the
//! server holds in memory at the beginning and at the end.
//!
//! Any server can be asked, so that a peer is measured by the same client: `benches/peers/datasette` does.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// How many connections are held open, each with one question at a time.
const CONNECTIONS: usize = 16;
/// How long a page is asked before it is measured: the first answers fill caches.
const WARMING: Duration = Duration::from_secs(2);

/// Asks `path` of the server at `address` (`host:port`) for `seconds`, and reports; `process` is the server's number.
pub(crate) fn measure(address: &str, process: &str, seconds: u64, path: &str) -> io::Result<()> {
    asked(address, path, WARMING)?;
    let before = resident(process);
    let start = Instant::now();
    let (mut took, bytes) = asked(address, path, Duration::from_secs(seconds))?;
    let elapsed = start.elapsed().as_secs_f64();
    took.sort_unstable();
    let at = |permille: usize| {
        let place = (took.len() * permille / 1000).min(took.len().saturating_sub(1));
        took.get(place).map_or(0.0, |took| took.as_secs_f64() * 1000.0)
    };
    let answers = u32::try_from(took.len()).map_or(0.0, f64::from);
    println!(
        "{path:<44} {:>8.0} a second  p50 {:>7.2} ms  p99 {:>7.2} ms  max {:>7.2} ms  {bytes:>7} bytes  \
         {before:.0} -> {:.0} MB",
        answers / elapsed,
        at(500),
        at(990),
        at(1000),
        resident(process)
    );
    Ok(())
}

/// How long each answer took, over all connections, and how long the last one is.
fn asked(address: &str, path: &str, during: Duration) -> io::Result<(Vec<Duration>, usize)> {
    let until = Instant::now() + during;
    let readers: Vec<_> = thread::scope(|scope| {
        let readers: Vec<_> =
            (0..CONNECTIONS).map(|_| scope.spawn(|| Connection::open(address)?.asked(path, until))).collect();
        readers.into_iter().map(thread::ScopedJoinHandle::join).collect()
    });
    let (mut all, mut bytes) = (Vec::new(), 0);
    for reader in readers {
        let (took, length) = reader.map_err(|_panicked| io::Error::other("a reader stopped"))??;
        all.extend(took);
        bytes = length;
    }
    Ok((all, bytes))
}

/// One connection that is kept open.
struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

impl Connection {
    fn open(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        let stream = BufReader::with_capacity(1 << 18, stream);
        Ok(Self { host: address.to_owned(), stream, line: String::new(), body: Vec::new() })
    }

    fn asked(mut self, path: &str, until: Instant) -> io::Result<(Vec<Duration>, usize)> {
        let question =
            format!("GET {path} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: identity\r\n\r\n", self.host);
        let mut took = Vec::new();
        while Instant::now() < until {
            let start = Instant::now();
            self.stream.get_mut().write_all(question.as_bytes())?;
            self.answer()?;
            took.push(start.elapsed());
        }
        Ok((took, self.body.len()))
    }

    /// Reads one answer whole; anything but a 200 is a fault of the measure.
    fn answer(&mut self) -> io::Result<()> {
        if !self.next_line()?.starts_with("HTTP/1.1 200") {
            return Err(io::Error::other(format!("answered {}", self.line.trim())));
        }
        let mut length = None;
        loop {
            let line = self.next_line()?.trim().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse::<usize>().ok();
            }
        }
        self.body.clear();
        match length {
            Some(length) => self.more(length),
            None => self.chunks(),
        }
    }

    fn next_line(&mut self) -> io::Result<&str> {
        self.line.clear();
        self.stream.read_line(&mut self.line)?;
        Ok(&self.line)
    }

    fn more(&mut self, length: usize) -> io::Result<()> {
        let from = self.body.len();
        self.body.resize(from + length, 0);
        self.stream.read_exact(self.body.get_mut(from..).unwrap_or_default())
    }

    fn chunks(&mut self) -> io::Result<()> {
        loop {
            let length = usize::from_str_radix(self.next_line()?.trim(), 16).map_err(io::Error::other)?;
            self.more(length)?;
            self.next_line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }
}

/// The resident set of a process, in megabytes; zero where it cannot be read.
fn resident(process: &str) -> f64 {
    let status = std::fs::read_to_string(Path::new("/proc").join(process).join("status"));
    let status = status.unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    let kilobytes = line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1.024 / 1000.0
}
