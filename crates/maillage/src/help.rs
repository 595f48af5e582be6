//! The help in the reader's language: each command and argument has its message in the catalogues.

use std::ffi::OsString;

use clap::{Command, CommandFactory};
use maillage_domain::bilingual::Language;
use maillage_views::words::{Argument, Words};

use crate::args::Arguments;

/// The message of the whole command line; those of its commands follow from it.
const ROOT: &str = "help";

/// The language asked for, before the arguments are parsed: help and usage need it.
pub(crate) fn language_of(line: &[OsString]) -> Option<Language> {
    given(line, "--lang").as_deref().and_then(Language::parse)
}

/// The value of a flag, before the arguments are parsed.
pub(crate) fn given(line: &[OsString], flag: &str) -> Option<String> {
    let words: Vec<_> = line.iter().map(|word| word.to_string_lossy()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix(flag)?.strip_prefix('='));
    let after = words.iter().zip(words.iter().skip(1)).find(|(word, _)| **word == flag);
    joined.map(str::to_owned).or_else(|| after.map(|(_, value)| value.clone().into_owned()))
}

/// Whether errors are wanted as JSON, before the arguments are parsed.
pub(crate) fn wants_json(arguments: impl Iterator<Item = String>) -> bool {
    let arguments: Vec<_> = arguments.collect();
    let after = arguments.iter().zip(arguments.iter().skip(1));
    arguments.iter().any(|argument| argument == "--format=json")
        || after.into_iter().any(|(flag, value)| flag == "--format" && value == "json")
}

/// The command line with its help in the reader's language.
pub(crate) fn localised(words: Words) -> Command {
    localise(Arguments::command(), ROOT, words)
}

/// What an argument is, with its default, its values and its variable: clap words those in English.
fn help_of(argument: &clap::Arg, words: Words) -> String {
    let mut parts =
        vec![words.get(&format!("help-argument-{}", argument.get_id().as_str().replace('_', "-")))];
    let takes_value = argument.get_action().takes_values();
    let defaults: Vec<_> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if takes_value && !defaults.is_empty() {
        parts.push(words.with("help-default", &[("value", Argument::Text(&defaults.join(", ")))]));
    }
    let values: Vec<_> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if takes_value && !values.is_empty() {
        parts.push(words.with("help-values", &[("values", Argument::Text(&values.join(", ")))]));
    }
    if let Some(name) = argument.get_env() {
        parts.push(words.with("help-variable", &[("name", Argument::Text(&name.to_string_lossy()))]));
    }
    parts.join(" ")
}

/// The version flag, as an argument of ours: clap words its own in English.
fn with_version(command: Command) -> Command {
    let version = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    command.disable_version_flag(true).arg(version)
}

fn localise(command: Command, id: &str, words: Words) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        words.get("help-usage-heading")
    );
    let command = command
        .about(words.get(id))
        .help_template(template)
        .subcommand_help_heading(words.get("help-commands-heading"))
        .next_help_heading(words.get("help-options-heading"))
        .disable_help_flag(true)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .global(true)
                // Behind every option of ours, however many there are.
                .display_order(1000),
        );
    let command = if id == ROOT { with_version(command) } else { command };
    let command = command.mut_args(|argument| {
        let text = help_of(&argument, words);
        let argument = if argument.get_action().takes_values() {
            argument.hide_default_value(true).hide_possible_values(true).hide_env(true)
        } else {
            argument
        };
        let heading = words.get("help-options-heading");
        if argument.is_positional() { argument.help(text) } else { argument.help(text).help_heading(heading) }
    });
    command.mut_subcommands(|inner| {
        let id = format!("{id}-{}", inner.get_name());
        localise(inner, &id, words)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use maillage_views::words::catalogue::CATALOGUES;

    use super::*;

    /// The messages that a command and those below it ask for.
    fn asked(command: &Command, id: &str, found: &mut BTreeSet<String>) {
        found.insert(id.to_owned());
        let argument =
            |argument: &clap::Arg| format!("help-argument-{}", argument.get_id().as_str().replace('_', "-"));
        found.extend(command.get_arguments().map(argument));
        for inner in command.get_subcommands() {
            asked(inner, &format!("{id}-{}", inner.get_name()), found);
        }
    }

    #[test]
    fn given_each_command_and_argument_when_helped_then_its_message_is_there_and_no_other() {
        /// What the help says beside commands and arguments.
        const FRAME: [&str; 6] = [
            "help-default",
            "help-values",
            "help-variable",
            "help-usage-heading",
            "help-commands-heading",
            "help-options-heading",
        ];
        for language in [Language::French, Language::English] {
            let mut asked_for: BTreeSet<String> = FRAME.map(str::to_owned).into();
            asked(&localised(Words::new(language)), ROOT, &mut asked_for);
            let help = CATALOGUES.iter().find(|catalogue| catalogue.noun == "help").expect("there is help");
            let ids = help.text(language).lines().filter_map(|line| line.split_once(" = "));
            let stand: BTreeSet<String> = ids.map(|(id, _)| id.to_owned()).collect();
            let apart: Vec<_> = stand.symmetric_difference(&asked_for).collect();
            assert!(apart.is_empty(), "{}: {apart:?}", language.tag());
        }
    }

    #[test]
    fn given_the_flag_in_either_form_when_looked_for_then_found() {
        let language = |line: &[&str]| language_of(&line.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(language(&["maillage", "--lang", "en", "serve"]), Some(Language::English));
        assert_eq!(language(&["maillage", "serve", "--lang=en"]), Some(Language::English));
        assert_eq!(language(&["maillage", "serve"]), None);
    }
}
