//! Source documents, kept and opened, on both engines.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use maillage_domain::act::{Actor, DocumentRead, Draft};
use maillage_domain::bilingual::Language;
use maillage_domain::digest::Digest;
use maillage_domain::territory::{Fidelity, RegionCode};
use maillage_journal::erasable::{Disposition, File};
use maillage_publishing::csv;
use maillage_reading::digest;
use maillage_service::care::cell_answers::AnswersGiven;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::care::review_annex::review_annex;
use maillage_service::import_demo::import_real_regions;
use maillage_service::kept_document::{DocumentAsked, has_bytes, kept_document, page_picture, source_bytes};
use maillage_service::paper::Paper;
use maillage_service::territory::import_territory::{TerritoryRequest, import_territory};
use maillage_service::{App, Drafted, Location, Mode, Reader};
use maillage_testing::office::{Office, OfficeBlock, OfficeSheet};
use maillage_views::kept_document::{KeptDocumentView, ShownView};
use maillage_views::words::Words;

use crate::support::{CLOCK, annex, postgres};

const FR: Words = Words::new(Language::French);
const ANNEX: &str = include_str!("../../../../testdata/annexes/bretagne-2021-02-01.txt");
/// The largest feed that is kept without being asked for.
const KEPT: usize = 10_000_000;

async fn opened(location: &Location) -> Arc<App> {
    let app = App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("a store");
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    Arc::new(app)
}

/// A list of communes of so many bytes: the one that ships, one commune less, and blank lines.
fn communes(length: usize) -> Vec<u8> {
    let shipped = include_bytes!("../../../../data/territory/hauts-de-france-communes.csv");
    let end = shipped.trim_ascii_end().iter().rposition(|byte| *byte == b'\n').expect("several lines");
    let mut list = shipped[..=end].to_vec();
    list.resize(length, b'\n');
    list
}

async fn import(app: &App, bytes: &[u8], keep_source: bool) -> String {
    let request = TerritoryRequest {
        bytes,
        file: "communes.csv",
        region: None,
        fidelity: Fidelity::Official,
        source: None,
        keep_source,
        zoning: None,
    };
    import_territory(app, &request, Actor::Program, FR).await.expect("a list of communes").text
}

async fn reader(app: &Arc<App>) -> Reader {
    Reader::new(app).await.expect("the store is read")
}

async fn view(app: &Arc<App>, document: Digest) -> KeptDocumentView {
    let view = kept_document(&reader(app).await, document, DocumentAsked::default(), FR).await;
    view.expect("it is looked at").expect("it was read")
}

/// A feed beyond the limit, then the same one asked to be kept.
async fn a_large_feed(location: &Location) {
    let app = opened(location).await;
    let list = communes(KEPT + 1);
    let document = digest::of(&list);
    let told = import(&app, &list, false).await;
    assert!(told.contains("seule son empreinte") && told.contains("--keep-source"), "{told}");
    assert!(!has_bytes(&reader(&app).await, document).await.expect("looked for"));
    assert!(matches!(view(&app, document).await.shown, ShownView::Nothing(_)));
    kept_when_asked_for(&app, &list).await;
}

/// The same feed again: first as before, then asked to be kept, then once more.
async fn kept_when_asked_for(app: &Arc<App>, list: &[u8]) {
    let before = reader(app).await.state().head();
    assert!(import(app, list, false).await.contains("rien n’a été écrit"));
    assert!(import(app, list, true).await.contains("il l’est désormais"));
    assert_eq!(reader(app).await.state().head(), before, "no act was needed");
    let document = digest::of(list);
    let bytes = source_bytes(&reader(app).await, document).await.expect("looked for").expect("kept");
    assert_eq!((bytes.media_type.as_str(), bytes.content.len()), ("text/csv", list.len()));
    assert!(import(app, list, true).await.contains("rien n’a été écrit"));
}

#[tokio::test]
async fn given_a_feed_beyond_the_limit_when_imported_then_its_digest_alone_until_it_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    a_large_feed(&Location::Folder(folder.path().to_owned())).await;
    if let Some(location) = postgres("kept_documents") {
        a_large_feed(&location).await;
    }
}

#[tokio::test]
async fn given_a_feed_at_the_limit_when_imported_then_its_bytes_are_kept_and_nothing_is_said_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let list = communes(KEPT);
    assert!(!import(&app, &list, false).await.contains("empreinte"));
    assert!(has_bytes(&reader(&app).await, digest::of(&list)).await.expect("looked for"));
}

#[tokio::test]
async fn given_a_document_of_another_region_when_opened_then_its_acts_name_that_region() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let paper = Paper::written("bretagne.txt", ANNEX.as_bytes());
    let request = annex(&paper);
    import_annex(&app, &request, Actor::Program, FR).await.expect("a bilan of Bretagne");
    let view = view(&app, digest::of(ANNEX.as_bytes())).await;
    assert!(matches!(view.shown, ShownView::Lines(_)));
    let regions: Vec<_> = view.acts.iter().map(|act| act.region.as_str()).collect();
    assert_eq!(regions, ["Bretagne", "Bretagne"]);
}

/// Changes what stands under every digest, behind the back of the program.
async fn spoilt(folder: &Path, content: &[u8]) {
    sqlx::any::install_default_drivers();
    let address = format!("sqlite://{}", Location::file(folder).display());
    let pool = sqlx::AnyPool::connect(&address).await.expect("the file is opened");
    let update =
        sqlx::query("UPDATE file SET content = $1 WHERE disposition <> 'act'").bind(content.to_vec());
    update.execute(&pool).await.expect("nothing guards a document");
    pool.close().await;
}

