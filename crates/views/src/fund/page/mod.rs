//! The page of the fund in a year: what came in, where it went, what is left, what cannot be right.

pub mod actions;
pub mod balances;
pub mod chosen;
pub mod committed;
pub mod figures;
pub mod findings;
pub mod missions;
pub mod none;
mod said;
pub mod series;
pub mod source;
mod spending;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::chosen::ActionChoice;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::Execution;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::reported::{FundReported, Qualifier};
use maillage_domain::fund::status::Status;
use maillage_domain::state::Recorded;

use self::balances::BalanceTable;
use self::chosen::ActionsView;
use self::committed::CommittedTable;
use self::figures::{Gauge, KeyFigure};
use self::findings::FindingCard;
use self::missions::{MissionLine, MissionTable, Spending};
use self::series::Series;
use self::source::{Sourced, Sources};
use super::as_of::AsOf;
use super::flow::drawing::{self, Drawing};
use super::flow::listed::Listed;
use crate::words::Words;

/// What is known of the fund in a year.
#[derive(Debug, Clone, Copy)]
pub struct FundTold<'a> {
    /// What it stands at.
    pub status: &'a Status,
    /// The ledger it is read from.
    pub ledger: &'a Ledger,
    /// What each year of which something is known stands at, in order, as of the same knowledge.
    pub years: &'a [YearKnown],
    /// As of when, where that was asked.
    pub as_of: AsOf,
    /// The actions asked for.
    pub choice: &'a ActionChoice,
}

/// A year of which something is known.
#[derive(Debug, Clone)]
pub struct YearKnown {
    /// The year.
    pub year: Year,
    /// What it stands at on the day asked for, else at its end or today, the earlier; nothing where nothing is known of it
    /// on the day asked for.
    pub status: Option<Status>,
}

/// A year to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearChoice {
    /// The year.
    pub year: i16,
    /// Whether something is known of it on the day asked for.
    pub known_then: bool,
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
    pub years: Vec<YearChoice>,
    /// The key figures.
    pub figures: Vec<KeyFigure>,
    /// The flow from revenue to actions.
    pub flow: Option<Drawing>,
    /// The same as a table with bars.
    pub flow_listed: Option<Listed>,
    /// The same in a sentence, for who does not see it.
    pub flow_text: String,
    /// What the flow does not explain.
    pub flow_notes: Vec<String>,
    /// The missions, in payment credits.
    pub missions: Option<MissionTable>,
    /// The same in authority to commit; nothing where no source says it of a mission.
    pub committed: Option<CommittedTable>,
    /// How far credits are used.
    pub gauges: Vec<Gauge>,
    /// What is left in a register.
    pub balances: Vec<BalanceTable>,
    /// What cannot be right or is unlikely.
    pub findings: Vec<FindingCard>,
    /// Whether an order that notifies its resources is recorded.
    pub is_notified: bool,
    /// What a sum leaves aside.
    pub remarks: Vec<FindingCard>,
    /// The actions of a report that were asked for; nothing where none is itemised.
    pub actions: Option<ActionsView>,
    /// What each recorded year received, committed and paid.
    pub series: Series,
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
        let FundTold { status, ledger, years, as_of, choice } = told;
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
        let actions = spending_report.and_then(|report| ActionsView::new(report, choice, sources));
        let is_notified = ledger.exercise(status.year).is_some_and(|exercise| !exercise.orders.is_empty());
        Self {
            year: status.year.get(),
            is_notified,
            title: said::title(told, spending_report, words),
            lead: said::lead(spending_report, words),
            origin: spending_report
                .map_or_else(|| words.get("fund-page-register"), |report| report.fact.title.clone()),
            kept,
            as_of,
            as_of_text: as_of.sentence(words),
            years: years.iter().rev().map(YearChoice::of).collect(),
            series: Series::new(years, words),
            figures: figures::key_figures(status, sources),
            flow: tree.as_ref().map(drawing::draw),
            flow_listed: tree.as_ref().map(|tree| Listed::new(tree, words)),
            flow_text: said::flow_text(status, words),
            flow_notes: said::flow_notes(status, &spending, words),
            missions: spending.table(),
            committed: committed::table(&spending),
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

impl YearChoice {
    fn of(known: &YearKnown) -> Self {
        Self { year: known.year.get(), known_then: known.status.is_some() }
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

fn earmarked(status: &Status, sources: Sources<'_>) -> Vec<(String, Sourced)> {
    let earmarked = status.revenue.earmarked.iter();
    earmarked
        .map(|known| (known.label.clone(), sources.amount(&known.amount, known.amount.value.cents())))
        .collect()
}
