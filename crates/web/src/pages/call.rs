//! One call: what it says, what was sent in answer, and what was decided of it.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::call::list::call;
use maillage_service::format::TableFormat;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::file::FundFile;
use maillage_service::{App, Reader};
use maillage_views::fund::call::{CallApplicationView, CallView};

use super::agreements::question;
use super::calls::{badge, deadline, eyes, written};
use super::metadata;
use super::part::named;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::page::Page;
use crate::pages::apart;
use crate::query::NoQuery;
use crate::route::{self, Answered, Rests};
use crate::routes::{
    ACT, AGREEMENT, BENEFICIARY, CALL, OFFICE_AMEND_CALL, OFFICE_APPLY, OFFICE_DECIDE_APPLICATION,
    OFFICE_GRANT, OFFICE_PUBLISH_RESULTS,
};

#[derive(Template)]
#[template(path = "call.html")]
struct CallPage {
    frame: Frame,
    view: CallView,
    /// This state.
    state: Link,
}

impl CallPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The page of who applies; nothing where that is a natural person, or the application became nothing yet.
    fn applicant(&self, one: &CallApplicationView) -> Option<Link> {
        one.agreement.as_ref()?;
        let (register, number) = one.applicant_address()?;
        Some(self.frame.link(&BENEFICIARY).part(format!("{register}/{number}")))
    }

    fn agreement(&self, reference: &str) -> Link {
        self.frame.link(&AGREEMENT).part(reference)
    }

    fn act(&self, number: u64) -> Link {
        self.frame.link(&ACT).part(number.to_string())
    }

    /// What may be done with the call by who looks, each with its name.
    fn verbs(&self) -> Vec<(String, Link)> {
        let pages: [&'static Page; 5] = [
            &OFFICE_AMEND_CALL,
            &OFFICE_APPLY,
            &OFFICE_DECIDE_APPLICATION,
            &OFFICE_PUBLISH_RESULTS,
            &OFFICE_GRANT,
        ];
        let own = pages.into_iter().filter(|page| self.frame.may_see(page));
        own.map(|page| (self.frame.named(page), self.form(page))).collect()
    }

    /// What waits for an application by who looks, with its name: to be decided, or to become an agreement.
    fn next(&self, one: &CallApplicationView) -> Option<(String, Link)> {
        let page = match (one.decided_on, one.granted) {
            (None, _) => &OFFICE_DECIDE_APPLICATION,
            (Some(_), granted) if 0 < granted => &OFFICE_GRANT,
            (Some(_), _) => return None,
        };
        let link = self.form(page).with("number", one.number.clone());
        (one.agreement.is_none() && self.frame.may_see(page)).then(|| (self.frame.named(page), link))
    }

    /// The form of a verb, about this call.
    fn form(&self, page: &'static Page) -> Link {
        self.frame.link(page).at_no_time().with("call", self.view.row.call.clone())
    }

    fn until(&self) -> String {
        deadline(&self.frame, &self.view.row)
    }

    /// How many applications, what they ask for, what is granted and left, each with the message of its name.
    fn figures(&self) -> Vec<(&'static str, String)> {
        let Some(results) = &self.view.row.results else { return Vec::new() };
        let euros = |cents| self.frame.euros(cents);
        let left = results.left.map(|left| ("call-figure-left", euros(left)));
        let known = [
            (
                "call-figure-applications",
                self.frame.number(i64::try_from(results.applications).unwrap_or(i64::MAX)),
            ),
            ("call-figure-requested", euros(results.requested)),
            ("call-figure-granted", euros(results.granted)),
        ];
        known.into_iter().chain(left).collect()
    }

    /// What came of it in a sentence.
    fn results(&self) -> Option<String> {
        let results = self.view.row.results.as_ref()?;
        Some(results.sentence(self.frame.words()))
    }

    /// The title of the applications: all of them, or those that something is granted to.
    fn heading(&self) -> String {
        self.frame.say(if self.view.whole { "call-applications" } else { "call-winners" })
    }
}

/// What an address names.
fn asked(reader: &Reader, visit: &Visit, code: &str) -> Result<FundQuestion, Failure> {
    let call = code.parse().map_err(|_no_code| Failure::NotFound)?;
    Ok(FundQuestion { call: Some(call), ..question(reader, visit) })
}

/// `GET /fund/calls/AAP-2026-04`, and the same as files.
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    if let Some(told) = metadata::of_part(&CALL, &part, &reader, &visit).await {
        return told;
    }
    let (code, format) = named(&part)?;
    let asked = asked(&reader, &visit, &code)?;
    if let Some(format) = format {
        return written(&reader, &visit, (FundFile::Call, asked), (&[code], format)).await;
    }
    let (asked, words) = (FundQuestion { eyes: eyes(&reader, &visit), ..asked }, visit.words);
    let view = apart(&reader, move |reader| call(reader, &asked, words)).await?;
    let frame = Frame::of(&CALL, &reader, &visit).titled(view.title.clone());
    let state = visit.link(&CALL).part(view.row.call.clone());
    html(&visit, StatusCode::OK, &CallPage { frame, view, state }).map_err(Failure::from)
}

/// `GET /api/v1/fund/calls/{call}`: what is published.
pub(crate) fn part(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, part: String, _: NoQuery| async move {
        let asked = asked(&reader, &visit, &part)?;
        written(&reader, &visit, (FundFile::Call, asked), (&[part], format)).await
    })
}
