//! Identifiers: opaque, made in the binary, and never reused.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A type of identifiers: a UUIDv7 that means nothing by itself.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an identifier.
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

identifier! {
    /// The identifier of an act.
    ActId
}

identifier! {
    /// The opaque identifier of a natural person; the name lives in an erasable row, never in an act.
    PersonId
}

identifier! {
    /// The identifier of a commitment of the fund.
    CommitmentId
}

identifier! {
    /// The identifier of a revenue order of the fund.
    RecoveryId
}

/// The dense number of an act in the journal, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActNumber(u64);

impl ActNumber {
    /// Wraps a number; 0 stands for "before the first act".
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number itself.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The number of the act that follows.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for ActNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
