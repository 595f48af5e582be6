//! An indicator in one scope.

use jiff::civil::Date;
use maillage_domain::indicator::reading::{Basis, Computed, Line};
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::structure::beside::Listed;
use maillage_domain::structure::book::TallyAt;
use schemars::JsonSchema;
use serde::Serialize;

use super::texts::{number, period_text, plain, value_text};
use crate::act_address::ActAddress;
use crate::document_address::DocumentAddress;
use crate::structure::territory;
use crate::words::{Argument, Words};

/// The values of an indicator in one scope. Values are written with a point before what is left of one: `18`, `0.5`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IndicatorLine {
    /// Where: `region`, the code of a department, or that of a zone.
    pub territory: String,
    /// The same in words.
    pub territory_text: String,
    /// The years that it is of: `2023`, `2021-2023`; empty where nobody said them.
    pub period: String,
    /// The same in words.
    pub period_text: String,
    /// The action that it is of; empty where it is of no one action.
    pub action: String,
    /// What is aimed at.
    pub target: Option<String>,
    /// The same in words; empty where nothing is.
    pub target_text: String,
    /// By when.
    pub target_day: Option<Date>,
    /// What is computed.
    pub computed: Option<String>,
    /// The same in words; empty where nothing is.
    pub computed_text: String,
    /// From what: `printed`, `listed`, `fund`, `sum`, `quotient` or `earmark`; empty where nothing is computed.
    pub basis: &'static str,
    /// The same in words.
    pub basis_text: String,
    /// What somebody found.
    pub recorded: Option<String>,
    /// The same in words; empty where nobody did.
    pub recorded_text: String,
    /// The day that it is of.
    pub recorded_day: Option<Date>,
    /// The words that print it; empty where no document does.
    pub printed: String,
    /// Who says so; empty where nobody said it.
    pub source: String,
    /// Recorded less computed.
    pub difference: Option<String>,
    /// How the two stand: `same`, `differs`, `recorded`, `computed` or `none`.
    pub standing: &'static str,
    /// The same in words.
    pub standing_text: String,
    /// The number of the act that records the value; none where none does.
    pub act: Option<u64>,
    /// The same, to be opened.
    #[serde(skip)]
    pub recorded_by: Option<ActAddress>,
    /// The act that says what is aimed at.
    #[serde(skip)]
    pub targeted_by: Option<ActAddress>,
    /// Where the value that is computed from a document stands there.
    #[serde(skip)]
    pub seen_at: Option<DocumentAddress>,
}

impl IndicatorLine {
    pub(super) fn new(line: &Line<'_>, unit: &Unit, words: Words) -> Self {
        let text = |value: Value| value_text(value, unit, words);
        let (territory, territory_text) = territory(&line.scope.territory, words);
        let (target, recorded, computed) = (line.target, line.recorded, line.computed);
        let difference = line.difference();
        let standing = standing(line);
        Self {
            territory,
            territory_text,
            period: line.scope.period.map(|period| period.to_string()).unwrap_or_default(),
            period_text: period_text(line.scope.period, words),
            action: line.scope.action.as_ref().map(ToString::to_string).unwrap_or_default(),
            target: target.map(|target| plain(target.fact.value)),
            target_text: target.map(|target| text(target.fact.value)).unwrap_or_default(),
            target_day: target.map(|target| target.fact.by),
            computed: computed.map(|computed| plain(computed.value)),
            computed_text: computed.map(|computed| text(computed.value)).unwrap_or_default(),
            basis: computed.map_or("", basis),
            basis_text: computed.map(|computed| basis_text(computed, unit, words)).unwrap_or_default(),
            recorded: recorded.map(|recorded| plain(recorded.fact.value)),
            recorded_text: recorded.map(|recorded| text(recorded.fact.value)).unwrap_or_default(),
            recorded_day: recorded.map(|recorded| recorded.stamp.effective),
            printed: said(recorded.and_then(|recorded| recorded.fact.printed.as_ref())),
            source: said(recorded.and_then(|recorded| recorded.fact.source.as_ref())),
            difference: difference.map(plain),
            standing,
            standing_text: match difference.filter(|_| standing == "differs") {
                Some(apart) => words.with("indicator-differs", &[("apart", Argument::Text(&text(apart)))]),
                None => words.get(&format!("indicator-standing-{standing}")),
            },
            act: recorded.map(|recorded| recorded.stamp.number.get()),
            recorded_by: recorded.map(|recorded| recorded.stamp.number.into()),
            targeted_by: target.map(|target| target.stamp.number.into()),
            seen_at: computed.and_then(seen_at).or_else(|| {
                let read = recorded?.fact.read_in?;
                Some(DocumentAddress { document: read.document, place: read.place })
            }),
        }
    }
}

