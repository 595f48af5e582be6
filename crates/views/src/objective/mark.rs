//! What is to be noticed of an objective, in a sentence.

use maillage_domain::care::bilan::Row;
use maillage_domain::care::objective::Mark;
use schemars::JsonSchema;
use serde::Serialize;

use super::words::level;
use crate::tally::target_text;
use crate::words::{Argument, Words};

/// What is to be noticed of an objective and of the figures beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MarkView {
    /// Its name in data: `differs`, `not-printed`, `above`, `below`, `stage-doubtful`.
    pub kind: &'static str,
    /// `warning` where something is to be settled, else `info`.
    pub severity: &'static str,
    /// What it says.
    pub text: String,
}

impl MarkView {
    /// Words a mark.
    pub(super) fn new(mark: Mark, row: Option<&Row<'_>>, words: Words) -> Self {
        let (kind, severity) = match mark {
            Mark::Differs { .. } => ("differs", "warning"),
            Mark::NotPrinted => ("not-printed", "info"),
            Mark::Above(_) => ("above", "info"),
            Mark::Below(_) => ("below", "info"),
            Mark::StageDoubtful(_) => ("stage-doubtful", "warning"),
        };
        Self { kind, severity, text: said(mark, row, words) }
    }
}

fn said(mark: Mark, row: Option<&Row<'_>>, words: Words) -> String {
    match mark {
        Mark::Differs { wanted, units } => {
            let tally = if units { row.and_then(Row::units) } else { row.map(Row::sites) };
            let printed = target_text(tally.and_then(|tally| tally.target), words);
            let wanted = level(wanted);
            let arguments = [("wanted", Argument::Text(&wanted)), ("printed", Argument::Text(&printed))];
            words.with(if units { "objective-differs-units" } else { "objective-differs" }, &arguments)
        }
        Mark::NotPrinted => words.get("objective-not-printed"),
        Mark::Above(excess) => words.with("objective-above", &[("count", Argument::count(excess))]),
        Mark::Below(lacking) => words.with("objective-below", &[("count", Argument::count(lacking))]),
        Mark::StageDoubtful(stage) => {
            let (due, wanted) = (stage.due.to_string(), level(stage.level));
            let arguments = [("due", Argument::Text(&due)), ("wanted", Argument::Text(&wanted))];
            words.with("objective-stage-doubtful", &arguments)
        }
    }
}
