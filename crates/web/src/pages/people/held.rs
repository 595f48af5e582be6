//! `/compte/donnees`: all that is held on who is signed in.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use maillage_service::people::held_own;
use maillage_views::api_token::TokenView;
use maillage_views::people::NoteView;

use crate::error::Failure;
use crate::frame::{Frame, html};
use crate::personal::Asking;
use crate::route::Answered;
use crate::routes::ACCOUNT_DATA;

#[derive(Template)]
#[template(path = "held.html")]
struct HeldPage {
    frame: Frame,
    lines: Vec<(String, String)>,
    sessions: Vec<String>,
    tokens: Vec<String>,
    notes: Vec<NoteView>,
    /// The address of the same as a file.
    file: String,
}

/// `GET /compte/donnees`
pub(crate) async fn page(asking: Asking) -> Answered {
    let words = asking.visit.words;
    let held = held_own(&asking.app, asking.who()?, words).await?;
    let page = HeldPage {
        frame: Frame::of(&ACCOUNT_DATA, &asking.reader, &asking.visit),
        lines: held.lines(words),
        sessions: held.session_lines(words),
        tokens: held.tokens.iter().map(TokenView::line).collect(),
        notes: held.notes,
        file: format!("{}.json", ACCOUNT_DATA.path),
    };
    html(&asking.visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /compte/donnees.json`
pub(crate) async fn file(asking: Asking) -> Answered {
    let held = held_own(&asking.app, asking.who()?, asking.visit.words).await?;
    let json = serde_json::to_string_pretty(&held).map_err(|_not_ours| Failure::Panicked)?;
    Ok(([(CONTENT_TYPE, "application/json")], json + "\n").into_response())
}
