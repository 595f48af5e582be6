//! Why a question about the register has no answer, in words.

use maillage_domain::care::authorisation::status::StatusName;
use maillage_domain::ground::register::NotAnIdentifier;

use super::calendar::DueKind;
use crate::fund::wrong_key::expected_key;
use crate::problem::Problem;
use crate::words::{Argument, Words};

/// No authorisation of that number is known on the day.
pub fn authorisation_unknown(number: &str, region: &str, words: Words) -> Problem {
    unknown("authorisation-unknown", number, region, words)
}

fn unknown(kind: &str, number: &str, region: &str, words: Words) -> Problem {
    let said = [("number", Argument::Text(number)), ("region", Argument::Text(region))];
    Problem::worded(kind, &said, words).hint("authorisations", &[], words)
}

/// No site of that number is known on the day.
pub fn site_unknown(number: &str, region: &str, words: Words) -> Problem {
    unknown("site-unknown", number, region, words)
}

/// No legal entity of that number is known on the day.
pub fn holder_unknown(number: &str, region: &str, words: Words) -> Problem {
    unknown("holder-unknown", number, region, words)
}

/// A text is no FINESS number.
pub fn no_finess(text: &str, why: NotAnIdentifier, words: Words) -> Problem {
    let problem = Problem::worded("no-finess", &[("value", Argument::Text(text))], words);
    match why {
        NotAnIdentifier::Shape { .. } => problem.hint("finess-shape", &[], words),
        NotAnIdentifier::Key(wrong) => expected_key(problem, wrong, words),
    }
}

/// A word is no kind of day of a calendar.
pub fn no_such_kind(word: &str, words: Words) -> Problem {
    let known = DueKind::ALL.map(DueKind::as_str).join(", ");
    Problem::worded("no-due-kind", &[("value", Argument::Text(word))], words).hint(
        "due-kinds",
        &[("known", Argument::Text(&known))],
        words,
    )
}

/// A word is no status.
pub fn no_such_status(word: &str, words: Words) -> Problem {
    let known = StatusName::ALL.map(StatusName::as_str).join(", ");
    Problem::worded("no-status", &[("value", Argument::Text(word))], words).hint(
        "statuses",
        &[("known", Argument::Text(&known))],
        words,
    )
}
