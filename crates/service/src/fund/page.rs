//! The page of the fund, and the same figures as data.

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::chosen::ActionChoice;
use maillage_domain::fund::status::{Status, status_of};
use maillage_domain::state::Asked;
use maillage_views::fund::page::none::NoFund;
use maillage_views::fund::page::{FundGlance, FundPage, FundTold, YearKnown};
use maillage_views::fund::rows::{FundActions, FundDocument};
use maillage_views::fund::sheet::{FundSheet, SheetOf};
use maillage_views::fund::tables::FundTables;
use maillage_views::words::Words;

use super::ask::{FundQuestion, Stood, end, settled, stood};
use super::recorded::{no_year, years};
use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// What the page of the fund shows.
#[derive(Debug, Clone)]
pub enum FundShown {
    /// A year.
    Year(Box<FundPage>),
    /// That nothing is recorded by the day asked for.
    Nothing(NoFund),
}

/// The last year that something is told of in a region by the day asked for, at its end or on that day, the earlier; nothing
/// before there is one.
pub(crate) fn glance(reader: &Reader, question: &FundQuestion, words: Words) -> Option<FundGlance> {
    let settled = settled(reader, question, words).ok()?;
    let at = Some(settled.at?.min(end(settled.year?)?));
    let told = told(reader, &FundQuestion { at, ..settled }, words).ok()?;
    Some(FundGlance::new(told.told(), words))
}

/// That nothing of the fund is recorded by the day asked for, where something is recorded later.
pub(crate) fn nothing(reader: &Reader, question: &FundQuestion, words: Words) -> Option<NoFund> {
    let (day, years) = (question.at?, recorded(reader, question, words).ok()?);
    (!years.is_empty()).then(|| NoFund::new(day, &years, words))
}

/// The page of a year; of the last one recorded by the day asked for, if none is given. On a day before any of them it says
/// so, and names those that are recorded.
pub fn page(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundShown, ServiceError> {
    let settled = settled(reader, question, words)?;
    if settled.year.is_none()
        && let Some(nothing) = nothing(reader, question, words)
    {
        return Ok(FundShown::Nothing(nothing));
    }
    let mut told = told(reader, &settled, words)?;
    told.years = all_years(reader, question, words)?;
    Ok(FundShown::Year(Box::new(FundPage::new(told.told(), words))))
}

/// The figures and actions of a year; of the last one spoken of, if none is given.
pub fn document(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<FundDocument, ServiceError> {
    let YearTold { status, stood, choice, .. } = told(reader, question, words)?;
    Ok(FundDocument::new(&status, &stood.ledger, stood.as_of, &choice, words))
}

/// The actions that the report of a year cites.
pub fn actions(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundActions, ServiceError> {
    Ok(FundActions::from(document(reader, question, words)?))
}

/// The same as tables.
pub fn tables(reader: &Reader, question: &FundQuestion, words: Words) -> Result<FundTables, ServiceError> {
    Ok(FundTables::new(told(reader, question, words)?.told(), words))
}

/// The sheet of a year as PDF, for print: what its page shows.
pub fn sheet(reader: &Reader, question: &FundQuestion, words: Words) -> Result<Vec<u8>, ServiceError> {
    let code = region(reader.state(), question.region.as_deref(), words)?;
    let known = reader.state().reference().region(&code).map(|region| region.name.clone());
    let of = SheetOf {
        region: known.unwrap_or_else(|| code.to_string()),
        dated: reader.last_day(),
        head: reader.head_view(words),
    };
    let mut told = told(reader, question, words)?;
    told.years = all_years(reader, question, words)?;
    Ok(maillage_typesetting::fund(&FundSheet::new(told.told(), of, words))?)
}

/// What `make` makes of a year and of the years beside it.
pub(super) fn with_years<T>(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
    make: impl FnOnce(FundTold<'_>) -> Result<T, ServiceError>,
) -> Result<T, ServiceError> {
    let mut told = told(reader, question, words)?;
    told.years = all_years(reader, question, words)?;
    make(told.told())
}

/// What is told of a year, and the ledger it is read from.
struct YearTold<'s> {
    status: Status,
    stood: Stood<'s>,
    /// The recorded years, where they are told too.
    years: Vec<YearKnown>,
    choice: ActionChoice,
}

impl YearTold<'_> {
    fn told(&self) -> FundTold<'_> {
        let Self { status, stood, years, choice } = self;
        FundTold { status, ledger: &stood.ledger, years, as_of: stood.as_of, choice }
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
        Some(status) => Ok(YearTold { status, stood, years: Vec::new(), choice: question.actions.clone() }),
        // Of which years something is told at another day, where nothing is on this one.
        None => Err(no_year("fund-year-unknown", year, &recorded(reader, question, words)?, words)),
    }
}

/// The years of which something is recorded whenever, as known when the question asks.
fn recorded(reader: &Reader, question: &FundQuestion, words: Words) -> Result<Vec<Year>, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    Ok(years(&reader.fund(&region, Asked::within(None, known_on))))
}

/// The same, each with what it stands at: on the day asked for, else at its end or today, the earlier.
fn all_years(reader: &Reader, question: &FundQuestion, words: Words) -> Result<Vec<YearKnown>, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let today = reader.today(&region);
    let day = |year: Year| -> Option<Date> { question.at.or_else(|| end(year).map(|end| end.min(today))) };
    let known = recorded(reader, question, words)?.into_iter().map(|year| {
        let ledger = reader.fund(&region, Asked::within(day(year), known_on));
        YearKnown { year, status: status_of(&ledger, year) }
    });
    Ok(known.collect())
}
