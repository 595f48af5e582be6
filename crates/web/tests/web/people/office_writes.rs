//! What programs enter of the office by the API: windows, objectives, parameters, signatures; each once under its key, which is kept
//! with the act.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jiff::civil::date;
use maillage_domain::act::PersonId;
use maillage_domain::people::Role;
use maillage_domain::period::Period;
use maillage_service::signature::delegate::{DelegationRequest, delegate};
use serde_json::{Value, json};
use uuid::Uuid;

use super::kit::{EMAIL, WORDS, invited, peopled, whole_token};
use crate::support::{Answer, Site};

async fn write(site: &Site, token: &str, act: &str, key: &str, body: &Value) -> Answer {
    let request = Request::post(format!("/api/v1/office/{act}"))
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json");
    let request = if key.is_empty() { request } else { request.header("idempotency-key", key) };
    site.send(request.body(Body::from(body.to_string())).unwrap()).await
}

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

fn acts(site: &Site) -> usize {
    site.app().known().state.acts().count()
}

/// The demonstration, and a token of a person with a role.
async fn programmed(role: Role) -> (Site, String) {
    let site = peopled(Site::demo().await).await;
    drop(invited(&site, EMAIL, Some(role), None).await);
    let token = whole_token(&site, EMAIL).await;
    (site, token)
}

fn window() -> Value {
    json!({ "opens": "2027-02-01", "closes": "2027-04-15", "lines": ["amm:QA002/MO006", "amm:QEML1"] })
}

#[tokio::test]
async fn given_a_window_when_looked_at_sent_and_sent_again_then_one_act_and_its_receipt() {
    let (site, token) = programmed(Role::Planner).await;
    let before = acts(&site);
    let seen = write(&site, &token, "window?preview=true", "", &window()).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    assert_eq!(read(&seen)["acts"][0]["kind"], "window-ordered");
    assert_eq!(acts(&site), before, "a look writes nothing");
    assert_eq!(write(&site, &token, "window", "", &window()).await.status, StatusCode::BAD_REQUEST);
    let done = write(&site, &token, "window", "w1", &window()).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.body);
    let receipt = read(&done);
    let act = read(&site.get(done.header("location")).await);
    assert_eq!((&act["number"], &act["hash"]), (&receipt["act"], &receipt["digest"]));
    assert_eq!(
        (receipt["type"].as_str(), receipt["already"].as_bool()),
        (Some("window-ordered"), Some(false))
    );
    let again = write(&site, &token, "window", "w1", &window()).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.body);
    let mut expected = receipt.clone();
    expected["already"] = json!(true);
    assert_eq!(read(&again), expected, "the same receipt, but that it says so");
    // The same words under another key are the same act: a use case records nothing twice.
    let other_key = write(&site, &token, "window", "w2", &window()).await;
    assert_eq!((other_key.status, &read(&other_key)["act"]), (StatusCode::OK, &receipt["act"]));
    let mut other = window();
    other["closes"] = json!("2027-05-15");
    let reused = write(&site, &token, "window", "w1", &other).await;
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reused.body);
    assert_eq!(read(&reused)["type"], "maillage:other-key");
    assert_eq!(acts(&site), before + 1);
}

