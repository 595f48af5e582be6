//! A legal entity: its names, its sites, what it holds.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::fund::ledger::Ledger;
use schemars::JsonSchema;
use serde::Serialize;

use super::authorisation::AuthorisationView;
use super::entity::{AddressView, NamedView, SourceAct, names, sources, standing};
use super::funded::FundedView;
use super::reader::RegisterReader;

/// A legal entity as it stands on a day, as known at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HolderView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// Its FINESS number.
    pub holder: String,
    /// Its name on the day; its number where no act names it.
    pub name: String,
    /// The names it bore by the day, the last one first.
    pub names: Vec<NamedView>,
    /// Its number in the register of companies.
    pub siren: Option<String>,
    /// Its address.
    pub address: Option<AddressView>,
    /// What became of it, in words; empty where it stands.
    pub standing: String,
    /// Its sites.
    pub sites: Vec<HeldSite>,
    /// The authorisations that it holds, or held last.
    pub authorisations: Vec<AuthorisationView>,
    /// What the fund did for it, by the commitments that name it and not one of its sites.
    pub funded: FundedView,
    /// The acts that tell of it.
    pub sources: Vec<SourceAct>,
}

/// A site of a legal entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeldSite {
    /// Its FINESS number.
    pub site: String,
    /// Its name on the day.
    pub name: String,
    /// Its town.
    pub town: String,
    /// The zones it lies in.
    pub zones: Vec<String>,
}

impl HeldSite {
    fn new(site: SiteNumber, reader: &RegisterReader<'_>) -> Self {
        Self {
            site: site.to_string(),
            name: reader.site_name(site),
            town: reader.town(site),
            zones: reader.zoning.zones(site).into_iter().map(ToString::to_string).collect(),
        }
    }
}

impl HolderView {
    /// A legal entity; nothing where neither an act nor an authorisation speaks of it by the day.
    pub fn new(
        number: LegalEntityNumber,
        authorisations: Vec<AuthorisationView>,
        ledger: &Ledger,
        known_on: Timestamp,
        reader: &RegisterReader<'_>,
    ) -> Option<Self> {
        let (entities, asked) = (reader.zoning.register.entities(), reader.asked());
        let at = entities.legal_entity(number, asked);
        if at.is_none() && authorisations.is_empty() {
            return None;
        }
        let identity = at.as_ref().map(|at| at.identity);
        let own = |site: &SiteNumber| {
            entities.site(*site, asked).is_some_and(|site| site.identity.holder == number)
        };
        Some(Self {
            at: reader.day(),
            known_on,
            region: reader.zoning.region.to_string(),
            holder: number.to_string(),
            name: identity.map_or_else(|| number.to_string(), |identity| identity.name.to_string()),
            names: names(entities.names_of_entity(number, asked), reader.words()),
            siren: identity
                .and_then(|identity| identity.siren.as_ref())
                .map(|siren| siren.as_str().to_owned()),
            address: identity.and_then(|identity| identity.address.as_ref()).map(AddressView::new),
            standing: at.map(|at| standing(&at.standing, reader.words())).unwrap_or_default(),
            sites: entities.sites().filter(own).map(|site| HeldSite::new(site, reader)).collect(),
            funded: FundedView::of(ledger, Some(number.finess()), None),
            sources: sources(entities.told_of_entity(number).map(|stamp| stamp.number), reader),
            authorisations,
        })
    }

    /// How many of its authorisations make a figure of the bilan.
    pub fn counted(&self) -> usize {
        self.authorisations.iter().filter(|one| one.counted).count()
    }
}
