//! The story of a call, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::call::decided::Score;
use maillage_domain::call::terms::{CallKind, Criterion, DecidingBody};
use maillage_domain::fund::agreement::{AgreementKind, AgreementTerms};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Days, Field, Purpose};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::essentials::{Essentials, LegalName};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::year::OpenYear;
use maillage_domain::ground::one_line::OneLine;
use maillage_publishing::json;
use maillage_service::call::act::{
    AmendRequest, ApplyRequest, BudgetAsked, DecideRequest, OpenRequest, PublishRequest, amend, apply,
    decide, open, publish,
};
use maillage_service::call::grant::{GrantRequest, grant};
use maillage_service::call::import::import_applications;
use maillage_service::call::list::{call, calls};
use maillage_service::fund::FundQuestion;
use maillage_service::fund::act::{FundRequest, act};
use maillage_service::fund::agreements::agreement;
use maillage_service::mapped_table::MappedTable;
use maillage_service::{App, Location, Reader, Receipt, ServiceError};
use maillage_views::fund::call::{CallView, Eyes};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

const YEAR: Year = Year::new(2024);
const OPENS: Date = date(2024, 2, 1);
const DEADLINE: Date = date(2024, 3, 1);
const DECIDED: Date = date(2024, 4, 2);
const EUROS: i64 = 100;

/// An export of an online form: its own names of columns, the last one late.
const EXPORT: &str = "\
Dossier;SIRET du porteur;Raison sociale;Intitulé;Montant;Déposé le;Courriel
0002;35600000000048;Association d’essai;Un relais;24 000,00;01/03/2024 23:58;a@exemple.fr
0001;12345678200010;Maison d’essai;Un accueil;60 000,00;15/02/2024 10:00;b@exemple.fr
0010;12345678200010;Maison d’essai;Un autre accueil;5 000,00;02/03/2024 00:14;b@exemple.fr
";

const MAPPING: &str = "\
number = \"Dossier\"
applicant = \"SIRET du porteur\"
name = \"Raison sociale\"
title = \"Intitulé\"
requested = \"Montant\"
received = \"Déposé le\"
";

fn words() -> Words {
    Words::new(Language::English)
}

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("a line")
}

fn euros(sum: i64) -> Ae {
    Ae::from_cents(sum * EUROS)
}

async fn done(app: &App, on: Date, command: impl Command + 'static) {
    let request =
        FundRequest { region: None, key: command.key().to_owned(), actor: person(10), on: Some(on) };
    act(app, &request, |_| Box::new(command), words()).await.expect("nothing forbids it");
}

/// 50,000 euros that may be committed in 2024.
async fn budgeted(app: &App) {
    done(app, date(2024, 1, 2), OpenYear { key: "open".to_owned(), year: YEAR, first_order: None }).await;
    let place = Place {
        envelope: Envelope::Intervention,
        earmark: Earmark::Free,
        destination: Some(Destination::mission(Mission::ALL[0])),
        territory: None,
    };
    let sum = 50_000 * EUROS;
    let opening = Opening { place, ae: Ae::from_cents(sum), cp: Cp::from_cents(sum) };
    let budget = AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: vec![opening],
        approval: Approval::Ministers { decided_on: date(2024, 1, 10) },
    };
    done(app, date(2024, 1, 10), budget).await;
}

fn opening() -> OpenRequest {
    OpenRequest {
        region: None,
        call: "AAP-2024-1".parse().expect("a code"),
        kind: CallKind::Projects,
        title: line("Répit"),
        object: "Des projets de répit.".parse().expect("a clause"),
        criteria: vec![Criterion { name: line("Besoin"), weight: Some(30) }],
        body: DecidingBody::EmergencyFund,
        year: YEAR,
        opens: OPENS,
        deadline: Some(DEADLINE),
        budget: Some(BudgetAsked {
            ceiling: euros(70_000),
            place: "intervention/free/1".parse().expect("a place"),
        }),
        on: Some(OPENS),
    }
}

fn deciding(number: &str, granted: Option<i64>) -> DecideRequest {
    DecideRequest {
        region: None,
        call: "AAP-2024-1".parse().expect("a code"),
        number: line(number),
        granted: granted.map(euros),
        motive: "Un secret des débats.".parse().ok(),
        scores: vec![Score { criterion: line("Besoin"), points: 28 }],
        body: None,
        replaces: false,
        on: Some(DECIDED),
    }
}

fn granting(number: &str, agreement: &str) -> GrantRequest {
    GrantRequest {
        region: None,
        key: format!("grant {number}"),
        call: "AAP-2024-1".parse().expect("a code"),
        number: line(number),
        agreement: agreement.parse().expect("a reference"),
        kind: AgreementKind::Contract,
        amends: None,
        terms: AgreementTerms {
            payment: "un versement".parse().ok(),
            conditions: "personnel".parse().ok(),
            evaluation: "un rapport".parse().ok(),
            undertakings: "accueil".parse().ok(),
            runs: Some(Days { from: date(2024, 1, 1), until: date(2024, 12, 31) }),
            signed_on: Some(DECIDED),
            ..AgreementTerms::default()
        },
        purpose: Purpose { field: Field::Care, code: None },
        instalments: Vec::new(),
        essentials: Essentials::default(),
        actor: person(10),
        on: Some(DECIDED),
    }
}

