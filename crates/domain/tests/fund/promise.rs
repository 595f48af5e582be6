//! A commitment of the naive ledger, replayed from its first act.

use jiff::civil::{Date, date};

use crate::naive::{Length, Step};

#[derive(Debug, Clone, Copy)]
pub(crate) struct Slice {
    pub(crate) decided_for: i16,
    pub(crate) consumed_in: i16,
    pub(crate) notified: Date,
    pub(crate) rest: i64,
}

/// A commitment, replayed.
#[derive(Debug, Clone)]
pub(crate) struct Promise {
    pub(crate) place: usize,
    pub(crate) first: i16,
    pub(crate) last: i16,
    pub(crate) length: Length,
    pub(crate) advance: i64,
    pub(crate) undecided: i64,
    pub(crate) slices: Vec<Slice>,
    pub(crate) certified: i64,
    pub(crate) paid: i64,
    /// Of what is paid, what was kept back for an order.
    pub(crate) kept_back: i64,
    /// What was consumed: the exercise and how much, and by which accepted step.
    pub(crate) consumed: Vec<(usize, i16, i64)>,
    /// What was paid: the exercise, how much, and by which accepted step.
    pub(crate) payments: Vec<(usize, i16, i64)>,
    /// What was withdrawn: in which exercise, consumed in which, how much.
    pub(crate) withdrawn: Vec<(i16, i16, i64)>,
    /// What was prescribed: in which exercise, how much.
    pub(crate) prescribed: Vec<(i16, i64)>,
}

impl Promise {
    pub(crate) fn rest(&self) -> i64 {
        self.undecided + self.slices.iter().map(|slice| slice.rest).sum::<i64>()
    }
}

impl Promise {
    /// What a year may withdraw: nothing that a later one consumed.
    pub(crate) fn withdrawable(&self, year: i16) -> i64 {
        let slices = self.slices.iter().filter(|slice| slice.consumed_in <= year);
        let undecided = if self.first <= year { self.undecided } else { 0 };
        undecided + slices.map(|slice| slice.rest).sum::<i64>()
    }
}

/// The last day on which a sum notified after 2015 may be paid.
pub(crate) fn payable_until(notified: Date) -> Date {
    date(notified.year() + 3, 12, 31)
}

impl Promise {
    /// What an accepted step does to it.
    pub(crate) fn live(&mut self, number: u8, rank: usize, on: Date, step: &Step) {
        match *step {
            Step::Decide { number: of, year, sum } if of == number => {
                let consumed_in = match self.length {
                    Length::Tranches { .. } => {
                        self.consumed.push((rank, year, sum));
                        year
                    }
                    Length::Single | Length::Firm { .. } => {
                        self.undecided -= sum;
                        self.first
                    }
                };
                self.slices.push(Slice { decided_for: year, consumed_in, notified: on, rest: sum });
            }
            Step::Certify { number: of, amount } if of == number => self.certified += amount,
            Step::Pay { number: of, year, amount, .. } if of == number => self.settle(rank, on, year, amount),
            Step::Collect { offset: Some(of), year, amount, .. } if of == number => {
                self.kept_back += amount;
                self.settle(rank, on, year, amount);
            }
            Step::Release { number: of, year, amount } if of == number => {
                let taken = if self.first <= year { amount.min(self.undecided) } else { 0 };
                self.undecided -= taken;
                self.withdrawn.push((year, self.first, taken));
                let mut left = amount - taken;
                for slice in self.slices.iter_mut().rev().filter(|slice| slice.consumed_in <= year) {
                    let taken = left.min(slice.rest);
                    slice.rest -= taken;
                    left -= taken;
                    self.withdrawn.push((year, slice.consumed_in, taken));
                }
            }
            Step::Close { year, .. } => {
                for slice in
                    self.slices.iter_mut().filter(|slice| payable_until(slice.notified) <= date(year, 12, 31))
                {
                    self.prescribed.push((year, slice.rest));
                    slice.rest = 0;
                }
            }
            _ => {}
        }
    }

    /// Takes a payment, or what is kept back, off what was decided: the oldest first.
    fn settle(&mut self, rank: usize, on: Date, year: i16, amount: i64) {
        self.paid += amount;
        self.payments.push((rank, year, amount));
        let mut left = amount;
        for slice in self
            .slices
            .iter_mut()
            .filter(|slice| slice.decided_for <= year && on <= payable_until(slice.notified))
        {
            let taken = left.min(slice.rest);
            slice.rest -= taken;
            left -= taken;
        }
    }
}
