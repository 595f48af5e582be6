//! What the fund stands at in a year: from the ledger where acts are recorded, else from the published report.
//!
//! Revenue and credits are answered apart, each from one source only: a figure of the ledger is never completed by one of a
//! report. What no source says is absent. For each mission `itemised + not_itemised = cp_paid`, both at or above zero.

use rust_decimal::Decimal;

use super::cell::Year;
use super::destination::Mission;
use super::execution::{Execution, FigureKind, Figures};
use super::ledger::{Exercise, Ledger, SetAside};
use super::money::{Ae, Cp, Revenue};
use super::report::interval::Interval;
use super::reported::{AmountStatus, Figure, FundReported, Qualifier, ReportedAction, ReportedCredits};
use crate::bilingual::Bilingual;
use crate::diagnostic::Severity;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::id::ActNumber;
use crate::ground::stamp::Recorded;
use crate::rules::{Rule, fund as rules};
use crate::state::State;

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// These acts of the ledger.
    Acts(Vec<ActNumber>),
    /// A line of the document that an act recorded.
    Line {
        /// The act.
        act: ActNumber,
        /// The 1-based line.
        line: u32,
    },
    /// Computed from figures of the document that an act recorded.
    Computed {
        /// The act.
        act: ActNumber,
    },
}

/// A figure with how it is printed and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// How it is printed.
    pub qualifier: Qualifier,
    /// Where it comes from.
    pub source: Source,
}

impl<T> Stated<T> {
    /// The same statement of another value.
    pub fn with<U>(&self, value: U) -> Stated<U> {
        Stated { value, qualifier: self.qualifier, source: self.source.clone() }
    }

    const fn exact(value: T, source: Source) -> Self {
        Self { value, qualifier: Qualifier::Exact, source }
    }
}

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

/// What a reader should know of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusFinding {
    /// The actions of a mission exceed what it paid: the excess is attributed to none.
    ActionsExceedMission {
        /// The mission.
        mission: Mission,
        /// What it paid.
        paid: Cp,
        /// What its actions sum to.
        actions: Cp,
        /// The lines of the actions.
        lines: Vec<u32>,
    },
    /// The missions do not sum to what was paid in all.
    MissionsMissTotal {
        /// What the missions sum to.
        missions: Cp,
        /// What was paid in all.
        paid: Cp,
        /// How the total is printed.
        qualifier: Qualifier,
        /// The line of the total, then those of the missions.
        lines: Vec<u32>,
    },
    /// An amount that is only foreseen or committed is in no total of what is paid.
    NotPaid {
        /// The action.
        label: String,
        /// The amount.
        amount: Cp,
        /// What it is.
        status: AmountStatus,
        /// Its line.
        line: u32,
    },
    /// An amount over several exercises is in no total of one.
    SeveralYears {
        /// The action.
        label: String,
        /// The amount.
        amount: Cp,
        /// The first and the last exercise.
        span: (Year, Year),
        /// Its line.
        line: u32,
    },
    /// Acts that are in no figure.
    SetAside(SetAside),
    /// A figure that was corrected.
    Corrected {
        /// The action.
        label: String,
        /// What the source prints.
        printed: String,
        /// What is taken.
        amount: Cp,
        /// Why.
        reason: Bilingual,
        /// Its line.
        line: u32,
    },
}

