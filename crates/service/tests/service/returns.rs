//! Payment returns, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Field, Purpose, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::Certify;
use maillage_domain::fund::year::OpenYear;
use maillage_domain::territory::RegionCode;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::act::{FundRequest, Made, act};
use maillage_service::fund::import_returns::{ReturnsPaid, ReturnsRequest, import_returns};
use maillage_service::fund::reconcile::reconcile;
use maillage_service::mapped_table::MappedTable;
use maillage_service::{App, Location, Reader};
use maillage_views::fund::call::Eyes;
use maillage_views::fund::reconciled::ReconciledSource;
use maillage_views::fund::returns_imported::ReturnsImported;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

const YEAR: Year = Year::new(2024);
const REGION: &str = "32";
const OFFICER: u128 = 10;
const ACCOUNTANT: u128 = 11;

const MAPPING: &str =
    "reference = \"Virement\"\ncommitment = \"Dossier\"\npaid = \"Le\"\namount = \"Somme\"\n";

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

async fn done(app: &App, key: &str, on: Date, draft: impl FnOnce(Made) -> Box<dyn Command>) {
    let request = FundRequest {
        region: Some(REGION.to_owned()),
        key: key.to_owned(),
        actor: person(OFFICER),
        on: Some(on),
    };
    act(app, &request, draft, words()).await.expect("nothing forbids it");
}

fn commit(kind: BeneficiaryKind, made: Made) -> Box<dyn Command> {
    Box::new(Commit {
        key: format!("commit {}", kind.as_str()),
        commitment: CommitmentId::new(made.id),
        year: YEAR,
        place: place(),
        amount: Ae::from_cents(100_000),
        term: Term::Single,
        beneficiary: Beneficiary { id: BeneficiaryId::Person(person(77)), kind },
        purpose: Purpose { field: Field::Care, code: None },
        object: "Astreintes".to_owned(),
        advance: Cp::ZERO,
        notified_on: made.on,
        signed_by: person(OFFICER),
        parties: Vec::new(),
        runs: None,
        essentials: None,
        agreement: None,
        structure: None,
    })
}

/// A fund with a commitment to a professional, of which 600 EUR are certified, and one to an association, certified whole.
async fn committed(app: &App) -> [CommitmentId; 2] {
    let open = OpenYear { key: "open".to_owned(), year: YEAR, first_order: None };
    done(app, "open", date(2024, 1, 2), |_| Box::new(open)).await;
    let opening = Opening { place: place(), ae: Ae::from_cents(500_000), cp: Cp::from_cents(500_000) };
    let budget = AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: vec![opening],
        approval: Approval::Ministers { decided_on: date(2024, 1, 10) },
    };
    done(app, "budget", date(2024, 1, 10), |_| Box::new(budget)).await;
    let mut made = Vec::new();
    for (kind, cents) in
        [(BeneficiaryKind::HealthProfessional, 60_000), (BeneficiaryKind::Association, 100_000)]
    {
        let key = format!("commit {}", kind.as_str());
        done(app, &key, date(2024, 2, 1), |made| commit(kind, made)).await;
        let known = app.known();
        let ledger = known.state.fund(&RegionCode::new(REGION)).expect("a ledger");
        let about = ledger.answered(&key).expect("it was done").fact.payload().particulars().about;
        let commitment = about.commitment().expect("a commitment");
        let (amount, certified_by) = (Cp::from_cents(cents), person(12));
        let certify = |made: Made| -> Box<dyn Command> {
            let key = format!("certify {}", kind.as_str());
            Box::new(Certify { key, commitment, amount, done_on: made.on, certified_by })
        };
        done(app, &format!("certify {}", kind.as_str()), date(2024, 2, 20), certify).await;
        made.push(commitment);
    }
    [made[0], made[1]]
}

async fn imported(app: &App, text: &str, pays: bool) -> ReturnsImported {
    let mapping = Some(("map.toml", MAPPING));
    let (bytes, region, on) = (text.as_bytes(), Some(REGION), Some(date(2024, 12, 31)));
    let table = MappedTable { bytes, file: "cpam.csv", mapping, region, on };
    let paid = ReturnsPaid {
        paid_by: person(ACCOUNTANT),
        ordered_by: person(OFFICER),
        order: "Arrêté d’essai".to_owned(),
    };
    let request = ReturnsRequest { table: &table, pays: pays.then_some(&paid) };
    let actor = Actor::Person(person(ACCOUNTANT));
    import_returns(app, &request, actor, words()).await.expect("it is recorded")
}

fn open(view: &ReturnsImported) -> Vec<(u32, &'static str)> {
    view.open.iter().map(|open| (open.line, open.standing)).collect()
}

/// How the rows of payments stand, as those see it who keep the fund.
async fn beside(app: &Arc<App>, eyes: Eyes) -> Vec<(&'static str, Option<i64>, Option<i64>)> {
    let reader = Reader::new(app).await.expect("the journal is read");
    let region = Some(REGION.to_owned());
    let question = FundQuestion { region, year: Some(YEAR), eyes, ..FundQuestion::default() };
    let view = reconcile(&reader, &question, words()).expect("a register");
    let returns = view.rows.iter().filter(|row| row.source == ReconciledSource::Returns);
    returns.map(|row| (row.standing, row.recorded, row.said)).collect()
}

