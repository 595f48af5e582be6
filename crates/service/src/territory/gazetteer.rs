//! The communes of a region with their zones, read again from the documents that list them.

use std::collections::BTreeSet;
use std::sync::Arc;

use maillage_domain::digest::Digest;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{Gazetteer, RegionCode};
use maillage_journal::JournalError;
use maillage_reading::territory::named_communes;

use crate::app::App;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped::MOVEMENTS;

/// The communes of the zones of a region that are in force on the day asked; none of a document that was erased or altered: what is
/// asked is then answered without them.
pub(crate) async fn gazetteer(
    reader: &Reader,
    region: &RegionCode,
    asked: Asked,
) -> Result<Arc<Gazetteer>, ServiceError> {
    communes_of(reader.app(), reader.state(), region, asked).await
}

/// The same, of a state of an application.
pub(crate) async fn communes_of(
    app: &App,
    state: &State,
    region: &RegionCode,
    asked: Asked,
) -> Result<Arc<Gazetteer>, ServiceError> {
    let reference = state.reference();
    let composed = reference.zone_sets(region, asked);
    let composed = composed.filter_map(|set| reference.composition(region, &set.zone_set.id, asked));
    let documents: BTreeSet<Digest> = composed.map(|composed| composed.fact.document).collect();
    let documents: Vec<Digest> = documents.into_iter().collect();
    if let Some(places) = app.places().get(&documents) {
        return Ok(places);
    }
    let (mut communes, mut is_whole) = (Vec::new(), true);
    for document in &documents {
        match app.journal().file(*document).await {
            Ok(Some(file)) => communes.extend(named_communes(&file.content)),
            Ok(None) | Err(JournalError::Altered { .. }) => is_whole = false,
            Err(failed) => return Err(failed.into()),
        }
    }
    let places = Arc::new(Gazetteer::new(communes).with(&MOVEMENTS));
    if is_whole {
        app.places().keep(documents, Arc::clone(&places));
    }
    Ok(places)
}
