//! What the checks share: figures cited, summed, scaled.

use rust_decimal::Decimal;

use crate::fund::report::finding::{Cited, Probable};
use crate::fund::report::interval::Interval;
use crate::fund::report::{FactId, Report, ReportFact};

/// A figure, as findings cite it.
pub(super) fn cited(report: &Report, id: FactId) -> Cited {
    Cited::from(report.fact(id))
}

/// Figures, as findings cite them.
pub(super) fn all_cited(report: &Report, ids: &[FactId]) -> Vec<Cited> {
    ids.iter().map(|id| cited(report, *id)).collect()
}

/// The lines of figures.
pub(super) fn lines<'a>(report: &'a Report, ids: &'a [FactId]) -> impl Iterator<Item = u32> + 'a {
    ids.iter().map(|id| report.fact(*id).line)
}

/// The sum of figures as printed.
pub(super) fn sum(report: &Report, ids: &[FactId]) -> Decimal {
    ids.iter().fold(Decimal::ZERO, |total, id| total.saturating_add(report.fact(*id).value))
}

/// Every sum that the figures can stand for.
pub(super) fn within(report: &Report, ids: &[FactId]) -> Interval {
    let each: Vec<Interval> = ids.iter().map(|id| report.fact(*id).stands_for()).collect();
    Interval::sum(each.iter())
}

/// A figure times a factor: a thousand changes its unit, ten its number.
pub(super) fn scaled(fact: &ReportFact, factor: Decimal) -> Probable {
    let value = fact.value.saturating_mul(factor).normalize();
    let multiple = fact.multiple.saturating_mul(factor).normalize();
    let named = [1, 1_000, 1_000_000, 1_000_000_000].map(Decimal::from).contains(&multiple);
    let multiple = if named { multiple } else { fact.multiple };
    Probable { value, mantissa: (value / multiple).normalize(), multiple }
}

/// Every sum of unit amounts times beneficiaries.
pub(super) fn priced_within(report: &Report, products: &[(FactId, FactId)]) -> Interval {
    let each = products
        .iter()
        .map(|(count, price)| report.fact(*price).stands_for().times(report.fact(*count).value));
    Interval::sum(each.collect::<Vec<_>>().iter())
}

/// The sum of unit amounts times beneficiaries.
pub(super) fn priced(report: &Report, products: &[(FactId, FactId)]) -> Decimal {
    products.iter().fold(Decimal::ZERO, |total, (count, price)| {
        total.saturating_add(report.fact(*count).value.saturating_mul(report.fact(*price).value))
    })
}
