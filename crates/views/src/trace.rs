//! Every hop of one figure, from the source line to the page.

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use schemars::JsonSchema;
use serde::Serialize;

use crate::choice::{Family, ZoneSetChoice};
use crate::document_address::DocumentAddress;
use crate::fund::status::FundFindingView;
use crate::fund::trace::TracedFigure;
use crate::told::Told;
use crate::words::Words;

/// The way of one cell of the bilan or of one figure of the fund, hop by hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
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

/// What a form that asks for a trace offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TraceChoices {
    /// The lines of the list of the day, by family.
    pub families: Vec<Family>,
    /// The zones, by set.
    pub zone_sets: Vec<ZoneSetChoice>,
    /// The years of which the fund knows something, the latest first.
    pub years: Vec<i16>,
}

/// One hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HopFact {
    /// Its stable name: `digest`, `source-line`, `source` (the path of the page that shows it), or the identifier of a rule.
    pub fact: String,
    /// Its name, in words.
    pub name: String,
    /// Its value, as other programs read it.
    pub value: String,
    /// The same as people read it, where that is another text.
    #[serde(skip)]
    pub text: Option<String>,
    /// What it says, for other programs.
    #[serde(flatten)]
    pub exact: Exact,
}

/// What a fact of a figure of the fund says, as other programs read it; nothing where it does not say that.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
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
    /// Its value as people read it.
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or(&self.value)
    }

    /// The same said for people in other words than for programs.
    #[must_use]
    pub fn said(self, text: String) -> Self {
        Self { text: Some(text), ..self }
    }

    /// Its name, whose number leads to its act.
    pub fn told_name(&self, words: Words) -> Told {
        Told::naming(self.name.clone(), &self.acts(), words)
    }

    /// Its value as people read it, whose number leads to its act.
    pub fn told(&self, words: Words) -> Told {
        Told::naming(self.text().to_owned(), &self.acts(), words)
    }

    fn acts(&self) -> Vec<ActNumber> {
        self.exact.act.map(ActNumber::new).into_iter().collect()
    }

    /// Whether it is there for programs alone: a command to type, an address to ask.
    pub fn is_for_programs(&self) -> bool {
        ["command", "page"].contains(&self.fact.as_str())
    }

    /// The address where something is seen in its document.
    pub fn source(address: DocumentAddress, words: Words) -> Self {
        Self {
            fact: "source".to_owned(),
            name: words.get("fact-source"),
            value: address.to_string(),
            text: None,
            exact: Exact { source: Some(address), ..Exact::default() },
        }
    }
}
