//! The ledger of one fund: a pure fold of its acts.
//!
//! Decisions (`commit`, `pay`, `release`...) look at the ledger and return facts or a refusal; they change nothing. Applying
//! a fact never fails: it does not judge anew, but keeps the book whole. An act that would leave an account below zero, or
//! repeats a key, or speaks of a commitment nobody made, is set aside ([`Ledger::unfit`]) and posts nothing.

mod apply;
mod book;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::act::ActNumber;
use crate::fund::act::FundFact;
use crate::fund::budget::BudgetAdopted;
use crate::fund::cell::{Pool, Year};
use crate::fund::commitment::{Commitment, CommitmentId};
use crate::fund::destination::DestinationTree;
use crate::fund::money::{Ae, Revenue};
use crate::fund::recovery::{Recovery, RecoveryId};
use crate::fund::reported::FundReported;
use crate::fund::revenue::{DelegateRevenue, Direction, Origin, TransferEndowment};
use crate::fund::year::{Outstanding, YearClosed};
use crate::image::Deferred;

pub use book::{AeAccount, Balances, Book, CpAccount, Movement, Overdrawn, Posting, Transfer};

/// A value with the act that brought it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByAct<T> {
    /// The act.
    pub act: ActNumber,
    /// The value.
    pub value: T,
}

/// What is known of an exercise beside its balances.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Exercise {
    /// The act that opened it, with the base of its provisional twelfths.
    pub opened: Option<ByAct<Option<Revenue>>>,
    /// Its budgets, in order.
    pub budgets: Vec<ByAct<BudgetAdopted>>,
    /// What was delegated or received.
    pub revenues: Vec<ByAct<DelegateRevenue>>,
    /// What moved between the fund and the DAF.
    pub endowments: Vec<ByAct<TransferEndowment>>,
    /// Its destinations.
    pub destinations: Option<ByAct<DestinationTree>>,
    /// How it was closed.
    pub closed: Option<ByAct<YearClosed>>,
    /// The reports read about it, in order.
    pub reports: Vec<ByAct<FundReported>>,
}

impl Exercise {
    /// The first order of the year, if it is recorded.
    pub fn first_order(&self) -> Option<Revenue> {
        let mut orders = self.revenues.iter().filter(|revenue| revenue.value.origin == Origin::FirstOrder);
        orders.next().map(|order| order.value.total)
    }

    /// What moved one way between the fund and the DAF.
    pub fn moved(&self, direction: Direction) -> Option<Revenue> {
        let moved = self.endowments.iter().filter(|transfer| transfer.value.direction == direction);
        Revenue::sum(moved.map(|transfer| transfer.value.amount))
    }

    /// What was delegated nationally.
    pub fn national(&self) -> Option<Revenue> {
        let national = self.revenues.iter().filter(|revenue| revenue.value.origin.is_national());
        Revenue::sum(national.map(|revenue| revenue.value.total))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    act: ActNumber,
    fact: Arc<FundFact>,
}

/// The ledger of one fund.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ledger {
    book: Book,
    exercises: BTreeMap<Year, Exercise>,
    commitments: Deferred<BTreeMap<CommitmentId, Commitment>>,
    recoveries: Deferred<BTreeMap<RecoveryId, Recovery>>,
    done: Deferred<BTreeMap<String, Done>>,
    unfit: Vec<ActNumber>,
}

impl Ledger {
    /// The book: balances and postings.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The exercises spoken of, in order.
    pub fn exercises(&self) -> impl Iterator<Item = (Year, &Exercise)> {
        self.exercises.iter().map(|(year, exercise)| (*year, exercise))
    }

    /// What is known of an exercise.
    pub fn exercise(&self, year: Year) -> Option<&Exercise> {
        self.exercises.get(&year)
    }

    /// The commitment that bears `id`.
    pub fn commitment(&self, id: CommitmentId) -> Option<&Commitment> {
        self.commitments.get(&id)
    }

    /// Every commitment, in the order of the identifiers.
    pub fn commitments(&self) -> impl Iterator<Item = (CommitmentId, &Commitment)> {
        self.commitments.iter().map(|(id, commitment)| (*id, commitment))
    }

    /// The revenue order that bears `id`.
    pub fn recovery(&self, id: RecoveryId) -> Option<&Recovery> {
        self.recoveries.get(&id)
    }

    /// Every revenue order, in the order of the identifiers.
    pub fn recoveries(&self) -> impl Iterator<Item = (RecoveryId, &Recovery)> {
        self.recoveries.iter().map(|(id, recovery)| (*id, recovery))
    }

    /// The act and fact that answered a key.
    pub fn answered(&self, key: &str) -> Option<(ActNumber, &FundFact)> {
        self.done.get(key).map(|done| (done.act, done.fact.as_ref()))
    }

    /// The acts that could not be posted, in the order of the journal. A journal written by maillage has none.
    pub fn unfit(&self) -> &[ActNumber] {
        &self.unfit
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
        roll.told()
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
        let Transfer::Ae { from, to, amount } = posting.transfer else { return };
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
            self.acts.push(posting.act);
        } else {
            let enters = matches!(from, AeAccount::Available) || matches!(to, AeAccount::Available);
            self.start += if enters { cents } else { -cents };
        }
    }

    fn told(mut self) -> Outstanding {
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
