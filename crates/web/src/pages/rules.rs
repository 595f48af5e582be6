//! The rule book: every rule with its source, its period and its confidence.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maillage_service::rules::rules;
use maillage_service::{App, download as files};
use maillage_views::rule::RuleView;

use crate::error::{Failure, answer};
use crate::frame::{Entry, Frame, Visit, download, html};

/// The families of rules: the beginning of their identifiers, and their title.
const FAMILIES: [(&str, &str); 4] = [
    ("ruling.", "web-rules-rulings"),
    ("bilan.", "web-rules-figures"),
    ("window.", "web-rules-windows"),
    ("fund.", "web-rules-fund"),
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
pub(crate) async fn page(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let result = show(&app, &visit).await;
    answer(&app, &visit, result).await
}

async fn show(app: &App, visit: &Visit) -> Result<Response, Failure> {
    let all = rules(visit.words);
    let families = FAMILIES.map(|(start, title)| Family {
        title: visit.words.get(title),
        rules: all.iter().filter(|rule| rule.rule.starts_with(start)).cloned().collect(),
    });
    let frame = Frame::new(app, visit, Entry::Rules, visit.words.get("web-rules-title")).await;
    html(visit, StatusCode::OK, &RulesPage { frame, families: families.into() }).map_err(Failure::from)
}

/// `GET /rules.json`
pub(crate) async fn json(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let bytes = files::rules_json(visit.words).map_err(Failure::from);
    let result = bytes.map(|bytes| download(bytes, "application/json", "rules.json"));
    answer(&app, &visit, result).await
}
