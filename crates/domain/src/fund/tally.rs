//! Sums that come one after another, each with its day: how much had come by a day, and from which day on it was enough.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::money::Cp;
use crate::ground::form;

/// A sum and its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Came {
    #[serde(with = "form::day")]
    on: Date,
    amount: Cp,
}

/// Sums that came, in the order of their days, and what they make: people record late, so a sum may come before others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    total: Cp,
    came: Vec<Came>,
}

impl Tally {
    /// Nothing came.
    pub(super) const NONE: Self = Self { total: Cp::ZERO, came: Vec::new() };

    /// What all of them make.
    pub const fn total(&self) -> Cp {
        self.total
    }

    /// Each of them with its day, in the order of their days.
    pub fn each(&self) -> impl Iterator<Item = (Date, Cp)> {
        self.came.iter().map(|came| (came.on, came.amount))
    }

    /// What had come by a day.
    pub fn by(&self, day: Date) -> Cp {
        self.sums().take_while(|(on, _)| *on <= day).last().map_or(Cp::ZERO, |(_, sum)| sum)
    }

    /// The first day by which so much had come; nothing where it never did.
    pub fn reached(&self, amount: Cp) -> Option<Date> {
        self.sums().find(|(_, sum)| amount <= *sum).map(|(day, _)| day)
    }

    /// What had come after each of them.
    fn sums(&self) -> impl Iterator<Item = (Date, Cp)> {
        // No part of a whole that is in range leaves it.
        let add = |sum: &mut Cp, came: &Came| {
            *sum = sum.checked_add(came.amount)?;
            Some((came.on, *sum))
        };
        self.came.iter().scan(Cp::ZERO, add)
    }

    /// With one more sum; nothing where it is below zero, or the whole leaves the range.
    #[must_use]
    pub(super) fn with(&self, on: Date, amount: Cp) -> Option<Self> {
        let total = self.total.checked_add(amount).filter(|_| !amount.is_negative())?;
        let mut came = self.came.clone();
        came.insert(came.partition_point(|sum| sum.on <= on), Came { on, amount });
        Some(Self { total, came })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_sums_recorded_out_of_order_when_asked_by_a_day_then_those_that_had_come() {
        let day = |day| date(2024, 3, day);
        let tally = [(9, 60), (2, 30), (20, 5)]
            .into_iter()
            .try_fold(Tally::NONE, |tally, (on, cents)| tally.with(day(on), Cp::from_cents(cents)));
        let tally = tally.expect("in range");
        let by = |on| tally.by(day(on)).cents();
        assert_eq!([by(1), by(2), by(8), by(9), by(20)], [0, 30, 30, 90, 95]);
        let reached = |cents| tally.reached(Cp::from_cents(cents));
        assert_eq!([reached(30), reached(31), reached(95)], [Some(day(2)), Some(day(9)), Some(day(20))]);
        assert_eq!((reached(96), tally.total()), (None, Cp::from_cents(95)));
        assert_eq!(tally.with(day(3), Cp::from_cents(-1)), None);
    }
}
