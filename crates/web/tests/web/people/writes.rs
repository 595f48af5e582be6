//! What programs write by the API: with a token of the right, in its regions, once under each key, and every fault at its place.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use axum::body::Body;
use axum::http::{Request, StatusCode};
use futures_util::StreamExt as _;
use maillage_domain::people::{Grant, Role};
use maillage_service::people::{block, revoke_role};
use serde_json::{Value, json};

use super::kit::{EMAIL, WORDS, invited, keeping, peopled, signed_in, signed_in_of, token_of, whole_token};
use crate::support::{Answer, Site};

/// How many acts the journal holds.
fn acts(site: &Site) -> usize {
    site.app().known().state.acts().count()
}

async fn write(site: &Site, token: &str, verb: &str, key: &str, body: &Value) -> Answer {
    let request = Request::post(format!("/api/v1/fund/{verb}"))
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .header("idempotency-key", key);
    site.send(request.body(Body::from(body.to_string())).unwrap()).await
}

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

/// A site with a register, and a token of a person with a role.
async fn programmed(role: Role) -> (Site, String) {
    let site = peopled(Site::register().await).await;
    drop(invited(&site, EMAIL, Some(role), None).await);
    let token = whole_token(&site, EMAIL).await;
    (site, token)
}

/// What can be certified of the register: a euro of its first commitment with something left.
async fn certification(site: &Site) -> Value {
    let known = read(&site.get("/api/v1/fund/commitments?year=2025&at=2026-03-02").await);
    let certifiable = |one: &&Value| Some(100) < one["rest"].as_i64() && one["certified"] != one["committed"];
    let open = known["commitments"].as_array().unwrap().iter().find(certifiable);
    json!({ "commitment": open.unwrap()["commitment"], "amount": 100 })
}

#[tokio::test]
async fn given_a_write_when_looked_at_sent_and_sent_again_then_one_act_whose_receipt_proves_it() {
    let (site, token) = programmed(Role::FundManager).await;
    let (before, body) = (acts(&site), certification(&site).await);
    let seen = write(&site, &token, "certify?preview=true", "k1", &body).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    let changed = read(&seen)["rows"].as_array().unwrap().iter().any(|row| row["before"] != row["after"]);
    assert!(changed, "{}", seen.body);
    assert_eq!(acts(&site), before, "a look writes nothing");
    let done = write(&site, &token, "certify", "k1", &body).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.body);
    assert_eq!(done.header("cache-control"), "no-store");
    let receipt = read(&done);
    let act = read(&site.get(done.header("location")).await);
    assert_eq!((&act["number"], &act["hash"]), (&receipt["act"], &receipt["digest"]));
    assert_eq!(receipt["position"]["ae_available"].as_i64(), read(&seen)["rows"][3]["after"].as_i64());
    let again = write(&site, &token, "certify", "k1", &body).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.body);
    let mut expected = receipt.clone();
    expected["already"] = json!(true);
    expected["text"] = read(&again)["text"].clone();
    assert_eq!(read(&again), expected, "the same receipt, but that it says so");
    let mut other = body.clone();
    other["amount"] = json!(200);
    let reused = write(&site, &token, "certify", "k1", &other).await;
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reused.body);
    assert_eq!(read(&reused)["type"], "maillage:fund-key-reused");
    assert_eq!(acts(&site), before + 1);
}

