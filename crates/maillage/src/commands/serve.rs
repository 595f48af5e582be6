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
    maillage_web::serve(app, listener, stop()).await.map_err(cannot)?;
    Ok(ExitCode::SUCCESS)
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
