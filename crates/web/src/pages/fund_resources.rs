//! The resources of an exercise: what orders notify beside what budgets open and what is committed, and what is left.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::fund::file::FundFile;
use maillage_service::fund::resources::resources;
use maillage_service::{App, Reader};
use maillage_views::fund::resources::{AMOUNTS, ResourceRowView, ResourcesView};
use maillage_views::words::Argument;

use super::fund::{FundQuery, part};
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::apart;
use crate::route::Answered;
use crate::routes::{ACT, FUND, FUND_RESOURCES};

#[derive(Template)]
#[template(path = "fund_resources.html")]
struct FundResourcesPage {
    frame: Frame,
    view: ResourcesView,
}

impl FundResourcesPage {
    /// The exercises to choose from, the latest first.
    fn years(&self) -> Vec<(i16, Link)> {
        let link = |year: i16| (year, self.frame.link(&FUND_RESOURCES).with("year", year.to_string()));
        self.view.years.iter().rev().copied().map(link).collect()
    }

    /// The exercise as a whole.
    fn exercise(&self) -> Link {
        self.frame.link(&FUND).with("year", self.view.year.to_string())
    }

    fn files(&self) -> Vec<FileLink> {
        files::all(&self.frame.link(&FUND_RESOURCES).with("year", self.view.year.to_string()))
    }

    /// The amounts of a resource, each with the message of its column; nothing where one is not known.
    fn amounts(&self, row: &ResourceRowView) -> Vec<(&'static str, Option<String>)> {
        AMOUNTS.into_iter().zip(row.amounts().map(|cents| self.told(cents))).collect()
    }

    fn act(&self, number: u64) -> Link {
        self.frame.link(&ACT).part(number.to_string())
    }

    /// An amount; nothing where it is not known.
    fn told(&self, cents: Option<i64>) -> Option<String> {
        cents.map(|cents| self.frame.euros(cents))
    }

    /// Whether something of it is not known.
    fn has_unknown(&self) -> bool {
        self.view.rows.iter().any(|row| row.left.is_none())
    }
}

/// `GET /fund/resources`
pub(crate) async fn page(reader: Reader, visit: Visit, query: FundQuery) -> Answered {
    let (asked, words) = (query.asked(&visit)?, visit.words);
    let view = apart(&reader, move |reader| resources(reader, &asked, words)).await?;
    let title = words.with("fund-resources-title", &[("year", Argument::Text(&view.year.to_string()))]);
    let frame = Frame::of(&FUND_RESOURCES, &reader, &visit).titled(title);
    html(&visit, StatusCode::OK, &FundResourcesPage { frame, view }).map_err(Failure::from)
}

/// `GET /fund/resources.csv` and the others: the same as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    part((FUND_RESOURCES.stem(), FundFile::Resources), format)
}
