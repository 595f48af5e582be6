//! What a visitor reads when there is no answer: a page, or `application/problem+json` where data were asked for.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::extract::rejection::QueryRejection;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maillage_domain::people::{Grant, Role};
use maillage_domain::state::State as Knowledge;
use maillage_domain::territory::RegionCode;
use maillage_service::format::FileFormat;
use maillage_service::press::Unmade;
use maillage_service::{App, Outcome, ServiceError};
use maillage_views::fault::FaultAt;
use maillage_views::people::role_name;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use serde::Serialize;

use crate::api;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::people::sign_in::NEXT;
use crate::query::Stranger;
use crate::recovery::Recovery;
use crate::routes::{BILAN, HOME, JOURNAL, OFFICE, SIGN_IN};

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// No such page.
    #[error("no such page")]
    NotFound,
    /// Not for who has no account.
    #[error("nobody is signed in")]
    Unknown,
    /// A token of none, or one that has ended.
    #[error("the token is none of the store's")]
    BadToken,
    /// Not for this visitor.
    #[error("the visitor has not the role")]
    Forbidden,
    /// Not for this visitor in this region.
    #[error("the visitor has not the role in region {0}")]
    NotInRegion(RegionCode),
    /// A form that no page of this site gave to this browser.
    #[error("a form is not one of ours")]
    Forged,
    /// No such way to ask.
    #[error("the method is not one of the page")]
    Method,
    /// An address longer than any question.
    #[error("the address is too long")]
    TooLong,
    /// A query that cannot be read.
    #[error("the query cannot be read")]
    Query(#[from] QueryRejection),
    /// Parameters that the address does not know.
    #[error("parameters that are not known")]
    Strangers(Vec<Stranger>),
    /// No media type that the caller accepts.
    #[error("no media type that is accepted")]
    NotAcceptable(&'static [FileFormat]),
    /// A part of a list in a format that is only given whole.
    #[error("a part of a file")]
    PartOfFile,
    /// A body that is not said to be JSON.
    #[error("the body is not JSON")]
    NotJson,
    /// A body longer than so many bytes.
    #[error("the body is longer than {0} bytes")]
    TooLarge(usize),
    /// More questions than one request may hold.
    #[error("{asked} questions, of at most {most}")]
    TooMany {
        /// How many were asked.
        asked: usize,
        /// How many there may be.
        most: usize,
    },
    /// A body that cannot be read: what is wrong with each field at fault.
    #[error("the body cannot be read")]
    Body(Vec<String>),
    /// A write without its key.
    #[error("a write has no key")]
    NoKey,
    /// A key under which something else was written.
    #[error("the key of a write is that of another")]
    OtherKey,
    /// Places of a body that cannot be read.
    #[error("places of the body cannot be read")]
    Fields(Vec<FaultAt>),
    /// A document that is not made now.
    #[error("a document is not made")]
    Unmade(#[from] Unmade),
    /// A field that holds what it cannot.
    #[error("a field cannot be read")]
    Field(FieldFault),
    /// The use case did not answer.
    #[error("the use case did not answer")]
    Service(#[from] ServiceError),
    /// The template did not render.
    #[error("the page did not render")]
    Template(#[from] askama::Error),
    /// The program stopped at an error of its own.
    #[error("a request panicked")]
    Panicked,
}

/// A field that holds what it cannot.
#[derive(Debug)]
pub(crate) struct FieldFault {
    /// Its name.
    field: &'static str,
    /// What it ought to hold, as the messages name it.
    kind: &'static str,
    /// What it holds.
    value: String,
}

impl FieldFault {
    /// That `field` ought to hold a `kind`, and holds `value`.
    pub(crate) fn failure(field: &'static str, kind: &'static str, value: &str) -> Failure {
        Failure::Field(Self { field, kind, value: value.to_owned() })
    }
}

/// How the failure is told.
struct ToldFailure {
    status: StatusCode,
    problem: Problem,
}

impl Failure {
    /// The places of a body at fault.
    fn faults(&self) -> &[FaultAt] {
        match self {
            Self::Fields(faults) => faults,
            _ => &[],
        }
    }

    /// The field at fault, where the failure is about one.
    const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(fault) => Some(fault.field),
            _ => None,
        }
    }

    /// What the visitor may know; nothing where the program or the store failed.
    fn told(&self, words: Words) -> Option<ToldFailure> {
        let own = |status, kind: &str| {
            let problem = Problem::new(kind, words.get(&format!("web-problem-{kind}")));
            Some(ToldFailure { status, problem })
        };
        match self {
            Self::NotFound => {
                let problem = Problem::worded("not-found", &[], words);
                Some(ToldFailure { status: StatusCode::NOT_FOUND, problem })
            }
            Self::Forbidden => own(StatusCode::FORBIDDEN, "forbidden"),
            Self::BadToken => own(StatusCode::UNAUTHORIZED, "bad-token"),
            Self::NotInRegion(region) => {
                let said = [("region", Argument::Text(region.as_str()))];
                let problem = Problem::new("forbidden", words.with("web-problem-token-region", &said));
                Some(ToldFailure { status: StatusCode::FORBIDDEN, problem })
            }
            Self::Forged => own(StatusCode::FORBIDDEN, "forged"),
            Self::Unknown => own(StatusCode::UNAUTHORIZED, "unknown-visitor"),
            Self::Method => own(StatusCode::METHOD_NOT_ALLOWED, "method"),
            Self::TooLong => own(StatusCode::URI_TOO_LONG, "too-long"),
            Self::Query(_) => own(StatusCode::BAD_REQUEST, "query"),
            Self::Field(FieldFault { kind, value, .. }) => {
                let said = [("value", Argument::Text(value))];
                let title = words.with(&format!("web-problem-{kind}"), &said);
                let problem = Problem::new(&format!("bad-{kind}"), title).at_value(value.trim());
                Some(ToldFailure { status: StatusCode::BAD_REQUEST, problem })
            }
            Self::Strangers(strangers) => {
                let problem = unknown_parameters(strangers, words);
                Some(ToldFailure { status: StatusCode::BAD_REQUEST, problem })
            }
            Self::NotAcceptable(offered) => {
                let names: Vec<_> = offered.iter().map(|format| format.media_type()).collect();
                let problem = Problem::new("not-acceptable", words.get("web-problem-not-acceptable"));
                let problem = names.iter().fold(problem, |problem, name| problem.detail((*name).to_owned()));
                Some(ToldFailure { status: StatusCode::NOT_ACCEPTABLE, problem })
            }
            Self::PartOfFile => own(StatusCode::BAD_REQUEST, "part-of-file"),
            Self::NotJson => own(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json"),
            Self::TooLarge(most) => {
                let title = words.with("web-problem-too-large", &[("bytes", Argument::count(*most))]);
                let problem = Problem::new("too-large", title);
                Some(ToldFailure { status: StatusCode::PAYLOAD_TOO_LARGE, problem })
            }
            Self::TooMany { asked, most } => {
                let counts = [("asked", Argument::count(*asked)), ("most", Argument::count(*most))];
                let problem = Problem::new("too-many", words.with("web-problem-too-many", &counts));
                Some(ToldFailure { status: StatusCode::UNPROCESSABLE_ENTITY, problem })
            }
            Self::Body(faults) => {
                let problem = Problem::new("bad-body", words.get("web-problem-bad-body"));
                let problem = faults.iter().cloned().fold(problem, Problem::detail);
                Some(ToldFailure { status: StatusCode::UNPROCESSABLE_ENTITY, problem })
            }
            Self::NoKey => own(StatusCode::BAD_REQUEST, "no-key"),
            Self::OtherKey => own(StatusCode::UNPROCESSABLE_ENTITY, "other-key"),
            Self::Fields(_) => own(StatusCode::UNPROCESSABLE_ENTITY, "bad-fields"),
            Self::Unmade(Unmade::Crowded) => own(StatusCode::SERVICE_UNAVAILABLE, "crowded"),
            Self::Service(error) => told_by(error),
            Self::Unmade(Unmade::Failed(error)) => told_by(error),
            Self::Unmade(Unmade::Stopped) | Self::Template(_) | Self::Panicked => None,
        }
    }
}

/// What a use case says to the visitor; nothing where the world failed.
fn told_by(error: &ServiceError) -> Option<ToldFailure> {
    let ServiceError::Told(problem, outcome) = error else { return None };
    Some(ToldFailure { status: status(problem, *outcome), problem: Problem::clone(problem) })
}

/// Each parameter that a file does not know, with the one that was probably meant.
fn unknown_parameters(strangers: &[Stranger], words: Words) -> Problem {
    let named = |stranger: &Stranger| unknown_parameter(stranger, words);
    let problem = Problem::new("unknown-parameter", words.get("web-problem-unknown-parameter"));
    strangers.iter().map(named).fold(problem, Problem::detail)
}

/// "activty: did you mean activity?"
pub(crate) fn unknown_parameter(stranger: &Stranger, words: Words) -> String {
    let name = ("name", Argument::Text(&stranger.name));
    match stranger.near {
        Some(near) => words.with("web-parameter-near", &[name, ("near", Argument::Text(near))]),
        None => words.with("web-parameter-unknown", &[name]),
    }
}

/// How long whoever is sent away may come back after, in seconds: as long as others have had patience.
const RETRY_AFTER_SECONDS: &str = "10";

fn status(problem: &Problem, outcome: Outcome) -> StatusCode {
    match (problem.kind.as_str(), outcome) {
        (
            "maillage:no-cell"
            | "maillage:kept-no-page"
            | "maillage:kept-no-line"
            | "maillage:kept-no-row"
            | "maillage:region-unregistered"
            | "maillage:authorisation-unknown"
            | "maillage:site-unknown"
            | "maillage:holder-unknown"
            | "maillage:zone-not-here"
            | "maillage:line-not-here",
            _,
        ) => StatusCode::NOT_FOUND,
        // The key of a write that is another one's is nothing that a rule of the fund could mend.
        ("maillage:fund-key-reused", Outcome::Refused) | (_, Outcome::Unusable) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        (_, Outcome::Refused) => StatusCode::CONFLICT,
    }
}

/// A problem as programs read it.
#[derive(Serialize)]
struct ProblemDocument<'a> {
    #[serde(flatten)]
    problem: &'a Problem,
    /// Each place of the body at fault.
    #[serde(skip_serializing_if = "<[FaultAt]>::is_empty")]
    errors: &'a [FaultAt],
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace_id: Option<&'a str>,
}

/// A problem as people read it.
#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
    /// Of what there is no answer.
    eyebrow: String,
    problem: Problem,
    trace_id: Option<String>,
    /// The question again; nothing where no page was asked.
    recovery: Option<Recovery>,
    links: Vec<(String, Link)>,
}

impl ErrorPage {
    /// Whether a field of the form is marked as the one at fault, and has the focus.
    fn marks_a_field(&self) -> bool {
        self.recovery.as_ref().is_some_and(Recovery::has_fault)
    }

    /// Answers that would do, each with its address.
    fn suggestions(&self) -> &[(String, String)] {
        self.recovery.as_ref().map(|recovery| recovery.suggestions.as_slice()).unwrap_or_default()
    }
}

/// Why there is no answer, as the visitor reads it, where no state was taken.
pub(crate) async fn refusal(app: &App, visit: &Visit, failure: &Failure) -> Response {
    // A frame without its region still frames.
    let known = app.current().await.ok();
    refusal_of(app, known.as_ref().map(|known| &known.state), visit, failure)
}

/// Why there is no answer of `state`, as the visitor reads it.
pub(crate) fn refusal_of(app: &App, state: Option<&Knowledge>, visit: &Visit, failure: &Failure) -> Response {
    let told = failure.told(visit.words).map(|told| match failure {
        Failure::Forbidden => ToldFailure { problem: who_may(told.problem, visit), ..told },
        // A program has no page to sign in on.
        Failure::Unknown if api::is_within(visit.uri().path()) => {
            let problem = Problem::new("unknown-visitor", visit.words.get("web-problem-no-token"));
            ToldFailure { problem, ..told }
        }
        _ => told,
    });
    let trace_id = told.is_none().then(|| trace_id(app));
    if let Some(trace_id) = &trace_id {
        tracing::error!(trace_id, error = chain(failure), "request failed");
    }
    let told = told.unwrap_or_else(|| ToldFailure {
        status: StatusCode::INTERNAL_SERVER_ERROR,
        problem: Problem::worded("internal", &[], visit.words),
    });
    let status = told.status;
    let mut response = if visit.wants_data() {
        document(&told, failure.faults(), trace_id.as_deref())
    } else {
        page(state, app.now(), visit, told, trace_id, failure.field())
    };
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER_SECONDS));
    }
    response
}

