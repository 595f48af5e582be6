//! The sign of a number: a minus before it, or the parentheses of accountants around it.

use maillage_domain::fund::report::Unit;
use rust_decimal::Decimal;

use super::{Numeral, parts_groups};
use crate::report::units::unit_after;

/// A numeral with the sign that is printed before it, or around it as accountants do.
///
/// A dash with a space behind it parts a name from its amount, and one between two numbers joins them.
pub(super) fn signed(text: &str, numeral: Numeral) -> Numeral {
    let money = matches!(numeral.unit, Some(Unit::Eur | Unit::Percent));
    let minus = minus_before(text, numeral.start).filter(|_| money).map(|start| (start, numeral.end));
    let negative =
        |start, end, numeral: Numeral| Numeral { start, end, mantissa: -numeral.mantissa, ..numeral };
    match minus.or_else(|| parentheses_around(text, &numeral).filter(|_| money)) {
        Some((start, end)) => negative(start, end, numeral),
        None => match unit_behind_parentheses(text, &numeral) {
            Some((start, end, multiple)) => {
                negative(start, end, Numeral { multiple, unit: Some(Unit::Eur), ..numeral })
            }
            None => numeral,
        },
    }
}

/// Where the minus of a number begins: `-250`, `− 1 250`.
fn minus_before(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?;
    let glued = before.strip_suffix(['-', '−', '–']);
    // The sign of arithmetic is no dash, so that a space behind it changes nothing.
    let lead = glued.or_else(|| before.trim_end_matches(parts_groups).strip_suffix('−'))?;
    let alone = lead.is_empty() || lead.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | ':'));
    let joins = lead.trim_end().ends_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | '€'));
    (alone && !joins).then_some(lead.len())
}

/// Where the parentheses of a negative amount begin and end: `: (1 250 K€)`. Behind words they hold what a title got.
fn parentheses_around(text: &str, numeral: &Numeral) -> Option<(usize, usize)> {
    let lead = opened_behind_a_colon(text, numeral.start)?;
    let behind = text.get(numeral.end..)?;
    let close = behind.len() - behind.trim_start().len();
    behind.trim_start().starts_with(')').then_some((lead, numeral.end + close + 1))
}

/// The same where the unit stands behind them: `: (1 250) K€`.
fn unit_behind_parentheses(text: &str, numeral: &Numeral) -> Option<(usize, usize, Decimal)> {
    let lead = text.get(..numeral.start)?.strip_suffix('(').filter(|_| numeral.unit.is_none())?;
    let behind = text.get(numeral.end..)?.strip_prefix(')')?;
    let (multiple, unit, length) = unit_after(behind)?;
    (unit == Unit::Eur).then_some((lead.len(), numeral.end + 1 + length, multiple.normalize()))
}

/// Where a parenthesis that stands right before a number, and right behind a colon, begins.
fn opened_behind_a_colon(text: &str, start: usize) -> Option<usize> {
    let lead = text.get(..start)?.trim_end().strip_suffix('(')?;
    lead.trim_end().ends_with(':').then_some(lead.len())
}
