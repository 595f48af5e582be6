//! The way of a figure of the fund.

use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::trace::{FigureAsked, trace as way};
use maillage_views::fund::trace::TracedFigure;
use maillage_views::problem::Problem;
use maillage_views::trace::TraceView;
use maillage_views::words::{Argument, Words};

use super::ask::{FundQuestion, stood};
use super::recorded::{no_year, years};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The acts that moved a figure, or the line that prints it; in the last year spoken of, if none is given.
pub fn trace(
    reader: &Reader,
    question: &FundQuestion,
    figure: FigureKind,
    mission: Option<Mission>,
    words: Words,
) -> Result<TraceView, ServiceError> {
    let stood = stood(reader, question, words)?;
    let years = years(&stood.ledger);
    let year = question.year.or_else(|| years.last().copied()).filter(|year| years.contains(year));
    let Some(year) = year else {
        return Err(no_year("fund-year-unknown", question.year, &years, words));
    };
    let asked = FigureAsked { year, figure, mission };
    let Some(trace) = way(&stood.ledger, asked) else {
        let (figure, year) = (figure.as_str(), year.to_string());
        let arguments = [("figure", Argument::Text(figure)), ("year", Argument::Text(&year))];
        return Err(ServiceError::refused(Problem::worded("fund-figure-unstated", &arguments, words)));
    };
    let traced = TracedFigure::new(asked, &trace, stood.as_of, stood.set_aside(Some(year), words));
    let reports = stood.ledger.exercise(year).map_or(&[][..], |exercise| &exercise.reports);
    let printed = reports.iter().find(|report| trace.stated.source.is_of(report.stamp.number));
    let document = printed.map(|report| report.fact.document);
    Ok(TraceView::of_fund(reader.state(), asked, &trace, traced, document, words))
}
