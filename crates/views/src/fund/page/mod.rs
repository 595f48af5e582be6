//! The page of the fund in a year: what came in, where it went, what is left, what cannot be right.

pub mod actions;
pub mod balances;
pub mod figures;
pub mod findings;
pub mod missions;
pub mod source;
mod spending;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::Execution;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::{Cp, Revenue};
use maillage_domain::fund::reported::{FundReported, Qualifier};
use maillage_domain::fund::status::Status;
use maillage_domain::state::Recorded;

use self::actions::ActionGroup;
use self::balances::BalanceTable;
use self::figures::{Gauge, KeyFigure};
use self::findings::FindingCard;
use self::missions::{MissionLine, MissionTable, Spending};
use self::source::{Sourced, Sources};
use super::as_of::AsOf;
use super::flow::drawing::{self, Drawing};
use super::money;
use crate::words::{Argument, Words};

/// What is known of the fund in a year.
#[derive(Debug, Clone, Copy)]
pub struct FundTold<'a> {
    /// What it stands at.
    pub status: &'a Status,
    /// The ledger it is read from.
    pub ledger: &'a Ledger,
    /// The years of which something is known, in order.
    pub years: &'a [Year],
    /// As of when, where that was asked.
    pub as_of: AsOf,
}

/// The page of the fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundPage {
    /// The year.
    pub year: i16,
    /// The finding, in a sentence.
    pub title: String,
    /// One or two sentences that say what the page shows.
    pub lead: String,
    /// What the figures are read from.
    pub origin: String,
    /// Where the figures come from: as a report prints them, or as the register has them.
    pub kept: bool,
    /// As of when, where that was asked.
    pub as_of: AsOf,
    /// The same in a sentence.
    pub as_of_text: Option<String>,
    /// The years to choose from, the latest first.
    pub years: Vec<i16>,
    /// The key figures.
    pub figures: Vec<KeyFigure>,
    /// The flow from revenue to actions.
    pub flow: Option<Drawing>,
    /// The same in a sentence, for who does not see it.
    pub flow_text: String,
    /// What the flow does not explain.
    pub flow_notes: Vec<String>,
    /// The missions.
    pub missions: Option<MissionTable>,
    /// How far credits are used.
    pub gauges: Vec<Gauge>,
    /// What is left in a register.
    pub balances: Vec<BalanceTable>,
    /// What cannot be right or is unlikely.
    pub findings: Vec<FindingCard>,
    /// What a sum leaves aside.
    pub remarks: Vec<FindingCard>,
    /// The actions of a report.
    pub actions: Vec<ActionGroup>,
    /// Revenue bound to purposes.
    pub earmarked: Vec<(String, Sourced)>,
}

/// What the fund stands at, at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundGlance {
    /// The year.
    pub year: i16,
    /// Received, committed, paid.
    pub figures: Vec<KeyFigure>,
}

impl FundGlance {
    /// Words what is known of a year.
    pub fn new(told: FundTold<'_>, words: Words) -> Self {
        let FundTold { status, ledger, .. } = told;
        let report = ledger.exercise(status.year).and_then(|exercise| exercise.reports.last());
        Self { year: status.year.get(), figures: figures::glance(status, Sources { report, words }) }
    }
}

impl FundPage {
    /// Words the page.
    pub fn new(told: FundTold<'_>, words: Words) -> Self {
        let FundTold { status, ledger, years, as_of } = told;
        let report = ledger.exercise(status.year).and_then(|exercise| exercise.reports.last());
        let kept = ledger.keeps(status.year);
        let sources = Sources { report, words };
        // Beside a register a report says nothing of what was paid.
        let spending_report = report.filter(|_| !kept);
        let execution = kept.then(|| ledger.execution(status.year));
        let lines = lines(told, spending_report, execution.as_ref());
        let spending = Spending { status, sources, lines: &lines, exact: kept };
        let tree = spending.tree();
        let cards = status.findings.iter().map(|finding| FindingCard::new(finding, sources));
        let (findings, remarks) = cards.partition(|card| card.finding.severity != Severity::Info);
        let actions = spending_report.map(|report| actions::groups(report, sources)).unwrap_or_default();
        Self {
            year: status.year.get(),
            title: title(told, spending_report, words),
            lead: lead(spending_report, words),
            origin: spending_report
                .map_or_else(|| words.get("fund-page-register"), |report| report.fact.title.clone()),
            kept,
            as_of,
            as_of_text: as_of.sentence(words),
            years: years.iter().rev().map(|year| year.get()).collect(),
            figures: figures::key_figures(status, sources),
            flow: tree.as_ref().map(drawing::draw),
            flow_text: flow_text(status, words),
            flow_notes: flow_notes(status, &spending, words),
            missions: spending.table(),
            gauges: figures::gauges(status, sources),
            balances: execution
                .map(|execution| balances::tables(ledger, &execution, sources))
                .unwrap_or_default(),
            findings: severest_first(findings),
            remarks,
            actions,
            earmarked: earmarked(status, sources),
        }
    }
}

fn severest_first(mut findings: Vec<FindingCard>) -> Vec<FindingCard> {
    findings.sort_by_key(|card| std::cmp::Reverse(card.finding.severity));
    findings
}

/// The lines of each mission: the actions of the report, or the nomenclature of the register.
fn lines(
    told: FundTold<'_>,
    report: Option<&Recorded<FundReported>>,
    execution: Option<&Execution>,
) -> Vec<Vec<MissionLine>> {
    let missions = told.status.missions.iter();
    match (report, execution) {
        (Some(report), _) => missions.map(|mission| missions::reported(mission, &report.fact)).collect(),
        (None, Some(execution)) => {
            missions.map(|known| of_register(told, known.mission, execution)).collect()
        }
        (None, None) => Vec::new(),
    }
}

