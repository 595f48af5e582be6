//! `/bureau/imports`: a document is uploaded, looked through, and recorded.

use std::future::{Ready, ready};

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use maillage_domain::people::Permission;
use maillage_service::office::deed_form::DeedVerb;
use maillage_service::office::import::{ImportKind, picture as drawn};
use maillage_service::office::upload::Upload;

use super::office_deed::{self, allowed, values};
use super::office_fields::upload;
use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::{OFFICE_IMPORT, OFFICE_IMPORTS};
use crate::upload::{FILE, Uploaded};

/// The rank of a cell among those of its document that are in doubt, from 0.
pub(crate) const RANK: &str = "rank";

#[derive(Template)]
#[template(path = "office_imports.html")]
struct ImportsPage {
    frame: Frame,
    csrf: String,
    form: Form,
}

/// The kinds of documents that who asks may record in the region that is asked.
fn kinds(asking: &Asking) -> Result<Vec<ImportKind>, Failure> {
    let (region, who) = allowed(Permission::Document, asking)?;
    let may = |kind: &ImportKind| who.access.may_in(kind.permission(), &region);
    Ok(ImportKind::ALL.into_iter().filter(may).collect())
}

/// `GET /bureau/imports`
pub(crate) fn page(asking: &Asking) -> Ready<Answered> {
    ready(shown(asking, ""))
}

fn shown(asking: &Asking, fault: &str) -> Answered {
    let (visit, words) = (&asking.visit, asking.visit.words);
    let name =
        |kind: ImportKind| (kind.as_str().to_owned(), words.get(&format!("office-import-{}", kind.as_str())));
    let kinds = kinds(asking)?.into_iter().map(name).collect();
    let kind = Field::typed("kind", "text", words.get("office-field-kind")).of(kinds);
    let file =
        Field::typed(FILE, "file", words.get("office-field-file")).hint(words.get("office-field-file-hint"));
    let file = Field { fault: fault.to_owned(), ..file };
    let title = words.get("office-imports");
    let form = Form::new("upload", title, words.get("office-import-go")).sending_files();
    let form = form.field(kind.holding(asking.sent.get("kind"))).field(file);
    let frame = Frame::of(&OFFICE_IMPORTS, &asking.reader, visit);
    let status = if fault.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(visit, status, &ImportsPage { frame, csrf: asking.token.form_proof(), form }).map_err(Failure::from)
}

/// `POST /bureau/imports`
pub(crate) async fn take(asking: Asking, file: Uploaded) -> Answered {
    let (visit, words) = (&asking.visit, asking.visit.words);
    let (region, who) = allowed(Permission::Document, &asking)?;
    let kind = ImportKind::parse(asking.sent.get("kind")).ok_or(Failure::Forged)?;
    if !who.access.may_in(kind.permission(), &region) {
        return Err(Failure::Forbidden);
    }
    if file.bytes.is_empty() {
        return shown(&asking, &words.get("office-fault-file"));
    }
    let kept = Upload::keep(&asking.app, (&file.name, &file.bytes), &region, who.account).await?;
    let to = visit.link(&OFFICE_IMPORT).at_no_time().part(kept.document.to_string());
    Ok(onward(&to.with("kind", kind.as_str()).with("file", kept.file).to_string()))
}

/// The act that a document becomes, as its address or its form says.
fn verb(asking: &Asking) -> Result<DeedVerb, Failure> {
    ImportKind::parse(&values(asking, "kind").concat()).map(DeedVerb::Import).ok_or(Failure::NotFound)
}

/// `GET /bureau/imports/{document}`
pub(crate) async fn document(asking: Asking) -> Answered {
    let verb = verb(&asking)?;
    office_deed::page(verb, asking).await
}

/// `POST /bureau/imports/{document}`
pub(crate) async fn record(asking: Asking) -> Answered {
    let verb = verb(&asking)?;
    office_deed::enter(verb, asking).await
}

/// `GET /bureau/imports/cellule/{document}`: the picture of a doubtful cell in its row.
pub(crate) async fn cell(asking: Asking) -> Answered {
    let (_region, _who) = allowed(ImportKind::Annex.permission(), &asking)?;
    let upload = upload(&asking).ok_or(Failure::NotFound)?;
    let rank = asking.asked(RANK).parse().map_err(|_no_number| Failure::NotFound)?;
    let picture = drawn(&asking.app, &upload, rank, asking.visit.words).await?;
    Ok(([(CONTENT_TYPE, "image/png")], picture.ok_or(Failure::NotFound)?).into_response())
}
