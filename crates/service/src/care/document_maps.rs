//! The maps of a document, drawn.

use maillage_domain::care::bilan::BilanAt;
use maillage_journal::JournalError;
use maillage_publishing::svg;
use maillage_views::document::{DocumentMap, MapPart};
use maillage_views::filing::Filing;
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::reader::Reader;
use crate::territory::map::maps;

/// The maps of an answer, of one quantity each, for every zone set that its rows use; or why none is drawn.
pub(crate) async fn document_maps(
    reader: &Reader,
    answer: &BilanAt<'_>,
    words: Words,
) -> Result<Result<Vec<DocumentMap>, String>, ServiceError> {
    match drawn(reader, answer, words).await {
        Err(ServiceError::Journal(JournalError::Altered { .. })) => Ok(Err(words.get("map-altered"))),
        drawn => drawn.map(Ok),
    }
}

async fn drawn(
    reader: &Reader,
    answer: &BilanAt<'_>,
    words: Words,
) -> Result<Vec<DocumentMap>, ServiceError> {
    let mut drawn = Vec::new();
    for part in MapPart::of(&answer.rows) {
        let answer = BilanAt { rows: part.rows.clone(), without_table: Vec::new(), ..*answer };
        for view in maps(reader, &answer, Filing::of_list(&answer), words).await? {
            let sets = reader.state().reference().zone_sets_ever(&answer.bilan.stamp.region);
            let set = sets.map(|zones| &zones.zone_set).find(|set| set.id.to_string() == view.zone_set);
            let zones = set.map(|set| set.title.as_str()).unwrap_or_default();
            drawn.push(part.map(&view, zones, svg::drawing(&view), words));
        }
    }
    Ok(drawn)
}
