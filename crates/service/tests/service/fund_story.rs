//! The story of a fund, told on SQLite and on PostgreSQL: equal answers on both.
//!
//! PostgreSQL is told by `MAILLAGE_TEST_POSTGRES`, the URL of a server where the test may make schemas.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Field, Purpose, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::essentials::{
    Essentials, GrantShare, LegalName, PaymentConditions, PaymentPeriod, UnionNotice,
};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Certify, Channel, Pay};
use maillage_domain::fund::year::{CarryOver, CloseYear, OpenYear};
use maillage_publishing::{WriteError, json};
use maillage_service::fund::FundQuestion;
use maillage_service::fund::act::{FundRequest, Made, act};
use maillage_service::fund::execution::execution;
use maillage_service::fund::import_scdl::import_scdl;
use maillage_service::fund::publish::publish_grants;
use maillage_service::fund::reconcile::reconcile;
use maillage_service::fund::status::status;
use maillage_service::import_demo::import_real_regions;
use maillage_service::mapped_table::MappedTable;
use maillage_service::region::describe_agency::{AgencyRequest, describe_agency};
use maillage_service::{App, Location, Mode, Reader, ServiceError};
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::{CLOCK, on_sqlite, same_on_postgresql};

const YEAR: Year = Year::new(2024);
const COMMITTED: Date = date(2024, 2, 1);
const PAID: Date = date(2024, 3, 2);

fn words() -> Words {
    Words::new(Language::English)
}

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn place() -> Place {
    Place {
        envelope: Envelope::Intervention,
        earmark: Earmark::Free,
        destination: Some(Destination::mission(Mission::ALL[0])),
        territory: None,
    }
}

fn commit(key: &str, cents: i64, made: Made) -> Box<dyn Command> {
    Box::new(Commit {
        key: key.to_owned(),
        commitment: CommitmentId::new(made.id),
        year: YEAR,
        place: place(),
        amount: Ae::from_cents(cents),
        term: Term::Single,
        beneficiary: Beneficiary {
            id: BeneficiaryId::Siret(Siret::parse("12345678200010").expect("14 digits")),
            kind: BeneficiaryKind::Association,
        },
        purpose: Purpose { field: Field::Care, code: None },
        object: "Essai".to_owned(),
        advance: Cp::ZERO,
        notified_on: made.on,
        signed_by: person(10),
        parties: Vec::new(),
        runs: None,
        essentials: essentials().said(),
        agreement: None,
        structure: None,
    })
}

/// All that the law has published of a grant.
fn essentials() -> Essentials {
    Essentials {
        name: LegalName::parse("Maison d’essai").ok(),
        conditions: Some(PaymentConditions::Once),
        paid_over: PaymentPeriod::parse("2024-03-01").ok(),
        share: Some(GrantShare::WHOLE),
        notice: Some(UnionNotice::NotNotified),
    }
}

/// What is published is read again and held against the register.
async fn publishes(app: &Arc<App>) -> [String; 3] {
    let siret = Siret::parse("35600000000048").expect("a SIRET");
    let agency = AgencyRequest { code: "32", agency: "ARS d’essai", siret, contact: "contact@ars.example" };
    describe_agency(app, &agency, Actor::Program, words()).await.expect("it is described");
    let question = FundQuestion { year: Some(YEAR), ..FundQuestion::default() };
    let now = || async { Reader::new(app).await.expect("the journal is read") };
    let pack = publish_grants(&now().await, &question, words()).expect("it is published");
    let csv = pack.files.iter().find(|file| file.name == "subventions-2024.csv").expect("the rows");
    let table =
        MappedTable { bytes: &csv.bytes, file: "subventions.csv", mapping: None, region: None, on: None };
    let imported = import_scdl(app, &table, Actor::Program, words()).await.expect("it is recorded");
    let again = import_scdl(app, &table, Actor::Program, words()).await.expect("it was recorded");
    assert_eq!((again.already, again.act), (true, imported.act));
    let beside = reconcile(&now().await, &question, words()).expect("a register");
    let stands: Vec<_> = beside.rows.iter().map(|row| (row.standing, row.link, row.said)).collect();
    [pack.view.grants.len().to_string(), imported.rows.to_string(), format!("{stands:?}")]
}

async fn asked(
    app: &App,
    key: &str,
    on: Option<Date>,
    draft: impl FnOnce(Made) -> Box<dyn Command>,
) -> Result<ReceiptView, ServiceError> {
    let request = FundRequest { region: None, key: key.to_owned(), actor: person(10), on };
    act(app, &request, draft, words()).await
}

async fn done(app: &App, key: &str, on: Date, draft: impl FnOnce(Made) -> Box<dyn Command>) -> ReceiptView {
    asked(app, key, Some(on), draft).await.expect("nothing forbids it")
}

async fn refused(app: &App, key: &str, on: Date, draft: impl FnOnce(Made) -> Box<dyn Command>) -> String {
    let error = asked(app, key, Some(on), draft).await.expect_err("a rule forbids it");
    let problem = error.problem(words());
    format!("{} {:?} {:?}", problem.kind, problem.details, problem.hints)
}

