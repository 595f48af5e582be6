//! As known on: a page that lets it be chosen tells what was known then, and nothing that was recorded later.

use axum::http::StatusCode;
use maillage_domain::people::Permission;
use maillage_web::routes::PAGES;

use crate::agreements::concluded;
use crate::support::{Answer, Site};

/// Before anything was recorded.
const BEFORE: &str = "known_on=2001-01-01";

/// What is the same whenever it is read: what ships with the program, what is said of the site, how one comes in, and an act and a
/// document by their own number, which never change.
const TIMELESS: [&str; 11] = [
    "/rules",
    "/aides",
    "/bridge",
    "/aide",
    "/accessibilite",
    "/mentions-legales",
    "/plan-du-site",
    "/connexion",
    "/acts/{number}",
    "/documents/{sha256}",
    "/mot-de-passe/{link}",
];

/// A question to a page of which the path alone asks nothing.
const QUESTIONS: [(&str, &str); 13] = [
    ("/admissibility", "/admissibility?operation=creation&activity=chirurgie&zone=1A&on=2019-08-01&"),
    ("/zones/{*zone}", "/zones/1A?"),
    ("/fund/{year}/rapport", "/fund/2025/rapport?"),
    ("/activites/{*line}", "/activites/chirurgie?"),
    ("/authorisations", "/authorisations?region=99&"),
    ("/authorisations/{*number}", "/authorisations/99-01-0002?region=99&"),
    ("/sites/{finess}", "/sites/990000010?region=99&"),
    ("/holders/{finess}", "/holders/991000019?region=99&"),
    ("/calendar", "/calendar?region=99&"),
    ("/structures", "/structures?at=2024-01-01&"),
    ("/fund/agreements/{reference}", "/fund/agreements/C-2024-0031?"),
    ("/fund/beneficiaries/{*beneficiary}", "/fund/beneficiaries/siret:35600000000048?"),
    ("/fund/calls/{call}", "/fund/calls/AAP-2026-04?"),
];

/// What a page says, without what its addresses keep.
fn told(answer: &Answer) -> String {
    answer
        .said()
        .replace(&format!("{BEFORE}&"), "")
        .replace(&format!("?{BEFORE}"), "")
        .replace(&format!("&{BEFORE}"), "")
}

/// Each address, as it is asked with more.
fn addresses() -> Vec<String> {
    let shown = PAGES.iter().filter(|page| page.title.is_some() && page.permission == Permission::Read);
    let asked = shown.map(|page| page.path).filter(|path| !TIMELESS.contains(path)).map(|path| {
        let question = QUESTIONS.iter().find(|(own, _)| *own == path);
        question.map_or_else(|| format!("{path}?"), |(_, question)| (*question).to_owned())
    });
    asked.chain(["/windows?id=2019-07-16&".to_owned()]).collect()
}

#[tokio::test]
async fn given_each_page_that_offers_it_when_nothing_was_known_then_it_tells_nothing_of_what_is_known_now() {
    let site = Site::register().await.with_authorisations().await;
    concluded(site.app()).await;
    for address in addresses() {
        let (now, then) = (site.get(&address).await, site.get(&format!("{address}{BEFORE}")).await);
        assert_eq!(now.status, StatusCode::OK, "{address}");
        assert!(now.body.contains("id=\"when-known\""), "{address} offers it");
        if then.status == StatusCode::OK {
            assert_ne!(told(&then), told(&now), "{address} tells the same as if all were known");
        }
    }
}

#[tokio::test]
async fn given_a_path_that_is_said_to_be_timeless_when_looked_for_then_it_is_one_of_a_page() {
    for path in TIMELESS.into_iter().chain(QUESTIONS.map(|(path, _)| path)) {
        assert!(PAGES.iter().any(|page| page.path == path), "{path}");
    }
}

#[tokio::test]
async fn given_windows_acts_and_sources_when_asked_as_known_then_none_before_they_were_recorded_and_all_afterwards()
 {
    let site = Site::register().await;
    for (address, none) in
        [("/windows", "2019-07-16"), ("/journal", "id=\"act-1\""), ("/data", "Hauts-de-France – ")]
    {
        let (now, before) = (site.get(address).await, site.get(&format!("{address}?{BEFORE}")).await);
        let after = site.get(&format!("{address}?known_on=2100-01-01")).await;
        assert!(now.main().contains(none) && after.main().contains(none), "{address}");
        assert!(!before.main().contains(none), "{address}: {}", before.said());
    }
    for file in ["/windows.csv", "/journal.csv", "/windows.ics"] {
        let (now, before) = (site.get(file).await, site.get(&format!("{file}?{BEFORE}")).await);
        let after = site.get(&format!("{file}?known_on=2100-01-01")).await;
        assert_eq!(now.body, after.body, "{file}");
        assert!(before.body.len() < now.body.len(), "{file}");
    }
    let unread = site.get("/windows?known_on=demain").await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unread.said());
}
