//! What there is to say of the values of an indicator, in sentences.

use maillage_domain::indicator::reading::Finding;
use maillage_domain::indicator::scope::Scope;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::{Divided, Value};

use super::texts::{number, period_text, scope_text, value_text};
use crate::words::{Argument, Words};

/// A finding in a sentence.
pub(super) fn sentence(finding: &Finding, unit: &Unit, words: Words) -> String {
    let text = |value: Value| value_text(value, unit, words);
    match finding {
        Finding::Parts { period, parts, are_zones, sum, whole } => {
            let id = if *are_zones { "indicator-parts-zones" } else { "indicator-parts-departments" };
            let (period, sum, whole) = (period_text(*period, words), text(*sum), text(*whole));
            let said = [
                ("period", Argument::Text(&period)),
                ("parts", Argument::count(*parts)),
                ("sum", Argument::Text(&sum)),
                ("whole", Argument::Text(&whole)),
            ];
            words.with(id, &said)
        }
        Finding::Asks { of: (scope, value), candidates } => asks((scope, *value), candidates, unit, words),
        Finding::Lacks { indicator, scope } => {
            let (indicator, scope) = (indicator.to_string(), scope_text(scope, words));
            let said = [("indicator", Argument::Text(&indicator)), ("scope", Argument::Text(&scope))];
            words.with("indicator-lacks", &said)
        }
        Finding::Undefined(indicator) => {
            words.with("indicator-undefined", &[("indicator", Argument::Text(&indicator.to_string()))])
        }
        Finding::Circular => words.get("indicator-circular"),
    }
}

/// "… of what is 96 000 €? 32 000 € by 3 (2023, region), 12 000 € by 8 (2021-2023, region)".
fn asks(
    (scope, value): (&Scope, Value),
    candidates: &[(Scope, Value, Divided)],
    unit: &Unit,
    words: Words,
) -> String {
    let text = |value: Value| value_text(value, unit, words);
    let candidate = |(scope, by, made): &(Scope, Value, Divided)| {
        let (made, by, scope) = (text(made.value), number(*by, words), scope_text(scope, words));
        let said =
            [("made", Argument::Text(&made)), ("by", Argument::Text(&by)), ("scope", Argument::Text(&scope))];
        words.with("indicator-candidate", &said)
    };
    let could: Vec<_> = candidates.iter().map(candidate).collect();
    let could = could.join(words.semicolon());
    let (value, scope) = (text(value), scope_text(scope, words));
    let said = [
        ("value", Argument::Text(&value)),
        ("scope", Argument::Text(&scope)),
        ("could", Argument::Text(&could)),
    ];
    let id = if candidates.is_empty() { "indicator-asks-nothing" } else { "indicator-asks" };
    words.with(id, &said)
}
