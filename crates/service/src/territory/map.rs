//! The drawing of a zone set, made once from the document that outlines it.

use std::sync::Arc;

use maillage_domain::care::bilan::BilanAt;
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::{self, Outlines, RegionCode, ZoneSet, ZonesOutlined};
use maillage_journal::JournalError;
use maillage_reading::territory as reader;
use maillage_views::filing::Filing;
use maillage_views::map::{Drawing, MapView, MapsView};
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::reader::Reader;

/// The maps of an answer, for each zone set that its rows use one for each quantity: on its outlines; on tiles where none
/// are known.
pub(crate) async fn maps(
    reader: &Reader,
    answer: &BilanAt<'_>,
    filing: Filing,
    words: Words,
) -> Result<Vec<MapView>, ServiceError> {
    let (state, region) = (reader.state(), &answer.bilan.stamp.region);
    let mut maps = Vec::new();
    for set in used(state, answer) {
        let composed = state.reference().composition(region, &set.id, answer.asked);
        let view = |drawing: &Drawing, outlined| {
            MapView::each((answer, filing), drawing, set, outlined, composed, words)
        };
        match state.reference().outlines(region, &set.id, answer.asked) {
            None => maps.extend(Drawing::tiles(set).iter().flat_map(|tiles| view(tiles, None))),
            Some(outlined) => {
                let drawing = drawing(reader, outlined, set).await?;
                maps.extend(drawing.iter().flat_map(|drawing| view(drawing, Some(outlined))));
            }
        }
    }
    Ok(maps)
}

/// The maps of an answer as a page shows them: where outlines were altered it says so, and shows the rest.
pub(crate) async fn maps_of_page(
    reader: &Reader,
    answer: &BilanAt<'_>,
    filing: Filing,
    words: Words,
) -> Result<MapsView, ServiceError> {
    match maps(reader, answer, filing, words).await {
        Ok(drawn) => Ok(MapsView { drawn, undrawn: None }),
        Err(ServiceError::Journal(JournalError::Altered { .. })) => {
            Ok(MapsView { drawn: Vec::new(), undrawn: Some(words.get("map-altered")) })
        }
        Err(failed) => Err(failed),
    }
}

/// The zone sets that the rows of an answer use, in the order of the journal.
fn used<'s>(state: &'s State, answer: &BilanAt<'_>) -> Vec<&'s ZoneSet> {
    let sets = state.reference().zone_sets_ever(&answer.bilan.stamp.region).map(|zones| &zones.zone_set);
    sets.filter(|set| answer.rows.iter().any(|row| set.zone(&row.position.zone).is_some())).collect()
}

/// The drawing of a zone set on its outlines, with the act that says where they come from; nothing where none are known, or
/// where their document was erased or altered: the page says the rest.
pub(crate) async fn outlined<'r>(
    reader: &'r Reader,
    region: &RegionCode,
    set: &ZoneSet,
    asked: Asked,
) -> Result<Option<(Arc<Drawing>, &'r ZonesOutlined)>, ServiceError> {
    let Some(outlined) = reader.state().reference().outlines(region, &set.id, asked) else { return Ok(None) };
    match drawing(reader, outlined, set).await {
        Ok(drawing) => Ok(drawing.map(|drawing| (drawing, outlined.fact.as_ref()))),
        Err(ServiceError::Journal(JournalError::Altered { .. })) => Ok(None),
        Err(failed) => Err(failed),
    }
}

async fn drawing(
    reader: &Reader,
    outlined: &Recorded<ZonesOutlined>,
    set: &ZoneSet,
) -> Result<Option<Arc<Drawing>>, ServiceError> {
    let key = (outlined.fact.document, set.id.clone());
    if let Some(drawing) = reader.drawings().get(&key) {
        return Ok(Some(drawing));
    }
    let drawing = read_again(reader, outlined, set).await?.as_ref().and_then(Drawing::new).map(Arc::new);
    if let Some(drawing) = &drawing {
        reader.drawings().keep(key, Arc::clone(drawing));
    }
    Ok(drawing)
}

/// The outlines of a zone set, read again from the document; nothing where the document was erased.
async fn read_again(
    reader: &Reader,
    outlined: &Recorded<ZonesOutlined>,
    set: &ZoneSet,
) -> Result<Option<Outlines>, ServiceError> {
    let Some(file) = reader.journal().file(outlined.fact.document).await? else { return Ok(None) };
    // It was read without a fault when it was recorded.
    let mut read = reader::outlines(&file.content).unwrap_or_default();
    read.retain(|outline| {
        outline.zone_set.as_ref().is_none_or(|id| *id == set.id) && set.zone(&outline.zone).is_some()
    });
    Ok(territory::assign(read, &[set]).unwrap_or_default().into_iter().next())
}

/// The outlines of every zone set that the rows of an answer use, with the act that says where they come from.
pub(crate) async fn outlines<'r>(
    reader: &'r Reader,
    answer: &BilanAt<'_>,
) -> Result<Vec<(&'r ZonesOutlined, Outlines)>, ServiceError> {
    let state = reader.state();
    let mut found = Vec::new();
    for set in used(state, answer) {
        let Some(outlined) = state.reference().outlines(&answer.bilan.stamp.region, &set.id, answer.asked)
        else {
            continue;
        };
        found.extend(
            read_again(reader, outlined, set).await?.map(|outlines| (outlined.fact.as_ref(), outlines)),
        );
    }
    Ok(found)
}
