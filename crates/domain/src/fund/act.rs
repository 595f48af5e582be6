//! The acts of the fund: what the journal holds of it.
//!
//! A fact carries the command it answers as it was given, and what the decision added. So the key of the command tells a
//! repetition from a contradiction, and applying a fact never depends on rules that may change later.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::budget::{BudgetAdopted, Transfer};
use super::cell::Year;
use super::commitment::{Committed, YearDecided};
use super::destination::DestinationTree;
use super::payment::{Certify, Paid};
use super::recovery::{CollectRecovery, OrderRecovery};
use super::release::Released;
use super::reported::FundReported;
use super::revenue::{DelegateRevenue, TransferEndowment};
use super::year::{YearClosed, YearOpened};

/// What happened to a fund. The journal writes it by [`crate::act::encode`]; its own serialised form is that of images.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FundFact {
    /// The destinations of an exercise were adopted.
    DestinationsAdopted(AdoptDestinations),
    /// An exercise was opened.
    YearOpened(YearOpened),
    /// A budget, initial or rectifying, became enforceable.
    BudgetAdopted(BudgetAdopted),
    /// Revenue was delegated or received.
    RevenueDelegated(DelegateRevenue),
    /// Part of an endowment moved between the fund and the DAF.
    EndowmentTransferred(TransferEndowment),
    /// Credits moved between lines of one envelope.
    Transferred(Box<Transfer>),
    /// A sum was committed.
    Committed(Committed),
    /// The sum of a further exercise was decided.
    YearDecided(YearDecided),
    /// Service done was certified.
    ServiceCertified(Certify),
    /// A payment was made.
    Paid(Paid),
    /// The rest of a commitment was withdrawn, in whole or in part.
    Released(Released),
    /// A revenue order was issued for a sum to be paid back.
    RecoveryOrdered(OrderRecovery),
    /// A sum was paid back.
    Recovered(CollectRecovery),
    /// An exercise was closed.
    YearClosed(Box<YearClosed>),
    /// The figures of a published yearly report were recorded.
    Reported(Box<FundReported>),
}

/// Adopts the destinations of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptDestinations {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The tree.
    pub tree: DestinationTree,
}

impl FundFact {
    /// The name of the type of act, in the journal for ever.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::DestinationsAdopted(_) => "fund-destinations-adopted",
            Self::YearOpened(_) => "fund-year-opened",
            Self::BudgetAdopted(_) => "fund-budget-adopted",
            Self::RevenueDelegated(_) => "fund-revenue-delegated",
            Self::EndowmentTransferred(_) => "fund-endowment-transferred",
            Self::Transferred(_) => "fund-transferred",
            Self::Committed(_) => "fund-committed",
            Self::YearDecided(_) => "fund-year-decided",
            Self::ServiceCertified(_) => "fund-service-certified",
            Self::Paid(_) => "fund-paid",
            Self::Released(_) => "fund-released",
            Self::RecoveryOrdered(_) => "fund-recovery-ordered",
            Self::Recovered(_) => "fund-recovered",
            Self::YearClosed(_) => "fund-year-closed",
            Self::Reported(_) => "fund-reported",
        }
    }

    /// The key of the command it answers.
    pub fn key(&self) -> &str {
        match self {
            Self::DestinationsAdopted(fact) => &fact.key,
            Self::YearOpened(fact) => &fact.open.key,
            Self::BudgetAdopted(fact) => &fact.budget.key,
            Self::RevenueDelegated(fact) => &fact.key,
            Self::EndowmentTransferred(fact) => &fact.key,
            Self::Transferred(fact) => &fact.key,
            Self::Committed(fact) => &fact.commit.key,
            Self::YearDecided(fact) => &fact.decide.key,
            Self::ServiceCertified(fact) => &fact.key,
            Self::Paid(fact) => &fact.pay.key,
            Self::Released(fact) => &fact.release.key,
            Self::RecoveryOrdered(fact) => &fact.key,
            Self::Recovered(fact) => &fact.key,
            Self::YearClosed(fact) => &fact.close.key,
            Self::Reported(fact) => &fact.key,
        }
    }

    /// The exercise it belongs to.
    pub fn year(&self) -> Year {
        match self {
            Self::DestinationsAdopted(fact) => fact.tree.year,
            Self::YearOpened(fact) => fact.open.year,
            Self::BudgetAdopted(fact) => fact.budget.year,
            Self::RevenueDelegated(fact) => fact.year,
            Self::EndowmentTransferred(fact) => fact.year,
            Self::Transferred(fact) => fact.year,
            Self::Committed(fact) => fact.commit.year,
            Self::YearDecided(fact) => fact.decide.year,
            Self::ServiceCertified(fact) => Year::of(fact.done_on),
            Self::Paid(fact) => fact.pay.year,
            Self::Released(fact) => fact.release.year,
            Self::RecoveryOrdered(fact) => fact.year,
            Self::Recovered(fact) => fact.year,
            Self::YearClosed(fact) => fact.close.year,
            Self::Reported(fact) => fact.year,
        }
    }

    /// What it names, in a word: a commitment's object, a report's title, an exercise.
    pub fn subject(&self) -> String {
        let year = self.year().get();
        match self {
            Self::Committed(fact) => format!("{year} – {}", fact.commit.object),
            Self::Reported(fact) => fact.title.clone(),
            Self::RevenueDelegated(fact) => format!("{year} – {}", fact.source),
            Self::BudgetAdopted(fact) => format!("{year} – {}", fact.version),
            _ => year.to_string(),
        }
    }
}

/// The day and the parameters under which a decision is taken.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The legal day of the decision.
    pub on: Date,
    /// The parameters.
    pub parameters: &'a super::parameters::Parameters,
}
