//! A site: its names, where it lies, its authorisations with their lives, its units.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::entity::SiteNumber;
use maillage_domain::fund::ledger::Ledger;
use schemars::JsonSchema;
use serde::Serialize;

use super::commune::FormerCommuneView;
use super::entity::{AddressView, NamedView, SourceAct, names, sources, standing};
use super::funded::FundedView;
use super::life::LifeView;
use super::reader::RegisterReader;
use super::unit::UnitView;

/// A site as it stands on a day, as known at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SiteView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// Its FINESS number.
    pub site: String,
    /// Its name on the day; its number where no act names it.
    pub name: String,
    /// The names it bore by the day, the last one first.
    pub names: Vec<NamedView>,
    /// The legal entity it belongs to, by its FINESS number.
    pub holder: Option<String>,
    /// The name of that.
    pub holder_name: String,
    /// Its number in the register of companies.
    pub siret: Option<String>,
    /// Its address.
    pub address: Option<AddressView>,
    /// The site whose ground it stands on, where that is another’s.
    pub on_ground_of: Option<String>,
    /// What became of it, in words; empty where it stands.
    pub standing: String,
    /// The zones it lies in, by code and name.
    pub zones: Vec<(String, String)>,
    /// Whether a person placed it there, and not its commune.
    pub placed: bool,
    /// By which movement its commune leads there, where its code is one of before and no person placed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former_commune: Option<FormerCommuneView>,
    /// The authorisations that are put to use there, or were last.
    pub authorisations: Vec<LifeView>,
    /// The units that stand there, each with its authorisation.
    pub units: Vec<(String, UnitView)>,
    /// What the fund did for it, by the commitments that name it.
    pub funded: FundedView,
    /// The acts that tell of it.
    pub sources: Vec<SourceAct>,
}

impl SiteView {
    /// A site; nothing where neither an act nor an authorisation speaks of it by the day.
    pub fn new(
        number: SiteNumber,
        (authorisations, units): (Vec<LifeView>, Vec<(String, UnitView)>),
        ledger: &Ledger,
        known_on: Timestamp,
        reader: &RegisterReader<'_>,
    ) -> Option<Self> {
        let (entities, asked) = (reader.zoning.register.entities(), reader.asked());
        let at = entities.site(number, asked);
        if at.is_none() && authorisations.is_empty() {
            return None;
        }
        let identity = at.as_ref().map(|at| at.identity);
        let holder = identity.map(|identity| identity.holder);
        let zones = reader.zoning.zones(number).into_iter();
        let steps = authorisations.iter().flat_map(|life| &life.steps);
        let acts: BTreeSet<ActNumber> = steps.map(|step| ActNumber::new(step.act)).collect();
        let own = entities
            .told_of_site(number)
            .chain(reader.zoning.register.placings(number))
            .map(|stamp| stamp.number);
        let placed = reader.zoning.register.placed(number, asked);
        let placed = placed.is_some_and(|placed| !placed.fact.zones.is_empty());
        let lying = reader.zoning.lying(number).filter(|_| !placed);
        Some(Self {
            at: reader.day(),
            known_on,
            region: reader.zoning.region.to_string(),
            site: number.to_string(),
            name: identity.map_or_else(|| number.to_string(), |identity| identity.name.to_string()),
            names: names(entities.names_of_site(number, asked), reader.words()),
            holder: holder.map(|holder| holder.to_string()),
            holder_name: holder.map(|holder| reader.holder_name(holder)).unwrap_or_default(),
            siret: identity
                .and_then(|identity| identity.siret.as_ref())
                .map(|siret| siret.as_str().to_owned()),
            address: identity.and_then(|identity| identity.address.as_ref()).map(AddressView::new),
            on_ground_of: identity.and_then(|identity| identity.on_ground_of).map(|site| site.to_string()),
            standing: at.map(|at| standing(&at.standing, reader.words())).unwrap_or_default(),
            zones: zones.map(|zone| (zone.to_string(), reader.zone_name(zone))).collect(),
            placed,
            former_commune: lying.and_then(|lying| FormerCommuneView::new(lying, reader.words())),
            funded: FundedView::of(
                ledger,
                Some(number.finess()),
                identity.and_then(|identity| identity.siret),
            ),
            sources: sources(own.chain(acts), reader),
            authorisations,
            units,
        })
    }

    /// How many of its authorisations make a figure of the bilan.
    pub fn counted(&self) -> usize {
        self.authorisations.iter().filter(|life| life.authorisation.counted).count()
    }
}