fn said(text: Option<&impl ToString>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

fn standing(line: &Line<'_>) -> &'static str {
    match (line.recorded, line.computed) {
        (Some(_), Some(_)) if line.settled().is_some() => "same",
        (Some(_), Some(_)) => "differs",
        (Some(_), None) => "recorded",
        (None, Some(_)) => "computed",
        (None, None) => "none",
    }
}

const fn basis(computed: Computed<'_>) -> &'static str {
    match computed.basis {
        Basis::Printed(..) => "printed",
        Basis::Listed(_) => "listed",
        Basis::Fund => "fund",
        Basis::Sum => "sum",
        Basis::Quotient { .. } => "quotient",
        Basis::Earmark { .. } => "earmark",
    }
}

/// Where a printed figure stands in its document.
fn seen_at(computed: Computed<'_>) -> Option<DocumentAddress> {
    match computed.basis {
        Basis::Printed(at, _) => {
            Some(DocumentAddress { document: at.counted.fact.document, place: at.tally.place })
        }
        Basis::Listed(_) | Basis::Fund | Basis::Sum | Basis::Quotient { .. } | Basis::Earmark { .. } => None,
    }
}

fn basis_text(computed: Computed<'_>, unit: &Unit, words: Words) -> String {
    let money = |value| value_text(value, &Unit::Euros, words);
    match computed.basis {
        Basis::Printed(at, listed) => printed_text(at, listed, words),
        Basis::Listed(listed) => listed_text(listed, words),
        Basis::Fund => words.get("indicator-basis-fund"),
        Basis::Sum => words.get("indicator-basis-sum"),
        Basis::Quotient { of, by, is_exact } => {
            let of = match unit {
                Unit::Euros => money(of),
                Unit::Percent | Unit::Counted(_) => number(of, words),
            };
            let by = number(by, words);
            let said = [("of", Argument::Text(&of)), ("by", Argument::Text(&by))];
            let id = if is_exact { "indicator-basis-quotient" } else { "indicator-basis-quotient-rounded" };
            words.with(id, &said)
        }
        Basis::Earmark { received, spent } => {
            let id = match computed.value.cmp(&Value::ZERO) {
                std::cmp::Ordering::Greater => "indicator-basis-top-up",
                std::cmp::Ordering::Less => "indicator-basis-unspent",
                std::cmp::Ordering::Equal => "indicator-basis-all-spent",
            };
            let rest = computed.value.hundredths().checked_abs().map(Value::from_hundredths);
            let (received, spent) = (money(received), money(spent));
            let rest = rest.map(money).unwrap_or_default();
            let said = [
                ("received", Argument::Text(&received)),
                ("spent", Argument::Text(&spent)),
                ("rest", Argument::Text(&rest)),
            ];
            words.with(id, &said)
        }
    }
}

fn printed_text(at: TallyAt<'_>, listed: Option<Listed>, words: Words) -> String {
    let told =
        words.with("indicator-basis-printed", &[("printed", Argument::Text(at.tally.printed.as_str()))]);
    match listed {
        Some(listed) => format!("{told}{}{}", words.semicolon(), listed_text(listed, words)),
        None => told,
    }
}

fn listed_text(listed: Listed, words: Words) -> String {
    let told = words.with("indicator-basis-listed", &[("count", Argument::count(listed.counted))]);
    if listed.doubtful == 0 {
        return told;
    }
    let doubt = words.with("structure-beside-doubtful", &[("count", Argument::count(listed.doubtful))]);
    format!("{told}{}{doubt}", words.semicolon())
}
