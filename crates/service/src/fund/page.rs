//! The page of the fund, and the same figures as data.

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::status::{Status, status as stands};
use maillage_domain::state::State;
use maillage_views::fund::page::{FundGlance, FundPage, Told};
use maillage_views::fund::rows::FundDocument;
use maillage_views::words::Words;

use super::status::{no_year, years};
use crate::app::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The last year that something is told of, at a glance; nothing before there is one.
pub(crate) fn glance(state: &State, words: Words) -> Option<FundGlance> {
    let (status, ledger, years) = told(state, None, words).ok()?;
    Some(FundGlance::new(Told { status: &status, ledger, years: &years }, words))
}

/// The page of a year; of the last one spoken of, if none is given.
pub fn page(reader: &Reader, year: Option<Year>, words: Words) -> Result<FundPage, ServiceError> {
    let (status, ledger, years) = told(reader.state(), year, words)?;
    Ok(FundPage::new(Told { status: &status, ledger, years: &years }, words))
}

/// The figures and actions of a year; of the last one spoken of, if none is given.
pub fn document(reader: &Reader, year: Option<Year>, words: Words) -> Result<FundDocument, ServiceError> {
    let (status, ledger, _) = told(reader.state(), year, words)?;
    Ok(FundDocument::new(&status, ledger, words))
}

fn told(
    state: &State,
    year: Option<Year>,
    words: Words,
) -> Result<(Status, &Ledger, Vec<Year>), ServiceError> {
    if state.regions().next().is_none() {
        return Err(no_year("no-fund", None, &[], words));
    }
    let region = region(state, None, words)?;
    let years = years(state, &region);
    let year = year.or_else(|| years.last().copied());
    let status = year.and_then(|year| stands(state, &region, year));
    let Some((status, ledger)) = status.zip(state.fund(&region)) else {
        return Err(no_year("fund-year-unknown", year, &years, words));
    };
    Ok((status, ledger, years))
}