/// A store with a call, and what it answered so far.
struct Told {
    app: Arc<App>,
    said: Vec<String>,
}

impl Told {
    fn acts(&self) -> u64 {
        self.app.known().state.head().get()
    }

    fn tell(&mut self, done: Result<Receipt, ServiceError>) {
        self.said.push(done.map_or_else(|error| refusal(&error), |receipt| receipt.text));
    }

    async fn decide(&mut self, request: DecideRequest) {
        let done = decide(&self.app, &request, Actor::Person(person(10)), words()).await;
        self.tell(done);
    }

    /// Imports an export: how many are new, late and known, or what is said of its rows.
    async fn import(&mut self, text: &str) {
        let before = self.acts();
        let request = MappedTable {
            bytes: text.as_bytes(),
            file: "dossiers.csv",
            mapping: Some(("correspondance.toml", MAPPING)),
            region: None,
            on: Some(DECIDED),
        };
        let code = "AAP-2024-1".parse().expect("a code");
        let done = import_applications(&self.app, (&request, &code), Actor::Program, words()).await;
        let said = match done {
            Ok(view) => format!("{} {} {}", view.received, view.late, view.already),
            Err(error) => error.problem(words()).details.join(" / "),
        };
        self.said.push(format!("{said}, {} acts", self.acts() - before));
    }

    async fn grant(&mut self, request: GrantRequest) {
        let before = self.acts();
        let done = grant(&self.app, &request, words()).await;
        let said = match done {
            Ok(view) => format!("{} left {} AE {}", view.already, view.left, view.ae_available),
            Err(error) => refusal(&error),
        };
        self.said.push(format!("{said}, {} acts", self.acts() - before));
    }

    async fn shown(&self, eyes: Eyes) -> CallView {
        let reader = Reader::new(&self.app).await.expect("the journal is read");
        call(&reader, &question(eyes), words()).expect("it is open")
    }
}

fn question(eyes: Eyes) -> FundQuestion {
    FundQuestion {
        at: Some(date(2024, 6, 1)),
        call: "aap-2024-1".parse().ok(),
        agreement: "C-2024-1".parse().ok(),
        eyes,
        ..FundQuestion::default()
    }
}

fn refusal(error: &ServiceError) -> String {
    error.problem(words()).kind.trim_start_matches("maillage:").to_owned()
}

/// The same without the identifier of the commitment, which is another on each store, and with plain spaces.
fn compared(app: &App, said: Vec<String>) -> Vec<String> {
    let known = app.known();
    let (_, ledger) = known.state.funds().next().expect("there is a register");
    let id = ledger.commitments().next().expect("one was made").0.to_string();
    said.into_iter().map(|one| one.replace(&id, "COMMITMENT").replace('\u{a0}', " ")).collect()
}

/// From the opening to the agreement, with each answer.
async fn story(location: &Location) -> Vec<String> {
    let mut told = Told { app: demonstrated(location).await, said: Vec::new() };
    budgeted(&told.app).await;
    let actor = Actor::Person(person(10));
    for _ in 0..2 {
        let done = open(&told.app, &opening(), actor, words()).await;
        told.tell(done);
    }
    told.import(&EXPORT.replace("24 000,00", "beaucoup").replace("\n0010;", "\n0001;")).await;
    told.import(EXPORT).await;
    told.import(EXPORT).await;
    told.import(&EXPORT.replace("60 000,00", "61 000,00")).await;
    let late = ApplyRequest {
        region: None,
        call: "AAP-2024-1".parse().expect("a code"),
        number: line("papier 1"),
        applicant: Beneficiary {
            id: BeneficiaryId::Person(person(77)),
            kind: BeneficiaryKind::HealthProfessional,
        },
        name: LegalName::parse("Jeanne Exemple").ok(),
        title: line("Un cabinet"),
        requested: euros(1_000),
        on: Some(date(2024, 3, 2)),
    };
    let named = apply(&told.app, &late, actor, words()).await;
    told.tell(named);
    let unnamed = apply(&told.app, &ApplyRequest { name: None, ..late }, actor, words()).await;
    told.tell(unnamed);
    decisions(&mut told).await;
    grants(&mut told).await;
    views(&mut told).await;
    compared(&told.app, told.said)
}

