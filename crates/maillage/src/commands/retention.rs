//! `maillage retention`: what has outlived the time for which it is kept, and its erasing.

use std::process::ExitCode;

use maillage_publishing::{list, text};
use maillage_service::Mode;
use maillage_service::people::{Keeper, Keeping, Origin, Stay, erase_outlived, outlived};

use super::{Ended, Store, acted, answered};
use crate::output::{Failure, Output};
use crate::user_args::Retention;

pub(super) async fn run(store: &Store, command: &Retention, output: &Output) -> Ended {
    let words = output.words;
    let app = store.open(Mode::Existing, output).await?;
    let failed = |error| Failure::of(&error, words);
    let keeping = Keeping { by: Keeper::Local, from: &Origin::default(), words };
    let (Retention::List(idle) | Retention::Apply(idle)) = command;
    app.lets_stay(Stay { idle: idle.time(), ..Stay::default() });
    match command {
        Retention::List(_) => {
            let view = outlived(&app, keeping.by, words).await.map_err(failed)?;
            answered(
                &view.kinds,
                || text::retention(&view, words),
                || list::retention(&view).and_then(|list| list.csv()),
                output,
            )?;
        }
        Retention::Apply(_) => {
            let view = erase_outlived(&app, keeping).await.map_err(failed)?;
            acted(&view, &view.erased(words), output)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
