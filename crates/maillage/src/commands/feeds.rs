//! `maillage import arhgos` and `import finess`: feeds of other registers, read as streams however long they are; and
//! `import authorisations`: a table.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use maillage_domain::act::Actor;
use maillage_service::register::import_authorisations::import_authorisations;
use maillage_service::register::import_feed::{FeedKind, RegisterFeed, import_feed};
use maillage_service::{App, Mode};
use maillage_views::feed::FeedView;

use super::{Ended, Store, made, table, unread};
use crate::args::TableFile;
use crate::output::{Failure, Output};
use crate::progress::Bar;

pub(super) async fn run(
    store: &Store,
    kind: FeedKind,
    files: &[PathBuf],
    actor: Actor,
    output: &Output,
) -> Ended {
    let (mut refused, mut answered) = (None, None);
    for file in files {
        let name = file.display().to_string();
        match feed(store, kind, file, actor, output).await {
            Ok(app) => answered = Some(app),
            // One refused file loses nothing else.
            Err(failure) => refused = Some(output.failure(&failure.about(&name))),
        }
    }
    if let Some(app) = answered {
        store.names_region(&app.known().state, output);
    }
    Ok(refused.unwrap_or(ExitCode::SUCCESS))
}

/// Reads one feed to its end, then records what is new in it: what is no feed touches no store.
async fn feed(
    store: &Store,
    kind: FeedKind,
    file: &Path,
    actor: Actor,
    output: &Output,
) -> Result<Arc<App>, Failure> {
    let (name, region, words) = (file.display().to_string(), store.region(), output.words);
    let told = |error| Failure::of(&error, words);
    let (bytes, length) = opened(file, output)?;
    let mut bar = Bar::new(&name, output);
    let mut progress = |done| bar.show_bytes(done, length);
    let feed = RegisterFeed::read(kind, bytes, &name, words, &mut progress);
    bar.clear();
    let (feed, app) = (feed.map_err(told)?, store.writer(Mode::Existing, output).await?);
    let view = import_feed(&app, &feed, region, actor, words).await;
    recorded(&app, view.map_err(told)?, output)?;
    Ok(app)
}

/// A file, and how long it is.
fn opened(file: &Path, output: &Output) -> Result<(File, u64), Failure> {
    let open = || {
        let bytes = File::open(file)?;
        let length = bytes.metadata()?.len();
        Ok((bytes, length))
    };
    open().map_err(|error| unread(file, &error, output))
}

/// Says what became of a feed: in sentences, with a line to each thing there is to say of it, or the whole of it as JSON.
fn recorded(app: &App, view: FeedView, output: &Output) -> Result<(), Failure> {
    if !output.is_json() {
        output.feed(&view.file, &view.diagnostics);
    }
    made(app, view, |view| &view.text, output)
}

/// Records a table of authorisations, whose columns another file may name.
pub(super) async fn authorisations(store: &Store, asked: &TableFile, actor: Actor, output: &Output) -> Ended {
    let said = |app: &App, view| recorded(app, view, output);
    table::recorded(store, (asked, actor), import_authorisations, said, output).await
}
