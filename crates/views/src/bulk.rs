//! Many questions about applications, answered at once: for each its outcome, the places left and the rules that speak.

use maillage_domain::procedure::ruling::Ruling;
use maillage_domain::rules::finding::Finding;
use schemars::JsonSchema;
use serde::Serialize;

use crate::head::HeadView;
use crate::problem::Problem;
use crate::ruling::RulingView;

/// The answers, in the order of the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BulkView {
    /// The code of the region that answers.
    pub region: String,
    /// One answer for each question.
    pub answers: Vec<BulkAnswer>,
    /// That they are indicative and do not bind the agency.
    pub indicative: String,
    /// The head of the journal at which they were made.
    pub head: HeadView,
}

/// The answer to one question: a ruling, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum BulkAnswer {
    /// A ruling.
    Ruled(BulkRuling),
    /// The question makes no sense.
    Refused(BulkRefusal),
}

/// A ruling in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BulkRuling {
    /// `yes`, `subject-to`, `no` or `not-comparable`.
    pub outcome: &'static str,
    /// Whether the application may be filed; nothing where no answer can be drawn.
    pub admissible: Option<bool>,
    /// Places left; nothing where the operation does not use any.
    pub slots: Option<i64>,
    /// The rules that speak, in their order.
    pub rules: Vec<&'static str>,
    /// The facts that each of them saw, in a sentence; left out where nobody asked for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<String>>,
}

/// Why there is no ruling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BulkRefusal {
    /// What is wrong with the question.
    pub problem: Problem,
}

impl BulkRuling {
    /// A ruling without its reasons.
    pub fn short(ruling: &Ruling<'_>) -> Self {
        let apart = ruling.apart.iter().flat_map(|(_, findings)| findings);
        let rule = |finding: &Finding| finding.rule.id;
        Self {
            outcome: ruling.outcome.as_str(),
            admissible: ruling.outcome.admissible(),
            slots: ruling.slots,
            rules: ruling.findings.iter().chain(apart).map(rule).collect(),
            reasons: None,
        }
    }

    /// A ruling as it is told alone, with its reasons.
    pub fn told(view: &RulingView) -> Self {
        Self {
            outcome: view.outcome,
            admissible: view.admissible,
            slots: view.slots,
            rules: view.findings.iter().map(|finding| finding.rule).collect(),
            reasons: Some(view.findings.iter().map(|finding| finding.because.clone()).collect()),
        }
    }
}
