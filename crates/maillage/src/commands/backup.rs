//! `maillage backup` and `maillage restore`: the whole store in one file, and the way back.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use maillage_service::stores;

use super::{Ended, Store, receipt};
use crate::output::{Failure, Output};

/// Writes the store into the file that is named, or on standard output, while others go on writing to it.
pub(super) async fn backup(store: &Store, output: &Output) -> Ended {
    output.no_terminal("sqlite")?;
    store.exposed(output);
    let made = stores::backup(&store.location(), &beside(output.place()), output.words).await;
    let made = made.map_err(|error| Failure::of(&error, output.words))?;
    output.copy_of(&made.file())?;
    if output.place().is_some() {
        receipt(&made.told.text, Some(made.told.acts), output)?;
    } else {
        output.say(&made.told.text);
    }
    Ok(ExitCode::SUCCESS)
}

/// Puts a backup in the place of a store that is not there yet.
pub(super) async fn restore(store: &Store, file: &Path, output: &Output) -> Ended {
    let restored = stores::restore(file, &store.location(), output.words).await;
    let restored = restored.map_err(|error| Failure::of(&error, output.words))?;
    receipt(&restored.text, Some(restored.acts), output)?;
    Ok(ExitCode::SUCCESS)
}

/// The folder in which a backup is made before it is written where it was asked for: there is as much room as it takes beside
/// its file, and maybe not where the system keeps what passes.
fn beside(place: Option<&Path>) -> PathBuf {
    let regular = place.filter(|path| path.metadata().map_or(true, |found| found.is_file()));
    let folder = regular.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
    match (regular, folder) {
        (Some(_), None) => PathBuf::from("."),
        (_, Some(folder)) => folder.to_owned(),
        (None, None) => std::env::temp_dir(),
    }
}
