//! The story of an agreement, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::agreement::{
    AgreementEnd, AgreementKind, AgreementTerms, AmendAgreement, ConcludeAgreement, EndAgreement,
    EvaluateAgreement, EvaluationOutcome, ReceiveReport,
};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Days, Field, Purpose, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Certify, Channel, Pay};
use maillage_domain::fund::year::OpenYear;
use maillage_publishing::json;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::act::{FundRequest, act};
use maillage_service::fund::agreements::{agreement, agreements, beneficiary, reports_due};
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::{CLOCK, on_sqlite, same_on_postgresql};

const YEAR: Year = Year::new(2024);
const EUROS: i64 = 100;

fn words() -> Words {
    Words::new(Language::English)
}

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn id() -> CommitmentId {
    CommitmentId::new(Uuid::from_u128(77))
}

fn siret() -> BeneficiaryId {
    BeneficiaryId::Siret(Siret::parse("12345678200010").expect("14 digits"))
}

fn association() -> Beneficiary {
    Beneficiary { id: siret(), kind: BeneficiaryKind::Association }
}

fn place() -> Place {
    Place {
        envelope: Envelope::Intervention,
        earmark: Earmark::Free,
        destination: Some(Destination::mission(Mission::ALL[0])),
        territory: None,
    }
}

/// A contract of 2024 that lacks its evaluation, until it is amended.
fn draft() -> ConcludeAgreement {
    ConcludeAgreement {
        key: "conclude".to_owned(),
        agreement: "C-1".parse().expect("a reference"),
        year: YEAR,
        kind: AgreementKind::Contract,
        amends: None,
        beneficiary: association(),
        name: LegalName::parse("Maison d’essai").ok(),
        drawn_on: date(2024, 1, 15),
        terms: AgreementTerms {
            object: "répit".parse().ok(),
            sum: Some(Ae::from_cents(30_000 * EUROS)),
            payment: "un versement".parse().ok(),
            conditions: "personnel".parse().ok(),
            undertakings: "accueil".parse().ok(),
            runs: Some(Days { from: date(2024, 1, 1), until: date(2024, 12, 31) }),
            signed_on: Some(date(2024, 1, 20)),
            ..AgreementTerms::default()
        },
        signed_by: person(10),
    }
}

fn amendment() -> AmendAgreement {
    AmendAgreement {
        key: "amend".to_owned(),
        agreement: "C-1".parse().expect("a reference"),
        year: YEAR,
        amendment: LegalName::parse("Avenant 1").expect("a name"),
        drawn_on: date(2024, 1, 25),
        terms: AgreementTerms { evaluation: "un rapport".parse().ok(), ..AgreementTerms::default() },
        signed_by: person(10),
    }
}

fn commit(agreement: Option<&str>) -> Commit {
    Commit {
        key: "commit".to_owned(),
        commitment: id(),
        year: YEAR,
        place: place(),
        amount: Ae::from_cents(30_000 * EUROS),
        term: Term::Single,
        beneficiary: association(),
        purpose: Purpose { field: Field::Care, code: None },
        object: "Essai".to_owned(),
        advance: Cp::ZERO,
        notified_on: date(2024, 2, 1),
        signed_by: person(10),
        parties: Vec::new(),
        runs: None,
        essentials: None,
        agreement: agreement.and_then(|text| text.parse().ok()),
        structure: None,
    }
}

async fn asked(app: &App, on: Date, command: Box<dyn Command>) -> Result<Vec<String>, String> {
    let key = command.key().to_owned();
    let request = FundRequest { region: None, key, actor: person(10), on: Some(on) };
    let answer = act(app, &request, |_| command, words()).await;
    answer.map(|receipt| receipt.warnings).map_err(|error| error.problem(words()).kind)
}

async fn done(app: &App, on: Date, command: impl Command + 'static) {
    asked(app, on, Box::new(command)).await.expect("nothing forbids it");
}

/// From the draft to the report, with each answer.
async fn story(location: &Location) -> Vec<String> {
    let app = Arc::new(App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made"));
    import_real_regions(&app, Actor::Program, words()).await.expect("the demonstration is loaded");
    done(&app, date(2024, 1, 2), OpenYear { key: "open".to_owned(), year: YEAR, first_order: None }).await;
    let sum = 50_000 * EUROS;
    let opening = Opening { place: place(), ae: Ae::from_cents(sum), cp: Cp::from_cents(sum) };
    let budget = AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: vec![opening],
        approval: Approval::Ministers { decided_on: date(2024, 1, 10) },
    };
    done(&app, date(2024, 1, 10), budget).await;
    let mut told = Vec::new();
    let on = date(2024, 2, 1);
    told.push(asked(&app, on, Box::new(commit(None))).await.expect_err("no contract"));
    done(&app, date(2024, 1, 15), draft()).await;
    told.push(asked(&app, on, Box::new(commit(Some("C-1")))).await.expect_err("a draft"));
    done(&app, date(2024, 1, 25), amendment()).await;
    let warnings = asked(&app, on, Box::new(commit(Some("C-1")))).await.expect("a contract carries it");
    told.push(format!("{warnings:?}"));
    pays(&app).await;
    told.extend(follows(&app).await);
    told
}

