//! The terms of the field that pages explain, each fixed once in both languages.

use serde::{Deserialize, Serialize};

use crate::bilingual::{Bilingual, Language};

/// The terms, in the order in which they are learnt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The terms.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The place where it is explained; it never changes.
    pub id: String,
    /// The term.
    pub term: Bilingual,
    /// What else stands for it in a text.
    pub forms: Forms,
    /// What it means.
    pub definition: Bilingual,
    /// The article that it comes from, as French texts cite it; nothing where no text says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// How sure the definition is.
    pub sure: Sureness,
    /// The row of the glossary of the documentation that says the same.
    pub row: String,
}

/// What else stands for a term in a text: plurals, abbreviations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms {
    /// In French.
    pub fr: Vec<String>,
    /// In English.
    pub en: Vec<String>,
}

/// What a definition rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sureness {
    /// The text of the law was read.
    Text,
    /// Read in published annexes.
    Annexes,
    /// Read in a published report of the fund.
    Report,
    /// Found in a secondary source.
    Secondary,
    /// General knowledge, no text found.
    General,
    /// A word of this program.
    Ours,
}

impl Sureness {
    /// Every one of them.
    pub const ALL: [Self; 6] =
        [Self::Text, Self::Annexes, Self::Report, Self::Secondary, Self::General, Self::Ours];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Annexes => "annexes",
            Self::Report => "report",
            Self::Secondary => "secondary",
            Self::General => "general",
            Self::Ours => "ours",
        }
    }
}

impl Term {
    /// All that stands for it in a text of `language`, the term itself first.
    pub fn written(&self, language: Language) -> impl Iterator<Item = &str> {
        let forms = match language {
            Language::French => &self.forms.fr,
            Language::English => &self.forms.en,
        };
        std::iter::once(self.term.get(language)).chain(forms.iter().map(String::as_str))
    }
}
