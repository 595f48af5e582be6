//! A server of the tests: the binary serving on a port of its own, what it answers, and what it says on standard error.

use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::kit::Workplace;

/// Long enough for any answer on a busy machine; reached only where the test fails.
const PATIENCE: Duration = Duration::from_mins(2);

/// An address that is served.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Served(SocketAddr);

/// A server at work.
pub(crate) struct Server {
    child: Child,
    served: Served,
    /// Where the metrics are, where they have an address of their own.
    watched: Option<Served>,
    lines: Receiver<String>,
    said: Vec<String>,
}

impl Server {
    /// Serves the store of a place, with more arguments.
    pub(crate) fn of(place: &Workplace, more: &[&str]) -> Self {
        let arguments = [&["serve", "--listen", "127.0.0.1:0", "--log-format", "json"], more].concat();
        Self::started(place.command(&arguments))
    }

    /// Starts a command that serves with a log in JSON, and waits for the address that it names.
    pub(crate) fn started(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
        let stderr = BufReader::new(child.stderr.take().expect("a pipe"));
        let (tell, lines) = channel();
        std::thread::spawn(move || stderr.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        let mut said = Vec::new();
        let event = loop {
            let next = lines.recv_timeout(PATIENCE);
            assert!(next.is_ok(), "it named no address: {said:?}");
            let line = next.unwrap_or_default();
            let found = event(&line, "serving");
            said.push(line);
            if let Some(event) = found {
                break event;
            }
        };
        let address = |name: &str| event[name].as_str().and_then(|address| address.parse().ok()).map(Served);
        let (served, watched) = (address("address").expect("an address"), address("metrics"));
        Self { child, served, watched, lines, said }
    }

    /// The address of its metrics.
    pub(crate) fn watched(&self) -> Served {
        self.watched.expect("one was asked for")
    }

    /// A connection on which `text` was sent.
    pub(crate) fn sent(&self, text: &str) -> TcpStream {
        self.served.sent(text)
    }

    /// The whole answer to a request with more header lines.
    pub(crate) fn asked(&self, address: &str, headers: &str) -> (u16, String) {
        self.served.asked(address, headers)
    }

    /// The body of an answer that must be given.
    pub(crate) fn get(&self, address: &str) -> String {
        self.served.get(address)
    }

    /// Asks it to stop as a service manager does.
    pub(crate) fn terminate(&self) {
        let sent = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status();
        assert!(sent.is_ok_and(|status| status.success()));
    }

    /// Whether nobody is answered any more.
    pub(crate) fn is_closed(&self) -> bool {
        TcpStream::connect(self.served.0).is_err()
    }

    /// Asks it to stop, and gives all that it said.
    pub(crate) fn stopped(mut self) -> Vec<String> {
        self.terminate();
        self.ended()
    }

    /// Waits for its end, and gives all that it said.
    pub(crate) fn ended(&mut self) -> Vec<String> {
        let status = self.child.wait().expect("it ends");
        assert!(status.success(), "{status}: {:?}", self.said);
        // The pipe ends with the process.
        self.said.extend(self.lines.iter());
        std::mem::take(&mut self.said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that ended already is not there to be killed.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Served {
    /// A connection on which `text` was sent.
    pub(crate) fn sent(self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.0).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        stream.write_all(text.as_bytes()).expect("it reads");
        stream
    }

    /// The whole answer to a request with more header lines.
    pub(crate) fn asked(self, address: &str, headers: &str) -> (u16, String) {
        let text = format!("GET {address} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n");
        answer(self.sent(&text))
    }

    /// The body of an answer that must be given.
    pub(crate) fn get(self, address: &str) -> String {
        let (status, text) = self.asked(address, "");
        assert_eq!(status, 200, "{address}: {text}");
        text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default()
    }
}

/// The status and the text of an answer, up to the end of its connection.
pub(crate) fn answer(mut stream: TcpStream) -> (u16, String) {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    (status, text)
}

/// A line of the log as JSON, where it is an event of that name.
pub(crate) fn event(line: &str, message: &str) -> Option<serde_json::Value> {
    let event: serde_json::Value = serde_json::from_str(line).ok()?;
    (event["message"] == message).then_some(event)
}