async fn decisions(told: &mut Told) {
    told.decide(DecideRequest { on: Some(DEADLINE), ..deciding("0001", Some(50_000)) }).await;
    told.decide(deciding("0001", Some(50_000))).await;
    told.decide(deciding("0002", Some(24_000))).await;
    let more = AmendRequest {
        region: None,
        call: "AAP-2024-1".parse().expect("a code"),
        title: None,
        object: None,
        criteria: Vec::new(),
        body: None,
        opens: None,
        deadline: None,
        ceiling: Some(euros(75_000)),
        place: None,
        on: Some(DECIDED),
    };
    let amended = amend(&told.app, &more, Actor::Person(person(10)), words()).await;
    told.tell(amended);
    told.decide(deciding("0002", Some(24_000))).await;
    told.decide(DecideRequest { motive: None, ..deciding("0010", None) }).await;
    told.decide(deciding("0010", None)).await;
    told.decide(deciding("papier 1", Some(1_000))).await;
}

async fn grants(told: &mut Told) {
    let incomplete = GrantRequest { terms: AgreementTerms::default(), ..granting("0002", "C-2024-1") };
    told.grant(incomplete).await;
    told.grant(granting("0002", "C-2024-1")).await;
    told.grant(granting("0002", "C-2024-1")).await;
    told.grant(GrantRequest { key: "again".to_owned(), ..granting("0002", "C-2024-2") }).await;
    told.grant(granting("0010", "C-2024-3")).await;
    // 26,000 of the 50,000 of the budget are left: neither the agreement nor the commitment is written.
    told.grant(granting("0001", "C-2024-4")).await;
}

async fn views(told: &mut Told) {
    let before = told.shown(Eyes::Public).await;
    told.said.push(format!("{} {}", before.applications.len(), before.row.results.is_some()));
    let request = PublishRequest {
        region: None,
        call: "AAP-2024-1".parse().expect("a code"),
        on: Some(date(2024, 4, 9)),
    };
    let done = publish(&told.app, &request, Actor::Person(person(10)), words()).await;
    told.tell(done);
    let again = PublishRequest { on: Some(date(2024, 4, 10)), ..request };
    let done = publish(&told.app, &again, Actor::Person(person(10)), words()).await;
    told.tell(done);
    let reader = Reader::new(&told.app).await.expect("the journal is read");
    let (public, whole) = (told.shown(Eyes::Public).await, told.shown(Eyes::Entitled).await);
    for bytes in [
        json::pretty(&public),
        json::pretty(&whole),
        json::pretty(&calls(&reader, &question(Eyes::Public), words()).expect("there is one")),
        json::pretty(&agreement(&reader, &question(Eyes::Public), words()).expect("it is recorded")),
    ] {
        told.said.push(String::from_utf8(bytes.expect("a view is written")).expect("UTF-8"));
    }
}

#[tokio::test]
async fn given_sqlite_when_the_story_of_a_call_is_told_then_each_answer_is_as_it_must_be() {
    let told = on_sqlite(story).await;
    let expected = [
        "Call AAP-2024-1 opened: Répit.",
        "On record already: nothing is written.",
        "dossiers.csv:2: ",
        "3 1 0, 4 acts",
        "0 0 3, 0 acts",
        "dossiers.csv:3: Another application has the number “0001”",
        "call-named-person",
        "Application papier 1 received for AAP-2024-1 after the deadline of 1 March 2024: it is marked late.",
        "call-before-deadline",
        "Application 0001: €50,000 granted of €60,000 requested. €20,000 are left of the €70,000 of the call.",
        "call-beyond-ceiling",
        "Call AAP-2024-1 amended.",
        "Application 0002: €24,000 granted of €24,000 requested. €1,000 are left of the €75,000 of the call.",
        "call-no-motive",
        "Application 0010 refused.",
        "Application papier 1: €1,000 granted of €1,000 requested. €0 are left of the €75,000 of the call.",
        "fund-agreement-",
        "false left 0 AE 2600000, 3 acts",
        "true left 0 AE 2600000, 0 acts",
        "call-concluded-already, 0 acts",
        "call-nothing-granted, 0 acts",
        "fund-",
        "0 false",
        "Results of AAP-2024-1 published on 9 April 2024.",
        "call-published-already",
    ];
    for (answer, start) in told.iter().zip(expected) {
        assert!(answer.starts_with(start), "{answer}\n{start}");
    }
    assert!(told[2].contains("dossiers.csv:4: ") && told[2].ends_with("0 acts"), "{}", told[2]);
    assert!(told[16].ends_with("0 acts") && told[21].ends_with("0 acts"), "{} {}", told[16], told[21]);
    let (public, whole) = (&told[25], &told[26]);
    for secret in ["secret", "\"points\": 28", "\"number\": \"0010\"", "Un cabinet", "Jeanne"] {
        assert!(!public.contains(secret), "{secret}: {public}");
    }
    assert!(public.contains("\"granted\": 2400000") && public.contains("\"refused\": 1"), "{public}");
    for told in ["secret", "\"points\": 28", "\"number\": \"0010\"", "Un cabinet"] {
        assert!(whole.contains(told), "{told}: {whole}");
    }
    assert!(!whole.contains("Jeanne"), "a natural person is never named: {whole}");
    assert!(told[28].contains("\"committed\": 2400000"), "{}", told[28]);
}

#[tokio::test]
async fn given_postgresql_when_the_story_of_a_call_is_told_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("call_story", story).await;
}