/// Which roles open a page that is not for somebody, which are his, and who gives them.
fn who_may(problem: Problem, visit: &Visit) -> Problem {
    let (words, access) = (visit.words, &visit.visitor.access);
    let Some(page) = visit.page().filter(|_| access.person().is_some()) else { return problem };
    let named = |roles: &mut dyn Iterator<Item = Role>| {
        roles.map(|role| role_name(role, words)).collect::<Vec<_>>().join(", ")
    };
    let may = named(&mut page.permission.roles().iter().copied());
    let own = named(&mut access.grants().iter().map(Grant::role));
    let problem = problem.detail(words.with("web-forbidden-roles", &[("roles", Argument::Text(&may))]));
    let problem = match own.as_str() {
        "" => problem.detail(words.get("web-forbidden-none")),
        own => problem.detail(words.with("web-forbidden-own", &[("roles", Argument::Text(own))])),
    };
    problem.hint("roles", &[], words)
}

fn document(told: &ToldFailure, errors: &[FaultAt], trace_id: Option<&str>) -> Response {
    let status = told.status.as_u16();
    let document = ProblemDocument { problem: &told.problem, errors, status, trace_id };
    let text =
        serde_json::to_string_pretty(&document).expect("texts and a number: nothing that JSON cannot hold");
    (told.status, [(CONTENT_TYPE, "application/problem+json")], text).into_response()
}

