//! The ledger of one fund: a pure fold of its acts.
//!
//! Decisions (`commit`, `pay`, `release`...) look at the ledger and return facts or a refusal; they change nothing. Applying
//! a fact never fails: it does not judge anew, but keeps the book whole. An act that would leave an account below zero, or
//! repeats a key, or speaks of a commitment nobody made, is set aside ([`Ledger::set_aside`]) and has no effect at all.
//!
//! Every fact and posting keeps the stamp of its act. So the ledger of an earlier day, or as it was known then, is the fold
//! of the acts that had effect and were recorded by then ([`Ledger::as_of`]).

mod agreed;
mod apply;
mod book;
mod set_aside;
mod settlement;

use std::borrow::Cow;
use std::mem;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::act::{ActNumber, FundFact};
use crate::fund::act::AdoptDestinations;
use crate::fund::agreement::{Agreement, AgreementRef};
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::budget::BudgetAdopted;
use crate::fund::cell::{Pool, Year};
use crate::fund::commitment::{Commitment, CommitmentId};
use crate::fund::money::{Ae, Revenue};
use crate::fund::notified::NotifyResources;
use crate::fund::payment::Paid;
use crate::fund::recovery::{Recovery, RecoveryId};
use crate::fund::reported::FundReported;
use crate::fund::revenue::{DelegateRevenue, Direction, Origin, TransferEndowment};
use crate::fund::year::{Outstanding, YearClosed, YearOpened};
use crate::ground::asked::Asked;
use crate::ground::deferred::Deferred;
use crate::ground::form;
use crate::ground::shared::{List, Map};
use crate::ground::stamp::{Recorded, Stamp};

pub use book::{AccountTransfer, AeAccount, Balances, Book, CpAccount, Movement, Overdrawn, Posting};
pub use set_aside::{Misfit, SetAside};

/// The latest day on which an act has effect, and the latest instant at which one was recorded; neither without any act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Latest(Option<LatestAct>);

/// The latest day and instant among acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct LatestAct {
    #[serde(with = "form::day")]
    effective: Date,
    #[serde(with = "form::instant")]
    recorded_at: Timestamp,
}

impl Latest {
    /// Whether a question asked then takes every act into account.
    fn is_held_by(self, asked: Asked) -> bool {
        self.0.is_none_or(|last| last.effective <= asked.day && last.recorded_at <= asked.known_on)
    }

    /// Takes one more act into account.
    fn take(&mut self, stamp: &Stamp) {
        let last =
            self.0.get_or_insert(LatestAct { effective: stamp.effective, recorded_at: stamp.recorded_at });
        last.effective = last.effective.max(stamp.effective);
        last.recorded_at = last.recorded_at.max(stamp.recorded_at);
    }
}

/// What is known of an exercise beside its balances.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Exercise {
    /// How it was opened, with the base of its provisional twelfths.
    pub opened: Option<Recorded<YearOpened>>,
    /// Its budgets, in order.
    pub budgets: Vec<Recorded<BudgetAdopted>>,
    /// What was delegated or received.
    pub revenues: Vec<Recorded<DelegateRevenue>>,
    /// What orders notify, in the order of the journal: of one told again the last counts.
    pub orders: Vec<Recorded<NotifyResources>>,
    /// What moved between the fund and the DAF.
    pub endowments: Vec<Recorded<TransferEndowment>>,
    /// Its destinations.
    pub destinations: Option<Recorded<AdoptDestinations>>,
    /// How it was closed.
    pub closed: Option<Recorded<YearClosed>>,
    /// The reports read about it, in order.
    pub reports: Vec<Recorded<FundReported>>,
}

impl Exercise {
    /// The first order of the year, if it is recorded.
    pub fn first_order(&self) -> Option<Revenue> {
        let mut orders = self.revenues.iter().filter(|revenue| revenue.fact.origin == Origin::FirstOrder);
        orders.next().map(|order| order.fact.total)
    }

    /// What moved one way between the fund and the DAF.
    pub fn moved(&self, direction: Direction) -> Option<Revenue> {
        let moved = self.endowments.iter().filter(|transfer| transfer.fact.direction == direction);
        Revenue::sum(moved.map(|transfer| transfer.fact.amount))
    }

