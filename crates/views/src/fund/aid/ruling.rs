//! A ruling on aid as people and programs read it: in the form of one on an application.

use jiff::civil::Date;
use maillage_domain::fund::aid::finding::{AidFinding, AidInstead, AidNeed, AidOutcome};
use maillage_domain::fund::aid::ruling::AidRuling;
use maillage_domain::fund::aid::scheme::AidSchemes;
use maillage_domain::fund::aid::sum::AidAmount;
use maillage_domain::fund::aid::terms::AidTerms;
use maillage_domain::rules::aid::{INDICATIVE, WAITING};
use schemars::JsonSchema;
use serde::Serialize;

use super::because::because;
use super::scheme::AidSchemeView;
use crate::fund::money::whole_euros;
use crate::head::HeadView;
use crate::rule::rule_title;
use crate::ruling::FindingView;
use crate::words::{Argument, Words};

/// A ruling on aid, for all media. It is indicative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidRulingView {
    /// The code of the scheme.
    pub scheme: String,
    /// What it is called.
    pub name: String,
    /// The day of the question.
    pub on: Date,
    /// Whether it may be asked for.
    pub admissible: bool,
    /// `yes`, `subject-to` or `no`.
    pub outcome: &'static str,
    /// How much, in cents, as far as it can be told and nothing forbids it.
    pub amount_cents: Option<i64>,
    /// What that is: `at-most` or `exactly`.
    pub amount_kind: Option<&'static str>,
    /// What each rule says.
    pub findings: Vec<FindingView>,
    /// What would settle it.
    pub needs: Vec<AidNeedView>,
    /// What could be done instead.
    pub instead: Vec<AidInsteadView>,
    /// How sure the scheme is, what is doubtful about it, and where it was read.
    pub read_in: AidSchemeView,
    /// That it is indicative and does not bind the agency.
    pub indicative: String,
    /// The head of the journal at which it was made.
    pub head: HeadView,
    /// The answer, in words.
    #[serde(skip)]
    pub title: String,
    /// The answer in one sentence.
    #[serde(skip)]
    pub sentence: String,
}

/// Something that would settle an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidNeedView {
    /// What it is: `commune`, `zoning`, `figure`...
    pub fact: &'static str,
    /// The field of the question that answers it; nothing where only the agency can.
    pub field: Option<&'static str>,
    /// What to give, in words.
    pub text: String,
}

/// What could be done instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidInsteadView {
    /// What it is: `ask`, `settle`, `wait` or `scheme`.
    pub kind: &'static str,
    /// How much may be asked for, in cents.
    pub cents: Option<i64>,
    /// The zone.
    pub zone: Option<&'static str>,
    /// The day.
    pub day: Option<Date>,
    /// The code of the scheme.
    pub scheme: Option<String>,
    /// All this in words.
    pub text: String,
}

impl AidRulingView {
    /// Words a ruling made on a day, at a head of the journal.
    pub fn new(
        ruling: &AidRuling<'_>,
        schemes: &AidSchemes,
        (day, terms): (Date, &AidTerms),
        head: HeadView,
        words: Words,
    ) -> Self {
        let scheme = AidSchemeView::new(schemes, ruling.scheme, (day, terms), words);
        let (outcome, amount) = (ruling.outcome.as_str(), ruling.amount);
        let finding = |finding: &AidFinding| view(finding, ruling, (schemes, day), words);
        Self {
            scheme: scheme.code.clone(),
            on: day,
            admissible: ruling.outcome != AidOutcome::No,
            outcome,
            amount_cents: amount.map(|amount| amount.ae().cents()),
            amount_kind: amount.map(|amount| match amount {
                AidAmount::AtMost(_) => "at-most",
                AidAmount::Exactly(_) => "exactly",
            }),
            findings: ruling.findings.iter().map(finding).collect(),
            needs: ruling.outcome.needs().map(|need| AidNeedView::new(need, words)).collect(),
            instead: ruling.instead.iter().map(|other| AidInsteadView::new(other, schemes, words)).collect(),
            indicative: rule_title(&INDICATIVE, words),
            head,
            title: title(outcome, amount, words),
            sentence: sentence(outcome, &scheme.name, day, words),
            name: scheme.name.clone(),
            read_in: scheme,
        }
    }
}

