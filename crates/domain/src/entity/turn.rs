//! What happens to a legal entity or a site: it is said to be so, it is merged, split or closed.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::identity::{LegalIdentity, SiteIdentity};
use super::{LegalEntityNumber, SiteNumber};
use crate::ground::payload::Payload;

/// Those that take the place of one that is split: two at least.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeSet<N>", into = "BTreeSet<N>")]
#[serde(bound(serialize = "N: Serialize + Ord + Clone", deserialize = "N: Deserialize<'de> + Ord"))]
pub struct Successors<N: Ord>(BTreeSet<N>);

/// Fewer than two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what is split becomes two at least")]
pub struct TooFew;

impl<N: Ord> TryFrom<BTreeSet<N>> for Successors<N> {
    type Error = TooFew;

    fn try_from(numbers: BTreeSet<N>) -> Result<Self, TooFew> {
        if numbers.len() < 2 { Err(TooFew) } else { Ok(Self(numbers)) }
    }
}

impl<N: Ord> From<Successors<N>> for BTreeSet<N> {
    fn from(successors: Successors<N>) -> Self {
        successors.0
    }
}

impl<N: Ord> Successors<N> {
    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &N> {
        self.0.iter()
    }

    /// Whether one is among them.
    pub fn contains(&self, number: &N) -> bool {
        self.0.contains(number)
    }
}

/// What an act says of one entity, from its effective day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[serde(bound(
    serialize = "N: Serialize + Ord + Clone, I: Serialize",
    deserialize = "N: Deserialize<'de> + Ord, I: Deserialize<'de>"
))]
pub enum Turn<N: Ord, I> {
    /// Its identity is so: what was said before ends on the eve.
    Stated(I),
    /// It is merged into another, which takes all it held.
    MergedInto(N),
    /// It is split: which of its successors took what, the authorisations say.
    SplitInto(Successors<N>),
    /// It is closed, and nothing takes its place.
    Closed,
}

/// What an act tells of one entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "N: Serialize + Ord + Clone, I: Serialize",
    deserialize = "N: Deserialize<'de> + Ord, I: Deserialize<'de>"
))]
pub struct EntityTold<N: Ord, I> {
    /// Which one.
    pub number: N,
    /// What happens to it.
    pub turn: Turn<N, I>,
}

/// What an act tells of a legal entity.
pub type LegalEntityTold = EntityTold<LegalEntityNumber, LegalIdentity>;

/// What an act tells of a site.
pub type SiteTold = EntityTold<SiteNumber, SiteIdentity>;

impl<N: Ord + fmt::Display, I> Payload for EntityTold<N, I> {
    fn subject(&self) -> String {
        self.number.to_string()
    }
}

impl<N: Ord, I> Turn<N, I> {
    /// Its name, in data and for the words of people.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Stated(_) => "stated",
            Self::MergedInto(_) => "merged-into",
            Self::SplitInto(_) => "split-into",
            Self::Closed => "closed",
        }
    }

    /// Whether it makes an entity its own successor.
    pub fn leads_back_to(&self, number: &N) -> bool {
        match self {
            Self::MergedInto(into) => into == number,
            Self::SplitInto(into) => into.contains(number),
            Self::Stated(_) | Self::Closed => false,
        }
    }
}
