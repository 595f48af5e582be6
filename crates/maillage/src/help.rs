//! The help in the reader's language: each command and argument has its message in the catalogues.

use std::ffi::OsString;

use clap::{Command, CommandFactory};
use maillage_domain::bilingual::Language;
use maillage_views::words::Words;

use crate::args::Arguments;

/// The message of the whole command line; those of its commands follow from it.
const ROOT: &str = "help";

/// The language asked for, before the arguments are parsed: help and usage need it.
pub(crate) fn language_of(arguments: impl Iterator<Item = OsString>) -> Language {
    let arguments: Vec<_> = arguments.map(|argument| argument.to_string_lossy().into_owned()).collect();
    let after = arguments.iter().zip(arguments.iter().skip(1)).find(|(flag, _)| *flag == "--lang");
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--lang="));
    joined.or(after.map(|(_, tag)| tag.as_str())).and_then(Language::parse).unwrap_or_default()
}

/// The command line with its help in the reader's language.
pub(crate) fn localised(words: Words) -> Command {
    localise(Arguments::command(), ROOT, words)
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
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).global(true));
    let command = if id == ROOT { with_version(command) } else { command };
    let command = command.mut_args(|argument| {
        let text = words.get(&format!("help-argument-{}", argument.get_id().as_str().replace('_', "-")));
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
    use super::*;

    fn untold(command: &Command, missing: &mut Vec<String>) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let arguments =
            command.get_arguments().filter_map(|argument| argument.get_help().map(ToString::to_string));
        missing.extend(arguments.chain([about]).filter(|text| text.starts_with("help-")));
        command.get_subcommands().for_each(|inner| untold(inner, missing));
    }

    #[test]
    fn given_each_command_and_argument_when_helped_then_no_message_is_missing() {
        for language in [Language::French, Language::English] {
            let mut missing = Vec::new();
            untold(&localised(Words::new(language)), &mut missing);
            assert_eq!(missing, Vec::<String>::new());
        }
    }

    #[test]
    fn given_the_flag_in_either_form_when_looked_for_then_found() {
        let language = |arguments: &[&str]| language_of(arguments.iter().map(OsString::from));
        assert_eq!(language(&["maillage", "--lang", "en", "serve"]), Language::English);
        assert_eq!(language(&["maillage", "serve", "--lang=en"]), Language::English);
        assert_eq!(language(&["maillage", "serve"]), Language::French);
    }
}
