//! What a register is read with.

use jiff::civil::Date;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::register::zoning::Zoning;
use maillage_domain::state::Asked;
use maillage_domain::territory::ZoneCode;

use crate::act::ActReader;
use crate::objective::words::{label, zone_name};
use crate::words::Words;

/// What a register is read with: names, zones, clocks and words, as they hold when it is asked.
#[derive(Debug, Clone, Copy)]
pub struct RegisterReader<'a> {
    /// What acts are read with.
    pub act: ActReader<'a>,
    /// The register, and where its sites lie.
    pub zoning: Zoning<'a>,
    /// The clocks of the region.
    pub clocks: &'a Clocks,
}

impl RegisterReader<'_> {
    /// The words of the reader.
    pub(crate) const fn words(&self) -> Words {
        self.act.words
    }

    /// The day, and what was known.
    pub(crate) const fn asked(&self) -> Asked {
        self.zoning.asked
    }

    /// The legal day.
    pub(crate) const fn day(&self) -> Date {
        self.zoning.asked.day
    }

    /// The name of a site on the day; empty where nothing is said of it.
    pub(crate) fn site_name(&self, site: SiteNumber) -> String {
        let at = self.zoning.register.entities().site(site, self.asked());
        at.map(|at| at.identity.name.to_string()).unwrap_or_default()
    }

    /// The town of a site, as a register has it; empty where it is not known.
    pub(crate) fn town(&self, site: SiteNumber) -> String {
        let at = self.zoning.register.entities().site(site, self.asked());
        let address = at.and_then(|at| at.identity.address.as_ref());
        address.map(|address| address.town.to_string()).unwrap_or_default()
    }

    /// The name of a legal entity on the day; empty where nothing is said of it.
    pub(crate) fn holder_name(&self, holder: LegalEntityNumber) -> String {
        let at = self.zoning.register.entities().legal_entity(holder, self.asked());
        at.map(|at| at.identity.name.to_string()).unwrap_or_default()
    }

    /// What people call a line.
    pub(crate) fn line(&self, line: &LineCode) -> String {
        label(self.zoning.reference, line, self.words())
    }

    /// What people call a zone; its code where no set names it.
    pub(crate) fn zone_name(&self, zone: &ZoneCode) -> String {
        zone_name(self.zoning.reference, self.zoning.region, self.asked(), zone)
    }

    /// The zone in which a line counts at a site: that of the ground it stands on.
    pub fn zone(&self, line: &LineCode, site: SiteNumber) -> Option<ZoneCode> {
        let ground = self.zoning.register.entities().ground(site, self.asked());
        self.zoning.zone(self.zoning.reference.line(line)?, ground)
    }
}
