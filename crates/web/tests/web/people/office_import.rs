//! Documents that are uploaded: read, doubted, answered, seen before they are recorded, and recorded once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::http::StatusCode;
use maillage_domain::digest::Digest;
use maillage_domain::people::Role;
use maillage_service::office::import::CELLS;

use super::kit::{Browser, EMAIL, signed_in_of, site};
use super::office_deed::{acts, done};
use crate::support::Site;

const ANNEX: &str = include_str!("../../../../../testdata/annexes/bretagne-2021-02-01.txt");
const LONG: &str = include_str!("../../../../../testdata/annexes/hauts-de-france-2019-printed.txt");
const PRINTED: &str = "1C - Pointe du large 3 4 +1 Oui";

/// A planner of Bretagne, in a store that knows no region yet.
async fn planner(site: &Site) -> Browser<'_> {
    signed_in_of(site, EMAIL, Role::Planner, "53").await
}

/// The digest of the document of a page.
pub(super) fn digest(page: &str) -> Digest {
    let part = page.split('?').next().unwrap().rsplit('/').next().unwrap();
    part.parse().unwrap()
}

/// Uploads a document; where its page is.
pub(super) async fn uploaded(person: &mut Browser<'_>, kind: &str, name: &str, text: &str) -> String {
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

/// A long annex, of whose rows so many have a target in letters.
fn blurred(rows: usize) -> String {
    let mut left = rows;
    let blur = |line: &str| {
        let Some((row, [target, gap, answer])) = last_three(line).filter(|_| 0 < left) else {
            return line.to_owned();
        };
        let _target: u32 = target.parse().unwrap();
        left -= 1;
        format!("{row} quatre {gap} {answer}")
    };
    let lines: Vec<_> = LONG.lines().map(blur).collect();
    assert_eq!(left, 0, "the annex has enough rows");
    lines.join("\n")
}

/// A row of a bilan without its last three cells, and these.
fn last_three(line: &str) -> Option<(&str, [&str; 3])> {
    let (rest, answer) = line.rsplit_once(' ').filter(|(_, answer)| ["Oui", "Non"].contains(answer))?;
    let (rest, gap) = rest.rsplit_once(' ')?;
    let (row, target) = rest.rsplit_once(' ')?;
    let (label, current) = row.rsplit_once(' ')?;
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    (label.contains(" - ") && is_number(current) && is_number(target)).then_some((row, [target, gap, answer]))
}

#[tokio::test]
async fn given_more_doubtful_cells_than_a_page_asks_about_when_followed_then_the_last_one_is_answered_too() {
    let site = site().await;
    let mut planner = signed_in_of(&site, EMAIL, Role::Planner, "32").await;
    let page = uploaded(&mut planner, "annex", "longue.txt", &blurred(CELLS + 1)).await;
    let first = planner.open(&page).await;
    let (told, asked) = (first.said(), first.body.matches("name=\"cell\"").count());
    let all = CELLS + 1;
    assert!(told.contains(&format!("Cellules en doute 1 à {CELLS}, sur {all}.")), "{told}");
    assert!(told.contains("Cellules suivantes") && !told.contains("Cellules précédentes"), "{told}");
    assert_eq!(asked, CELLS);
    let mut links = first.body.split("href=\"").filter_map(|rest| rest.split('"').next());
    let next = links.find(|address| address.contains("after=")).unwrap().replace("&#38;", "&");
    assert!(next.contains(&format!("after={CELLS}")), "{next}");
    let last = planner.open(&next).await;
    let told = last.said();
    assert!(told.contains(&format!("Cellules en doute {all} à {all}, sur {all}.")), "{told}");
    assert!(told.contains("Cellules précédentes") && !told.contains("Cellules suivantes"), "{told}");
    assert_eq!(last.body.matches("name=\"cell\"").count(), 1);
    assert!(last.body.contains(&format!("name=\"after\" value=\"{CELLS}\"")), "the form goes on from there");
    let answered = format!("{next}&printed=yes&look=1&cell=illisible");
    let (seen, recorded) = done(&mut planner, &answered).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", seen.said());
    let known = site.app().known();
    let cells = known.state.care().answered_cells(digest(&page));
    assert_eq!(cells.len(), 1, "the one that was answered, and no other");
    let (seen, recorded) = done(&mut planner, &format!("{page}&printed=yes&look=1&cell=3")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", seen.said());
    let known = site.app().known();
    assert_eq!(known.state.care().answered_cells(digest(&page)).len(), 2, "then one of those before it too");
    let last = planner.open(&next).await;
    assert!(last.said().contains(&format!("Cellules en doute {all} à {all}, sur {all}.")), "{}", last.said());
    assert!(last.said().contains("illisible"), "what was answered stands there: {}", last.said());
}

#[tokio::test]
async fn given_a_recorded_annex_whose_bytes_are_gone_when_uploaded_then_they_are_kept_and_the_receipt_is_its_act()
 {
    let site = site().await;
    let mut planner = planner(&site).await;
    let page = uploaded(&mut planner, "annex", "bilan.txt", ANNEX).await;
    let address = format!("{page}&printed=no&look=1");
    let (_, recorded) = done(&mut planner, &address).await;
    let (document, before) = (digest(&page), acts(&site));
    site.app().journal().erase_file(document).await.unwrap();
    drop(uploaded(&mut planner, "annex", "bilan.txt", ANNEX).await);
    assert!(!site.app().journal().has_file(document).await.unwrap(), "an upload alone is kept for a while");
    let (seen, kept) = done(&mut planner, &address).await;
    assert!(seen.said().contains("mais pas le document lui-même : il sera gardé"), "{}", seen.said());
    assert_eq!(kept.header("location"), recorded.header("location"), "the receipt is that of the bilan");
    assert!(site.app().journal().has_file(document).await.unwrap());
    assert_eq!(acts(&site), before, "no act is entered");
    assert!(planner.open(&address).await.said().contains("Cet acte est déjà au journal"));
}

#[tokio::test]
async fn given_a_picture_when_asked_for_then_only_of_a_doubtful_cell_that_stands_on_a_page_and_by_who_records_annexes()
 {
    let site = site().await;
    let mut planner = planner(&site).await;
    let blurred = ANNEX.replacen(PRINTED, "1C - Pointe du large 3 quatre +1 Oui", 1);
    let page = uploaded(&mut planner, "annex", "floue.txt", &blurred).await;
    let picture = |more: &str| format!("/bureau/imports/cellule/{}?{more}", digest(&page));
    for asked in ["rank=0", "rank=1", "rank=x", "", "page=1&left=0&top=0&right=100&bottom=100"] {
        assert_eq!(
            planner.status(&picture(asked)).await,
            StatusCode::NOT_FOUND,
            "{asked}: a text has no pages"
        );
    }
    assert_eq!(planner.status(&picture("rank=0&region=32")).await, StatusCode::FORBIDDEN);
    let mut manager = signed_in_of(&site, "fir@agence.example", Role::FundManager, "53").await;
    assert_eq!(manager.status(&picture("rank=0")).await, StatusCode::FORBIDDEN, "a bilan is not his to read");
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
