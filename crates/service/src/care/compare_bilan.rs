//! What changed between two dates.

use jiff::civil::Date;
use maillage_domain::care::bilan::{are_of_one_list, compare};
use maillage_domain::care::side_by_side::side_by_side;
use maillage_views::comparison::ComparisonView;
use maillage_views::words::Words;

use super::BilanRequest;
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::register::explain::explained;
use crate::shipped;

/// Compares the bilan at two dates: its figures, where both count by one list; else what may be compared of each line; `request.at` is not looked at.
pub async fn compare_bilan(
    reader: &Reader,
    request: &BilanRequest,
    from: Date,
    to: Date,
    words: Words,
) -> Result<ComparisonView, ServiceError> {
    let at = |day| ask(reader, &BilanRequest { at: Some(day), ..request.clone() }, words);
    let ((before, _), (after, _)) = (at(from)?, at(to)?);
    let state = reader.state();
    let pictures = [&before, &after].map(|answer| answer.bilan.fact.picture_date);
    if are_of_one_list(state, pictures[0], pictures[1]) {
        let comparison = compare(&before, &after);
        let explained = explained(reader, [&before, &after], &comparison, words).await?;
        return Ok(ComparisonView::new(&comparison, state, from, to).explained(explained));
    }
    let compared = side_by_side(state, &shipped::BRIDGE, &[before, after]);
    Ok(ComparisonView::of_two_lists(&compared, from, to, words))
}
