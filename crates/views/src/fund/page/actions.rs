//! The actions a report itemises, under the missions they belong to.

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::chosen::Family;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::reported::{AmountStatus, Attribution, FundReported, ReportedAction};
use maillage_domain::state::Recorded;

use super::source::{Sourced, Sources};
use crate::document_address::DocumentAddress;
use crate::fund::money;
use crate::printed::printed as as_printed;
use crate::words::{Argument, Words};

/// The actions of one mission, or those of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionGroup {
    /// The number of the mission; nothing for the actions of none.
    pub mission: Option<u8>,
    /// Its title.
    pub title: String,
    /// How many there are and what they sum to.
    pub detail: String,
    /// Its actions, the largest first, each followed by its parts.
    pub rows: Vec<ActionRow>,
}

/// One action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// Its label, as the report names it.
    pub label: String,
    /// Whether it is a part of the action above.
    pub part: bool,
    /// What the document says has become of the amount; empty where it only prints it beside the action.
    pub status: String,
    /// Why it is in no sum, or what of it is in none; empty if it is whole in one.
    pub aside: String,
    /// As the report prints it.
    pub printed: String,
    /// Whether what is printed cannot be right and another value is taken.
    pub corrected: bool,
    /// The amount taken, in whole euros.
    pub amount: Sourced,
    /// Its share of the largest action, in percent; nothing where it is in no sum.
    pub bar: Option<u32>,
    /// Its mission, where it has one.
    pub mission: Option<u8>,
    /// Who says to which mission it belongs: "printed", "inferred", "none".
    pub attribution: &'static str,
    /// The same, in words.
    pub attribution_text: String,
    /// Why; empty where the source prints it.
    pub reason: String,
    /// Its line.
    pub line: u32,
    /// Where that is seen.
    pub address: Option<DocumentAddress>,
}

/// What actions sum to, as far as sums hold them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    /// How many of them are in the sum.
    pub(super) count: i64,
    /// The sum, in cents.
    pub(super) cents: i64,
    /// To what digit it is known.
    step: i64,
}

impl Counted {
    /// Of those given, by their ranks.
    pub(super) fn of(report: &FundReported, heads: impl Iterator<Item = usize>) -> Self {
        let nothing = Self { count: 0, cents: 0, step: 1 };
        heads.filter_map(|rank| report.counted_of(rank)).fold(nothing, |sum, amount| {
            let cents = amount.cents();
            Self {
                count: sum.count + 1,
                cents: sum.cents.saturating_add(cents),
                step: money::step(cents).max(sum.step),
            }
        })
    }

    /// The sum, in words.
    pub(super) fn text(self, words: Words) -> String {
        money::computed(self.cents, self.step, words)
    }
}

/// The actions of a report that were chosen, mission by mission, then those of none.
pub(super) fn groups(
    report: &Recorded<FundReported>,
    families: &[Family],
    sources: Sources<'_>,
) -> Vec<ActionGroup> {
    let mut groups: Vec<(Option<Mission>, Vec<&Family>)> = Vec::new();
    for family in families {
        let own = report.fact.actions.get(family.head).and_then(|head| head.attribution.mission());
        match groups.last_mut().filter(|(mission, _)| *mission == own) {
            Some((_, families)) => families.push(family),
            None => groups.push((own, vec![family])),
        }
    }
    groups.into_iter().map(|(mission, families)| group(report, mission, &families, sources)).collect()
}

/// The title of a mission in a report, and that of the actions of none.
pub(super) fn title(report: &FundReported, mission: Option<Mission>, words: Words) -> String {
    let Some(mission) = mission else { return words.get("fund-page-actions-none") };
    let known = report.missions.iter().find(|known| known.mission == mission);
    known.map_or_else(
        || words.with("fund-page-mission", &[("mission", Argument::count(mission.number()))]),
        |known| known.title.get(words.language()).to_owned(),
    )
}

fn group(
    report: &Recorded<FundReported>,
    mission: Option<Mission>,
    families: &[&Family],
    sources: Sources<'_>,
) -> ActionGroup {
    let words = sources.words;
    let counted = Counted::of(&report.fact, families.iter().map(|family| family.head));
    let amount = counted.text(words);
    let detail = [("count", Argument::Count(counted.count)), ("amount", Argument::Text(&amount))];
    ActionGroup {
        mission: mission.map(Mission::number),
        title: title(&report.fact, mission, words),
        detail: words.with("fund-page-actions-detail", &detail),
        rows: rows(report, families.iter().copied(), sources),
    }
}

