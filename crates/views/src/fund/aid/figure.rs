//! What a document prints of a scheme.

use maillage_domain::digest::Digest;
use maillage_domain::fund::aid::scheme::{AidFigure, AidSource, FigureKind};
use schemars::JsonSchema;
use serde::Serialize;

use crate::document_address::DocumentAddress;
use crate::fund::money::whole_euros;
use crate::words::{Argument, Words};

/// A figure of a scheme: those of two kinds are never summed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidFigureView {
    /// What it is: `count`, `funded`, `paid`, `foreseen`, `open`, `shared`, `envelope`, `reckoned`.
    pub kind: &'static str,
    /// How many, or how many cents.
    pub value: i64,
    /// The words that print it; nothing where nobody does.
    pub printed: Option<String>,
    /// How it was reckoned, where it is not printed.
    pub reckoned: Option<String>,
    /// The line of the document.
    pub line: u32,
    /// What it is, in words; empty where its own words say it.
    #[serde(skip)]
    pub kind_text: String,
    /// What was reckoned, written for people; empty where it is printed.
    #[serde(skip)]
    pub value_text: String,
    /// Where it stands in the document.
    #[serde(skip)]
    pub seen_at: DocumentAddress,
}

/// Where a scheme was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidSourceView {
    /// What it is called.
    pub title: String,
    /// The first line of the document.
    pub line: Option<u32>,
    /// The last.
    pub until: Option<u32>,
    /// The address of the page.
    pub url: Option<String>,
    /// All this in words.
    #[serde(skip)]
    pub text: String,
    /// The same where the document is named beside: its lines, or whose page it is.
    #[serde(skip)]
    pub short: String,
    /// Where it stands in the document; nothing of a page.
    #[serde(skip)]
    pub seen_at: Option<DocumentAddress>,
}

impl AidFigureView {
    /// Words a figure of a document.
    pub(super) fn new(figure: &AidFigure, document: Digest, words: Words) -> Self {
        let kind = figure.kind.as_str();
        let value = if figure.printed.is_some() {
            String::new()
        } else if figure.kind.is_sum() {
            whole_euros(figure.value, words)
        } else {
            words.number(figure.value)
        };
        Self {
            kind,
            value: figure.value,
            printed: figure.printed.as_ref().map(ToString::to_string),
            reckoned: figure.reckoned.as_ref().map(|how| how.get(words.language()).to_owned()),
            line: figure.line,
            kind_text: kind_text(figure.kind, words),
            value_text: value,
            seen_at: DocumentAddress::line(document, figure.line),
        }
    }

    /// The figure in words, for a reader of a table: what it is, and the words that print it, or the sum and how it was reckoned.
    pub fn text(&self, words: Words) -> String {
        let said = match (&self.printed, &self.reckoned) {
            (Some(printed), _) => words.cited(printed),
            (None, Some(how)) => format!("{} ({how})", self.value_text),
            (None, None) => self.value_text.clone(),
        };
        if self.kind_text.is_empty() { said } else { format!("{} {said}", self.kind_text) }
    }
}

/// What a figure is, in words; empty where its own words say it.
fn kind_text(kind: FigureKind, words: Words) -> String {
    match kind {
        FigureKind::Count | FigureKind::Funded => String::new(),
        FigureKind::Paid
        | FigureKind::Foreseen
        | FigureKind::Open
        | FigureKind::Shared
        | FigureKind::Envelope
        | FigureKind::Reckoned => words.get(&format!("aid-figure-{}", kind.as_str())),
    }
}

impl AidSourceView {
    /// Words a place of the document of a title, or a page.
    pub(super) fn new(source: &AidSource, (document, title): (Digest, &str), words: Words) -> Self {
        match source {
            AidSource::Lines { line, until } => {
                let last = until.unwrap_or(*line);
                let id = if last == *line { "aid-source-line" } else { "aid-source-lines" };
                let lines = [("line", Argument::printed(*line)), ("until", Argument::printed(last))];
                Self {
                    title: title.to_owned(),
                    line: Some(*line),
                    until: *until,
                    url: None,
                    short: words.with(&format!("{id}-short"), &lines),
                    text: words
                        .with(id, &[&lines[..], &[("title", Argument::Text(&words.cited(title)))]].concat()),
                    seen_at: Some(DocumentAddress::line(document, *line)),
                }
            }
            AidSource::Page { title, url } => Self {
                title: title.to_string(),
                line: None,
                until: None,
                url: Some(url.to_string()),
                text: title.to_string(),
                short: title.to_string(),
                seen_at: None,
            },
        }
    }
}
