//! Tokens of programs: made and ended on one's own account, and what comes in with them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jiff::SignedDuration;
use maillage_domain::people::Role;

use super::kit::{EMAIL, PASSWORD, keeping, pass, signed_in, site, token_of};
use crate::support::{Answer, Site};
use maillage_service::people::{block, unblock};

const PAGE: &str = "/compte/jetons";

async fn with(site: &Site, address: &str, token: &str) -> Answer {
    let request = Request::get(address).header("authorization", format!("Bearer {token}"));
    site.send(request.body(Body::empty()).unwrap()).await
}

/// The token that a page shows.
fn shown(page: &str) -> String {
    let panel =
        page.split("ml-command\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
    assert!(panel.starts_with("maillage_") && panel.len() == 73, "{page}");
    panel.to_owned()
}

#[tokio::test]
async fn given_a_person_when_he_makes_a_token_then_it_is_shown_once_listed_with_its_last_use_and_ended() {
    let site = site().await;
    let mut person = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    let page = person.open(PAGE).await;
    assert!(page.said().contains("Aucun jeton"), "{}", page.said());
    assert!(page.body.contains("value=\"budget\"") && !page.body.contains("value=\"order\""));
    let made =
        [("act", "make"), ("name", "Entrepôt"), ("scope", "budget"), ("days", "30"), ("present", PASSWORD)];
    let answer = person.send(PAGE, &made).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.said());
    let token = shown(&answer.body);
    let listed = person.open(PAGE).await;
    assert!(!listed.body.contains(&token), "shown once");
    assert!(
        listed.body.contains(token.get(..15).unwrap()) && listed.said().contains("jamais utilisé"),
        "{}",
        listed.said()
    );
    assert_eq!(with(&site, "/api/v1/rules", &token).await.status, StatusCode::OK);
    let listed = person.open(PAGE).await;
    assert!(listed.said().contains("utilisé le"), "{}", listed.said());
    let id =
        listed.body.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let ended = person.send(PAGE, &[("act", "end"), ("token", &id)]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.said());
    let refused = with(&site, "/api/v1/rules", &token).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(person.open("/compte").await.said().contains("Jeton supprimé"));
}

#[tokio::test]
async fn given_a_token_that_may_too_much_or_lasts_too_long_when_asked_for_then_refused_at_its_field() {
    let site = site().await;
    let mut person = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    drop(person.open(PAGE).await);
    for (fields, said) in [
        ([("act", "make"), ("name", "X"), ("scope", "order"), ("days", "30")], "n’est pas un droit"),
        ([("act", "make"), ("name", "X"), ("scope", "administer"), ("days", "30")], "n’est pas un droit"),
        ([("act", "make"), ("name", "X"), ("scope", "budget"), ("days", "366")], "de 1 à 365 jours"),
        ([("act", "make"), ("name", "X"), ("scope", "budget"), ("days", "0")], "de 1 à 365 jours"),
        ([("act", "make"), ("name", " "), ("scope", "budget"), ("days", "30")], "Le nom du jeton manque"),
        ([("act", "make"), ("name", "X"), ("other", ""), ("days", "30")], "au moins un droit"),
    ] {
        let answer = person.send(PAGE, &[&fields[..], &[("present", PASSWORD)]].concat()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(answer.said().contains(said), "{fields:?}: {}", answer.said());
    }
    let made = [
        ("act", "make"),
        ("name", "X"),
        ("scope", "budget"),
        ("days", "30"),
        ("present", "une autre phrase"),
    ];
    let answer = person.send(PAGE, &made).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.said().contains("mot de passe") && person.open(PAGE).await.said().contains("Aucun jeton"));
    let faulty =
        person.send(PAGE, &[("act", "make"), ("name", ""), ("scope", "budget"), ("days", "9")]).await;
    assert!(faulty.body.contains("value=\"budget\" checked"), "what was ticked stays");
}

#[tokio::test]
async fn given_a_token_when_it_comes_then_no_page_opens_and_one_that_ended_is_refused_with_what_to_send() {
    let site = site().await;
    drop(signed_in(&site, EMAIL, Some(Role::FundManager)).await);
    let token = token_of(&site, EMAIL, &[], &[]).await;
    assert_eq!(with(&site, "/compte", &token).await.status, StatusCode::UNAUTHORIZED, "no page");
    let read = with(&site, "/api/v1/rules", &token).await;
    assert_eq!(read.status, StatusCode::OK);
    assert_ne!(read.header("etag"), "", "what is read is everyone's");
    for wrong in ["", "maillage_", "abc", token.get(9..).unwrap(), &format!("{token}0")] {
        let answer = with(&site, "/api/v1/rules", wrong).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{wrong}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.header("www-authenticate").starts_with("Bearer"), "{wrong}");
    }
    pass(SignedDuration::from_hours(24 * 30 - 1));
    assert_eq!(with(&site, "/api/v1/rules", &token).await.status, StatusCode::OK);
    pass(SignedDuration::from_hours(1));
    let answer = with(&site, "/api/v1/rules", &token).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.body);
    assert!(answer.body.contains("maillage:bad-token"), "{}", answer.body);
}

#[tokio::test]
async fn given_a_token_when_its_person_changes_his_password_or_was_blocked_then_it_is_ended_for_good() {
    let site = site().await;
    let mut person = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    drop(signed_in(&site, "chef@agence.example", Some(Role::Administrator)).await);
    let status = async |token: &str| with(&site, "/api/v1/rules", token).await.status;
    let token = token_of(&site, EMAIL, &[], &[]).await;
    assert_eq!(status(&token).await, StatusCode::OK);
    let other = "une phrase que je choisis maintenant";
    drop(person.open("/compte").await);
    let changed = [("act", "password"), ("present", PASSWORD), ("password", other), ("again", other)];
    assert_eq!(person.send("/compte", &changed).await.status, StatusCode::SEE_OTHER);
    assert_eq!(status(&token).await, StatusCode::UNAUTHORIZED, "with the password that may have leaked");
    let token = token_of(&site, EMAIL, &[], &[]).await;
    drop(block(site.app(), EMAIL, keeping()).await.unwrap());
    drop(unblock(site.app(), EMAIL, keeping()).await.unwrap());
    assert_eq!(
        status(&token).await,
        StatusCode::UNAUTHORIZED,
        "what was blocked does not come back by itself"
    );
}
