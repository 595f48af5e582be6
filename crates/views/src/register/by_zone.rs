//! In which zones the sites of a list stand.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::territory::ZoneCode;

use super::authorisation::AuthorisationView;
use crate::map::InZone;
use crate::words::{Argument, Words};

/// The sites of authorisations by the zones that those count in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitesByZone {
    /// How many stand in each zone; those of it that make a figure of the bilan there.
    pub zones: BTreeMap<ZoneCode, InZone>,
    /// The sites with an authorisation that counts in no zone.
    unplaced: usize,
    /// The authorisations of which the register says no site.
    nowhere: usize,
}

impl SitesByZone {
    /// The sites of some authorisations.
    pub fn of<'v>(authorisations: impl IntoIterator<Item = &'v AuthorisationView>) -> Self {
        let mut sites: BTreeMap<&str, BTreeMap<&str, bool>> = BTreeMap::new();
        let (mut unplaced, mut nowhere) = (BTreeSet::new(), 0);
        for one in authorisations {
            match (one.zone.as_deref(), one.site.as_deref()) {
                (Some(zone), Some(site)) => {
                    *sites.entry(zone).or_default().entry(site).or_default() |= one.counted;
                }
                (None, Some(site)) => {
                    unplaced.insert(site);
                }
                (_, None) => nowhere += 1,
            }
        }
        let within = |(zone, sites): (&str, BTreeMap<&str, bool>)| {
            let counted = sites.values().filter(|counted| **counted).count();
            (ZoneCode::parse(zone), InZone { all: sites.len(), counted })
        };
        Self { zones: sites.into_iter().map(within).collect(), unplaced: unplaced.len(), nowhere }
    }

    /// What lies in no zone that is known, in sentences; none where everything does.
    pub fn outside(&self, words: Words) -> Vec<String> {
        let said = [("register-map-unplaced", self.unplaced), ("register-map-nowhere", self.nowhere)];
        let said = said.into_iter().filter(|(_, count)| 0 < *count);
        said.map(|(id, count)| words.with(id, &[("count", Argument::count(count))])).collect()
    }
}
