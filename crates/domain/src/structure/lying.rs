//! Where a structure lies.

use super::key::StructureKey;
use super::tally::Territory;
use super::told::StructureTold;
use crate::entity::SiteNumber;
use crate::entity::identity::CommuneCode;
use crate::ground::asked::Asked;
use crate::ground::code::ZoneCode;
use crate::register::book::RegisterBook;
use crate::territory::Gazetteer;

/// What says where structures lie.
#[derive(Debug, Clone, Copy)]
pub struct Lying<'a> {
    /// The register, which has where the sites lie that bear a FINESS number; none where no act speaks of it.
    pub register: Option<&'a RegisterBook>,
    /// The zones of each commune.
    pub communes: &'a Gazetteer,
    /// The day, and what was known.
    pub asked: Asked,
}

impl<'a> Lying<'a> {
    /// The commune of a structure: the one that is said of it, else that of the site of its number.
    pub fn commune<'c>(&self, told: &'c StructureTold) -> Option<&'c CommuneCode>
    where
        'a: 'c,
    {
        told.said.commune.as_ref().or_else(|| {
            let register = self.register?;
            let site = register.entities().site(site(&told.structure)?, self.asked)?;
            site.identity.address.as_ref()?.commune.as_ref()
        })
    }

    /// The zones of every set that a structure lies in, as far as it is known: those of its commune, but where a person placed the site
    /// of its number.
    pub fn zones<'c>(&self, told: &'c StructureTold) -> Vec<&'a ZoneCode>
    where
        'a: 'c,
    {
        let placed = self.register.zip(site(&told.structure));
        let placed = placed.and_then(|(register, site)| register.placed(site, self.asked));
        if let Some(placed) = placed.filter(|placed| !placed.fact.zones.is_empty()) {
            return placed.fact.zones.iter().collect();
        }
        let communes = self.communes;
        self.commune(told).map_or(&[][..], |commune| communes.coded(commune.as_str())).iter().collect()
    }

    /// Whether a structure lies in a territory of its region; nothing where nobody said where it is.
    pub fn is_in(&self, told: &StructureTold, territory: &Territory) -> Option<bool> {
        match territory {
            Territory::Region => Some(true),
            Territory::Department(department) => {
                self.commune(told).map(|commune| department.code.has(commune))
            }
            Territory::Zone(zone) => {
                let zones = self.zones(told);
                (!zones.is_empty()).then(|| zones.contains(&zone))
            }
        }
    }
}

/// The site that bears the number of a structure.
fn site(key: &StructureKey) -> Option<SiteNumber> {
    key.finess().map(SiteNumber::new)
}
