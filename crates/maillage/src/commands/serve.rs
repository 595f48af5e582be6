//! `maillage serve`: pages and downloads.

use std::net::SocketAddr;
use std::num::{NonZeroU16, NonZeroUsize};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use maillage_domain::act::Actor;
use maillage_service::checkpoint::ready;
use maillage_service::import_demo::import_demo;
use maillage_service::people::{Stay, first_link};
use maillage_service::system;
use maillage_service::{App, Follower, Mode};
use maillage_views::problem::Problem;
use maillage_views::words::Argument;
use maillage_web::Site;
use maillage_web::hosting::Hosting;
use maillage_web::server::{Limits, serve as serve_on};
use nix::sys::resource::{Resource, getrlimit};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, spawn_blocking};

use super::{Ended, Store};
use crate::log;
use crate::now;
use crate::output::{Failure, Output};
use crate::program;
use crate::serve_args::{LogFormat, Serve};

#[expect(
    clippy::cognitive_complexity,
    reason = "what the macros of the log write is counted: the steps are in a row"
)]
pub(super) async fn serve(store: &Store, asked: &Serve, output: &Output) -> Ended {
    let _written = log::begin(asked.watching.log_format, asked.watching.log_level);
    // A log that programs read has no other lines in it.
    let structured = asked.watching.log_format == LogFormat::Json;
    let output = if structured { &output.logged() } else { output };
    let words = output.words;
    let provider = asked.openid.provider(asked.public_address.as_ref(), words)?;
    let mode = if asked.demo { Mode::CreateIfMissing } else { Mode::Existing };
    // The program's own file is read while the journal is.
    let build = spawn_blocking(|| program::build(now()));
    let app = opened(store, asked, mode, output).await?;
    if asked.demo {
        let text =
            import_demo(&app, Actor::Program, words).await.map_err(|error| Failure::of(&error, words))?;
        output.say(&text);
    }
    if let Some(provider) = provider {
        app.signs_in_through(provider);
    }
    let unsigned = ready(&app, words).await.map_err(|error| Failure::of(&error, words))?;
    if let Some(note) = unsigned {
        output.say(&note);
    }
    app.answers_as(build.await.unwrap_or_else(|_stopped| now().to_string()));
    let (listener, address) = listen(asked.listen, output).await?;
    let watched = match asked.watching.metrics_listen {
        Some(address) => Some(listen(address, output).await?),
        None => None,
    };
    let url = format!("http://{address}");
    output.say(&words.with("serving", &[("url", Argument::Text(&url))]));
    tracing::info!(%address, metrics = watched.as_ref().map(|(_, address)| address.to_string()), "serving");
    let hosting = hosting(asked);
    let site = Site::new(Arc::clone(&app), hosting.clone());
    first_account(&app, &url, output).await?;
    let following = follow(&app).await;
    answer(&app, asked, (site, hosting), (listener, watched.map(|(listener, _)| listener)), output).await;
    following.iter().for_each(JoinHandle::abort);
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// The store that is served. How it was opened is told to the log too.
#[expect(
    clippy::cognitive_complexity,
    reason = "what the macros of the log write is counted: the steps are in a row"
)]
async fn opened(store: &Store, asked: &Serve, mode: Mode, output: &Output) -> Result<Arc<App>, Failure> {
    let app = store.open_signing(mode, Some(&asked.signing), output).await?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), store = %store.location(), "starting");
    if let Some(forward) = app.journal().forward() {
        let backup = forward.backup.as_ref().map(|file| file.display().to_string());
        tracing::warn!(from = forward.from, to = forward.to, backup, "the tables were brought forward");
    }
    Store::behind(&app, output);
    Ok(app)
}

/// Listens on an address, and tells which it is where the system chose its port.
async fn listen(address: SocketAddr, output: &Output) -> Result<(TcpListener, SocketAddr), Failure> {
    let words = output.words;
    let cannot = |error: std::io::Error| {
        let address = address.to_string();
        let problem = Problem::worded("cannot-listen", &[("address", Argument::Text(&address))], words);
        Failure::unusable(problem.detail(system::reason(&error, words)))
    };
    let listener = TcpListener::bind(address).await.map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    Ok((listener, address))
}

/// Answers on both addresses until the process is told to stop.
async fn answer(
    app: &Arc<App>,
    asked: &Serve,
    (site, hosting): (Site, Hosting),
    (listener, watched): (TcpListener, Option<TcpListener>),
    output: &Output,
) {
    let limits = limits(asked, output);
    let (stopping, stopped) = oneshot::channel::<()>();
    let watching = watched.map(|listener| {
        let site = site.watched(Arc::clone(app), hosting);
        tokio::spawn(async move { serve_on(site, listener, limits, async { drop(stopped.await) }).await })
    });
    serve_on(site, listener, limits, stop()).await;
    drop(stopping);
    if let Some(watching) = watching {
        // It ends within the same limits.
        let _ended = watching.await;
    }
}

/// Where the pages stand.
fn hosting(asked: &Serve) -> Hosting {
    Hosting {
        public: asked.public_address.clone(),
        proxies: asked.trusted_proxies.clone(),
        watchers: asked.watching.metrics_allowed.clone(),
        upload: usize::from(asked.upload_megabytes.get()).saturating_mul(MEGABYTE),
        sessions: Stay {
            idle: asked.sessions.idle.time(),
            whole: SignedDuration::from_hours(asked.sessions.session_hours.get().into()),
            token_days: asked.sessions.tokens.token_days.get(),
        },
    }
}

/// A megabyte, in bytes.
const MEGABYTE: usize = 1_000_000;

/// Says the link by which the first administrator makes his account, where the store has no account yet.
async fn first_account(app: &App, url: &str, output: &Output) -> Result<(), Failure> {
    let words = output.words;
    let link = first_link(app).await.map_err(|error| Failure::of(&error, words))?;
    if let Some(link) = link {
        let site = app.site().unwrap_or(url);
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
fn limits(served: &Serve, output: &Output) -> Limits {
    let asked = served.connections;
    let seconds = |count: NonZeroU16| Duration::from_secs(u64::from(count.get()));
    let open = getrlimit(Resource::RLIMIT_NOFILE).map_or(u64::MAX, |(soft, _)| soft);
    let connections = within(asked, open);
    if connections < asked {
        let counts = [("connections", connections.to_string()), ("descriptors", open.to_string())];
        let counts = counts.each_ref().map(|(name, text)| (*name, Argument::Text(text)));
        output.say(&output.words.with("serving-fewer", &counts));
    }
    Limits {
        connections,
        asking: seconds(served.request_seconds),
        stopping: seconds(served.stop_seconds),
        ..Limits::default()
    }
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
