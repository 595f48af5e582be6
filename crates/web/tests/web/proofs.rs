//! What verifiers ask the site for.

use axum::http::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn given_the_checkpoint_or_a_proof_when_asked_then_text_of_now_that_names_the_head_of_the_pages() {
    let site = Site::demo().await;
    let checkpoint = site.get("/journal/checkpoint").await;
    let proof = site.get("/journal/proof/13.tlog-proof").await;
    for answer in [&checkpoint, &proof] {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
    let lines: Vec<_> = checkpoint.body.lines().collect();
    assert!(lines[0].starts_with("maillage/") && lines[1] == "16" && lines[4].starts_with("— maillage/"));
    assert!(proof.body.starts_with("c2sp.org/tlog-proof@v1\nindex 12\n"), "{}", proof.body);
    assert!(proof.body.ends_with(&format!("\n\n{}", checkpoint.body)), "{}", proof.body);
    assert!(!proof.body.contains("bilan-published"), "a proof holds nothing of the act");
    let page = site.get("/journal").await.body;
    assert!(page.contains("/journal/checkpoint") && page.contains("/journal/proof/13.tlog-proof"));
}

#[tokio::test]
async fn given_a_tile_when_asked_then_its_hashes_for_ever_and_none_past_the_end_nor_of_entries() {
    let site = Site::demo().await;
    for width in [1, 7, 16] {
        let tile = site.get(&format!("/journal/tile/0/000.p/{width}")).await;
        assert_eq!(tile.status, StatusCode::OK, "{width}");
        assert_eq!(tile.header("content-type"), "application/octet-stream");
        assert!(tile.header("cache-control").contains("immutable"));
    }
    for absent in [
        "/journal/tile/0/000.p/17",
        "/journal/tile/0/000",
        "/journal/tile/1/000.p/1",
        "/journal/tile/64/000.p/1",
        "/journal/tile/0/0",
        "/journal/tile/00/000.p/1",
        "/journal/tile/entries/000.p/1",
        "/journal/tile/entries/000",
        "/journal/proof/17.tlog-proof",
        "/journal/proof/0.tlog-proof",
        "/journal/proof/01.tlog-proof",
        "/journal/proof/13",
    ] {
        assert_eq!(site.get(absent).await.status, StatusCode::NOT_FOUND, "{absent}");
    }
}
