//! The guide to the pages, and the glossary.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use maillage_service::Reader;
use maillage_service::glossary::glossary;
use maillage_views::glossary::TermView;

use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::page::Page;
use crate::route::Answered;
use crate::routes::{
    ADMISSIBILITY, AUTHORISATIONS, BILAN, BRIDGE, DATA, FRANCE, FUND, HELP, HOME, JOURNAL, OBJECTIVES,
    REGISTER_CALENDAR, RULES, TRACE, WINDOWS,
};

/// What each page is for.
const GUIDE: [(&Page, &str); 14] = [
    (&HOME, "help-guide-home"),
    (&BILAN, "help-guide-bilan"),
    (&OBJECTIVES, "help-guide-objectives"),
    (&ADMISSIBILITY, "help-guide-admissibility"),
    (&AUTHORISATIONS, "help-guide-authorisations"),
    (&REGISTER_CALENDAR, "help-guide-calendar"),
    (&WINDOWS, "help-guide-windows"),
    (&FUND, "help-guide-fund"),
    (&FRANCE, "help-guide-france"),
    (&RULES, "help-guide-rules"),
    (&JOURNAL, "help-guide-journal"),
    (&TRACE, "help-guide-trace"),
    (&DATA, "help-guide-data"),
    (&BRIDGE, "help-guide-bridge"),
];

/// What a page is for.
struct Entry {
    name: String,
    link: Link,
    text: String,
}

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    frame: Frame,
    guide: Vec<Entry>,
    terms: Vec<TermView>,
}

/// `GET /aide`
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let frame = Frame::of(&HELP, &reader, &visit);
    let entry = |(page, text): (&'static Page, &str)| Entry {
        name: page.title.map(|id| frame.say(id)).unwrap_or_default(),
        link: frame.link(page),
        text: frame.say(text),
    };
    let guide = GUIDE.map(entry).into();
    let page = HelpPage { guide, terms: glossary(visit.words), frame };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /help`: the guide, for who looks for it under its English name.
pub(crate) async fn moved(_: Reader, visit: Visit) -> Answered {
    Ok(Redirect::permanent(&visit.link(&HELP).to_string()).into_response())
}
