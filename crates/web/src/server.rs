//! Connections: how many there may be, how long one may keep the others waiting, and how all of them end.

use std::num::NonZeroUsize;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

use crate::Site;
use crate::hosting::{Peer, STALLING};

/// How long one waits before asking again for a connection that the system did not give: others may have ended by then.
const PAUSE: Duration = Duration::from_millis(100);

/// How many connections there are at once, where nobody says it: half of the descriptors that systems give a process by
/// default.
pub const CONNECTIONS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(511);

/// What connections may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many there are at once; who comes beyond waits until one ends.
    pub connections: NonZeroUsize,
    /// How long a request may take to come, from the opening of its connection or the end of the answer before it.
    pub asking: Duration,
    /// How long a reader may take nothing of its answer.
    pub stalling: Duration,
    /// How long the requests at work may go on once the server is to stop.
    pub stopping: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: CONNECTIONS,
            // Below the ten seconds after which an idle or slow connection is to be closed.
            asking: Duration::from_secs(8),
            stalling: STALLING,
            // Below the ten seconds within which the whole program is to stop.
            stopping: Duration::from_secs(7),
        }
    }
}

/// Serves on `listener` until `shutdown` ends, then lets the requests at work finish, within `limits`.
pub async fn serve(site: Site, listener: TcpListener, limits: Limits, shutdown: impl Future<Output = ()>) {
    let stopping = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(limits.connections.get().min(Semaphore::MAX_PERMITS)));
    let mut at_work = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    while let Some(Placed { place, stream, peer }) = next(&listener, &places, shutdown.as_mut()).await {
        while at_work.try_join_next().is_some() {}
        let open = site.metrics.opened();
        let answering = stopping.watch(connection(stream, FromPeer::new(&site, peer), limits));
        at_work.spawn(async move {
            if let Err(error) = answering.await {
                tracing::debug!(%error, "a connection ended before its answer");
            }
            drop((place, open));
        });
    }
    drop(listener);
    if timeout(limits.stopping, stopping.shutdown()).await.is_err() {
        tracing::warn!("connections that would not end were closed");
    }
    at_work.shutdown().await;
}

/// A connection, its other end, and its place among those there may be at once.
struct Placed {
    place: Option<OwnedSemaphorePermit>,
    stream: TcpStream,
    peer: Peer,
}

/// The next connection; nothing once the server is to stop.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
    shutdown: Pin<&mut impl Future<Output = ()>>,
) -> Option<Placed> {
    tokio::select! {
        () = shutdown => None,
        accepted = accept(listener, places) => Some(accepted),
    }
}

/// The next connection, once there is a place for it.
async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> Placed {
    // The places are never closed: without one, there would be none to wait for.
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return Placed { place, stream, peer: Peer(peer) },
            Err(error) => {
                tracing::warn!(%error, "no connection could be taken");
                sleep(PAUSE).await;
            }
        }
    }
}

/// The pages, as somebody at the other end of one connection asks for them.
#[derive(Debug, Clone)]
struct FromPeer {
    pages: TowerToHyperService<Router>,
    peer: Peer,
}

impl FromPeer {
    fn new(site: &Site, peer: Peer) -> Self {
        Self { pages: TowerToHyperService::new(site.router.clone()), peer }
    }
}

impl Service<Request<Incoming>> for FromPeer {
    type Response = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Response;
    type Error = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Error;
    type Future = <TowerToHyperService<Router> as Service<Request<Incoming>>>::Future;

    fn call(&self, mut request: Request<Incoming>) -> Self::Future {
        request.extensions_mut().insert(self.peer);
        self.pages.call(request)
    }
}

type Answering = http1::Connection<TokioIo<Pin<Box<TimeoutStream<TcpStream>>>>, FromPeer>;

/// What answers on one connection.
fn connection(stream: TcpStream, pages: FromPeer, limits: Limits) -> Answering {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "small packets may wait");
    }
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.stalling));
    // hyper counts the time of a request from the end of the answer before it: this closes idle connections too.
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.asking)
        .serve_connection(TokioIo::new(Box::pin(stream)), pages)
}