fn budget() -> Box<dyn Command> {
    let opening = Opening { place: place(), ae: Ae::from_cents(1_000), cp: Cp::from_cents(800) };
    Box::new(AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: vec![opening],
        approval: Approval::Ministers { decided_on: date(2024, 1, 10) },
    })
}

fn pay(commitment: CommitmentId, cents: i64, ordered_by: PersonId) -> Box<dyn Command> {
    Box::new(Pay {
        key: "pay".to_owned(),
        commitment,
        year: YEAR,
        amount: Cp::from_cents(cents),
        channel: Channel::AcArs,
        ordered_by,
        paid_by: person(11),
    })
}

/// The life of a fund over an exercise; each answer without its identifiers.
async fn story(location: &Location) -> Vec<String> {
    let app = Arc::new(App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made"));
    import_real_regions(&app, Actor::Program, words()).await.expect("the demonstration is loaded");
    let open = OpenYear { key: "open".to_owned(), year: YEAR, first_order: None };
    done(&app, "open", date(2024, 1, 2), |_| Box::new(open)).await;
    done(&app, "budget", date(2024, 1, 10), |_| budget()).await;
    let mut told = vec![refused(&app, "commit", COMMITTED, |made| commit("commit", 1_001, made)).await];
    let id = commits(&app).await;
    told.extend(pays(&app, id).await);
    let published = publishes(&app).await;
    let (key, excluded) = ("close".to_owned(), Vec::new());
    let close = CloseYear { key, year: YEAR, excluded, carry_over: CarryOver::InFull };
    done(&app, "close", date(2024, 12, 31), |_| Box::new(close)).await;
    let reader = Reader::new(&app).await.expect("the journal is read");
    for year in [2023, 2024] {
        let question = FundQuestion { year: Some(Year::new(year)), ..FundQuestion::default() };
        let status = status(&reader, &question, words()).expect("a year spoken of");
        told.push(written(json::pretty(&status)));
    }
    told.extend(published);
    told.push(written(json::pretty(
        &execution(&reader, &FundQuestion::default(), words()).expect("a register"),
    )));
    told
}

fn written(bytes: Result<Vec<u8>, WriteError>) -> String {
    String::from_utf8(bytes.expect("a view is written")).expect("UTF-8")
}

/// All that is open is committed, once; the same command without its day is the one recorded, whatever the day is.
async fn commits(app: &App) -> CommitmentId {
    let committed = done(app, "commit", COMMITTED, |made| commit("commit", 1_000, made)).await;
    let again = asked(app, "commit", None, |made| commit("commit", 1_000, made)).await;
    let again = again.expect("done already");
    assert_eq!((again.already, again.act, &again.commitment), (true, committed.act, &committed.commitment));
    let id = committed.commitment.as_deref().and_then(|id| id.parse().ok());
    CommitmentId::new(id.expect("a commitment"))
}

/// Refused to one person alone and beyond the payment credits; then paid to the cent.
async fn pays(app: &App, commitment: CommitmentId) -> [String; 3] {
    let certify = Certify {
        key: "certify".to_owned(),
        commitment,
        amount: Cp::from_cents(900),
        done_on: PAID,
        certified_by: person(10),
    };
    done(app, "certify", PAID, |_| Box::new(certify)).await;
    let alone = refused(app, "pay", PAID, |_| pay(commitment, 800, person(11))).await;
    let beyond = refused(app, "pay", PAID, |_| pay(commitment, 801, person(10))).await;
    let paid = done(app, "pay", PAID, |_| pay(commitment, 800, person(10))).await.position;
    [alone, beyond, format!("{:?}", (paid.ae_available, paid.cp_available, paid.rest))]
}

#[tokio::test]
async fn given_sqlite_when_the_story_of_a_fund_is_told_then_each_answer_is_as_it_must_be() {
    let told = on_sqlite(story).await;
    let starts = ["maillage:fund-ae-exceeded", "maillage:fund-same-person", "maillage:fund-cp-exceeded"];
    for (answer, start) in told.iter().zip(starts) {
        assert!(answer.starts_with(start), "{answer}");
    }
    assert!(told[0].contains("€10.00"), "{}", told[0]);
    assert_eq!(told[3], "(0, 0, Some(200))");
    assert!(told[4].contains("\"national\": 48460000000"), "{}", told[4]);
    assert!(told[5].contains("\"outstanding\": 200"), "{}", told[5]);
    let published = ["1", "1", "[(\"matches\", Some(\"reference\"), Some(1000))]"];
    assert_eq!(told[6..9], published);
    assert!(told[9].contains("\"cp_paid\": 800"), "{}", told[9]);
}

#[tokio::test]
async fn given_postgresql_when_the_story_of_a_fund_is_told_then_the_same_answers_as_on_sqlite() {
    // Identifiers are told in no answer that is compared.
    same_on_postgresql("fund_story", story).await;
}
