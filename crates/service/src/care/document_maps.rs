//! The maps of a document, drawn.

use maillage_domain::care::bilan::BilanAt;
use maillage_publishing::svg;
use maillage_views::document::{BilanDocument, DocumentMap};
use maillage_views::filing::Filing;
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::reader::Reader;
use crate::territory::map::maps_of_page;

/// Puts the maps of an answer into its document, one for each quantity and zone set; or among its notes why none is drawn.
pub(crate) async fn draw_maps(
    document: &mut BilanDocument,
    reader: &Reader,
    answer: &BilanAt<'_>,
    words: Words,
) -> Result<(), ServiceError> {
    let maps = maps_of_page(reader, answer, Filing::of_list(answer), words).await?;
    document.maps = maps.drawn.iter().map(|map| DocumentMap::new(map, svg::drawing(map), words)).collect();
    if let Some(why) = maps.undrawn {
        document.without_maps(why);
    }
    Ok(())
}
