//! The acts that a region's bilans rest on: the region, its nomenclature, its zones, their communes and outlines.

use maillage_domain::act::Fact;
use maillage_domain::state::State;
use maillage_domain::territory::Region;

use crate::app::{App, Decision};
use crate::import_demo::zones;
use crate::shipped;
use crate::territory::shipped::shipped_territory;

/// The legal basis of zones.
pub(crate) const ZONES_BASIS: &str = "art. R. 1434-30 CSP";
/// The legal basis of the lists of activities and equipment.
const NOMENCLATURE_BASIS: &str = "art. R. 6122-25 et R. 6122-26 CSP";

/// The reference acts that `state` lacks for `region`; zones only for the region whose zones ship.
pub(crate) fn reference_acts(app: &App, state: &State, region: &Region) -> Decision {
    let nomenclature = &*shipped::NOMENCLATURE;
    let from = nomenclature.in_force.from;
    let mut acts = Vec::new();
    if state.region(&region.code).is_none() {
        acts.push(app.act(&region.code, from, None, Fact::RegionRegistered(region.clone())));
    }
    if state.nomenclatures().all(|known| known.id != nomenclature.id) {
        let fact = Fact::NomenclatureAdopted(nomenclature.clone());
        acts.push(app.act(&region.code, from, Some(NOMENCLATURE_BASIS), fact));
    }
    if region.code == shipped::TERRITORY.region.code && state.region(&region.code).is_none() {
        acts.extend(zones().into_iter().map(|zones| {
            let from = zones.zone_set.in_force.from;
            app.act(&region.code, from, Some(ZONES_BASIS), Fact::ZonesDelimited(zones))
        }));
    }
    let ours = region.code == shipped::TERRITORY.region.code;
    let mut territory = if ours { shipped_territory(app, state) } else { Decision::default() };
    acts.append(&mut territory.acts);
    Decision { acts, files: territory.files }
}