async fn pays(app: &App) {
    let (amount, paid) = (Cp::from_cents(30_000 * EUROS), date(2024, 3, 1));
    let certify = Certify {
        key: "certify".to_owned(),
        commitment: id(),
        amount,
        done_on: paid,
        certified_by: person(12),
    };
    done(app, paid, certify).await;
    let pay = Pay {
        key: "pay".to_owned(),
        commitment: id(),
        year: YEAR,
        amount,
        channel: Channel::AcArs,
        ordered_by: person(10),
        paid_by: person(11),
    };
    done(app, paid, pay).await;
}

/// The report is late, then comes with a sum to claim; the action is evaluated and the agreement ended.
async fn follows(app: &Arc<App>) -> Vec<String> {
    let of = |day: Date| FundQuestion {
        at: Some(day),
        agreement: "C-1".parse().ok(),
        beneficiary: Some(siret()),
        ..FundQuestion::default()
    };
    let late = of(date(2024, 7, 1));
    let over = of(date(2025, 7, 1));
    let reader = Reader::new(app).await.expect("the journal is read");
    let due = |reader: &Reader, question: &FundQuestion| {
        let view = reports_due(reader, question, words()).expect("a register");
        view.reports.iter().map(|report| format!("{} {}", report.due, report.overdue)).collect::<Vec<_>>()
    };
    let mut told = vec![format!("{:?}", due(&reader, &late)), format!("{:?}", due(&reader, &over))];
    let report = ReceiveReport {
        key: "report".to_owned(),
        agreement: "C-1".parse().expect("a reference"),
        year: YEAR,
        received_on: date(2025, 7, 1),
        unused: Cp::from_cents(12_300 * EUROS),
        received_by: person(12),
    };
    done(app, date(2025, 7, 1), report).await;
    let evaluation = EvaluateAgreement {
        key: "evaluate".to_owned(),
        agreement: "C-1".parse().expect("a reference"),
        year: YEAR,
        evaluated_on: date(2025, 7, 1),
        outcome: EvaluationOutcome::Stop,
        findings: "peu de demandes".parse().expect("a clause"),
        signed_by: person(10),
    };
    done(app, date(2025, 7, 1), evaluation).await;
    let reader = Reader::new(app).await.expect("the journal is read");
    let view = agreement(&reader, &over, words()).expect("it is recorded");
    told.push(format!("{:?}", view.to_look_at.iter().map(|finding| finding.finding).collect::<Vec<_>>()));
    let end = EndAgreement {
        key: "end".to_owned(),
        agreement: "C-1".parse().expect("a reference"),
        year: YEAR,
        ended_on: date(2025, 7, 1),
        why: AgreementEnd::Stopped,
        signed_by: person(10),
    };
    done(app, date(2025, 7, 1), end).await;
    let reader = Reader::new(app).await.expect("the journal is read");
    for bytes in [
        json::pretty(&agreements(&reader, &over, words()).expect("a register")),
        json::pretty(&agreement(&reader, &over, words()).expect("it is recorded")),
        json::pretty(&beneficiary(&reader, &over, words()).expect("it received")),
    ] {
        told.push(String::from_utf8(bytes.expect("a view is written")).expect("UTF-8"));
    }
    told
}

#[tokio::test]
async fn given_sqlite_when_the_story_of_an_agreement_is_told_then_each_answer_is_as_it_must_be() {
    let told = on_sqlite(story).await;
    let starts = [
        "fund-agreement-needed",
        "fund-agreement-lacks",
        "[]",
        "[]",
        "[\"2025-06-30 true\"]",
        "[\"to-claim\", \"to-end\"]",
    ];
    for (answer, start) in told.iter().zip(starts) {
        assert!(answer.ends_with(start), "{answer}");
    }
    assert!(told[6].contains("\"committed\": 3000000"), "{}", told[6]);
    assert!(told[7].contains("\"standing\": \"over\"") || told[7].contains("\"running\""), "{}", told[7]);
    assert!(told[8].contains("\"needs_contract\": true"), "{}", told[8]);
}

#[tokio::test]
async fn given_postgresql_when_the_story_of_an_agreement_is_told_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("agreement_story", story).await;
}
