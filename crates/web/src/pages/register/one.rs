//! One authorisation: what is authorised, what happened, what is due.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::register::show::show;
use maillage_views::register::AuthorisationDetail;

use super::{Leads, when};
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::query::NoQuery;
use crate::route::Answered;
use crate::routes::AUTHORISATION;

#[derive(Template)]
#[template(path = "authorisation.html")]
struct AuthorisationPage {
    frame: Frame,
    view: AuthorisationDetail,
}

impl Leads for AuthorisationPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl AuthorisationPage {
    /// "1 × MRI, 2 × CT scanner".
    fn allowed(&self) -> String {
        let allowed = self.view.allowed.iter().map(|allowed| format!("{} × {}", allowed.count, allowed.text));
        allowed.collect::<Vec<_>>().join(", ")
    }

    /// Its last day, in words.
    fn until(&self) -> String {
        let until = self.view.authorisation.until.map(|until| self.frame.date(until));
        until.unwrap_or_else(|| self.frame.say("register-no-day"))
    }
}

/// `GET /authorisations/{number}`
pub(crate) async fn page(reader: Reader, visit: Visit, number: String, _: NoQuery) -> Answered {
    let view = show(&reader, &when(&reader, &visit)?, &number, visit.words).await?;
    let frame = Frame::of(&AUTHORISATION, &reader, &visit);
    let title = format!("{} {}", view.authorisation.line_label, view.authorisation.number);
    html(&visit, StatusCode::OK, &AuthorisationPage { frame: frame.titled(title), view })
        .map_err(Failure::from)
}
