//! The page of indicators: their values, its filters, its files, what it refuses, and the ways to structures and back.

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::Site;

const DAY: &str = "at=2024-01-01";

async fn data(site: &Site, question: &str) -> Value {
    let answer = site.get(&format!("/fund/indicators.json?{DAY}&{question}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{question}");
    serde_json::from_str(&answer.body).expect("it is JSON")
}

fn codes(view: &Value) -> Vec<&str> {
    let found = view["indicators"].as_array().expect("a list").iter();
    found.map(|one| one["code"].as_str().expect("a code")).collect()
}

#[tokio::test]
async fn given_filters_when_asked_then_those_indicators_and_their_values() {
    let site = Site::indicators().await;
    let empp = data(&site, "code=empp").await;
    assert_eq!(codes(&empp), ["empp"]);
    let values = empp["indicators"][0]["values"].as_array().expect("a list").clone();
    let counts: Vec<_> = values.iter().map(|line| line["computed"].as_str().expect("computed")).collect();
    assert_eq!(counts, ["18", "2", "7", "1", "6", "2"]);
    assert_eq!(codes(&data(&site, "territory=59").await), ["empp"]);
    assert_eq!(codes(&data(&site, "q=imagerie&territory=region").await).len(), 4);
    let api = site.get(&format!("/api/v1/fund/indicators?{DAY}&code=aumg.cout")).await;
    assert!(api.body.contains("32"), "it asks: {}", api.body);
}

#[tokio::test]
async fn given_an_indicator_that_structures_feed_when_its_page_is_read_then_a_way_to_them_and_back() {
    let site = Site::indicators().await;
    let page = site.get(&format!("/fund/indicators?{DAY}&code=empp")).await.body;
    assert!(page.contains("href=\"/structures?") && page.contains("kind=empp"), "{page}");
    assert!(page.contains("/fund/indicators.csv?") && page.contains("code=empp"), "its files keep it");
    let structures = site.get(&format!("/structures?{DAY}&kind=empp")).await.body;
    assert!(structures.contains("/fund/indicators?") && structures.contains("code=empp"), "{structures}");
    assert!(!site.get(&format!("/structures?{DAY}&kind=erc")).await.body.contains("code=empp"));
    assert!(site.get("/fund").await.body.contains("href=\"/fund/indicators"));
}

#[tokio::test]
async fn given_a_code_that_nobody_defined_or_a_parameter_nobody_knows_when_asked_then_told() {
    let site = Site::indicators().await;
    let slip = site.get(&format!("/fund/indicators?{DAY}&code=nobody")).await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(slip.body.contains("aumg.cout"), "the codes are told");
    let file = site.get(&format!("/fund/indicators.csv?{DAY}&sort=code")).await;
    assert!(file.status.is_client_error(), "a file refuses what it does not know: {}", file.status);
}
