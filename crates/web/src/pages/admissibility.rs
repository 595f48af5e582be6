//! May I file? Five questions, one ruling with its reasons, and what remains possible.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::procedure::declared::Done;
use maillage_service::format::FileFormat;
use maillage_service::procedure::admissibility::{RulingRequest, ruling_page};
use maillage_service::procedure::declaration::Declaration;
use maillage_service::{Reader, download as files};
use maillage_views::further_question::{FurtherQuestion, Kind};
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
    /// The units that the site has, with commas: `scanner:2, irm:1`.
    units: String,
    /// The type of the unit that is added, or that takes the place of another.
    unit: String,
    /// The type of the unit that is replaced.
    replaced: String,
    /// Whether it has the nature and clinical use of the one it replaces: `yes`, `no`, or nothing.
    same_use: String,
    /// Whether the holder has an agreement with a holder of the other type of imaging: the same words.
    agreement: String,
    /// Whether the holder has the other type on a second site: the same words.
    second_site: String,
    /// Since when the applicant holds the activity.
    holder_since: String,
    /// When the file was filed: a day, `no`, or nothing.
    filed: String,
    /// When the agency ordered a full file: the same.
    injunction: String,
}

impl RulingQuery {
    fn request(&self, visit: &Visit) -> Result<RulingRequest, Failure> {
        Ok(RulingRequest {
            region: visit.region().map(ToOwned::to_owned),
            operation: self.operation.trim().to_owned(),
            activity: self.activity.trim().to_owned(),
            zone: self.zone.trim().to_owned(),
            from_zone: filled(&self.from_zone),
            on: visit.named_times().day(),
            known_on: visit.named_times().known_on(),
            holds: self.holds.split(',').filter_map(filled).collect(),
            form: filled(&self.form),
            expires: day("expires", &self.expires)?,
            started: yes_or_no(&self.started),
            research_only: filled(&self.research_only).is_some(),
            declaration: self.declaration()?,
        })
    }

    fn declaration(&self) -> Result<Declaration, Failure> {
        Ok(Declaration {
            units: self.units.split(',').filter_map(filled).collect(),
            unit: filled(&self.unit),
            replaced: filled(&self.replaced),
            same_use: yes_or_no(&self.same_use),
            agreement: yes_or_no(&self.agreement),
            second_site: yes_or_no(&self.second_site),
            holder_since: day("holder_since", &self.holder_since)?,
            filed: done("filed", &self.filed)?,
            injunction: done("injunction", &self.injunction)?,
        })
    }

    /// What was typed of what operations ask for beside the five questions, by the name of its field.
    fn typed(&self) -> BTreeMap<&'static str, &str> {
        BTreeMap::from([
            ("units", self.units.as_str()),
            ("unit", &self.unit),
            ("replaced", &self.replaced),
            ("same_use", &self.same_use),
            ("agreement", &self.agreement),
            ("second_site", &self.second_site),
            ("holder_since", &self.holder_since),
            ("filed", &self.filed),
            ("injunction", &self.injunction),
        ])
    }
}

/// A field that is a yes, a no, or nothing.
fn yes_or_no(text: &str) -> Option<bool> {
    filled(text).map(|text| text == "yes")
}

/// A field that holds a day, or says that it never was.
fn done(field: &'static str, text: &str) -> Result<Option<Done>, Failure> {
    if matches!(text.trim(), "no" | "non") {
        return Ok(Some(Done::Never));
    }
    Ok(day(field, text)?.map(Done::On))
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
    /// What the operation asks for beside the five questions.
    further: Vec<FurtherQuestion>,
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
        let further = self.further.iter().any(|question| !question.value.is_empty());
        said || further || answers.started.is_some() || answers.research_only || needed
    }

    /// The ruling as a file.
    fn file(&self) -> Link {
        self.asked.clone().file(FileFormat::Json.row())
    }

    /// The question of what is open instead; the other answers of the form stay.
    fn instead(&self, open: &OpenView) -> Link {
        let asked = self.asked.clone().with("zone", open.zone.clone()).with("operation", open.operation);
        match open.label {
            Some(_) => asked.with("activity", open.activity.clone()),
            None => asked,
        }
    }

    /// "Zone 5A Douaisis".
    fn zone(&self, open: &OpenView) -> String {
        let name = if open.zone == open.zone_name { String::new() } else { format!(" {}", open.zone_name) };
        self.frame.say_of("web-ruling-zone", "zone", &format!("{}{name}", open.zone))
    }

    /// What is open there, for which line where there are several, and how much is left where it uses some.
    fn left(&self, open: &OpenView) -> String {
        let operation = self.frame.say(&format!("operation-{}", open.operation));
        let what = match &open.label {
            Some(label) => format!("{operation}, {label}"),
            None => operation,
        };
        let Some(slots) = &open.slots_text else { return what };
        self.frame.say_two("web-label", ("action", &what), ("what", slots))
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
    let clock = visit.clock(&reader)?;
    let request = RulingRequest { on: Some(clock.day), ..query.request(&visit)? };
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
    let typed = query.typed();
    let asked = typed.iter().fold(asked, |asked, (name, text)| asked.with(name, (*text).to_owned()));
    let further = FurtherQuestion::of(answers, &typed, visit.words);
    let field =
        |day: &str| day.parse().map(|day| dates::field(day, visit.words.language())).unwrap_or_default();
    let (on_field, expires_field) = (field(&answers.on), field(&answers.expires));
    let page = AdmissibilityPage {
        frame: Frame::of(&ADMISSIBILITY, &reader, &visit),
        on_field,
        expires_field,
        further,
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