    /// What was delegated nationally.
    pub fn national(&self) -> Option<Revenue> {
        let national = self.revenues.iter().filter(|revenue| revenue.fact.origin.is_national());
        Revenue::sum(national.map(|revenue| revenue.fact.total))
    }
}

/// The ledger of one fund.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ledger {
    book: Book,
    exercises: Map<Year, Arc<Exercise>>,
    commitments: Deferred<Map<CommitmentId, Arc<Commitment>>>,
    /// The commitments of each beneficiary, in the order of their acts.
    beneficiaries: Deferred<Map<BeneficiaryId, List<CommitmentId>>>,
    recoveries: Deferred<Map<RecoveryId, Arc<Recovery>>>,
    agreements: Deferred<Map<AgreementRef, Arc<Agreement>>>,
    /// Every fact that was kept, by its key.
    done: Deferred<Map<Arc<str>, Recorded<FundFact>>>,
    /// The latest day and the latest instant of an act: whoever asks for later ones is answered from all acts.
    latest: Latest,
    /// What could not be posted.
    unfit: List<Recorded<FundFact>>,
    /// What could be posted, but not by the time that this ledger is of. Only the ledger of an earlier time has any, and that
    /// one is never stored.
    #[serde(skip)]
    early: List<Recorded<FundFact>>,
}

/// A payment, with the stamp of its act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentAt<'l> {
    /// The payment.
    pub paid: &'l Paid,
    /// The act.
    pub stamp: &'l Stamp,
}

impl Ledger {
    /// The book: balances and postings.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The exercises spoken of, in order.
    pub fn exercises(&self) -> impl DoubleEndedIterator<Item = (Year, &Exercise)> {
        self.exercises.iter().map(|(year, exercise)| (*year, exercise.as_ref()))
    }

    /// What is known of an exercise.
    pub fn exercise(&self, year: Year) -> Option<&Exercise> {
        self.exercises.get(&year).map(AsRef::as_ref)
    }

    /// The commitment that bears `id`.
    pub fn commitment(&self, id: CommitmentId) -> Option<&Commitment> {
        self.commitments.get(&id).map(AsRef::as_ref)
    }

    /// Every commitment, in the order of the identifiers.
    pub fn commitments(&self) -> impl Iterator<Item = (CommitmentId, &Commitment)> {
        self.commitments.iter().map(|(id, commitment)| (*id, commitment.as_ref()))
    }

    /// The commitments to a beneficiary, in the order of their acts.
    pub fn commitments_to(&self, beneficiary: &BeneficiaryId) -> impl Iterator<Item = &Commitment> {
        let theirs = self.beneficiaries.get(beneficiary).into_iter().flat_map(|theirs| theirs.iter());
        theirs.filter_map(|id| self.commitment(*id))
    }

    /// The revenue order that bears `id`.
    pub fn recovery(&self, id: RecoveryId) -> Option<&Recovery> {
        self.recoveries.get(&id).map(AsRef::as_ref)
    }

    /// Every revenue order, in the order of the identifiers.
    pub fn recoveries(&self) -> impl Iterator<Item = (RecoveryId, &Recovery)> {
        self.recoveries.iter().map(|(id, recovery)| (*id, recovery.as_ref()))
    }

    /// The agreement that is cited so.
    pub fn agreement(&self, reference: &AgreementRef) -> Option<&Agreement> {
        self.agreements.get(reference).map(AsRef::as_ref)
    }

    /// Every agreement, in the order of the references.
    pub fn agreements(&self) -> impl Iterator<Item = (&AgreementRef, &Agreement)> {
        self.agreements.iter().map(|(reference, agreement)| (reference, agreement.as_ref()))
    }

    /// The fact that answered a key.
    pub fn answered(&self, key: &str) -> Option<&Recorded<FundFact>> {
        self.done.get(key)
    }

