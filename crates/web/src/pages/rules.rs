//! The rule book: every rule with its source, its period and its confidence.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::rules::rules_in;
use maillage_service::{App, Reader, download, press};
use maillage_views::rule::RuleView;

use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::route::{self, Answered};
use crate::routes::RULES;

/// The families of rules: the beginning of their identifiers, and their title.
const FAMILIES: [(&str, &str); 6] = [
    ("ruling.", "web-rules-rulings"),
    ("bilan.", "web-rules-figures"),
    ("window.", "web-rules-windows"),
    ("file.", "web-rules-files"),
    ("fund.", "web-rules-fund"),
    ("aid.", "web-rules-aids"),
];

/// Rules of one family.
struct Family {
    title: String,
    rules: Vec<RuleView>,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct RulesPage {
    frame: Frame,
    families: Vec<Family>,
}

/// `GET /rules`
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let all = rules_in(visit.region(), visit.words);
    let families = FAMILIES.map(|(start, title)| Family {
        title: visit.words.get(title),
        rules: all.iter().filter(|rule| rule.rule.starts_with(start)).cloned().collect(),
    });
    let frame = Frame::of(&RULES, &reader, &visit);
    html(&visit, StatusCode::OK, &RulesPage { frame, families: families.into() }).map_err(Failure::from)
}

/// `GET /rules.csv` and the others: the rule book as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let document = Document::new(format.file().row(), RULES.stem(), &visit);
        let (asked, region, words) = (reader.clone(), visit.region().map(ToOwned::to_owned), visit.words);
        let make = || press::pressed(move || download::rules(&asked, region.as_deref(), format, words));
        document.made(&reader, &visit, make).await
    })
}
