//! A ledger written to be obviously right and slow: the list of what was accepted, and every figure recomputed from it.
//!
//! It shares no code with the ledger it checks: amounts are plain cents, credits are sums over the list, and a commitment is
//! replayed from its first act each time it is asked about.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::civil::{Date, date};

use crate::promise::{Promise, Slice, payable_until};

/// A place, by rank: intervention, a mission of it tied to a department, prevention, operating, a mission of prevention.
pub(crate) const PLACES: usize = 5;
/// The pool of each place: a mission shares one with the whole.
pub(crate) const POOL: [usize; PLACES] = [0, 0, 1, 2, 1];
/// The places on which something may be committed: those of a mission, and operating costs.
pub(crate) const COMMITTABLE: [usize; 3] = [1, 3, 4];
/// The place that stands for a pool as a whole.
pub(crate) const WHOLE: [usize; 3] = [0, 2, 3];
/// The pools in the order they are carried over: earmarked first.
const CARRY_ORDER: [usize; 3] = [1, 0, 2];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    Single,
    Firm { years: i16, first: i64 },
    Tranches { years: i16, whole: i64 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Wait {
        days: i32,
    },
    Open {
        year: i16,
        first_order: Option<i64>,
    },
    Budget {
        year: i16,
        first: bool,
        lines: [(i64, i64); PLACES],
    },
    Move {
        year: i16,
        from: usize,
        to: usize,
        ae: i64,
        cp: i64,
    },
    Commit {
        number: u8,
        year: i16,
        place: usize,
        amount: i64,
        length: Length,
        prevention: bool,
        advance: i64,
    },
    Decide {
        number: u8,
        year: i16,
        sum: i64,
    },
    Certify {
        number: u8,
        amount: i64,
    },
    Pay {
        number: u8,
        year: i16,
        amount: i64,
        alone: bool,
    },
    Release {
        number: u8,
        year: i16,
        amount: i64,
    },
    Order {
        order: u8,
        number: u8,
        year: i16,
        amount: i64,
    },
    Collect {
        order: u8,
        year: i16,
        amount: i64,
        /// The commitment it is kept back from.
        offset: Option<u8>,
    },
    Close {
        year: i16,
        chosen: Option<(i64, i64)>,
    },
}

/// The figures of a pool or a place: opened, committed, available; opened, paid, available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub(crate) ae_opened: i64,
    pub(crate) ae_committed: i64,
    pub(crate) ae_available: i64,
    pub(crate) cp_opened: i64,
    pub(crate) cp_paid: i64,
    pub(crate) cp_available: i64,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Naive {
    pub(crate) accepted: Vec<(Date, Step)>,
    replayed: RefCell<BTreeMap<usize, Rc<Vec<Promise>>>>,
    /// What closed exercises carried over, which nothing changes.
    carried: RefCell<BTreeMap<i16, [(i64, i64); 3]>>,
}

impl Naive {
    fn before(&self, end: usize) -> impl Iterator<Item = (usize, Date, &Step)> {
        self.accepted.iter().take(end).enumerate().map(|(rank, (on, step))| (rank, *on, step))
    }

    fn end(&self) -> usize {
        self.accepted.len()
    }

    /// Whether an exercise was opened.
    fn opened(&self, year: i16) -> bool {
        self.accepted
            .iter()
            .any(|(_, step)| matches!(step, Step::Open { year: opened, .. } if *opened == year))
    }

    /// The base of its twelfths.
    fn base(&self, year: i16) -> Option<i64> {
        self.accepted.iter().find_map(|(_, step)| match step {
            Step::Open { year: opened, first_order } if *opened == year => *first_order,
            _ => None,
        })
    }

    pub(crate) fn is_closed(&self, year: i16) -> bool {
        self.close_of(year, self.end()).is_some()
    }

    fn close_of(&self, year: i16, end: usize) -> Option<(usize, Option<(i64, i64)>)> {
        self.before(end).find_map(|(rank, _, step)| match step {
            Step::Close { year: closed, chosen } if *closed == year => Some((rank, *chosen)),
            _ => None,
        })
    }

    fn is_open(&self, year: i16) -> bool {
        self.opened(year) && !self.is_closed(year)
    }

