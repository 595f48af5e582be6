//! How surely a text was read.

use serde::Serialize;

/// How surely a text was read, in hundredths: 100 where the document itself says it in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Confidence(u8);

impl Confidence {
    /// As the document itself says it, in characters.
    pub const CERTAIN: Self = Self(100);
    /// Nothing is known of it.
    pub const NONE: Self = Self(0);

    /// Of so many hundredths; more than 100 is certain.
    pub const fn new(hundredths: u8) -> Self {
        Self(if hundredths < 100 { hundredths } else { 100 })
    }

    /// The hundredths.
    pub const fn hundredths(self) -> u8 {
        self.0
    }

    /// Too little to be taken for what is printed: a person has to look.
    pub const fn is_doubtful(self) -> bool {
        self.0 < 80
    }

    /// Said in characters by the document itself.
    pub const fn is_certain(self) -> bool {
        self.0 == 100
    }
}
