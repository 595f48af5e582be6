//! The bilan as a document.

use maillage_domain::procedure::window::Window;
use maillage_views::document::BilanDocument;
use maillage_views::words::Words;

use super::BilanRequest;
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The bilan at a date as a document, published for a window where there is one.
pub fn bilan_document(
    reader: &Reader,
    request: &BilanRequest,
    window: Option<&Window>,
    words: Words,
) -> Result<BilanDocument, ServiceError> {
    let (answer, asked) = ask(reader, request, words)?;
    Ok(BilanDocument::new(
        &answer,
        reader.state(),
        window,
        asked.day(),
        asked.known_on,
        reader.head_view(words),
        words,
    ))
}
