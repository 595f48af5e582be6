//! `maillage window`: filing windows, and the checks before their order is signed.

use std::path::Path;
use std::process::ExitCode;

use maillage_publishing::{csv, list, text};
use maillage_service::procedure::windows::{self, Checked};
use maillage_service::sheet::WhenRequest;
use maillage_views::region::InRegion;
use maillage_views::ruling::FindingView;

use super::{Ended, Store, answered, read_file};
use crate::args::Window;
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, command: &Window, output: &Output) -> Ended {
    match command {
        Window::List => list(store, output).await,
        Window::Show { window } => show(store, window, output).await,
        Window::Check { window } => check(store, window, output).await,
    }
}

/// The windows of the region of a store, as they stand today.
fn today(store: &Store) -> WhenRequest {
    WhenRequest { region: store.region().map(ToOwned::to_owned), ..WhenRequest::default() }
}

async fn list(store: &Store, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let failed = |error| Failure::of(&error, output.words);
    let view = windows::list(&reader, &today(store), output.words).map_err(failed)?;
    let region = store.region_of(&reader, output)?;
    answered(
        &InRegion { answer: &view, region: region.as_str() },
        || text::windows(&view, output.width(), output.words),
        || list::windows(&view).and_then(|list| list.csv()),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

async fn show(store: &Store, id: &str, output: &Output) -> Ended {
    let reader = store.reader(output).await?;
    let failed = |error| Failure::of(&error, output.words);
    let view = windows::show(&reader, &today(store), id, output.words).map_err(failed)?;
    let region = store.region_of(&reader, output)?;
    answered(
        &InRegion { answer: &view, region: region.as_str() },
        || text::window(&view, output.width(), output.words),
        || csv::findings(&view.findings),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// A name that is a file is a draft; else it is the identifier of a recorded window.
async fn check(store: &Store, window: &str, output: &Output) -> Ended {
    let draft = Path::new(window).is_file().then(|| read_file(Path::new(window), output)).transpose()?;
    let checked = draft.as_deref().map_or(Checked::Recorded(window), |bytes| Checked::Draft(window, bytes));
    let reader = store.reader(output).await?;
    let failed = |error| Failure::of(&error, output.words);
    let findings: Vec<FindingView> =
        windows::checks(&reader, store.region(), checked, output.words).map_err(failed)?;
    answered(
        &findings,
        || text::findings(&findings, output.width(), output.words),
        || csv::findings(&findings),
        output,
    )?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}
