//! How sure something is.

use serde::{Deserialize, Serialize};

/// How sure a rule, a value or a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The text of the source was read.
    Text,
    /// General knowledge of the field; the text was not read.
    General,
    /// What an agency does, as its published acts show.
    Practice,
}

impl Confidence {
    /// Every one, the surest first.
    pub const ALL: [Self; 3] = [Self::Text, Self::Practice, Self::General];

    /// The least sure of several; text where there is none.
    pub fn weakest(all: impl IntoIterator<Item = Self>) -> Self {
        let rank = |sure: &Self| Self::ALL.iter().position(|known| known == sure);
        all.into_iter().max_by_key(rank).unwrap_or(Self::Text)
    }

    /// The word in data: `text`, `general`, `practice`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::General => "general",
            Self::Practice => "practice",
        }
    }
}
