//! The report of the fund on a year.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::fund::cell::Year;
use maillage_service::format::FileFormat;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::yearly_report::{yearly_report, yearly_report_json, yearly_report_pdf};
use maillage_service::{App, Reader, press};
use maillage_views::fund::flow::drawing::{COLUMNS, Tenth, WIDTH};
use maillage_views::fund::yearly_report::{ReportSource, ReportTarget, YearlyReport};
use maillage_views::when::Shown;
use serde::Deserialize;

use super::fund_page::{is_above, is_before};
use super::year;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::query::NoQuery;
use crate::route::{self, Answered, Rests};
use crate::routes::{FUND, YEARLY_REPORT};

#[derive(Template)]
#[template(path = "yearly_report.html")]
struct ReportPage {
    frame: Frame,
    view: YearlyReport,
    /// Where it begins: the same at another place of it.
    state: Link,
}

impl ReportPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The exercise, as its own page tells it.
    fn exercise(&self) -> Link {
        self.frame.link(&FUND).with("year", self.view.year.to_string())
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn source(&self, number: &usize) -> Option<&ReportSource> {
        self.view.source(*number)
    }

    /// Where a source is seen.
    fn seen(&self, source: &ReportSource) -> String {
        match &source.target {
            ReportTarget::Document(address) => self.frame.open(address),
            ReportTarget::Act(act) => self.frame.act(act),
        }
    }

    /// The first source of a figure.
    fn first<'s>(&'s self, sources: &[usize]) -> Option<&'s ReportSource> {
        self.source(sources.first()?)
    }

    /// The drawing stands in the section of the missions.
    fn draws(&self, id: &str) -> bool {
        id == "missions" && self.view.flow.is_some()
    }

    /// The heads of the columns of the flow, each with its place and on which side of it it stands.
    fn heads(&self) -> [(Tenth, &'static str, String); 4] {
        let [revenue, fund, missions, leaves] = COLUMNS;
        let head = |id: &str| self.frame.say(&format!("fund-page-flow-head-{id}"));
        [
            (Tenth(revenue.0 + 120), "end", head("revenue")),
            (fund, "start", head("fund")),
            (missions, "start", head("missions")),
            (leaves, "start", head(self.leaves())),
        ]
    }

    /// What leaves the missions: the actions that a report cites, or the lines of a register.
    fn leaves(&self) -> &'static str {
        if self.view.section("actions").is_some() { "actions" } else { "lines" }
    }
}

/// A length in thousandths, as a share that a drawing takes.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
fn percent(thousandths: &u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// What an address names.
fn asked(visit: &Visit, year: Year) -> FundQuestion {
    let times = visit.named_times();
    FundQuestion {
        region: visit.region().map(ToOwned::to_owned),
        year: Some(year),
        at: times.day(),
        known_on: times.known_on(),
        ..FundQuestion::default()
    }
}

/// The year of a path; a path that holds none is no address.
fn of_path(part: &str) -> Result<Year, Failure> {
    part.parse().map(Year::new).map_err(|_no_year| Failure::NotFound)
}

/// `GET /fund/2023/rapport`
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    let year = of_path(&part)?;
    let (asked, words) = (asked(&visit, year), visit.words);
    let view = yearly_report(&reader, &asked, words).await?;
    let frame = Frame::of(&YEARLY_REPORT, &reader, &visit).titled(view.title.clone());
    let frame = match view.as_of.at.filter(|_| asked.at.is_none()) {
        Some(end) => frame.showing(reader.state(), Shown::YearEnd(end)),
        None => frame,
    };
    let state = visit.link(&YEARLY_REPORT).part(part);
    html(&visit, StatusCode::OK, &ReportPage { frame, view, state }).map_err(Failure::from)
}

/// `GET /fund/2023/rapport.pdf`, and `.json`.
pub(crate) fn file(format: FileFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, part: String, _: NoQuery| async move {
        written(&reader, &visit, Some(of_path(&part)?), format).await
    })
}

/// The query of the operation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportQuery {
    /// The budget year; the last one known, if empty.
    year: String,
}

/// `GET /api/v1/fund/report`
pub(crate) fn of_api(format: FileFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: ReportQuery| async move {
        written(&reader, &visit, year(&query.year)?, format).await
    })
}

async fn written(reader: &Reader, visit: &Visit, year: Option<Year>, format: FileFormat) -> Answered {
    let words = visit.words;
    let asked = FundQuestion { year, ..asked(visit, year.unwrap_or(Year::new(0))) };
    let report = yearly_report(reader, &asked, words).await?;
    let document = Document::new(format.row(), &format!("fund-report-{}", report.year), visit);
    let (held, region) = (reader.clone(), asked.region);
    let make = || {
        press::pressed(move || {
            if format == FileFormat::Pdf {
                yearly_report_pdf(&held, &report, None, words)
            } else {
                yearly_report_json(&held, &report, region.as_deref(), words)
            }
        })
    };
    document.made(reader, visit, make).await
}
