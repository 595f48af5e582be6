//! Configuration: one file, under the variables of the environment, under the flags of the command line.
//!
//! A setting is the default of an argument and nothing else, so that the file, the variables and the flags take the same values
//! and refuse the same ones.

mod file;
mod print;
mod settings;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;
use maillage_domain::bilingual::Language;
use maillage_service::Location;
use maillage_views::problem::Problem;
use maillage_views::setting::{Origin, SettingView};
use maillage_views::words::Words;

pub(crate) use self::file::Settings;
pub(crate) use self::print::default_file;
use self::settings::{SETTINGS, Setting};
use crate::args::Globals;
use crate::help;

/// The variable that names the file.
const VARIABLE: &str = "MAILLAGE_CONFIG";

/// That of the language.
const LANGUAGE: &str = "MAILLAGE_LANG";

/// The file that the command line names, or else the environment; nothing where neither does.
pub(crate) fn named(line: &[OsString]) -> Option<PathBuf> {
    help::given(line, "--config").or_else(|| variable(VARIABLE)).map(PathBuf::from)
}

/// The language that the command line asks for, or else the environment.
pub(crate) fn language(line: &[OsString]) -> Option<Language> {
    help::language_of(line).or_else(|| Language::parse(&variable(LANGUAGE)?))
}

/// What a variable of the environment holds; an empty one holds nothing.
#[expect(clippy::disallowed_methods, reason = "the binary reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// A folder that somebody typed goes before a database that the file names.
pub(crate) fn settle(globals: &mut Globals, matches: &ArgMatches) {
    let is_default = |id| matches.value_source(id) == Some(ValueSource::DefaultValue);
    if is_default("database") && !is_default("data") {
        globals.database = None;
    }
}

/// What the file sets that was named; nothing is set where none was.
pub(crate) fn read(path: Option<&Path>, words: Words) -> Result<Settings, Box<Problem>> {
    path.map_or_else(|| Ok(Settings::default()), |path| file::read(path, &help::localised(words), words))
}

/// Each setting with the value that a server would have, and where that comes from.
///
/// # Errors
///
/// A variable of the environment holds what its argument does not take.
pub(crate) fn in_force(settings: &Settings, words: Words) -> Result<Vec<SettingView>, clap::Error> {
    let command = settings.applied(help::localised(words));
    let matches = command.try_get_matches_from(["maillage", "serve"])?;
    let serve = matches.subcommand_matches("serve").unwrap_or(&matches);
    Ok(SETTINGS.iter().map(|setting| shown(setting, settings, serve)).collect())
}

fn shown(setting: &Setting, settings: &Settings, matches: &ArgMatches) -> SettingView {
    let values = matches.get_raw(setting.id()).into_iter().flatten();
    let value = values.map(|value| value.to_string_lossy()).collect::<Vec<_>>().join(", ");
    // The password of a database is nobody's to read.
    let secret = setting.id() == "database" && !value.is_empty();
    let value = if secret { Location::parse(&value).to_string() } else { value };
    let origin = match matches.value_source(setting.id()) {
        Some(ValueSource::EnvVariable) => Origin::Environment,
        Some(_) if settings.get(setting).is_some() => Origin::File,
        _ => Origin::Default,
    };
    SettingView { setting: setting.name(), value, origin }
}
