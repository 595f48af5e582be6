//! The bytes of a download: the same views, written.

use maillage_domain::fund::cell::Year;
use maillage_publishing::{csv, json};
use maillage_views::words::Words;

use crate::app::App;
use crate::error::ServiceError;
use crate::fund::page as fund;
use crate::journal;
use crate::procedure::admissibility::{RulingRequest, admissibility};
use crate::procedure::windows;
use crate::rules::rules;

/// The list of acts as CSV.
pub async fn journal_csv(app: &App, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(csv::journal(&journal::list(app, words).await?)?)
}

/// The list of acts as JSON.
pub async fn journal_json(app: &App, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&journal::list(app, words).await?)?)
}

/// A ruling as JSON.
pub async fn ruling_json(app: &App, request: &RulingRequest, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&admissibility(app, request, words).await?)?)
}

/// The windows as CSV.
pub async fn windows_csv(app: &App, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(csv::windows(&windows::list(app, None, words).await?)?)
}

/// The windows as JSON.
pub async fn windows_json(app: &App, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&windows::list(app, None, words).await?)?)
}

/// The rule book as JSON.
pub fn rules_json(words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&rules(words))?)
}

/// The figures and actions of the fund as CSV.
pub async fn fund_csv(app: &App, year: Option<Year>, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(csv::fund(&fund::document(app, year, words).await?)?)
}

/// The figures and actions of the fund as JSON.
pub async fn fund_json(app: &App, year: Option<Year>, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&fund::document(app, year, words).await?)?)
}
