//! A published bilan against the authorisations that are known by name.

use maillage_domain::care::count::Count;
use maillage_domain::care::count::reconciliation::reconcile;
use maillage_views::register::reconciliation::ReconciliationView;
use maillage_views::words::Words;

use super::pictures::Pictures;
use crate::care::BilanRequest;
use crate::care::ask::{answer_unpicked, asked};
use crate::error::ServiceError;
use crate::reader::Reader;

/// Reconciles the bilan that holds on a day with the register of that day, by the list of lines that the bilan counts by.
///
/// Why a cell differs is read in the whole of the bilan, whatever part of it is asked for.
///
/// # Errors
///
/// There is no bilan on the day, or the question cannot be understood.
pub async fn reconcile_bilan(
    reader: &Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<ReconciliationView, ServiceError> {
    let asked = asked(reader, request, words)?;
    let answer = answer_unpicked(reader.state(), &asked, words)?;
    let region = &asked.query.region;
    let lines = answer.bilan.fact.picture_date;
    let days = answer.rows.iter().map(|row| row.bilan.fact.picture_date).chain([asked.day()]);
    let pictures = Pictures::of(reader, region, asked.query.asked, days.collect()).await?;
    let counts = pictures.counts(lines);
    let none = Count::default();
    let now = counts.get(&asked.day()).unwrap_or(&none);
    let found = reconcile(&answer.rows, now, &counts).of(&asked.query);
    Ok(ReconciliationView::new(&answer, &found, asked.known_on, reader.state(), words))
}
