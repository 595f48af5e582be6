//! A source document: what it is, which acts rest on it, and the place in it that is asked for.

use askama::Template;
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
};
use axum::response::{IntoResponse, Response};
use maillage_domain::digest::Digest;
use maillage_service::Reader;
use maillage_service::kept_document::{
    DocumentAsked, SourceBytes, has_bytes, has_page, kept_document, page_picture, source_bytes,
};
use maillage_views::document_address::{DocumentAddress, PICTURE, area};
use maillage_views::kept_document::{
    KeptDocumentView, LinesView, ReadFigureView, ReadRowView, SheetView, ShownView,
};
use serde::Deserialize;

use crate::document::{Shared, of_unknown_length};
use crate::error::{Failure, FieldFault};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::query::NoQuery;
use crate::query::REGION;
use crate::route::Answered;
use crate::routes::{BILAN, DOCUMENT, FUND};

/// Bytes under their digest, and a picture of them, never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// What strangers wrote is taken away, and runs nothing here should a browser show it all the same.
const SEALED: &str = "default-src 'none'; sandbox";

/// The query of the page: the place in the document.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PlaceQuery {
    /// The page, or the sheet.
    page: String,
    /// The sheet, by its name.
    sheet: String,
    /// What is marked on it: left, top, right, bottom, in points.
    area: String,
    /// The line that is marked.
    line: String,
    /// The last one, where there are several.
    to: String,
    /// From which line a long text is shown.
    from: String,
}

impl PlaceQuery {
    fn asked(&self) -> Result<DocumentAsked, Failure> {
        let (page, line) = (number("page", &self.page)?, number("line", &self.line)?);
        let (to, from) = (number("to", &self.to)?, number("from", &self.from)?);
        let written = self.area.trim();
        let marked = area(written);
        if marked.is_none() && !written.is_empty() {
            return Err(FieldFault::failure("area", "area", written));
        }
        let sheet = Some(self.sheet.clone()).filter(|sheet| !sheet.is_empty());
        Ok(DocumentAsked { page, sheet, area: marked, line, to, from })
    }
}

/// A field that may hold the number of a page or a line.
fn number(field: &'static str, text: &str) -> Result<Option<u32>, Failure> {
    let text = text.trim();
    let read = |text: &str| text.parse().map_err(|_none| FieldFault::failure(field, "place", text));
    (!text.is_empty()).then(|| read(text)).transpose()
}

#[derive(Template)]
#[template(path = "document.html")]
struct DocumentPage {
    frame: Frame,
    view: KeptDocumentView,
}

impl DocumentPage {
    /// The document as a whole.
    const fn whole(&self) -> DocumentAddress {
        DocumentAddress::whole(self.view.document)
    }

    /// Another page, or sheet.
    fn page(&self, page: u32) -> String {
        self.frame.open(&DocumentAddress::page(self.view.document, page))
    }

    /// Another part of the text.
    fn lines_from(&self, from: u32) -> String {
        self.whole().from_line(from, &self.frame.kept_times())
    }

    /// Another part of the same sheet.
    fn rows_from(&self, sheet: u32, from: u32) -> String {
        DocumentAddress::page(self.view.document, sheet).from_line(from, &self.frame.kept_times())
    }

    /// Whether there are bytes to be taken.
    const fn is_held(&self) -> bool {
        self.view.size.is_some()
    }

    /// The rows that stand where it is asked for.
    fn here(&self) -> impl Iterator<Item = &ReadRowView> {
        self.view.read.iter().filter(|row| row.here)
    }

    /// The fund that a figure is of.
    fn fund(&self, figure: &ReadFigureView) -> Link {
        let link = self.frame.link(&FUND).with(REGION, figure.region.to_string());
        link.with("year", figure.year.to_string())
    }

    /// "FIR 2023".
    fn fund_name(&self, figure: &ReadFigureView) -> String {
        self.frame.say_of("web-document-fund", "year", &figure.year.to_string())
    }

    /// Whether other rows of the page are told.
    fn has_others(&self) -> bool {
        self.view.read.iter().any(|row| !row.here)
    }

    /// "Page 6 of Bilan".
    fn alternative(&self, page: u32) -> String {
        self.frame.say_two(
            "web-document-picture",
            ("page", &self.frame.number(page)),
            ("title", &self.view.title),
        )
    }

    /// "Page 6 of 24".
    fn numbered(&self, page: u32, pages: u32) -> String {
        self.frame.say_two(
            "web-document-page-of",
            ("page", &self.frame.number(page)),
            ("pages", &self.frame.number(pages)),
        )
    }

