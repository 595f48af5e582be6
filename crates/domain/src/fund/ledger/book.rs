//! The book: double entry, by cell, in two kinds that never meet.
//!
//! A movement takes an amount from one account and gives it to another of the same kind in the same cell, so postings sum to
//! zero by their shape. The movements of an act are weighed first, and change nothing; what weighs well is posted, and
//! posting cannot fail. So an act posts all of its movements or none.
//!
//! Authority to commit comes from `Budgeted`, `CarriedIn` or `Reopened` (sources, never above zero), waits in `Available`,
//! is held for a commitment in `Rest`, and ends in `Settled` (paid), `Withdrawn`, `Prescribed`, `CarriedOver` or `Lapsed`.
//! Payment credits go from their sources through `Available` to `Paid`, `CarriedOver` or `Lapsed`.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::fund::cell::{Cell, Pool, Year};
use crate::fund::money::{Ae, Cp};
use crate::ground::deferred::Deferred;
use crate::ground::id::ActNumber;
use crate::ground::shared::{List, Map};
use crate::ground::stamp::Stamp;

/// An account of authority to commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AeAccount {
    /// Source: what budgets open, less what they take back.
    Budgeted,
    /// Source: what the exercise before carried over.
    CarriedIn,
    /// Source: what a withdrawal from an earlier exercise reopened.
    Reopened,
    /// What may still be committed.
    Available,
    /// Committed, not yet paid (*reste à payer*).
    Rest,
    /// Committed and paid.
    Settled,
    /// Withdrawn in a later exercise, without being restored.
    Withdrawn,
    /// Lost by prescription.
    Prescribed,
    /// Carried over to the next exercise.
    CarriedOver,
    /// Lost at the closing.
    Lapsed,
}

/// An account of payment credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CpAccount {
    /// Source: what budgets open, less what they take back.
    Budgeted,
    /// Source: what the exercise before carried over.
    CarriedIn,
    /// What may still be paid.
    Available,
    /// Paid.
    Paid,
    /// Carried over to the next exercise.
    CarriedOver,
    /// Lost at the closing.
    Lapsed,
}

/// How many accounts of each kind there are.
const AE_ACCOUNTS: usize = 10;
const CP_ACCOUNTS: usize = 6;

impl AeAccount {
    const fn rank(self) -> usize {
        match self {
            Self::Budgeted => 0,
            Self::CarriedIn => 1,
            Self::Reopened => 2,
            Self::Available => 3,
            Self::Rest => 4,
            Self::Settled => 5,
            Self::Withdrawn => 6,
            Self::Prescribed => 7,
            Self::CarriedOver => 8,
            Self::Lapsed => 9,
        }
    }

    /// Where what is opened comes from.
    pub(in crate::fund) const SOURCES: [Self; 3] = [Self::Budgeted, Self::CarriedIn, Self::Reopened];
    /// Where what is committed stands.
    pub(in crate::fund) const HELD: [Self; 4] =
        [Self::Rest, Self::Settled, Self::Withdrawn, Self::Prescribed];
    const POOLED: [Self; 3] = [Self::Available, Self::CarriedOver, Self::Lapsed];
}

impl CpAccount {
    const fn rank(self) -> usize {
        match self {
            Self::Budgeted => 0,
            Self::CarriedIn => 1,
            Self::Available => 2,
            Self::Paid => 3,
            Self::CarriedOver => 4,
            Self::Lapsed => 5,
        }
    }

    /// Where what is opened comes from.
    pub(in crate::fund) const SOURCES: [Self; 2] = [Self::Budgeted, Self::CarriedIn];
    const POOLED: [Self; 3] = [Self::Available, Self::CarriedOver, Self::Lapsed];
}

/// From which account to which, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountTransfer {
    /// Authority to commit.
    Ae {
        /// The account it leaves.
        from: AeAccount,
        /// The account it enters.
        to: AeAccount,
        /// How much, never less than nothing.
        amount: Ae,
    },
    /// Payment credits.
    Cp {
        /// The account they leave.
        from: CpAccount,
        /// The account they enter.
        to: CpAccount,
        /// How much, never less than nothing.
        amount: Cp,
    },
}

/// A transfer in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The cell.
    pub cell: Cell,
    /// The transfer.
    pub transfer: AccountTransfer,
}

impl Movement {
    /// Moves authority to commit.
    pub const fn ae(cell: Cell, from: AeAccount, to: AeAccount, amount: Ae) -> Self {
        Self { cell, transfer: AccountTransfer::Ae { from, to, amount } }
    }

    /// Whether it moves nothing.
    const fn is_empty(&self) -> bool {
        match self.transfer {
            AccountTransfer::Ae { amount, .. } => amount.cents() == 0,
            AccountTransfer::Cp { amount, .. } => amount.cents() == 0,
        }
    }

