//! The page of aid: its list, its rulings, its files, and what it refuses.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::Site;

const ASKED: &str = "/aides?on=2023-06-01&applicant=general-practitioner&earlier=none&commune=Arras";

async fn data(site: &Site, address: &str) -> Value {
    let answer = site.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    serde_json::from_str(&answer.body).expect("it is JSON")
}

#[tokio::test]
async fn given_no_list_of_zones_when_an_aid_is_asked_then_subject_to_it_and_above_every_ceiling_refused() {
    let site = Site::demo().await;
    let page = site.get(&format!("{ASKED}&scheme=crai&sum=30000")).await.body;
    assert!(page.contains("Aide possible sous réserve") && page.contains("ml-ruling--maybe"), "{page}");
    let refused = site.get(&format!("{ASKED}&scheme=crai&sum=30001")).await.body;
    assert!(refused.contains("Aide refusée") && refused.contains("Ce qui reste possible"), "{refused}");
    assert!(refused.contains("Demander 30\u{a0}000\u{a0}€."));
    let bare = site.get("/aides").await.body;
    assert!(
        bare.contains("Choisissez une aide") && bare.contains("id=\"crai-2026\""),
        "the list stands by itself"
    );
    assert!(site.get("/fund").await.body.contains("href=\"/aides"));
}

#[tokio::test]
async fn given_the_api_when_asked_then_the_schemes_and_the_ruling_of_the_page() {
    let site = Site::demo().await;
    let schemes = data(&site, "/api/v1/aids?on=2023-06-01&applicant=nurse").await;
    let codes: Vec<_> =
        schemes["schemes"].as_array().expect("a list").iter().map(|scheme| &scheme["code"]).collect();
    assert_eq!(codes, [&json!("ipa"), &json!("ipa-avenant-10")]);
    let asked =
        "on=2023-06-01&applicant=nurse&scheme=ipa&posts=self-employed%3D22,employee-1%3D22,employee-2%3D24";
    let ruling = data(&site, &format!("/api/v1/aids/ruling?{asked}")).await;
    assert_eq!((&ruling["outcome"], &ruling["amount_cents"]), (&json!("yes"), &json!(92_020_000)));
    assert_eq!(ruling["region"], "32");
    let csv = site.get("/aides.csv?on=2023-06-01&group=training").await.body;
    assert_eq!(csv.lines().count(), 3, "a header and two schemes: {csv}");
}

#[tokio::test]
async fn given_what_cannot_be_read_when_asked_then_the_field_is_told_and_the_form_stays_filled() {
    let site = Site::demo().await;
    for (question, told) in [
        ("scheme=crax", "id=\"scheme\""),
        ("scheme=crai&sum=1.234", "id=\"sum\""),
        ("scheme=crai&installed_on=hier", "id=\"installed_on\""),
        ("scheme=ipa&posts=director%3D1", "id=\"posts\""),
        ("scheme=crai&practitioner_zone=15A", "id=\"practitioner_zone\""),
    ] {
        let slip = site.get(&format!("{ASKED}&{question}")).await;
        assert!(slip.status.is_client_error(), "{question}: {}", slip.status);
        assert!(slip.body.contains(told) && slip.body.contains("value=\"Arras\""), "{question}");
    }
    let file = site.get("/aides.csv?on=2023-06-01&sort=name").await;
    assert!(file.status.is_client_error(), "a file refuses what it does not know: {}", file.status);
}