    fn has_begun(&self, year: i16, on: Date) -> bool {
        self.is_open(year) && year <= on.year()
    }

    fn is_current(&self, year: i16, on: Date) -> bool {
        self.is_open(year) && year == on.year()
    }

    fn last_budget(&self, year: i16, end: usize) -> Option<(usize, [(i64, i64); PLACES])> {
        let budgets = self.before(end).filter_map(|(rank, _, step)| match step {
            Step::Budget { year: of, lines, .. } if *of == year => Some((rank, *lines)),
            _ => None,
        });
        budgets.last()
    }

    pub(crate) fn promise(&self, number: u8, end: usize) -> Option<Promise> {
        let mut promise: Option<Promise> = None;
        for (rank, on, step) in self.before(end) {
            match (step, promise.as_mut()) {
                (Step::Commit { number: of, year, place, amount, length, advance, .. }, None)
                    if *of == number =>
                {
                    let (last, first_slice) = match length {
                        Length::Single => (*year, *amount),
                        Length::Firm { years, first } => (year + years - 1, *first),
                        Length::Tranches { years, .. } => (year + years - 1, *amount),
                    };
                    promise = Some(Promise {
                        place: *place,
                        first: *year,
                        last,
                        length: *length,
                        advance: *advance,
                        undecided: amount - first_slice,
                        slices: vec![Slice {
                            decided_for: *year,
                            consumed_in: *year,
                            notified: on,
                            rest: first_slice,
                        }],
                        certified: 0,
                        paid: 0,
                        kept_back: 0,
                        consumed: vec![(rank, *year, *amount)],
                        payments: Vec::new(),
                        withdrawn: Vec::new(),
                        prescribed: Vec::new(),
                    });
                }
                (step, Some(promise)) => promise.live(number, rank, on, step),
                _ => {}
            }
        }
        promise
    }

    /// The numbers of the commitments made.
    pub(crate) fn numbers(&self) -> Vec<u8> {
        (0..8).filter(|number| self.promise(*number, self.end()).is_some()).collect()
    }

    /// Every commitment after the first `end` steps. The list only grows, so what was replayed once is kept.
    pub(crate) fn promises(&self, end: usize) -> Rc<Vec<Promise>> {
        let known = self.replayed.borrow().get(&end).cloned();
        known.unwrap_or_else(|| {
            let promises: Rc<Vec<_>> =
                Rc::new((0..8).filter_map(|number| self.promise(number, end)).collect());
            self.replayed.borrow_mut().insert(end, Rc::clone(&promises));
            promises
        })
    }

    /// What budgets open on a place, and what moves and provisional twelfths add to it.
    fn budgeted(&self, year: i16, place: usize, end: usize) -> (i64, i64) {
        let (start, (mut ae, mut cp)) = match self.last_budget(year, end) {
            Some((rank, lines)) => (rank + 1, lines[place]),
            None => (0, (0, 0)),
        };
        for (rank, _, step) in self.before(end) {
            match step {
                Step::Move { year: of, from, to, ae: moved_ae, cp: moved_cp }
                    if *of == year && start <= rank =>
                {
                    let sign = i64::from(*to == place) - i64::from(*from == place);
                    ae += sign * moved_ae;
                    cp += sign * moved_cp;
                }
                _ => {}
            }
        }
        if self.last_budget(year, end).is_none() {
            for promise in self.promises(end).iter().filter(|promise| promise.place == place) {
                ae += promise
                    .consumed
                    .iter()
                    .filter(|(_, of, _)| *of == year)
                    .map(|(_, _, sum)| sum)
                    .sum::<i64>();
                cp += promise
                    .payments
                    .iter()
                    .filter(|(_, of, _)| *of == year)
                    .map(|(_, _, sum)| sum)
                    .sum::<i64>();
            }
        }
        (ae, cp)
    }

