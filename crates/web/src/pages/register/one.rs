//! One authorisation: what is authorised, what happened, what is due.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::register::show::show;
use maillage_service::{App, Reader, download};
use maillage_views::register::AuthorisationDetail;

use super::{Leads, stem, when};
use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::query::NoQuery;
use crate::route::{self, Answered, Rests};
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

/// `GET /api/v1/authorisations/{authorisation}`: its life; as a table, what was said of it, then what it waits for.
pub(crate) fn part(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, number: String, _: NoQuery| async move {
        let (asked, words) = (when(&reader, &visit)?, visit.words);
        let document = Document::new(format.file().row(), &stem(&["authorisation", &number], &visit), &visit);
        let from = reader.clone();
        let make = || async move { download::authorisation(&from, (&asked, &number), format, words).await };
        document.made(&reader, &visit, make).await
    })
}
