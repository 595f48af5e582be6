//! `maillage serve`: pages and downloads.

use std::io::IsTerminal;
use std::net::SocketAddr;
use std::process::ExitCode;

use maillage_domain::act::Actor;
use maillage_service::Mode;
use maillage_service::import_demo::import_demo;
use maillage_service::system;
use maillage_views::problem::Problem;
use maillage_views::words::Argument;
use maillage_web::server::{Limits, serve as serve_on};
use nix::sys::resource::{Resource, getrlimit};
use tracing_subscriber::EnvFilter;

use super::{Ended, Store};
use crate::output::{Failure, Output};

pub(super) async fn serve(store: &Store, listen: SocketAddr, demo: bool, output: &Output) -> Ended {
    log();
    let words = output.words;
    let mode = if demo { Mode::CreateIfMissing } else { Mode::Existing };
    let app = store.writer(mode, output).await?;
    if demo {
        let text =
            import_demo(&app, Actor::Program, words).await.map_err(|error| Failure::of(&error, words))?;
        output.say(&text);
    }
    let cannot = |error: std::io::Error| {
        let address = listen.to_string();
        let problem = Problem::worded("cannot-listen", &[("address", Argument::Text(&address))], words);
        Failure::unusable(problem.detail(system::reason(&error, words)))
    };
    let listener = tokio::net::TcpListener::bind(listen).await.map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    let url = format!("http://{address}");
    output.say(&words.with("serving", &[("url", Argument::Text(&url))]));
    serve_on(app, listener, limits(), stop()).await;
    Ok(ExitCode::SUCCESS)
}

/// How many descriptors are left to the rest of the program: the store, its files, the standard streams.
const DESCRIPTORS_KEPT: u64 = 64;

/// The usual limits, and no more connections than the process may have descriptors for.
fn limits() -> Limits {
    let usual = Limits::default();
    let open = getrlimit(Resource::RLIMIT_NOFILE).map_or(u64::MAX, |(soft, _)| soft);
    let room = usize::try_from(open.saturating_sub(DESCRIPTORS_KEPT)).unwrap_or(usize::MAX);
    Limits { connections: usual.connections.min(room).max(1), ..usual }
}

/// Ctrl+C, or the signal by which service managers stop a process.
async fn stop() {
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

fn log() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_unset| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
}
