//! The bilan to come, computed from the register and the objectives.

use maillage_domain::care::count::coming::coming;
use maillage_reading::digest;
use maillage_views::register::coming::ComingBilan;
use maillage_views::words::Words;

use super::standing::Standing;
use crate::care::BilanRequest;
use crate::care::objectives::reading::stages;
use crate::care::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;

/// Counts anew each cell of the bilan that holds on a day, by the register and the objectives of that day.
///
/// # Errors
///
/// There is no bilan on the day, or the question cannot be understood.
pub async fn compute_bilan(
    reader: &Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<ComingBilan, ServiceError> {
    let (answer, asked) = ask(reader, request, words)?;
    let (region, on) = (&asked.query.region, asked.query.asked);
    let standing = Standing::of(reader, region, on).await?;
    let lines = answer.bilan.fact.picture_date;
    let count = standing.as_ref().and_then(|standing| standing.count_by_list_of(lines)).unwrap_or_default();
    let reading = stages(reader.state(), region, on).value;
    let cells = coming(reader.state(), &answer.rows, &count, (on, reading));
    Ok(ComingBilan::new(
        &answer,
        &cells,
        digest::of(count.written().as_bytes()).to_string(),
        asked.known_on,
        words,
    ))
}
