//! The bilan as a document.

use maillage_domain::procedure::window::Window;
use maillage_views::document::BilanDocument;
use maillage_views::words::Words;

use super::BilanRequest;
use super::show_bilan::ask;
use crate::app::App;
use crate::error::ServiceError;

/// The bilan at a date as a document, published for a window where there is one.
pub async fn bilan_document(
    app: &App,
    request: &BilanRequest,
    window: Option<&Window>,
    words: Words,
) -> Result<BilanDocument, ServiceError> {
    let known = app.current().await?;
    let (answer, asked) = ask(app, &known.state, request, words)?;
    Ok(BilanDocument::new(&answer, &known.state, window, asked.query.at, asked.known_on, words))
}
