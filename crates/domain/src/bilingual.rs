//! A text in the two languages of the product.

use serde::{Deserialize, Serialize};

/// The language of a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub enum Language {
    /// French, the language of the law and of most readers.
    #[default]
    French,
    /// English, complete.
    English,
}

impl Language {
    /// The IETF tag: `fr` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Reads a tag such as `fr`, `en` or `en-GB`.
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.get(..2)? {
            "fr" => Some(Self::French),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// A text that stands in French and in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// The French text.
    pub fr: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// A text that was written in one language only: it stands as it was written in both.
    pub fn as_written(text: &str) -> Self {
        Self { fr: text.to_owned(), en: text.to_owned() }
    }

    /// The text for a reader of `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}
