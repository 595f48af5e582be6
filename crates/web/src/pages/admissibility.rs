//! May I file? Five questions, one ruling with its reasons, and what remains possible.

use std::cmp::Ordering;

use askama::Template;
use axum::http::StatusCode;
use maillage_service::format::FileFormat;
use maillage_service::procedure::admissibility::{RulingRequest, ruling_page};
use maillage_service::{Reader, download as files};
use maillage_views::ruling::{QuantityView, RulingView};
use maillage_views::ruling_detail::OpenView;
use maillage_views::ruling_page::RulingPage;
use serde::Deserialize;

use super::findings::badge;
use super::{day, filled};
use crate::dates;
use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::Answered;
use crate::routes::{ADMISSIBILITY, BILAN};

/// The query of the page and of its file.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RulingQuery {
    /// The operation.
    operation: String,
    /// A line by code, name or alias.
    activity: String,
    /// The zone; of arrival, for a transfer.
    zone: String,
    /// The zone of departure.
    from_zone: String,
    /// The day of filing; today, if empty.
    on: String,
    /// What the site holds, one line or several with commas, each with its form after a colon where it is said.
    holds: String,
    /// The form that is wanted.
    form: String,
    /// The last day of the authorisation to renew.
    expires: String,
    /// Whether what is ceded was put to use: `yes`, `no`, or nothing.
    started: String,
    /// Whether the equipment is used for research only: anything but nothing.
    research_only: String,
}

impl RulingQuery {
    fn request(&self, visit: &Visit) -> Result<RulingRequest, Failure> {
        Ok(RulingRequest {
            region: visit.region().map(ToOwned::to_owned),
            operation: self.operation.trim().to_owned(),
            activity: self.activity.trim().to_owned(),
            zone: self.zone.trim().to_owned(),
            from_zone: filled(&self.from_zone),
            on: day("on", &self.on)?,
            holds: self.holds.split(',').filter_map(filled).collect(),
            form: filled(&self.form),
            expires: day("expires", &self.expires)?,
            started: filled(&self.started).map(|started| started == "yes"),
            research_only: filled(&self.research_only).is_some(),
        })
    }
}

#[derive(Template)]
#[template(path = "admissibility.html")]
struct AdmissibilityPage {
    frame: Frame,
    view: RulingPage,
    /// The same questions, as an address.
    asked: Link,
    /// What the site holds, as asked.
    holds: String,
    /// The day, as the field shows it.
    on_field: String,
    /// The day of expiry, as the field shows it.
    expires_field: String,
}

impl AdmissibilityPage {
    /// The row of the bilan that was read.
    fn row(&self, ruling: &RulingView) -> Link {
        let link = self.frame.link(&BILAN).with("activity", ruling.activity.clone());
        link.with("zone", ruling.zone.clone())
    }

    /// Whether one of the further questions was answered, or would settle the application.
    fn details_open(&self) -> bool {
        let answers = &self.view.questions.answers;
        let said = !answers.from_zone.is_empty() || !answers.form.is_empty() || !answers.expires.is_empty();
        let needed = self.view.ruling.as_ref().is_some_and(|ruling| !ruling.needs.is_empty());
        said || answers.started.is_some() || answers.research_only || needed
    }

    /// The ruling as a file.
    fn file(&self) -> Link {
        self.asked.clone().file(FileFormat::Json.row())
    }

    /// The question of what is open instead; the other answers of the form stay.
    fn instead(&self, open: &OpenView) -> Link {
        self.asked.clone().with("zone", open.zone.clone()).with("operation", open.operation)
    }

    /// "Zone 5A Douaisis".
    fn zone(&self, open: &OpenView) -> String {
        let name = if open.zone == open.zone_name { String::new() } else { format!(" {}", open.zone_name) };
        self.frame.say_of("web-ruling-zone", "zone", &format!("{}{name}", open.zone))
    }

    /// What is open there, and how much is left where it uses some.
    fn left(&self, open: &OpenView) -> String {
        let operation = self.frame.say(&format!("operation-{}", open.operation));
        let Some(slots) = &open.slots_text else { return operation };
        self.frame.say_two("web-label", ("action", &operation), ("what", slots))
    }

    /// Until when one may file.
    fn until(&self, ruling: &RulingView) -> Option<String> {
        ruling.until.map(|until| self.frame.say_of("ruling-until", "until", &self.frame.date(until)))
    }
}

/// The sheet's name of an outcome.
fn modifier(ruling: &RulingView) -> &'static str {
    match ruling.outcome {
        "yes" => " ml-ruling--yes",
        "subject-to" => " ml-ruling--maybe",
        "not-comparable" => " ml-ruling--nc",
        _ => "",
    }
}

/// How many applications that are open the page names.
/// Arbitrary: the nearest to try next; the bilan has all.
const OPEN_NAMED: usize = 8;

/// The first ones of what is open instead.
fn first_open(ruling: &RulingView) -> &[OpenView] {
    ruling.open_instead.get(..OPEN_NAMED).unwrap_or(&ruling.open_instead)
}

/// Whether a choice is the one that was made.
fn is(chosen: &str, value: &str) -> bool {
    chosen == value
}

/// Whether a quantity is one that stops the application.
fn stops(quantity: &QuantityView, ruling: &RulingView) -> bool {
    quantity.decides && ruling.admissible == Some(false) && quantity.sign != Some(Ordering::Greater)
}

/// The sign of a gap, as the sheet marks it.
fn mark(quantity: &QuantityView) -> &'static str {
    match quantity.sign {
        Some(Ordering::Greater) => "p",
        Some(Ordering::Less) => "n",
        Some(Ordering::Equal) => "0",
        None => "void",
    }
}

/// `GET /admissibility`
pub(crate) async fn page(reader: Reader, visit: Visit, query: RulingQuery) -> Answered {
    let request = query.request(&visit)?;
    let view = ruling_page(&reader, &request, visit.words)?;
    let answers = &view.questions.answers;
    let asked = visit
        .link(&ADMISSIBILITY)
        .with("operation", answers.operation.clone())
        .with("activity", answers.activity.clone())
        .with("zone", answers.zone.clone())
        .with("from_zone", answers.from_zone.clone())
        .with("on", answers.on.clone())
        .with("holds", query.holds.clone())
        .with("form", answers.form.clone())
        .with("expires", answers.expires.clone())
        .with("started", query.started.clone())
        .with("research_only", query.research_only.clone());
    let field =
        |day: &str| day.parse().map(|day| dates::field(day, visit.words.language())).unwrap_or_default();
    let (on_field, expires_field) = (field(&answers.on), field(&answers.expires));
    let page = AdmissibilityPage {
        frame: Frame::of(&ADMISSIBILITY, &reader, &visit),
        on_field,
        expires_field,
        holds: query.holds,
        asked,
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /admissibility.json`
pub(crate) async fn json(reader: Reader, visit: Visit, query: RulingQuery) -> Answered {
    let bytes = files::ruling_json(&reader, &query.request(&visit)?, visit.words)?;
    let document = Document::new(FileFormat::Json.row(), ADMISSIBILITY.stem(), &visit);
    document.made(&reader, &visit, || async { Ok(bytes) }).await
}