    /// Moves payment credits.
    pub const fn cp(cell: Cell, from: CpAccount, to: CpAccount, amount: Cp) -> Self {
        Self { cell, transfer: AccountTransfer::Cp { from, to, amount } }
    }
}

/// A movement in the book, with the act behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The stamp of the act.
    pub stamp: Arc<Stamp>,
    /// The exercise in which it was made; that of the cell may be an earlier one.
    pub exercise: Year,
    /// The cell, by its rank in the book.
    cell: usize,
    /// The transfer.
    pub transfer: AccountTransfer,
}

/// The balances of a cell, a pool or an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Balances {
    ae: [i64; AE_ACCOUNTS],
    cp: [i64; CP_ACCOUNTS],
}

impl Balances {
    /// The balance of an account of authority to commit; sources are at or below zero.
    pub const fn ae(&self, account: AeAccount) -> Ae {
        Ae::from_cents(self.ae[account.rank()])
    }

    /// The balance of an account of payment credits; sources are at or below zero.
    pub const fn cp(&self, account: CpAccount) -> Cp {
        Cp::from_cents(self.cp[account.rank()])
    }

    /// What was opened: the sources, as a positive amount.
    pub fn ae_opened(&self) -> Ae {
        let sources: i64 = AeAccount::SOURCES.iter().map(|account| self.ae[account.rank()]).sum();
        Ae::from_cents(-sources)
    }

    /// What was opened: the sources, as a positive amount.
    pub fn cp_opened(&self) -> Cp {
        let sources: i64 = CpAccount::SOURCES.iter().map(|account| self.cp[account.rank()]).sum();
        Cp::from_cents(-sources)
    }

    /// What was committed, less what was restored in the exercise itself.
    pub fn ae_committed(&self) -> Ae {
        Ae::from_cents(AeAccount::HELD.iter().map(|account| self.ae[account.rank()]).sum())
    }

    /// The sum of all accounts of each kind: nothing, always.
    pub fn sums(&self) -> (Ae, Cp) {
        (Ae::from_cents(self.ae.iter().sum()), Cp::from_cents(self.cp.iter().sum()))
    }

    /// The balances after a transfer; nothing where it would move less than nothing, or leave the range.
    fn after(mut self, transfer: AccountTransfer) -> Option<Self> {
        let (side, from, to, cents): (&mut [i64], _, _, _) = match transfer {
            AccountTransfer::Ae { from, to, amount } => {
                (&mut self.ae, from.rank(), to.rank(), amount.cents())
            }
            AccountTransfer::Cp { from, to, amount } => {
                (&mut self.cp, from.rank(), to.rank(), amount.cents())
            }
        };
        if cents < 0 {
            return None;
        }
        side[from] = side[from].checked_sub(cents)?;
        side[to] = side[to].checked_add(cents)?;
        // A sixteenth of the range at most, so that no sum of the ten accounts of a cell leaves it.
        let bounded = |cents: &i64| cents.unsigned_abs() <= i64::MAX.unsigned_abs() / 16;
        (bounded(&side[from]) && bounded(&side[to])).then_some(self)
    }

    /// Sources at or below zero, what is held at or above it: true of every cell.
    fn cell_holds(&self) -> bool {
        AeAccount::SOURCES.iter().all(|account| self.ae[account.rank()] <= 0)
            && CpAccount::SOURCES.iter().all(|account| self.cp[account.rank()] <= 0)
            && AeAccount::HELD.iter().all(|account| 0 <= self.ae[account.rank()])
            && 0 <= self.cp[CpAccount::Paid.rank()]
    }

    /// Nothing available, carried over or lapsed below zero: true of every pool.
    fn pool_holds(&self) -> bool {
        AeAccount::POOLED.iter().all(|account| 0 <= self.ae[account.rank()])
            && CpAccount::POOLED.iter().all(|account| 0 <= self.cp[account.rank()])
    }
}

/// Movements that would break the book: below zero, or out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdrawn;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct CellBook {
    cell: Cell,
    pool: Pool,
    balances: Balances,
}

/// The book of a fund.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Book {
    cells: List<Arc<CellBook>>,
    ranks: Map<Cell, usize>,
    pools: Map<Pool, Balances>,
    years: Map<Year, Balances>,
    postings: Deferred<List<Posting>>,
}

/// The movements of an act that the book can take, with the balances they lead to. They are those of the book they were
/// weighed in, and are posted there before any others.
#[derive(Debug, Default)]
pub(super) struct Weighed {
    /// Cells that the book has not seen yet, in the order of their ranks.
    new: Vec<Cell>,
    cells: BTreeMap<usize, Balances>,
    pools: BTreeMap<Pool, Balances>,
    years: BTreeMap<Year, Balances>,
    transfers: Vec<(usize, AccountTransfer)>,
}

