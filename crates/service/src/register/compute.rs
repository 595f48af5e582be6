//! The bilan to come, computed from the register and the objectives.

use jiff::Timestamp;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::care::count::coming::coming;
use maillage_domain::state::State;
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
    let standing = Standing::of(reader, &asked.query.region, asked.query.asked).await?;
    Ok(counted_anew(reader.state(), &answer, standing.as_ref(), asked.known_on, words))
}

/// The cells of a bilan counted anew on its day, by the register of that day.
pub(crate) fn counted_anew(
    state: &State,
    answer: &BilanAt<'_>,
    standing: Option<&Standing<'_>>,
    known_on: Timestamp,
    words: Words,
) -> ComingBilan {
    let (region, on) = (&answer.bilan.stamp.region, answer.asked);
    let lines = answer.bilan.fact.picture_date;
    let count = standing.and_then(|standing| standing.count_by_list_of(lines)).unwrap_or_default();
    let reading = stages(state, region, on).value;
    let cells = coming(state, &answer.rows, &count, (on, reading));
    ComingBilan::new(answer, &cells, digest::of(count.written().as_bytes()).to_string(), known_on, words)
}
