//! Where a site counts, said by a person.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::entity::SiteNumber;
use crate::ground::payload::Payload;
use crate::territory::ZoneCode;

/// A site is placed in zones, one of each set that it lies in: what is said here stands before what its commune says. A site that
/// neither places counts in no zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SitePlaced {
    /// Which one.
    pub site: SiteNumber,
    /// Its zones; none where it is to be placed by its commune again.
    pub zones: BTreeSet<ZoneCode>,
}

impl Payload for SitePlaced {
    fn subject(&self) -> String {
        self.site.to_string()
    }
}
