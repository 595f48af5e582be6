//! Answers are sent as small as the visitor can read them.

use axum::Router;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

/// The beginnings of the media types of what is compressed already: documents, workbooks, columns, the font.
const COMPRESSED: [&str; 5] = [
    "application/pdf",
    "application/vnd.openxmlformats",
    "application/vnd.oasis",
    "application/vnd.apache.parquet",
    "font/",
];

/// The same routes, their answers compressed.
pub(crate) fn compressed<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    let [pdf, xlsx, ods, parquet, font] = COMPRESSED.map(NotForContentType::const_new);
    let worthwhile = DefaultPredicate::new().and(pdf).and(xlsx).and(ods).and(parquet).and(font);
    routes.layer(CompressionLayer::new().compress_when(worthwhile))
}
