//! Rulings as an applicant meets them: one day from wherever one comes, what is asked and what is not, and what is kept.

use axum::http::StatusCode;
use sha2::{Digest as _, Sha256};

use crate::support::{Answer, Site};

const YES: &str = "/admissibility?operation=creation&activity=chirurgie&zone=15A";

/// The addresses of a page that begin so, as a browser reads them.
fn links(answer: &Answer, begin: &str) -> Vec<String> {
    let hrefs = answer.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let plain = hrefs.map(|href| href.replace("&amp;", "&").replace("&#38;", "&"));
    plain.filter(|href| href.starts_with(begin)).collect()
}

fn digest(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn given_each_outcome_when_kept_then_page_pdf_and_data_bear_one_digest_in_both_languages() {
    let site = Site::demo().await;
    for (question, outcome) in [
        (YES, "yes"),
        ("/admissibility?operation=creation&activity=chirurgie&zone=1A&known_on=2026-03-02", "no"),
        ("/admissibility?operation=transfer&activity=chirurgie&zone=15A&on=2019-08-01", "subject-to"),
        (
            "/admissibility?operation=creation&activity=chirurgie.ambulatoire&zone=15A&on=2024-10-01",
            "not-comparable",
        ),
        ("/admissibility?operation=creation&activity=chirurgie&zone=15A&on=2026-11-28", "no"),
    ] {
        let page = site.get(question).await;
        assert_eq!(page.status, StatusCode::OK, "{question}: {}", page.body);
        let [json] = links(&page, "/admissibility.json")[..].to_vec().try_into().unwrap();
        let data = site.bytes(&json).await;
        assert!(holds(&data, &format!("\"outcome\": \"{outcome}\"")), "{question}");
        let digest = digest(&data);
        assert!(page.main().contains(&digest), "{question}: {json}");
        let [pdf] = links(&page, "/admissibility.pdf")[..].to_vec().try_into().unwrap();
        let pdf = site.bytes(&pdf).await;
        assert!(pdf.starts_with(b"%PDF-1.7") && holds(&pdf, &digest), "{question}");
        assert!(pdf.len() < 200_000, "{question}: {}", pdf.len());
    }
}

#[tokio::test]
async fn given_another_question_or_language_when_kept_then_another_digest() {
    let site = Site::demo().await;
    let of = |address: &'static str| async { digest(&site.bytes(address).await) };
    let one = of("/admissibility.json?operation=creation&activity=chirurgie&zone=15A&lang=fr").await;
    assert_ne!(one, of("/admissibility.json?operation=creation&activity=chirurgie&zone=15A&lang=en").await);
    assert_ne!(one, of("/admissibility.json?operation=creation&activity=chirurgie&zone=14A&lang=fr").await);
    let named = "/admissibility.json?operation=creation&activity=chirurgie&zone=15A&lang=fr&on=2019-08-01";
    assert_eq!(one, of(named).await);
}

#[tokio::test]
async fn given_a_day_when_a_ruling_is_asked_from_any_page_then_it_is_that_of_the_page() {
    let site = Site::demo().await;
    for (page, day) in [
        ("/bilan?activity=chirurgie&at=2026-11-28", "2026-11-28"),
        ("/bilan?activity=chirurgie&at=2019-08-02", "2019-08-02"),
        ("/?region=32&on=2019-08-02", "2019-08-02"),
        ("/windows?id=2019-07-16&on=2019-08-02", "2019-08-02"),
        ("/windows?id=2019-07-16&on=2026-11-28", "2026-11-28"),
    ] {
        let answer = site.get(page).await;
        let asked = links(&answer, "/admissibility");
        assert!(asked.len() > 2, "{page}");
        assert!(asked.iter().all(|link| link.contains(&format!("on={day}"))), "{page}: {asked:?}");
    }
    for page in ["/bilan?activity=chirurgie", "/?region=32", "/windows?id=2019-07-16"] {
        let asked = links(&site.get(page).await, "/admissibility?");
        assert!(asked.iter().all(|link| !link.contains("on=2")), "{page}: {asked:?}");
    }
}

#[tokio::test]
async fn given_the_same_cell_when_asked_from_home_and_from_the_bilan_then_the_same_answer() {
    let site = Site::demo().await;
    for (day, answer) in [("2019-08-01", "Recevable"), ("2019-10-11", "Non recevable")] {
        for page in [
            format!("/bilan?region=32&activity=chirurgie&zone=15A&at={day}"),
            format!("/?region=32&on={day}"),
        ] {
            let links = links(&site.get(&page).await, "/admissibility?");
            let cell = |link: &&String| link.contains("activity=chirurgie&") && link.contains("zone=15A");
            // Once the window has closed, home no longer offers to check.
            let Some(link) = links.iter().find(cell) else { continue };
            let ruling = site.get(link).await.said();
            assert!(ruling.contains(&format!("## {answer}")), "{page} {link}: {ruling}");
        }
    }
}

#[tokio::test]
async fn given_an_activity_without_a_zone_when_asked_then_only_its_zones_are_offered_and_one_is_asked_for() {
    let site = Site::demo().await;
    let page = site.get("/admissibility?region=32&operation=creation&activity=irm&on=2019-08-01").await;
    assert_eq!(page.status, StatusCode::OK);
    let zones = |page: &Answer| {
        let (_, select) = page.body.split_once("id=\"zone\"").unwrap();
        select.split("</select>").next().unwrap().to_owned()
    };
    assert!(
        zones(&page).contains("value=\"17A\"") && !zones(&page).contains("value=\"1B\""),
        "{}",
        zones(&page)
    );
    assert!(page.said().contains("Choisissez la zone"), "{}", page.said());
    let all = site.get("/admissibility?region=32&on=2019-08-01").await;
    assert!(zones(&all).contains("value=\"17A\"") && zones(&all).contains("value=\"1B\""));
    assert!(!all.said().contains("Choisissez la zone"));
}

#[tokio::test]
async fn given_an_operation_when_asked_then_what_does_not_apply_to_it_is_not_unless_it_was_answered() {
    let site = Site::demo().await;
    let asks = |page: &Answer, name: &str| page.main().contains(&format!(" name=\"{name}\""));
    let creation = site.get(YES).await;
    for name in ["from_zone", "form", "expires", "started", "filed"] {
        assert!(!asks(&creation, name), "{name}");
    }
    let answered = site.get(&format!("{YES}&from_zone=14A")).await;
    assert!(asks(&answered, "from_zone"));
    for (operation, name) in [
        ("transfer", "from_zone"),
        ("other-form", "form"),
        ("renewal", "expires"),
        ("cession-confirmation", "started"),
    ] {
        let page = site.get(&YES.replace("creation", operation)).await;
        assert!(asks(&page, name), "{operation}");
    }
}

#[tokio::test]
async fn given_a_missing_fact_when_ruled_then_it_is_asked_in_place_once_and_settles_the_answer() {
    let site = Site::demo().await;
    let transfer = YES.replace("creation", "transfer");
    let page = site.get(&transfer).await;
    assert_eq!(page.main().matches(" name=\"from_zone\"").count(), 1);
    assert!(page.main().contains("name=\"from_zone\" form=\"ruling-form\""));
    assert!(page.said().contains("Il manque"), "{}", page.said());
    let settled = site.get(&format!("{transfer}&from_zone=15A")).await;
    assert!(!settled.main().contains("form=\"ruling-form\""));
    assert!(!settled.said().contains("Il manque"), "{}", settled.said());
}

#[tokio::test]
async fn given_a_ruling_when_shown_then_until_when_stands_beside_a_yes_alone_and_the_contact_is_never_invented()
 {
    let site = Site::demo().await;
    let yes = site.get(YES).await.said();
    assert!(yes.contains("Déposer jusqu’au") && yes.contains("encore 70 jours"), "{yes}");
    assert!(yes.contains("Cette base ne dit pas où joindre l’agence"), "{yes}");
    let no = site.get(&format!("{YES}&on=2019-10-11")).await.said();
    assert!(no.contains("Non recevable") && !no.contains("Déposer jusqu’au"), "{no}");
    let last = site.get(&format!("{YES}&on=2019-10-10")).await.said();
    assert!(last.contains("dernier jour"), "{last}");
}

#[tokio::test]
async fn given_nothing_to_rule_on_when_a_sheet_is_asked_for_then_the_fault_is_told_as_of_the_data() {
    let site = Site::demo().await;
    for query in ["", "?operation=creation", "?operation=creation&activity=chirurgie&zone=99Z", "?on=demain"]
    {
        let [pdf, json] = [
            site.get(&format!("/admissibility.pdf{query}")).await,
            site.get(&format!("/admissibility.json{query}")).await,
        ];
        assert_ne!(pdf.status, StatusCode::OK, "{query}");
        assert_eq!(pdf.status, json.status, "{query}");
        assert_eq!(pdf.header("content-type"), "application/problem+json", "{query}");
    }
}
