//! What a reader should know of the figures, as cards: what is printed beside what is likely.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::status::StatusFinding;

use super::source::Sources;
use crate::document_address::DocumentAddress;
use crate::fund::money;
use crate::fund::status::FundFindingView;
use crate::printed::cited;
use crate::told::Told;
use crate::words::{Argument, Words};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingCard {
    /// The finding, worded for all media.
    pub finding: FundFindingView,
    /// What it is about.
    pub title: String,
    /// "error", "warning", "info".
    pub kind: &'static str,
    /// What kind of finding it is, in a word or two.
    pub badge: String,
    /// Two figures to compare: what each is, and its amount; the printed one first.
    pub figures: Vec<(String, String)>,
    /// Why, in a sentence that does not repeat the figures.
    pub because: Told,
    /// The lines of the document it is about.
    pub lines: LinesNamed,
}

/// "Line 618", "Lines 129, 183 and 186", each number leading to its line; nothing where no document is behind it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinesNamed {
    /// What stands before the numbers.
    pub before: String,
    /// The numbers, each with where its line is seen.
    pub numbers: Vec<(String, Option<DocumentAddress>)>,
    /// What stands behind them.
    pub after: String,
}

impl FindingCard {
    /// Words a finding about a figure of the report of `sources`.
    pub fn new(finding: &StatusFinding, sources: Sources<'_>) -> Self {
        let words = sources.words;
        let view = FundFindingView::new(finding, words);
        let short = |amount: Cp| money::short(amount.cents(), words).to_string();
        let named = |id: &str| words.get(&format!("fund-page-finding-{id}"));
        let (badge, title, figures, because) = match finding {
            StatusFinding::Corrected { label, printed, amount, reason, .. } => (
                "unit",
                words.cited(label),
                vec![(named("printed"), cited(printed, words)), (named("likely"), short(*amount))],
                reason.get(words.language()).to_owned(),
            ),
            StatusFinding::ActionsExceedMission { mission, paid, actions, .. } => {
                let number = [("mission", Argument::count(mission.number()))];
                (
                    "sum",
                    words.with("fund-page-finding-exceed", &number),
                    vec![(named("actions"), short(*actions)), (named("mission"), short(*paid))],
                    gap(*actions, *paid, words),
                )
            }
            StatusFinding::MissionsMissTotal { missions, paid, qualifier, .. } => (
                "sum",
                named("miss"),
                vec![
                    (named("missions"), money::computed(missions.cents(), money::step(paid.cents()), words)),
                    (named("total"), money::qualified(paid.cents(), *qualifier, words)),
                ],
                gap(*paid, *missions, words),
            ),
            StatusFinding::NotCarried(_) => {
                ("not-carried", named("not-carried"), Vec::new(), view.because.clone())
            }
            StatusFinding::SetAside(_) => ("aside", named("aside"), Vec::new(), view.because.clone()),
            StatusFinding::NotPaid { label, .. } => {
                ("not-paid", label.clone(), Vec::new(), view.because.clone())
            }
            StatusFinding::SeveralYears { label, .. } => {
                ("years", label.clone(), Vec::new(), view.because.clone())
            }
        };
        Self {
            badge: named(&format!("badge-{badge}")),
            title,
            kind: match view.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "info",
            },
            figures,
            because: Told::naming(because, finding.acts(), words),
            lines: lines(&view.lines, sources),
            finding: view,
        }
    }
}

/// The gap between two printed amounts, in a sentence.
fn gap(one: Cp, other: Cp, words: Words) -> String {
    let step = money::step(one.cents()).max(money::step(other.cents()));
    let gap = money::computed(one.less(other).max(other.less(one)).cents(), step, words);
    words.with("fund-page-finding-gap", &[("gap", Argument::Text(&gap))])
}

/// The lines of a finding, named.
fn lines(lines: &[u32], sources: Sources<'_>) -> LinesNamed {
    if lines.is_empty() {
        return LinesNamed::default();
    }
    let words = sources.words;
    // Two amounts of one line are one place to look at.
    let mut lines = lines.to_vec();
    lines.dedup();
    let numbers: Vec<_> = lines.iter().map(|line| (words.number(*line), sources.address(*line))).collect();
    let list = numbers.iter().map(|(number, _)| number.as_str()).collect::<Vec<_>>().join(", ");
    let count = Argument::count(lines.len());
    let named = words.with("fund-page-lines", &[("count", count), ("lines", Argument::Text(&list))]);
    let (before, after) = named.split_once(&list).unwrap_or((&named, ""));
    LinesNamed { before: before.to_owned(), after: after.to_owned(), numbers }
}
