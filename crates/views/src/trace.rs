//! Every hop of one figure, from the source line to the page.

use serde::Serialize;

/// The way of one cell, hop by hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TraceView {
    /// The cell in words: "Chirurgie, 15A Arrageois, at 21 June 2019".
    pub subject: String,
    /// The hops, from the source to the answer.
    pub hops: Vec<Hop>,
}

/// One hop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hop {
    /// Its stable name: `document`, `reading`, `act`, `chain`, `state`, `rule`, `answer`.
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
    /// Its stable name: `digest`, `source-line`, or the identifier of a rule.
    pub fact: String,
    /// Its name, in words.
    pub name: String,
    /// Its value.
    pub value: String,
}
