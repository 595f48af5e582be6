//! What the law asks a public body to say of its pages: how accessible they are, and who answers for them.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::region::publisher::publisher;
use maillage_views::publisher::PublisherView;

use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::page::Page;
use crate::route::Answered;
use crate::routes::{ACCESSIBILITY, LEGAL_NOTICE};

/// What is known not to be accessible, or not to have been tried: the name of each limit.
const LIMITS: [&str; 7] = [
    "site-limit-readers",
    "site-limit-documents",
    "site-limit-pictures",
    "site-limit-pdf",
    "site-limit-sheets",
    "site-limit-maps",
    "site-limit-tables",
];

/// What is tried of each version of the program by a machine.
const TRIED: [&str; 6] = [
    "site-tried-axe",
    "site-tried-widths",
    "site-tried-targets",
    "site-tried-keyboard",
    "site-tried-script",
    "site-tried-errors",
];

#[derive(Template)]
#[template(path = "accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
    publisher: PublisherView,
    tried: &'static [&'static str],
    limits: &'static [&'static str],
    version: &'static str,
}

#[derive(Template)]
#[template(path = "legal_notice.html")]
struct LegalNoticePage {
    frame: Frame,
    publisher: PublisherView,
}

/// `GET /accessibilite`
pub(crate) async fn accessibility(reader: Reader, visit: Visit) -> Answered {
    let (frame, publisher) = framed(&ACCESSIBILITY, &reader, &visit);
    let page = AccessibilityPage {
        frame,
        publisher,
        tried: &TRIED,
        limits: &LIMITS,
        version: env!("CARGO_PKG_VERSION"),
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /mentions-legales`
pub(crate) async fn notice(reader: Reader, visit: Visit) -> Answered {
    let (frame, publisher) = framed(&LEGAL_NOTICE, &reader, &visit);
    html(&visit, StatusCode::OK, &LegalNoticePage { frame, publisher }).map_err(Failure::from)
}

fn framed(page: &'static Page, reader: &Reader, visit: &Visit) -> (Frame, PublisherView) {
    (Frame::of(page, reader, visit), publisher(reader, visit.region(), visit.words))
}