/// The rows of actions, each followed by its parts.
pub(super) fn rows<'f>(
    report: &Recorded<FundReported>,
    families: impl Iterator<Item = &'f Family>,
    sources: Sources<'_>,
) -> Vec<ActionRow> {
    let actions = &report.fact.actions;
    let counted = actions.iter().filter(|action| action.counts());
    let largest = counted.map(|action| action.amount.value.cents()).max().unwrap_or(0);
    let rows = families.flat_map(|family| {
        let within = aside_within(&report.fact, family.head, sources.words);
        let head = actions.get(family.head).map(|head| row(report, head, within, largest, sources));
        let parts = family.parts.iter().filter_map(|rank| actions.get(*rank));
        head.into_iter().chain(parts.map(|part| row(report, part, String::new(), largest, sources)))
    });
    rows.collect()
}

fn row(
    report: &Recorded<FundReported>,
    action: &ReportedAction,
    within: String,
    largest: i64,
    sources: Sources<'_>,
) -> ActionRow {
    let words = sources.words;
    let cents = action.amount.value.cents();
    let correction = action.amount.correction.as_ref();
    let printed = correction.map_or_else(
        || money::qualified(cents, action.amount.qualifier, words),
        |correction| as_printed(&correction.printed, words),
    );
    let mut source = sources.printed(report.stamp.number, action.amount.line, &printed);
    if let Some(correction) = correction {
        let reason = correction.reason.get(words.language());
        source = source.computed("fund-page-source-corrected", &[("reason", Argument::Text(reason))], words);
    }
    let share = || i64::try_from(i128::from(cents.max(0)) * 100 / i128::from(largest.max(1))).unwrap_or(100);
    ActionRow {
        label: action.label.clone(),
        part: action.part_of.is_some(),
        status: said(action.status, words),
        aside: aside(action, words).unwrap_or(within),
        corrected: correction.is_some(),
        amount: Sourced { text: money::whole_euros(cents, words), source },
        mission: action.attribution.mission().map(Mission::number),
        bar: action.counts().then(|| u32::try_from(share()).unwrap_or(100)),
        attribution: action.attribution.as_str(),
        attribution_text: words.get(&format!("fund-page-attribution-{}", action.attribution.as_str())),
        reason: reason(&action.attribution, words),
        line: action.amount.line,
        address: sources.address(action.amount.line),
        printed,
    }
}

/// Why an action is in no sum; nothing if it is in one.
fn aside(action: &ReportedAction, words: Words) -> Option<String> {
    match (action.span, action.status) {
        (Some((first, last)), _) => {
            let (first, last) = (first.get().to_string(), last.get().to_string());
            let years = [("first", Argument::Text(&first)), ("last", Argument::Text(&last))];
            Some(words.with("fund-page-aside-years", &years))
        }
        (None, AmountStatus::Forecast) => Some(words.get("fund-page-aside-forecast")),
        (None, AmountStatus::Committed) => Some(words.get("fund-page-aside-committed")),
        (None, AmountStatus::Allocated | AmountStatus::Funded | AmountStatus::Paid) => None,
    }
}

/// What of an action is in no sum: its parts that are foreseen, committed or of several years.
fn aside_within(report: &FundReported, rank: usize, words: Words) -> String {
    let aside = report.aside_of(rank);
    if !aside.is_positive() {
        return String::new();
    }
    let amount = money::short(aside.cents(), words).to_string();
    let amount = [("amount", Argument::Text(amount.as_str()))];
    let mut parts = report.actions.iter().filter(|part| part.part_of == Some(rank));
    if parts.all(|part| !part.is_aside() || part.status == AmountStatus::Forecast) {
        words.with("fund-page-aside-within-foreseen", &amount)
    } else {
        words.with("fund-page-aside-within", &amount)
    }
}

/// What a document says has become of an amount; nothing where it only prints it beside an action, and where a sum leaves it
/// aside for that very reason.
fn said(status: AmountStatus, words: Words) -> String {
    match status {
        AmountStatus::Allocated | AmountStatus::Paid => self::status(status, words),
        AmountStatus::Forecast | AmountStatus::Committed | AmountStatus::Funded => String::new(),
    }
}

/// The status of an amount in a word: "financé".
pub(in crate::fund) fn status(status: AmountStatus, words: Words) -> String {
    words.get(&format!("fund-table-status-{}", status.as_str()))
}

/// "2023–2025".
pub(in crate::fund) fn years((first, last): (Year, Year)) -> String {
    format!("{first}–{last}")
}

/// Why an action belongs to its mission or to none; empty where the source prints it.
pub(in crate::fund) fn reason(attribution: &Attribution, words: Words) -> String {
    match attribution {
        Attribution::Printed(_) => String::new(),
        Attribution::Inferred { reason, .. } | Attribution::None { reason } => {
            reason.get(words.language()).to_owned()
        }
    }
}
