//! Filing windows: what their checks say, their lines, their days, their pack.

use std::time::Duration;

use axum::http::StatusCode;
use maillage_service::press::Limits;
use maillage_testing::archive;
use sha2::{Digest as _, Sha256};

use crate::support::Site;

const WINDOW: &str = "/windows?id=2019-07-16";

#[tokio::test]
async fn given_a_window_when_shown_then_each_check_says_what_it_checks_by_which_rule_and_none_twice() {
    let site = Site::demo().await;
    let said = site.get(WINDOW).await.said();
    for words in [
        "Conforme",
        "Informe",
        "Le bilan est publié quinze jours au moins avant l’ouverture.",
        "Le bilan est publié dans le mois qui précède l’ouverture.",
        "Une période de dépôt a une durée minimale",
        "art. R. 6122-29 CSP",
        "window.fifteen-days",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    for words in ["Permet", "Avertit", "Interdit"] {
        assert!(!said.contains(words), "{words}: {said}");
    }
}

#[tokio::test]
async fn given_a_window_when_shown_then_its_duties_have_their_last_day_and_stand_as_on_the_day_looked_at() {
    let site = Site::demo().await;
    let open = site.get(&format!("{WINDOW}&on=2019-08-01")).await.said();
    assert!(open.contains("Le bilan reste en ligne jusqu’au jour de la clôture inclus."), "{open}");
    assert!(open.contains("art. R. 6122-30 CSP") && open.contains("encore 70 jours"), "{open}");
    let after = site.get(&format!("{WINDOW}&on=2019-10-11")).await.said();
    assert!(after.contains("terminé depuis 1 jour"), "{after}");
    let before = site.get(&format!("{WINDOW}&on=2019-06-01")).await.said();
    assert!(before.contains("encore 30 jours"), "{before}");
}

#[tokio::test]
async fn given_a_window_when_shown_then_open_lines_lead_to_the_bilan_and_to_the_ruling() {
    let site = Site::demo().await;
    let page = site.get(&format!("{WINDOW}&on=2019-08-01")).await;
    assert!(page.said().contains("autorisable"), "{}", page.said());
    assert!(page.body.replace("&#38;", "&").replace("&amp;", "&").contains("activity=chirurgie&zone=15A"));
    assert!(page.body.contains("/bilan?"), "{}", page.body);
    let closed = site.get(&format!("{WINDOW}&on=2019-10-11")).await.said();
    assert!(closed.contains("sous la cible") && !closed.contains("autorisable"), "{closed}");
}

#[tokio::test]
async fn given_windows_as_files_when_read_then_they_hold_the_lines_and_what_is_open() {
    let site = Site::demo().await;
    let csv = site.get("/windows.csv?region=32&on=2019-08-01").await.body;
    let head = csv.lines().next().unwrap();
    assert!(
        head.starts_with("id,opens,closes,lines,operations,bilan,order,replaces,replaced_by,needs,act,"),
        "{head}"
    );
    assert!(head.contains("activities,open_sites,open_units") && csv.contains("chirurgie"), "{csv}");
    let json = site.get("/windows.json?region=32&on=2019-08-01").await.body;
    assert!(json.contains("\"activities\"") && json.contains("\"code\": \"chirurgie\""), "{json}");
    let lines = site.get("/windows/2019-07-16.csv?region=32&on=2019-08-01").await;
    assert_eq!(lines.status, StatusCode::OK);
    assert!(lines.header("content-disposition").contains("windows-2019-07-16-region-32.csv"));
    let open =
        lines.body.lines().filter(|line| line.contains(",chirurgie,") && line.contains(",15A,")).count();
    assert_eq!(open, 1, "{}", lines.body);
    // Day surgery is counted with surgery: what is open for the one is not told of the other.
    assert!(lines.body.contains(",chirurgie.ambulatoire,Chirurgie ambulatoire,all,,"), "{}", lines.body);
    for end in ["xlsx", "ods", "json"] {
        assert_eq!(site.get(&format!("/windows/2019-07-16.{end}")).await.status, StatusCode::OK, "{end}");
    }
    for unknown in
        ["/windows/2019-07-16", "/windows/2019-07-16.exe", "/windows/.csv", "/windows/1999-01-01.zip"]
    {
        assert!(site.get(unknown).await.status.is_client_error(), "{unknown}");
    }
}

/// The values of a property of a calendar, its lines joined again.
fn values(calendar: &str, name: &str) -> Vec<String> {
    let joined = calendar.replace("\r\n ", "");
    let own =
        joined.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(str::to_owned));
    own.collect()
}

#[tokio::test]
async fn given_a_window_as_a_calendar_when_read_back_then_it_opens_closes_and_binds_on_its_days_each_time_the_same()
 {
    let site = Site::demo().await;
    let answer = site.get("/windows/2019-07-16.ics?region=32").await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert!(answer.body.split("\r\n").all(|line| line.len() <= 75));
    assert_eq!(
        values(&answer.body, "DTSTART;VALUE=DATE")[..2],
        ["20190716".to_owned(), "20191010".to_owned()]
    );
    let ends = values(&answer.body, "DTEND;VALUE=DATE");
    assert!(ends.contains(&"20191011".to_owned()) && ends.contains(&"20190702".to_owned()), "{ends:?}");
    let uids = values(&answer.body, "UID");
    assert_eq!(uids.len(), 4, "{uids:?}");
    assert_eq!(answer.body, site.get("/windows/2019-07-16.ics?region=32").await.body);
    let all = site.get("/windows.ics?region=32").await.body;
    assert!(uids.iter().all(|uid| values(&all, "UID").contains(uid)));
    assert_eq!(values(&all, "BEGIN").iter().filter(|of| *of == "VCALENDAR").count(), 1);
}

#[tokio::test]
async fn given_a_window_when_its_pack_is_taken_then_its_files_bear_the_digests_it_names() {
    let site = Site::demo().await;
    let page = site.get(WINDOW).await;
    assert!(page.said().contains("windows-2019-07-16.zip se prépare à la demande"), "{}", page.said());
    let bytes = site.bytes("/windows/2019-07-16.zip").await;
    let files = archive::files(&bytes).unwrap();
    let read = |name: &str| &files.iter().find(|(own, _)| own == name).unwrap().1;
    let sums = String::from_utf8(read("sha256sums.txt").clone()).unwrap();
    let named: Vec<_> = sums.lines().map(|line| line.split_once("  ").unwrap()).collect();
    for (digest, name) in &named {
        assert_eq!(&hex::encode(Sha256::digest(read(name))), digest, "{name}");
    }
    for end in ["pdf", "xlsx", "ods", "csv", "json", "html", "geojson", "parquet", "act", "tlog-proof", "svg"]
    {
        assert!(named.iter().any(|(_, name)| name.ends_with(&format!(".{end}"))), "{end}: {sums}");
    }
}

#[tokio::test]
async fn given_no_turn_when_a_pack_or_a_sheet_is_asked_for_then_503_with_the_time_to_come_back() {
    let closed = Limits { at_once: 0, waiting: 0, patience: Duration::from_secs(10), kept: 1 << 20 };
    let site = Site::pressing(closed).await;
    let ruling = "/admissibility.pdf?operation=creation&activity=chirurgie&zone=15A";
    for address in ["/windows/2019-07-16.zip", "/windows/2019-07-16.xlsx", ruling] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{address}");
        assert_eq!(answer.header("retry-after"), "10", "{address}");
    }
    assert_eq!(site.get("/windows/2019-07-16.ics").await.status, StatusCode::OK);
}
