//! What an operation is: one row, from which its route, its negotiation and its description follow.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::{self, to_bytes};
use axum::extract::{Request, State};
use axum::handler::Handler as _;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, LINK, VARY};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use maillage_domain::people::Permission;
use maillage_service::App;
use maillage_service::format::{FileFormat, TableFormat};
use schemars::{Schema, SchemaGenerator};

use super::cursor::{self, AFTER, Cursor, LIMIT};
use super::negotiation::{Negotiated, negotiated};
use super::parameter::named;
use super::write::{self, PREVIEW, Write};
use crate::clock::DayName;
use crate::error::{Failure, FieldFault, refusal};
use crate::page::{Handler, Route};
use crate::query::{KNOWN_ON, Stranger, strangers, typed};
use crate::visit::Visit;

/// How an operation is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// It is read.
    Get,
    /// It takes a body.
    Post,
}

/// What an operation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The bilan, and what it rests on.
    Care,
    /// The register of authorisations.
    Register,
    /// Applications and windows.
    Procedure,
    /// The fund.
    Fund,
    /// The journal, and what changed.
    Journal,
    /// Regions, zones, rules, documents.
    Reference,
}

impl Group {
    /// Every group, in the order of the description.
    pub const ALL: [Self; 6] =
        [Self::Care, Self::Register, Self::Procedure, Self::Fund, Self::Journal, Self::Reference];

    /// Its name in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Care => "care",
            Self::Register => "register",
            Self::Procedure => "procedure",
            Self::Fund => "fund",
            Self::Journal => "journal",
            Self::Reference => "reference",
        }
    }

    /// The message that says what it holds.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Care => "api-group-care",
            Self::Register => "api-group-register",
            Self::Procedure => "api-group-procedure",
            Self::Fund => "api-group-fund",
            Self::Journal => "api-group-journal",
            Self::Reference => "api-group-reference",
        }
    }
}

/// Makes the schema of what an operation takes or answers.
pub type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// What an operation takes.
#[derive(Debug, Clone, Copy)]
pub enum Body {
    /// What is read from JSON.
    Of(SchemaOf),
    /// The fields of what is written.
    Write(Write),
}

/// What answers an operation.
#[derive(Debug, Clone, Copy)]
pub enum Answers {
    /// A table, in each of the formats of tables.
    Tables(fn(TableFormat) -> MethodRouter<Arc<App>>),
    /// Each of the formats named; the first is the one that who accepts anything gets.
    Files(&'static [FileFormat], fn(FileFormat) -> MethodRouter<Arc<App>>),
    /// JSON alone.
    Json(Handler),
    /// Events, one after the other.
    Events(Handler),
    /// The receipt of what is written.
    Write(Write),
}

/// Which times an operation knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// None: what it answers is of no time.
    None,
    /// As known when, alone: its order is that of the journal.
    Known,
    /// The legal day under that name, alone: what it answers is as known now.
    Day(DayName),
    /// The legal day under that name, and as known when.
    Both(DayName),
}

/// One operation.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its name.
    pub id: &'static str,
    /// Its path, as the router and the description have it.
    pub path: &'static str,
    /// How it is asked for.
    pub verb: Verb,
    /// Who may use it.
    pub permission: Permission,
    /// What it is about.
    pub group: Group,
    /// The message that says what it answers.
    pub summary: &'static str,
    /// Which times it knows.
    pub times: Times,
    /// Whether it is of one region, which may be named.
    pub of_region: bool,
    /// The parameters of its question, beside these.
    pub asks: &'static [&'static str],
    /// Those of them without which there is no question.
    pub required: &'static [&'static str],
    /// The member of its JSON that is a list, of which a part may be asked for; empty where the answer itself is one, nothing where
    /// there is none.
    pub list: Option<&'static str>,
    /// The shape of the body that it takes.
    pub body: Option<Body>,
    /// The shape of its JSON.
    pub schema: SchemaOf,
    /// What answers.
    pub answers: Answers,
}

