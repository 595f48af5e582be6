//! Documents that take long to make.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use maillage_service::press::Limits;

use crate::support::{Answer, Site};

/// A press at which nobody gets a turn.
const CLOSED: Limits = Limits { at_once: 0, waiting: 0, patience: Duration::from_secs(10), kept: 1 << 20 };

async fn head(site: &Site, address: &str) -> Answer {
    site.send(Request::head(address).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn given_no_turn_when_a_document_is_asked_for_then_503_as_a_problem_with_the_time_to_come_back() {
    let site = Site::pressing(CLOSED).await;
    for address in [
        "/bilan.pdf?activity=irm",
        "/bilan.xlsx?activity=irm",
        "/bilan.ods",
        "/bilan.parquet",
        "/bilan.geojson",
        "/bilan.html",
        "/map.svg?zones=A",
        "/fund.xlsx",
        "/journal.ods",
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{address}");
        assert_eq!(answer.header("retry-after"), "10", "{address}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
        assert!(answer.body.contains("\"maillage:crowded\""), "{address}: {}", answer.body);
    }
}

#[tokio::test]
async fn given_no_turn_when_pages_and_what_programs_exchange_are_asked_for_then_answered() {
    let site = Site::pressing(CLOSED).await;
    for address in
        ["/", "/bilan", "/fund", "/bilan.csv?activity=irm", "/bilan.json?activity=irm", "/rules.csv"]
    {
        assert_eq!(site.get(address).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn given_no_turn_when_only_headers_are_asked_for_then_what_they_say_is_known_without_the_document() {
    let site = Site::pressing(CLOSED).await;
    let answer = head(&site, "/bilan.pdf?activity=irm&at=2019-06-21").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/pdf");
    let name = "attachment; filename=\"bilan-2019-06-21-irm.pdf\"";
    assert_eq!((answer.header("content-disposition"), answer.header("content-length")), (name, ""));
    assert!(answer.header("etag").starts_with("W/\""));
    for address in ["/bilan.pdf?zone=99Z", "/bilan.pdf?at=demain", "/fund.xlsx?year=2001"] {
        assert_eq!(head(&site, address).await.status, site.get(address).await.status, "{address}");
    }
}

#[tokio::test]
async fn given_a_document_made_in_one_language_when_asked_in_both_then_each_has_its_own_and_its_length() {
    let site = Site::demo().await;
    let french = site.get("/bilan.html?activity=irm").await;
    let english = site.get_in("/bilan.html?activity=irm", "en").await;
    assert!(french.body.contains("lang=\"fr\"") && english.body.contains("lang=\"en\""));
    assert_eq!(site.get("/bilan.html?activity=irm").await.body, french.body);
    let known = head(&site, "/bilan.html?activity=irm").await;
    assert_eq!(known.header("content-length"), french.body.len().to_string());
}
