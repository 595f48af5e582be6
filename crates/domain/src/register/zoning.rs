//! In which zone a site counts for a line.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::care::nomenclature::{Line, LineCode};
use crate::entity::SiteNumber;
use crate::ground::asked::Asked;
use crate::reference::book::ReferenceBook;
use crate::register::book::RegisterBook;
use crate::territory::{Gazetteer, Lying, RegionCode, ZoneCode, ZoneSet};

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
        the_one_of(self.set(line)?, &self.zones(site))
    }

    /// The zone set on which a line is planned.
    fn set(&self, line: &Line) -> Option<&'a ZoneSet> {
        let counted = &self.reference.counted_as(line, self.region).code;
        let serves = |code: &LineCode| *code == line.code || code == counted || code.counts(&line.code);
        let mut sets = self.reference.zone_sets(self.region, self.asked);
        sets.find(|set| set.lines.iter().any(serves)).map(|set| &set.zone_set)
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

/// The zone of a set among those that a site lies in; none where it is none of them, or more than one.
fn the_one_of(set: &ZoneSet, zones: &[&ZoneCode]) -> Option<ZoneCode> {
    let mut within = zones.iter().filter(|zone| set.zone(zone).is_some());
    let zone = within.next()?;
    within.next().is_none().then(|| ZoneCode::clone(zone))
}

/// The zones of many sites for many lines: the set of each line and the zones of each site are looked up once.
#[derive(Debug)]
pub struct Zones<'a> {
    zoning: Zoning<'a>,
    sets: RefCell<BTreeMap<LineCode, Option<&'a ZoneSet>>>,
    sites: RefCell<BTreeMap<SiteNumber, Vec<&'a ZoneCode>>>,
}

impl<'a> Zones<'a> {
    /// Those of a zoning.
    pub fn of(zoning: Zoning<'a>) -> Self {
        Self { zoning, sets: RefCell::default(), sites: RefCell::default() }
    }

    /// The zone of a line in which a site lies ([`Zoning::zone`]).
    pub fn zone(&self, line: &Line, site: SiteNumber) -> Option<ZoneCode> {
        let known = self.sets.borrow().get(&line.code).copied();
        let set = known.unwrap_or_else(|| {
            let set = self.zoning.set(line);
            self.sets.borrow_mut().insert(line.code.clone(), set);
            set
        })?;
        let mut sites = self.sites.borrow_mut();
        the_one_of(set, sites.entry(site).or_insert_with(|| self.zoning.zones(site)))
    }
}
