//! The log: one event to a line on standard error, as text or as JSON.
//!
//! What is told is chosen where it is told: no header, no value of a query, no token and no password is ever an event
//! (`maillage_web`'s lines of requests, `Location` without its password). Other libraries are heard from warnings on, whatever
//! the level.

use std::io::IsTerminal;

use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::EnvFilter;

use crate::serve_args::{LogFormat, LogLevel};

/// How many lines wait at most for a reader of standard error that is slow: further ones are dropped, and no request waits.
const WAITING: usize = 10_000;

/// Begins the log. What still waits is written when the guard goes.
pub(crate) fn begin(format: LogFormat, level: LogLevel) -> WorkerGuard {
    let (writer, guard) =
        NonBlockingBuilder::default().lossy(true).buffered_lines_limit(WAITING).finish(std::io::stderr());
    let filter = EnvFilter::try_new(format!("warn,maillage={}", level.name()));
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_default())
        .with_writer(writer)
        .with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Text => subscriber.init(),
        LogFormat::Json => subscriber.json().flatten_event(true).init(),
    }
    guard
}
