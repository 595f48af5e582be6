//! The file of settings: what it sets, each value held against the argument that takes it, and each fault with its line.

use std::path::Path;

use clap::error::{ContextKind, ContextValue};
use clap::{Arg, Command};
use maillage_domain::bilingual::Language;
use maillage_service::system;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use strsim::osa_distance;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::settings::{SETTINGS, Setting};

/// How far a key may be from the one that was meant: two letters, or one that changed its place.
const NEAR: usize = 2;

/// The largest file that is read, in bytes: a hundred times one with every setting and its comment.
const LARGEST: u64 = 1 << 20;

/// What a file sets, in its order.
#[derive(Debug, Default)]
pub(crate) struct Settings(Vec<(&'static Setting, String)>);

impl Settings {
    /// The value of a setting; nothing where the file has none.
    pub(crate) fn get(&self, setting: &Setting) -> Option<&str> {
        self.0.iter().find(|(own, _)| *own == setting).map(|(_, value)| value.as_str())
    }

    /// The language of the answers, where the file names one.
    pub(crate) fn language(&self) -> Option<Language> {
        Language::parse(self.get(Setting::named("answers", "language")?)?)
    }

    /// The command line with these values as its defaults.
    pub(crate) fn applied(&self, command: Command) -> Command {
        self.0.iter().fold(command, |command, (setting, value)| setting.applied(command, value))
    }
}

/// A file of settings that is read: its name, its text, and the command line whose arguments take the values.
struct Reading<'a> {
    file: String,
    text: &'a str,
    command: &'a Command,
    words: Words,
}

/// Reads a file.
///
/// # Errors
///
/// The first fault: the file cannot be read, is no TOML, has a key that is no setting, or a value that its setting does not take.
pub(crate) fn read(path: &Path, command: &Command, words: Words) -> Result<Settings, Box<Problem>> {
    let file = path.display().to_string();
    let unread = |reason: String| {
        let arguments = [("file", Argument::Text(&file)), ("reason", Argument::Text(&reason))];
        Box::new(Problem::worded("config-unread", &arguments, words))
    };
    let metadata = path.metadata().map_err(|error| unread(system::reason(&error, words)))?;
    if !metadata.is_file() || LARGEST < metadata.len() {
        return Err(unread(words.get("config-no-file")));
    }
    let text = std::fs::read_to_string(path).map_err(|error| unread(system::reason(&error, words)))?;
    Reading { file, text: &text, command, words }.settings()
}

impl Reading<'_> {
    fn settings(&self) -> Result<Settings, Box<Problem>> {
        let table = DeTable::parse(self.text).map_err(|error| {
            let line = self.line(error.span().map_or(0, |span| span.start));
            self.fault("config-syntax", line, &[("reason", error.message())])
        })?;
        let mut settings = Settings::default();
        for (section, keys) in table.get_ref() {
            let name = section.get_ref();
            if !SETTINGS.iter().any(|setting| setting.section == name) {
                return Err(self.unknown(section.span().start, name, &sections()));
            }
            let DeValue::Table(keys) = keys.get_ref() else {
                return Err(self.unknown(section.span().start, name, &sections()));
            };
            for (key, value) in keys {
                settings.0.extend(self.setting(name, key, value)?);
            }
        }
        Ok(settings)
    }

    /// What a line sets; an empty text sets nothing.
    fn setting(
        &self,
        section: &str,
        key: &Spanned<impl AsRef<str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<Option<(&'static Setting, String)>, Box<Problem>> {
        let name = key.get_ref().as_ref();
        let Some(setting) = Setting::named(section, name) else {
            let whole = format!("{section}.{name}");
            return Err(self.unknown(
                key.span().start,
                &whole,
                &SETTINGS.iter().map(Setting::name).collect::<Vec<_>>(),
            ));
        };
        let line = self.line(value.span().start);
        let printed = self.text.get(value.span()).unwrap_or_default();
        let Some(text) = text(value.get_ref()) else {
            return Err(self.refused(setting, printed, line, None));
        };
        if text.is_empty() {
            return Ok(None);
        }
        match self.accepted(setting, &text) {
            Ok(()) => Ok(Some((setting, text))),
            Err(error) => Err(self.refused(setting, printed, line, Some(&error))),
        }
    }

    /// Lets the argument of a setting read a value, as if it was typed.
    fn accepted(&self, setting: &Setting, value: &str) -> Result<(), clap::Error> {
        let Some(argument) = setting.argument(self.command) else { return Ok(()) };
        let flag = argument.get_long().unwrap_or_default();
        let probe = Command::new("maillage").no_binary_name(true).arg(Arg::clone(argument));
        probe.try_get_matches_from([format!("--{flag}={value}")]).map(drop)
    }

    /// A value that its setting does not take, with those it takes where they can be listed.
    fn refused(
        &self,
        setting: &Setting,
        printed: &str,
        line: usize,
        error: Option<&clap::Error>,
    ) -> Box<Problem> {
        let name = setting.name();
        // What may hold a password is not repeated.
        let printed = if setting.id() == "database" { "…" } else { printed };
        let problem = self.fault("config-value", line, &[("key", &name), ("value", printed)]);
        let valid = error.and_then(|error| match error.get(ContextKind::ValidValue)? {
            ContextValue::Strings(values) if !values.is_empty() => Some(values.join(", ")),
            _ => None,
        });
        let hint = match valid {
            Some(values) => problem.hint("usage-values", &[("values", Argument::Text(&values))], self.words),
            None => problem.hint("config-form", &[], self.words),
        };
        Box::new(hint)
    }

    /// A name that is none, with the nearest that is one, or all of them.
    fn unknown(&self, at: usize, name: &str, known: &[String]) -> Box<Problem> {
        let problem = self.fault("config-key", self.line(at), &[("key", name)]);
        let near = known.iter().min_by_key(|known| osa_distance(known, name));
        let near = near.filter(|known| osa_distance(known, name) <= NEAR);
        Box::new(match near {
            Some(near) => problem.hint("usage-near", &[("near", Argument::Text(near))], self.words),
            None => problem.hint("config-keys", &[("keys", Argument::Text(&known.join(", ")))], self.words),
        })
    }

    /// A fault of a line, with its file.
    fn fault(&self, kind: &str, line: usize, more: &[(&str, &str)]) -> Box<Problem> {
        let mut arguments = vec![("file", Argument::Text(&self.file)), ("line", Argument::printed(line))];
        arguments.extend(more.iter().map(|(name, text)| (*name, Argument::Text(text))));
        Box::new(Problem::worded(kind, &arguments, self.words))
    }

    /// The number of the line in which a byte stands.
    fn line(&self, at: usize) -> usize {
        1 + self.text.get(..at).unwrap_or_default().matches('\n').count()
    }
}

/// The sections, each once.
fn sections() -> Vec<String> {
    let mut names: Vec<String> = SETTINGS.iter().map(|setting| setting.section.to_owned()).collect();
    names.dedup();
    names
}

/// A value as an argument takes it: texts and whole numbers as they are, a list with commas; nothing for any other.
fn text(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(|item| text(item.get_ref())).collect();
            Some(items?.join(","))
        }
        _ => None,
    }
}
