//! Execution of a budget: opened, committed, paid and available, by place, with the acts behind each figure.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell::{Earmark, Envelope, Place, Pool, Territory, Year};
use super::destination::Mission;
use super::ledger::{AccountTransfer, AeAccount, Balances, CpAccount, Ledger};
use super::money::{Ae, Cp, Revenue};
use super::revenue::Direction;
use super::year::{Outstanding, YearClosed};
use crate::ground::id::ActNumber;
use crate::ground::stamp::Stamp;

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
pub enum FigureKind {
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

impl FigureKind {
    /// Every figure, in the order people read them.
    pub const ALL: [Self; 6] = [
        Self::AeOpened,
        Self::AeCommitted,
        Self::AeAvailable,
        Self::CpOpened,
        Self::CpPaid,
        Self::CpAvailable,
    ];

    /// The name in commands, addresses and data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AeOpened => "ae-opened",
            Self::AeCommitted => "ae-committed",
            Self::AeAvailable => "ae-available",
            Self::CpOpened => "cp-opened",
            Self::CpPaid => "cp-paid",
            Self::CpAvailable => "cp-available",
        }
    }

    /// Reads a name, as commands write it or as files of figures do: `cp-paid`, `cp.paid`.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.replace(['.', '_'], "-");
        Self::ALL.into_iter().find(|figure| figure.as_str() == name)
    }

    /// By how much a transfer between accounts moves the figure, in cents; nothing where it does not.
    pub fn moved_by(self, transfer: AccountTransfer) -> Option<i64> {
        let (enters, leaves, cents) = match transfer {
            AccountTransfer::Ae { from, to, amount } => {
                (self.counts_ae(to), self.counts_ae(from), amount.cents())
            }
            AccountTransfer::Cp { from, to, amount } => {
                (self.counts_cp(to), self.counts_cp(from), amount.cents())
            }
        };
        match (enters, leaves) {
            (true, false) => Some(cents),
            (false, true) => Some(-cents),
            (true, true) | (false, false) => None,
        }
    }

    /// Whether what stands in an account counts in the figure. What is opened is what has left its sources.
    fn counts_ae(self, account: AeAccount) -> bool {
        match self {
            Self::AeOpened => !AeAccount::SOURCES.contains(&account),
            Self::AeCommitted => AeAccount::HELD.contains(&account),
            Self::AeAvailable => matches!(account, AeAccount::Available),
            Self::CpOpened | Self::CpPaid | Self::CpAvailable => false,
        }
    }

    /// The same, of payment credits.
    fn counts_cp(self, account: CpAccount) -> bool {
        match self {
            Self::CpOpened => !CpAccount::SOURCES.contains(&account),
            Self::CpPaid => matches!(account, CpAccount::Paid),
            Self::CpAvailable => matches!(account, CpAccount::Available),
            Self::AeOpened | Self::AeCommitted | Self::AeAvailable => false,
        }
    }
}

/// What one act did to a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// The stamp of the act.
    pub stamp: Arc<Stamp>,
    /// By how much it moved the figure, in cents.
    pub cents: i64,
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
        self.by(Place::mission)
    }

    /// The figures of each line of the nomenclature; those of none stand under nothing.
    pub fn by_line(&self) -> BTreeMap<Option<String>, Figures> {
        self.by(|place| place.code().map(ToOwned::to_owned))
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
                .map(|closed| closed.fact.as_ref().clone()),
        }
    }

    /// The acts behind a figure of an exercise, in the places that `holds` keeps.
    pub fn acts_behind(
        &self,
        year: Year,
        figure: FigureKind,
        holds: impl Fn(&Place) -> bool,
    ) -> Vec<ActNumber> {
        let behind = self.contributions(year, figure, holds);
        behind.into_iter().map(|contribution| contribution.stamp.number).collect()
    }

    /// What each act did to a figure of an exercise, in the places that `holds` keeps, in the order of the acts: together they
    /// are the figure.
    pub fn contributions(
        &self,
        year: Year,
        figure: FigureKind,
        holds: impl Fn(&Place) -> bool,
    ) -> Vec<Contribution> {
        let mut behind: Vec<Contribution> = Vec::new();
        for (cell, posting) in self.book().postings() {
            let moved = figure.moved_by(posting.transfer).filter(|_| cell.year == year && holds(&cell.place));
            let Some(cents) = moved else { continue };
            match behind.last_mut().filter(|last| last.stamp.number == posting.stamp.number) {
                Some(last) => last.cents += cents,
                None => behind.push(Contribution { stamp: Arc::clone(&posting.stamp), cents }),
            }
        }
        behind
    }

    /// What was ordered to be paid back and has not come back, over all exercises; nothing where it leaves the range.
    pub fn to_recover(&self) -> Option<Cp> {
        Cp::sum(self.recoveries().map(|(_, recovery)| recovery.outstanding()))
    }

    /// The revenue of an exercise.
    fn revenue(&self, year: Year) -> RevenueFigures {
        let Some(exercise) = self.exercise(year) else { return RevenueFigures::default() };
        let mut acts: Vec<_> = exercise.revenues.iter().map(|revenue| revenue.stamp.number).collect();
        acts.extend(exercise.endowments.iter().map(|transfer| transfer.stamp.number));
        let back = self.recoveries().flat_map(|(_, recovery)| &recovery.collected);
        let back: Vec<_> = back.filter(|back| back.collected_in == year).collect();
        acts.extend(back.iter().map(|back| back.stamp.number));
        acts.sort_unstable();
        if acts.is_empty() {
            return RevenueFigures::default();
        }
        let received = exercise.revenues.iter().map(|revenue| revenue.fact.total);
        let paid_back = back.iter().map(|back| back.amount.paid_back());
        let swapped = || {
            let from = exercise.moved(Direction::FromDaf)?;
            from.checked_sub(exercise.moved(Direction::ToDaf)?)
        };
        let total = Revenue::sum(received.chain(paid_back).chain(swapped()));
        let national = exercise.national();
        let earmarked = earmarked(exercise.revenues.iter().flat_map(|revenue| &revenue.fact.parts));
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
