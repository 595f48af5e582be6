//! What changed between two dates.

use jiff::civil::Date;
use maillage_domain::care::bilan::compare;
use maillage_views::comparison::ComparisonView;
use maillage_views::words::Words;

use super::BilanRequest;
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;

/// Compares the bilan at two dates; `request.at` is not looked at.
pub fn compare_bilan(
    reader: &Reader,
    request: &BilanRequest,
    from: Date,
    to: Date,
    words: Words,
) -> Result<ComparisonView, ServiceError> {
    let at = |day| ask(reader, &BilanRequest { at: Some(day), ..request.clone() }, words);
    let ((before, _), (after, _)) = (at(from)?, at(to)?);
    Ok(ComparisonView::new(&compare(&before, &after), reader.state(), from, to))
}
