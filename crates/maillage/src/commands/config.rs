//! `maillage config`: the settings, as a file with every default, and as they are in force.

use std::path::Path;
use std::process::ExitCode;

use maillage_publishing::{list, text};

use super::{Ended, answered};
use crate::args::Config;
use crate::config::{self, Settings, default_file};
use crate::output::{Failure, Output};
use crate::usage;

pub(super) fn run(command: &Config, settings: &Settings, output: &Output) -> Ended {
    match command {
        Config::PrintDefault => output.answer(default_file(output.words).as_bytes())?,
        Config::Check { file: None } => check(settings, output)?,
        Config::Check { file: Some(file) } => check(&read(file, output)?, output)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What a file sets that is named to be looked at.
fn read(file: &Path, output: &Output) -> Result<Settings, Failure> {
    config::read(Some(file), output.words).map_err(|problem| Failure::unusable(*problem))
}

/// Shows each setting that would be in force, and where it comes from.
fn check(settings: &Settings, output: &Output) -> Result<(), Failure> {
    let words = output.words;
    let views = config::in_force(settings, words).map_err(|error| {
        let problem = usage::problem(&error, "maillage config check", words);
        Failure::unusable(problem.unwrap_or_else(|| usage::unreadable(words)))
    })?;
    answered(
        &views,
        || text::settings(&views, words),
        || list::settings(&views).and_then(|list| list.csv()),
        output,
    )?;
    Ok(())
}
