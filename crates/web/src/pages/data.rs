//! The data: downloads, dictionaries of the columns of each file, licence, sources.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::state::Asked;
use maillage_domain::state::State as Knowledge;
use maillage_domain::territory::Region;
use maillage_service::dictionary::dictionaries;
use maillage_service::{Reader, journal, region};
use maillage_views::dictionary::Dictionary;
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
    dictionaries: Vec<Dictionary>,
    sources: Vec<Source>,
    /// Whether something is told of the fund of the region.
    has_fund: bool,
}

/// `GET /data`
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let (words, state) = (visit.words, reader.state());
    let region = region::asked(state, visit.region(), words).ok();
    let region = region.and_then(|code| state.reference().region(&code));
    let fund = region.and_then(|region| state.fund(&region.code));
    // On a day that the visitor chose, the file of the fund holds an exercise that had begun.
    let begun = |year: Year| visit.named_times().day().is_none_or(|day| year.get() <= day.year());
    let told = |fund: &Ledger| fund.exercises().any(|(year, _)| begun(year) && fund.speaks_of(year));
    let known_on = visit.named_times().known_on();
    let known = Asked::within(None, journal::instant(&reader, visit.region(), known_on.as_deref(), words)?);
    let page = DataPage {
        has_fund: fund.is_some_and(told),
        frame: Frame::of(&DATA, &reader, &visit),
        dictionaries: dictionaries(words),
        sources: sources(state, region, known, words),
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// What the figures of a region rest on, as known then, and the lists of lines, which are everyone's, in the order of the journal.
fn sources(state: &Knowledge, region: Option<&Region>, known: Asked, words: Words) -> Vec<Source> {
    let of_region = region.map(|region| of_region(state, region, known, words)).unwrap_or_default();
    let lists = state.reference().nomenclatures().map(|list| Source {
        title: list.title.get(words.language()).to_owned(),
        detail: words.get("web-data-nomenclature"),
        printed: false,
        digest: String::new(),
        address: None,
    });
    of_region.into_iter().chain(lists).collect()
}

/// The documents that the bilans and the fund of a region were read from, and its zones.
fn of_region(state: &Knowledge, region: &Region, known: Asked, words: Words) -> Vec<Source> {
    let bilans = state.care().bilans(&region.code, known).map(|bilan| {
        let document = state.reference().document(bilan.fact.document);
        Source {
            title: format!("{} – {}", region.name, heading::act(&bilan.fact, words)),
            detail: document.map(|document| document.fact.title.clone()).unwrap_or_default(),
            printed: true,
            digest: bilan.fact.document.to_string(),
            address: Some(DocumentAddress::whole(bilan.fact.document)),
        }
    });
    let zones = state.reference().zone_sets_known(&region.code, known);
    let zones = zones.map(|zones| Source {
        title: format!("{} – {}", region.name, zones.zone_set.title),
        detail: zones.zone_set.decision.clone(),
        printed: true,
        digest: String::new(),
        address: None,
    });
    let exercises = state.fund(&region.code).into_iter().flat_map(Ledger::exercises);
    let reports = exercises.flat_map(|(_, exercise)| &exercise.reports);
    let reports = reports.filter(|report| known.knows(&report.stamp)).map(|report| Source {
        title: format!("{} – {}", region.name, words.get("web-data-fund")),
        detail: report.fact.title.clone(),
        printed: true,
        digest: report.fact.document.to_string(),
        address: Some(DocumentAddress::whole(report.fact.document)),
    });
    bilans.chain(zones).chain(reports).collect()
}
