//! What changed between two dates, each change with its act.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::act::ActNumber;
use maillage_service::format::TableFormat;
use maillage_service::sheet::compare::{CompareRequest, compared};
use maillage_service::sheet::file::compare_file;
use maillage_service::{App, Reader};
use maillage_views::act_address::ActAddress;
use maillage_views::heading::Heading;
use maillage_views::register::explained::CountsOtherwise;
use maillage_views::sheet::compare::{CompareView, RowChange, VersionView, counted};
use serde::Deserialize;

use super::{day, filled, instant, rows};
use crate::dates;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::{ACTIVITY, AUTHORISATION, BILAN, COMPARE, ZONE};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CompareQuery {
    /// The earlier day; the first picture date known, if empty.
    from: String,
    /// The later day; today, if empty.
    to: String,
    /// As known on, for the earlier day; as the page is, if empty.
    from_known_on: String,
    /// As known on, for the later day; as the page is, if empty.
    to_known_on: String,
    /// A line by code or name.
    activity: String,
    /// A zone by its code.
    zone: String,
}

impl CompareQuery {
    fn request(&self, reader: &Reader, visit: &Visit) -> Result<CompareRequest, Failure> {
        // The later day is the one that the visitor looks at, unless another is asked for.
        let clock = visit.clock(reader)?;
        Ok(CompareRequest {
            region: visit.region().map(ToOwned::to_owned),
            from: day("from", &self.from)?,
            from_known_on: instant(&self.from_known_on).or_else(|| clock.known_on.clone()),
            to: Some(day("to", &self.to)?.unwrap_or(clock.day)),
            to_known_on: instant(&self.to_known_on).or(clock.known_on),
            activity: filled(&self.activity),
            zone: filled(&self.zone),
        })
    }

    /// The same state, with the days that it stands for.
    fn state(&self, visit: &Visit, from: String, to: String) -> Link {
        let link = visit.link(&COMPARE).with("from", from).with("to", to);
        let link = link.with("from_known_on", instant(&self.from_known_on).unwrap_or_default());
        let link = link.with("to_known_on", instant(&self.to_known_on).unwrap_or_default());
        link.with("activity", self.activity.trim()).with("zone", self.zone.trim())
    }
}

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage {
    frame: Frame,
    visit: Visit,
    view: CompareView,
    state: Link,
    from_field: String,
    to_field: String,
    from_known_on_field: String,
    to_known_on_field: String,
    activity: String,
    zone: String,
}

impl ComparePage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// "3 rows changed, 1 appeared, none went".
    fn counted(&self) -> String {
        counted(&self.view.rows, self.frame.words())
    }

    /// The fields of the two times: name, label, value, and whether an empty one means now.
    fn fields(&self) -> [(&'static str, &'static str, &str, bool); 4] {
        [
            ("from", "web-compare-from", &self.from_field, false),
            ("to", "web-compare-to", &self.to_field, false),
            ("from_known_on", "web-compare-from-known", &self.from_known_on_field, true),
            ("to_known_on", "web-compare-to-known", &self.to_known_on_field, true),
        ]
    }

    /// Where each of the two answers comes from.
    const fn sides(&self) -> [(&'static str, &Heading); 2] {
        [("web-compare-before", &self.view.before), ("web-compare-after", &self.view.after)]
    }

    /// The page of an act.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn act(&self, number: &u64) -> String {
        self.frame.act(&ActAddress::new(ActNumber::new(*number)))
    }

    /// The row at the later date; at the earlier, where it is gone.
    fn row(&self, row: &RowChange) -> Link {
        let (from, to) = (&self.view.before.at, &self.view.after.at);
        let at = if row.kind == "gone" { from } else { to };
        let link = self.frame.link(&BILAN).with("activity", row.code.clone().unwrap_or_default());
        link.with("at", at.to_string()).anchor(rows::place(row.code.as_deref(), &row.zone))
    }

    fn zone(&self, row: &RowChange) -> Link {
        self.frame.link(&ZONE).part(row.zone.clone()).with("at", self.view.after.at.to_string())
    }

    /// An authorisation as it is at the later date.
    fn authorisation(&self, one: &CountsOtherwise) -> Link {
        self.frame.link(&AUTHORISATION).part(one.number.as_str()).with("at", self.view.after.at.to_string())
    }

    fn line(&self, code: &str) -> Link {
        self.frame.link(&ACTIVITY).part(code).with("at", self.view.after.at.to_string())
    }

    /// The same question from a version on: as it was known when it was recorded.
    fn since(&self, version: &VersionView) -> Link {
        let state = self.state.clone().with("from", version.at.to_string());
        state.with("from_known_on", version.known_on.to_string())
    }

    /// What a version changed of the one before it, each as it was known when it was recorded; nothing of the first.
    fn changed_by(&self, version: &VersionView) -> Option<Link> {
        let (from, from_known_on) = version.before?;
        let state = self.state.clone().with("from", from.to_string()).with("to", version.at.to_string());
        let state = state.with("from_known_on", from_known_on.to_string());
        Some(state.with("to_known_on", version.known_on.to_string()))
    }
}

/// `GET /bilan/compare`
pub(crate) async fn page(reader: Reader, visit: Visit, query: CompareQuery) -> Answered {
    let language = visit.words.language();
    let view = compared(&reader, &query.request(&reader, &visit)?, visit.words).await?;
    let (from, to) = (view.comparison.from, view.comparison.to);
    let page = ComparePage {
        frame: Frame::of(&COMPARE, &reader, &visit),
        state: query.state(&visit, from.to_string(), to.to_string()),
        from_field: dates::field(from, language),
        to_field: dates::field(to, language),
        from_known_on_field: dates::typed(&query.from_known_on, language),
        to_known_on_field: dates::typed(&query.to_known_on, language),
        activity: query.activity.trim().to_owned(),
        zone: query.zone.trim().to_owned(),
        view,
        visit,
    };
    html(&page.visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /bilan/compare.csv` and the others: the same as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: CompareQuery| async move {
        let (request, words) = (query.request(&reader, &visit)?, visit.words);
        let parts = [Some("bilan-compare".to_owned()), filled(&query.from), filled(&query.to)];
        let parts = parts.into_iter().chain([request.activity.clone(), request.zone.clone()]);
        let stem = parts.flatten().collect::<Vec<_>>().join("-");
        let document = Document::new(format.file().row(), &stem, &visit);
        let asked = reader.clone();
        let make = || async move { compare_file(&asked, &request, format, words).await };
        document.made(&reader, &visit, make).await
    })
}