impl Weighed {
    /// Adds one movement.
    fn take(&mut self, book: &Book, Movement { cell, transfer }: Movement) -> Result<(), Overdrawn> {
        let (year, pool) = (cell.year, cell.pool());
        let rank = self.rank(book, cell);
        let balances = self.cells.entry(rank).or_insert_with(|| book.balances(rank));
        *balances = balances.after(transfer).ok_or(Overdrawn)?;
        let of_year = self.years.entry(year).or_insert_with(|| book.year(year));
        *of_year = of_year.after(transfer).ok_or(Overdrawn)?;
        let of_pool = book.pool(&pool);
        let of_pool = self.pools.entry(pool).or_insert(of_pool);
        *of_pool = of_pool.after(transfer).ok_or(Overdrawn)?;
        self.transfers.push((rank, transfer));
        Ok(())
    }

    /// The rank of a cell: in the book, or behind its end.
    fn rank(&mut self, book: &Book, cell: Cell) -> usize {
        if let Some(rank) = book.ranks.get(&cell) {
            return *rank;
        }
        let rank = self.new.iter().position(|new| *new == cell).unwrap_or_else(|| {
            self.new.push(cell);
            self.new.len() - 1
        });
        book.cells.len() + rank
    }
}

impl Book {
    /// Weighs the movements of an act together; those that move nothing leave no trace.
    pub(super) fn weigh(&self, movements: Vec<Movement>) -> Result<Weighed, Overdrawn> {
        let mut weighed = Weighed::default();
        for movement in movements.into_iter().filter(|movement| !movement.is_empty()) {
            weighed.take(self, movement)?;
        }
        let holds = weighed.cells.values().all(Balances::cell_holds)
            && weighed.pools.values().all(Balances::pool_holds);
        if holds { Ok(weighed) } else { Err(Overdrawn) }
    }

    /// Posts what was weighed in this very book.
    pub(super) fn post(&mut self, stamp: &Arc<Stamp>, exercise: Year, weighed: Weighed) {
        for cell in weighed.new {
            self.ranks.insert(cell.clone(), self.cells.len());
            let pool = cell.pool();
            self.cells.push_back(Arc::new(CellBook { cell, pool, balances: Balances::default() }));
        }
        for (rank, balances) in weighed.cells {
            if let Some(book) = self.cells.get_mut(rank) {
                Arc::make_mut(book).balances = balances;
            }
        }
        self.pools.extend(weighed.pools);
        self.years.extend(weighed.years);
        let posting = |(cell, transfer)| Posting { stamp: Arc::clone(stamp), exercise, cell, transfer };
        if !weighed.transfers.is_empty() {
            self.postings.extend(weighed.transfers.into_iter().map(posting));
        }
    }

    fn balances(&self, rank: usize) -> Balances {
        self.cells.get(rank).map_or_else(Balances::default, |book| book.balances)
    }

    /// The balances of a pool.
    pub fn pool(&self, pool: &Pool) -> Balances {
        self.pools.get(pool).copied().unwrap_or_default()
    }

    /// The balances of a cell.
    pub fn cell(&self, cell: &Cell) -> Balances {
        self.ranks.get(cell).map_or_else(Balances::default, |rank| self.balances(*rank))
    }

    /// The balances of an exercise.
    pub fn year(&self, year: Year) -> Balances {
        self.years.get(&year).copied().unwrap_or_default()
    }

    /// The pools of an exercise with their balances, in the order of envelope and earmark.
    pub fn pools(&self, year: Year) -> impl Iterator<Item = (&Pool, &Balances)> {
        self.pools.iter().filter(move |(pool, _)| pool.year == year)
    }

    /// The cells of an exercise with their balances, in the order of their places.
    pub fn cells(&self, year: Year) -> impl Iterator<Item = (&Cell, &Balances)> {
        let ranked = self.ranks.iter().filter(move |(cell, _)| cell.year == year);
        ranked.filter_map(|(cell, rank)| Some((cell, &self.cells.get(*rank)?.balances)))
    }

    /// Every posting with its cell, in the order of the acts.
    pub fn postings(&self) -> impl Iterator<Item = (&Cell, &Posting)> {
        self.postings.iter().filter_map(|posting| Some((&self.cells.get(posting.cell)?.cell, posting)))
    }

    /// Those of one act: found without looking at the others.
    pub fn postings_of(&self, act: ActNumber) -> impl Iterator<Item = (&Cell, &Posting)> {
        let before = |posting: &Posting| {
            if posting.stamp.number < act { Ordering::Less } else { Ordering::Greater }
        };
        let first = self.postings.binary_search_by(before).unwrap_or_else(|first| first);
        let from_first = (first..).map_while(|rank| self.postings.get(rank));
        let own = from_first.take_while(move |posting| posting.stamp.number == act);
        own.filter_map(|posting| Some((&self.cells.get(posting.cell)?.cell, posting)))
    }
}
