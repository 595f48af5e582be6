//! Numbers and amounts of a report in the reader's convention.

use maillage_domain::bilingual::Language;
use maillage_domain::fund::report::finding::Probable;
use rust_decimal::Decimal;

use crate::printed::printed;
use crate::words::{Argument, Words};

/// A number in the reader's convention: `1 234,5`, `1,234.5`.
pub(super) fn number(value: Decimal, words: Words) -> String {
    let value = value.normalize();
    let whole =
        i64::try_from(value.trunc()).map_or_else(|_| value.trunc().to_string(), |whole| words.number(whole));
    let decimals = value.fract().abs().to_string();
    match (decimals.strip_prefix("0."), words.language()) {
        (Some(decimals), Language::French) => format!("{whole},{decimals}"),
        (Some(decimals), Language::English) => format!("{whole}.{decimals}"),
        (None, _) => whole,
    }
}

/// An amount in the reader's convention: `920 200 €`, `€920,200`.
pub(super) fn euros(value: Decimal, words: Words) -> String {
    words.with("report-euros", &[("number", Argument::Text(&number(value, words)))])
}

/// An amount as a report would print it, and in euros: `444 K€ (444 000 €)`.
pub(super) fn printed_as(probable: Probable, words: Words) -> String {
    let unit = match i64::try_from(probable.multiple) {
        Ok(1_000) => "K€",
        Ok(1_000_000) => "M€",
        Ok(1_000_000_000) => "Md€",
        _ => return euros(probable.value, words),
    };
    let amount = format!("{}\u{a0}{unit}", number(probable.mantissa, Words::new(Language::French)));
    format!("{} ({})", printed(&amount, words), euros(probable.value, words))
}
