//! Execution of a budget: opened, committed, paid and available, by place, with the acts behind each figure.

use std::collections::BTreeMap;

use super::cell::{Earmark, Envelope, Place, Pool, Territory, Year};
use super::destination::Mission;
use super::ledger::{AeAccount, Balances, CpAccount, Ledger, Transfer};
use super::money::{Ae, Cp, Revenue};
use super::revenue::Direction;
use super::year::{Outstanding, YearClosed};
use crate::act::ActNumber;

/// Opened, committed, paid and available.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Authority to commit opened: by budgets, carried in, reopened.
    pub ae_opened: Ae,
    /// Committed, less what was restored in the exercise itself.
    pub ae_committed: Ae,
    /// What may still be committed. Below zero where a line went beyond its share of an envelope: lines are shown for
    /// information.
    pub ae_available: Ae,
    /// Payment credits opened: by budgets, carried in.
    pub cp_opened: Cp,
    /// Paid.
    pub cp_paid: Cp,
    /// What may still be paid.
    pub cp_available: Cp,
}

impl Figures {
    const NONE: Self = Self {
        ae_opened: Ae::ZERO,
        ae_committed: Ae::ZERO,
        ae_available: Ae::ZERO,
        cp_opened: Cp::ZERO,
        cp_paid: Cp::ZERO,
        cp_available: Cp::ZERO,
    };

    fn of(balances: &Balances) -> Self {
        Self {
            ae_opened: balances.ae_opened(),
            ae_committed: balances.ae_committed(),
            ae_available: balances.ae(AeAccount::Available),
            cp_opened: balances.cp_opened(),
            cp_paid: balances.cp(CpAccount::Paid),
            cp_available: balances.cp(CpAccount::Available),
        }
    }

    fn plus(self, other: Self) -> Self {
        let ae = |left: Ae, right: Ae| left.checked_add(right).expect("the book bounds its balances");
        let cp = |left: Cp, right: Cp| left.checked_add(right).expect("the book bounds its balances");
        Self {
            ae_opened: ae(self.ae_opened, other.ae_opened),
            ae_committed: ae(self.ae_committed, other.ae_committed),
            ae_available: ae(self.ae_available, other.ae_available),
            cp_opened: cp(self.cp_opened, other.cp_opened),
            cp_paid: cp(self.cp_paid, other.cp_paid),
            cp_available: cp(self.cp_available, other.cp_available),
        }
    }
}

/// Which figure is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// [`Figures::ae_opened`].
    AeOpened,
    /// [`Figures::ae_committed`].
    AeCommitted,
    /// [`Figures::ae_available`].
    AeAvailable,
    /// [`Figures::cp_opened`].
    CpOpened,
    /// [`Figures::cp_paid`].
    CpPaid,
    /// [`Figures::cp_available`].
    CpAvailable,
}

impl Asked {
    /// Whether a transfer between accounts moves the figure.
    const fn moved_by(self, transfer: Transfer) -> bool {
        match transfer {
            Transfer::Ae { from, to, .. } => match self {
                Self::AeOpened => is_source(from) || is_source(to),
                Self::AeCommitted => {
                    matches!((from, to), (AeAccount::Available, AeAccount::Rest))
                        || matches!((from, to), (AeAccount::Rest, AeAccount::Available))
                }
                Self::AeAvailable => {
                    matches!(from, AeAccount::Available) || matches!(to, AeAccount::Available)
                }
                Self::CpOpened | Self::CpPaid | Self::CpAvailable => false,
            },
            Transfer::Cp { from, to, .. } => match self {
                Self::CpOpened => {
                    matches!(from, CpAccount::Budgeted | CpAccount::CarriedIn)
                        || matches!(to, CpAccount::Budgeted)
                }
                Self::CpPaid => matches!(to, CpAccount::Paid),
                Self::CpAvailable => {
                    matches!(from, CpAccount::Available) || matches!(to, CpAccount::Available)
                }
                Self::AeOpened | Self::AeCommitted | Self::AeAvailable => false,
            },
        }
    }
}

const fn is_source(account: AeAccount) -> bool {
    matches!(account, AeAccount::Budgeted | AeAccount::CarriedIn | AeAccount::Reopened)
}

/// The revenue of an exercise; nothing where no act speaks of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RevenueFigures {
    /// In all: delegated, the fund's own, and what came from the DAF less what went to it.
    pub total: Option<Revenue>,
    /// Delegated nationally.
    pub national: Option<Revenue>,
    /// The rest: sums paid back, other own resources, transfers with the DAF.
    pub own: Option<Revenue>,
    /// In all, less sanctuarised credits.
    pub restated: Option<Revenue>,
    /// By what it is bound to.
    pub earmarked: BTreeMap<Earmark, Revenue>,
    /// The acts behind it.
    pub acts: Vec<ActNumber>,
}

/// The execution of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Execution {
    /// The exercise.
    pub year: Year,
    /// Revenue.
    pub revenue: RevenueFigures,
    /// Each place, in order.
    pub rows: Vec<(Place, Figures)>,
    /// Restes à payer over the exercise.
    pub outstanding: Outstanding,
    /// How it was closed, if it was: what was carried over, what lapsed.
    pub closed: Option<YearClosed>,
}