#[tokio::test]
async fn given_two_programs_of_two_people_with_one_key_when_both_write_then_each_writes_his_own() {
    let (site, token) = programmed(Role::Planner).await;
    drop(invited(&site, "autre@agence.example", Some(Role::Planner), None).await);
    let other = whole_token(&site, "autre@agence.example").await;
    let later = json!({ "opens": "2028-02-01", "closes": "2028-04-15", "lines": ["amm:QEML1"] });
    assert_eq!(write(&site, &token, "window", "k", &window()).await.status, StatusCode::CREATED);
    assert_eq!(write(&site, &other, "window", "k", &later).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn given_one_key_when_it_comes_twice_at_once_then_one_act() {
    let (site, token) = programmed(Role::Planner).await;
    let before = acts(&site);
    let body = window();
    let both = [write(&site, &token, "window", "once", &body), write(&site, &token, "window", "once", &body)];
    let answers = futures_util::future::join_all(both).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [StatusCode::OK, StatusCode::CREATED], "{:?}", answers[0].body);
    assert_eq!(acts(&site), before + 1);
}

#[tokio::test]
async fn given_each_other_act_of_the_office_when_a_program_enters_it_then_an_act_of_its_type() {
    let (site, planner) = programmed(Role::Planner).await;
    let parameter = json!({
        "parameter": "count.suspended", "value": "shown", "from": "2026-01-01", "source": "pratique de l’agence",
    });
    let done = write(&site, &planner, "parameter", "p", &parameter).await;
    assert_eq!(
        (done.status, read(&done)["type"].as_str()),
        (StatusCode::CREATED, Some("parameter-set")),
        "{}",
        done.body
    );
    let objectives = json!({
        "decree": "2026-77", "day": "2026-03-02", "source": "arrêté",
        "rows": [{ "line_code": "amm:QA002/MO006", "zone": "1A", "sites_min": "1", "sites_max": "3" }],
    });
    let done = write(&site, &planner, "objectives", "o", &objectives).await;
    assert_eq!(
        (done.status, read(&done)["type"].as_str()),
        (StatusCode::CREATED, Some("objectives-adopted")),
        "{}",
        done.body
    );
    drop(write(&site, &planner, "window", "w", &window()).await);
    let signatory = site.app().journal().account_of(EMAIL).await.unwrap().unwrap().id;
    let request = DelegationRequest {
        decision: "2026-12".to_owned(),
        decided_on: date(2026, 1, 2),
        published: None,
        delegate: signatory,
        function: "directrice de l’offre de soins".to_owned(),
        may_sign: vec!["windows".to_owned()],
        in_force: Period::since(date(2026, 1, 2)),
    };
    let by = PersonId::new(Uuid::from_u128(7));
    let delegated = delegate(site.app(), Some("32"), &request, by, WORDS).await.unwrap();
    let state = site.app().known();
    let draft = state.state.acts().rfind(|act| act.kind.as_str() == "window-ordered").unwrap().stamp.number;
    let signature = json!({
        "draft": draft.get(), "delegation": delegated.act, "order": "2026-200", "day": "2026-03-02",
    });
    let signed = write(&site, &planner, "sign", "s", &signature).await;
    assert_eq!(
        (signed.status, read(&signed)["type"].as_str()),
        (StatusCode::CREATED, Some("act-signed")),
        "{}",
        signed.body
    );
}

#[tokio::test]
async fn given_faults_or_no_right_when_a_program_writes_then_each_at_its_place_or_refused_before_the_body_is_read()
 {
    let (site, token) = programmed(Role::Planner).await;
    drop(invited(&site, "gestion@agence.example", Some(Role::FundManager), None).await);
    let of_the_fund = whole_token(&site, "gestion@agence.example").await;
    let before = acts(&site);
    let faulty = json!({ "opens": "1er février", "lines": "QEML1", "end": 1 });
    let answer = write(&site, &token, "window", "f", &faulty).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    let pointers: Vec<_> =
        read(&answer)["errors"].as_array().unwrap().iter().map(|at| at["pointer"].clone()).collect();
    assert_eq!(pointers, ["/end", "/lines"]);
    let faulty = json!({ "opens": "1er février", "lines": [] });
    let answer = write(&site, &token, "window", "f", &faulty).await;
    let pointers: Vec<_> =
        read(&answer)["errors"].as_array().unwrap().iter().map(|at| at["pointer"].clone()).collect();
    assert_eq!(pointers, ["/opens", "/closes", "/lines"]);
    let without_rows = json!({ "decree": "2026-77", "day": "2026-03-02", "source": "arrêté" });
    let answer = write(&site, &token, "objectives", "f", &without_rows).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    assert_eq!(read(&answer)["errors"][0]["pointer"], "/rows", "{}", answer.body);
    let answer = write(&site, &token, "delegate", "f", &json!(3)).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "no program delegates: {}", answer.body);
    let answer = write(&site, &of_the_fund, "window", "f", &json!(3)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
    let nobody = Request::post("/api/v1/office/window").body(Body::from("?")).unwrap();
    let answer = site.send(nobody).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("jeton") && !answer.body.contains("Cette page"), "{}", answer.body);
    assert_eq!(acts(&site), before);
}
