//! Real connections: slow, idle, too many, and those that would keep the server from stopping.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use maillage_web::Site;
use maillage_web::hosting::Hosting;
use maillage_web::server::{Limits, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::support::store_of_demo;

/// Long enough for any answer on a busy machine; reached only where the test fails.
const PATIENCE: Duration = Duration::from_mins(1);
/// Short enough to be waited for.
const SHORT: Duration = Duration::from_millis(200);

/// Limits that no test reaches unless it sets its own.
const WIDE: Limits = Limits {
    connections: NonZeroUsize::new(64).unwrap(),
    asking: PATIENCE,
    stalling: PATIENCE,
    stopping: PATIENCE,
};

/// So many connections.
fn some(connections: usize) -> NonZeroUsize {
    NonZeroUsize::new(connections).unwrap()
}

/// A server on a port of its own.
struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
    _folder: tempfile::TempDir,
}

impl Running {
    async fn within(limits: Limits) -> Self {
        let (app, folder) = store_of_demo().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let shutdown = async { stopped.await.unwrap_or_default() };
        let ended =
            tokio::spawn(serve(Site::new(Arc::new(app), Hosting::default()), listener, limits, shutdown));
        Self { address, stop, ended, _folder: folder }
    }

    /// A connection on which `text` was sent.
    async fn sent(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }

    /// Asks the server to stop, and waits for its end.
    async fn stopped(self) {
        self.stop.send(()).unwrap();
        timeout(PATIENCE / 2, self.ended).await.expect("the server stops").unwrap();
    }
}

/// All that comes until the server closes the connection.
async fn read(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A connection that is cut ends as one that is closed.
    let _cut = timeout(PATIENCE / 2, stream.read_to_end(&mut bytes)).await.expect("the server closes");
    String::from_utf8_lossy(&bytes).into_owned()
}

const WHOLE: &str = "GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
const KEPT: &str = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
const HALF: &str = "GET /bilan HTTP/1.1\r\nhost: x\r\naccept:";

#[tokio::test]
async fn given_a_whole_request_when_sent_then_answered_and_closed_as_asked() {
    let server = Running::within(WIDE).await;
    let answer = read(server.sent(WHOLE).await).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("ok\n"), "{answer}");
    server.stopped().await;
}

#[tokio::test]
async fn given_a_request_that_never_ends_or_never_comes_when_its_time_is_over_then_closed() {
    let server = Running::within(Limits { asking: SHORT, ..WIDE }).await;
    for text in ["", HALF] {
        assert!(!read(server.sent(text).await).await.contains(" 200 "), "{text}");
    }
    let idle = read(server.sent(KEPT).await).await;
    assert!(idle.starts_with("HTTP/1.1 200 OK\r\n"), "answered first, then closed: {idle}");
    server.stopped().await;
}

#[tokio::test]
async fn given_as_many_connections_as_there_may_be_when_one_more_comes_then_served_once_another_ends() {
    let server = Running::within(Limits { connections: some(2), asking: SHORT, ..WIDE }).await;
    let _first = server.sent("").await;
    let _second = server.sent(HALF).await;
    assert!(read(server.sent(WHOLE).await).await.ends_with("ok\n"));
    server.stopped().await;
}

#[tokio::test]
async fn given_a_reader_that_takes_nothing_when_its_time_is_over_then_its_connection_ends() {
    let server = Running::within(Limits { connections: some(1), stalling: SHORT, ..WIDE }).await;
    // More answers than any buffer on the way holds, and nobody who reads them.
    let _stalled = server.sent(&"GET /bilan HTTP/1.1\r\nhost: x\r\n\r\n".repeat(64)).await;
    assert!(read(server.sent(WHOLE).await).await.ends_with("ok\n"));
    server.stopped().await;
}

#[tokio::test]
async fn given_half_a_request_and_a_reader_that_takes_nothing_when_stopped_then_it_ends_all_the_same() {
    let server = Running::within(Limits { stopping: SHORT, ..WIDE }).await;
    let _half = server.sent(HALF).await;
    let _idle = server.sent("").await;
    let _stalled = server.sent(&"GET /bilan HTTP/1.1\r\nhost: x\r\n\r\n".repeat(64)).await;
    server.stopped().await;
}

#[tokio::test]
async fn given_idle_connections_when_stopped_then_it_does_not_wait_for_them() {
    let server = Running::within(Limits { stopping: PATIENCE, ..WIDE }).await;
    let mut kept = server.sent(KEPT).await;
    let mut first = [0; 15];
    kept.read_exact(&mut first).await.unwrap();
    assert_eq!(&first, b"HTTP/1.1 200 OK");
    server.stopped().await;
}
