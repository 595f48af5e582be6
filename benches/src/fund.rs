//! The fund at the size of an agency: 20,000 commitments, their balance by mission, and durable commitments a second.

use std::collections::BTreeMap;
use std::io::{self, Error};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, Draft, PersonId, Salt};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Opening, Vote};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, Field, Purpose, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::ledger::{AeAccount, Ledger};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::year::OpenYear;
use maillage_domain::territory::{Region, RegionCode};
use maillage_service::fund::act::{FundRequest, Made, act};
use maillage_service::{App, Clock, Location, Mode, ServiceError};
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::words::Words;
use tokio::task::JoinSet;
use uuid::Uuid;

/// How many commitments the store holds.
pub(crate) const COMMITMENTS: u64 = 20_000;
/// How many commit at once.
pub(crate) const WRITERS: u64 = 64;

const YEAR: Year = Year::new(2026);
pub(crate) const DAY: Date = date(2026, 6, 1);
#[expect(clippy::disallowed_methods, reason = "a bench is a binary: it holds its own clock")]
pub(crate) const CLOCK: Clock =
    Clock { now: Timestamp::now, id: Uuid::now_v7, salt: || Salt::new(Uuid::now_v7().as_u128()) };

pub(crate) fn region() -> RegionCode {
    RegionCode::new("32")
}

/// The mission of a commitment: each in its turn.
pub(crate) fn mission(number: u64) -> Mission {
    let turn = usize::try_from(number).unwrap_or_default() % Mission::ALL.len();
    Mission::ALL.into_iter().nth(turn).unwrap_or(Mission::ALL[0])
}

/// The sum of a commitment, in cents.
pub(crate) fn cents(number: u64) -> i64 {
    100_000 + i64::try_from(number % 997).unwrap_or_default() * 101
}

fn place(mission: Mission) -> Place {
    Place {
        envelope: Envelope::Intervention,
        earmark: Earmark::Free,
        destination: Some(Destination::mission(mission)),
        territory: None,
    }
}

pub(crate) fn commitment(number: u64) -> Commit {
    Commit {
        key: format!("bench-{number}"),
        commitment: CommitmentId::new((CLOCK.id)()),
        year: YEAR,
        place: place(mission(number)),
        amount: Ae::from_cents(cents(number)),
        term: Term::Single,
        beneficiary: Beneficiary {
            // Nobody's: as it might have been recorded, without the key that a person's would have.
            id: BeneficiaryId::Siret(
                Siret::try_from(format!("{:014}", 10_000_000_000_000 + number)).expect("14 digits"),
            ),
            kind: BeneficiaryKind::Association,
        },
        purpose: Purpose { field: Field::Care, code: None },
        object: format!("Convention {number} de la mission {}", mission(number).number()),
        advance: Cp::ZERO,
        notified_on: DAY,
        signed_by: PersonId::new(Uuid::from_u128(1)),
        parties: Vec::new(),
        runs: None,
        essentials: None,
        agreement: None,
        structure: None,
    }
}

/// Gives the fund a command, as its commands on the command line do.
async fn submit(
    app: &App,
    key: String,
    draft: impl FnOnce(Made) -> Box<dyn Command>,
) -> Result<ReceiptView, ServiceError> {
    let actor = PersonId::new(Uuid::from_u128(1));
    let request = FundRequest { region: None, key, actor, on: Some(DAY) };
    act(app, &request, draft, Words::new(Language::English)).await
}

/// Registers the region.
async fn registered(app: &App) -> Result<(), ServiceError> {
    let registered = Region {
        code: region(),
        name: "Hauts-de-France".to_owned(),
        raa_prefix: "R32".to_owned(),
        time_zone: "Europe/Paris".to_owned(),
    };
    let draft = Draft::new(&region(), DAY, registered);
    let written = app.write(Actor::Program, |_| Ok((draft.into(), ())));
    written.await.map(|_| ())
}

