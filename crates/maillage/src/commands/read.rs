//! `maillage read`: understanding a published document; nothing is stored.

use std::process::ExitCode;

use maillage_publishing::{csv, json, text};
use maillage_service::care::read_annex::read_annex;
use maillage_views::words::Argument;

use super::{Outcome, read_file, write_failure};
use crate::args::Read;
use crate::output::{Failure, Listed, Output};

pub(super) fn run(read: &Read, output: &Output) -> Outcome {
    let Read::Annex { file } = read;
    let bytes = read_file(file, output)?;
    let name = file.display().to_string();
    let view = read_annex(&bytes, &name, output.words).map_err(|error| Failure::of(&error, output.words))?;
    let format = output.listed()?;
    let written = match format {
        Listed::Table => Ok(text::bilan(&view.rows, output.width(), output.words).into_bytes()),
        Listed::Csv => csv::annex(&view),
        Listed::Json => json::pretty(&view),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    if format != Listed::Json {
        let count = |number: usize| Argument::Count(i64::try_from(number).unwrap_or(i64::MAX));
        output.diagnostics(&name, &view.diagnostics);
        output.say(&output.words.with(
            "diagnostics-count",
            &[
                ("file", Argument::Text(&name)),
                ("rows", count(view.rows.len())),
                ("tables", count(view.tables.len())),
                ("count", count(view.diagnostics.len())),
            ],
        ));
    }
    Ok(ExitCode::SUCCESS)
}
