//! Agreements on pages: the list with its filters, one of them, who received what, and the documents.

use axum::http::StatusCode;
use jiff::civil::{Date, date};
use maillage_domain::act::PersonId;
use maillage_domain::bilingual::Language;
use maillage_domain::fund::agreement::{AgreementKind, AgreementTerms, ConcludeAgreement};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Finess, Siret};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::Days;
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::Ae;
use maillage_service::App;
use maillage_service::fund::act::{FundRequest, act};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::calls::announced;
use crate::register::under_agreement;
use crate::support::Site;

const ON: Date = date(2025, 2, 1);

fn siret() -> BeneficiaryId {
    BeneficiaryId::Siret(Siret::parse("12345678200010").unwrap())
}

fn terms() -> AgreementTerms {
    AgreementTerms {
        object: "Répit des aidants".parse().ok(),
        sum: Some(Ae::from_cents(30_000)),
        payment: "deux versements".parse().ok(),
        conditions: "personnel".parse().ok(),
        evaluation: "un rapport".parse().ok(),
        undertakings: "ouvrir chaque jour".parse().ok(),
        runs: Some(Days { from: date(2025, 1, 1), until: date(2025, 12, 31) }),
        signed_on: Some(date(2025, 1, 15)),
        ..AgreementTerms::default()
    }
}

fn agreement(
    reference: &str,
    kind: AgreementKind,
    id: BeneficiaryId,
    terms: AgreementTerms,
) -> ConcludeAgreement {
    let is_person = id.is_person();
    ConcludeAgreement {
        key: format!("conclude {reference}"),
        agreement: reference.parse().unwrap(),
        year: Year::new(2025),
        kind,
        amends: None,
        beneficiary: Beneficiary { id, kind: BeneficiaryKind::Association },
        name: (!is_person).then(|| LegalName::parse("Association d’essai").unwrap()),
        drawn_on: ON,
        terms,
        signed_by: PersonId::new(Uuid::from_u128(1)),
    }
}

async fn done(app: &App, command: Box<dyn Command>) {
    let actor = PersonId::new(Uuid::from_u128(1));
    let request = FundRequest { region: None, key: command.key().to_owned(), actor, on: Some(ON) };
    act(app, &request, |_| command, Words::new(Language::French)).await.unwrap();
}

/// One contract and one call, in the region that answers where none is asked.
pub(crate) async fn concluded(app: &App) {
    let id = BeneficiaryId::Siret(Siret::parse("35600000000048").unwrap());
    done(app, Box::new(agreement("C-2024-0031", AgreementKind::Contract, id, terms()))).await;
    announced(app).await;
}

/// A contract under which 300 EUR are committed, a CPOM that is a draft, and an order for a natural person.
async fn agreed() -> Site {
    let site = Site::register().await;
    let app = site.app();
    done(app, Box::new(agreement("C-2025-1", AgreementKind::Contract, siret(), terms()))).await;
    let sites = vec![Finess::parse("590000014").or_else(|_| Finess::parse("020000089")).unwrap()];
    let draft = AgreementTerms { object: None, signed_on: None, sites, ..terms() };
    done(app, Box::new(agreement("CPOM-9", AgreementKind::Cpom, siret(), draft))).await;
    let person = BeneficiaryId::Person(PersonId::new(Uuid::from_u128(0xabc)));
    done(app, Box::new(agreement("A-3", AgreementKind::Order, person, terms()))).await;
    done(app, Box::new(under_agreement("C-2025-1"))).await;
    site
}

