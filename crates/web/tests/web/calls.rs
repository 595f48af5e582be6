//! Calls on pages: the list with its filters, one of them, what everyone is shown of it and what is kept.

use axum::http::StatusCode;
use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::call::decided::Score;
use maillage_domain::call::terms::{CallKind, Criterion, DecidingBody};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::one_line::OneLine;
use maillage_service::App;
use maillage_service::call::act::{
    ApplyRequest, BudgetAsked, DecideRequest, OpenRequest, PublishRequest, apply, decide, open, publish,
};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::Site;

const WORDS: Words = Words::new(Language::French);
const OPENS: Date = date(2025, 2, 1);
const DEADLINE: Date = date(2025, 3, 1);
const DECIDED: Date = date(2025, 4, 1);

fn actor() -> Actor {
    Actor::Person(PersonId::new(Uuid::from_u128(1)))
}

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).unwrap()
}

/// A call, in the region that answers where none is asked.
pub(crate) async fn announced(app: &App) {
    let request = OpenRequest {
        region: None,
        call: "AAP-2026-04".parse().unwrap(),
        kind: CallKind::Projects,
        title: line("Répit et aide aux proches aidants"),
        object: "Des projets de répit.".parse().unwrap(),
        criteria: vec![Criterion { name: line("Besoin du territoire"), weight: Some(30) }],
        body: DecidingBody::Selection,
        year: Year::new(2025),
        opens: OPENS,
        deadline: Some(DEADLINE),
        budget: Some(BudgetAsked {
            ceiling: Ae::from_cents(10_000_000),
            place: "intervention/free/1".parse().unwrap(),
        }),
        on: Some(OPENS),
    };
    open(app, &request, actor(), WORDS).await.unwrap();
}

async fn applied(app: &App, number: &str, on: Date) {
    let id = BeneficiaryId::Siret(Siret::parse("12345678200010").unwrap());
    let request = ApplyRequest {
        region: None,
        call: "AAP-2026-04".parse().unwrap(),
        number: line(number),
        applicant: Beneficiary { id, kind: BeneficiaryKind::Association },
        name: LegalName::parse(&format!("Association du dossier {number}")).ok(),
        title: line(&format!("Projet {number}")),
        requested: Ae::from_cents(5_000_000),
        on: Some(on),
    };
    apply(app, &request, actor(), WORDS).await.unwrap();
}

async fn decided(app: &App, number: &str, granted: Option<i64>) {
    let request = DecideRequest {
        region: None,
        call: "AAP-2026-04".parse().unwrap(),
        number: line(number),
        granted: granted.map(Ae::from_cents),
        motive: Some(format!("Motif du dossier {number}.").parse().unwrap()),
        scores: vec![Score { criterion: line("Besoin du territoire"), points: 28 }],
        body: None,
        replaces: false,
        on: Some(DECIDED),
    };
    decide(app, &request, actor(), WORDS).await.unwrap();
}

/// A call with three applications, of which one is granted something and one is late.
pub(crate) async fn answered(app: &App) {
    announced(app).await;
    applied(app, "11", OPENS).await;
    applied(app, "12", DEADLINE).await;
    applied(app, "13", date(2025, 3, 2)).await;
    decided(app, "11", Some(4_000_000)).await;
    decided(app, "12", None).await;
}

/// Publishes its results.
pub(crate) async fn published(app: &App) {
    let on = Some(date(2025, 4, 2));
    let request = PublishRequest { region: None, call: "AAP-2026-04".parse().unwrap(), on };
    publish(app, &request, actor(), WORDS).await.unwrap();
}

#[tokio::test]
async fn given_calls_when_listed_then_each_with_how_it_stands_and_files_keep_the_filters() {
    let site = Site::register().await;
    answered(site.app()).await;
    let page = site.get("/fund/calls?at=2025-02-15").await;
    assert_eq!(page.status, StatusCode::OK);
    let said = page.said();
    assert!(
        said.contains("AAP-2026-04") && said.contains("ouvert") && said.contains("non publiés"),
        "{said}"
    );
    let none = site.get("/fund/calls?at=2025-02-15&kind=interest").await;
    assert!(!none.said().contains("AAP-2026-04"));
    let closed = site.get("/fund/calls?at=2025-04-01&state=closed&year=2025&lang=en").await;
    assert!(closed.said().contains("AAP-2026-04"), "{}", closed.said());
    assert!(closed.body.contains("/fund/calls.csv?"), "{}", closed.body);
    let csv = site.get("/fund/calls.csv?at=2025-04-01&state=closed").await;
    assert!(csv.body.contains("AAP-2026-04;") || csv.body.contains("AAP-2026-04,"), "{}", csv.body);
    for format in ["json", "xlsx", "ods", "parquet"] {
        let file = site.get(&format!("/fund/calls.{format}?kind=projects")).await;
        assert_eq!(file.status, StatusCode::OK, "{format}");
    }
    assert_eq!(site.get("/fund/calls?kind=marche").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn given_a_call_when_everyone_looks_then_nothing_before_publication_and_then_who_receives_what() {
    let site = Site::register().await;
    answered(site.app()).await;
    let asked = ["/fund/calls/AAP-2026-04", "/fund/calls/aap-2026-04.csv", "/api/v1/fund/calls/AAP-2026-04"];
    for address in asked {
        let kept = site.get(&format!("{address}?at=2025-05-01")).await;
        assert_eq!(kept.status, StatusCode::OK, "{address}");
        assert!(
            !kept.body.contains("dossier 11") && !kept.body.contains("4000000"),
            "{address}: {}",
            kept.body
        );
    }
    published(site.app()).await;
    for address in asked {
        let told = site.get(&format!("{address}?at=2025-05-01")).await;
        assert!(told.body.contains("Association du dossier 11"), "{address}: {}", told.body);
        for secret in ["Motif du dossier", "dossier 12", "dossier 13"] {
            assert!(!told.body.contains(secret), "{address}, {secret}: {}", told.body);
        }
    }
    let page = site.get("/fund/calls/AAP-2026-04?at=2025-05-01").await.said();
    assert!(page.contains("1 dossier retenu sur 3"), "{page}");
    for format in ["xlsx", "ods", "parquet"] {
        let file = site.get(&format!("/fund/calls/AAP-2026-04.{format}?at=2025-05-01")).await;
        assert_eq!(file.status, StatusCode::OK, "{format}");
    }
    assert_ne!(site.get("/fund/calls/AAP-NEVER").await.status, StatusCode::OK);
    assert_eq!(site.get("/fund/calls/a%20b").await.status, StatusCode::NOT_FOUND);
}
