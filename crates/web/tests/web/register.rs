//! The fund of a register: as it stood on a day, and its figures followed to their acts.

use axum::http::StatusCode;
use insta::assert_snapshot;
use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, Draft, FundFact, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Field, Purpose, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Certify, Channel, Pay};
use maillage_domain::fund::year::OpenYear;
use maillage_domain::territory::RegionCode;
use maillage_service::App;
use maillage_service::fund::act::{FundRequest, act};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::Site;

const YEAR: Year = Year::new(2025);

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn id(number: u128) -> CommitmentId {
    CommitmentId::new(Uuid::from_u128(number))
}

fn place(mission: usize) -> Place {
    let destination = Some(Destination::mission(Mission::ALL[mission - 1]));
    Place { envelope: Envelope::Intervention, earmark: Earmark::Free, destination, territory: None }
}

fn budget() -> AdoptBudget {
    let opening = |mission, ae: i64, cp: i64| Opening {
        place: place(mission),
        ae: Ae::from_cents(ae * 100),
        cp: Cp::from_cents(cp * 100),
    };
    AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: vec![opening(1, 1_000, 800), opening(2, 500, 400)],
        approval: Approval::Ministers { decided_on: date(2025, 1, 10) },
    }
}

fn commit(number: u128, mission: usize, euros: i64, notified_on: Date) -> Commit {
    Commit {
        key: format!("commit {number}"),
        commitment: id(number),
        year: YEAR,
        place: place(mission),
        amount: Ae::from_cents(euros * 100),
        term: Term::Single,
        beneficiary: Beneficiary {
            id: BeneficiaryId::Siret(Siret::parse("12345678200010").unwrap()),
            kind: BeneficiaryKind::Association,
        },
        purpose: Purpose { field: Field::Care, code: None },
        object: format!("Essai {number}"),
        advance: Cp::ZERO,
        notified_on,
        signed_by: person(1),
        parties: Vec::new(),
        runs: None,
        essentials: None,
        agreement: None,
        structure: None,
    }
}

/// 300 EUR of mission 1, committed in February under an agreement.
pub(crate) fn under_agreement(reference: &str) -> Commit {
    let agreement = reference.parse().ok();
    Commit { agreement, object: "Sous convention".to_owned(), ..commit(77, 1, 300, date(2025, 2, 1)) }
}

fn certify(number: u128, euros: i64, done_on: Date) -> Certify {
    let (key, amount) = (format!("certify {number}"), Cp::from_cents(euros * 100));
    Certify { key, commitment: id(number), amount, done_on, certified_by: person(1) }
}

/// A year that is opened before it begins: one act.
pub(crate) async fn opened(app: &App, year: Year, on: Date) {
    let request = FundRequest { region: None, key: "open".to_owned(), actor: person(1), on: Some(on) };
    let open = OpenYear { key: "open".to_owned(), year, first_order: None };
    act(app, &request, |_| Box::new(open), Words::new(Language::French)).await.unwrap();
}

/// 1 500 € of AE and 1 200 € of CP; 300 € committed in February, 100 € of them paid in March; 200 € committed in June, of
/// which service was certified with a day in May.
pub(crate) async fn lived(app: &App) {
    let pay = Pay {
        key: "pay".to_owned(),
        commitment: id(1),
        year: YEAR,
        amount: Cp::from_cents(10_000),
        channel: Channel::AcArs,
        ordered_by: person(1),
        paid_by: person(2),
    };
    let (february, march, june) = (date(2025, 2, 1), date(2025, 3, 1), date(2025, 6, 1));
    let acts: [(Date, Box<dyn Command>); 6] = [
        (date(2025, 1, 2), Box::new(OpenYear { key: "open".to_owned(), year: YEAR, first_order: None })),
        (date(2025, 1, 10), Box::new(budget())),
        (february, Box::new(commit(1, 1, 300, february))),
        (march, Box::new(certify(1, 150, march))),
        (date(2025, 3, 15), Box::new(pay)),
        (june, Box::new(commit(2, 2, 200, june))),
    ];
    for (on, command) in acts {
        let request =
            FundRequest { region: None, key: command.key().to_owned(), actor: person(1), on: Some(on) };
        act(app, &request, |_| command, Words::new(Language::French)).await.unwrap();
    }
    // No decision gives such a day any more; a journal may hold it.
    let early = date(2025, 5, 1);
    let draft = Draft::new(&RegionCode::new("32"), early, FundFact::from(certify(2, 50, early)));
    app.write(Actor::Person(person(1)), |_| Ok((draft.into(), ()))).await.unwrap();
}

