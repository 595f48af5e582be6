//! The salt of an act: what keeps its hash from being guessed.

use std::fmt;

use serde::{Serialize, Serializer};

/// 128 random bits, written as 32 lower-case hexadecimal digits.
///
/// Two acts that say the same have other hashes, and nobody finds what an act says by trying what it might say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Salt(u128);

impl Salt {
    /// Wraps random bits; the binary has the one source of them.
    pub const fn new(bits: u128) -> Self {
        Self(bits)
    }

    /// The bits.
    pub const fn bits(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Serialize for Salt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