impl StatusFinding {
    /// The rule behind it; none behind acts that are set aside, which may rest on anything.
    pub const fn rule(&self) -> Option<&'static Rule> {
        match self {
            Self::NotPaid { .. } => Some(&rules::STATUSES),
            Self::SeveralYears { .. } => Some(&rules::SPAN),
            Self::ActionsExceedMission { .. } | Self::MissionsMissTotal { .. } | Self::Corrected { .. } => {
                Some(&rules::OPENING_POSITION)
            }
            Self::SetAside(_) => None,
        }
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ActionsExceedMission { .. } | Self::MissionsMissTotal { .. } | Self::SetAside(_) => {
                Severity::Warning
            }
            Self::NotPaid { .. } | Self::SeveralYears { .. } => Severity::Info,
            Self::Corrected { .. } => Severity::Error,
        }
    }

    /// Its lines in the source.
    pub fn lines(&self) -> Vec<u32> {
        match self {
            Self::ActionsExceedMission { lines, .. } | Self::MissionsMissTotal { lines, .. } => lines.clone(),
            Self::NotPaid { line, .. } | Self::SeveralYears { line, .. } | Self::Corrected { line, .. } => {
                vec![*line]
            }
            Self::SetAside(_) => Vec::new(),
        }
    }

    /// The acts that it names.
    pub fn acts(&self) -> &[ActNumber] {
        match self {
            Self::SetAside(aside) => &aside.acts,
            Self::ActionsExceedMission { .. }
            | Self::MissionsMissTotal { .. }
            | Self::NotPaid { .. }
            | Self::SeveralYears { .. }
            | Self::Corrected { .. } => &[],
        }
    }
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
    let kept = ledger.keeps(year);
    // The figures of a report stand until an act says what was delegated.
    let delegated = execution.revenue.national.is_some_and(|national| national != Revenue::ZERO);
    let received = delegated || report.is_none() && execution.revenue.total.is_some();
    let mut status = match report {
        Some(report) => from_report(report),
        None => empty(year),
    };
    if received {
        status.revenue = revenue_of(&execution);
    }
    if kept {
        take_register(&mut status, ledger, &execution);
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

fn revenue_of(execution: &Execution) -> RevenueStatus {
    let revenue = &execution.revenue;
    let stated = |value: Revenue| Stated::exact(value, Source::Acts(revenue.acts.clone()));
    let earmarked = revenue.earmarked.iter().filter_map(|(earmark, amount)| {
        let label = earmark.code()?;
        Some(EarmarkedStatus { label: label.to_owned(), amount: stated(*amount) })
    });
    RevenueStatus {
        total: revenue.total.map(stated),
        national: revenue.national.map(stated),
        own: revenue.own.map(stated),
        restated: revenue.restated.map(stated),
        earmarked: earmarked.collect(),
    }
}

/// The figures of the register take the place of those of a report.
fn take_register(status: &mut Status, ledger: &Ledger, execution: &Execution) {
    let year = execution.year;
    let total = execution.total();
    status.kept = true;
    let acts = |figure| Source::Acts(ledger.acts_behind(year, figure, |_| true));
    let rate = |used: i64, opened: i64, source: Source| {
        let rate = i128::from(used).checked_mul(10_000)?.checked_div(i128::from(opened))?;
        Some(Stated::exact(u32::try_from(rate).ok()?, source))
    };
    status.ae = CreditStatus {
        opened: Some(Stated::exact(total.ae_opened, acts(FigureKind::AeOpened))),
        used: Some(Stated::exact(total.ae_committed, acts(FigureKind::AeCommitted))),
        available: Some(Stated::exact(total.ae_available, acts(FigureKind::AeAvailable))),
        rate_bp: rate(total.ae_committed.cents(), total.ae_opened.cents(), acts(FigureKind::AeCommitted)),
    };
    status.cp = CreditStatus {
        opened: Some(Stated::exact(total.cp_opened, acts(FigureKind::CpOpened))),
        used: Some(Stated::exact(total.cp_paid, acts(FigureKind::CpPaid))),
        available: Some(Stated::exact(total.cp_available, acts(FigureKind::CpAvailable))),
        rate_bp: rate(total.cp_paid.cents(), total.cp_opened.cents(), acts(FigureKind::CpPaid)),
    };
    let by_mission = execution.by_mission();
    let missions = by_mission.iter().filter_map(|(mission, figures)| {
        let title = |known: &&MissionStatus| Some(known.mission) == *mission;
        let title = status.missions.iter().find(title).and_then(|known| known.title.clone());
        Some(mission_of((*mission)?, title, *figures, ledger, year))
    });
    status.missions = missions.collect();
    status.unattributed = by_mission.get(&None).map(|figures| figures.cp_paid);
    status.outstanding = Some(execution.outstanding.end);
    status.carry_over =
        execution.closed.as_ref().and_then(|closed| Ae::sum(closed.carried.iter().map(|carried| carried.ae)));
    status.to_recover = ledger.to_recover();
    status.findings = Vec::new();
}

fn mission_of(
    mission: Mission,
    title: Option<Bilingual>,
    figures: Figures,
    ledger: &Ledger,
    year: Year,
) -> MissionStatus {
    let acts =
        |figure| Source::Acts(ledger.acts_behind(year, figure, |place| place.mission() == Some(mission)));
    MissionStatus {
        mission,
        title,
        ae_committed: Some(Stated::exact(figures.ae_committed, acts(FigureKind::AeCommitted))),
        cp_paid: Some(Stated::exact(figures.cp_paid, acts(FigureKind::CpPaid))),
        // Each payment of the register stands under its commitment.
        itemised: Some(figures.cp_paid),
        not_itemised: Some(Cp::ZERO),
    }
}

fn from_report(report: &Recorded<FundReported>) -> Status {
    let (act, report) = (report.stamp.number, report.fact.as_ref());
    let mut findings = Vec::new();
    let missions = missions_of(act, report, &mut findings);
    let of_none = report.counted().filter(|(action, _)| action.attribution.mission().is_none());
    let of_none = Cp::sum(of_none.map(|(_, amount)| amount));
    let excess = findings.iter().filter_map(|finding| match finding {
        StatusFinding::ActionsExceedMission { paid, actions, .. } => Some(actions.less(*paid)),
        _ => None,
    });
    let excess = Cp::sum(excess);
    let unattributed = of_none.zip(excess).and_then(|(none, excess)| none.checked_add(excess));
    findings.extend(missions_total(report));
    findings.extend(report.actions.iter().filter_map(aside));
    findings.extend(report.actions.iter().filter_map(corrected));
    Status {
        revenue: reported_revenue(act, report),
        ae: reported(act, &report.ae, Ae::checked_sub),
        cp: reported(act, &report.cp, Cp::checked_sub),
        missions,
        unattributed: unattributed.filter(|_| !report.actions.is_empty()),
        findings,
        ..empty(report.year)
    }
}

fn stated<T: Copy>(act: ActNumber, figure: &Figure<T>) -> Stated<T> {
    let source = Source::Line { act, line: figure.line };
    Stated { value: figure.value, qualifier: figure.qualifier, source }
}

fn reported_revenue(act: ActNumber, report: &FundReported) -> RevenueStatus {
    let revenue = &report.revenue;
    let take = |figure: &Option<Figure<Revenue>>| figure.as_ref().map(|figure| stated(act, figure));
    let (total, national) = (take(&revenue.total), take(&revenue.national));
    let rest = total.as_ref().zip(national.as_ref()).and_then(|(total, national)| {
        let rest = total.value.checked_sub(national.value)?;
        let same = total.qualifier == Qualifier::Exact && national.qualifier == Qualifier::Exact;
        let qualifier = if same { Qualifier::Exact } else { Qualifier::About };
        Some(Stated { value: rest, qualifier, source: Source::Computed { act } })
    });
    let earmarked = revenue.earmarked.iter().map(|earmarked| EarmarkedStatus {
        label: earmarked.label.clone(),
        amount: stated(act, &earmarked.amount),
    });
    RevenueStatus {
        own: take(&revenue.own).or(rest),
        restated: take(&revenue.restated),
        earmarked: earmarked.collect(),
        total,
        national,
    }
}

fn reported<T: Copy>(
    act: ActNumber,
    credits: &ReportedCredits<T>,
    less: fn(T, T) -> Option<T>,
) -> CreditStatus<T> {
    let (opened, used) = (&credits.opened, &credits.used);
    let left = opened.as_ref().zip(used.as_ref()).and_then(|(opened, used)| {
        let exact = opened.qualifier == Qualifier::Exact && used.qualifier == Qualifier::Exact;
        let qualifier = if exact { Qualifier::Exact } else { Qualifier::About };
        Some(Stated { value: less(opened.value, used.value)?, qualifier, source: Source::Computed { act } })
    });
    CreditStatus {
        opened: opened.as_ref().map(|figure| stated(act, figure)),
        used: used.as_ref().map(|figure| stated(act, figure)),
        available: left,
        rate_bp: credits.rate_bp.as_ref().map(|figure| stated(act, figure)),
    }
}

fn missions_of(
    act: ActNumber,
    report: &FundReported,
    findings: &mut Vec<StatusFinding>,
) -> Vec<MissionStatus> {
    let missions = report.missions.iter().map(|reported| {
        let mission = reported.mission;
        let of_it = |(action, _): &(&ReportedAction, Cp)| action.attribution.mission() == Some(mission);
        let actions: Vec<_> = report.counted().filter(of_it).collect();
        let sum = Cp::sum(actions.iter().map(|(_, amount)| *amount));
        let paid = reported.cp_paid.as_ref().map(|figure| figure.value).filter(|paid| !paid.is_negative());
        let (itemised, not_itemised) = match sum.zip(paid) {
            None => (None, None),
            Some((sum, paid)) => {
                if paid < sum {
                    let lines = actions.iter().map(|(action, _)| action.amount.line).collect();
                    findings.push(StatusFinding::ActionsExceedMission { mission, paid, actions: sum, lines });
                }
                (Some(sum.min(paid)), Some(paid.less(sum)))
            }
        };
        MissionStatus {
            mission,
            title: Some(reported.title.clone()),
            ae_committed: reported.ae_committed.as_ref().map(|figure| stated(act, figure)),
            cp_paid: reported.cp_paid.as_ref().map(|figure| stated(act, figure)),
            itemised,
            not_itemised,
        }
    });
    missions.collect()
}

/// What a figure can stand for, in cents: what rounds to it as it is printed, and more where it is only near.
fn stands_for(figure: &Figure<Cp>) -> Interval {
    let cents = figure.value.cents();
    let value = Decimal::from(cents);
    let rounded = Interval::rounded(value, Decimal::from(last_digit(cents)));
    match figure.qualifier {
        Qualifier::Exact => rounded,
        Qualifier::About => rounded.near(value),
        Qualifier::MoreThan => Interval::from(value),
        Qualifier::LessThan => Interval::between(Decimal::ZERO, value),
    }
}

/// The weight of the last digit that a report prints of an amount, in cents: that of the last digit which is no zero, at
/// most the unit that the amount is printed in. `160 M€` is known to a million.
fn last_digit(cents: i64) -> u64 {
    /// One milliard, one million, one thousand and one euro, in cents.
    const UNITS: [u64; 4] = [100_000_000_000, 100_000_000, 100_000, 100];
    let cents = cents.unsigned_abs();
    let mut weight = UNITS.into_iter().find(|unit| cents >= *unit).unwrap_or(1);
    while weight > 1 && !cents.is_multiple_of(weight) {
        weight /= 10;
    }
    weight
}

/// Missions that do not sum to what was paid in all, whatever rounding hides; nothing where one of them is not printed.
fn missions_total(report: &FundReported) -> Option<StatusFinding> {
    let total = report.cp.used.as_ref()?;
    let missions: Vec<_> =
        report.missions.iter().map(|mission| mission.cp_paid.as_ref()).collect::<Option<_>>()?;
    let sum = Cp::sum(missions.iter().map(|figure| figure.value))?;
    let summed = Interval::sum(missions.iter().map(|figure| stands_for(figure)).collect::<Vec<_>>().iter());
    if missions.is_empty() || summed.meets(&stands_for(total)) {
        return None;
    }
    let lines = [total.line].into_iter().chain(missions.iter().map(|figure| figure.line)).collect();
    Some(StatusFinding::MissionsMissTotal {
        missions: sum,
        paid: total.value,
        qualifier: total.qualifier,
        lines,
    })
}

/// An action that no total of what is paid holds.
fn aside(action: &ReportedAction) -> Option<StatusFinding> {
    let (label, amount, line) = (action.label.clone(), action.amount.value, action.amount.line);
    match (action.span, action.status) {
        (Some(span), _) => Some(StatusFinding::SeveralYears { label, amount, span, line }),
        (None, AmountStatus::Allocated | AmountStatus::Funded | AmountStatus::Paid) => None,
        (None, status @ (AmountStatus::Forecast | AmountStatus::Committed)) => {
            Some(StatusFinding::NotPaid { label, amount, status, line })
        }
    }
}

fn corrected(action: &ReportedAction) -> Option<StatusFinding> {
    let correction = action.amount.correction.as_ref()?;
    Some(StatusFinding::Corrected {
        label: action.label.clone(),
        printed: correction.printed.clone(),
        amount: action.amount.value,
        reason: correction.reason.clone(),
        line: action.amount.line,
    })
}
