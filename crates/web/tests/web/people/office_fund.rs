//! Verbs of the fund on pages: every fault at its field, a look before the act, one act whatever is clicked, and its receipt.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::http::StatusCode;
use maillage_domain::people::Role;

use super::kit::{Browser, EMAIL, peopled, signed_in, signed_in_of};
use crate::support::Site;

/// How many acts the journal holds.
fn acts(site: &Site) -> usize {
    site.app().known().state.acts().count()
}

/// The way from the desk to the first form of a verb.
async fn way(person: &mut Browser<'_>, verb: &str) -> String {
    let desk = person.open("/bureau?on=2026-03-02").await.body;
    let link = desk.split(&format!("href=\"{verb}?region=32")).nth(1).expect("a task leads there");
    let query = link.split('"').next().unwrap().replace("&#38;", "&");
    format!("{verb}?region=32{query}")
}

/// The key that was born with the form shown.
fn key(page: &str) -> String {
    page.split("name=\"key\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// What the form that confirms sends of an address.
fn sent(address: &str) -> Vec<(&str, &str)> {
    let pairs = address.split_once('?').unwrap().1.split('&').filter_map(|pair| pair.split_once('='));
    [("act", "confirm")].into_iter().chain(pairs).collect()
}

#[tokio::test]
async fn given_service_done_when_certified_from_the_desk_then_seen_before_written_once_and_told_by_a_receipt()
{
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    let form = way(&mut manager, "/bureau/fonds/certifier").await;
    let shown = manager.open(&form).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.said());
    let before = acts(&site);
    let seen = format!("{form}&key={}", key(&shown.body));
    let preview = manager.open(&seen).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.said());
    assert!(preview.said().contains("Avant et après"), "{}", preview.said());
    assert!(preview.said().contains("Certifié et pas encore payé"), "{}", preview.said());
    assert_eq!(manager.open(&seen).await.said(), preview.said(), "a reload keeps what was typed");
    assert_eq!(acts(&site), before, "a look writes nothing");
    let mut receipts = Vec::new();
    for _ in 0..2 {
        let done = manager.send(&seen, &sent(&seen)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.said());
        receipts.push(done.header("location").to_owned());
        drop(manager.open(&seen).await);
    }
    assert_eq!(receipts[0], receipts[1], "clicked twice, done once");
    assert_eq!(acts(&site), before + 1);
    let receipt = manager.open(&receipts[0]).await;
    assert_eq!(receipt.status, StatusCode::OK);
    assert!(
        receipt.said().contains("à payer") && receipt.main().contains("href=\"/acts/"),
        "{}",
        receipt.said()
    );
    assert_eq!(manager.status("/bureau/fonds/recu?key=nothing").await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn given_a_form_with_several_faults_when_looked_at_then_each_stands_at_its_field_and_what_was_typed_stays()
 {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    let wrong = "/bureau/fonds/certifier?commitment=abc&amount=dix&day=hier&key=k";
    let page = manager.open(wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for typed in ["« abc »", "« dix »", "« hier »"] {
        assert!(page.said().contains(typed), "{typed}: {}", page.said());
    }
    for (name, value) in [("commitment", "abc"), ("amount", "dix"), ("day", "hier")] {
        assert!(page.body.contains(&format!("value=\"{value}\"")), "{name}");
        assert!(page.body.contains(&format!("ask-0-{name}-fault")), "{name}");
    }
    let none = "/bureau/fonds/certifier?commitment=00000000-0000-0000-0000-0000000000ff&amount=10&key=k";
    let refused = manager.open(none).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.said().contains("Cet acte est refusé"), "{}", refused.said());
}

#[tokio::test]
async fn given_a_year_when_opened_and_one_closed_on_pages_then_each_is_an_act_of_who_is_signed_in() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    let before = acts(&site);
    let closing = way(&mut manager, "/bureau/fonds/clore").await;
    let undecided = manager.open(&format!("{closing}&key=k")).await;
    assert!(
        undecided.body.contains("ask-0-carry-over-fault"),
        "carrying over is decided: {}",
        undecided.said()
    );
    let closing = format!("{closing}&carry-over=in-full");
    for (form, said) in
        [(closing.as_str(), "Report décidé"), ("/bureau/fonds/ouvrir?year=2026", "AE disponibles")]
    {
        let shown = manager.open(form).await;
        let seen = format!("{form}&key={}", key(&shown.body));
        let preview = manager.open(&seen).await;
        assert!(preview.said().contains(said), "{form}: {}", preview.said());
        let done = manager.send(&seen, &sent(&seen)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.said());
    }
    assert_eq!(acts(&site), before + 2);
    assert!(!manager.open("/bureau?on=2026-03-02").await.said().contains("Clore l’exercice 2025"));
}

#[tokio::test]
async fn given_a_role_in_another_region_when_its_person_comes_to_a_form_then_refused_and_nothing_is_written()
{
    let site = peopled(Site::register().await).await;
    let mut there = signed_in_of(&site, "la-bas@agence.example", Role::FundManager, "44").await;
    let before = acts(&site);
    drop(there.open("/bureau").await);
    assert_eq!(there.status("/bureau/fonds/ouvrir?region=32").await, StatusCode::FORBIDDEN);
    assert_eq!(there.status("/bureau/fonds/ouvrir?region=44").await, StatusCode::OK);
    let proof = there.csrf();
    let fields = [("act", "confirm"), ("year", "2026"), ("key", "k")];
    let answer = there.send_proving("/bureau/fonds/ouvrir?region=32", &proof, &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(acts(&site), before);
}
