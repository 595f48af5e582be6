//! The API: every operation of its table, negotiated, parted, tagged, and described.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use maillage_domain::bilingual::Language;
use maillage_service::format::FileFormat;
use maillage_views::words::Words;
use maillage_web::api::describe::description;
use maillage_web::api::operation::{Answers, Operation, Verb};
use maillage_web::api::operations::operations;
use maillage_web::api::parameter::named;
use serde_json::Value;

use crate::agreements::concluded;
use crate::support::{Answer, Site};

/// The address of an operation with the examples of its path and of what it must be asked.
fn example(operation: &Operation) -> String {
    let path = operation.places().fold(operation.path.to_owned(), |path, place| {
        path.replace(&format!("{{{place}}}"), named(place).example)
    });
    let asked = match operation.id {
        "trace" => "?activity=irm&zone=17A".to_owned(),
        // The region that has a register; it has no bilan.
        "authorisations" | "authorisation" | "site" | "holder" | "calendar" => "?region=99".to_owned(),
        _ => operation.required.iter().fold(String::new(), |query, name| {
            let sign = if query.is_empty() { '?' } else { '&' };
            format!("{query}{sign}{name}={}", named(name).example)
        }),
    };
    format!("{path}{asked}")
}

/// The operations that are read and end.
fn read() -> impl Iterator<Item = &'static Operation> {
    let ends = |operation: &&Operation| !matches!(operation.answers, Answers::Events(_));
    operations().filter(|operation| operation.verb == Verb::Get).filter(ends)
}

/// The register's own operations have no register in the demonstration.
fn of_register(operation: &Operation) -> bool {
    operation.id == "fund-execution"
}