/// The formats of tables, JSON first: who accepts anything gets that.
const TABLES: [FileFormat; 5] =
    [FileFormat::Json, FileFormat::Csv, FileFormat::Parquet, FileFormat::Xlsx, FileFormat::Ods];

impl Operation {
    /// One that writes: in one region, with a token, once under its key or only looked at.
    pub(super) const fn writing(
        (id, path): (&'static str, &'static str),
        group: Group,
        summary: &'static str,
        (write, schema): (Write, SchemaOf),
    ) -> Self {
        Self {
            id,
            path,
            verb: Verb::Post,
            permission: write.permission(),
            group,
            summary,
            times: Times::None,
            of_region: true,
            asks: &[PREVIEW],
            required: &[],
            list: None,
            body: Some(Body::Write(write)),
            schema,
            answers: Answers::Write(write),
        }
    }

    /// The formats in which it answers.
    pub const fn formats(&self) -> &'static [FileFormat] {
        match self.answers {
            Answers::Tables(_) => &TABLES,
            Answers::Files(formats, _) => formats,
            Answers::Json(_) | Answers::Events(_) | Answers::Write(_) => &[FileFormat::Json],
        }
    }

    /// Every parameter of its query, in the order of the description.
    pub fn parameters(&self) -> Vec<&'static str> {
        let (day, known): (&[_], &[_]) = match self.times {
            Times::None => (&[], &[]),
            Times::Known => (&[], &["known_on"]),
            Times::Day(DayName::At) => (&["at"], &[]),
            Times::Day(DayName::On) => (&["on"], &[]),
            Times::Both(DayName::At) => (&["at"], &["known_on"]),
            Times::Both(DayName::On) => (&["on"], &["known_on"]),
        };
        let region: &[_] = if self.of_region { &["region"] } else { &[] };
        let cursor: &[_] = if self.list.is_some() { &[AFTER, LIMIT] } else { &[] };
        [self.asks, day, known, region, &["lang"], cursor].concat()
    }

    /// Why the query of an address is none of its own; nothing where it is.
    fn fault(&self, uri: &Uri) -> Option<Failure> {
        let strange = strangers(uri, &self.parameters());
        if !strange.is_empty() {
            return Some(Failure::Strangers(strange));
        }
        let typed = typed(uri);
        // Pages know both times; what is only as known now says so in place of ignoring the other one.
        if let Times::Day(_) = self.times
            && let Some((name, _)) = typed.iter().find(|(name, _)| name == KNOWN_ON)
        {
            let stranger = Stranger { name: name.clone(), near: None, mended: uri.path().to_owned() };
            return Some(Failure::Strangers(vec![stranger]));
        }
        let mut seen = BTreeSet::new();
        let known = self.parameters();
        let own = typed.iter().filter_map(|(name, value)| {
            let name = known.iter().find(|own| *own == name)?;
            Some((named(name), value.as_str()))
        });
        own.into_iter().find_map(|(parameter, value)| {
            let again = !seen.insert(parameter.name) && !parameter.repeated;
            let admitted = !again && parameter.kind.admits(value);
            (!admitted).then(|| FieldFault::failure(parameter.name, "value", value))
        })
    }

    /// Whether it writes: then it is for a token alone, and done once under its key.
    pub const fn writes(&self) -> bool {
        matches!(self.answers, Answers::Write(_))
    }

    /// The parameters of its path.
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// What answers each of its formats.
type Answering = Vec<(FileFormat, MethodRouter<Arc<App>>)>;

