//! Words for a command line that cannot be understood: clap words its own in English.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use maillage_domain::fund::beneficiary::NotAnIdentifier;
use maillage_domain::ground::key::WrongKey;
use maillage_views::fund::wrong_key::expected_key;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

/// The values that have a form of their own, by the name that help gives them, each with the message that shows it.
const FORMS: [(&str, &str); 14] = [
    ("DATE", "form-date"),
    ("UUID", "form-uuid"),
    ("EUROS", "form-euros"),
    ("YEAR=EUROS", "form-year-euros"),
    ("EARMARK=EUROS", "form-earmark-euros"),
    ("PLACE", "form-place"),
    ("PLACE=AE/CP", "form-place-credits"),
    ("ISSUER:ID", "form-issuer-id"),
    ("SIRET", "form-siret"),
    ("REGION=PERCENT/UUID", "form-region-share"),
    ("LINE", "form-line-of-text"),
    ("DAY[/DAY]", "form-payment-period"),
    ("SHARE", "form-grant-share"),
    ("yes|no", "form-yes-no"),
];

/// What is wrong with a command line, in words; nothing where clap only has to show help or the version. `asked` names the
/// command as far as it was understood.
pub(crate) fn problem(error: &clap::Error, asked: &str, words: Words) -> Option<Problem> {
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
        _ => unreadable(words),
    };
    Some(hinted(problem, error, asked, words))
}

/// That the usage is wrong, where nothing more is known.
pub(crate) fn unreadable(words: Words) -> Problem {
    Problem::worded("usage", &[], words)
}

/// What could be meant, which values are taken, and where the help is.
fn hinted(mut problem: Problem, error: &clap::Error, asked: &str, words: Words) -> Problem {
    let near = context(error, ContextKind::SuggestedSubcommand)
        .or_else(|| context(error, ContextKind::SuggestedArg))
        .or_else(|| context(error, ContextKind::SuggestedValue));
    if let Some(near) = near {
        problem = problem.hint("usage-near", &[("near", Argument::Text(&near))], words);
    }
    if let Some(values) = context(error, ContextKind::ValidValue).filter(|values| !values.is_empty()) {
        problem = problem.hint("usage-values", &[("values", Argument::Text(&values))], words);
    }
    problem = match (wrong_key(error), form(error)) {
        (Some(wrong), _) => expected_key(problem, *wrong, words),
        (None, Some(form)) => problem.hint(form, &[], words),
        (None, None) => problem,
    };
    problem.hint("usage", &[("command", Argument::Text(asked))], words)
}

/// The message that shows the form of a value that could not be read: `--beneficiary <ISSUER:ID>`.
fn form(error: &clap::Error) -> Option<&'static str> {
    let argument =
        context(error, ContextKind::InvalidArg).filter(|_| error.kind() == ErrorKind::ValueValidation)?;
    let (_, name) = argument.split_once('<')?;
    let name = name.split('>').next()?;
    FORMS.iter().find(|(known, _)| *known == name).map(|(_, message)| *message)
}

/// The key that is wrong in an identifier of the right shape.
fn wrong_key(error: &clap::Error) -> Option<&WrongKey> {
    match error.source()?.downcast_ref()? {
        NotAnIdentifier::Key(wrong) => Some(wrong),
        NotAnIdentifier::Shape { .. } => None,
    }
}

/// The command that the words of a command line name, as far as they name one: `maillage fund commit`.
pub(crate) fn asked(mut command: &clap::Command, line: impl IntoIterator<Item = String>) -> String {
    let mut name = vec![command.get_name()];
    for word in line.into_iter().skip(1) {
        if let Some(found) = command.find_subcommand(&word) {
            command = found;
            name.push(command.get_name());
        }
    }
    name.join(" ")
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