async fn accepting(site: &Site, address: &str, accept: &str) -> Answer {
    site.send(Request::get(address).header("accept", accept).body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn given_each_operation_when_read_then_it_answers_in_each_of_its_formats() {
    let site = Site::register().await.with_authorisations().await;
    concluded(site.app()).await;
    for operation in read() {
        for format in operation.formats() {
            let answer = accepting(&site, &example(operation), format.media_type()).await;
            assert_eq!(answer.status, StatusCode::OK, "{} {format:?}: {}", operation.id, answer.body);
            assert_eq!(answer.header("content-type"), format.media_type(), "{}", operation.id);
            assert!(answer.header("vary").starts_with("accept"), "{}", operation.id);
        }
    }
}

#[tokio::test]
async fn given_what_a_page_offers_when_asked_of_the_api_then_the_same_bytes() {
    let site = Site::authorisations().await;
    for (page, api) in [
        ("/bilan.csv?zone=15A&only=open", "/api/v1/bilan?zone=15A&only=open"),
        ("/objectives.csv", "/api/v1/objectives"),
        ("/windows.csv", "/api/v1/windows"),
        ("/fund.csv?year=2023", "/api/v1/fund/status?year=2023"),
        ("/zones/21A.csv", "/api/v1/zones/21A"),
        ("/rules.csv", "/api/v1/rules"),
        ("/authorisations.csv?region=99&status=lapsed", "/api/v1/authorisations?region=99&status=lapsed"),
        ("/calendar.csv?region=99&kind=lapse", "/api/v1/calendar?region=99&kind=lapse"),
        ("/bilan/reconciliation.csv?zone=17A", "/api/v1/bilan/reconciliation?zone=17A"),
    ] {
        let page = site.get(page).await.body;
        assert_eq!(accepting(&site, api, "text/csv").await.body, page, "{api}");
        assert!(page.lines().count() > 1, "{api}");
    }
}

#[tokio::test]
async fn given_a_tag_when_nothing_changed_then_not_modified_and_another_format_is_another_answer() {
    let site = Site::authorisations().await;
    concluded(site.app()).await;
    for operation in read().filter(|operation| !of_register(operation)) {
        let address = example(operation);
        let tag = site.get(&address).await.header("etag").to_owned();
        assert!(!tag.is_empty(), "{}", operation.id);
        let ask = |accept: &str| {
            let request = Request::get(&address).header("if-none-match", &tag).header("accept", accept);
            site.send(request.body(Body::empty()).unwrap())
        };
        assert_eq!(ask("*/*").await.status, StatusCode::NOT_MODIFIED, "{}", operation.id);
        if operation.formats().contains(&FileFormat::Csv) {
            assert_eq!(ask("text/csv").await.status, StatusCode::OK, "{}", operation.id);
        }
    }
    let tag = site.get("/api/v1/journal").await.header("etag").to_owned();
    site.year_opened().await;
    assert_ne!(site.get("/api/v1/journal").await.header("etag"), tag, "an act more");
}

#[tokio::test]
async fn given_a_list_when_followed_by_its_links_then_every_item_once() {
    let site = Site::demo().await;
    for (address, list) in
        [("/api/v1/bilan?zone=15A", "rows"), ("/api/v1/journal", "acts"), ("/api/v1/zones", "zones")]
    {
        let whole: Value = serde_json::from_str(&site.get(address).await.body).unwrap();
        let sign = if address.contains('?') { '&' } else { '?' };
        let (mut next, mut found) = (Some(format!("{address}{sign}limit=7")), Vec::new());
        while let Some(part) = next {
            let answer = site.get(&part).await;
            let body: Value = serde_json::from_str(&answer.body).unwrap();
            found.extend(body[list].as_array().unwrap().clone());
            let link = answer.header("link");
            next =
                link.strip_prefix('<').and_then(|link| link.split_once('>')).map(|(next, _)| next.to_owned());
        }
        assert!(7 < found.len(), "{address}");
        assert_eq!(found, *whole[list].as_array().unwrap(), "{address}");
    }
}

#[tokio::test]
async fn given_what_cannot_be_answered_when_asked_then_problem_json_with_its_status() {
    let site = Site::demo().await;
    for (address, accept, status) in [
        ("/api/v1/bilan?zon=15A", "*/*", StatusCode::BAD_REQUEST),
        ("/api/v1/bilan?page=2", "*/*", StatusCode::BAD_REQUEST),
        ("/api/v1/bilan?at=demain", "*/*", StatusCode::BAD_REQUEST),
        ("/api/v1/bilan?known_on=", "*/*", StatusCode::BAD_REQUEST),
        ("/api/v1/windows?known_on=2026-01-01", "*/*", StatusCode::BAD_REQUEST),
        ("/api/v1/bilan?limit=0", "*/*", StatusCode::BAD_REQUEST),
        ("/api/v1/bilan?limit=5", "text/csv", StatusCode::BAD_REQUEST),
        ("/api/v1/bilan", "image/png", StatusCode::NOT_ACCEPTABLE),
        ("/api/v1/bilan?region=99", "*/*", StatusCode::NOT_FOUND),
        ("/api/v1/nothing", "*/*", StatusCode::NOT_FOUND),
        ("/api/v1/journal/99999", "*/*", StatusCode::NOT_FOUND),
        (
            "/api/v1/admissibility?operation=creation&activity=nothing&zone=1A",
            "*/*",
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("/api/v1/bilan?at=1999-01-01", "*/*", StatusCode::CONFLICT),
    ] {
        let answer = accepting(&site, address, accept).await;
        assert_eq!(answer.status, status, "{address}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["status"], status.as_u16(), "{address}");
    }
}

#[tokio::test]
async fn given_two_times_when_named_either_way_then_the_answer_is_of_them() {
    let site = Site::demo().await;
    let before = "2000-01-01T00:00:00Z";
    for name in ["known_on", "known-on"] {
        let answer = site.get(&format!("/api/v1/journal?{name}={before}")).await;
        let acts: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(acts["acts"].as_array().unwrap().len(), 0, "{name}");
        let answer = site.get(&format!("/api/v1/zones?{name}={before}")).await;
        let zones: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(zones["zones"].as_array().unwrap().len(), 0, "{name}");
    }
}

#[test]
fn given_the_table_when_described_then_each_operation_once_and_the_committed_description_is_that_one() {
    let ids: BTreeSet<_> = operations().map(|operation| operation.id).collect();
    assert_eq!(ids.len(), operations().count());
    let described = description(Words::new(Language::English));
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    if std::env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        std::fs::write(committed, &described).unwrap();
    }
    let committed = std::fs::read_to_string(committed).unwrap_or_default();
    assert!(
        committed == described,
        "docs/openapi.json is not what the table says: INSTA_UPDATE=always writes it"
    );
}

#[tokio::test]
async fn given_the_description_when_asked_then_in_the_language_of_who_asks_and_every_reference_leads_somewhere()
 {
    let site = Site::demo().await;
    let answer = site.get("/api/v1/openapi.json?lang=fr").await;
    assert_eq!(answer.status, StatusCode::OK);
    let described: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(described["openapi"], "3.1.0");
    assert_eq!(described["info"]["title"], "API de maillage");
    for part in answer.body.split("\"$ref\": \"").skip(1) {
        let pointer = part.split('"').next().unwrap().strip_prefix('#').unwrap();
        assert!(described.pointer(pointer).is_some(), "{pointer}");
    }
}

/// Bodies of bulk requests.
async fn bulk(site: &Site, body: &str, kind: &str) -> Answer {
    let request = Request::post("/api/v1/admissibility/bulk").header("content-type", kind);
    site.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

#[tokio::test]
async fn given_hundreds_of_questions_when_asked_at_once_then_as_each_alone() {
    let site = Site::demo().await;
    let (operations, lines) =
        (["creation", "extra-unit", "renewal", "transfer"], ["chirurgie", "irm", "psychiatrie", "x"]);
    let zones = (1..=23).map(|zone| format!("{zone}A"));
    let zones: Vec<_> = zones.chain(["1B".to_owned()]).collect();
    let mut questions = Vec::new();
    for operation in operations {
        for line in lines {
            questions.extend(zones.iter().map(|zone| (operation, line, zone.as_str())));
        }
    }
    let told = |(operation, activity, zone): &(&str, &str, &str)| serde_json::json!({ "operation": operation, "activity": activity, "zone": zone });
    let asked: Vec<_> = questions.iter().map(told).collect();
    let body = serde_json::json!({ "on": "2019-08-01", "questions": asked }).to_string();
    let answer = bulk(&site, &body, "application/json").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let answers: Value = serde_json::from_str(&answer.body).unwrap();
    let answers = answers["answers"].as_array().unwrap();
    assert_eq!(answers.len(), questions.len());
    for (answer, (operation, line, zone)) in answers.iter().zip(&questions).step_by(7) {
        let alone =
            format!("/api/v1/admissibility?operation={operation}&activity={line}&zone={zone}&on=2019-08-01");
        let alone: Value = serde_json::from_str(&site.get(&alone).await.body).unwrap();
        let context = format!("{operation} {line} {zone}");
        if alone["outcome"].is_null() {
            assert_eq!(answer["problem"]["type"], alone["type"], "{context}");
            continue;
        }
        assert_eq!(answer["outcome"], alone["outcome"], "{context}");
        assert_eq!(answer["slots"], alone["slots"], "{context}");
        assert_eq!(answer["admissible"], alone["admissible"], "{context}");
        let rules: Vec<_> =
            alone["findings"].as_array().unwrap().iter().map(|finding| &finding["rule"]).collect();
        let own: Vec<_> = answer["rules"].as_array().unwrap().iter().collect();
        assert_eq!(own, rules, "{context}");
        assert!(answer["reasons"].is_null());
    }
}

#[tokio::test]
async fn given_reasons_when_asked_for_then_a_sentence_for_each_rule() {
    let site = Site::demo().await;
    let question = r#"{"operation": "creation", "activity": "chirurgie", "zone": "15A", "on": "2019-08-01"}"#;
    let body = format!(r#"{{"reasons": true, "questions": [{question}]}}"#);
    let answers: Value = serde_json::from_str(&bulk(&site, &body, "application/json").await.body).unwrap();
    let answer = &answers["answers"][0];
    let (rules, reasons) = (answer["rules"].as_array().unwrap(), answer["reasons"].as_array().unwrap());
    assert!(!rules.is_empty());
    assert_eq!(rules.len(), reasons.len());
    assert!(reasons.iter().all(|reason| !reason.as_str().unwrap().is_empty()));
}

#[tokio::test]
async fn given_bodies_that_cannot_be_taken_when_sent_then_each_fault_is_told_and_nothing_answered() {
    let site = Site::demo().await;
    let question = r#"{"operation": "creation", "activity": "x", "zone": "1A"}"#;
    let many = |count: usize, reasons: bool| {
        format!(r#"{{"reasons": {reasons}, "questions": [{}]}}"#, vec![question; count].join(","))
    };
    for (body, kind, status) in [
        ("{}".to_owned(), "application/json", StatusCode::UNPROCESSABLE_ENTITY),
        ("{".to_owned(), "application/json", StatusCode::UNPROCESSABLE_ENTITY),
        ("{}".to_owned(), "text/plain", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (many(1001, true), "application/json", StatusCode::UNPROCESSABLE_ENTITY),
        (many(50_001, false), "application/json", StatusCode::UNPROCESSABLE_ENTITY),
        (" ".repeat((16 << 20) + 1), "application/json", StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let answer = bulk(&site, &body, kind).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    let faulty = r#"{"questions": [{"operation": "creation"}, {"zone": 1}, {"operation": "o", "activity": "a", "zone": "z", "x": 1}]}"#;
    let problem: Value = serde_json::from_str(&bulk(&site, faulty, "application/json").await.body).unwrap();
    assert_eq!(problem["details"].as_array().unwrap().len(), 3, "{problem}");
}
