//! Why a question on aid cannot be read.

use maillage_domain::fund::aid::scheme::AidSchemes;

use crate::problem::Problem;
use crate::words::{Argument, Words};

/// No scheme bears a code: the nearest ones.
pub fn no_scheme(code: &str, schemes: &AidSchemes, words: Words) -> Problem {
    let nearest: Vec<_> = schemes.nearest(code).into_iter().map(ToString::to_string).collect();
    let names = [("names", Argument::Text(&nearest.join(", ")))];
    Problem::worded("aid-unknown", &[("code", Argument::Text(code))], words).hint("nearest", &names, words)
}

/// What was typed into a field is none of some words: which are.
pub fn no_word((field, text): (&'static str, &str), known: &[&str], words: Words) -> Problem {
    let names = [("names", Argument::Text(&known.join(", ")))];
    let title = words.with("problem-aid-word", &[("text", Argument::Text(text))]);
    Problem::new(&["aid", field].join("-"), title).hint("aid-words", &names, words)
}

/// What was typed into a field cannot be read: how it is written.
pub fn unreadable((field, text): (&'static str, &str), form: &'static str, words: Words) -> Problem {
    let title = words.with("problem-aid-unreadable", &[("text", Argument::Text(text))]);
    Problem::new(&["aid", field].join("-"), title).hint(form, &[], words)
}
