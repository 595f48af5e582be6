//! Words for a command line that cannot be understood: clap words its own in English.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

/// What is wrong with a command line, in words; nothing where clap only has to show help or the version.
pub(crate) fn problem(error: &clap::Error, words: Words) -> Option<Problem> {
    let text = |kind| context(error, kind);
    let what =
        text(ContextKind::InvalidSubcommand).or_else(|| text(ContextKind::InvalidArg)).unwrap_or_default();
    let value = text(ContextKind::InvalidValue).unwrap_or_default();
    let (what, value) = (("what", Argument::Text(&what)), ("value", Argument::Text(&value)));
    let problem = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            Problem::worded("usage-unknown", &[what], words)
        }
        ErrorKind::MissingRequiredArgument => Problem::worded("usage-missing", &[what], words),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            Problem::worded("usage-value", &[what, value], words)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Problem::worded("usage-command", &[], words)
        }
        _ => Problem::worded("usage", &[], words),
    };
    Some(hinted(problem, error, words))
}

/// What could be meant, which values are taken, and where the help is.
fn hinted(mut problem: Problem, error: &clap::Error, words: Words) -> Problem {
    let near = context(error, ContextKind::SuggestedSubcommand)
        .or_else(|| context(error, ContextKind::SuggestedArg))
        .or_else(|| context(error, ContextKind::SuggestedValue));
    if let Some(near) = near {
        problem = problem.hint("usage-near", &[("near", Argument::Text(&near))], words);
    }
    if let Some(values) = context(error, ContextKind::ValidValue).filter(|values| !values.is_empty()) {
        problem = problem.hint("usage-values", &[("values", Argument::Text(&values))], words);
    }
    problem.hint("usage", &[("command", Argument::Text(&command(error)))], words)
}

/// The command whose help tells more: the words of the usage line before its options.
fn command(error: &clap::Error) -> String {
    let usage = context(error, ContextKind::Usage).unwrap_or_default();
    let words = usage.split_whitespace().skip_while(|word| *word != "maillage");
    let name: Vec<_> = words.take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).collect();
    if name.is_empty() { "maillage".to_owned() } else { name.join(" ") }
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
