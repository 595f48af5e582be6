//! What stands in the files of a page: the dictionary of their columns, their licence, their addresses.

use std::sync::Arc;

use axum::extract::State;
use axum::routing::{MethodRouter, get};
use maillage_service::dictionary;
use maillage_service::format::METADATA;
use maillage_service::{App, Reader, ServiceError};
use maillage_views::dictionary::{MetadataFile, MetadataView};
use maillage_views::words::Words;

use crate::document::Document;
use crate::error::{Failure, refusal};
use crate::page::Page;
use crate::route::Answered;
use crate::visit::Visit;

/// `GET /bilan.metadata.json` and the others: whatever is asked of the page, its columns mean the same.
pub(crate) fn of(page: &'static Page) -> MethodRouter<Arc<App>> {
    get(move |State(app): State<Arc<App>>, visit: Visit| async move {
        let answered = async {
            let reader = Reader::new(&app).await.map_err(ServiceError::from)?;
            described(page, page.path, &reader, &visit).await
        };
        match answered.await {
            Ok(response) => response,
            Err(failure) => refusal(&app, &visit, &failure).await,
        }
    })
}

/// The same of the part of a page that its address names; nothing where it does not end so.
pub(super) async fn of_part(
    page: &'static Page,
    part: &str,
    reader: &Reader,
    visit: &Visit,
) -> Option<Answered> {
    let ending = format!(".{}", METADATA.extension);
    part.strip_suffix(&ending).filter(|code| !code.is_empty())?;
    let path = visit.path().strip_suffix(&ending).unwrap_or_default().to_owned();
    Some(described(page, &path, reader, visit).await)
}

async fn described(page: &'static Page, path: &str, reader: &Reader, visit: &Visit) -> Answered {
    let view = view(page, path, visit.words);
    let mut bytes = serde_json::to_vec_pretty(&view).map_err(|_never| Failure::Panicked)?;
    bytes.push(b'\n');
    Document::new(&METADATA, &page.file_stem(), visit).made(reader, visit, || async { Ok(bytes) }).await
}

fn view(page: &'static Page, path: &str, words: Words) -> MetadataView {
    let files = page.formats.rows().into_iter().map(|format| MetadataFile {
        address: format!("{path}.{}", format.extension),
        media_type: format.media_type,
    });
    MetadataView {
        title: page.title.map(|title| words.get(title)).unwrap_or_default(),
        licence: dictionary::LICENCE,
        files: files.collect(),
        tables: dictionary::of_file(&page.file_stem(), words),
    }
}
