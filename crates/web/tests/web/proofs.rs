//! What verifiers ask the site for.

use axum::http::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn given_the_checkpoint_or_a_proof_when_asked_then_text_of_now_that_names_the_head_of_the_pages() {
    let site = Site::demo().await.with_key().await;
    let checkpoint = site.get("/journal/checkpoint").await;
    let proof = site.get("/journal/proof/13.tlog-proof").await;
    for answer in [&checkpoint, &proof] {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    let lines: Vec<_> = checkpoint.body.lines().collect();
    assert!(lines[0].starts_with("maillage/") && lines[1] == "54" && lines[4].starts_with("— maillage/"));
    assert!(proof.body.starts_with("c2sp.org/tlog-proof@v1\nindex 12\n"), "{}", proof.body);
    assert!(proof.body.ends_with(&format!("\n\n{}", checkpoint.body)), "{}", proof.body);
    assert!(!proof.body.contains("bilan-published"), "a proof holds nothing of the act");
    let page = site.get("/journal").await.body;
    assert!(page.contains("/journal/checkpoint") && page.contains("/journal/proof/13.tlog-proof"));
}

/// What the page and the checkpoint say, the checkpoint being asked for first.
async fn said(site: &Site) -> (String, String) {
    let [checkpoint, proof] =
        [site.get("/journal/checkpoint").await, site.get("/journal/proof/13.tlog-proof").await];
    assert_eq!((checkpoint.status, proof.status), (StatusCode::OK, StatusCode::OK), "{}", checkpoint.body);
    assert!(proof.body.ends_with(&checkpoint.body));
    let page = site.get("/journal").await;
    assert_eq!(page.status, StatusCode::OK);
    (page.said(), checkpoint.body)
}

#[tokio::test]
async fn given_no_key_when_pages_are_asked_for_then_none_is_made_and_they_say_that_nothing_is_signed() {
    let site = Site::demo().await;
    let (page, checkpoint) = said(&site).await;
    assert!(page.contains("Non signé : l’agence n’a pas encore créé de clé"), "{page}");
    assert!(checkpoint.starts_with("maillage/") && checkpoint.ends_with("=\n\n"), "{checkpoint}");
    assert!(!site.file("maillage.key").exists());
}

#[cfg(unix)]
#[tokio::test]
async fn given_keys_that_cannot_be_used_when_pages_are_asked_for_then_the_same_unsigned_with_the_reason() {
    use std::os::unix::fs::PermissionsExt as _;

    let site = Site::demo().await.with_key().await;
    let file = site.file("maillage.key");
    let own = std::fs::read_to_string(&file).unwrap();
    let (page, signed) = said(&site).await;
    assert!(page.contains("signés au nom de") && signed.contains("\n— maillage/"), "{page}");
    let set = |mode, text: &str| {
        std::fs::write(&file, text).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let other = Site::at(|| "2026-03-03T10:00:00Z".parse().unwrap()).await.with_key().await;
    let foreign = std::fs::read_to_string(other.file("maillage.key")).unwrap();
    for (mode, text, reason) in [
        (0o644, own.as_str(), "peuvent lire les clés"),
        (0o600, "garbage", "ne contient pas de clé"),
        (0o600, "\u{0}\u{1}\n\n", "ne contient pas de clé"),
        (0o600, &foreign, "celle d’un autre journal"),
    ] {
        set(mode, text);
        let (page, checkpoint) = said(&site).await;
        assert!(page.contains("Non signé : ") && page.contains(reason), "{reason}: {page}");
        assert!(checkpoint.ends_with("=\n\n"), "{checkpoint}");
        assert!(!page.contains(&file.display().to_string()), "a page names no file of the machine");
    }
    set(0o600, &own);
    assert_eq!(said(&site).await.1, signed);
}

#[tokio::test]
async fn given_a_tile_when_asked_then_its_hashes_for_ever_and_none_past_the_end_nor_of_entries() {
    let site = Site::demo().await;
    for width in [1, 7, 24] {
        let tile = site.get(&format!("/journal/tile/0/000.p/{width}")).await;
        assert_eq!(tile.status, StatusCode::OK, "{width}");
        assert_eq!(tile.header("content-type"), "application/octet-stream");
        assert!(tile.header("cache-control").contains("immutable"));
    }
    for absent in [
        "/journal/tile/0/000.p/55",
        "/journal/tile/0/000",
        "/journal/tile/1/000.p/1",
        "/journal/tile/64/000.p/1",
        "/journal/tile/0/0",
        "/journal/tile/00/000.p/1",
        "/journal/tile/entries/000.p/1",
        "/journal/tile/entries/000",
        "/journal/proof/55.tlog-proof",
        "/journal/proof/0.tlog-proof",
        "/journal/proof/01.tlog-proof",
        "/journal/proof/13",
    ] {
        assert_eq!(site.get(absent).await.status, StatusCode::NOT_FOUND, "{absent}");
    }
}