impl Execution {
    /// The whole exercise.
    pub fn total(&self) -> Figures {
        self.rows.iter().fold(Figures::NONE, |sum, (_, figures)| sum.plus(*figures))
    }

    /// The figures by whatever a place has.
    pub fn by<K: Ord>(&self, key: impl Fn(&Place) -> K) -> BTreeMap<K, Figures> {
        let mut by = BTreeMap::new();
        for (place, figures) in &self.rows {
            let sum = by.entry(key(place)).or_insert(Figures::NONE);
            *sum = sum.plus(*figures);
        }
        by
    }

    /// The figures of each envelope.
    pub fn by_envelope(&self) -> BTreeMap<Envelope, Figures> {
        self.by(|place| place.envelope)
    }

    /// The figures of each mission; those of no mission stand under nothing.
    pub fn by_mission(&self) -> BTreeMap<Option<Mission>, Figures> {
        self.by(|place| place.destination.as_ref().map(|destination| destination.mission))
    }

    /// The figures of each line of the nomenclature; those of none stand under nothing.
    pub fn by_line(&self) -> BTreeMap<Option<String>, Figures> {
        self.by(|place| place.destination.as_ref().and_then(|destination| destination.code.clone()))
    }

    /// The figures of each earmark of each envelope: what nothing may exceed.
    pub fn by_pool(&self) -> BTreeMap<Pool, Figures> {
        self.by(|place| place.pool(self.year))
    }

    /// The figures of each territory; those of none stand under nothing.
    pub fn by_territory(&self) -> BTreeMap<Option<Territory>, Figures> {
        self.by(|place| place.territory.clone())
    }
}

impl Ledger {
    /// The execution of an exercise.
    pub fn execution(&self, year: Year) -> Execution {
        let rows =
            self.book().cells(year).map(|(cell, balances)| (cell.place.clone(), Figures::of(balances)));
        Execution {
            year,
            revenue: self.revenue(year),
            rows: rows.collect(),
            outstanding: self.outstanding(year),
            closed: self
                .exercise(year)
                .and_then(|exercise| exercise.closed.as_ref())
                .map(|closed| closed.value.clone()),
        }
    }

    /// The acts behind a figure of an exercise, in the places that `holds` keeps.
    pub fn acts_behind(&self, year: Year, asked: Asked, holds: impl Fn(&Place) -> bool) -> Vec<ActNumber> {
        let behind = self.book().postings().filter(|(cell, posting)| {
            cell.year == year && asked.moved_by(posting.transfer) && holds(&cell.place)
        });
        let mut acts: Vec<_> = behind.map(|(_, posting)| posting.act).collect();
        acts.dedup();
        acts
    }

    /// What was ordered to be paid back and has not come back, over all exercises; nothing where it leaves the range.
    pub fn to_recover(&self) -> Option<Cp> {
        Cp::sum(self.recoveries().map(|(_, recovery)| recovery.outstanding()))
    }

    /// The revenue of an exercise.
    fn revenue(&self, year: Year) -> RevenueFigures {
        let Some(exercise) = self.exercise(year) else { return RevenueFigures::default() };
        let mut acts: Vec<_> = exercise.revenues.iter().map(|revenue| revenue.act).collect();
        acts.extend(exercise.endowments.iter().map(|transfer| transfer.act));
        let back = self.recoveries().flat_map(|(_, recovery)| &recovery.collected);
        let back: Vec<_> = back.filter(|(_, collected_in, _)| *collected_in == year).collect();
        acts.extend(back.iter().map(|(act, _, _)| *act));
        acts.sort_unstable();
        if acts.is_empty() {
            return RevenueFigures::default();
        }
        let received = exercise.revenues.iter().map(|revenue| revenue.value.total);
        let paid_back = back.iter().map(|(_, _, amount)| amount.paid_back());
        let swapped = || {
            let from = exercise.moved(Direction::FromDaf)?;
            from.checked_sub(exercise.moved(Direction::ToDaf)?)
        };
        let total = Revenue::sum(received.chain(paid_back).chain(swapped()));
        let national = exercise.national();
        let earmarked = earmarked(exercise.revenues.iter().flat_map(|revenue| &revenue.value.parts));
        let set_apart = earmarked.iter().filter(|(earmark, _)| matches!(earmark, Earmark::Sanctuarised(_)));
        let set_apart = Revenue::sum(set_apart.map(|(_, amount)| *amount));
        RevenueFigures {
            own: total.zip(national).and_then(|(total, national)| total.checked_sub(national)),
            restated: total.zip(set_apart).and_then(|(total, apart)| total.checked_sub(apart)),
            total,
            national,
            earmarked,
            acts,
        }
    }
}

/// What revenue is bound to; a part that would leave the range is left out.
fn earmarked<'p>(parts: impl Iterator<Item = &'p super::revenue::RevenuePart>) -> BTreeMap<Earmark, Revenue> {
    let mut earmarked: BTreeMap<Earmark, Revenue> = BTreeMap::new();
    for part in parts {
        let sum = earmarked.entry(part.earmark.clone()).or_insert(Revenue::ZERO);
        *sum = sum.checked_add(part.amount).unwrap_or(*sum);
    }
    earmarked
}