/// What a page says of the register.
async fn said(address: &str) -> String {
    let answer = Site::register().await.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    assert!(!answer.body.contains("fund-p") && !answer.body.contains(">web-"), "a message is missing");
    answer.said()
}

#[tokio::test]
async fn given_a_register_when_asked_as_of_a_day_then_its_figures_of_that_day() {
    assert_snapshot!("register_fr", said("/fund?year=2025&at=31/03/2025").await);
}

#[tokio::test]
async fn given_an_act_before_what_it_rests_on_when_asked_between_then_the_page_names_it() {
    assert_snapshot!("register_set_aside_en", said("/fund?year=2025&at=2025-05-15&lang=en").await);
}

#[tokio::test]
async fn given_a_figure_of_the_fund_when_traced_then_its_acts() {
    let french = "/journal/trace?figure=ae-committed&year=2025&mission=1&at=31/03/2025";
    assert_snapshot!("register_trace_fr", said(french).await);
    let english = "/journal/trace?figure=cp-available&year=2025&known_on=2026-03-02&lang=en";
    assert_snapshot!("register_trace_en", said(english).await);
}

#[tokio::test]
async fn given_a_register_as_of_a_day_when_read_then_its_files_and_traces_keep_the_two_times() {
    let site = Site::register().await;
    let page = site.get("/fund?year=2025&at=31/03/2025&known_on=02/03/2026").await.body;
    let times = "at=2025-03-31&#38;known_on=2026-03-02";
    for file in ["csv", "json", "xlsx"] {
        assert!(page.contains(&format!("href=\"/fund.{file}?{times}&#38;year=2025\"")), "{file}");
    }
    for figure in ["ae-opened", "ae-committed", "ae-available", "cp-opened", "cp-paid", "cp-available"] {
        let trace = format!("href=\"/journal/trace?{times}&#38;figure={figure}&#38;year=2025\"");
        assert!(page.contains(&trace), "{figure}");
    }
    let mission = "figure=cp-paid&#38;year=2025&#38;mission=1\"";
    assert!(page.contains(mission), "{mission}");
    let file = site.get("/fund.json?year=2025&at=2025-03-31").await;
    let document: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!((&document["ae"]["committed"], &document["cp"]["paid"]), (&30_000.into(), &10_000.into()));
    // The trace leads back to the fund as of the same time.
    let trace = site.get("/journal/trace?figure=cp-paid&year=2025&at=31/03/2025").await.body;
    assert!(trace.contains("href=\"/fund?at=2025-03-31&#38;year=2025\""), "{trace}");
}

#[tokio::test]
async fn given_a_report_without_a_register_when_read_then_its_figures_lead_to_the_line_that_prints_them() {
    let site = Site::demo().await;
    let page = site.get("/fund?year=2023").await.body;
    assert!(page.contains("/journal/trace?figure=cp-paid&#38;year=2023"), "{page}");
    // The name of the figure as files of the fund write it is the same figure.
    for figure in ["cp-paid", "cp.paid", "cp_paid"] {
        let said = site.get(&format!("/journal/trace?year=2023&figure={figure}")).await.said();
        assert!(said.contains("(/acts/16") && said.contains("Rapport FIR 2023"), "{figure}: {said}");
        assert!(said.contains("(/documents/") && said.contains("line="), "{figure}: {said}");
    }
}

#[tokio::test]
async fn given_a_name_that_is_no_figure_when_traced_then_it_is_named_and_the_figures_are_offered() {
    let site = Site::demo().await;
    let answer = site.get("/journal/trace?year=2023&figure=cp.spent").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let said = answer.said();
    assert!(said.contains("« cp.spent » n’est pas un chiffre du FIR"), "{said}");
    assert!(answer.body.contains("<option value=\"cp-paid\">"), "{}", answer.body);
}

#[tokio::test]
async fn given_a_trace_when_downloaded_then_its_hops_as_rows_and_as_the_command_line_gives_them() {
    let site = Site::demo().await;
    let table = site.get("/journal/trace.csv?year=2023&figure=cp-paid").await;
    assert_eq!(table.status, StatusCode::OK);
    assert!(table.body.contains("document,number,numéro,16"), "{}", table.body);
    let cell = site.get("/journal/trace.json?activity=irm&zone=17A").await;
    assert!(
        cell.body.contains("\"fact\": \"type\"") && cell.body.contains("bilan-published"),
        "{}",
        cell.body
    );
    assert_ne!(site.get("/journal/trace.csv").await.status, StatusCode::OK);
}
