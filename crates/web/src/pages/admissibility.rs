//! May I file? Five questions, one ruling with its reasons, and what remains possible.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use jiff::civil::Date;
use maillage_domain::procedure::declared::Done;
use maillage_service::format::FileFormat;
use maillage_service::procedure::admissibility::RulingRequest;
use maillage_service::procedure::declaration::Declaration;
use maillage_service::procedure::ruling_file::{ruling_json, ruling_pdf, ruling_sheet};
use maillage_service::procedure::ruling_page::ruling_page;
use maillage_service::{App, Reader, press};
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
use crate::query::LANG;
use crate::route::{self, Answered};
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
    /// The question, on the day that the page shows.
    fn request(&self, visit: &Visit, day_shown: Date) -> Result<RulingRequest, Failure> {
        Ok(RulingRequest {
            region: visit.region().map(ToOwned::to_owned),
            operation: self.operation.trim().to_owned(),
            activity: self.activity.trim().to_owned(),
            zone: self.zone.trim().to_owned(),
            from_zone: filled(&self.from_zone),
            on: Some(day_shown),
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

    /// The same question as an address that always gives its answer: with its day, whatever day pages open on.
    fn asked(&self, visit: &Visit, day_shown: Date) -> Link {
        let asked = visit
            .link(&ADMISSIBILITY)
            .with("operation", self.operation.trim())
            .with("activity", self.activity.trim())
            .with("zone", self.zone.trim())
            .with("from_zone", self.from_zone.trim())
            .with("on", day_shown.to_string())
            .with("holds", self.holds.clone())
            .with("form", self.form.clone())
            .with("expires", self.expires.clone())
            .with("started", self.started.clone())
            .with("research_only", self.research_only.clone());
        self.typed().iter().fold(asked, |asked, (name, text)| asked.with(name, (*text).to_owned()))
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

    /// Whether a question is asked in the place where its answer is missing, and no more among the others.
    fn is_in_place(&self, name: &str) -> bool {
        let needs = self.view.ruling.iter().flat_map(|ruling| &ruling.needs);
        let known =
            ["from_zone", "holds"].contains(&name) || self.further.iter().any(|asked| asked.name == name);
        known && needs.filter_map(|need| need.field).any(|field| field == name)
    }

    /// The questions that are asked in the place where their answers are missing, each once.
    fn in_place(&self) -> Vec<&'static str> {
        let needs = self.view.ruling.iter().flat_map(|ruling| &ruling.needs);
        let mut fields: Vec<_> =
            needs.filter_map(|need| need.field).filter(|name| self.is_in_place(name)).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// The questions beside the five that are asked among them.
    fn beside(&self) -> Vec<&'static str> {
        let asks = self.view.questions.asks.iter().copied();
        let all = asks.chain(self.further.iter().map(|asked| asked.name));
        all.filter(|name| !self.is_in_place(name)).collect()
    }

    /// What the operation asks under a name.
    fn further(&self, name: &str) -> Option<&FurtherQuestion> {
        self.further.iter().find(|asked| asked.name == name)
    }

    /// Whether one of the questions beside the five was answered.
    fn details_open(&self) -> bool {
        let answers = &self.view.questions.answers;
        let said = !answers.from_zone.is_empty() || !answers.form.is_empty() || !answers.expires.is_empty();
        let further = self.further.iter().any(|question| !question.value.is_empty());
        said || further || answers.started.is_some() || answers.research_only || self.view.ruling.is_some()
    }

    /// Whether the zone of departure was typed as none of the list.
    fn departs_elsewhere(&self) -> bool {
        let from = &self.view.questions.answers.from_zone;
        let mut listed = self.view.questions.zone_sets.iter().flat_map(|set| &set.zones);
        !from.is_empty() && listed.all(|(code, _)| code != from)
    }

    /// The ruling as a file, in the language of the page: its digest is that of these bytes.
    fn file(&self, format: FileFormat) -> Link {
        in_language(self.asked.clone(), self.frame.language()).file(format.row())
    }

    /// The digits of the digest that people compare.
    fn digest_begin(&self) -> &str {
        self.view.digest.get(..DIGITS).unwrap_or(&self.view.digest)
    }

    /// The question of what is open instead; the other answers of the form stay.
    fn instead(&self, open: &OpenView) -> Link {
        let asked = self.asked.clone().with("zone", open.zone.clone()).with("operation", open.operation);
        match open.label {
            Some(_) => asked.with("activity", open.activity.clone()),
            None => asked,
        }
    }
}

/// The same address in a language, whatever the visitor's browser prefers.
fn in_language(link: Link, language: &'static str) -> Link {
    link.with(LANG, language)
}

/// How many digits of a digest people compare.
const DIGITS: usize = 12;

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
    let day_shown = visit.clock(&reader)?.day;
    let view = ruling_page(&reader, &query.request(&visit, day_shown)?, visit.words)?;
    let answers = &view.questions.answers;
    // A name or another spelling was resolved: the address says what was ruled on.
    let asked = query.asked(&visit, day_shown);
    let asked = asked.with("activity", answers.activity.clone()).with("zone", answers.zone.clone());
    let further = FurtherQuestion::of(answers, &query.typed(), visit.words);
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

/// `GET /admissibility.json` and `.pdf`: the ruling as data, and on a sheet of paper that bears the digest of these.
pub(crate) fn file(format: FileFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: RulingQuery| async move {
        let day_shown = visit.clock(&reader)?.day;
        let (request, words) = (query.request(&visit, day_shown)?, visit.words);
        let document = Document::new(format.row(), ADMISSIBILITY.stem(), &visit);
        if format == FileFormat::Json {
            let bytes = ruling_json(&reader, &request, words)?;
            return document.made(&reader, &visit, || async { Ok(bytes) }).await;
        }
        let data = in_language(query.asked(&visit, day_shown), words.language().tag());
        let address = data.file(FileFormat::Json.row()).to_string();
        let sheet = ruling_sheet(&reader, &request, address, words)?;
        document.made(&reader, &visit, || press::pressed(move || ruling_pdf(&sheet))).await
    })
}