/// "Aid possible, €20,000 at most".
fn title(outcome: &'static str, amount: Option<AidAmount>, words: Words) -> String {
    let answer = words.get(&format!("aid-outcome-{outcome}"));
    let Some(amount) = amount else { return answer };
    let id = match amount {
        AidAmount::AtMost(_) => "aid-title-at-most",
        AidAmount::Exactly(sum) if sum.is_positive() => "aid-title-exactly",
        AidAmount::Exactly(_) => "aid-title-nothing",
    };
    let sum = whole_euros(amount.ae().cents(), words);
    words.with(id, &[("answer", Argument::Text(&answer)), ("sum", Argument::Text(&sum))])
}

fn sentence(outcome: &'static str, name: &str, day: Date, words: Words) -> String {
    let day = words.date(day);
    let arguments = [("scheme", Argument::Text(name)), ("on", Argument::Text(day.as_str()))];
    words.with(&format!("aid-sentence-{outcome}"), &arguments)
}

/// Words what a rule says; behind what it saw of the waiting period stands what is doubtful about that.
fn view(
    finding: &AidFinding,
    ruling: &AidRuling<'_>,
    (schemes, day): (&AidSchemes, Date),
    words: Words,
) -> FindingView {
    let rule = finding.rule;
    let doubt = ruling.waiting.as_ref().filter(|_| rule.id == WAITING.id).and_then(|set| set.doubt.as_ref());
    let because = because(&finding.seen, schemes, words);
    let because = match doubt {
        Some(doubt) => format!("{because} {}", doubt.get(words.language())),
        None => because,
    };
    FindingView::of_rule((rule, finding.verdict.as_str()), because, day, words)
}

impl AidNeedView {
    fn new(need: AidNeed, words: Words) -> Self {
        let fact = need.as_str();
        Self { fact, field: need.field(), text: words.get(&format!("aid-need-{fact}")) }
    }
}

impl AidInsteadView {
    fn new(instead: &AidInstead, schemes: &AidSchemes, words: Words) -> Self {
        let none = Self { kind: "", cents: None, zone: None, day: None, scheme: None, text: String::new() };
        match instead {
            AidInstead::Ask(sum) => {
                let told = whole_euros(sum.cents(), words);
                let text = words.with("aid-instead-ask", &[("sum", Argument::Text(&told))]);
                Self { kind: "ask", cents: Some(sum.cents()), text, ..none }
            }
            AidInstead::Settle(zone, limit) => {
                let zone = zone.as_str();
                let text = match limit {
                    None => words.with("aid-instead-settle", &[("zone", Argument::Text(zone))]),
                    Some(limit) => {
                        let sum = whole_euros(limit.cents(), words);
                        let arguments = [("zone", Argument::Text(zone)), ("sum", Argument::Text(&sum))];
                        words.with("aid-instead-settle-for", &arguments)
                    }
                };
                let cents = limit.map(maillage_domain::fund::money::Ae::cents);
                Self { kind: "settle", zone: Some(zone), cents, text, ..none }
            }
            AidInstead::Wait(day) => {
                let on = words.date(*day);
                let text = words.with("aid-instead-wait", &[("day", Argument::Text(&on))]);
                Self { kind: "wait", day: Some(*day), text, ..none }
            }
            AidInstead::Scheme(code) => {
                let named = schemes.scheme(code.as_str()).map(|scheme| scheme.name.get(words.language()));
                let name = named.unwrap_or_else(|| code.as_str());
                let text = words.with("aid-instead-scheme", &[("scheme", Argument::Text(name))]);
                Self { kind: "scheme", scheme: Some(code.to_string()), text, ..none }
            }
        }
    }
}
