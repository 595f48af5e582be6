//! What a command to the fund would change, before it is done: each figure before and after.

use maillage_domain::fund::commitment::Commitment;
use maillage_domain::fund::ledger::{AeAccount, CpAccount, Ledger};
use schemars::JsonSchema;
use serde::Serialize;

use super::closing::ClosingView;
use super::money::euros;
use crate::words::Words;

/// What would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PreviewView {
    /// Whether it was done before: then nothing changes any more.
    pub already: bool,
    /// What it is, in words.
    #[serde(skip)]
    pub title: String,
    /// What it is about, in words; empty for a whole exercise.
    #[serde(skip)]
    pub about: String,
    /// What there is to say of it in a sentence, such as what closing an exercise would carry over; empty where there is nothing.
    #[serde(skip)]
    pub told: String,
    /// The figures.
    pub rows: Vec<PreviewRow>,
    /// What else would be said otherwise than before; absent where there is nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<PreviewFact>,
}

/// One thing that is no amount, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PreviewFact {
    /// What it is.
    pub label: String,
    /// Before; empty where nothing was said.
    pub before: String,
    /// After; empty where nothing is said.
    pub after: String,
}

/// One figure, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PreviewRow {
    /// What it is, in words.
    pub label: String,
    /// Before.
    pub before: i64,
    /// After.
    pub after: i64,
    /// Before, in words.
    #[serde(skip)]
    pub before_text: String,
    /// After, in words.
    #[serde(skip)]
    pub after_text: String,
}

impl PreviewRow {
    /// A figure of a label, before and after.
    pub(crate) fn new(label: &str, (before, after): (i64, i64), words: Words) -> Self {
        let (before_text, after_text) = (euros(before, words), euros(after, words));
        Self { label: words.get(label), before, after, before_text, after_text }
    }

    /// Whether it changes.
    pub const fn changes(&self) -> bool {
        self.before != self.after
    }
}

/// A figure of a commitment, in cents.
type OfCommitment = fn(&Commitment) -> i64;

/// The figures of a commitment that a preview shows.
const COMMITMENT: [(&str, OfCommitment); 3] = [
    ("fund-preview-certified", |commitment| commitment.certified.total().cents()),
    ("fund-preview-due", |commitment| commitment.due().cents()),
    ("fund-preview-rest", |commitment| commitment.rest().cents()),
];

impl PreviewView {
    /// The fund before and after what answers a key; nothing where nothing does.
    pub fn new((before, after): (&Ledger, &Ledger), key: &str, already: bool, words: Words) -> Option<Self> {
        let done = after.answered(key)?;
        let particulars = done.fact.payload().particulars();
        let commitment = particulars.about.commitment();
        let of = |ledger: &Ledger, figure: OfCommitment| {
            commitment.and_then(|id| ledger.commitment(id)).map_or(0, figure)
        };
        let own = COMMITMENT.iter().filter(|_| commitment.is_some());
        let own = own
            .map(|(label, figure)| PreviewRow::new(label, (of(before, *figure), of(after, *figure)), words));
        let of_year = |ledger: &Ledger| {
            let balances = ledger.book().year(particulars.year);
            (balances.ae(AeAccount::Available).cents(), balances.cp(CpAccount::Available).cents())
        };
        let ((ae_before, cp_before), (ae_after, cp_after)) = (of_year(before), of_year(after));
        let year = [
            PreviewRow::new("fund-preview-ae", (ae_before, ae_after), words),
            PreviewRow::new("fund-preview-cp", (cp_before, cp_after), words),
        ];
        let object = commitment.and_then(|id| after.commitment(id)).map(|known| known.terms.object.clone());
        Some(Self {
            already,
            title: words.get(&format!("act-{}", done.fact.kind())),
            about: object
                .or_else(|| particulars.about.agreement().map(ToString::to_string))
                .unwrap_or_default(),
            told: ClosingView::new(after, &done.fact).map(|view| view.told(words)).unwrap_or_default(),
            rows: own.chain(year).collect(),
            facts: Vec::new(),
        })
    }
}