#[tokio::test]
async fn given_a_year_when_programs_of_each_role_take_it_from_budget_to_payment_then_each_verb_is_an_act() {
    let site = peopled(Site::register().await).await;
    let mut tokens = Vec::new();
    for role in [Role::FundManager, Role::AuthorisingOfficer, Role::Accountant] {
        let email = format!("{}@agence.example", role.as_str());
        drop(invited(&site, &email, Some(role), None).await);
        tokens.push(whole_token(&site, &email).await);
    }
    let [manager, officer, accountant] = <[String; 3]>::try_from(tokens).unwrap();
    let before = acts(&site);
    let done = async |token: &str, verb: &str, body: Value| {
        let answer = write(&site, token, verb, &format!("{verb}-2026"), &body).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{verb}: {}", answer.body);
        read(&answer)
    };
    drop(done(&manager, "open", json!({ "year": 2026, "day": "2026-03-02" })).await);
    let parts = json!([
        { "earmark": "prevention", "amount": 100_000_000 },
        { "earmark": "free", "amount": 400_000_000 },
    ]);
    let revenue = json!({
        "year": 2026, "origin": "first-order", "amount": 500_000_000, "source": "arrêté", "part": parts,
    });
    drop(done(&manager, "revenue", revenue).await);
    let table = json!([
        { "mission": "2", "ae": 200_000_000, "cp": 150_000_000 },
        { "mission": "3", "ae": 100_000_000, "cp": 100_000_000 },
    ]);
    let budget = json!({ "year": 2026, "kind": "initial", "table": table, "ministers": "2026-02-16" });
    drop(done(&manager, "budget", budget).await);
    let agreement = json!({
        "agreement": "CPOM-2026-1", "year": 2026, "kind": "cpom", "beneficiary": "finess:590000006",
        "beneficiary_kind": "health-establishment", "name": "Hôpital d’essai", "object": "Permanence des soins",
        "amount": 6_000_000, "payment": "deux versements", "use": "gardes", "evaluation": "un rapport par an",
        "undertakings": "une ligne de garde", "begins": "2026-01-01", "ends": "2027-12-31",
        "signed": "2026-02-20", "day": "2026-02-20",
    });
    drop(done(&officer, "agreement", agreement).await);
    let commitment = json!({
        "year": 2026, "place": "intervention/free/2", "amount": 6_000_000, "object": "Permanence des soins",
        "agreement": "CPOM-2026-1",
        "beneficiary": "finess:590000006", "beneficiary_kind": "health-establishment", "field": "care",
        "schedule": [{ "year": 2026, "amount": 4_000_000 }, { "year": 2027, "amount": 2_000_000 }],
    });
    let committed = done(&officer, "commit", commitment).await;
    let id = &committed["commitment"];
    drop(done(&officer, "certify", json!({ "commitment": id, "amount": 1_000_000 })).await);
    let ordered_by = account(&site, "authorising-officer@agence.example").await;
    let pay = json!({ "commitment": id, "year": 2026, "amount": 600_000, "ordered_by": ordered_by });
    let paid = done(&accountant, "pay", pay).await;
    assert_eq!(paid["position"]["rest"], json!(5_400_000));
    let too_much = json!({ "commitment": id, "year": 2026, "amount": 600_000, "ordered_by": ordered_by });
    let refused = write(&site, &accountant, "pay", "too-much", &too_much).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let problem = read(&refused);
    assert!(problem["title"].as_str().unwrap().matches('€').count() >= 2, "the two amounts: {problem}");
    assert!(!problem["details"][0].as_str().unwrap().is_empty(), "the rule: {problem}");
    assert!(!problem["hints"].as_array().unwrap().is_empty(), "what could be done: {problem}");
    let release = json!({ "commitment": id, "year": 2026, "amount": 1_000_000 });
    drop(done(&officer, "release", release).await);
    assert_eq!(acts(&site), before + 8);
}

async fn account(site: &Site, email: &str) -> String {
    maillage_service::people::account_id(site.app(), email, WORDS).await.unwrap().to_string()
}

#[tokio::test]
async fn given_a_preview_in_any_spelling_that_is_taken_when_asked_then_nothing_is_written() {
    let (site, token) = programmed(Role::FundManager).await;
    let before = acts(&site);
    for asked in ["true", "true%20", "true+", "%20true"] {
        let request = Request::post(format!("/api/v1/fund/open?preview={asked}"))
            .header("authorization", format!("Bearer {token}"))
            .header("content-type", "application/json")
            .header("idempotency-key", "k");
        let body = json!({ "year": 2026, "day": "2026-03-02" }).to_string();
        let answer = site.send(request.body(Body::from(body)).unwrap()).await;
        assert_ne!(answer.status, StatusCode::CREATED, "{asked}: {}", answer.body);
        assert_eq!(acts(&site), before, "{asked}");
    }
}

