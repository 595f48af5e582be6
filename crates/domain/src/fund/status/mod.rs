//! What the fund stands at in a year: from the ledger where acts are recorded, else from the published report.
//!
//! Revenue and credits are answered apart, each from one source only: a figure of the ledger is never completed by one of a
//! report. What no source says is absent. For each mission `itemised + not_itemised = cp_paid`, both at or above zero.

mod finding;
mod kept;
mod reported;
mod stated;
mod totals;

use super::cell::Year;
use super::destination::Mission;
use super::ledger::{Exercise, Ledger};
use super::money::{Ae, Cp, Revenue};
use crate::bilingual::Bilingual;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::state::State;

pub use self::finding::StatusFinding;
pub use self::stated::{Source, Stated};

/// Revenue bound to a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarmarkedStatus {
    /// The label, as printed, or the code of the earmark.
    pub label: String,
    /// The amount.
    pub amount: Stated<Revenue>,
}

/// The revenue of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RevenueStatus {
    /// In all.
    pub total: Option<Stated<Revenue>>,
    /// Delegated nationally.
    pub national: Option<Stated<Revenue>>,
    /// The rest: in all, less delegated nationally.
    pub own: Option<Stated<Revenue>>,
    /// Without sanctuarised credits.
    pub restated: Option<Stated<Revenue>>,
    /// Bound to purposes.
    pub earmarked: Vec<EarmarkedStatus>,
}

/// Credits of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditStatus<T> {
    /// Opened.
    pub opened: Option<Stated<T>>,
    /// Committed, or paid.
    pub used: Option<Stated<T>>,
    /// What is left.
    pub available: Option<Stated<T>>,
    /// The share used of what is opened, in basis points.
    pub rate_bp: Option<Stated<u32>>,
}

impl<T> Default for CreditStatus<T> {
    fn default() -> Self {
        Self { opened: None, used: None, available: None, rate_bp: None }
    }
}

/// The figures of one mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionStatus {
    /// The mission.
    pub mission: Mission,
    /// Its title, where a source prints it.
    pub title: Option<Bilingual>,
    /// Committed.
    pub ae_committed: Option<Stated<Ae>>,
    /// Paid.
    pub cp_paid: Option<Stated<Cp>>,
    /// What is paid and shown by action.
    pub itemised: Option<Cp>,
    /// What is paid and shown by no action.
    pub not_itemised: Option<Cp>,
}

/// What the fund stands at in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The year.
    pub year: Year,
    /// Whether a register keeps what was committed and paid; else a report states it.
    pub kept: bool,
    /// Revenue.
    pub revenue: RevenueStatus,
    /// Authority to commit; `used` is what is committed.
    pub ae: CreditStatus<Ae>,
    /// Payment credits; `used` is what is paid.
    pub cp: CreditStatus<Cp>,
    /// The missions.
    pub missions: Vec<MissionStatus>,
    /// What is paid and belongs to no mission.
    pub unattributed: Option<Cp>,
    /// Restes à payer at the end of the year.
    pub outstanding: Option<Ae>,
    /// What the year carried over, once closed.
    pub carry_over: Option<Ae>,
    /// What was ordered to be paid back and has not come back.
    pub to_recover: Option<Cp>,
    /// What a reader should know of the figures.
    pub findings: Vec<StatusFinding>,
}

/// What the fund of a region stands at in a year, as it stood and was known when it is asked; nothing where no act speaks of
/// it by then.
pub fn status(state: &State, region: &RegionCode, year: Year, asked: Asked) -> Option<Status> {
    status_of(&state.fund(region)?.as_of(asked), year)
}

/// What a ledger stands at in a year; nothing where no act speaks of it.
pub fn status_of(ledger: &Ledger, year: Year) -> Option<Status> {
    if !ledger.speaks_of(year) {
        return None;
    }
    let report = ledger.exercise(year).and_then(|exercise| exercise.reports.last());
    let execution = ledger.execution(year);
    let keeps = ledger.keeps(year);
    // The figures of a report stand until an act says what was delegated.
    let delegated = execution.revenue.national.is_some_and(|national| national != Revenue::ZERO);
    let received = delegated || report.is_none() && execution.revenue.total.is_some();
    let mut status = match report {
        Some(report) => reported::from_report(report),
        None => empty(year),
    };
    if received {
        status.revenue = kept::revenue_of(&execution);
    }
    if keeps {
        kept::take_register(&mut status, ledger, &execution);
    }
    status.findings.extend(ledger.set_aside(Some(year)).into_iter().map(StatusFinding::SetAside));
    Some(status)
}

impl Ledger {
    /// Whether credits of an exercise were opened, committed or paid: whether it has a register.
    pub fn keeps(&self, year: Year) -> bool {
        let opened = |exercise: &Exercise| exercise.opened.is_some() || !exercise.budgets.is_empty();
        self.exercise(year).is_some_and(opened) || self.book().pools(year).next().is_some()
    }

    /// The exercises that have a register, in order.
    pub fn kept(&self) -> impl Iterator<Item = Year> {
        self.exercises().map(|(year, _)| year).filter(|year| self.keeps(*year))
    }

    /// Whether anything can be told of an exercise: a register, revenue, or a report.
    pub fn speaks_of(&self, year: Year) -> bool {
        let told = |exercise: &Exercise| {
            !(exercise.revenues.is_empty() && exercise.endowments.is_empty() && exercise.reports.is_empty())
        };
        let mut collected = self.recoveries().flat_map(|(_, recovery)| &recovery.collected);
        self.keeps(year)
            || self.exercise(year).is_some_and(told)
            || collected.any(|collected| collected.collected_in == year)
    }
}

const fn empty(year: Year) -> Status {
    Status {
        year,
        kept: false,
        revenue: RevenueStatus {
            total: None,
            national: None,
            own: None,
            restated: None,
            earmarked: Vec::new(),
        },
        ae: CreditStatus { opened: None, used: None, available: None, rate_bp: None },
        cp: CreditStatus { opened: None, used: None, available: None, rate_bp: None },
        missions: Vec::new(),
        unattributed: None,
        outstanding: None,
        carry_over: None,
        to_recover: None,
        findings: Vec::new(),
    }
}
