//! One act of the journal: what it says, what it rests on, where it stands, and what became of it.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use maillage_service::Reader;
use maillage_service::act::{act, act_line};
use maillage_service::format::FileFormat;
use maillage_service::journal::count;
use maillage_views::act::{ActPage, AnsweredFrom, Said};
use maillage_views::act_address::ActAddress;

use super::journal;
use crate::error::Failure;
use crate::frame::{Crumb, Frame, Visit, html};
use crate::link::Link;
use crate::query::NoQuery;
use crate::route::Answered;
use crate::routes::{
    ACT, BILAN, BRIDGE, CALLS, FUND, FUND_INDICATORS, FUND_RESOURCES, OBJECTIVES, RULES, STRUCTURES, WINDOWS,
};

#[derive(Template)]
#[template(path = "act.html")]
struct ActTemplate {
    frame: Frame,
    view: ActPage,
    /// Where it stands in the list of acts.
    place: Link,
}

impl ActTemplate {
    /// The way to the act, which it ends with.
    fn trail(&self) -> Vec<Crumb> {
        let mut trail = self.frame.breadcrumb("");
        if let Some(last) = trail.last_mut() {
            last.label = self.frame.act_name(&self.view.address);
        }
        trail
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn numbered(&self, id: &str, act: &ActAddress) -> String {
        self.frame.say_of(id, "number", &self.frame.number(act.number()))
    }

    /// Its line as the journal has it.
    fn line(&self) -> String {
        self.view.address.line(&self.frame.kept())
    }

    /// The proof that it stands in the journal.
    fn proof(&self) -> String {
        self.view.address.proof(&self.frame.kept())
    }

    /// "Order of the window, effective 16 July 2019".
    fn lead(&self) -> String {
        let (subject, date) =
            (("subject", self.view.subject.as_str()), ("date", self.view.effective_text.as_str()));
        self.frame.say_two("act-page-lead", subject, date)
    }

    /// What is answered from it: words, and where.
    fn answers(&self) -> Vec<(String, Link)> {
        self.view.answers.iter().map(|answer| self.answer(answer)).collect()
    }

    fn answer(&self, answer: &AnsweredFrom) -> (String, Link) {
        let region = self.view.region_code.as_str();
        let link = |page| self.frame.link(page).with("region", region);
        let on = |id, day: &jiff::civil::Date| self.frame.say_of(id, "date", &self.frame.date(*day));
        match answer {
            AnsweredFrom::Bilan(day) => {
                (on("act-page-to-bilan", day), link(&BILAN).with("at", day.to_string()))
            }
            AnsweredFrom::Objectives(day) => {
                (on("act-page-to-objectives", day), link(&OBJECTIVES).with("at", day.to_string()))
            }
            AnsweredFrom::Window(id) => {
                (self.frame.say("act-page-to-window"), link(&WINDOWS).with("id", id.as_str()))
            }
            AnsweredFrom::Fund(year) => {
                let year = year.to_string();
                (self.frame.say_of("act-page-to-fund", "year", &year), link(&FUND).with("year", year))
            }
            AnsweredFrom::Bridge => (self.frame.say("act-page-to-bridge"), self.frame.link(&BRIDGE)),
            AnsweredFrom::Rules => (self.frame.say("act-page-to-rules"), self.frame.link(&RULES)),
            AnsweredFrom::Resources(year) => (
                self.frame.say_of("fund-resources-title", "year", &year.to_string()),
                link(&FUND_RESOURCES).with("year", year.to_string()),
            ),
            AnsweredFrom::Indicators => (self.frame.say("act-page-to-indicators"), link(&FUND_INDICATORS)),
            AnsweredFrom::Calls => (self.frame.say("act-page-to-calls"), link(&CALLS)),
            AnsweredFrom::Structures => (self.frame.say("act-page-to-structures"), link(&STRUCTURES)),
        }
    }
}

/// What an address names: the page of an act, or its line.
enum Named {
    Page(u64),
    Line(u64),
}

/// A number in the one way it is written, with what ends the address of a line behind it; what is none names no act.
fn named(part: &str) -> Option<Named> {
    let number = |digits: &str| digits.parse().ok().filter(|number: &u64| number.to_string() == digits);
    match part.strip_suffix(".json") {
        Some(digits) => number(digits).map(Named::Line),
        None => number(part).map(Named::Page),
    }
}

/// `GET /acts/{number}` and `GET /acts/{number}.json`
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    match named(&part).ok_or(Failure::NotFound)? {
        Named::Page(number) => shown(reader, visit, number).await,
        Named::Line(number) => {
            let line = act_line(&reader, number).await?.ok_or(Failure::NotFound)?;
            let media_type = FileFormat::Json.row().media_type;
            Ok(([(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-cache")], line).into_response())
        }
    }
}

async fn shown(reader: Reader, visit: Visit, number: u64) -> Answered {
    let view = act(&reader, number, visit.words).await?.ok_or(Failure::NotFound)?;
    let place = journal::link(&visit, number, count(&reader));
    let frame = Frame::of(&ACT, &reader, &visit);
    let named = frame.number(number);
    let title = frame.say_two("act-page-name", ("number", &named), ("title", &view.title));
    html(&visit, StatusCode::OK, &ActTemplate { frame: frame.titled(title), view, place })
        .map_err(Failure::from)
}
