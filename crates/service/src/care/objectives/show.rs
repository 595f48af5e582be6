//! The objectives in force on a day, and beside each what the bilan of that day prints.

use maillage_domain::care::objective::{ObjectivesQuery, beside};
use maillage_views::objective::ObjectivesView;
use maillage_views::words::Words;

use super::reading::stages;
use crate::care::ask::{BilanAsked, BilanRequest, asked, told};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The objectives in force; `request.only` is not looked at.
///
/// # Errors
///
/// The request cannot be read, or neither a bilan nor an objective answers.
pub fn show_objectives(
    reader: &Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<ObjectivesView, ServiceError> {
    let BilanAsked { query, known_on, .. } = asked(reader, request, words)?;
    let state = reader.state();
    let reading = stages(state, &query.region, query.asked);
    let question = ObjectivesQuery {
        region: query.region.clone(),
        asked: query.asked,
        lines: query.lines.clone(),
        zones: query.zones.clone(),
        reading: reading.value,
    };
    let found = beside(state, &question).map_err(|no| told(state, &query, &no, words))?;
    Ok(ObjectivesView::new(&found, state, &question, (known_on, &reading), words))
}
