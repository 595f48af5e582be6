//! One site: who it is, what is authorised there and how that lived, the units, the acts it comes from.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::register::site::site;
use maillage_views::register::{AuthorisationView, Axis, LifeView, SiteView};

use super::{Leads, mark, when};
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::query::NoQuery;
use crate::route::Answered;
use crate::routes::SITE;

#[derive(Template)]
#[template(path = "site.html")]
struct SitePage {
    frame: Frame,
    view: SiteView,
    /// The years that lives are drawn on; nothing where there is none.
    axis: Option<Axis>,
}

/// What the drawing shows, by its mark, with the message that names it.
const LEGEND: [(&str, &str); 7] = [
    ("new", "register-status-not-started"),
    ("run", "register-status-in-force"),
    ("susp", "register-status-suspended"),
    ("exam", "register-status-under-examination"),
    ("lapse", "register-legend-lapsed"),
    ("end", "register-legend-ended"),
    ("next", "register-legend-ahead"),
];

impl Leads for SitePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl SitePage {
    /// How a stretch is drawn.
    fn drawn(status: &str) -> &'static str {
        if status == "ahead" { "next" } else { mark(status) }
    }

    /// "Counts: yes".
    fn counts(&self, one: &AuthorisationView) -> String {
        let label = self.frame.say("column-counted");
        self.frame.say_two("trace-fact", ("name", &label), ("value", &one.counted_text))
    }

    /// What the line of a life is called.
    fn label(&self, life: &LifeView) -> String {
        self.frame.say_of("register-line-label", "what", &life.authorisation.line_label)
    }
}

/// `GET /sites/{finess}`
pub(crate) async fn page(reader: Reader, visit: Visit, number: String, _: NoQuery) -> Answered {
    let view = site(&reader, &when(&reader, &visit)?, &number, visit.words).await?;
    let frame = Frame::of(&SITE, &reader, &visit).titled(view.name.clone());
    let axis = Axis::of(&view.authorisations, view.at);
    html(&visit, StatusCode::OK, &SitePage { frame, view, axis }).map_err(Failure::from)
}
