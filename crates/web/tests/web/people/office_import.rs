//! Documents that are uploaded: read, doubted, answered, seen before they are recorded, and recorded once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::http::StatusCode;
use maillage_domain::digest::Digest;
use maillage_domain::people::Role;

use super::kit::{Browser, EMAIL, signed_in_of, site};
use super::office_deed::{acts, done};
use crate::support::Site;

const ANNEX: &str = include_str!("../../../../../testdata/annexes/bretagne-2021-02-01.txt");
const PRINTED: &str = "1C - Pointe du large 3 4 +1 Oui";

/// A planner of Bretagne, in a store that knows no region yet.
async fn planner(site: &Site) -> Browser<'_> {
    signed_in_of(site, EMAIL, Role::Planner, "53").await
}

/// The digest of the document of a page.
fn digest(page: &str) -> Digest {
    let part = page.split('?').next().unwrap().rsplit('/').next().unwrap();
    part.parse().unwrap()
}

/// Uploads a document; where its page is.
async fn uploaded(person: &mut Browser<'_>, kind: &str, name: &str, text: &str) -> String {
    let page = person.open("/bureau/imports").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.said());
    let proof = person.csrf();
    let taken = person.send_file("/bureau/imports", kind, (name, text.as_bytes()), &proof).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.said());
    taken.header("location").to_owned()
}

#[tokio::test]
async fn given_an_annex_when_uploaded_then_read_and_seen_and_recorded_once_and_its_bytes_are_kept() {
    let site = site().await;
    let mut planner = planner(&site).await;
    let page = uploaded(&mut planner, "annex", "bilan.txt", ANNEX).await;
    assert_eq!(acts(&site), 0, "an upload is no act");
    let shown = planner.open(&page).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.said());
    let (seen, recorded) = done(&mut planner, &format!("{page}&printed=no&look=1")).await;
    assert!(seen.said().contains("le premier bilan de la région"), "{}", seen.said());
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.said());
    let recorded_acts = acts(&site);
    assert!(0 < recorded_acts);
    let receipt = planner.open(recorded.header("location")).await;
    assert!(receipt.said().contains("C’est au journal"), "{}", receipt.said());
    let document = digest(&page);
    assert!(site.app().journal().has_file(document).await.unwrap(), "the bytes are kept for good");
    let again = uploaded(&mut planner, "annex", "autre nom.txt", ANNEX).await;
    let seen = planner.open(&format!("{again}&printed=no&look=1")).await;
    assert!(seen.said().contains("Cet acte est déjà au journal"), "{}", seen.said());
    assert_eq!(acts(&site), recorded_acts, "the same file twice acts once");
    assert!(site.app().journal().has_file(document).await.unwrap(), "a second upload does not make it go");
}

#[tokio::test]
async fn given_a_doubtful_cell_when_answered_on_the_page_then_the_bilan_has_it_and_a_wrong_answer_stands_at_its_field()
 {
    let site = site().await;
    let mut planner = planner(&site).await;
    let blurred = ANNEX.replacen(PRINTED, "1C - Pointe du large 3 quatre +1 Oui", 1);
    let page = uploaded(&mut planner, "annex", "floue.txt", &blurred).await;
    let shown = planner.open(&page).await;
    assert!(shown.said().contains(": quatre"), "{}", shown.said());
    let unanswered = planner.open(&format!("{page}&printed=no&look=1&cell=")).await;
    assert_eq!(unanswered.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unanswered.said());
    let wrong = planner.open(&format!("{page}&printed=no&look=1&cell=peut-%C3%AAtre")).await;
    assert!(wrong.body.contains("ask-0-cell-1-fault"), "{}", wrong.said());
    assert!(wrong.body.contains("value=\"peut-être\""), "what was typed stays");
    assert_eq!(acts(&site), 0);
    let (seen, recorded) = done(&mut planner, &format!("{page}&printed=no&look=1&cell=4")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", seen.said());
    let state = &site.app().known().state;
    assert_eq!(state.care().answered_cells(digest(&page)).len(), 1);
}

#[tokio::test]
async fn given_a_name_like_a_path_when_uploaded_then_only_its_last_part_is_ever_told() {
    let site = site().await;
    let mut planner = planner(&site).await;
    let page = uploaded(&mut planner, "annex", "../../etc/passwd", ANNEX).await;
    assert!(page.ends_with("file=passwd"), "{page}");
    let shown = planner.open(&page.replace("file=passwd", "file=..%2F..%2Fetc%2Fshadow")).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(
        shown.main().contains("value=\"shadow\"") && !shown.main().contains("etc/shadow"),
        "{}",
        shown.said()
    );
}

#[tokio::test]
async fn given_what_is_no_document_a_forged_form_or_too_many_bytes_when_uploaded_then_refused_and_nothing_is_kept()
 {
    let site = site().await;
    let mut planner = planner(&site).await;
    drop(planner.open("/bureau/imports").await);
    let text = "n’importe quoi";
    let forged = planner.send_file("/bureau/imports", "annex", ("a.txt", text.as_bytes()), "wrong").await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let page = uploaded(&mut planner, "annex", "a.txt", text).await;
    let shown = planner.open(&page).await;
    assert!(shown.said().contains("Cet acte est refusé"), "{}", shown.said());
    let gone = planner.open(&format!("/bureau/imports/{}?kind=annex&file=x.txt", Digest::ZERO)).await;
    assert!(gone.said().contains("n’est plus là"), "{}", gone.said());
    drop(planner.open("/bureau/imports").await);
    let proof = planner.csrf();
    let large = "x".repeat((64 << 20) + 1);
    let refused = planner.send_file("/bureau/imports", "annex", ("l.txt", large.as_bytes()), &proof).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn given_a_window_in_a_table_when_uploaded_then_recorded_as_the_draft_that_it_is() {
    let site = site().await;
    let mut planner = planner(&site).await;
    let annex = uploaded(&mut planner, "annex", "bilan.txt", ANNEX).await;
    drop(done(&mut planner, &format!("{annex}&printed=no&look=1")).await);
    let table = "line,opens,closes\nchirurgie,2021-05-01,2021-06-30\n";
    let page = uploaded(&mut planner, "window", "periode.csv", table).await;
    let (seen, recorded) = done(&mut planner, &format!("{page}&standing=draft&look=1")).await;
    assert!(seen.said().contains("projet, sans effet"), "{}", seen.said());
    assert_eq!(recorded.status, StatusCode::SEE_OTHER);
    let mut manager = signed_in_of(&site, "fir@agence.example", Role::FundManager, "53").await;
    let offered = manager.open("/bureau/imports").await;
    assert!(offered.said().contains("un rapport du FIR"), "{}", offered.said());
    let proof = manager.csrf();
    let refused = manager.send_file("/bureau/imports", "annex", ("a.txt", ANNEX.as_bytes()), &proof).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "a bilan is not his to record");
}
