//! The structures that a shipped document prints enter the journal, those that are not recorded yet.

use maillage_domain::act::Draft;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_reading::reference::PrintedStructures;

/// What is not recorded yet of what a document prints.
pub(crate) fn drafts(state: &State, region: &RegionCode, printed: &PrintedStructures) -> Vec<Draft> {
    let book = state.structures(region);
    let day = printed.figures_at;
    let document = printed.counted.document;
    let is_counted = book.is_some_and(|book| book.counted_in(document).next().is_some());
    let counted = (!is_counted).then(|| Draft::new(region, day, printed.counted.clone()));
    let is_told = |key| book.is_some_and(|book| book.told_of(key).next().is_some());
    let told = printed.told.iter().filter(|told| !is_told(&told.structure));
    counted.into_iter().chain(told.map(|told| Draft::new(region, day, told.clone()))).collect()
}
