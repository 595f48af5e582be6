//! What the journal says of every fact: its number, its two times, its place and its author.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::code::RegionCode;
use super::form;
use super::id::ActNumber;

/// Which act it is, when it was recorded, from when it has effect, where, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The number of the act.
    pub number: ActNumber,
    /// When it was recorded.
    #[serde(with = "form::instant")]
    pub recorded_at: Timestamp,
    /// From which legal day it has effect.
    #[serde(with = "form::day")]
    pub effective: Date,
    /// The region.
    pub region: RegionCode,
    /// Who entered it.
    pub actor: Actor,
}

impl Stamp {
    /// The same act, seen from another region that it is common to.
    #[must_use]
    pub fn seen_in(self: &Arc<Self>, region: &RegionCode) -> Arc<Self> {
        if self.region == *region {
            return Arc::clone(self);
        }
        Arc::new(Self { region: region.clone(), ..Self::clone(self) })
    }

    /// The regions of an act that is common to some: its own, and each of them once.
    pub fn regions(&self, common_to: &[RegionCode]) -> BTreeSet<RegionCode> {
        common_to.iter().chain([&self.region]).cloned().collect()
    }
}

/// A fact with the stamp of the act that recorded it. Both are shared: a copy costs nothing.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded<T> {
    /// The stamp of the act.
    pub stamp: Arc<Stamp>,
    /// The fact.
    pub fact: Arc<T>,
}

impl<T> Clone for Recorded<T> {
    fn clone(&self) -> Self {
        Self { stamp: Arc::clone(&self.stamp), fact: Arc::clone(&self.fact) }
    }
}

/// What becomes of an act that comes to a book.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entered {
    /// It is kept, with all its effects.
    Kept,
    /// It does not fit what came before it, and has no effect at all.
    SetAside,
}
