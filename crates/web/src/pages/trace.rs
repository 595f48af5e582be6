//! The way of one figure, from its acts or the line of its document to the answer: of a cell of the bilan, or of the fund.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::FigureKind;
use maillage_service::care::trace::{TraceRequest, trace};
use maillage_service::format::TableFormat;
use maillage_service::fund::{FundQuestion, settled, trace as fund};
use maillage_service::trace_choices::{Chosen, trace_choices};
use maillage_service::{App, Reader, download};
use maillage_views::trace::{TraceChoices, TraceView};
use serde::Deserialize;

use super::{apart, filled, year};
use crate::clock::Clock;
use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::{BILAN, FUND, TRACE};

/// The query of the page: a line and a zone of the bilan, or a figure of the fund.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TraceQuery {
    /// A line by code, name or alias.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// A figure of the fund, by its name.
    figure: String,
    /// The budget year; the last one known, if empty.
    year: String,
    /// One mission, by its number; all of them, if empty.
    mission: String,
}

impl TraceQuery {
    /// Whether a cell of the bilan is named.
    fn names_a_cell(&self) -> bool {
        !self.activity.trim().is_empty() && !self.zone.trim().is_empty()
    }

    /// The figure of the fund that is named.
    fn figure(&self) -> Result<Option<FigureKind>, Failure> {
        let figure = filled(&self.figure);
        figure
            .map(|name| {
                FigureKind::parse(&name).ok_or_else(|| FieldFault::failure("figure", "figure", &name))
            })
            .transpose()
    }

    fn mission(&self) -> Result<Option<Mission>, Failure> {
        let none = |text: &str| FieldFault::failure("mission", "mission", text);
        let read = |text: String| Mission::parse(&text).map(Some).ok_or_else(|| none(&text));
        filled(&self.mission).map_or(Ok(None), read)
    }

    fn question(&self, visit: &Visit) -> Result<FundQuestion, Failure> {
        let times = visit.named_times();
        let (year, at, known_on) = (year(&self.year)?, times.day(), times.known_on());
        let region = visit.region().map(ToOwned::to_owned);
        Ok(FundQuestion { region, year, at, known_on, ..FundQuestion::default() })
    }

    /// The question about a cell.
    fn cell(&self, reader: &Reader, visit: &Visit) -> Result<TraceRequest, Failure> {
        let (activity, zone) = (self.activity.clone(), self.zone.clone());
        let Clock { day, known_on, .. } = visit.clock(reader)?;
        let region = visit.region().map(ToOwned::to_owned);
        Ok(TraceRequest { activity, zone, at: Some(day), known_on, region })
    }

    /// The address of this trace.
    fn state(&self, visit: &Visit) -> Link {
        let asked = [("activity", &self.activity), ("zone", &self.zone), ("figure", &self.figure)];
        let asked = asked.into_iter().chain([("year", &self.year), ("mission", &self.mission)]);
        asked.fold(visit.link(&TRACE), |link, (name, value)| link.with(name, value.trim()))
    }

    /// The page that shows the figure among others.
    fn back(&self, visit: &Visit) -> Result<Link, Failure> {
        if self.figure()?.is_some() {
            return Ok(visit.link(&FUND).with("year", self.year.trim()));
        }
        let link = visit.link(&BILAN).with("activity", self.activity.clone());
        Ok(link.with("zone", self.zone.clone()))
    }
}

#[derive(Template)]
#[template(path = "trace.html")]
struct TracePage {
    frame: Frame,
    query: TraceQuery,
    /// Nothing where no figure is named yet.
    view: Option<TraceView>,
    back: Link,
    /// What the forms offer.
    choices: TraceChoices,
    /// The address of this trace, which its files keep.
    state: Link,
}

impl TracePage {
    /// The trace as files.
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// Whether a zone that is asked for is none of those offered.
    fn has_other_zone(&self) -> bool {
        let mut zones = self.choices.zone_sets.iter().flat_map(|set| &set.zones);
        let asked = self.query.zone.trim();
        !asked.is_empty() && zones.all(|(code, _)| code != asked)
    }

    /// The figures of the fund to choose from: each name, and what it is.
    fn figures(&self) -> Vec<(&'static str, String)> {
        let names = FigureKind::ALL.into_iter().map(FigureKind::as_str);
        names.map(|name| (name, self.frame.say(&format!("fund-figure-{name}")))).collect()
    }

    /// Whether it is the figure that is asked for, however its name is written.
    fn is_figure(&self, name: &str) -> bool {
        FigureKind::parse(self.query.figure.trim()).is_some_and(|figure| figure.as_str() == name)
    }

    fn back_label(&self) -> &'static str {
        if self.query.figure.trim().is_empty() { "web-trace-bilan" } else { "web-trace-fund" }
    }
}

/// The way that is asked for: of a figure of the fund where one is named, else of a cell.
async fn way(reader: &Reader, visit: &Visit, query: &TraceQuery) -> Result<TraceView, Failure> {
    let words = visit.words;
    let Some(figure) = query.figure()? else {
        // Without a question there is no cell that is meant.
        if !query.names_a_cell() {
            return Err(FieldFault::failure("figure", "figure", &query.figure));
        }
        return Ok(trace(reader, &query.cell(reader, visit)?, words).await?);
    };
    let (question, mission) = (query.question(visit)?, query.mission()?);
    let way = move |reader: &Reader| {
        fund::trace(reader, &settled(reader, &question, words)?, figure, mission, words)
    };
    Ok(apart(reader, way).await?)
}

/// `GET /journal/trace`
pub(crate) async fn page(reader: Reader, visit: Visit, query: TraceQuery) -> Answered {
    let asks = query.names_a_cell() || query.figure()?.is_some();
    let view = if asks { Some(way(&reader, &visit, &query).await?) } else { None };
    let region = visit.region().map(ToOwned::to_owned);
    // A store without a region has no day of its own, and no cell to choose.
    let at = visit.clock(&reader).ok().map(|clock| clock.day);
    let chosen = Chosen { region, at, activity: query.activity.trim().to_owned() };
    let page = TracePage {
        choices: trace_choices(&reader, &chosen, visit.words),
        state: query.state(&visit),
        frame: Frame::of(&TRACE, &reader, &visit),
        back: query.back(&visit)?,
        query,
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /journal/trace.csv` and the others: the same way as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: TraceQuery| async move {
        let view = way(&reader, &visit, &query).await?;
        let (region, words) = (visit.region().map(ToOwned::to_owned), visit.words);
        let document = Document::new(format.file().row(), "trace", &visit);
        let asked = reader.clone();
        let make = || async move { download::trace(&asked, &view, region.as_deref(), format, words) };
        document.made(&reader, &visit, make).await
    })
}