    /// The figures of a place in an exercise.
    pub(crate) fn sums(&self, year: i16, place: usize, end: usize) -> Sums {
        let (mut ae_opened, mut cp_opened) = self.budgeted(year, place, end);
        let pool = POOL[place];
        if WHOLE[pool] == place {
            let (ae, cp) = self.carried(year - 1, end)[pool];
            ae_opened += ae;
            cp_opened += cp;
        }
        let (mut ae_committed, mut cp_paid) = (0, 0);
        for promise in self.promises(end).iter().filter(|promise| promise.place == place) {
            ae_committed +=
                promise.consumed.iter().filter(|(_, of, _)| *of == year).map(|(_, _, sum)| sum).sum::<i64>();
            let back = promise.withdrawn.iter().filter(|(of, consumed, _)| (*of, *consumed) == (year, year));
            ae_committed -= back.map(|(_, _, sum)| sum).sum::<i64>();
            cp_paid +=
                promise.payments.iter().filter(|(_, of, _)| *of == year).map(|(_, _, sum)| sum).sum::<i64>();
        }
        let closed = self.close_of(year, end).is_some();
        let left = |opened: i64, used: i64| if closed { 0 } else { opened - used };
        Sums {
            ae_opened,
            ae_committed,
            ae_available: left(ae_opened, ae_committed),
            cp_opened,
            cp_paid,
            cp_available: left(cp_opened, cp_paid),
        }
    }

    pub(crate) fn pool(&self, year: i16, pool: usize, end: usize) -> Sums {
        let places = (0..PLACES).filter(|place| POOL[*place] == pool);
        places.map(|place| self.sums(year, place, end)).fold(Sums::default(), |sum, other| Sums {
            ae_opened: sum.ae_opened + other.ae_opened,
            ae_committed: sum.ae_committed + other.ae_committed,
            ae_available: sum.ae_available + other.ae_available,
            cp_opened: sum.cp_opened + other.cp_opened,
            cp_paid: sum.cp_paid + other.cp_paid,
            cp_available: sum.cp_available + other.cp_available,
        })
    }

    fn ceiling(&self, year: i16, end: usize) -> i64 {
        let authorised: i64 = (0..PLACES).map(|place| self.budgeted(year, place, end).0).sum();
        authorised * 3 / 100
    }

    /// What an exercise carried over, by pool; nothing while it is not closed.
    pub(crate) fn carried(&self, year: i16, end: usize) -> [(i64, i64); 3] {
        let mut carried = [(0, 0); 3];
        let Some((rank, chosen)) = self.close_of(year, end) else { return carried };
        if let Some(chosen) = chosen {
            carried[0] = chosen;
            return carried;
        }
        if let Some(known) = self.carried.borrow().get(&year) {
            return *known;
        }
        let (mut ae_left, mut cp_left) = (self.ceiling(year, rank), self.ceiling(year, rank));
        for pool in CARRY_ORDER {
            let left = self.pool(year, pool, rank);
            let (ae, cp) = (left.ae_available.min(ae_left), left.cp_available.min(cp_left));
            ae_left -= ae;
            cp_left -= cp;
            carried[pool] = (ae, cp);
        }
        self.carried.borrow_mut().insert(year, carried);
        carried
    }

    /// Restes à payer at the end of an exercise.
    pub(crate) fn outstanding(&self, year: i16) -> i64 {
        let mut sum = 0;
        for promise in self.promises(self.end()).iter() {
            sum += promise
                .consumed
                .iter()
                .filter(|(_, of, _)| *of <= year)
                .map(|(_, _, cents)| cents)
                .sum::<i64>();
            sum -= promise
                .payments
                .iter()
                .filter(|(_, of, _)| *of <= year)
                .map(|(_, _, cents)| cents)
                .sum::<i64>();
            sum -= promise
                .withdrawn
                .iter()
                .filter(|(of, _, _)| *of <= year)
                .map(|(_, _, cents)| cents)
                .sum::<i64>();
            sum -=
                promise.prescribed.iter().filter(|(of, _)| *of <= year).map(|(_, cents)| cents).sum::<i64>();
        }
        sum
    }

    fn ordered(&self, number: u8) -> i64 {
        let orders = self.before(self.end()).filter_map(|(_, _, step)| match step {
            Step::Order { number: of, amount, .. } if *of == number => Some(amount),
            _ => None,
        });
        orders.sum()
    }

