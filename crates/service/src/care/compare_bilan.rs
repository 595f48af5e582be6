//! What changed between two dates.

use jiff::civil::Date;
use maillage_domain::care::bilan::compare;
use maillage_views::comparison::ComparisonView;
use maillage_views::words::Words;

use super::BilanRequest;
use super::show_bilan::ask;
use crate::app::App;
use crate::error::ServiceError;

/// Compares the bilan at two dates; `request.at` is not looked at.
pub async fn compare_bilan(
    app: &App,
    request: &BilanRequest,
    from: Date,
    to: Date,
    words: Words,
) -> Result<ComparisonView, ServiceError> {
    let known = app.current().await?;
    let at = |day| ask(app, &known.state, &BilanRequest { at: Some(day), ..request.clone() }, words);
    let ((before, _), (after, _)) = (at(from)?, at(to)?);
    Ok(ComparisonView::new(&compare(&before, &after), &known.state, from, to))
}
