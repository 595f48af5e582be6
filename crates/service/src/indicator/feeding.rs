//! Which indicators structures feed.

use maillage_domain::indicator::formula::Formula;
use maillage_domain::state::{Asked, State};
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::territory::RegionCode;
use maillage_views::indicator::FedIndicator;

/// The indicators of a region that count structures of a kind; of every kind, if none is picked.
pub(crate) fn fed(
    state: &State,
    region: &RegionCode,
    asked: Asked,
    picked: Option<StructureKind>,
) -> Vec<FedIndicator> {
    let Some(book) = state.indicators(region) else { return Vec::new() };
    let fed = book.definitions(asked).filter_map(|defined| {
        let definition = &defined.fact.definition;
        let kind = definition.formula.as_ref().and_then(Formula::counts)?;
        let is_picked = picked.is_none_or(|picked| picked == kind);
        is_picked.then(|| FedIndicator {
            code: defined.fact.indicator.to_string(),
            label: definition.label.to_string(),
            kind: kind.as_str(),
        })
    });
    fed.collect()
}