fn of_register(told: FundTold<'_>, mission: Mission, execution: &Execution) -> Vec<MissionLine> {
    let tree = told.ledger.exercise(told.status.year).and_then(|exercise| exercise.destinations.as_ref());
    let label = |code: &str| {
        let named = |line: &&maillage_domain::fund::destination::DestinationLine| {
            line.destination.code.as_deref() == Some(code)
        };
        let line = tree.and_then(|tree| tree.fact.tree.lines.iter().find(named));
        line.map_or_else(|| code.to_owned(), |line| line.label.clone())
    };
    let by_code = execution.by(|place| place.destination.clone().filter(|place| place.mission == mission));
    let lines = by_code.into_iter().filter_map(|(destination, figures)| {
        let code = destination?.code?;
        let cents = figures.cp_paid.cents();
        (0 < cents).then(|| MissionLine { label: label(&code), cents, qualifier: Qualifier::Exact })
    });
    lines.collect()
}

/// The share of what the missions paid that the actions of a report explain, and how many they are; nothing without a sum.
fn itemised(report: &Recorded<FundReported>) -> Option<(usize, Cp, u32)> {
    let sum = Cp::sum(report.fact.counted().map(|(_, amount)| amount))?;
    let paid = report.fact.missions.iter().map(|mission| mission.cp_paid.as_ref().map(|paid| paid.value));
    let paid = Cp::sum(paid.collect::<Option<Vec<_>>>()?)?;
    let share = paid.is_positive().then(|| money::share(sum.cents(), paid.cents()))?;
    // Amounts are printed rounded: no decimal of their share is sure.
    let whole = (share + 50) / 100 * 100;
    Some((report.fact.counted().count(), sum, whole.min(10_000)))
}

fn title(told: FundTold<'_>, report: Option<&Recorded<FundReported>>, words: Words) -> String {
    let status = told.status;
    let year = status.year.get().to_string();
    let year = ("year", Argument::Text(year.as_str()));
    let paid =
        status.cp.used.as_ref().map(|paid| money::qualified(paid.value.cents(), paid.qualifier, words));
    let committed =
        status.ae.used.as_ref().map(|sum| money::qualified(sum.value.cents(), sum.qualifier, words));
    match (paid, report.and_then(itemised), committed) {
        (Some(paid), Some((_, _, share)), _) => {
            let share = money::rate(share, words);
            let arguments = [year, ("paid", Argument::Text(&paid)), ("share", Argument::Text(&share))];
            words.with("fund-page-title-report", &arguments)
        }
        (Some(paid), None, Some(committed)) => {
            let arguments =
                [year, ("paid", Argument::Text(&paid)), ("committed", Argument::Text(&committed))];
            words.with("fund-page-title-register", &arguments)
        }
        (Some(paid), None, None) => {
            words.with("fund-page-title-paid", &[year, ("paid", Argument::Text(&paid))])
        }
        (None, _, _) => words.with("fund-page-title", &[year]),
    }
}

fn lead(report: Option<&Recorded<FundReported>>, words: Words) -> String {
    let Some(report) = report else { return words.get("fund-page-lead-register") };
    let Some((count, sum, _)) = itemised(report) else { return words.get("fund-page-lead-report") };
    let step =
        report.fact.actions.iter().map(|action| money::step(action.amount.value.cents())).max().unwrap_or(1);
    let sum = money::computed(sum.cents(), step, words);
    let count = Argument::count(count);
    words.with("fund-page-lead-actions", &[("count", count), ("sum", Argument::Text(&sum))])
}

fn flow_text(status: &Status, words: Words) -> String {
    let text = |cents: Option<(i64, Qualifier)>| {
        cents
            .map_or_else(|| words.get("fund-page-unsaid"), |(cents, how)| money::qualified(cents, how, words))
    };
    let revenue = text(status.revenue.total.as_ref().map(|sum| (Revenue::cents(sum.value), sum.qualifier)));
    let paid = text(status.cp.used.as_ref().map(|sum| (Cp::cents(sum.value), sum.qualifier)));
    let missions = Argument::count(status.missions.len());
    let arguments = [
        ("revenue", Argument::Text(revenue.as_str())),
        ("paid", Argument::Text(&paid)),
        ("missions", missions),
    ];
    words.with("fund-page-flow-text", &arguments)
}

fn flow_notes(status: &Status, spending: &Spending<'_>, words: Words) -> Vec<String> {
    if spending.exact {
        return Vec::new();
    }
    let mut notes = vec![words.get("fund-page-flow-hatched")];
    if let Some(unattributed) = status.unattributed.filter(|sum| sum.is_positive()) {
        let counted = spending.sources.report.into_iter().flat_map(|report| report.fact.counted());
        let none = counted.filter(|(action, _)| action.attribution.mission().is_none());
        let step = none.map(|(_, amount)| money::step(amount.cents())).max().unwrap_or(1);
        let amount = money::computed(unattributed.cents(), step, words);
        notes.push(words.with("fund-page-flow-unattributed", &[("amount", Argument::Text(&amount))]));
    }
    notes
}

fn earmarked(status: &Status, sources: Sources<'_>) -> Vec<(String, Sourced)> {
    let earmarked = status.revenue.earmarked.iter();
    earmarked
        .map(|known| (known.label.clone(), sources.amount(&known.amount, known.amount.value.cents())))
        .collect()
}