    /// "Text of 4,086 lines".
    fn lines_counted(&self, text: &LinesView) -> String {
        let total = usize::try_from(text.total).unwrap_or(usize::MAX);
        self.frame.say_count("web-document-lines", "count", total)
    }

    /// A number, as the language writes it.
    fn number(&self, number: u32) -> String {
        self.frame.number(number)
    }

    /// The document on one of its lines.
    fn line(&self, line: u32) -> String {
        self.frame.open(&DocumentAddress::line(self.view.document, line))
    }

    /// The name of a sheet, or which of several it is.
    fn sheet_name(&self, sheet: &SheetView) -> String {
        sheet.name.clone().unwrap_or_else(|| self.numbered(sheet.number, sheet.sheets))
    }

    /// Where the row stands in the bilan.
    fn bilan(&self, row: &ReadRowView) -> Option<Link> {
        let (activity, zone) = (row.code.clone()?, row.zone_code.clone());
        let link = self.frame.link(&BILAN).with("activity", activity).with("zone", zone);
        Some(link.with("at", row.picture_date.to_string()))
    }
}

/// The digest that an address names; what is none names no document.
fn digest(text: &str) -> Result<Digest, Failure> {
    text.parse().map_err(|_none| Failure::NotFound)
}

/// `GET /documents/{sha256}`
pub(crate) async fn page(reader: Reader, visit: Visit, sha256: String, query: PlaceQuery) -> Answered {
    let document = digest(&sha256)?;
    let view = kept_document(&reader, document, query.asked()?, visit.words).await?;
    let view = view.ok_or(Failure::NotFound)?;
    let frame = Frame::of(&DOCUMENT, &reader, &visit).titled(view.title.clone());
    html(&visit, StatusCode::OK, &DocumentPage { frame, view }).map_err(Failure::from)
}

/// `GET /documents/{sha256}/source`
pub(crate) async fn source(reader: Reader, visit: Visit, sha256: String, _: NoQuery) -> Answered {
    let document = digest(&sha256)?;
    let tag = format!("W/\"{document}\"");
    if visit.has_named(&tag) {
        // The bytes need not be looked at: they are those of the digest.
        let known = has_bytes(&reader, document).await?;
        return if known { Ok(unchanged(&tag)) } else { Err(Failure::NotFound) };
    }
    let Some(bytes) = source_bytes(&reader, document).await? else { return Err(Failure::NotFound) };
    let SourceBytes { media_type, extension, content } = bytes;
    let name = format!("attachment; filename=\"{document}.{extension}\"");
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_DISPOSITION, name),
        (CONTENT_LENGTH, content.len().to_string()),
        (CONTENT_SECURITY_POLICY, SEALED.to_owned()),
        (CACHE_CONTROL, FOR_EVER.to_owned()),
        (ETAG, tag),
    ];
    let body = if visit.headers_only { of_unknown_length() } else { Body::from(content) };
    Ok((headers, body).into_response())
}

/// `GET /documents/{sha256}/pages/{page}.png`
pub(crate) async fn picture(
    reader: Reader,
    visit: Visit,
    (sha256, name): (String, String),
    _: NoQuery,
) -> Answered {
    let document = digest(&sha256)?;
    let page: u32 = name.strip_suffix(PICTURE).and_then(decimal).ok_or(Failure::NotFound)?;
    let tag = format!("W/\"{document}-{page}\"");
    if !has_bytes(&reader, document).await? || !has_page(&reader, document, page, visit.words).await? {
        return Err(Failure::NotFound);
    }
    if visit.has_named(&tag) {
        return Ok(unchanged(&tag));
    }
    // Who asks for the headers alone has nothing drawn.
    let body = if visit.headers_only {
        of_unknown_length()
    } else {
        Shared::body(page_picture(&reader, document, page, visit.words).await?)
    };
    let headers = [
        (CONTENT_TYPE, "image/png".to_owned()),
        (CACHE_CONTROL, FOR_EVER.to_owned()),
        (CONTENT_SECURITY_POLICY, SEALED.to_owned()),
        (ETAG, tag),
    ];
    Ok((headers, body).into_response())
}

/// A number in decimal, in the one way it is written.
fn decimal(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|number: &u32| number.to_string() == digits)
}

fn unchanged(tag: &str) -> Response {
    (StatusCode::NOT_MODIFIED, [(ETAG, tag.to_owned())]).into_response()
}
