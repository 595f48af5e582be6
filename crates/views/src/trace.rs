//! Every hop of one figure, from the source line to the page.

use jiff::civil::Date;
use serde::Serialize;

use crate::document_address::DocumentAddress;
use crate::fund::status::FundFindingView;
use crate::fund::trace::TracedFigure;
use crate::words::Words;

/// The way of one cell of the bilan or of one figure of the fund, hop by hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TraceView {
    /// The cell in words: "Chirurgie, 15A Arrageois, at 21 June 2019".
    pub subject: String,
    /// The hops, from the source to the answer.
    pub hops: Vec<Hop>,
    /// The figure itself, where it is one of the fund.
    #[serde(flatten)]
    pub figure: Option<TracedFigure>,
}

impl TraceView {
    /// What a reader should know of the figure.
    pub fn findings(&self) -> &[FundFindingView] {
        self.figure.as_ref().map(|figure| figure.findings.as_slice()).unwrap_or_default()
    }
}

/// One hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hop {
    /// Its stable name: `document`, `reading`, `answers` where people read cells, `act`, `chain`, `state`, `rule`, `answer`; of a figure of the fund `acts` or
    /// `document`, then `answer`.
    pub hop: &'static str,
    /// Its name, in words.
    #[serde(skip)]
    pub title: String,
    /// What stands there.
    pub facts: Vec<HopFact>,
}

/// One thing that stands at a hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HopFact {
    /// Its stable name: `digest`, `source-line`, `source` (the path of the page that shows it), or the identifier of a rule.
    pub fact: String,
    /// Its name, in words.
    pub name: String,
    /// Its value.
    pub value: String,
    /// What it says, for other programs.
    #[serde(flatten)]
    pub exact: Exact,
}

/// What a fact of a figure of the fund says, as other programs read it; nothing where it does not say that.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Exact {
    /// The number of an act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<u64>,
    /// The legal day from which the act has effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
    /// By how much the act moved the figure, or the figure itself; in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cents: Option<i64>,
    /// A line of a document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Where it is seen in its document.
    #[serde(skip)]
    pub source: Option<DocumentAddress>,
}

impl HopFact {
    /// The address where something is seen in its document.
    pub fn source(address: DocumentAddress, words: Words) -> Self {
        Self {
            fact: "source".to_owned(),
            name: words.get("fact-source"),
            value: address.to_string(),
            exact: Exact { source: Some(address), ..Exact::default() },
        }
    }
}
