//! The page of the fund, and the same figures as data.

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::status::{Status, status_of};
use maillage_views::fund::page::{FundGlance, FundPage, FundTold};
use maillage_views::fund::rows::{FundActions, FundDocument};
use maillage_views::fund::tables::FundTables;
use maillage_views::words::Words;

use super::ask::{FundQuestion, Stood, end, settled, stood};
use super::status::{no_year, years};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The last year that something is told of in a region by the day asked for, at its end or on that day, the earlier; nothing
/// before there is one.
pub(crate) fn glance(reader: &Reader, question: &FundQuestion, words: Words) -> Option<FundGlance> {
    let settled = settled(reader, question, words).ok()?;
    let at = Some(settled.at?.min(end(settled.year?)?));
    let told = told(reader, &FundQuestion { at, ..settled }, words).ok()?;
    Some(FundGlance::new(told.told(), words))
}

/// The page of a year; of the last one spoken of, if none is given.
pub fn page(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundPage, ServiceError> {
    Ok(FundPage::new(told(reader, question, words)?.told(), words))
}

/// The figures and actions of a year; of the last one spoken of, if none is given.
pub fn document(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<FundDocument, ServiceError> {
    let YearTold { status, stood, .. } = told(reader, question, words)?;
    Ok(FundDocument::new(&status, &stood.ledger, stood.as_of, words))
}

/// The actions that the report of a year cites.
pub fn actions(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundActions, ServiceError> {
    Ok(FundActions::from(document(reader, question, words)?))
}

/// The same as tables.
pub fn tables(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundTables, ServiceError> {
    Ok(FundTables::new(told(reader, question, words)?.told(), words))
}

/// What is told of a year, and the ledger it is read from.
struct YearTold<'s> {
    status: Status,
    stood: Stood<'s>,
    years: Vec<Year>,
}

impl YearTold<'_> {
    fn told(&self) -> FundTold<'_> {
        let Self { status, stood, years } = self;
        FundTold { status, ledger: &stood.ledger, years, as_of: stood.as_of }
    }
}

fn told<'s>(reader: &'s Reader, question: &FundQuestion, words: Words) -> Result<YearTold<'s>, ServiceError> {
    if reader.state().reference().regions().next().is_none() {
        return Err(no_year("no-fund", None, &[], words));
    }
    let stood = stood(reader, question, words)?;
    let years = years(&stood.ledger);
    let year = question.year.or_else(|| years.last().copied());
    match year.and_then(|year| status_of(&stood.ledger, year)) {
        Some(status) => Ok(YearTold { status, stood, years }),
        None => Err(no_year("fund-year-unknown", year, &years, words)),
    }
}
