//! Values, units, scopes and formulas in words.

use maillage_domain::bilingual::Language;
use maillage_domain::indicator::formula::{Formula, FundFigure, FundPart};
use maillage_domain::indicator::scope::{Scope, Span};
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::structure::tally::Territory;

use crate::fund::money::whole_euros;
use crate::structure::{kind_text, status_text, territory};
use crate::words::{Argument, Words};

/// A value in its unit; of what is counted, the number alone.
pub fn value_text(value: Value, unit: &Unit, words: Words) -> String {
    match unit {
        Unit::Euros => whole_euros(value.hundredths(), words),
        Unit::Percent => words.with("indicator-percent", &[("value", Argument::Text(&number(value, words)))]),
        Unit::Counted(_) => number(value, words),
    }
}

/// A value as data has it: digits, and a point before what is left of one.
pub(crate) fn plain(value: Value) -> String {
    let hundredths = value.hundredths();
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// A number as people write it.
pub(super) fn number(value: Value, words: Words) -> String {
    let plain = plain(value);
    let (whole, rest) =
        plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let size = whole
        .trim_start_matches('-')
        .parse::<i64>()
        .map_or_else(|_| whole.to_owned(), |whole| words.number(whole));
    let sign = if whole.starts_with('-') { "\u{2212}" } else { "" };
    let mark = match words.language() {
        Language::French => ',',
        Language::English => '.',
    };
    rest.map_or_else(|| format!("{sign}{size}"), |rest| format!("{sign}{size}{mark}{rest}"))
}

/// A unit in words.
pub(crate) fn unit_text(unit: &Unit, words: Words) -> String {
    match unit {
        Unit::Euros => words.get("unit-of-euros"),
        Unit::Percent => words.get("indicator-unit-percent"),
        Unit::Counted(things) => things.to_string(),
    }
}

/// The years of a scope; that nobody said them, where nobody did.
pub(super) fn period_text(period: Option<Span>, words: Words) -> String {
    period.map_or_else(|| words.get("indicator-period-unsaid"), |period| period.to_string())
}

/// What a value is of: "2023, region, AUMG".
pub fn scope_text(scope: &Scope, words: Words) -> String {
    let (_, there) = territory(&scope.territory, words);
    let action = scope.action.as_ref().map(ToString::to_string);
    let parts = [Some(period_text(scope.period, words)), Some(there), action];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A territory in words.
pub fn territory_in_words(there: &Territory, words: Words) -> String {
    territory(there, words).1
}

/// A formula in words.
pub(crate) fn formula_text(formula: &Formula, words: Words) -> String {
    match formula {
        Formula::Structures { kind, statuses } => {
            let statuses: Vec<_> = statuses.iter().map(|status| status_text(Some(*status), words)).collect();
            let kind = kind_text(*kind, words);
            if statuses.is_empty() {
                return words.with("indicator-formula-structures", &[("kind", Argument::Text(&kind))]);
            }
            let statuses = statuses.join(&format!(" {} ", words.get("structure-or")));
            let said = [("kind", Argument::Text(&kind)), ("statuses", Argument::Text(&statuses))];
            words.with("indicator-formula-structures-of", &said)
        }
        Formula::Fund { figure, of } => {
            let id = match figure {
                FundFigure::Committed => "indicator-formula-committed",
                FundFigure::Paid => "indicator-formula-paid",
            };
            let of = match of {
                FundPart::All => words.get("indicator-part-all"),
                FundPart::Mission(mission) => {
                    words.with("indicator-part-mission", &[("number", Argument::printed(mission.number()))])
                }
                FundPart::Line(line) => words.with("indicator-part-line", &[("code", Argument::Text(line))]),
            };
            words.with(id, &[("of", Argument::Text(&of))])
        }
        Formula::Sum(parts) => {
            let parts = parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
            words.with("indicator-formula-sum", &[("parts", Argument::Text(&parts))])
        }
        Formula::Quotient { of, by } => {
            let (of, by) = (of.to_string(), by.to_string());
            words.with(
                "indicator-formula-quotient",
                &[("of", Argument::Text(&of)), ("by", Argument::Text(&by))],
            )
        }
        Formula::Earmark { received, spent } => {
            let received = received.to_string();
            let spent = spent.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
            let said = [("received", Argument::Text(&received)), ("spent", Argument::Text(&spent))];
            words.with("indicator-formula-earmark", &said)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_values_when_written_then_for_data_and_for_people_in_both_languages() {
        let (french, english) = (Words::new(Language::French), Words::new(Language::English));
        let things = Unit::parse("postes").expect("a unit");
        for (hundredths, data, fr, en) in [
            (1800, "18", "18", "18"),
            (50, "0.5", "0,5", "0.5"),
            (-1_234_567, "-12345.67", "−12\u{a0}345,67", "−12,345.67"),
        ] {
            let value = Value::from_hundredths(hundredths);
            assert_eq!(plain(value), data);
            assert_eq!(value_text(value, &things, french), fr);
            assert_eq!(value_text(value, &things, english), en);
        }
        assert_eq!(value_text(Value::from_hundredths(-50), &things, french), "−0,5");
    }
}