const HEADER: &str = "Virement;Dossier;Le;Somme;Nom\n";

/// Four rows that can be read, and four that cannot be taken: no day, a number borne twice, a day that has not come.
fn rows([doctor, association]: [CommitmentId; 2]) -> String {
    format!(
        "{HEADER}1;{doctor};2024-03-01;400,00;Camille Exemple\n2;{doctor};2024-03-02;300,00;\n\
         3;{association};2024-03-03;10;\n4;C-9;2024-03-04;10;\n5;;demain;10;\n6;;2024-03-04;1;\n\
         6;;2024-03-04;2;\n7;;2025-03-04;1;\n"
    )
}

/// Nothing is paid where nobody orders it: each row is recorded, and told.
async fn looked(app: &App, text: &str) -> String {
    let view = imported(app, text, false).await;
    assert_eq!((view.rows, view.recorded, view.paid, view.left_out), (4, 4, 0, 4), "{}", view.text);
    assert_eq!(open(&view), [(2, "unpaid"), (3, "unpaid"), (4, "unpaid"), (5, "unlinked")]);
    let told = ["cpam.csv:6: ", "cpam.csv:7: ", "cpam.csv:8: ", "cpam.csv:9: "];
    assert!(told.iter().all(|place| view.text.contains(place)), "{}", view.text);
    assert!(view.ignored == ["Nom"] && !view.text.contains("Camille"), "{}", view.text);
    view.text
}

/// 400 EUR of the 600 that are certified are paid; 300 more would be too much, and no body pays an association. Then nothing is left.
async fn paid(app: &App, text: &str) -> [String; 2] {
    let view = imported(app, text, true).await;
    assert_eq!((view.recorded, view.paid, view.paid_sum, view.matching), (0, 1, 40_000, 1), "{}", view.text);
    assert_eq!(open(&view), [(3, "unpaid"), (4, "unpaid"), (5, "unlinked")]);
    let refused: Vec<_> =
        view.open.iter().map(|open| open.reason.starts_with("the register does not")).collect();
    assert_eq!(refused, [true, true, false], "{}", view.text);
    let before = app.known().state.head();
    let again = imported(app, text, true).await;
    assert_eq!((again.already, again.paid, again.matching), (true, 0, 1), "{}", again.text);
    assert_eq!(app.known().state.head(), before, "the same file again writes nothing");
    [view.text, again.text]
}

/// A row that is corrected is told, and the register stands as it is.
async fn corrected(app: &App, text: &str) -> String {
    let view = imported(app, &text.replacen("400,00", "410,00", 1), true).await;
    assert_eq!((view.recorded, view.paid), (1, 0), "{}", view.text);
    let told = view.changes.iter().flat_map(|change| {
        change.differences.iter().map(|one| (change.line, one.column, one.recorded.clone(), one.said.clone()))
    });
    assert_eq!(told.collect::<Vec<_>>(), [(2, "amount", "400".to_owned(), "410".to_owned())]);
    view.text
}

/// What is no table of returns, and one of which no row can be read.
async fn refused(app: &App) -> Vec<String> {
    let mut said = Vec::new();
    for wrong in ["a;b\n1;2\n", "reference;paid;amount\n1;demain;1\n"] {
        let (bytes, region) = (wrong.as_bytes(), Some(REGION));
        let table = MappedTable { bytes, file: "cpam.csv", mapping: None, region, on: None };
        let request = ReturnsRequest { table: &table, pays: None };
        let done = import_returns(app, &request, Actor::Program, words()).await;
        said.push(done.expect_err("it is refused").problem(words()).title);
    }
    said
}

async fn story(location: &Location) -> Vec<String> {
    let app = demonstrated(location).await;
    let commitments = committed(&app).await;
    let text = rows(commitments);
    let mut said = vec![looked(&app, &text).await];
    said.extend(paid(&app, &text).await);
    said.push(corrected(&app, &text).await);
    let expected = [
        ("differs", Some(40_000), Some(41_000)),
        ("unpaid", None, Some(30_000)),
        ("unpaid", None, Some(1_000)),
        ("unlinked", None, Some(1_000)),
    ];
    assert_eq!(beside(&app, Eyes::Entitled).await, expected);
    assert!(beside(&app, Eyes::Public).await.is_empty(), "a row may be of one person");
    let before = app.known().state.head();
    said.extend(refused(&app).await);
    assert_eq!(app.known().state.head(), before, "nothing is written");
    let anonymous =
        |text: String| commitments.iter().fold(text, |text, id| text.replace(&id.to_string(), "ID"));
    said.into_iter().map(anonymous).collect()
}

#[tokio::test]
async fn given_sqlite_when_returns_are_recorded_then_paid_as_far_as_the_rules_allow_and_the_others_told() {
    assert!(!on_sqlite(story).await.is_empty());
}

#[tokio::test]
async fn given_postgresql_when_returns_are_recorded_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("service_returns", story).await;
}