/// A store with an open exercise and room enough.
pub(crate) async fn opened(location: &Location) -> Result<Arc<App>, ServiceError> {
    let app = App::open(location, Mode::CreateIfMissing, CLOCK).await?;
    registered(&app).await?;
    let open = OpenYear { key: "open".to_owned(), year: YEAR, first_order: None };
    submit(&app, open.key.clone(), |_| Box::new(open)).await?;
    let room = 10_000_000_000_000;
    let opening =
        |mission| Opening { place: place(mission), ae: Ae::from_cents(room), cp: Cp::from_cents(room) };
    let held_on = date(2026, 1, 2);
    let budget = AdoptBudget {
        key: "budget".to_owned(),
        year: YEAR,
        kind: BudgetKind::Initial,
        openings: Mission::ALL.into_iter().map(opening).collect(),
        approval: Approval::Board {
            vote: Vote { held_on, votes: 30, against: 0 },
            received_on: held_on,
            opposed_on: None,
        },
    };
    submit(&app, budget.key.clone(), |_| Box::new(budget)).await?;
    Ok(Arc::new(app))
}

/// Commits from many writers at once while `wanted` says so of the number of the next, and returns how many were durable.
async fn commit(
    app: &Arc<App>,
    writers: u64,
    wanted: impl Fn(u64) -> bool + Copy + Send + 'static,
) -> io::Result<u64> {
    let (next, durable) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let mut tasks = JoinSet::new();
    for _ in 0..writers {
        let app = Arc::clone(app);
        let (next, durable) = (Arc::clone(&next), Arc::clone(&durable));
        tasks.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if !wanted(number) {
                    return Ok::<(), ServiceError>(());
                }
                let command = commitment(number);
                submit(&app, command.key.clone(), |_| Box::new(command)).await?;
                durable.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    while let Some(task) = tasks.join_next().await {
        task.map_err(Error::other)?.map_err(Error::other)?;
    }
    Ok(durable.load(Ordering::Relaxed))
}

/// Fills a store, and leaves its snapshot.
pub(crate) async fn fill(folder: &Path) -> io::Result<()> {
    let app = opened(&Location::Folder(folder.to_path_buf())).await.map_err(Error::other)?;
    commit(&app, WRITERS, |number| number < COMMITMENTS).await?;
    app.close().await;
    Ok(())
}

/// Durable commitments a second, over three seconds, by so many writers at once.
pub(crate) async fn rate(writers: u64, location: &Location) -> io::Result<f64> {
    let app = opened(location).await.map_err(Error::other)?;
    let start = Instant::now();
    let durable = commit(&app, writers, move |_| start.elapsed() < Duration::from_secs(3)).await?;
    let rate = f64::from(u32::try_from(durable).unwrap_or(u32::MAX)) / start.elapsed().as_secs_f64();
    let verified = app.journal().verify(&[]).await.map_err(Error::other)?;
    if !verified.holds() || verified.tip.head.number.get() != durable + 3 {
        return Err(Error::other("the journal does not hold what was acknowledged"));
    }
    Ok(rate)
}

/// Prints durable commitments a second: many writers, then one.
pub(crate) async fn rates() -> io::Result<()> {
    for writers in [WRITERS, 1] {
        let mut rates = Vec::new();
        for _ in 0..3 {
            let folder = tempfile::tempdir()?;
            rates.push(rate(writers, &Location::Folder(folder.path().to_path_buf())).await?);
        }
        rates.sort_by(f64::total_cmp);
        println!("durable commitments a second, {writers} writers: {rates:.0?}");
    }
    Ok(())
}

/// Opens the store in a folder and prints what is committed by mission: a process of its own, timed from outside.
pub(crate) async fn balances(folder: &Path, closes: bool) -> io::Result<()> {
    let location = Location::Folder(folder.to_path_buf());
    let app = App::open(&location, Mode::Existing, CLOCK).await.map_err(Error::other)?;
    let known = app.current().await.map_err(Error::other)?;
    let empty = Ledger::default();
    let ledger = known.state.fund(&region()).unwrap_or(&empty);
    let mut missions: BTreeMap<Option<u8>, (i64, i64)> = BTreeMap::new();
    for (cell, balances) in ledger.book().cells(YEAR) {
        let mission = cell.place.destination.as_ref().map(|destination| destination.mission.number());
        let (committed, left) = missions.entry(mission).or_default();
        *committed += balances.ae_committed().cents();
        *left += balances.ae(AeAccount::Available).cents();
    }
    for (mission, (committed, left)) in missions {
        println!("{};{committed};{left}", mission.unwrap_or_default());
    }
    if closes {
        app.close().await;
    }
    // As the program does: what a process knows is given back with the process.
    std::mem::forget((app, known));
    Ok(())
}
