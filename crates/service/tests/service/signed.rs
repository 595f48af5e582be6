//! What signatures do to a store, on either engine: a draft window and a draft bilan, refused, signed, and refused again.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::period::Period;
use maillage_publishing::html;
use maillage_service::care::BilanRequest;
use maillage_service::care::document::bilan_document;
use maillage_service::care::import_annex::import_annex;
use maillage_service::paper::Paper;
use maillage_service::procedure::import_window::import_window;
use maillage_service::procedure::windows;
use maillage_service::sheet::WhenRequest;
use maillage_service::signature::delegate::{DelegationRequest, delegate};
use maillage_service::signature::list::list;
use maillage_service::signature::sign::{SignRequest, sign};
use maillage_service::{App, Reader, ServiceError};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::annex;

const ANNEX: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-03-15.txt");
const NUMBERS: &str = "R32-2021-03-22-003 - Annexes à l'arrêté DOS-ESSAI n°2021-045 relatif";

/// The picture date of the draft of a bilan.
const PICTURE: Date = date(2021, 4, 15);

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

async fn reader(app: &Arc<App>) -> Reader {
    Reader::new(app).await.expect("the store is read")
}

/// What is said of the window that was imported as a draft, on a day.
async fn standing(app: &Arc<App>, on: Date, words: Words) -> String {
    let when = WhenRequest { region: Some("32".to_owned()), at: Some(on), ..WhenRequest::default() };
    let view = windows::show(&reader(app).await, &when, "2027-05-01", words).expect("a window");
    format!("draft {}, order {:?}, {:?}", view.draft, view.order, view.standing)
}

/// The document of the bilan: whether it bears the mark of a draft, in what all media are made of and in HTML.
async fn is_marked(app: &Arc<App>, words: Words) -> bool {
    let request =
        BilanRequest { at: Some(PICTURE), region: Some("32".to_owned()), ..BilanRequest::default() };
    let document = bilan_document(&reader(app).await, &request, None, words).expect("a document");
    let bytes = html::bilan(&document).expect("a page");
    let page = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(page.contains(&words.get("document-draft-standing")), document.watermark.is_some());
    assert_eq!(document.watermark.is_some(), !document.standing.is_empty());
    document.watermark.is_some()
}

fn told(done: Result<String, ServiceError>, words: Words) -> String {
    done.unwrap_or_else(|error| {
        let problem = error.problem(words);
        format!("{} {:?}", problem.title, problem.hints)
    })
}

/// The story of two drafts, told in turn.
#[expect(clippy::cognitive_complexity, reason = "a story is told in its order")]
pub(crate) async fn signatures(app: &Arc<App>, words: Words) -> Vec<String> {
    let mut said = Vec::new();
    let table = "line,opens,closes\namm:QA009/MO006,2027-05-01,2027-06-30\n";
    let imported =
        import_window(app, Some("32"), ("draft.csv", table.as_bytes()), true, Actor::Program, words).await;
    let window = imported.expect("a draft");
    said.push(window.text);
    let unnumbered = ANNEX.replace(NUMBERS, "Annexes relatif").replace("15 MARS 2021", "15 AVRIL 2021");
    let paper = Paper::written("draft.txt", unnumbered.as_bytes());
    let bilan = import_annex(app, &annex(&paper), Actor::Program, words).await.expect("the draft of a bilan");
    assert!(is_marked(app, words).await, "a draft bears the mark");

    let region = maillage_domain::territory::RegionCode::new("32");
    let today = reader(app).await.today(&region);
    let request =
        |act, delegation, order: &str| SignRequest { act, delegation, order: order.to_owned(), on: today };
    let refused = sign(app, Some("32"), &request(window.act, 1, "2026-014"), person(1), words).await;
    said.push(told(refused.map(|receipt| receipt.text), words));

    let delegation = DelegationRequest {
        decision: "2026-001".to_owned(),
        decided_on: date(2020, 1, 5),
        published: None,
        delegate: person(1),
        function: "directrice de l’offre de soins".to_owned(),
        may_sign: vec!["bilans".to_owned(), "windows".to_owned()],
        in_force: Period::since(date(2020, 1, 6)),
    };
    let recorded = delegate(app, Some("32"), &delegation, person(9), words).await.expect("a delegation");
    let again = delegate(app, Some("32"), &delegation, person(9), words).await.expect("the same");
    assert_eq!((again.act, again.already), (recorded.act, true));
    assert_eq!(list(&reader(app).await, Some("32"), words).expect("a list").delegations.len(), 1);

    said.push(standing(app, today, words).await);
    for (act, order, who) in [
        (window.act, "2026-014", 2),
        (window.act, "2026-014", 1),
        (window.act, "2026-015", 1),
        (bilan.act.get(), "2026-014", 1),
    ] {
        let done = sign(app, Some("32"), &request(act, recorded.act, order), person(who), words).await;
        said.push(told(done.map(|receipt| receipt.text), words));
    }
    said.push(standing(app, today, words).await);
    said.push(standing(app, today.yesterday().expect("a day"), words).await);
    assert!(is_marked(app, words).await, "a refusal takes no mark away");
    let done =
        sign(app, Some("32"), &request(bilan.act.get(), recorded.act, "2026-015"), person(1), words).await;
    said.push(told(done.map(|receipt| receipt.text), words));
    assert!(!is_marked(app, words).await, "the mark goes with the signature");
    said
}

/// What the story says, by the journal of the story.
pub(crate) const SIGNED: [&str; 10] = [
    "draft.csv: draft window 2027-05-01 recorded by act 69 of the journal; it opens nothing until it is signed.",
    "No delegation of signature is on record in region 32 under act 1. \
     [\"Record the decision of delegation first: maillage delegation record\"]",
    "draft true, order None, \"Draft, not signed: opens nothing\"",
    "The delegation of act 72 is another person’s. \
     [\"Record the decision of delegation first: maillage delegation record\"]",
    "Act 69 signed on 28\u{a0}May\u{a0}2026 (directrice de l’offre de soins), order 2026-014; act 73 of the journal.",
    "Act 69 was signed on 28\u{a0}May\u{a0}2026, order 2026-014 (act 73). \
     [\"To change something in it, a further order replaces it or an erratum corrects it\"]",
    "The number 2026-014 is that of act 73 in this region already. \
     [\"Give the number of the order that is being signed\"]",
    "draft false, order Some(\"2026-014\"), \
     \"Draft signed on 28\\u{a0}May\\u{a0}2026 (directrice de l’offre de soins)\"",
    "draft true, order None, \"Draft, not signed: opens nothing\"",
    "Act 71 signed on 28\u{a0}May\u{a0}2026 (directrice de l’offre de soins), order 2026-015; act 74 of the journal.",
];
