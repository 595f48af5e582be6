//! In which zone a site counts for a line.

use crate::care::nomenclature::{Line, LineCode};
use crate::entity::SiteNumber;
use crate::ground::asked::Asked;
use crate::reference::book::ReferenceBook;
use crate::register::book::RegisterBook;
use crate::territory::{Gazetteer, Lying, RegionCode, ZoneCode};

/// What says where sites lie.
#[derive(Debug, Clone, Copy)]
pub struct Zoning<'a> {
    /// The region.
    pub region: &'a RegionCode,
    /// The zone sets, each with the lines that it serves.
    pub reference: &'a ReferenceBook,
    /// Where persons placed sites, and in which commune each stands.
    pub register: &'a RegisterBook,
    /// The zones of each commune.
    pub communes: &'a Gazetteer,
    /// The day, and what was known.
    pub asked: Asked,
}

impl<'a> Zoning<'a> {
    /// The zone of a line in which a site lies: as a person placed it, else as its commune does. None where neither says it, or where
    /// they leave open which of several zones it is: then it counts in no zone and waits to be placed.
    pub fn zone(&self, line: &Line, site: SiteNumber) -> Option<ZoneCode> {
        let counted = &self.reference.counted_as(line, self.region).code;
        let serves = |code: &LineCode| *code == line.code || code == counted || code.counts(&line.code);
        let mut sets = self.reference.zone_sets(self.region, self.asked);
        let set = sets.find(|set| set.lines.iter().any(serves))?;
        let mut within = self.zones(site).into_iter().filter(|zone| set.zone_set.zone(zone).is_some());
        let zone = within.next()?;
        within.next().is_none().then(|| zone.clone())
    }

    /// The zones of every set that a site lies in, as far as it is known.
    pub fn zones(&self, site: SiteNumber) -> Vec<&'a ZoneCode> {
        let placed = self.register.placed(site, self.asked).filter(|placed| !placed.fact.zones.is_empty());
        if let Some(placed) = placed {
            return placed.fact.zones.iter().collect();
        }
        self.lying(site).map_or(&[][..], Lying::zones).iter().collect()
    }

    /// How its commune leads a site to zones; nothing where its commune is not known. A person who placed it has the last word.
    pub fn lying(&self, site: SiteNumber) -> Option<Lying<'a>> {
        let at = self.register.entities().site(site, self.asked);
        let commune = at.and_then(|at| at.identity.address.as_ref()?.commune.as_ref())?;
        Some(self.communes.lying(commune))
    }
}