#[tokio::test]
async fn given_bytes_altered_under_their_digest_when_opened_then_told_and_not_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let paper = Paper::written("bretagne.txt", ANNEX.as_bytes());
    import_annex(&app, &annex(&paper), Actor::Program, FR).await.expect("a bilan of Bretagne");
    spoilt(folder.path(), b"other words").await;
    let document = digest::of(ANNEX.as_bytes());
    let ShownView::Nothing(told) = view(&app, document).await.shown else { panic!("it was shown") };
    assert!(told.contains("modifié"), "{told}");
    assert!(source_bytes(&reader(&app).await, document).await.is_err());
}

#[tokio::test]
async fn given_a_text_when_the_picture_of_a_page_is_asked_for_then_told_that_none_is_drawn() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let list = communes(400_000);
    import(&app, &list, false).await;
    let drawn = page_picture(&reader(&app).await, digest::of(&list), 1, FR).await;
    let told = drawn.expect_err("a text has no page").to_string();
    assert!(told.contains("ne peut pas être dessinée"), "{told}");
}

/// Keeps any bytes as a document that was read, whatever they are.
async fn kept(app: &App, bytes: &[u8]) -> Digest {
    let sha256 = digest::of(bytes);
    let read = DocumentRead { sha256, title: "quelconque".to_owned(), lines: 1 };
    let file = File {
        sha256,
        media_type: "text/plain".to_owned(),
        content: bytes.to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    };
    let draft = Draft::new(&RegionCode::new("32"), date(2026, 6, 1), read);
    let drafted = Drafted { drafts: vec![draft], files: vec![file] };
    app.write(Actor::Program, |_| Ok((drafted, ()))).await.expect("nothing refuses it");
    sha256
}

#[tokio::test]
async fn given_a_broken_pdf_in_the_store_when_opened_then_told_and_its_bytes_are_still_to_be_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let document = kept(&app, b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog").await;
    let ShownView::Nothing(told) = view(&app, document).await.shown else { panic!("it was shown") };
    assert!(told.contains("ne peut pas être dessiné"), "{told}");
    assert!(page_picture(&reader(&app).await, document, 1, FR).await.is_err());
    // An earlier release kept every document as a text.
    let taken = source_bytes(&reader(&app).await, document).await.expect("looked for").expect("kept");
    assert_eq!((taken.media_type.as_str(), taken.extension), ("application/pdf", "pdf"));
}

/// What a person fills in who reads the one doubtful cell of a document.
fn filled_in(paper: &Paper<'_>, answer: &str) -> AnswersGiven {
    let mut view = review_annex(std::slice::from_ref(paper), None, FR).expect("a review");
    answer.clone_into(&mut view.cells[0].answer);
    let file = csv::review(&view).expect("a table is written");
    AnswersGiven::read("review.csv", &file, FR).expect("answers")
}

#[tokio::test]
async fn given_answers_of_other_bytes_with_the_same_figures_when_imported_then_the_document_is_kept_with_them()
 {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let first = Paper::written("bretagne.txt", ANNEX.as_bytes());
    import_annex(&app, &annex(&first), Actor::Program, FR).await.expect("a bilan of Bretagne");
    let blurred =
        ANNEX.replacen("1C - Pointe du large 3 4 +1 Oui", "1C - Pointe du large 3 quatre +1 Oui", 1);
    let paper = Paper::written("floue.txt", blurred.as_bytes());
    let given = filled_in(&paper, "4");
    let request = ImportRequest { answers: Some(&given), ..annex(&paper) };
    import_annex(&app, &request, Actor::Program, FR).await.expect("the same figures");
    let document = digest::of(blurred.as_bytes());
    let known = reader(&app).await;
    assert_eq!(known.state().care().answered_cells(document).len(), 1);
    assert!(has_bytes(&known, document).await.expect("looked for"));
    assert!(matches!(view(&app, document).await.shown, ShownView::Lines(_)));
    // Without a new answer nothing is written of other bytes.
    let before = known.state().head();
    let spaced = ANNEX.replace("1C - Pointe", "1C  -  Pointe");
    let paper = Paper::written("espaces.txt", spaced.as_bytes());
    import_annex(&app, &annex(&paper), Actor::Program, FR).await.expect("the same figures");
    assert_eq!(reader(&app).await.state().head(), before);
    assert!(!has_bytes(&reader(&app).await, digest::of(spaced.as_bytes())).await.expect("looked for"));
}

#[tokio::test]
async fn given_a_workbook_that_was_looked_through_when_opened_again_then_it_is_not_looked_through_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let app = opened(&Location::Folder(folder.path().to_owned())).await;
    let sheet = OfficeSheet { name: "Bilan".to_owned(), blocks: vec![OfficeBlock::Line("Titre".to_owned())] };
    let document = kept(&app, &Office::Xlsx.file(&[sheet])).await;
    let ShownView::Sheet(first) = view(&app, document).await.shown else { panic!("no sheet was shown") };
    assert_eq!((first.name.as_deref(), first.rows.len()), (Some("Bilan"), 1));
    spoilt(folder.path(), b"other words").await;
    assert_eq!(view(&app, document).await.shown, ShownView::Sheet(first));
    // What is asked for in another place is looked for in the bytes.
    let elsewhere = DocumentAsked { page: Some(1), ..DocumentAsked::default() };
    let other = kept_document(&reader(&app).await, document, elsewhere, FR).await;
    assert!(matches!(other.expect("looked at").expect("read").shown, ShownView::Nothing(_)));
}
