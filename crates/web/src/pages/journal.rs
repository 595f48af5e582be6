//! The journal: every act, the newest first, and whether the chain holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::act::ActNumber;
use maillage_domain::state::State as Knowledge;
use maillage_service::format::{ATOM, TableFormat};
use maillage_service::news::{self, Subscribed};
use maillage_service::{App, Reader, checkpoint, download, journal};
use maillage_views::bilan_page::Pages;
use maillage_views::document_address::DocumentAddress;
use maillage_views::journal::{ActView, VerificationView, page_from_the_end};
use maillage_views::told::Told;
use serde::Deserialize;

use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pagination::Pagination;
use crate::query::NoQuery;
use crate::route::{self, Answered};
use crate::routes::{JOURNAL, JOURNAL_NEWS};

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct JournalQuery {
    /// Which page, from 1.
    page: String,
}

#[derive(Template)]
#[template(path = "journal.html")]
struct JournalPage {
    frame: Frame,
    acts: Vec<ActView>,
    /// The documents that acts of the page say were read.
    documents: BTreeMap<u64, DocumentAddress>,
    verification: VerificationView,
    /// By which keys checkpoints are signed, or why by none.
    signature: String,
    /// When that was found.
    verified_at: String,
    pages: Pages,
    pagination: Pagination,
}

impl JournalPage {
    /// What is to be told beside the answer: a sentence about an act that was set aside leads to it.
    fn details(&self) -> Vec<Told> {
        let aside: Vec<_> = self.verification.set_aside.iter().map(|act| ActNumber::new(act.act)).collect();
        let words = self.frame.words();
        let told = |detail: &String| {
            let of_one = aside.iter().map(|act| Told::naming(detail.clone(), &[*act], words));
            of_one
                .into_iter()
                .find(|told| !told.acts.is_empty())
                .unwrap_or_else(|| Told::plain(detail.clone()))
        };
        self.verification.details.iter().map(told).collect()
    }
}

/// The first digits of a hash.
fn short(hash: &str) -> &str {
    hash.get(..16).unwrap_or(hash)
}

/// Where an act stands in the list.
pub(super) fn link(visit: &Visit, act: u64, last: usize) -> Link {
    let page = page_from_the_end(usize::try_from(act).unwrap_or(usize::MAX), last);
    let page = if page == 1 { String::new() } else { page.to_string() };
    visit.link(&JOURNAL).with("page", page).anchor(format!("act-{act}"))
}

/// The documents that were read, by the act that says so.
fn documents(state: &Knowledge) -> BTreeMap<u64, DocumentAddress> {
    let read = state.reference().documents();
    read.map(|read| (read.stamp.number.get(), DocumentAddress::whole(read.fact.sha256))).collect()
}

/// `GET /journal`
pub(crate) async fn page(reader: Reader, visit: Visit, query: JournalQuery) -> Answered {
    let (verified_at, verification) = journal::verify(&reader, visit.words).await?;
    let signature = checkpoint::signature(&reader, visit.words).await?;
    let known = visit.named_times().known_on();
    let all = journal::known_by(&reader, visit.region(), known.as_deref(), visit.words)?;
    let pages = Pages::typed(&query.page, all);
    // The newest first: the last page holds the first acts.
    let shown = all - pages.last..all - pages.first.saturating_sub(1);
    let acts = journal::part(&reader, shown, visit.words).await?.acts;
    let page = JournalPage {
        frame: Frame::of(&JOURNAL, &reader, &visit),
        acts: acts.into_iter().rev().collect(),
        documents: documents(reader.state()),
        verification,
        signature,
        verified_at: visit.words.instant(verified_at),
        pages,
        pagination: Pagination::new(pages, &visit.link(&JOURNAL)),
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /journal.csv` and the others: the acts as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (asked, words, known) = (reader.clone(), visit.words, visit.named_times().known_on());
        let all = journal::known_by(&reader, visit.region(), known.as_deref(), words)?;
        let stem = known.map(|known| format!("{}-known-{known}", JOURNAL.stem()));
        let stem = stem.as_deref().unwrap_or(JOURNAL.stem());
        let document = Document::new(format.file().row(), stem, &visit.clone().of_every_region());
        let make = || async move { download::journal_part(&asked, 0..all, format, words).await };
        document.made(&reader, &visit, make).await
    })
}

/// `GET /journal.atom`: the last acts, of one region where the address names it, for whoever subscribes to them.
pub(crate) async fn subscription(reader: Reader, visit: Visit, _: NoQuery) -> Answered {
    let document = Document::new(&ATOM, JOURNAL.stem(), &visit);
    let (page, address) = (visit.link(&JOURNAL).to_string(), visit.link(&JOURNAL_NEWS).to_string());
    let (from, words, region) = (reader.clone(), visit.words, visit.region().map(ToOwned::to_owned));
    let subscribed = Subscribed { page, address };
    let make = || async move { news::journal(&from, region.as_deref(), subscribed, words) };
    document.made(&reader, &visit, make).await
}
