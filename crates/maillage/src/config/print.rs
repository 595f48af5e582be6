//! The file of settings with every default, each behind a comment in the reader's language.

use std::fmt::Write as _;

use clap::Arg;
use maillage_views::words::Words;

use super::settings::{SETTINGS, Setting};
use crate::help;

/// How long a line of a comment is, in letters.
const WIDTH: usize = 100;

/// The file: a setting without a default stands behind a `#`, as an empty one.
pub(crate) fn default_file(words: Words) -> String {
    let command = help::localised(words);
    let mut text = comment(&words.get("config-file"));
    let mut section = "";
    for setting in &SETTINGS {
        if setting.section != section {
            section = setting.section;
            write!(text, "\n[{section}]\n").expect("a string takes text");
        }
        if let Some(argument) = setting.argument(&command) {
            text.push('\n');
            text.push_str(&entry(setting, argument));
        }
    }
    text
}

/// A setting: what it is, and its default.
fn entry(setting: &Setting, argument: &Arg) -> String {
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let default = argument.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
    let value = match &default {
        Some(number) if number.parse::<u64>().is_ok() => number.clone(),
        Some(text) => toml::Value::from(text.as_str()).to_string(),
        None if argument.get_value_delimiter().is_some() => "[]".to_owned(),
        None => "\"\"".to_owned(),
    };
    let mark = if default.is_some() { "" } else { "# " };
    format!("{}{mark}{} = {value}\n", comment(&help), setting.key)
}

/// A text as lines of a comment.
fn comment(text: &str) -> String {
    let mut lines = String::new();
    let mut line = String::from("#");
    for word in text.split_whitespace() {
        if WIDTH < line.chars().count() + 1 + word.chars().count() {
            lines.push_str(&line);
            lines.push('\n');
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push_str(&line);
    lines.push('\n');
    lines
}
