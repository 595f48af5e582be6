//! The fund: where the money came from and went, how far credits are used, what cannot be right.

use std::fmt::Display;
use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use jiff::civil::Date;
use maillage_service::format::ListFormat;
use maillage_service::fund::{FundQuestion, page as fund, settled};
use maillage_service::{App, Reader, download};
use maillage_views::fund::flow::drawing::{COLUMNS, Side, Tenth, WIDTH};
use maillage_views::fund::page::FundPage;
use maillage_views::fund::page::actions::ActionGroup;
use maillage_views::fund::page::balances::BalanceRow;
use maillage_views::fund::page::figures::Gauge;
use maillage_views::fund::page::source::SourceView;
use maillage_views::when::Shown;
use serde::Deserialize;

use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::{apart, year};
use crate::route::{self, Answered};
use crate::routes::{FUND, TRACE};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FundQuery {
    /// The budget year; the last one known, if empty.
    year: String,
}

impl FundQuery {
    /// The question, at its two times: the end of the exercise, or today, where the address names no day.
    async fn question(&self, reader: &Reader, visit: &Visit) -> Result<FundQuestion, Failure> {
        let (times, words) = (visit.named_times(), visit.words);
        let (year, at, known_on) = (year(&self.year)?, times.day(), times.known_on());
        let asked = FundQuestion { region: visit.region().map(ToOwned::to_owned), year, at, known_on };
        Ok(apart(reader, move |reader| settled(reader, &asked, words)).await?)
    }
}

/// The columns of the balances of a register.
const BALANCES: [&str; 6] = [
    "fund-page-balance-ae-opened",
    "fund-page-balance-ae-committed",
    "fund-page-balance-ae-left",
    "fund-page-balance-cp-opened",
    "fund-page-balance-cp-paid",
    "fund-page-balance-cp-left",
];

#[derive(Template)]
#[template(path = "fund.html")]
struct FundTemplate {
    frame: Frame,
    view: FundPage,
}

impl FundTemplate {
    /// The page of a year.
    fn of_year(&self, year: impl Display) -> Link {
        self.frame.link(&FUND).with("year", year.to_string())
    }

    /// The acts of a figure, where acts moved it.
    fn acts(&self, source: &SourceView, mission: Option<u8>) -> Option<Link> {
        let link = self.frame.link(&TRACE).with("figure", source.figure?.as_str());
        let mission = mission.map(|mission| mission.to_string()).unwrap_or_default();
        Some(link.with("year", self.view.year.to_string()).with("mission", mission))
    }

    /// What the findings are about: a document that was published, or a register.
    const fn findings_title(&self) -> &'static str {
        if self.view.kept { "fund-page-findings-register" } else { "fund-page-findings" }
    }

    const fn alert(&self) -> &'static str {
        if self.view.kept { "fund-page-alert-register" } else { "fund-page-alert" }
    }

    const fn findings_lead(&self) -> &'static str {
        if self.view.kept { "fund-page-findings-register-lead" } else { "fund-page-findings-lead" }
    }

    /// What the page shows, as files.
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.of_year(self.view.year))
    }

    /// The heads of the columns of the flow, each with its place and on which side of it it stands.
    fn heads(&self) -> [(Tenth, &'static str, String); 4] {
        let last = if self.view.kept { "lines" } else { "actions" };
        let [revenue, fund, missions, leaves] = COLUMNS;
        let head = |id: &str| self.frame.say(&format!("fund-page-flow-head-{id}"));
        [
            // 12 units are the width of a node: the head ends where its column does.
            (Tenth(revenue.0 + 120), "end", head("revenue")),
            (fund, "start", head("fund")),
            (missions, "start", head("missions")),
            (leaves, "start", head(last)),
        ]
    }

    /// "Authority to commit (AE): more than 98.4 % of what was opened".
    fn bar(&self, gauge: &Gauge) -> String {
        let rate = gauge.rate.as_ref().map(|rate| rate.text.as_str()).unwrap_or_default();
        self.frame.say_two("fund-page-gauge-bar", ("title", &gauge.title), ("rate", rate))
    }

    /// Whether what was opened is computed from the share that the source prints.
    fn implied(&self) -> bool {
        !self.view.kept
            && self.view.gauges.iter().any(|gauge| gauge.rate.is_some() && gauge.amounts.len() == 3)
    }

    fn line(&self, line: u32) -> String {
        self.frame.number(line)
    }
}

/// The amounts of a row of balances, each with the name of its column.
fn balances(row: &BalanceRow) -> impl Iterator<Item = (&'static str, &String)> {
    BALANCES.into_iter().zip(&row.amounts)
}

/// The number of the mission before its title; nothing for the actions of none.
fn number(group: &ActionGroup) -> String {
    group.mission.map(|mission| mission.to_string()).unwrap_or_default()
}

const fn is_before(side: Side) -> bool {
    matches!(side, Side::Before)
}

const fn is_above(side: Side) -> bool {
    matches!(side, Side::Above)
}

/// `GET /fund`
pub(crate) async fn page(reader: Reader, visit: Visit, query: FundQuery) -> Answered {
    let named = visit.named_times().day().is_some();
    let question = query.question(&reader, &visit).await?;
    let (asked, words) = (question.clone(), visit.words);
    let view = apart(&reader, move |reader| fund::page(reader, &asked, words)).await?;
    let frame = Frame::of(&FUND, &reader, &visit).titled(view.title.clone());
    let frame = match question.at.filter(|_| !named) {
        Some(end) => frame.showing(reader.state(), Shown::YearEnd(end)),
        None => frame,
    };
    let template = FundTemplate { frame, view };
    html(&visit, StatusCode::OK, &template).map_err(Failure::from)
}

/// `GET /fund.csv` and the others: the figures and the actions as a file.
pub(crate) fn file(format: ListFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: FundQuery| async move {
        let (question, words) = (query.question(&reader, &visit).await?, visit.words);
        let document =
            Document::new(format.file().row(), &stem(&question, visit.named_times().day()), &visit);
        let asked = question.clone();
        // Said at once where there is no such year; it is kept folded for the writing.
        apart(&reader, move |reader| fund::document(reader, &asked, words).map(drop)).await?;
        let asked = reader.clone();
        let make = || async move {
            apart(&asked, move |reader| download::fund(reader, &question, format, words)).await
        };
        document.made(&reader, &visit, make).await
    })
}

/// `fund-2023-2023-06-30`: what the file holds, and as of when, where that was asked.
fn stem(question: &FundQuestion, named: Option<Date>) -> String {
    let year = question.year.map(|year| year.to_string());
    let at = named.map(|at| at.to_string());
    let known_on = question.known_on.as_ref().map(|known_on| format!("known-{known_on}"));
    let parts = [Some(FUND.stem().to_owned()), year, at, known_on];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}