/// The route of an operation: what its question cannot be is refused before anything answers.
pub(crate) fn answering(app: &Arc<App>, operation: &'static Operation) -> Route {
    let answer = match operation.answers {
        Answers::Json(handler) | Answers::Events(handler) => handler(),
        Answers::Write(write) => write::route(write),
        Answers::Files(formats, of) => {
            negotiating(operation, formats.iter().map(|format| (*format, of(*format))).collect())
        }
        Answers::Tables(of) => {
            let table = |format: &FileFormat| Some((*format, of(TableFormat::of_file(*format)?)));
            negotiating(operation, TABLES.iter().filter_map(table).collect())
        }
    };
    let allowed = match operation.verb {
        Verb::Get => "GET, HEAD",
        Verb::Post => "POST",
    };
    let asked = Asked { app: Arc::clone(app), operation };
    let answer = answer.layer(from_fn_with_state(asked, understood));
    Route { path: operation.path.to_owned(), format: None, allowed, answer }
}

/// An operation that is asked.
#[derive(Debug, Clone)]
struct Asked {
    app: Arc<App>,
    operation: &'static Operation,
}

/// Lets a question through that the description allows.
async fn understood(State(asked): State<Asked>, visit: Visit, request: Request, next: Next) -> Response {
    match asked.operation.fault(request.uri()) {
        Some(failure) => refusal(&asked.app, &visit, &failure).await,
        None => next.run(request).await,
    }
}

/// Hands each request to what answers in the format that its caller wants.
fn negotiating(operation: &'static Operation, answers: Answering) -> MethodRouter<Arc<App>> {
    let answers = Arc::new(answers);
    get(move |State(app): State<Arc<App>>, visit: Visit, request: Request| {
        let answers = Arc::clone(&answers);
        async move {
            let answered = handed(operation, &answers, &app, &visit, request).await;
            match answered {
                Ok(response) => response,
                Err(failure) => refusal(&app, &visit, &failure).await,
            }
        }
    })
}

async fn handed(
    operation: &Operation,
    answers: &Answering,
    app: &Arc<App>,
    visit: &Visit,
    mut request: Request,
) -> Result<Response, Failure> {
    let uri = request.uri().clone();
    let cursor = if operation.list.is_some() { Cursor::of(&uri)? } else { Cursor::default() };
    let accept = request.headers().get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    let Some(format) = negotiated(accept, operation.formats()) else {
        return Err(Failure::NotAcceptable(operation.formats()));
    };
    if !cursor.is_whole() && format != FileFormat::Json {
        return Err(Failure::PartOfFile);
    }
    let Some((_, answer)) = answers.iter().find(|(own, _)| *own == format) else {
        return Err(Failure::NotAcceptable(operation.formats()));
    };
    // What reads its part by itself is asked as it was; of any other list the whole is made, and kept for every part.
    if let Some(whole) = cursor::whole(&uri).filter(|_| operation.list.is_some()) {
        *request.uri_mut() = whole;
    }
    request.extensions_mut().insert(Negotiated(format));
    let headers_only = request.method() == Method::HEAD;
    let mut response = answer.clone().call(request, Arc::clone(app)).await;
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept, accept-language"));
    match operation.list {
        Some(list) if response.status() == StatusCode::OK && !cursor.is_whole() && !headers_only => {
            parted(response, list, cursor, &uri, app, visit).await
        }
        _ => Ok(response),
    }
}

/// The part of an answer that a cursor asks for, with the address of what follows.
async fn parted(
    response: Response,
    list: &str,
    cursor: Cursor,
    uri: &Uri,
    app: &Arc<App>,
    visit: &Visit,
) -> Result<Response, Failure> {
    let (mut parts, made) = response.into_parts();
    // A body that stands in memory has nothing to fail at.
    let whole = to_bytes(made, usize::MAX).await.unwrap_or_default();
    let Ok(part) = cursor::part(&whole, list, cursor) else {
        return Ok(refusal(app, visit, &Failure::Panicked).await);
    };
    parts.headers.remove(CONTENT_LENGTH);
    if part.more {
        let next = format!("<{}>; rel=\"next\"", cursor.next(uri, part.shown));
        if let Ok(next) = HeaderValue::from_str(&next) {
            parts.headers.insert(LINK, next);
        }
    }
    Ok((parts, body::Body::from(part.bytes)).into_response())
}
