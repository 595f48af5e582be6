//! A published bilan against the authorisations that are known by name.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::care::count::Count;
use maillage_domain::care::count::reconciliation::reconcile;
use maillage_domain::state::Asked;
use maillage_views::register::reconciliation::ReconciliationView;
use maillage_views::words::Words;

use super::standing::Standing;
use crate::care::BilanRequest;
use crate::care::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;

/// Reconciles the bilan that holds on a day with the register of that day, by the list of lines that the bilan counts by.
pub async fn reconcile_bilan(
    reader: &Reader,
    request: &BilanRequest,
    words: Words,
) -> Result<ReconciliationView, ServiceError> {
    let (answer, asked) = ask(reader, request, words)?;
    let region = &asked.query.region;
    let lines = answer.bilan.fact.picture_date;
    let days: BTreeSet<Date> = answer.rows.iter().map(|row| row.bilan.fact.picture_date).collect();
    let mut standings = BTreeMap::new();
    for day in days.into_iter().chain([asked.day()]) {
        let on = Asked { day, ..asked.query.asked };
        standings.extend(Standing::of(reader, region, on).await?.map(|standing| (day, standing)));
    }
    let counts: BTreeMap<Date, Count<'_>> = standings
        .iter()
        .filter_map(|(day, standing)| Some((*day, standing.count_by_list_of(lines)?)))
        .collect();
    let none = Count::default();
    let now = counts.get(&asked.day()).unwrap_or(&none);
    let found = reconcile(&answer.rows, now, &counts);
    Ok(ReconciliationView::new(&answer, &found, asked.known_on, reader.state(), words))
}
