//! `maillage export`: the whole journal as open tables, in a folder.

use std::process::ExitCode;

use maillage_service::export::export;

use super::{Ended, Store, receipt};
use crate::output::{Failure, Output};

pub(super) async fn run(store: &Store, output: &Output) -> Ended {
    let words = output.words;
    let folder = output.folder()?;
    let reader = store.reader(output).await?;
    let exported = export(&reader, folder, words).await.map_err(|error| Failure::of(&error, words))?;
    if store.region().is_some() {
        output.say(&words.get("export-all-regions"));
    }
    receipt(&exported.receipt(&folder.display().to_string(), words), None, output)?;
    Ok(ExitCode::SUCCESS)
}
