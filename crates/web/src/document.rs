//! A file to keep: what it is called, and its bytes, made only where someone takes them.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use maillage_service::format::{FormatRow, Purpose};
use maillage_service::{Reader, ServiceError};

use crate::route::Answered;
use crate::tag::Tag;
use crate::visit::Visit;

/// A file to keep, not made yet.
#[derive(Debug)]
pub(crate) struct Document {
    format: &'static FormatRow,
    name: String,
}

impl Document {
    /// A file in `format` whose name begins with `stem`, and says the region where the visitor's address does.
    pub(crate) fn new(format: &'static FormatRow, stem: &str, visit: &Visit) -> Self {
        let region = visit.region().map(|code| format!("-region-{code}")).unwrap_or_default();
        Self { format, name: file_name(&format!("{stem}{region}.{}", format.extension)) }
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The file as it is kept, else as `make` makes it in its turn; what programs exchange is made at once. Who asks for
    /// the headers alone has nothing made.
    pub(crate) async fn made<F>(
        self,
        reader: &Reader,
        visit: &Visit,
        make: impl FnOnce() -> F + Send,
    ) -> Answered
    where
        F: Future<Output = Result<Vec<u8>, ServiceError>> + Send + 'static,
    {
        let tag = Tag::new(reader, visit);
        if visit.headers_only {
            let body = reader.press().kept(tag.key()).map_or_else(of_unknown_length, Shared::body);
            return Ok(self.response(body));
        }
        if self.format.purpose == Purpose::Exchange {
            return Ok(self.response(Body::from(make().await?)));
        }
        let bytes = reader.press().make(tag.key(), make).await?;
        Ok(self.response(Shared::body(bytes)))
    }

    fn response(&self, body: Body) -> Response {
        let headers = [
            (CONTENT_TYPE.as_str(), self.format.media_type),
            ("content-disposition", &format!("attachment; filename=\"{}\"", self.name)),
            (VARY.as_str(), "accept-language"),
            (CACHE_CONTROL.as_str(), "no-cache"),
        ];
        (headers.map(|(name, value)| (name, value.to_owned())), body).into_response()
    }
}

/// Bytes that several responses share.
pub(crate) struct Shared(Arc<[u8]>);

impl Shared {
    /// A body of them.
    pub(crate) fn body(bytes: Arc<[u8]>) -> Body {
        Body::from(Bytes::from_owner(Self(bytes)))
    }
}

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A body of which no header says how long it is: nobody knows before it is made.
pub(crate) fn of_unknown_length() -> Body {
    Body::from_stream(stream::empty::<Result<Bytes, Infallible>>())
}

/// A name that every system takes: what is no letter, digit, point or hyphen is left out.
fn file_name(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_name_with_a_path_in_it_when_a_file_is_named_then_nothing_of_it_is_a_path() {
        assert_eq!(file_name("bilan-../é\"\r\n3A.csv"), "bilan-..3A.csv");
    }
}
