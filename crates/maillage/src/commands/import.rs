//! `maillage import`: published documents and shipped data enter the journal.

use std::process::ExitCode;

use maillage_service::Mode;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::import_demo::import_demo;

use super::{Outcome, date, open, read_file, receipt};
use crate::args::{Globals, Import};
use crate::output::{Failure, Output};

pub(super) async fn run(globals: &Globals, import: Import, output: &Output) -> Outcome {
    match import {
        Import::Demo => demo(globals, output).await,
        Import::Annex { files, erratum_of, picture_date } => {
            let picture_date = picture_date.map(|text| date(&text, output)).transpose()?;
            // All files are read before the store is touched: a slip in the last name creates nothing.
            let files = files
                .iter()
                .map(|file| Ok((file.display().to_string(), read_file(file, output)?)))
                .collect::<Result<Vec<_>, Failure>>()?;
            for (name, bytes) in &files {
                maillage_service::care::read_annex::read_annex(bytes, name, output.words)
                    .map_err(|error| Failure::of(&error, output.words))?;
            }
            let app = open(globals, Mode::CreateIfMissing, output).await?;
            let mut refused = None;
            for (name, bytes) in &files {
                let request = ImportRequest {
                    bytes,
                    file: name,
                    region: globals.region.clone(),
                    picture_date,
                    erratum_of: erratum_of.clone(),
                };
                match import_annex(&app, &request, output.words).await {
                    Ok(done) => {
                        output.diagnostics(name, &done.diagnostics);
                        receipt(&done.text, Some(done.act.get()), output)?;
                    }
                    Err(error) => {
                        let failure = Failure::of(&error, output.words);
                        if files.len() == 1 {
                            return Err(failure);
                        }
                        // One refused document loses nothing else.
                        refused = Some(output.failure(&failure));
                    }
                }
            }
            Ok(refused.unwrap_or(ExitCode::SUCCESS))
        }
    }
}

async fn demo(globals: &Globals, output: &Output) -> Outcome {
    let app = open(globals, Mode::CreateIfMissing, output).await?;
    let text = import_demo(&app, output.words).await.map_err(|error| Failure::of(&error, output.words))?;
    receipt(&text, None, output)?;
    Ok(ExitCode::SUCCESS)
}
