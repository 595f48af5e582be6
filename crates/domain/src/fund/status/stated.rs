//! A figure with how it is printed and where it comes from.

use crate::fund::reported::Qualifier;
use crate::ground::id::ActNumber;

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// These acts of the ledger.
    Acts(Vec<ActNumber>),
    /// A line of the document that an act recorded.
    Line {
        /// The act.
        act: ActNumber,
        /// The 1-based line.
        line: u32,
    },
    /// Computed from figures of the document that an act recorded.
    Computed {
        /// The act.
        act: ActNumber,
    },
}

impl Source {
    /// Whether it is in the document that an act recorded.
    pub fn is_of(&self, recorded: ActNumber) -> bool {
        matches!(self, Self::Line { act, .. } | Self::Computed { act } if *act == recorded)
    }
}

/// A figure with how it is printed and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// How it is printed.
    pub qualifier: Qualifier,
    /// Where it comes from.
    pub source: Source,
}

impl<T> Stated<T> {
    /// The same statement of another value.
    pub fn with<U>(&self, value: U) -> Stated<U> {
        Stated { value, qualifier: self.qualifier, source: self.source.clone() }
    }

    pub(super) const fn exact(value: T, source: Source) -> Self {
        Self { value, qualifier: Qualifier::Exact, source }
    }
}
