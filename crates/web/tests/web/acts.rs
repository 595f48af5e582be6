//! The page of an act: one address for each, what it says in words, its line as the journal has it, its neighbours.

use axum::http::StatusCode;
use maillage_domain::act::{Act, decode, decode_apart};
use maillage_domain::digest::Digest;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::support::Site;

/// The window of the demonstration in the Hauts-de-France.
const WINDOW: u64 = 14;
/// The acts of the demonstration.
const LAST: u64 = 54;

#[tokio::test]
async fn given_each_act_when_its_address_is_opened_then_its_page_in_both_languages_between_its_neighbours() {
    let site = Site::demo().await;
    for act in 1..=LAST {
        let french = site.get(&format!("/acts/{act}")).await;
        assert_eq!(french.status, StatusCode::OK, "{act}");
        let body = french.body;
        for other in [act - 1, act + 1] {
            let there = (1..=LAST).contains(&other);
            assert_eq!(body.contains(&format!("href=\"/acts/{other}\" rel=")), there, "{act}: {other}");
        }
        let english = site.get(&format!("/acts/{act}?lang=en")).await;
        assert_eq!(english.status, StatusCode::OK, "{act}");
        assert!(english.body.contains("What the act says"), "{act}");
    }
}

#[tokio::test]
async fn given_what_names_no_act_when_opened_then_nothing_is_there() {
    let site = Site::demo().await;
    for part in
        ["0", "55", "014", "+14", "abc", "14.xml", "55.json", "0.json", ".json", "18446744073709551616"]
    {
        assert_eq!(site.get(&format!("/acts/{part}")).await.status, StatusCode::NOT_FOUND, "{part}");
    }
}

#[tokio::test]
async fn given_the_act_of_a_window_when_read_then_each_field_in_words_and_the_acts_it_stands_to() {
    let site = Site::demo().await;
    let said = site.get(&format!("/acts/{WINDOW}")).await.said().replace('\u{a0}', " ");
    for part in [
        "# Période de dépôt fixée",
        "du 16 juillet 2019 au 10 octobre 2019 inclus",
        "84 éléments",
        "Chirurgie ambulatoire",
        "repose sur [Acte 13](/acts/13)",
        "[La période de dépôt](/windows?region=32&id=2019-07-16)",
        "le programme, à partir de données publiées",
        "art. R. 6122-29 CSP",
        "[Acte précédent : 13](/acts/13",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("window-ordered") && !said.contains("2026-03-02T"), "{said}");
    let bilan = site.get("/acts/13").await.said().replace('\u{a0}', " ");
    for part in ["fonde [Acte 14](/acts/14)", "repose sur [Acte 12](/acts/12)", "R32-2019-06-26-014", "1 229"]
    {
        assert!(bilan.contains(part), "{part}: {bilan}");
    }
    assert!(bilan.contains("Aucun acte enregistré ne le modifie"), "{bilan}");
}

#[tokio::test]
async fn given_an_act_as_json_when_read_then_it_is_the_act_and_follows_the_one_before() {
    let site = Site::demo().await;
    let mut previous = Digest::ZERO.to_string();
    for act in 1..=LAST {
        let answer = site.get(&format!("/acts/{act}.json")).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (StatusCode::OK, "application/json"),
            "{act}"
        );
        let told: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(
            (told["number"].as_u64(), told["previous"].as_str()),
            (Some(act), Some(previous.as_str()))
        );
        let line = raw(&answer.body, "act");
        let read: Act = match told.get("content") {
            None => decode(&line).unwrap(),
            Some(_) => decode_apart(&line, &raw(&answer.body, "content")).unwrap(),
        };
        assert_eq!(told["act"]["type"].as_str(), Some(read.fact.kind()), "{act}");
        previous = told["hash"].as_str().unwrap().to_owned();
    }
}

/// A member of an object, byte for byte.
fn raw(object: &str, name: &str) -> String {
    let members: std::collections::BTreeMap<String, Box<RawValue>> =
        serde_json::from_str(object).expect("an object");
    members[name].get().to_owned()
}

#[tokio::test]
async fn given_acts_of_a_register_when_read_then_amounts_and_what_goes_on() {
    let site = Site::register().await;
    let page = site.get("/journal").await.said();
    let mut followed = false;
    for act in LAST + 1..=LAST + 7 {
        assert!(page.contains(&format!("(/acts/{act})")), "{act}: {page}");
        let answer = site.get(&format!("/acts/{act}")).await;
        let said = answer.said();
        assert!(said.contains("2025") && said.contains("une personne habilitée"), "{act}: {said}");
        followed |= said.contains("complété par [Acte");
    }
    assert!(followed);
}
