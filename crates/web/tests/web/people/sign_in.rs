//! Signing in: what opens, what does not, and for how long.

use axum::http::StatusCode;
use jiff::SignedDuration;
use maillage_domain::people::Role;
use maillage_service::people::block;

use super::kit::{Browser, EMAIL, PASSWORD, first, keeping, pass, signed_in, site};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

#[tokio::test]
async fn given_a_store_without_accounts_when_its_first_link_is_used_then_an_administrator_and_the_link_is_spent()
 {
    let site = site().await;
    let link = first(&site).await;
    let mut browser = Browser::new(&site);
    assert_eq!(browser.status(&link).await, StatusCode::OK);
    let fields = [
        ("email", "Chef@Agence.example"),
        ("name", "Administration"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    let answer = browser.send(&link, &fields).await;
    browser.set_up_factor(answer).await;
    assert_eq!(browser.status("/admin").await, StatusCode::OK);
    assert_eq!(browser.codes.len(), 10);
    let mut other = Browser::new(&site);
    assert_eq!(other.status(&link).await, StatusCode::CONFLICT, "a link is used once");
    assert!(maillage_service::people::first_link(site.app()).await.unwrap().is_none());
}

#[tokio::test]
async fn given_a_password_when_it_is_right_then_the_code_is_asked_for_and_nothing_is_open_before_it() {
    let site = site().await;
    let person = signed_in(&site, EMAIL, Some(Role::Administrator)).await;
    pass(MINUTE);
    let mut browser = Browser::new(&site);
    let answer = browser.password(EMAIL, PASSWORD).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/connexion/code"));
    assert_eq!(browser.status("/admin").await, StatusCode::UNAUTHORIZED);
    assert_eq!(browser.status("/compte").await, StatusCode::UNAUTHORIZED);
    let answer = browser.confirm(&person.code()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.said());
    assert_eq!(browser.status("/admin").await, StatusCode::OK);
}

#[tokio::test]
async fn given_a_token_that_was_known_before_when_somebody_signs_in_by_it_then_it_opens_nothing() {
    let site = site().await;
    let person = signed_in(&site, EMAIL, None).await;
    pass(MINUTE);
    let mut browser = Browser::new(&site);
    drop(browser.open("/connexion").await);
    let planted = browser.cookie.clone();
    drop(browser.password(EMAIL, PASSWORD).await);
    let halfway = browser.cookie.clone();
    drop(browser.confirm(&person.code()).await);
    assert!(planted != halfway && halfway != browser.cookie, "a fresh token at each step");
    for known in [planted, halfway] {
        let mut other = Browser::new(&site);
        other.cookie = known;
        assert_eq!(other.status("/compte").await, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(browser.status("/compte").await, StatusCode::OK);
}

#[tokio::test]
async fn given_a_code_that_was_taken_when_sent_again_then_refused_and_the_next_one_is_taken() {
    let site = site().await;
    let person = signed_in(&site, EMAIL, None).await;
    // The code that confirmed the second factor was taken with it.
    let mut browser = Browser::new(&site);
    drop(browser.password(EMAIL, PASSWORD).await);
    assert_eq!(browser.confirm(&person.code()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    pass(SignedDuration::from_secs(30));
    assert_eq!(browser.confirm(&person.code()).await.status, StatusCode::SEE_OTHER);
    let mut other = Browser::new(&site);
    drop(other.password(EMAIL, PASSWORD).await);
    assert_eq!(other.confirm(&person.code()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn given_a_recovery_code_when_used_then_it_opens_once() {
    let site = site().await;
    let person = signed_in(&site, EMAIL, None).await;
    for expected in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
        let mut browser = Browser::new(&site);
        drop(browser.password(EMAIL, PASSWORD).await);
        drop(browser.open("/connexion/code?recovery=1").await);
        let typed = person.codes[0].to_uppercase();
        let answer = browser.send("/connexion/code", &[("act", "recovery"), ("code", &typed)]).await;
        assert_eq!(answer.status, expected, "{}", answer.said());
    }
}

#[tokio::test]
async fn given_a_wrong_password_or_an_unknown_address_when_sent_then_the_same_words() {
    let site = site().await;
    drop(signed_in(&site, EMAIL, None).await);
    let mut said = Vec::new();
    for email in [EMAIL, "personne@agence.example"] {
        let mut browser = Browser::new(&site);
        let answer = browser.password(email, "un autre mot de passe").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!answer.body.contains("un autre mot"), "a secret is not sent back");
        said.push(answer.said().replace(email, ""));
    }
    assert_eq!(said[0], said[1]);
    assert!(said[0].contains("L’adresse ou le mot de passe ne convient pas."), "{}", said[0]);
}

#[tokio::test]
async fn given_many_wrong_passwords_when_the_right_one_comes_then_it_waits_its_turn() {
    let site = site().await;
    drop(signed_in(&site, EMAIL, None).await);
    for guess in 0..5 {
        let answer = Browser::new(&site).password(EMAIL, "un autre mot de passe").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{guess}");
    }
    let answer = Browser::new(&site).password(EMAIL, PASSWORD).await;
    assert!(answer.said().contains("Trop d’essais : attendez 1 minute"), "{}", answer.said());
    pass(SignedDuration::from_secs(31));
    assert_eq!(Browser::new(&site).password(EMAIL, PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn given_many_wrong_codes_when_the_right_one_comes_then_it_waits_its_turn() {
    let site = site().await;
    let person = signed_in(&site, EMAIL, None).await;
    let mut browser = Browser::new(&site);
    drop(browser.password(EMAIL, PASSWORD).await);
    for _guess in 0..5 {
        assert_eq!(browser.confirm("000000").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    pass(SignedDuration::from_secs(20));
    let answer = browser.confirm(&person.code()).await;
    assert!(answer.said().contains("Trop d’essais"), "{}", answer.said());
    pass(SignedDuration::from_secs(20));
    assert_eq!(browser.confirm(&person.code()).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn given_somebody_signed_in_when_he_is_idle_too_long_or_stays_too_long_then_he_signs_in_again() {
    let site = site().await;
    let mut idle = signed_in(&site, EMAIL, None).await;
    pass(MINUTE * 29);
    assert_eq!(idle.status("/compte").await, StatusCode::OK);
    pass(MINUTE * 29);
    assert_eq!(idle.status("/compte").await, StatusCode::OK, "coming back is not idle");
    pass(MINUTE * 30);
    assert_eq!(idle.status("/compte").await, StatusCode::UNAUTHORIZED);
    let mut busy = signed_in(&site, "autre@agence.example", None).await;
    for _quarter in 0..47 {
        pass(MINUTE * 15);
        assert_eq!(busy.status("/compte").await, StatusCode::OK);
    }
    pass(MINUTE * 15);
    assert_eq!(busy.status("/compte").await, StatusCode::UNAUTHORIZED, "twelve hours are the most");
}

#[tokio::test]
async fn given_a_blocked_account_when_its_person_comes_then_no_session_is_left_and_no_password_opens() {
    let site = site().await;
    let mut browser = signed_in(&site, EMAIL, None).await;
    drop(block(site.app(), EMAIL, keeping()).await.unwrap());
    assert_eq!(browser.status("/compte").await, StatusCode::UNAUTHORIZED);
    let answer = Browser::new(&site).password(EMAIL, PASSWORD).await;
    assert!(answer.said().contains("Ce compte est bloqué."), "{}", answer.said());
}

#[tokio::test]
async fn given_a_link_that_has_ended_when_opened_then_refused() {
    let site = site().await;
    let link = first(&site).await;
    pass(SignedDuration::from_hours(24));
    assert_eq!(Browser::new(&site).status(&link).await, StatusCode::CONFLICT);
    assert_eq!(Browser::new(&site).status("/mot-de-passe/nothing").await, StatusCode::CONFLICT);
}

#[tokio::test]
async fn given_a_page_that_asks_for_an_account_when_somebody_signs_in_for_it_then_he_comes_back_to_it_and_never_elsewhere()
 {
    let site = site().await;
    let person = signed_in(&site, EMAIL, Some(Role::Administrator)).await;
    pass(MINUTE);
    let mut browser = Browser::new(&site);
    let refused = browser.open("/admin").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(refused.body.contains("href=\"/connexion?next=%2Fadmin\""), "{}", refused.body);
    for (next, place) in
        [("/admin", "/admin"), ("https://example.org/", "/compte"), ("//example.org", "/compte")]
    {
        let mut browser = Browser::new(&site);
        let escaped = maillage_views::address::Escaped(next);
        drop(browser.open(&format!("/connexion?next={escaped}")).await);
        let fields = [("email", EMAIL), ("password", PASSWORD), ("next", next)];
        let answer = browser.send("/connexion", &fields).await;
        drop(browser.open(answer.header("location")).await);
        let fields = [("act", "code"), ("code", &person.code()), ("next", next)];
        let answer = browser.send("/connexion/code", &fields).await;
        assert_eq!(answer.header("location"), place, "{next}");
        pass(MINUTE);
    }
}
