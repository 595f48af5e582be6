//! Why a document could not be typeset, in terms of the template that an agency edits.

use std::fmt;

/// A document could not be typeset.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// The template is wrong: each fault with its place.
    #[error("the template is wrong: {}", listed(.0))]
    Template(Vec<Fault>),
    /// The pages stand, but cannot be written as PDF/UA-1 and PDF/A-2a: a title is missing, a picture has no words,
    /// a letter is in none of the fonts.
    #[error("the pages cannot be written: {}", listed(.0))]
    Export(Vec<Fault>),
    /// The view cannot be handed to the template.
    #[error("the document cannot be handed to the template")]
    Given(#[from] serde_json::Error),
}

/// A fault of a template, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; nothing where the fault has no place in the template.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// How it may be put right.
    pub hints: Vec<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(out, "{line}:{column}: ")?;
        }
        write!(out, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(out, " ({hint})"))
    }
}

fn listed(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("; ")
}