#[tokio::test]
async fn given_agreements_when_listed_then_each_with_how_it_stands_and_files_keep_the_filters() {
    let site = agreed().await;
    let page = site.get("/fund/agreements?at=2025-06-30").await;
    assert_eq!(page.status, StatusCode::OK);
    let said = page.said();
    for text in
        ["3 conventions", "C-2025-1", "en cours", "projet", "Association d’essai", "personne physique"]
    {
        assert!(said.contains(text), "{text}: {said}");
    }
    assert!(!page.body.contains("000000000abc"), "nobody is told");
    let cpom = site.get("/fund/agreements?at=2025-06-30&kind=cpom").await;
    assert!(cpom.said().contains("1 convention") && !cpom.said().contains("C-2025-1"), "{}", cpom.said());
    assert!(cpom.body.contains("/fund/agreements.csv?at=2025-06-30&#38;kind=cpom"), "{}", cpom.body);
    let csv = site.get("/fund/agreements.csv?at=2025-06-30&kind=cpom").await;
    assert_eq!((csv.status, csv.body.lines().count()), (StatusCode::OK, 2), "{}", csv.body);
    for format in ["json", "xlsx", "ods", "parquet"] {
        let file = site.get(&format!("/fund/agreements.{format}?standing=draft")).await;
        assert_eq!(file.status, StatusCode::OK, "{format}");
    }
    let wrong = site.get("/fund/agreements?kind=traite").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn given_an_agreement_when_opened_then_its_content_money_and_what_to_look_at_in_both_languages() {
    let site = agreed().await;
    let french = site.get("/fund/agreements/C-2025-1?at=2025-06-30").await;
    assert_eq!(french.status, StatusCode::OK);
    let said = french.said().replace(['\u{a0}', '\u{202f}'], " ");
    for text in
        ["Répit des aidants", "300,00 €", "ouvrir chaque jour", "Coordonnées bancaires", "vérifiées ailleurs"]
    {
        assert!(said.contains(text), "{text}: {said}");
    }
    assert!(french.body.contains("/fund/beneficiaries/siret%2F12345678200010"), "{}", french.body);
    let draft = site.get("/fund/agreements/CPOM-9?at=2025-06-30&lang=en").await.said();
    assert!(draft.contains("Content incomplete: the object missing"), "{draft}");
    let late = site.get("/fund/agreements/c-2025-1?at=2026-07-01").await.said();
    assert!(!late.contains("en retard"), "nothing was paid: {late}");
    let csv = site.get("/fund/agreements/C-2025-1.csv").await;
    assert_eq!((csv.status, csv.body.lines().count()), (StatusCode::OK, 2), "{}", csv.body);
    let json = site.get("/api/v1/fund/agreements/C-2025-1?at=2025-06-30").await;
    let json: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!((&json["standing"], &json["committed"]), (&"running".into(), &30_000.into()));
    assert_ne!(site.get("/fund/agreements/C-NEVER").await.status, StatusCode::OK);
    assert_eq!(site.get("/fund/agreements/a%20b").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn given_an_agreement_when_its_documents_are_asked_then_pdfs() {
    let site = agreed().await;
    for document in ["C-2025-1.pdf", "C-2025-1.letter.pdf", "CPOM-9.pdf", "CPOM-9.letter.pdf", "A-3.pdf"] {
        let answer = site.get(&format!("/fund/agreements/{document}?at=2025-06-30")).await;
        assert_eq!(answer.status, StatusCode::OK, "{document}");
        assert_eq!(answer.header("content-type"), "application/pdf", "{document}");
    }
}

#[tokio::test]
async fn given_a_beneficiary_when_opened_then_all_it_received_and_a_natural_person_has_no_page() {
    let site = agreed().await;
    let page = site.get("/fund/beneficiaries/siret/12345678200010?at=2025-12-31").await;
    assert_eq!(page.status, StatusCode::OK);
    let said = page.said().replace(['\u{a0}', '\u{202f}'], " ");
    for text in ["Association d’essai", "C-2025-1", "CPOM-9", "Seuils, par année", "23 000,00 €"] {
        assert!(said.contains(text), "{text}: {said}");
    }
    let english = site.get("/fund/beneficiaries/siret/12345678200010?lang=en").await.said();
    assert!(english.contains("All that this beneficiary received"), "{english}");
    let csv = site.get("/fund/beneficiaries/siret/12345678200010.csv").await;
    assert!(csv.body.contains("C-2025-1"), "{}", csv.body);
    let json = site.get("/api/v1/fund/beneficiaries/siret:12345678200010").await;
    assert_eq!(json.status, StatusCode::OK, "{}", json.body);
    for nobody in [
        "/fund/beneficiaries/person/00000000-0000-0000-0000-000000000abc",
        "/fund/beneficiaries/siret/12345678200011",
        "/api/v1/fund/beneficiaries/person:00000000-0000-0000-0000-000000000abc",
    ] {
        assert_eq!(site.get(nobody).await.status, StatusCode::NOT_FOUND, "{nobody}");
    }
    let unknown = site.get("/fund/beneficiaries/siret/35600000000048").await;
    assert_ne!(unknown.status, StatusCode::OK);
}
