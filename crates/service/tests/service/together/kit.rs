//! What the tests share: a fund that takes commitments through the application.

use std::path::Path;

use jiff::civil::date;
use maillage_domain::act::{ActNumber, Actor, Draft, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Rna};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening, Vote};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Pool, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Field, Purpose, Term};
use maillage_domain::fund::decision::{self, Context, Decided};
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::fund::year::OpenYear;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_service::shipped::PARAMETERS;
use maillage_service::{App, Drafted, Location, Mode, ServiceError};
use maillage_views::fund::refusal;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::CLOCK;

pub(crate) const YEAR: Year = Year::new(2026);

pub(crate) fn region() -> RegionCode {
    RegionCode::new("32")
}

pub(crate) fn place() -> Place {
    Place {
        envelope: Envelope::Intervention,
        earmark: Earmark::Free,
        destination: Some(Destination::mission(Mission::ALL[0])),
        territory: None,
    }
}

pub(crate) fn pool() -> Pool {
    place().pool(YEAR)
}

pub(crate) async fn open(folder: &Path) -> App {
    app(&Location::Folder(folder.to_path_buf())).await
}

pub(crate) async fn app(location: &Location) -> App {
    App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("the store opens")
}

/// A commitment of one euro.
pub(crate) fn commit(number: u128) -> Commit {
    Commit {
        key: format!("commit {number}"),
        commitment: CommitmentId::new(Uuid::from_u128(number)),
        year: YEAR,
        place: place(),
        amount: Ae::from_cents(100),
        term: Term::Single,
        beneficiary: Beneficiary {
            id: BeneficiaryId::Rna(Rna::parse("W123456789").expect("an identifier")),
            kind: BeneficiaryKind::Association,
        },
        purpose: Purpose { field: Field::Care, code: None },
        object: "essai".to_owned(),
        advance: Cp::ZERO,
        notified_on: date(2026, 5, 2),
        signed_by: PersonId::new(Uuid::from_u128(1)),
        parties: Vec::new(),
        runs: None,
        essentials: None,
        agreement: None,
        structure: None,
    }
}

/// Asks the ledger, and words its answer as acts.
pub(crate) fn decided(
    state: &State,
    decide: impl FnOnce(&Ledger, &Context<'_>) -> decision::Decision,
) -> Result<(Drafted, ()), ServiceError> {
    let (parameters, empty) = (Parameters::read(&PARAMETERS), Ledger::default());
    let context = Context { on: date(2026, 6, 1), parameters: &parameters.expect("what ships is whole") };
    let ledger = state.fund(&region()).unwrap_or(&empty);
    let told = |no| ServiceError::refused(refusal::problem(&no, Words::new(Language::English)));
    let decision = match decide(ledger, &context).map_err(told)? {
        Decided::Already(_) => Drafted::default(),
        Decided::New(fact) => Draft::new(&region(), context.on, fact).into(),
    };
    Ok((decision, ()))
}

/// Commits a euro.
pub(crate) async fn promise(app: &App, number: u128) -> Result<ActNumber, ServiceError> {
    let command = commit(number);
    let written =
        app.write(Actor::Program, |state| decided(state, |ledger, context| ledger.commit(&command, context)));
    written.await.map(|(act, ())| act)
}

/// Opens the exercise with room for so many commitments.
pub(crate) async fn room(app: &App, euros: i64) {
    let open = OpenYear { key: "open".to_owned(), year: YEAR, first_order: None };
    app.write(Actor::Program, |state| decided(state, |ledger, context| ledger.open_year(&open, context)))
        .await
        .expect("not refused");
    let held_on = date(2026, 1, 2);
    let budget = AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: vec![Opening {
            place: place(),
            ae: Ae::from_cents(euros * 100),
            cp: Cp::from_cents(euros * 100),
        }],
        approval: Approval::Board {
            vote: Vote { held_on, votes: 30, against: 0 },
            received_on: held_on,
            opposed_on: None,
        },
    };
    let written = app.write(Actor::Program, |state| {
        decided(state, |ledger, context| ledger.adopt_budget(&budget, context))
    });
    written.await.expect("not refused");
}

/// The sum committed in the pool, and what is left of it, in euros.
pub(crate) async fn position(app: &App) -> (i64, i64) {
    let known = app.current().await.expect("the journal is read");
    let ledger = known.state.fund(&region()).expect("a fund");
    assert_eq!(ledger.unfit().len(), 0, "what is decided can be applied");
    let balances = ledger.book().pool(&pool());
    (balances.ae_committed().cents() / 100, ledger.ae_available(&pool()).cents() / 100)
}

/// The chain holds, and a fold from the first act gives the state in memory.
pub(crate) async fn whole(app: &App) -> u64 {
    let verified = app.journal().verify(&[]).await.expect("the journal is read");
    assert!(verified.holds());
    let known = app.current().await.expect("the journal is read");
    let (entries, tip) =
        app.journal().follow(&maillage_journal::Tip::EMPTY).await.expect("the journal is read");
    assert_eq!((&tip, &verified.tip), (&known.tip, &known.tip));
    assert!(State::default().fold(entries) == known.state, "memory is the fold of the journal");
    tip.head.number.get()
}