    /// What is still to come back of an order, if it was issued.
    pub(crate) fn to_come_back(&self, order: u8) -> Option<i64> {
        let mut left = None;
        for (_, _, step) in self.before(self.end()) {
            match step {
                Step::Order { order: of, amount, .. } if *of == order => left = Some(*amount),
                Step::Collect { order: of, amount, .. } if *of == order => {
                    left = left.map(|left| left - amount);
                }
                _ => {}
            }
        }
        left
    }

    pub(crate) fn to_recover(&self) -> i64 {
        (0..=u8::MAX).take(8).filter_map(|order| self.to_come_back(order)).sum()
    }

    fn twelfths(&self, year: i16, on: Date) -> Option<i64> {
        let months = match on.year().cmp(&year) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => i64::from(on.month()),
            std::cmp::Ordering::Greater => 12,
        };
        self.base(year).map(|base| base * months / 12)
    }

    fn may_consume(&self, year: i16, place: usize, amount: i64, on: Date) -> bool {
        if self.last_budget(year, self.end()).is_some() {
            return amount <= self.pool(year, POOL[place], self.end()).ae_available;
        }
        let used: i64 = (0..3).map(|pool| self.pool(year, pool, self.end()).ae_committed).sum();
        self.twelfths(year, on).is_some_and(|limit| used + amount <= limit)
    }

    fn may_spend(&self, year: i16, place: usize, amount: i64, on: Date) -> bool {
        if self.last_budget(year, self.end()).is_some() {
            return amount <= self.pool(year, POOL[place], self.end()).cp_available;
        }
        let used: i64 = (0..3).map(|pool| self.pool(year, pool, self.end()).cp_paid).sum();
        self.twelfths(year, on).is_some_and(|limit| used + amount <= limit)
    }

    /// Whether a step is accepted on a day.
    pub(crate) fn accepts(&self, step: Step, on: Date) -> bool {
        let now = self.end();
        match step {
            Step::Wait { .. } => true,
            Step::Open { year, first_order } => {
                !self.opened(year)
                    && first_order.is_none_or(|amount| 0 < amount)
                    && year <= on.year() + 1
                    && !(year..year + 20).any(|later| self.is_closed(later))
            }
            Step::Budget { year, first, ref lines } => self.accepts_budget(year, first, lines),
            Step::Move { year, from, to, ae, cp } => self.accepts_move(year, from, to, ae, cp),
            Step::Commit { number, year, place, amount, length, prevention, advance } => {
                self.is_current(year, on)
                    && self.promise(number, now).is_none()
                    && 0 < amount
                    && (0..=amount).contains(&advance)
                    && COMMITTABLE.contains(&place)
                    && (POOL[place] != 1 || prevention)
                    && match length {
                        Length::Single => true,
                        Length::Firm { years, first } => {
                            (2..=5).contains(&years) && (0..=amount).contains(&first)
                                || years == 1 && first == amount
                        }
                        Length::Tranches { years, whole } => (1..=5).contains(&years) && amount <= whole,
                    }
                    && self.may_consume(year, place, amount, on)
            }
            Step::Decide { number, year, sum } => self.accepts_decision(number, year, sum, on),
            Step::Certify { number, amount } => self.promise(number, now).is_some_and(|promise| {
                0 < amount && promise.certified + amount <= promise.paid + promise.rest()
            }),
            Step::Pay { number, year, amount, alone } => {
                !alone
                    && 0 < amount
                    && self.has_begun(year, on)
                    && self.accepts_payment(number, year, amount, on)
            }
            Step::Release { number, year, amount } => {
                self.has_begun(year, on)
                    && 0 < amount
                    && self.promise(number, now).is_some_and(|promise| amount <= promise.withdrawable(year))
            }
            Step::Order { order, number, year, amount } => {
                self.is_open(year)
                    && 0 < amount
                    && self.to_come_back(order).is_none()
                    && self
                        .promise(number, now)
                        .is_some_and(|promise| self.ordered(number) + amount <= promise.paid)
            }
            Step::Collect { order, year, amount, offset } => {
                self.is_open(year)
                    && 0 < amount
                    && self.to_come_back(order).is_some_and(|left| amount <= left)
                    && offset.is_none_or(|number| self.accepts_set_off(number, year, amount, on))
            }
            Step::Close { year, chosen } => self.accepts_closing(year, chosen, on),
        }
    }

    fn accepts_budget(&self, year: i16, first: bool, lines: &[(i64, i64); PLACES]) -> bool {
        let now = self.end();
        let enough = (0..3).all(|pool| {
            let (mut ae, mut cp) = self.carried(year - 1, now)[pool];
            for (place, line) in lines.iter().enumerate().filter(|(place, _)| POOL[*place] == pool) {
                let _ = place;
                ae += line.0;
                cp += line.1;
            }
            let sums = self.pool(year, pool, now);
            sums.ae_committed <= ae && sums.cp_paid <= cp
        });
        !self.is_closed(year)
            && first == self.last_budget(year, now).is_none()
            && lines.iter().all(|(ae, cp)| 0 <= *ae && 0 <= *cp)
            && enough
    }

    fn accepts_move(&self, year: i16, from: usize, to: usize, ae: i64, cp: i64) -> bool {
        let now = self.end();
        if !self.is_open(year) || ae < 0 || cp < 0 || (ae, cp) == (0, 0) || from == to {
            return false;
        }
        // Operating credits never meet the others; prevention credits never leave.
        if (POOL[from] == 2) != (POOL[to] == 2) || (POOL[from] == 1 && POOL[to] != 1) {
            return false;
        }
        let (sums, budgeted) = (self.sums(year, from, now), self.budgeted(year, from, now));
        let mut left = (sums.ae_available.min(budgeted.0), sums.cp_available.min(budgeted.1));
        if POOL[from] != POOL[to] {
            let pool = self.pool(year, POOL[from], now);
            left = (left.0.min(pool.ae_available), left.1.min(pool.cp_available));
        }
        ae <= left.0.max(0) && cp <= left.1.max(0)
    }

    fn accepts_decision(&self, number: u8, year: i16, sum: i64, on: Date) -> bool {
        let Some(promise) = self.promise(number, self.end()) else { return false };
        let decided = promise.slices.iter().any(|slice| slice.decided_for == year);
        if !self.is_current(year, on) || sum <= 0 || decided || year < promise.first || promise.last < year {
            return false;
        }
        match promise.length {
            Length::Single => false,
            Length::Firm { .. } => sum <= promise.undecided,
            Length::Tranches { whole, .. } => {
                let consumed: i64 = promise.consumed.iter().map(|(_, _, cents)| cents).sum();
                consumed + sum <= whole && self.may_consume(year, promise.place, sum, on)
            }
        }
    }

    /// Kept back like a payment of what is certified, advances left aside. Every commitment of a history has one beneficiary.
    fn accepts_set_off(&self, number: u8, year: i16, amount: i64, on: Date) -> bool {
        let Some(promise) = self.promise(number, self.end()) else { return false };
        self.has_begun(year, on)
            && promise.paid + amount <= promise.certified
            && self.accepts_payment(number, year, amount, on)
    }

    fn accepts_payment(&self, number: u8, year: i16, amount: i64, on: Date) -> bool {
        let Some(promise) = self.promise(number, self.end()) else { return false };
        let decided = promise.slices.iter().any(|slice| slice.decided_for == year);
        let in_term = promise.first <= year && year <= promise.last;
        let payable = promise
            .slices
            .iter()
            .filter(|slice| slice.decided_for <= year && on <= payable_until(slice.notified));
        (decided || !in_term)
            && amount <= payable.map(|slice| slice.rest).sum()
            && promise.paid + amount <= promise.certified + promise.advance
            && self.may_spend(year, promise.place, amount, on)
    }

    fn accepts_closing(&self, year: i16, chosen: Option<(i64, i64)>, on: Date) -> bool {
        let now = self.end();
        let fits = chosen.is_none_or(|(ae, cp)| {
            let left = self.pool(year, 0, now);
            let ceiling = self.ceiling(year, now);
            (0..=left.ae_available.min(ceiling)).contains(&ae)
                && (0..=left.cp_available.min(ceiling)).contains(&cp)
        });
        let first_open = (year - 20..year).all(|earlier| !self.is_open(earlier));
        self.is_open(year) && first_open && date(year, 12, 31) <= on && fits
    }
}
