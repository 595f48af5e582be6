//! Whether the missions of a report sum to what it says was paid in all.

use rust_decimal::Decimal;

use super::StatusFinding;
use crate::fund::money::Cp;
use crate::fund::report::interval::Interval;
use crate::fund::reported::{Figure, FundReported, Qualifier};

/// What a figure can stand for, in cents: what rounds to it as it is printed, and more where it is only near.
fn stands_for(figure: &Figure<Cp>) -> Interval {
    let cents = figure.value.cents();
    let value = Decimal::from(cents);
    let rounded = Interval::rounded(value, Decimal::from(last_digit(cents)));
    match figure.qualifier {
        Qualifier::Exact => rounded,
        Qualifier::About => rounded.near(value),
        Qualifier::MoreThan => Interval::from(value),
        Qualifier::LessThan => Interval::between(Decimal::ZERO, value),
    }
}

/// The weight of the last digit that a report prints of an amount, in cents: that of the last digit which is no zero, at
/// most the unit that the amount is printed in. `160 M€` is known to a million.
fn last_digit(cents: i64) -> u64 {
    /// One milliard, one million, one thousand and one euro, in cents.
    const UNITS: [u64; 4] = [100_000_000_000, 100_000_000, 100_000, 100];
    let cents = cents.unsigned_abs();
    let mut weight = UNITS.into_iter().find(|unit| cents >= *unit).unwrap_or(1);
    while weight > 1 && !cents.is_multiple_of(weight) {
        weight /= 10;
    }
    weight
}

/// Missions that do not sum to what was paid in all, whatever rounding hides; nothing where one of them is not printed.
pub(super) fn missions_total(report: &FundReported) -> Option<StatusFinding> {
    let total = report.cp.used.as_ref()?;
    let missions: Vec<_> =
        report.missions.iter().map(|mission| mission.cp_paid.as_ref()).collect::<Option<_>>()?;
    let sum = Cp::sum(missions.iter().map(|figure| figure.value))?;
    let summed = Interval::sum(missions.iter().map(|figure| stands_for(figure)).collect::<Vec<_>>().iter());
    if missions.is_empty() || summed.meets(&stands_for(total)) {
        return None;
    }
    let lines = [total.line].into_iter().chain(missions.iter().map(|figure| figure.line)).collect();
    Some(StatusFinding::MissionsMissTotal {
        missions: sum,
        paid: total.value,
        qualifier: total.qualifier,
        lines,
    })
}
