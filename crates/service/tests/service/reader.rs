//! One state for one question, whatever is recorded meanwhile.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_page::{Part, bilan_page};
use maillage_service::care::import_annex::import_annex;
use maillage_service::format::{ListFormat, TableFormat};
use maillage_service::home::{HomeRequest, home};
use maillage_service::import_demo::import_real_regions;
use maillage_service::paper::Paper;
use maillage_service::{App, Location, Mode, Reader, download, journal};
use maillage_views::words::Words;

use crate::support::{CLOCK, annex};

const FR: Words = Words::new(Language::French);
const ANNEX: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-03-15.txt");

/// What the pages say: the day of the bilan, the last act of the home page, the acts of the journal, those verified, and
/// those of its file.
async fn said(reader: &Reader) -> (Date, u64, usize, u64, usize) {
    let bilan = bilan_page(reader, &BilanRequest::default(), Part::Page(1), FR).await.expect("a bilan");
    let request = HomeRequest { region: None, on: date(2023, 12, 31), known_on: None };
    let home = home(reader, &request, FR).await.expect("a home page");
    let journal = journal::list(reader, FR).await.expect("a journal");
    let (_, verified) = journal::verify(reader, FR).await.expect("the journal is verified");
    let file =
        download::journal_part(reader, 0..journal::count(reader), TableFormat::List(ListFormat::Csv), FR)
            .await
            .expect("a file");
    let lines = String::from_utf8(file).expect("a text").lines().count();
    (bilan.heading.at, home.acts[0].number, journal.acts.len(), verified.acts, lines - 1)
}

#[tokio::test]
async fn given_a_reader_when_acts_are_appended_then_every_page_answers_from_the_state_it_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("a fresh store"));
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let before = Reader::new(&app).await.expect("the store is read");
    let paper = Paper::written("annex.txt", ANNEX.as_bytes());
    let request = annex(&paper);
    import_annex(&app, &request, Actor::Program, FR).await.expect("an annex");
    let after = Reader::new(&app).await.expect("the store is read");
    assert_eq!(said(&before).await, (date(2019, 6, 21), 50, 54, 54, 54));
    assert_eq!(said(&after).await, (date(2021, 3, 15), 50, 56, 56, 56));
}
