//! May I file? Five questions, one ruling with its reasons, and what remains possible.

use std::cmp::Ordering;

use askama::Template;
use axum::http::StatusCode;
use maillage_service::format::FileFormat;
use maillage_service::procedure::admissibility::{RulingRequest, ruling_page};
use maillage_service::{Reader, download as files};
use maillage_views::bilan::BilanCard;
use maillage_views::ruling::{QuantityView, RulingView};
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
    /// What the site holds, one line or several with commas.
    holds: String,
}

impl RulingQuery {
    fn request(&self) -> Result<RulingRequest, Failure> {
        Ok(RulingRequest {
            region: None,
            operation: self.operation.trim().to_owned(),
            activity: self.activity.trim().to_owned(),
            zone: self.zone.trim().to_owned(),
            from_zone: filled(&self.from_zone),
            on: day("on", &self.on)?,
            holds: self.holds.split(',').filter_map(filled).collect(),
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
}

impl AdmissibilityPage {
    /// The row of the bilan that was read.
    fn row(&self, ruling: &RulingView) -> Link {
        let link = self.frame.link(&BILAN).with("activity", ruling.activity.clone());
        link.with("zone", ruling.zone.clone())
    }

    /// The ruling as a file.
    fn file(&self) -> Link {
        self.asked.clone().file(FileFormat::Json.row())
    }

    /// The question for another zone, by the operation that is open there.
    fn elsewhere(&self, card: &BilanCard) -> Link {
        self.asked.clone().with("zone", card.tidy.zone.clone()).with("operation", card.filing)
    }

    /// "Zone 5A Douaisis".
    fn zone(&self, card: &BilanCard) -> String {
        let name = format!("{} {}", card.tidy.zone, card.tidy.zone_name);
        self.frame.say_of("web-ruling-zone", "zone", &name)
    }

    /// What is open there, and how many places.
    fn places(&self, card: &BilanCard) -> String {
        let places = usize::try_from(card.places).unwrap_or(0);
        let places = self.frame.say_count("slots", "slots", places);
        let operation = self.frame.say(&format!("operation-{}", card.filing));
        self.frame.say_two("web-label", ("action", &operation), ("what", &places))
    }

    /// How many places are left, where the operation uses them.
    fn slots(&self, ruling: &RulingView) -> Option<String> {
        let slots = ruling.slots.filter(|slots| *slots > 0 || !ruling.admissible)?;
        Some(self.frame.say_count("slots", "slots", usize::try_from(slots).unwrap_or(0)))
    }
}

/// Whether a choice is the one that was made.
fn is(chosen: &str, value: &str) -> bool {
    chosen == value
}

/// Whether a quantity is one that stops the application.
fn stops(quantity: &QuantityView, admissible: bool) -> bool {
    quantity.decides && !admissible && quantity.sign != Ordering::Greater
}

/// The sign of a gap, as the sheet marks it.
fn mark(quantity: &QuantityView) -> &'static str {
    match quantity.sign {
        Ordering::Greater => "p",
        Ordering::Less => "n",
        Ordering::Equal => "0",
    }
}

/// `GET /admissibility`
pub(crate) async fn page(reader: Reader, visit: Visit, query: RulingQuery) -> Answered {
    let request = query.request()?;
    let view = ruling_page(&reader, &request, visit.words)?;
    let answers = &view.questions.answers;
    let asked = visit
        .link(&ADMISSIBILITY)
        .with("operation", answers.operation.clone())
        .with("activity", answers.activity.clone())
        .with("zone", answers.zone.clone())
        .with("from_zone", answers.from_zone.clone())
        .with("on", answers.on.clone())
        .with("holds", query.holds.clone());
    let on_field = answers.on.parse().map(|on| dates::field(on, visit.words.language()));
    let status = if view.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = AdmissibilityPage {
        frame: Frame::of(&ADMISSIBILITY, &reader, &visit),
        on_field: on_field.unwrap_or_default(),
        holds: query.holds,
        asked,
        view,
    };
    html(&visit, status, &page).map_err(Failure::from)
}

/// `GET /admissibility.json`
pub(crate) async fn json(reader: Reader, visit: Visit, query: RulingQuery) -> Answered {
    let bytes = files::ruling_json(&reader, &query.request()?, visit.words)?;
    let document = Document::new(FileFormat::Json.row(), ADMISSIBILITY.stem());
    document.made(&reader, &visit, || async { Ok(bytes) }).await
}
