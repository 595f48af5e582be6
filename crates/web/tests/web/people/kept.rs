//! What is kept of people: shown to themselves, erased in its time, and restored with its key alone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

use axum::http::StatusCode;
use jiff::SignedDuration;
use maillage_domain::people::Role;
use maillage_service::people::Stay;
use maillage_service::{Location, stores};

use super::kit::{Browser, EMAIL, PASSWORD, WORDS, invited, pass, signed_in, signed_in_of, site, site_in};

const CHIEF: &str = "chef@agence.example";

#[tokio::test]
async fn given_a_link_that_outlived_its_time_when_the_administrator_erases_it_then_it_is_gone_and_that_is_noted()
 {
    let long = Stay {
        idle: SignedDuration::from_hours(200),
        whole: SignedDuration::from_hours(400),
        ..Stay::default()
    };
    let site = site_in(tempfile::tempdir().unwrap(), Some(long)).await;
    let mut chief = signed_in(&site, CHIEF, Some(Role::Administrator)).await;
    let mut one_region = signed_in_of(&site, "region@agence.example", Role::Administrator, "32").await;
    drop(invited(&site, EMAIL, None, None).await);
    let none = chief.open("/admin").await.said();
    assert!(none.contains("Rien n’a dépassé sa durée."), "{none}");
    assert!(none.contains("12 mois après la connexion (CNIL"), "{none}");
    assert!(none.contains("Doute : La recommandation admet de six mois à un an"), "{none}");
    pass(SignedDuration::from_hours(72));
    let waits = chief.open("/admin").await.said();
    assert!(waits.contains("Liens expirés 1 · à effacer"), "{waits}");
    // Whoever keeps one region keeps nothing that is of the whole store.
    let his = one_region.open("/admin").await.said();
    assert!(!his.contains("Durées de conservation"), "{his}");
    let refused = one_region.send("/admin", &[("act", "retention")]).await;
    assert!(refused.said().contains("l’administrateur dans toutes les régions"), "{}", refused.said());
    assert_eq!(chief.send("/admin", &[("act", "retention")]).await.status, StatusCode::SEE_OTHER);
    let after = chief.open("/admin").await.said();
    assert!(
        after.contains("Liens expirés 0") && after.contains("Durées de conservation appliquées"),
        "{after}"
    );
}

#[tokio::test]
async fn given_who_is_signed_in_when_he_asks_what_is_kept_of_him_then_all_of_it_and_of_nobody_else() {
    let site = site().await;
    let mut chief = signed_in(&site, CHIEF, Some(Role::Administrator)).await;
    let mut planner = signed_in_of(&site, EMAIL, Role::Planner, "32").await;
    let page = planner.open("/compte/donnees").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.said());
    let said = page.said();
    for held in
        [EMAIL, "planification, région 32", "Second facteur activé", "Mot de passe, en empreinte seule"]
    {
        assert!(said.contains(held), "{held}: {said}");
    }
    assert!(!said.contains(CHIEF));
    let file = planner.open("/compte/donnees.json").await;
    assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/json"));
    assert_eq!(file.header("cache-control"), "no-store");
    let held: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!((&held["account"]["email"], held["sessions"].as_array().unwrap().len()), (&EMAIL.into(), 1));
    assert_eq!((&held["link"], &held["record"]), (&serde_json::Value::Null, &serde_json::Value::Null));
    assert!(held["notes"].as_array().unwrap().iter().any(|note| note["event"] == "account-made"), "{held}");
    for secret in ["argon2", "totp", "hash"] {
        assert!(!file.body.contains(secret), "{secret}");
    }
    assert!(!chief.open("/compte/donnees.json").await.body.contains(EMAIL));
    assert_eq!(Browser::new(&site).status("/compte/donnees.json").await, StatusCode::UNAUTHORIZED);
}

/// Puts a store of a folder into another one by a backup; says what was told of both.
async fn restored(from: &Path, to: &Path) -> String {
    let place = |folder: &Path| Location::Folder(folder.to_owned());
    let within = tempfile::tempdir().unwrap();
    let backup = stores::backup(&place(from), within.path(), WORDS).await.unwrap();
    let restored = stores::restore(&backup.file(), &place(to), WORDS).await.unwrap();
    format!("{}\n{}", backup.told.text, restored.text)
}

#[tokio::test]
async fn given_a_store_restored_elsewhere_when_its_key_is_put_back_then_and_not_before_a_second_factor_opens()
{
    let (own, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (from, to) = (own.path().to_owned(), other.path().to_owned());
    let site = site_in(own, None).await;
    let chief = signed_in(&site, CHIEF, Some(Role::Administrator)).await;
    let told = restored(&from, &to).await;
    assert!(told.contains("Le second facteur d’un compte y est chiffré"), "{told}");
    assert!(told.contains("remettez la clé qui allait avec cette base"), "{told}");
    let again = site_in(other, None).await;
    let mut there = Browser::new(&again);
    there.secret.clone_from(&chief.secret);
    pass(SignedDuration::from_secs(30));
    drop(there.password(CHIEF, PASSWORD).await);
    let shut = there.confirm(&there.code()).await.said();
    assert!(shut.contains("second facteur"), "{shut}");
    assert_eq!(there.status("/compte").await, StatusCode::UNAUTHORIZED);
    fs::copy(from.join("maillage.people.key"), to.join("maillage.people.key")).unwrap();
    let opened = there.confirm(&there.code()).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.said());
    assert_eq!(there.status("/compte").await, StatusCode::OK);
}
