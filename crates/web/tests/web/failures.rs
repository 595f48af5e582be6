//! What a visitor reads when there is no answer.

use axum::http::StatusCode;
use insta::assert_snapshot;

use crate::support::Site;

#[tokio::test]
async fn given_an_unknown_address_when_asked_then_a_page_that_says_so() {
    let site = Site::demo().await;
    let answer = site.get("/nope").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_snapshot!(answer.said());
    assert_eq!(site.get("/static/0/nope.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn given_questions_without_an_answer_when_asked_then_each_has_its_status() {
    let site = Site::demo().await;
    for (address, status) in [
        ("/bilan?at=2001-01-01", StatusCode::CONFLICT),
        ("/?on=01/01/2001", StatusCode::CONFLICT),
        ("/fund?year=2001", StatusCode::CONFLICT),
        ("/fund?year=deux", StatusCode::BAD_REQUEST),
        ("/fund?year=99999", StatusCode::BAD_REQUEST),
        ("/fund?year=2023&at=2001-01-01", StatusCode::CONFLICT),
        ("/fund?year=2023&known_on=2001-01-01", StatusCode::CONFLICT),
        ("/journal/trace?activity=irm&zone=17A&known_on=2001-01-01", StatusCode::CONFLICT),
        ("/fund?at=demain", StatusCode::BAD_REQUEST),
        ("/fund?known_on=x", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?at=demain", StatusCode::BAD_REQUEST),
        ("/?on=x", StatusCode::BAD_REQUEST),
        ("/bilan?at=2019-06-21&at=2019-06-22", StatusCode::BAD_REQUEST),
        ("/bilan?zone=99Z", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?activity=irm&zone=1B", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?activity=zzzz", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?known_on=x", StatusCode::UNPROCESSABLE_ENTITY),
        ("/journal/trace?activity=chirurgie.ambulatoire&zone=3A", StatusCode::NOT_FOUND),
        ("/journal/trace?figure=x", StatusCode::BAD_REQUEST),
        ("/journal/trace?figure=cp-paid&mission=6", StatusCode::BAD_REQUEST),
        ("/journal/trace?figure=cp-paid&year=deux", StatusCode::BAD_REQUEST),
        ("/journal/trace?figure=ae-opened", StatusCode::CONFLICT),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, status, "{address}");
        assert!(answer.body.contains("<h1>"), "{address}");
        assert!(!answer.body.contains("--at"), "{address}: an option of the command line");
    }
}

#[tokio::test]
async fn given_a_date_before_the_first_bilan_when_asked_then_the_page_names_the_first() {
    let site = Site::demo().await;
    assert_snapshot!(site.get("/bilan?at=2001-01-01&lang=en").await.said());
}

#[tokio::test]
async fn given_data_asked_for_when_there_is_no_answer_then_problem_json() {
    let site = Site::demo().await;
    for address in
        ["/bilan.json?at=2001-01-01", "/bilan.csv?activity=zzzz", "/fund.json?year=2001", "/nope.json"]
    {
        let answer = site.get(address).await;
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
    }
    assert_snapshot!(site.get("/bilan.json?at=2001-01-01&lang=en").await.body);
}

#[tokio::test]
async fn given_no_bilan_at_all_when_asked_then_the_page_says_what_to_do() {
    let site = Site::empty().await;
    for address in ["/", "/bilan"] {
        assert_eq!(site.get(address).await.status, StatusCode::CONFLICT, "{address}");
    }
    assert_snapshot!(site.get("/").await.said());
    for address in ["/journal", "/data", "/journal/trace", "/health"] {
        assert_eq!(site.get(address).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn given_no_act_of_the_fund_when_asked_then_the_page_says_what_to_do() {
    let site = Site::empty().await;
    let answer = site.get("/fund").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_snapshot!(answer.said());
    assert_eq!(site.get("/fund.csv").await.status, StatusCode::CONFLICT);
}
