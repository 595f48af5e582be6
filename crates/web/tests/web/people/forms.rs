//! Forms: only a page of ours, given to this very browser, can send one.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use futures_util::StreamExt as _;
use maillage_domain::people::Role;

use super::kit::{Browser, EMAIL, PASSWORD, signed_in, site};

#[tokio::test]
async fn given_a_form_without_its_proof_with_another_ones_or_from_elsewhere_when_sent_then_refused() {
    let site = site().await;
    let mut person = signed_in(&site, EMAIL, None).await;
    drop(person.open("/compte").await);
    let own = person.csrf();
    let mut stranger = Browser::new(&site);
    drop(stranger.open("/connexion").await);
    let others = stranger.csrf();
    let fields = [("act", "name"), ("name", "Un autre nom")];
    for proof in ["", "0", others.as_str()] {
        let answer = person.send_proving("/compte", proof, &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{proof}");
    }
    for origin in ["https://example.org", "null", "http://maillage.example.org"] {
        person.origin = origin;
        assert_eq!(
            person.send_proving("/compte", &own, &fields).await.status,
            StatusCode::FORBIDDEN,
            "{origin}"
        );
    }
    assert!(!person.open("/compte").await.body.contains("Un autre nom"));
    for origin in ["", "http://maillage.example"] {
        person.origin = origin;
        let answer = person.send_proving("/compte", &own, &fields).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/compte?done=name"));
    }
    assert!(person.open("/compte").await.body.contains("Un autre nom"));
}

#[tokio::test]
async fn given_a_write_without_a_session_when_sent_then_refused_before_its_body_is_read() {
    let site = site().await;
    for (address, status) in [
        ("/compte", StatusCode::UNAUTHORIZED),
        ("/admin", StatusCode::UNAUTHORIZED),
        ("/connexion", StatusCode::FORBIDDEN),
    ] {
        let unread = futures_util::stream::once(async { panic!("the body is read") });
        let unread = Body::from_stream(unread.map(Ok::<String, std::io::Error>));
        let answer =
            site.send(Request::post(address).header("origin", "https://example.org").body(unread).unwrap());
        assert_eq!(answer.await.status, status, "{address}");
    }
}

#[tokio::test]
async fn given_a_form_longer_than_any_when_sent_then_refused() {
    let site = site().await;
    let mut browser = Browser::new(&site);
    drop(browser.open("/connexion").await);
    let long = "x".repeat(17 << 10);
    let answer = browser.send("/connexion", &[("email", &long), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn given_a_page_when_one_who_is_signed_in_reads_it_then_it_bears_his_name_and_nobody_else_is_given_it()
{
    let site = site().await;
    let mut person = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let mut public = Browser::new(&site);
    for address in ["/", "/journal", "/mentions-legales", "/nope"] {
        let before = public.open(address).await;
        let own = person.open(address).await;
        assert!(own.body.contains("Une personne"), "{address}");
        assert_eq!(own.header("cache-control"), "no-store", "{address}");
        assert_eq!(own.header("etag"), "", "{address}");
        let after = public.open(address).await;
        assert_eq!(after.body, before.body, "{address}");
        assert!(after.body.contains("Se connecter") && !after.body.contains("Une personne"), "{address}");
    }
}

#[tokio::test]
async fn given_a_site_over_tls_when_a_cookie_is_set_then_it_is_bound_to_that_host() {
    let site = site().await;
    site.app().answers_at("https://maillage.agence.example".to_owned());
    let answer = site.get("/connexion").await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-maillage=") && cookie.contains("; Secure"), "{cookie}");
}
