//! The fund of a year as data: its status, and the actions a report itemises.

use maillage_domain::fund::chosen::{ActionChoice, ActionOrder, choose};
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::reported::{FundReported, NotCarried, NotCarriedWhy};
use maillage_domain::fund::status::Status;
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::figure::word_of;
use super::page::actions::reason;
use super::status::StatusView;
use crate::words::Words;

/// The fund of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FundDocument {
    /// What it stands at.
    #[serde(flatten)]
    pub status: StatusView,
    /// The actions that the report itemises and that were asked for, in its order unless another one was; none beside a
    /// register.
    pub actions: Vec<ActionData>,
    /// Which of its actions were asked for; absent where all are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions_asked: Option<ActionsAsked>,
    /// What the report prints and none of its figures is, in its order; none beside a register.
    pub not_carried: Vec<NotCarriedData>,
}

/// Which actions were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActionsAsked {
    /// The words looked for; absent where none were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// The mission: `1` to `5`, or `none`; absent where all were meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mission: Option<String>,
    /// How many actions the report itemises, their parts among them.
    pub of: usize,
}

/// What a report prints and none of its figures is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NotCarriedData {
    /// Its line.
    pub line: u32,
    /// As printed.
    pub printed: String,
    /// What it is printed beside.
    pub label: String,
    /// The headings above it.
    pub section: String,
    /// Why: `unsaid`, `repeated`, `left_out`.
    pub why: &'static str,
    /// The reason of who leaves it out.
    pub reason: Option<String>,
}

/// The actions that a report itemises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FundActions {
    /// The year.
    pub year: i16,
    /// The actions, in the order of the report.
    pub actions: Vec<ActionData>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
}

impl From<FundDocument> for FundActions {
    fn from(document: FundDocument) -> Self {
        let FundDocument { status, actions, actions_asked: _, not_carried: _ } = document;
        Self { year: status.year, actions, as_of: status.as_of }
    }
}

/// An action of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActionData {
    /// Its label.
    pub label: String,
    /// The headings above it, as printed; nothing where they were not recorded.
    pub section: Option<String>,
    /// The amount taken, in cents.
    pub value: i64,
    /// How it is printed: `exact`, `about`, `more_than`, `less_than`.
    pub qualifier: &'static str,
    /// What the source prints; nothing where that was not recorded.
    pub printed: Option<String>,
    /// What the amount says, as printed: `foreseen`, `committed`, `allocated`, `funded`, `paid`.
    pub status: &'static str,
    /// The first and the last year, where it covers several.
    pub span: Option<[i16; 2]>,
    /// What of it is in the sums of the year, in cents: less what is only foreseen, committed or of several years. Nothing
    /// for a part of another action, and for an action that is in no sum.
    pub counted: Option<i64>,
    /// The mission it is attributed to.
    pub mission: Option<u8>,
    /// Who says so: `printed`, `inferred`, `none`.
    pub attribution: &'static str,
    /// Why; nothing where the source prints it.
    pub reason: Option<String>,
    /// Why another amount is taken than the one printed; nothing where it is the same.
    pub corrected: Option<CorrectionData>,
    /// The line of the action it is a part of.
    pub part_of: Option<u32>,
    /// Its line.
    pub line: u32,
    /// The amount taken, under its first name.
    pub amount: i64,
    /// How it is printed where not as it stands, under its first name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_qualifier: Option<&'static str>,
    /// The years, under their first name.
    pub years: Option<[i16; 2]>,
}

/// What was corrected in an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CorrectionData {
    /// What the source prints.
    pub printed: String,
    /// Why it cannot be right.
    pub reason: String,
}

impl FundDocument {
    /// Words the fund of a year.
    pub fn new(status: &Status, ledger: &Ledger, as_of: AsOf, choice: &ActionChoice, words: Words) -> Self {
        let report = ledger.exercise(status.year).and_then(|exercise| exercise.reports.last());
        let report = report.filter(|_| !ledger.keeps(status.year)).map(|report| report.fact.as_ref());
        let actions = report.into_iter().flat_map(|report| {
            let ranks = chosen_ranks(report, choice);
            ranks.into_iter().filter_map(|rank| ActionData::new(report, rank, words))
        });
        let asked = report.filter(|_| !choice.is_whole()).map(|report| ActionsAsked::new(report, choice));
        let left = report.into_iter().flat_map(|report| &report.not_carried);
        Self {
            status: StatusView::new(status, as_of, words),
            actions: actions.collect(),
            actions_asked: asked,
            not_carried: left.map(|left| NotCarriedData::new(left, words)).collect(),
        }
    }
}

impl ActionsAsked {
    fn new(report: &FundReported, choice: &ActionChoice) -> Self {
        let q = Some(choice.search.trim().to_owned()).filter(|words| !words.is_empty());
        let mission = choice.mission.map(|mission| mission.to_string());
        Self { q, mission, of: report.actions.len() }
    }
}

/// The ranks of the actions asked for: in the order of the report, unless another one was asked for.
pub(super) fn chosen_ranks(report: &FundReported, choice: &ActionChoice) -> Vec<usize> {
    let mut ranks: Vec<_> = choose(report, choice).ranks().collect();
    if choice.order == ActionOrder::default() {
        ranks.sort_unstable();
    }
    ranks
}

impl NotCarriedData {
    fn new(left: &NotCarried, words: Words) -> Self {
        let NotCarried { line, printed, label, section, why } = left.clone();
        let reason = match &why {
            NotCarriedWhy::LeftOut { reason } => Some(reason.get(words.language()).to_owned()),
            NotCarriedWhy::Unsaid | NotCarriedWhy::Repeated => None,
        };
        Self { line, printed, label, section, why: why.as_str(), reason }
    }
}

impl ActionData {
    /// The action of a rank.
    fn new(report: &FundReported, rank: usize, words: Words) -> Option<Self> {
        let action = report.actions.get(rank)?;
        let (amount, correction) = (&action.amount, action.amount.correction.as_ref());
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let printed = correction.map_or(action.printed.as_str(), |correction| &correction.printed);
        let span = action.span.map(|(first, last)| [first.get(), last.get()]);
        let whole = action.part_of.and_then(|whole| report.actions.get(whole));
        Some(Self {
            label: action.label.clone(),
            section: said(&action.section),
            value: amount.value.cents(),
            qualifier: amount.qualifier.as_str(),
            printed: said(printed),
            status: action.status.as_str(),
            span,
            counted: report.counted_of(rank).map(Cp::cents),
            mission: action.attribution.mission().map(Mission::number),
            attribution: action.attribution.as_str(),
            reason: said(&reason(&action.attribution, words)),
            corrected: correction.map(|correction| CorrectionData {
                printed: correction.printed.clone(),
                reason: correction.reason.get(words.language()).to_owned(),
            }),
            part_of: whole.map(|whole| whole.amount.line),
            line: amount.line,
            amount: amount.value.cents(),
            amount_qualifier: word_of(amount.qualifier),
            years: span,
        })
    }
}
