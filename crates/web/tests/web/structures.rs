//! The page of structures outside authorisation: its filters, its files, and what it refuses.

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::Site;

const DAY: &str = "at=2024-01-01";

async fn data(site: &Site, question: &str) -> Value {
    let answer = site.get(&format!("/structures.json?{DAY}&{question}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{question}");
    serde_json::from_str(&answer.body).expect("it is JSON")
}

fn names(view: &Value) -> Vec<&str> {
    let found = view["structures"].as_array().expect("a list").iter();
    found.map(|one| one["name"].as_str().expect("a name")).collect()
}

#[tokio::test]
async fn given_filters_when_asked_then_those_structures_and_the_figures_of_that_kind() {
    let site = Site::demo().await;
    let drafted = data(&site, "kind=uaped&status=drafting").await;
    assert_eq!(names(&drafted), ["UAPED du CH de Calais", "UAPED du CH de Maubeuge"]);
    let homes = data(&site, "kind=msp").await;
    assert_eq!(names(&homes).len(), 8);
    let printed = homes["printed"].as_array().expect("a list");
    assert_eq!(printed[0]["count"], 251);
    assert_eq!((printed[0]["listed"].as_u64(), printed[0]["doubtful"].as_u64()), (Some(0), Some(8)));
    assert_eq!(printed[0]["difference"], -251);
    assert_eq!(names(&data(&site, "commune=Creil&kind=clsm").await), ["CLSM de Creil"]);
    assert_eq!(names(&data(&site, "q=hainaut").await), ["MDA du Hainaut"]);
    assert_eq!(names(&data(&site, "zone=15A").await), [""; 0], "no commune is printed for certain");
}

#[tokio::test]
async fn given_a_filter_when_the_page_is_read_then_its_files_keep_it_and_the_list_of_authorisations_leads_to_it()
 {
    let site = Site::demo().await;
    let page = site.get(&format!("/structures?{DAY}&kind=uaped")).await.body;
    assert!(page.contains("/structures.csv?") && page.contains("kind=uaped"), "{page}");
    let csv = site.get(&format!("/structures.csv?{DAY}&kind=uaped")).await.body;
    assert_eq!(csv.lines().count(), 12, "a header and eleven structures, and no printed figure");
    assert!(site.get("/authorisations").await.body.contains("href=\"/structures"));
}

#[tokio::test]
async fn given_a_word_that_is_no_kind_or_a_parameter_nobody_knows_when_asked_then_told() {
    let site = Site::demo().await;
    let slip = site.get(&format!("/structures?{DAY}&kind=ehpad")).await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(slip.body.contains("uaped"), "the kinds are told");
    let file = site.get(&format!("/structures.csv?{DAY}&sort=name")).await;
    assert!(file.status.is_client_error(), "a file refuses what it does not know: {}", file.status);
}
