//! Within which departments and zones a territory lies as a whole, by its communes: what a sum that serves it may be shown under.

use std::collections::BTreeSet;

use super::beneficiary::Finess;
use super::cell::Territory;
use super::served::Served;
use crate::entity::SiteNumber;
use crate::entity::identity::CommuneCode;
use crate::ground::asked::Asked;
use crate::ground::code::ZoneCode;
use crate::register::book::RegisterBook;
use crate::structure::tally::DepartmentCode;
use crate::territory::Gazetteer;

/// The departments and zones that a territory lies in as a whole: at most one department, and one zone of each set. Empty where
/// nothing that is known holds all of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Within {
    /// The department.
    pub department: Option<DepartmentCode>,
    /// The zones.
    pub zones: BTreeSet<ZoneCode>,
}

/// What says where territories and sites lie.
#[derive(Debug, Clone, Copy)]
pub struct Atlas<'a> {
    /// The zones of each commune.
    pub communes: &'a Gazetteer,
    /// The zones of the sets in force.
    pub zones: &'a BTreeSet<ZoneCode>,
    /// The register, which has where sites lie; none where no act speaks of it.
    pub register: Option<&'a RegisterBook>,
    /// The day, and what was known.
    pub asked: Asked,
}

impl Within {
    /// Whether nothing that is known holds all of it.
    pub fn is_empty(&self) -> bool {
        self.department.is_none() && self.zones.is_empty()
    }

    /// What holds both.
    fn and(self, other: &Self) -> Self {
        Self {
            department: self.department.filter(|own| other.department.as_ref() == Some(own)),
            zones: self.zones.intersection(&other.zones).cloned().collect(),
        }
    }

    /// What holds all of them; nothing where there are none.
    fn all(parts: impl IntoIterator<Item = Self>) -> Option<Self> {
        parts.into_iter().reduce(|all, part| all.and(&part))
    }
}

impl Atlas<'_> {
    /// What holds the territory that is stated; nothing where it is not known: no zone, no department with a commune, or a site of
    /// which nobody said the commune.
    pub fn within(&self, served: &Served) -> Option<Within> {
        match served {
            Served::Territory(territory) => self.territory(territory),
            Served::Sites(sites) => {
                let each = sites.iter().map(|site| self.site(*site)).collect::<Option<Vec<_>>>()?;
                Within::all(each)
            }
        }
    }

    /// What holds a zone: itself, and what holds each of its communes.
    pub fn zone(&self, zone: &ZoneCode) -> Within {
        let within = |(commune, zones)| Self::commune(commune, zones);
        let mut all = Within::all(self.communes.within(zone).map(within)).unwrap_or_default();
        all.zones.insert(zone.clone());
        all
    }

    fn territory(&self, territory: &Territory) -> Option<Within> {
        let zone = ZoneCode::parse(territory.as_str());
        if self.zones.contains(&zone) {
            return Some(self.zone(&zone));
        }
        let department = DepartmentCode::parse(territory.as_str()).ok()?;
        let all = self.communes.all().map(|(commune, zones)| Self::commune(commune, zones));
        Within::all(all.filter(|within| within.department.as_ref() == Some(&department)))
    }

    /// What holds a site: the zones in which a person placed it, else those of its commune.
    fn site(&self, site: Finess) -> Option<Within> {
        let (register, number) = (self.register?, SiteNumber::new(site));
        let placed = register.placed(number, self.asked).map(|placed| &placed.fact.zones);
        let placed = placed.filter(|zones| !zones.is_empty());
        let found = register.entities().site(number, self.asked);
        let commune = found.and_then(|site| site.identity.address.as_ref()?.commune);
        let zones = match (placed, &commune) {
            (Some(zones), _) => zones.iter().cloned().collect(),
            (None, Some(commune)) => self.communes.lying(commune).zones().iter().cloned().collect(),
            (None, None) => return None,
        };
        Some(Within { department: commune.as_ref().and_then(DepartmentCode::of), zones })
    }

    fn commune(code: &str, zones: &[ZoneCode]) -> Within {
        let code = CommuneCode::parse(code).ok();
        Within {
            department: code.as_ref().and_then(DepartmentCode::of),
            zones: zones.iter().cloned().collect(),
        }
    }
}