    /// The payments, in the order of the journal.
    pub fn payments(&self) -> Vec<PaymentAt<'_>> {
        let paid = self.done.values().filter_map(|recorded| match recorded.fact.as_ref() {
            FundFact::Paid(paid) => Some(PaymentAt { paid, stamp: &recorded.stamp }),
            _ => None,
        });
        let mut paid: Vec<_> = paid.collect();
        paid.sort_by_key(|payment| payment.stamp.number);
        paid
    }

    /// The facts that could not be posted, in the order of the journal. A journal written by maillage has none.
    pub fn unfit(&self) -> impl ExactSizeIterator<Item = &Recorded<FundFact>> {
        self.unfit.iter()
    }

    /// The facts that could be posted in the end, but rest on what the ledger of this earlier time does not hold; in the order
    /// of the journal.
    pub fn early(&self) -> impl ExactSizeIterator<Item = &Recorded<FundFact>> {
        self.early.iter()
    }

    /// The ledger as it stood on a day, as known at an instant: the fold of the acts that had effect and were recorded by
    /// then, in the order of the journal. An act that rests on one that is left out is set aside there; one that is set
    /// aside by the whole journal has no effect at any time.
    pub fn as_of(&self, asked: Asked) -> Cow<'_, Self> {
        if self.latest.is_held_by(asked) {
            return Cow::Borrowed(self);
        }
        let holds = |recorded: &&Recorded<FundFact>| asked.holds(&recorded.stamp);
        let mut held: Vec<_> = self.done.values().chain(self.early()).filter(holds).collect();
        held.sort_by_key(|recorded| recorded.stamp.number);
        let mut ledger = Self::default();
        for recorded in held {
            // What does not fit is remembered in `unfit`.
            let _taken = ledger.take(recorded.clone());
        }
        ledger.early = mem::take(&mut ledger.unfit);
        for recorded in self.unfit().filter(holds) {
            ledger.put_aside(recorded.clone());
        }
        Cow::Owned(ledger)
    }

    /// What may still be committed in a pool.
    pub fn ae_available(&self, pool: &Pool) -> Ae {
        self.book.pool(pool).ae(AeAccount::Available)
    }

    /// How restes à payer move over an exercise, recomputed from the postings.
    pub fn outstanding(&self, year: Year) -> Outstanding {
        let mut roll = Roll::default();
        for (_, posting) in self.book.postings().filter(|(_, posting)| posting.exercise <= year) {
            roll.take(posting, year);
        }
        roll.summed()
    }
}

/// The moves of restes à payer, as they are read from the postings.
#[derive(Default)]
struct Roll {
    start: i64,
    committed: i64,
    paid: i64,
    withdrawn: i64,
    prescribed: i64,
    acts: Vec<ActNumber>,
}

impl Roll {
    fn take(&mut self, posting: &Posting, year: Year) {
        let AccountTransfer::Ae { from, to, amount } = posting.transfer else { return };
        let (moved, cents) = match (from, to) {
            (AeAccount::Available, AeAccount::Rest) => (&mut self.committed, amount.cents()),
            (AeAccount::Rest, AeAccount::Available) => (&mut self.committed, -amount.cents()),
            (AeAccount::Rest, AeAccount::Settled) => (&mut self.paid, amount.cents()),
            (AeAccount::Rest, AeAccount::Withdrawn) => (&mut self.withdrawn, amount.cents()),
            (AeAccount::Rest, AeAccount::Prescribed) => (&mut self.prescribed, amount.cents()),
            _ => return,
        };
        if posting.exercise == year {
            *moved += cents;
            self.acts.push(posting.stamp.number);
        } else {
            let enters = matches!(from, AeAccount::Available) || matches!(to, AeAccount::Available);
            self.start += if enters { cents } else { -cents };
        }
    }

    fn summed(mut self) -> Outstanding {
        self.acts.dedup();
        let Self { start, committed, paid, withdrawn, prescribed, acts } = self;
        Outstanding {
            start: Ae::from_cents(start),
            committed: Ae::from_cents(committed),
            paid: Ae::from_cents(paid),
            withdrawn: Ae::from_cents(withdrawn),
            prescribed: Ae::from_cents(prescribed),
            end: Ae::from_cents(start + committed - paid - withdrawn - prescribed),
            acts,
        }
    }
}
