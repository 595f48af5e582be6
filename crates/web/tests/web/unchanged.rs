//! What has not changed is not sent again, and what is sent is small.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jiff::Timestamp;

use crate::support::{Answer, Site};

async fn with(site: &Site, address: &str, name: &str, value: &str) -> Answer {
    site.send(Request::get(address).header(name, value).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn given_an_answer_that_has_not_changed_when_asked_again_then_304_without_a_body() {
    let site = Site::demo().await;
    for address in
        ["/", "/bilan?activity=irm", "/bilan.csv?activity=irm", "/fund", "/windows", "/rules", "/data"]
    {
        let first = site.get(address).await;
        let tag = first.header("etag");
        assert!(first.status == StatusCode::OK && tag.starts_with("W/\""), "{address}: {tag}");
        let again = with(&site, address, "if-none-match", tag).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{address}");
        assert_eq!(again.header("etag"), tag, "{address}");
    }
}

#[tokio::test]
async fn given_another_question_or_language_when_asked_with_the_tag_of_the_first_then_answered() {
    let site = Site::demo().await;
    let first = site.get("/bilan?activity=irm").await;
    let tag = first.header("etag");
    for address in ["/bilan?activity=tep", "/bilan?activity=irm&lang=en", "/bilan.csv?activity=irm"] {
        assert_eq!(with(&site, address, "if-none-match", tag).await.status, StatusCode::OK, "{address}");
    }
    let english =
        Request::get("/bilan?activity=irm").header("if-none-match", tag).header("accept-language", "en");
    assert_eq!(site.send(english.body(Body::empty()).unwrap()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn given_another_day_or_another_act_when_asked_with_the_tag_of_before_then_answered() {
    static NOW: AtomicI64 = AtomicI64::new(1_564_653_600); // 1 August 2019, noon in Paris
    let site = Site::at(|| Timestamp::from_second(NOW.load(Ordering::Relaxed)).unwrap()).await;
    let tag = site.get("/").await.header("etag").to_owned();
    let again = || with(&site, "/", "if-none-match", &tag);
    NOW.fetch_add(11 * 3600, Ordering::Relaxed);
    assert_eq!(again().await.status, StatusCode::NOT_MODIFIED, "the same day in Paris");
    NOW.fetch_add(3600, Ordering::Relaxed);
    assert_eq!(again().await.status, StatusCode::OK, "the next day in Paris");
    NOW.fetch_sub(3600, Ordering::Relaxed);
    site.year_opened().await;
    assert_eq!(again().await.status, StatusCode::OK, "an act more");
}

#[tokio::test]
async fn given_the_same_program_when_started_again_then_304_and_another_program_answers() {
    let site = Site::demo().await;
    let tag = site.get("/bilan?activity=irm").await.header("etag").to_owned();
    let again = site.started_again(None).await;
    let kept = with(&again, "/bilan?activity=irm", "if-none-match", &tag).await;
    assert_eq!((kept.status, kept.header("etag")), (StatusCode::NOT_MODIFIED, tag.as_str()));
    let other = again.started_again(Some("another")).await;
    assert_eq!(with(&other, "/bilan?activity=irm", "if-none-match", &tag).await.status, StatusCode::OK);
}

#[tokio::test]
async fn given_what_looks_at_the_store_itself_or_has_no_answer_when_asked_then_no_tag() {
    let site = Site::demo().await;
    for address in ["/journal", "/healthz", "/readyz", "/bilan?zone=99Z", "/nope", "/bilan.csv?at=2001-01-01"]
    {
        assert_eq!(site.get(address).await.header("etag"), "", "{address}");
    }
}

#[tokio::test]
async fn given_a_reader_that_reads_compressed_answers_when_asked_then_texts_are_and_documents_are_not() {
    let site = Site::demo().await;
    for (accepted, address, sent) in [
        ("br", "/bilan?activity=irm", "br"),
        ("gzip", "/bilan.csv?activity=irm", "gzip"),
        ("gzip, br", "/map.svg?zones=A", "br"),
        ("gzip", "/bilan.geojson?activity=irm", "gzip"),
        ("br", "/bilan.xlsx?activity=irm", ""),
        ("br", "/bilan.ods?activity=irm", ""),
        ("br", "/bilan.parquet?activity=irm", ""),
        ("identity", "/bilan?activity=irm", ""),
    ] {
        let answer = with(&site, address, "accept-encoding", accepted).await;
        assert_eq!((answer.status, answer.header("content-encoding")), (StatusCode::OK, sent), "{address}");
        let vary: Vec<_> = answer.headers.get_all("vary").iter().map(|name| name.to_str().unwrap()).collect();
        assert!(vary.contains(&"accept-language"), "{address}: {vary:?}");
        assert_eq!(
            vary.contains(&"accept-encoding"),
            !sent.is_empty() || accepted == "identity",
            "{address}"
        );
    }
}
