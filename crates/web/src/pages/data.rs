//! The data: downloads, dictionary of the columns, licence, sources.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::state::Asked;
use maillage_domain::state::State as Knowledge;
use maillage_service::Reader;
use maillage_views::dictionary::{self, Column};
use maillage_views::document_address::DocumentAddress;
use maillage_views::heading;
use maillage_views::words::Words;

use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::route::Answered;
use crate::routes::DATA;

/// One recorded source.
struct Source {
    title: String,
    detail: String,
    /// Whether the detail is printed in a document, so in its language.
    printed: bool,
    digest: String,
    /// Where the document is opened.
    address: Option<DocumentAddress>,
}

#[derive(Template)]
#[template(path = "data.html")]
struct DataPage {
    frame: Frame,
    columns: Vec<Column>,
    sources: Vec<Source>,
}

/// `GET /data`
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let words = visit.words;
    let page = DataPage {
        frame: Frame::of(&DATA, &reader, &visit),
        columns: dictionary::columns(words),
        sources: sources(reader.state(), words),
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// The documents that bilans and the fund were read from, the lists and the zones they rest on, in the order of the journal.
fn sources(state: &Knowledge, words: Words) -> Vec<Source> {
    let mut sources = Vec::new();
    for region in state.reference().regions() {
        for bilan in state.care().bilans(&region.code, Asked::LATEST) {
            let document = state.reference().document(bilan.fact.document);
            sources.push(Source {
                title: format!("{} – {}", region.name, heading::act(&bilan.fact, words)),
                detail: document.map(|document| document.fact.title.clone()).unwrap_or_default(),
                printed: true,
                digest: bilan.fact.document.to_string(),
                address: Some(DocumentAddress::whole(bilan.fact.document)),
            });
        }
        for zones in state.reference().zone_sets_ever(&region.code) {
            sources.push(Source {
                title: format!("{} – {}", region.name, zones.zone_set.title),
                detail: zones.zone_set.decision.clone(),
                printed: true,
                digest: String::new(),
                address: None,
            });
        }
        let exercises = state.fund(&region.code).into_iter().flat_map(Ledger::exercises);
        sources.extend(exercises.flat_map(|(_, exercise)| &exercise.reports).map(|report| Source {
            title: format!("{} – {}", region.name, words.get("web-data-fund")),
            detail: report.fact.title.clone(),
            printed: true,
            digest: report.fact.document.to_string(),
            address: Some(DocumentAddress::whole(report.fact.document)),
        }));
    }
    let lists = state.reference().nomenclatures().map(|list| Source {
        title: list.title.get(words.language()).to_owned(),
        detail: words.get("web-data-nomenclature"),
        printed: false,
        digest: String::new(),
        address: None,
    });
    sources.extend(lists);
    sources
}
