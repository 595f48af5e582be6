//! What stands beside the list of a window: what its order changed, what it receives for some lines, the needs stated for it.

use maillage_domain::care::need::ExceptionalNeed;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::procedure::amendment::Amendment;
use maillage_domain::procedure::window::{RestrictedLines, Window};
use schemars::JsonSchema;
use serde::Serialize;

use crate::because::need_stated;
use crate::words::{Argument, Words};

/// What an order changed of the window that it replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AmendmentView {
    /// Whether the dates move.
    pub dates: bool,
    /// Whether it names another bilan.
    pub bilan: bool,
    /// The lines it adds, by code.
    pub added: Vec<String>,
    /// The lines it withdraws, by code.
    pub withdrawn: Vec<String>,
    /// The lines for which it receives other operations, by code.
    pub otherwise: Vec<String>,
    /// The same, a sentence each.
    #[serde(skip)]
    pub sentences: Vec<String>,
}

/// An exceptional need stated for a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatedNeedView {
    /// The line.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// How many authorisations it opens.
    pub places: u32,
    /// Its nature.
    pub nature: String,
    /// Its extent and objectives.
    pub extent: Option<String>,
    /// Where the answer is wished.
    pub wished: Vec<String>,
    /// All of it in a sentence.
    #[serde(skip)]
    pub text: String,
}

impl AmendmentView {
    /// Words an amendment of a window, its lines by their names.
    pub fn new(
        before: &Window,
        amendment: &Amendment,
        name: &dyn Fn(&LineCode) -> String,
        words: Words,
    ) -> Self {
        let codes = |lines: &[LineCode]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
        let (opens, closes) = (words.date(before.opens), words.date(before.closes));
        let dates = [("from", Argument::Text(opens.as_str())), ("until", Argument::Text(closes.as_str()))];
        let moved = amendment.moves_dates.then(|| words.with("window-amends-dates", &dates));
        let bilan = amendment.names_another_bilan.then(|| words.get("window-amends-bilan"));
        let lines = [
            listed("window-amends-added", &amendment.added, name, words),
            listed("window-amends-withdrawn", &amendment.withdrawn, name, words),
            listed("window-amends-otherwise", &amendment.otherwise_received, name, words),
        ];
        Self {
            dates: amendment.moves_dates,
            bilan: amendment.names_another_bilan,
            added: codes(&amendment.added),
            withdrawn: codes(&amendment.withdrawn),
            otherwise: codes(&amendment.otherwise_received),
            sentences: [moved, bilan].into_iter().chain(lines).flatten().collect(),
        }
    }
}

impl StatedNeedView {
    /// Words a need, its line by its name.
    pub fn new(need: &ExceptionalNeed, name: &dyn Fn(&LineCode) -> String, words: Words) -> Self {
        let (line, stated) = (name(&need.line), need_stated(need, words));
        let arguments = [
            ("line", Argument::Text(line.as_str())),
            ("zone", Argument::Text(need.zone.as_str())),
            ("places", Argument::count(need.places)),
            ("stated", Argument::Text(stated.as_str())),
        ];
        Self {
            activity: need.line.to_string(),
            zone: need.zone.to_string(),
            places: need.places,
            nature: need.nature.clone(),
            extent: need.extent.clone(),
            wished: need.wished.clone(),
            text: words.with("window-need", &arguments),
        }
    }
}

/// Lines for which a window receives some operations alone, in a sentence.
pub fn restricted(own: &RestrictedLines, name: &dyn Fn(&LineCode) -> String, words: Words) -> String {
    let lines: Vec<_> = own.lines.iter().map(name).collect();
    let operations: Vec<_> =
        own.operations.iter().map(|name| words.get(&format!("operation-{name}"))).collect();
    let (lines, operations) = (lines.join(", "), operations.join(", "));
    words.with(
        "window-restricted",
        &[("lines", Argument::Text(&lines)), ("operations", Argument::Text(&operations))],
    )
}

/// Lines behind what is said of them; nothing where there is none.
fn listed(id: &str, lines: &[LineCode], name: &dyn Fn(&LineCode) -> String, words: Words) -> Option<String> {
    let names: Vec<_> = lines.iter().map(name).collect();
    let told = names.join(", ");
    (!names.is_empty()).then(|| words.with(id, &[("lines", Argument::Text(&told))]))
}