#[tokio::test]
async fn given_several_faults_when_sent_then_each_by_its_pointer_and_nothing_is_written() {
    let (site, token) = programmed(Role::AuthorisingOfficer).await;
    let before = acts(&site);
    for (body, pointers) in [
        (json!({ "amount": "dix", "commitment": 7, "x": 1 }), vec!["/x", "/commitment", "/amount"]),
        (json!({ "commitment": "abc", "amount": 100, "day": "hier" }), vec!["/day", "/commitment"]),
        (json!({}), vec!["/commitment", "/amount"]),
        (json!(7), vec![""]),
    ] {
        let answer = write(&site, &token, "certify", "k", &body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}: {}", answer.body);
        let errors = read(&answer)["errors"].as_array().unwrap().clone();
        let found: Vec<_> = errors.iter().map(|error| error["pointer"].as_str().unwrap()).collect();
        assert_eq!(found, pointers, "{body}");
        assert!(errors.iter().all(|error| !error["detail"].as_str().unwrap().is_empty()));
    }
    let sent = |key: Option<&str>, kind: &str, body: &str| {
        let request =
            Request::post("/api/v1/fund/certify").header("authorization", format!("Bearer {token}"));
        let request = request.header("content-type", kind);
        let request = if let Some(key) = key { request.header("idempotency-key", key) } else { request };
        request.body(Body::from(body.to_owned())).unwrap()
    };
    for (request, status) in [
        (sent(None, "application/json", "{}"), StatusCode::BAD_REQUEST),
        (sent(Some(&"k".repeat(201)), "application/json", "{}"), StatusCode::BAD_REQUEST),
        (sent(Some("k"), "application/json", "{"), StatusCode::UNPROCESSABLE_ENTITY),
        (sent(Some("k"), "text/plain", "{}"), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (sent(Some("k"), "application/json", &" ".repeat((1 << 20) + 1)), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let answer = site.send(request).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    assert_eq!(acts(&site), before);
}

/// A write whose body nobody may read.
fn unread(address: &str, header: Option<(&str, String)>) -> Request<Body> {
    let body = futures_util::stream::once(async { panic!("the body is read") });
    let body = Body::from_stream(body.map(Ok::<String, std::io::Error>));
    let request = Request::post(address).header("content-type", "application/json");
    let request = request.header("idempotency-key", "k");
    let request = if let Some((name, value)) = header { request.header(name, value) } else { request };
    request.body(body).unwrap()
}

#[tokio::test]
async fn given_a_write_without_the_right_when_sent_then_refused_before_its_body_is_read() {
    let site = peopled(Site::register().await).await;
    let browser = signed_in(&site, EMAIL, Some(Role::FundManager)).await;
    drop(signed_in_of(&site, "la-bas@agence.example", Role::FundManager, "44").await);
    let bearer = |token: String| Some(("authorization", format!("Bearer {token}")));
    let [narrow, elsewhere, there] = [
        token_of(&site, EMAIL, &["certify"], &[]).await,
        token_of(&site, EMAIL, &["budget"], &["44"]).await,
        token_of(&site, "la-bas@agence.example", &[], &[]).await,
    ];
    let open = "/api/v1/fund/open";
    let cookie = Some(("cookie", format!("maillage={}", browser.cookie.as_deref().unwrap())));
    for (header, status, said) in [
        (None, StatusCode::UNAUTHORIZED, "unknown-visitor"),
        (cookie, StatusCode::UNAUTHORIZED, "unknown-visitor"),
        (bearer("nothing".to_owned()), StatusCode::UNAUTHORIZED, "bad-token"),
        (bearer(narrow), StatusCode::FORBIDDEN, "forbidden"),
        (bearer(elsewhere.clone()), StatusCode::FORBIDDEN, "région 32"),
        (bearer(there), StatusCode::FORBIDDEN, "région 32"),
    ] {
        let answer = site.send(unread(open, header)).await;
        assert_eq!(answer.status, status, "{said}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
        assert!(answer.header("www-authenticate").starts_with("Bearer"), "{said}");
    }
}

#[tokio::test]
async fn given_a_member_that_says_nothing_beside_another_when_written_then_told_at_its_place_and_nothing_is_written()
 {
    let (site, token) = programmed(Role::FundManager).await;
    let before = acts(&site);
    let endowment = json!({ "year": 2026, "direction": "from-daf", "amount": 100, "endowment": 5_000_000, "order": "arrêté" });
    let closing = json!({ "year": 2025, "carry_over": "in-full", "carry": [{ "envelope": "free", "ae": 100, "cp": 100 }] });
    for (verb, body, place) in [("endowment", endowment, "/limit"), ("close", closing, "/carry")] {
        let answer = write(&site, &token, verb, "k", &body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{verb}: {}", answer.body);
        assert!(answer.body.contains(&format!("\"{place}\"")), "{verb}: {}", answer.body);
    }
    assert_eq!(acts(&site), before);
}

#[tokio::test]
async fn given_a_token_when_its_person_loses_the_role_or_is_blocked_then_it_may_nothing_any_more() {
    let (site, token) = programmed(Role::FundManager).await;
    drop(invited(&site, "chef@agence.example", Some(Role::Administrator), None).await);
    let open = || unread("/api/v1/fund/open", Some(("authorization", format!("Bearer {token}"))));
    let role = Grant::new(Role::FundManager, None, None).unwrap();
    drop(revoke_role(site.app(), EMAIL, &role, keeping()).await.unwrap());
    assert_eq!(site.send(open()).await.status, StatusCode::FORBIDDEN);
    drop(block(site.app(), EMAIL, keeping()).await.unwrap());
    assert_eq!(site.send(open()).await.status, StatusCode::UNAUTHORIZED);
}
