//! The calls of the fund.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::call::book::CallStanding;
use maillage_domain::call::terms::CallKind;
use maillage_domain::fund::cell::Year;
use maillage_domain::people::Permission;
use maillage_service::call::list::calls;
use maillage_service::format::TableFormat;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::file::{self as fund_file, FundFile};
use maillage_service::{App, Reader};
use maillage_views::fund::call::{CallChoice, CallRowView, CallsView, Eyes, kind_text, standing_text};
use serde::Deserialize;

use super::agreements::question;
use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::{apart, choices, filled};
use crate::route::{self, Answered};
use crate::routes::{CALL, CALLS, OFFICE_OPEN_CALL};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CallsQuery {
    /// A kind by its word in data.
    kind: String,
    /// How they stand, by its word in data.
    state: String,
    /// The exercise from which they are paid.
    year: String,
}

impl CallsQuery {
    fn asked(&self, reader: &Reader, visit: &Visit) -> Result<FundQuestion, Failure> {
        let kind = |word: String| {
            CallKind::parse(&word).ok_or_else(|| FieldFault::failure("kind", "call-kind", &word))
        };
        let standing = |word: String| {
            CallStanding::parse(&word).ok_or_else(|| FieldFault::failure("state", "call-standing", &word))
        };
        let year = |word: String| {
            let year = word.parse().map(Year::new);
            year.map_err(|_no_number| FieldFault::failure("year", "year", &word))
        };
        let choice = CallChoice {
            kind: filled(&self.kind).map(kind).transpose()?,
            standing: filled(&self.state).map(standing).transpose()?,
        };
        let year = filled(&self.year).map(year).transpose()?;
        Ok(FundQuestion { calls: choice, year, ..question(reader, visit) })
    }
}

/// Whose eyes see the page: who keeps the fund of the region sees all of it. Files and the API are everyone's.
pub(super) fn eyes(reader: &Reader, visit: &Visit) -> Eyes {
    let home = reader.state().reference().home();
    let named = visit.region().map(ToOwned::to_owned);
    let region = named.or_else(|| home.map(|home| home.code.to_string()));
    let may = region.is_some_and(|region| {
        let region = maillage_domain::territory::RegionCode::new(region.as_str());
        visit.visitor.access.may_in(Permission::Certify, &region)
    });
    if may { Eyes::Entitled } else { Eyes::Public }
}

#[derive(Template)]
#[template(path = "calls.html")]
struct CallsPage {
    frame: Frame,
    view: CallsView,
    /// This state, with its filters.
    state: Link,
}

impl CallsPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// "4 calls".
    fn heading(&self) -> String {
        self.frame.say_count("calls-count", "number", self.view.calls.len())
    }

    /// Every kind, for the choice of the form.
    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        let said = |kind: CallKind| (kind.as_str(), kind_text(kind, self.frame.words()));
        choices(CallKind::ALL, said, self.view.kind)
    }

    /// Every way in which one may stand, for the choice of the form.
    fn standings(&self) -> Vec<(&'static str, String, bool)> {
        let said = |standing: CallStanding| (standing.as_str(), standing_text(standing, self.frame.words()));
        choices(CallStanding::ALL, said, self.view.standing)
    }

    /// Where a call is opened, for who may.
    fn opening(&self) -> Option<(String, Link)> {
        let page = &OFFICE_OPEN_CALL;
        self.frame.may_see(page).then(|| (self.frame.named(page), self.frame.link(page).at_no_time()))
    }

    fn one(&self, row: &CallRowView) -> Link {
        self.frame.link(&CALL).part(row.call.clone())
    }

    /// The last day on which one applies, or that there is none.
    fn deadline(&self, row: &CallRowView) -> String {
        deadline(&self.frame, row)
    }
}

/// The last day on which one applies, or that there is none.
pub(super) fn deadline(frame: &Frame, row: &CallRowView) -> String {
    row.deadline.map_or_else(|| frame.say("call-always-open"), |day| frame.date(day))
}

/// The badge of a standing, as the sheet names it.
pub(super) fn badge(standing: &str) -> &'static str {
    match standing {
        "published" => "success",
        "open" => "todo",
        _ => "info",
    }
}

/// `GET /fund/calls`
pub(crate) async fn page(reader: Reader, visit: Visit, query: CallsQuery) -> Answered {
    let (asked, words) = (query.asked(&reader, &visit)?, visit.words);
    let asked = FundQuestion { eyes: eyes(&reader, &visit), ..asked };
    let view = apart(&reader, move |reader| calls(reader, &asked, words)).await?;
    let year = view.year.map(|year| year.to_string()).unwrap_or_default();
    let chosen = [
        ("kind", view.kind.unwrap_or_default()),
        ("state", view.standing.unwrap_or_default()),
        ("year", year.as_str()),
    ];
    let state = chosen.into_iter().fold(visit.link(&CALLS), |state, (name, value)| state.with(name, value));
    let frame = Frame::of(&CALLS, &reader, &visit);
    html(&visit, StatusCode::OK, &CallsPage { frame, view, state }).map_err(Failure::from)
}

/// `GET /fund/calls.csv` and the others: the list as a file, with its filters, as everyone sees it.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: CallsQuery| async move {
        let asked = query.asked(&reader, &visit)?;
        let chosen = [query.kind.trim(), query.state.trim(), query.year.trim()].map(ToOwned::to_owned);
        written(&reader, &visit, (FundFile::Calls, asked), (&chosen, format)).await
    })
}

/// A file of what is asked, called by what it holds and by what was chosen: what is published, whoever asks.
pub(super) async fn written(
    reader: &Reader,
    visit: &Visit,
    (file, asked): (FundFile, FundQuestion),
    (chosen, format): (&[String], TableFormat),
) -> Answered {
    let asked = FundQuestion { eyes: Eyes::Public, ..asked };
    let chosen = chosen.iter().filter(|part| !part.is_empty()).cloned();
    let times = [asked.at.map(|day| day.to_string()), asked.known_on.clone().map(|at| format!("known-{at}"))];
    let parts = [CALLS.stem().to_owned()].into_iter().chain(chosen).chain(times.into_iter().flatten());
    let document = Document::new(format.file().row(), &parts.collect::<Vec<_>>().join("-"), visit);
    let (from, words) = (reader.clone(), visit.words);
    let make = || async move {
        apart(&from, move |reader| fund_file::file(reader, file, &asked, format, words)).await
    };
    document.made(reader, visit, make).await
}
