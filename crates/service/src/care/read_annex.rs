//! Understanding a published annex; nothing is stored.

use maillage_domain::care::annex::Annex;
use maillage_domain::care::nomenclature::Nomenclature;
use maillage_domain::diagnostic::Reading;
use maillage_domain::state::State;
use maillage_domain::territory::Region;
use maillage_reading::annex::{self, Known, KnownRegion};
use maillage_views::annex::AnnexView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::shipped;

/// Reads an annex with the reference data that ships; `file` is its name, for messages.
pub fn read_annex(bytes: &[u8], file: &str, words: Words) -> Result<AnnexView, ServiceError> {
    let territory = &*shipped::TERRITORY;
    let assignment = territory.assignment.iter();
    let shipped = KnownRegion {
        region: territory.region.clone(),
        zone_sets: territory.zone_sets.clone(),
        assignment: assignment
            .flat_map(|(set, lines)| lines.iter().map(move |line| (line.clone(), set.clone())))
            .collect(),
    };
    let reading = read(bytes, file, std::slice::from_ref(&*shipped::NOMENCLATURE), &[shipped], words)?;
    Ok(AnnexView::new(&reading, words))
}

/// Reads an annex with the reference data that the store holds.
pub(crate) fn read_known(
    bytes: &[u8],
    file: &str,
    state: &State,
    words: Words,
) -> Result<Reading<Annex>, ServiceError> {
    let nomenclatures: Vec<_> = state.nomenclatures().cloned().collect();
    let regions: Vec<_> = state.regions().map(|region| known_region(state, region)).collect();
    read(bytes, file, &nomenclatures, &regions, words)
}

fn known_region(state: &State, region: &Region) -> KnownRegion {
    // Every zone set ever drawn: an annex may be older than the zones of today.
    let zones: Vec<_> = state.zone_sets_ever(&region.code).collect();
    let assignment = zones
        .iter()
        .flat_map(|zones| zones.lines.iter().map(|line| (line.clone(), zones.zone_set.id.clone())));
    KnownRegion {
        region: region.clone(),
        assignment: assignment.collect(),
        zone_sets: zones.iter().map(|zones| zones.zone_set.clone()).collect(),
    }
}

fn read(
    bytes: &[u8],
    file: &str,
    nomenclatures: &[Nomenclature],
    regions: &[KnownRegion],
    words: Words,
) -> Result<Reading<Annex>, ServiceError> {
    annex::read(bytes, &Known { nomenclatures, regions }).map_err(|no| {
        let (file, reason) = (Argument::Text(file), no.to_string());
        let reason = Argument::Text(&reason);
        ServiceError::unusable(Problem::worded("not-a-bilan", &[("file", file), ("reason", reason)], words))
    })
}