fn page(
    state: Option<&Knowledge>,
    now: Timestamp,
    visit: &Visit,
    told: ToldFailure,
    trace_id: Option<String>,
    field: Option<&'static str>,
) -> Response {
    let ToldFailure { status, problem } = told;
    let words = visit.words;
    // The title says what is wrong first, for who hears it or finds it among other tabs.
    let title = words.with("web-error-titled", &[("title", Argument::Text(&problem.title))]);
    let frame = Frame::apart(state, now, visit, title).instead();
    let eyebrow = words.get(visit.page().and_then(|page| page.title).unwrap_or("web-error-title"));
    let links = [("web-error-home", &HOME), ("web-error-bilan", &BILAN), ("web-error-journal", &JOURNAL)]
        // What has no answer at these times may have one on the day that pages open on.
        .map(|(id, page)| (words.get(id), frame.link(page).at_no_time()));
    // Who has to sign in comes back to the page he asked for.
    let sign_in =
        || (words.get("web-error-sign-in"), frame.link(&SIGN_IN).at_no_time().with(NEXT, visit.address()));
    let office = || (words.get("office-fund-back"), frame.link(&OFFICE).at_no_time());
    let first = match status {
        StatusCode::UNAUTHORIZED => Some(sign_in()),
        _ => frame.may_see(&OFFICE).then(office),
    };
    let links = first.into_iter().chain(links).collect();
    let plain = (status, problem.title.clone()).into_response();
    let recovery = Recovery::new(state, visit, &problem, field).filter(|_| status.is_client_error());
    let page = ErrorPage { frame, eyebrow, problem, trace_id, recovery, links };
    html(visit, status, &page).unwrap_or(plain)
}

/// A number that the visitor can give and the log holds: the instant, in nanoseconds.
fn trace_id(app: &App) -> String {
    format!("{:x}", app.now().as_nanosecond())
}

/// A failure and its causes, each once.
fn chain(failure: &Failure) -> String {
    let mut text = failure.to_string();
    let mut cause = std::error::Error::source(failure);
    while let Some(source) = cause {
        text = format!("{text}: {source}");
        cause = source.source();
    }
    text
}

/// Any address that is none of ours.
pub(crate) async fn not_found(State(app): State<Arc<App>>, visit: Visit) -> Response {
    refusal(&app, &visit, &Failure::NotFound).await
}
