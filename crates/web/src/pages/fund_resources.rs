//! The resources of an exercise: what orders notify beside what budgets open and what is committed, and what is left.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::fund::file::FundFile;
use maillage_service::fund::resources::resources;
use maillage_service::{App, Reader};
use maillage_views::fund::resources::{ResourceRowView, ResourcesView};
use maillage_views::words::Argument;

use super::fund::{FundQuery, part};
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::apart;
use crate::route::Answered;
use crate::routes::{ACT, FUND, FUND_RESOURCES};

/// The columns of amounts, in their order.
const COLUMNS: [&str; 5] = [
    "fund-resources-column-notified",
    "fund-resources-column-planned",
    "fund-resources-column-unplanned",
    "fund-resources-column-committed",
    "fund-resources-column-left",
];

#[derive(Template)]
#[template(path = "fund_resources.html")]
struct FundResourcesPage {
    frame: Frame,
    view: ResourcesView,
}

/// An amount of a resource as the table shows it.
struct Amount {
    column: &'static str,
    /// Nothing where it is not known.
    text: Option<String>,
}

/// Whether a resource is a part of the level above it.
fn is_part(row: &ResourceRowView) -> bool {
    !["dotation", "fungible", "sanctuarised"].contains(&row.resource)
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

    fn amounts(&self, row: &ResourceRowView) -> [Amount; 5] {
        let known = [row.notified, row.planned, row.unplanned, row.committed, row.left];
        let texts = known.map(|cents| cents.map(|cents| self.frame.euros(cents)));
        let mut columns = COLUMNS.into_iter();
        texts.map(|text| Amount { column: columns.next().unwrap_or_default(), text })
    }

    fn act(&self, number: u64) -> Link {
        self.frame.link(&ACT).part(number.to_string())
    }

    /// An amount of a step; nothing where it is not known.
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
