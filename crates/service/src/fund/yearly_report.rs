//! The report of the fund on a year: the same for the page, the file of the command and programs.

use jiff::civil::Date;
use maillage_domain::fund::chosen::ActionChoice;
use maillage_publishing::{json, svg};
use maillage_views::fund::yearly_report::{YearlyReport, YearlyTold};
use maillage_views::head::MadeAt;
use maillage_views::region::InRegion;
use maillage_views::words::Words;

use super::agreements::agreements;
use super::aid::list::{AidFilter, aids};
use super::ask::{FundQuestion, settled};
use super::page::with_years;
use super::resources::resources;
use crate::ask::WhenRequest;
use crate::call::list::calls;
use crate::error::ServiceError;
use crate::indicator::list as indicator;
use crate::indicator::list::IndicatorFilter;
use crate::reader::Reader;
use crate::region::asked;
use crate::structure::list as structure;
use crate::structure::list::StructureFilter;

/// The template of the report as it ships, for an agency to edit.
pub use maillage_typesetting::YEARLY_REPORT_TEMPLATE;

/// The report on a year, on the day asked for, else at its end or today, the earlier; on the last year recorded, if none is given.
///
/// # Errors
///
/// Nothing is recorded of the year, or the question cannot be understood.
pub async fn yearly_report(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<YearlyReport, ServiceError> {
    let settled = settled(reader, question, words)?;
    let question = FundQuestion { actions: ActionChoice::default(), ..settled };
    let when =
        WhenRequest { region: question.region.clone(), at: question.at, known_on: question.known_on.clone() };
    let structures = structure::list(reader, (&when, &StructureFilter::default()), words).await?;
    let indicators = indicator::list(reader, (&when, &IndicatorFilter::default()), words).await?;
    let agreements = agreements(reader, &question, words)?;
    let calls = calls(reader, &question, words)?;
    let aids = aids(reader, (&when, &AidFilter::default()), words)?;
    let code = asked(reader.state(), question.region.as_deref(), words)?;
    let known = reader.state().reference().region(&code).map(|region| region.name.clone());
    let region = known.unwrap_or_else(|| code.to_string());
    let dated: Date = reader.last_day();
    with_years(reader, &question, words, |fund| {
        let is_notified =
            fund.ledger.exercise(fund.status.year).is_some_and(|exercise| !exercise.orders.is_empty());
        let resources = is_notified.then(|| resources(reader, &question, words)).transpose()?;
        let told = YearlyTold {
            fund,
            structures: &structures,
            indicators: &indicators,
            agreements: &agreements,
            resources: resources.as_ref(),
            aids: &aids,
            calls: calls.calls.len(),
            region: &region,
            dated,
        };
        Ok(YearlyReport::new(told, words))
    })
}

/// The same as a PDF; `template` replaces the one that ships.
///
/// # Errors
///
/// The template has faults.
pub fn yearly_report_pdf(
    reader: &Reader,
    report: &YearlyReport,
    template: Option<&str>,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let flow = report.flow.as_ref().map(svg::flow);
    let answer = MadeAt { answer: report, head: reader.head_view(words) };
    Ok(maillage_typesetting::yearly_report(&answer, flow.as_deref(), template)?)
}

/// The same for programs, with its region and the head of the journal.
///
/// # Errors
///
/// The region cannot be read.
pub fn yearly_report_json(
    reader: &Reader,
    report: &YearlyReport,
    region: Option<&str>,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let code = asked(reader.state(), region, words)?;
    let answer = &InRegion { answer: report, region: code.as_str() };
    Ok(json::pretty(&MadeAt { answer, head: reader.head_view(words) })?)
}
