//! `maillage rules`: the rule book.

use std::process::ExitCode;

use maillage_publishing::{json, list, text};
use maillage_service::rules::rules;

use super::{Outcome, write_failure};
use crate::output::{Listed, Output};

pub(super) fn run(output: &Output) -> Outcome {
    let rules = rules(output.words);
    let written = match output.listed()? {
        Listed::Table => Ok(text::rules(&rules, output.width(), output.words).into_bytes()),
        Listed::Csv => list::rules(&rules).and_then(|list| list.csv()),
        Listed::Json => json::pretty(&rules),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    Ok(ExitCode::SUCCESS)
}
