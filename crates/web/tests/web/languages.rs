//! French first, English in full.

use crate::support::Site;

#[tokio::test]
async fn given_no_wish_when_answered_then_in_french() {
    let site = Site::demo().await;
    let answer = site.get("/").await;
    assert!(answer.body.contains(r#"<html lang="fr">"#));
    assert_eq!((answer.header("content-language"), answer.header("vary")), ("fr", "accept-language"));
}

#[tokio::test]
async fn given_a_browser_in_english_when_answered_then_in_english_and_links_name_no_language() {
    let site = Site::demo().await;
    let answer = site.get_in("/", "en-GB,en;q=0.9,fr;q=0.5").await;
    assert!(answer.body.contains(r#"<html lang="en">"#));
    assert!(answer.body.contains(r#"<a class="fr-nav__link" href="/bilan">"#));
}

#[tokio::test]
async fn given_a_language_in_the_address_when_answered_then_it_wins_and_every_link_keeps_it() {
    let site = Site::demo().await;
    for address in [
        "/?lang=en",
        "/bilan?lang=en&only=open",
        "/journal?lang=en",
        "/data?lang=en",
        "/fund?lang=en",
        "/journal/trace?lang=en",
    ] {
        let answer = site.get_in(address, "fr").await;
        assert!(answer.body.contains(r#"<html lang="en">"#), "{address}");
        for link in answer.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let ours = link.starts_with('/') && !link.starts_with("/static/");
            assert!(!ours || link.contains("lang="), "{address}: {link}");
        }
    }
}

#[tokio::test]
async fn given_a_state_when_the_language_changes_then_the_state_is_kept() {
    let site = Site::demo().await;
    let answer = site.get("/bilan?activity=irm&zone=3A&lang=en").await;
    let other = r#"href="/bilan?activity=irm&#38;zone=3A&#38;lang=fr" hreflang="fr" lang="fr">Français</a>"#;
    assert!(answer.body.contains(other));
}
