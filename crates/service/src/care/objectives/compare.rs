//! What became of objectives between two days.

use jiff::civil::Date;
use maillage_domain::care::objective::compare;
use maillage_domain::state::Asked;
use maillage_views::objective::ObjectivesComparisonView;
use maillage_views::words::Words;

use super::reading::stages;
use crate::care::ask::{BilanRequest, asked};
use crate::error::ServiceError;
use crate::reader::Reader;

/// Compares the objectives in force on two days; `request.at` and `request.only` are not looked at.
///
/// # Errors
///
/// The request cannot be read.
pub fn compare_objectives(
    reader: &Reader,
    request: &BilanRequest,
    (from, to): (Date, Date),
    words: Words,
) -> Result<ObjectivesComparisonView, ServiceError> {
    let later = BilanRequest { at: Some(to), ..request.clone() };
    let query = asked(reader, &later, words)?.query;
    let state = reader.state();
    let times = (Asked { day: from, ..query.asked }, query.asked);
    let reading = stages(state, &query.region, query.asked).value;
    let mut changes = compare(state, &query.region, times, reading);
    changes.retain(|change| {
        change.after.or(change.before).is_some_and(|found| {
            let (line, zone) = (&found.objective.line, &found.objective.zone);
            let of_line = query.lines.is_empty() || query.lines.iter().any(|asked| line.counts(asked));
            of_line && (query.zones.is_empty() || query.zones.contains(zone))
        })
    });
    Ok(ObjectivesComparisonView::new(&changes, state, &query.region, (times, reading), words))
}
