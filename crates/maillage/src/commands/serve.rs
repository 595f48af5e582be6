//! `maillage serve`: pages and downloads.

use std::io::IsTerminal;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::sync::Arc;

use maillage_domain::act::Actor;
use maillage_service::checkpoint::ready;
use maillage_service::import_demo::import_demo;
use maillage_service::people::first_link;
use maillage_service::system;
use maillage_service::{App, Follower, Mode};
use maillage_views::problem::Problem;
use maillage_views::words::Argument;
use maillage_web::server::{Limits, serve as serve_on};
use nix::sys::resource::{Resource, getrlimit};
use tokio::task::{JoinHandle, spawn_blocking};
use tracing_subscriber::EnvFilter;

use super::{Ended, Store};
use crate::journal_args::Signing;
use crate::now;
use crate::output::{Failure, Output};
use crate::program;

/// What is served, where, to how many, and signed with what.
pub(super) struct Served {
    pub(super) listen: SocketAddr,
    pub(super) demo: bool,
    pub(super) connections: NonZeroUsize,
    pub(super) site: Option<String>,
    pub(super) signing: Signing,
}

pub(super) async fn serve(store: &Store, served: Served, output: &Output) -> Ended {
    log();
    let Served { listen, demo, connections, site, signing } = served;
    let words = output.words;
    let mode = if demo { Mode::CreateIfMissing } else { Mode::Existing };
    // The program's own file is read while the journal is.
    let build = spawn_blocking(|| program::build(now()));
    let app = store.open_signing(mode, Some(&signing), output).await?;
    Store::behind(&app, output);
    if demo {
        let text =
            import_demo(&app, Actor::Program, words).await.map_err(|error| Failure::of(&error, words))?;
        output.say(&text);
    }
    let unsigned = ready(&app, words).await.map_err(|error| Failure::of(&error, words))?;
    if let Some(note) = unsigned {
        output.say(&note);
    }
    let cannot = |error: std::io::Error| {
        let address = listen.to_string();
        let problem = Problem::worded("cannot-listen", &[("address", Argument::Text(&address))], words);
        Failure::unusable(problem.detail(system::reason(&error, words)))
    };
    app.answers_as(build.await.unwrap_or_else(|_stopped| now().to_string()));
    let listener = tokio::net::TcpListener::bind(listen).await.map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    let url = format!("http://{address}");
    output.say(&words.with("serving", &[("url", Argument::Text(&url))]));
    if let Some(site) = site {
        app.answers_at(site);
    }
    first_account(&app, &url, output).await?;
    let following = follow(&app).await;
    serve_on(app, listener, limits(connections, output), stop()).await;
    following.iter().for_each(JoinHandle::abort);
    Ok(ExitCode::SUCCESS)
}

/// Says the link by which the first administrator makes his account, where the store has no account yet.
async fn first_account(app: &App, url: &str, output: &Output) -> Result<(), Failure> {
    let words = output.words;
    let link = first_link(app).await.map_err(|error| Failure::of(&error, words))?;
    if let Some(link) = link {
        let site = app.site().unwrap_or(url).trim_end_matches('/');
        let link = format!("{site}/mot-de-passe/{}", link.as_str());
        output.say(&words.with("serving-first-account", &[("link", Argument::Text(&link))]));
    }
    Ok(())
}

/// Follows what other servers append, where there may be others. Without it every question still asks the journal.
async fn follow(app: &Arc<App>) -> Option<JoinHandle<()>> {
    let follower = Follower::of(app).await.ok().flatten()?;
    Some(tokio::spawn(follower.follow()))
}

/// How many descriptors are left to the rest of the program: the store, its files, the standard streams.
const DESCRIPTORS_KEPT: u64 = 64;

/// The usual limits with so many connections, and no more of them than the process may have descriptors for.
fn limits(asked: NonZeroUsize, output: &Output) -> Limits {
    let open = getrlimit(Resource::RLIMIT_NOFILE).map_or(u64::MAX, |(soft, _)| soft);
    let connections = within(asked, open);
    if connections < asked {
        let counts = [("connections", connections.to_string()), ("descriptors", open.to_string())];
        let counts = counts.each_ref().map(|(name, text)| (*name, Argument::Text(text)));
        output.say(&output.words.with("serving-fewer", &counts));
    }
    Limits { connections, ..Limits::default() }
}

/// As many connections as are asked for, within the room that the descriptors leave; one at least.
fn within(asked: NonZeroUsize, descriptors: u64) -> NonZeroUsize {
    let room = usize::try_from(descriptors.saturating_sub(DESCRIPTORS_KEPT)).unwrap_or(usize::MAX);
    asked.min(NonZeroUsize::new(room).unwrap_or(NonZeroUsize::MIN))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_few_descriptors_when_connections_are_asked_for_then_some_are_left_and_one_is_served_always() {
        let asked = NonZeroUsize::new(512).unwrap();
        for (descriptors, connections) in
            [(u64::MAX, 512), (576, 512), (575, 511), (256, 192), (64, 1), (0, 1)]
        {
            assert_eq!(within(asked, descriptors).get(), connections, "{descriptors}");
        }
    }
}
