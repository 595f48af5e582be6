//! One's own account, and those that an administrator keeps.

use axum::http::StatusCode;
use jiff::SignedDuration;
use maillage_domain::people::Role;

use super::kit::{Browser, EMAIL, PASSWORD, invited, pass, signed_in, site};
use crate::support::Site;

const ANOTHER: &str = "une tout autre phrase, plus longue";

/// The same person on another device, a minute later.
async fn elsewhere<'s>(site: &'s Site, here: &Browser<'_>) -> Browser<'s> {
    pass(SignedDuration::from_mins(1));
    let mut there = Browser::new(site);
    drop(there.password(EMAIL, PASSWORD).await);
    drop(there.confirm(&here.code()).await);
    there
}

#[tokio::test]
async fn given_two_sessions_when_the_password_is_changed_then_the_other_one_has_ended() {
    let site = site().await;
    let mut here = signed_in(&site, EMAIL, None).await;
    let mut there = elsewhere(&site, &here).await;
    assert_eq!(there.status("/compte").await, StatusCode::OK);
    drop(here.open("/compte").await);
    let wrong = [("act", "password"), ("present", "x"), ("password", ANOTHER), ("again", ANOTHER)];
    assert_eq!(here.send("/compte", &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let twice = [("act", "password"), ("present", PASSWORD), ("password", ANOTHER), ("again", "x")];
    assert_eq!(here.send("/compte", &twice).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("act", "password"), ("present", PASSWORD), ("password", ANOTHER), ("again", ANOTHER)];
    assert_eq!(here.send("/compte", &right).await.status, StatusCode::SEE_OTHER);
    assert_eq!(here.status("/compte").await, StatusCode::OK);
    assert_eq!(there.status("/compte").await, StatusCode::UNAUTHORIZED);
    assert_eq!(Browser::new(&site).password(EMAIL, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(Browser::new(&site).password(EMAIL, ANOTHER).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn given_a_session_when_it_is_ended_from_a_list_or_by_signing_out_then_its_token_opens_nothing() {
    let site = site().await;
    let mut here = signed_in(&site, EMAIL, None).await;
    let mut there = elsewhere(&site, &here).await;
    let page = here.open("/compte").await.body;
    let session =
        page.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let ended = here.send("/compte", &[("act", "revoke"), ("session", &session)]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
    assert_eq!(there.status("/compte").await, StatusCode::UNAUTHORIZED);
    let token = here.cookie.clone();
    drop(here.open("/deconnexion").await);
    assert_eq!(here.send("/deconnexion", &[("act", "sign-out")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(here.cookie, None);
    here.cookie = token;
    assert_eq!(here.status("/compte").await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn given_an_administrator_when_he_keeps_accounts_then_each_deed_shows_and_he_never_shuts_himself_out() {
    let site = site().await;
    let mut chief = signed_in(&site, "chef@agence.example", Some(Role::Administrator)).await;
    drop(chief.open("/admin").await);
    let made = chief.send("/admin", &[("act", "invite"), ("email", EMAIL), ("name", "Planification")]).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.said());
    let link =
        made.body.split("http://maillage.example").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let twice = chief.send("/admin", &[("act", "invite"), ("email", EMAIL), ("name", "Planification")]).await;
    assert!(twice.said().contains("Cette adresse a déjà un compte."), "{}", twice.said());
    let list = chief.open("/admin").await.body;
    let account = |name: &str| {
        let before = list.split(&format!("\">{name}</a>")).next().unwrap();
        format!("/admin/comptes/{}", before.rsplit("/admin/comptes/").next().unwrap())
    };
    let (planner, own) = (account("Planification"), account("Une personne"));
    drop(chief.open(&planner).await);
    for (fields, said) in [
        ([("act", "grant"), ("role", "planner"), ("entity", "590000006")], "Seul un demandeur agit"),
        ([("act", "grant"), ("role", "applicant"), ("entity", "")], "donnez son numéro FINESS"),
        ([("act", "grant"), ("role", "applicant"), ("entity", "590000007")], "n’est pas un numéro FINESS"),
    ] {
        let answer = chief.send(&planner, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.said().contains(said), "{}", answer.said());
    }
    assert_eq!(
        chief.send(&planner, &[("act", "grant"), ("role", "authorising-officer")]).await.status,
        StatusCode::SEE_OTHER
    );
    drop(chief.open(&planner).await);
    let both = chief.send(&planner, &[("act", "grant"), ("role", "accountant")]).await;
    assert!(both.said().contains("jamais la même personne"), "{}", both.said());
    let mut person = Browser::new(&site);
    person.set_up(&link).await;
    assert_eq!(person.status("/admin").await, StatusCode::FORBIDDEN);
    drop(chief.open(&own).await);
    for (act, said) in [("block", "Personne ne bloque"), ("erase", "Personne ne bloque")] {
        let answer = chief.send(&own, &[("act", act)]).await;
        assert!(answer.said().contains(said), "{}", answer.said());
    }
    let refused = chief.send(&own, &[("act", "revoke-role"), ("role", "administrator")]).await;
    assert!(refused.said().contains("dernier administrateur"), "{}", refused.said());
    drop(chief.open(&planner).await);
    assert_eq!(chief.send(&planner, &[("act", "erase")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(person.status("/compte").await, StatusCode::UNAUTHORIZED);
    assert!(!chief.open("/admin").await.body.contains(EMAIL), "nothing of the person is left");
}

#[tokio::test]
async fn given_a_person_who_lost_all_when_an_administrator_gives_a_link_then_he_begins_anew() {
    let site = site().await;
    let mut chief = signed_in(&site, "chef@agence.example", Some(Role::Administrator)).await;
    let mut person = signed_in(&site, EMAIL, None).await;
    let old = person.codes[0].clone();
    let list = chief.open("/admin").await.body;
    let id =
        list.split("/admin/comptes/").find(|part| part.contains(EMAIL)).unwrap().split('"').next().unwrap();
    let address = format!("/admin/comptes/{id}");
    drop(chief.open(&address).await);
    let made = chief.send(&address, &[("act", "link")]).await;
    let link =
        made.body.split("http://maillage.example").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(person.status("/compte").await, StatusCode::OK, "until the link is used nothing changes");
    let mut anew = Browser::new(&site);
    anew.set_up(&link).await;
    assert_eq!(anew.status("/compte").await, StatusCode::OK);
    assert_eq!(person.status("/compte").await, StatusCode::UNAUTHORIZED);
    let mut browser = Browser::new(&site);
    drop(browser.password(EMAIL, PASSWORD).await);
    drop(browser.open("/connexion/code?recovery=1").await);
    let answer = browser.send("/connexion/code", &[("act", "recovery"), ("code", &old)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "the former codes are gone");
}

#[tokio::test]
async fn given_an_administrator_of_one_region_when_he_looks_at_another_then_he_keeps_none_of_its_accounts() {
    let site = site().await;
    let mut chief = Browser::new(&site);
    chief.set_up(&invited(&site, "chef@agence.example", Some(Role::Administrator), Some("32")).await).await;
    drop(invited(&site, "ici@agence.example", Some(Role::Planner), Some("32")).await);
    drop(invited(&site, "la-bas@agence.example", Some(Role::Planner), Some("44")).await);
    drop(invited(&site, "partout@agence.example", Some(Role::Administrator), None).await);
    let list = chief.open("/admin").await;
    assert!(list.body.contains("ici@agence.example"), "{}", list.said());
    for other in ["la-bas@agence.example", "partout@agence.example"] {
        assert!(!list.body.contains(other));
        assert_eq!(chief.status(&format!("/admin/comptes/{other}")).await, StatusCode::NOT_FOUND);
    }
    let own = "/admin/comptes/ici@agence.example";
    assert_eq!(chief.status(own).await, StatusCode::OK);
    let proof = chief.csrf();
    for act in ["link", "block", "erase"] {
        let answer =
            chief.send_proving("/admin/comptes/la-bas@agence.example", &proof, &[("act", act)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
    let everywhere = [("act", "grant"), ("role", "planner"), ("region", "")];
    let answer = chief.send_proving(own, &proof, &everywhere).await;
    assert!(answer.said().contains("vous n’administrez pas"), "{}", answer.said());
}
