//! What a report prints of the fund's money, and nothing of the rest: the amounts on which an opening position can rest, each
//! with its place in the account.
//!
//! It is read off a [`Report`]: what its statements say, never what a figure looks like. An amount of which nothing says what
//! it is of has no role, and is in no figure.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::finding::ReportFinding;
use super::{FactId, Qualifier, Report, ReportFact, Statement, Status, Unit};
use crate::diagnostic::Severity;
use crate::fund::cell::Year;
use crate::fund::destination::Mission;
use crate::fund::reported::{self, AmountStatus};
use crate::text;

/// What stands between the headings of a section.
const BETWEEN_HEADINGS: &str = " > ";

/// The amounts and shares of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedFigures {
    /// The amounts, in the order of the document.
    pub amounts: Vec<PrintedAmount>,
    /// The shares that stand under the heading of the totals of spending.
    pub shares: Vec<PrintedShare>,
}

/// An amount as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedAmount {
    /// Its 1-based line.
    pub line: u32,
    /// Its page; none in a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Its text: `2,65 M€`.
    pub printed: String,
    /// Its value.
    pub cents: i64,
    /// How it is printed.
    #[serde(default, skip_serializing_if = "is_exact")]
    pub qualifier: reported::Qualifier,
    /// What it is of; nothing where the document does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What the document says has become of it.
    pub status: AmountStatus,
    /// The years it covers, where they are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<(Year, Year)>,
    /// The line of the action it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<u32>,
    /// The checks by which it cannot be true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<String>,
    /// Whether a title prints it; else a text.
    #[serde(default, skip_serializing_if = "is_false")]
    pub titled: bool,
    /// The headings above it.
    pub section: String,
    /// What it is printed beside.
    pub label: String,
}

/// A share as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedShare {
    /// Its 1-based line.
    pub line: u32,
    /// Its page; none in a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Its text: `98,4 %`.
    pub printed: String,
    /// Its value.
    pub basis_points: u32,
    /// How it is printed.
    #[serde(default, skip_serializing_if = "is_exact")]
    pub qualifier: reported::Qualifier,
}

/// What an amount is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The revenue of the exercise.
    Revenue,
    /// What of it was delegated nationally.
    NationalRevenue,
    /// It without sanctuarised credits.
    RestatedRevenue,
    /// A part of it bound to a purpose.
    EarmarkedRevenue,
    /// Committed in all (AE).
    Committed,
    /// Paid in all (CP).
    Paid,
    /// Paid under a mission.
    Mission(Mission),
    /// An action, or a part of one.
    Action,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_exact(qualifier: &reported::Qualifier) -> bool {
    *qualifier == reported::Qualifier::Exact
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_false(said: &bool) -> bool {
    !*said
}

impl PrintedFigures {
    /// What a report prints of the fund's money; `findings` are those of its checks.
    pub fn of(report: &Report, findings: &[ReportFinding]) -> Self {
        let account = Account::of(report);
        let amounts = ranked(report).filter(|(_, fact)| fact.unit == Unit::Eur);
        Self {
            amounts: amounts.filter_map(|(id, fact)| account.amount(report, id, fact, findings)).collect(),
            shares: shares(report),
        }
    }
}

impl PrintedAmount {
    /// The heading right above it.
    pub fn heading(&self) -> &str {
        last_heading(&self.section)
    }
}

fn last_heading(section: &str) -> &str {
    section.rsplit(BETWEEN_HEADINGS).next().unwrap_or(section)
}

fn ranked(report: &Report) -> impl Iterator<Item = (FactId, &ReportFact)> {
    report.facts.iter().enumerate().map(|(rank, fact)| (FactId::new(rank), fact))
}

/// A value in hundredths; nothing where it is out of range.
fn hundredths(value: Decimal) -> Option<i64> {
    i64::try_from(value.checked_mul(Decimal::ONE_HUNDRED)?).ok()
}

const fn qualifier(of: Qualifier) -> reported::Qualifier {
    match of {
        Qualifier::Exact => reported::Qualifier::Exact,
        Qualifier::About | Qualifier::Range => reported::Qualifier::About,
        Qualifier::MoreThan => reported::Qualifier::MoreThan,
        Qualifier::LessThan => reported::Qualifier::LessThan,
    }
}

const fn status(of: Option<Status>) -> AmountStatus {
    match of {
        Some(Status::Forecast) => AmountStatus::Forecast,
        Some(Status::Paid) => AmountStatus::Paid,
        Some(Status::Printed | Status::Delegated) | None => AmountStatus::Funded,
    }
}

/// The shares under the heading of the totals of spending.
fn shares(report: &Report) -> Vec<PrintedShare> {
    let sections: BTreeSet<_> = report.totals.iter().map(|id| report.fact(*id).section.as_str()).collect();
    let shares = report.facts.iter().filter(|fact| fact.unit == Unit::Percent);
    let beside = shares.filter(|fact| sections.contains(fact.section.as_str()));
    let share = |fact: &ReportFact| {
        Some(PrintedShare {
            line: fact.line,
            page: fact.page,
            printed: fact.printed.clone(),
            basis_points: u32::try_from(hundredths(fact.value)?).ok()?,
            qualifier: qualifier(fact.qualifier),
        })
    };
    beside.filter_map(share).collect()
}

/// The place of each amount in the account, as the statements of a report give it.
#[derive(Default)]
struct Account {
    roles: BTreeMap<FactId, Role>,
    wholes: BTreeMap<FactId, FactId>,
    spans: BTreeMap<FactId, (Year, Year)>,
    titled: BTreeSet<FactId>,
}

impl Account {
    fn of(report: &Report) -> Self {
        let titled = report.actions.iter().filter(|action| action.titled).map(|action| action.amount);
        let mut account = Self { titled: titled.collect(), ..Self::default() };
        account.actions(report);
        account.revenue(report);
        account.spending(report);
        account
    }

    fn amount(
        &self,
        report: &Report,
        id: FactId,
        fact: &ReportFact,
        findings: &[ReportFinding],
    ) -> Option<PrintedAmount> {
        let grave = findings.iter().filter(|finding| finding.severity == Severity::Error);
        let errors = grave.filter(|finding| finding.line == fact.line);
        Some(PrintedAmount {
            line: fact.line,
            page: fact.page,
            printed: fact.printed.clone(),
            cents: hundredths(fact.value)?,
            qualifier: qualifier(fact.qualifier),
            role: self.roles.get(&id).copied(),
            status: status(fact.status),
            span: self.spans.get(&id).copied(),
            part_of: self.wholes.get(&id).map(|whole| report.fact(*whole).line),
            errors: errors.map(|finding| finding.rule.as_str().to_owned()).collect(),
            titled: self.titled.contains(&id),
            section: fact.section.clone(),
            label: fact.label.clone(),
        })
    }

    /// The actions: those that the document titles or tells, and the amounts that lists, balances and forecasts give of them;
    /// not what repeats an amount, is the price of one thing, or is the headline of a balance that is given in parts.
    fn actions(&mut self, report: &Report) {
        let mut actions: BTreeSet<_> = report.actions.iter().map(|action| action.amount).collect();
        for statement in &report.statements {
            match statement {
                Statement::Listed { whole, parts, .. } => {
                    actions.extend(parts);
                    self.wholes.extend(parts.iter().map(|part| (*part, *whole)));
                }
                Statement::Balance { paid, rest, .. } => actions.extend([*paid, *rest]),
                Statement::ForecastBesidePaid { forecast, paid } => {
                    actions.extend([*forecast, *paid]);
                    let whole = self.titled_above(report, *paid);
                    self.wholes
                        .extend(whole.into_iter().flat_map(|whole| [(*forecast, whole), (*paid, whole)]));
                }
                _ => {}
            }
        }
        let prices = report.actions.iter().flat_map(|action| action.prices.iter().copied());
        let left_out: BTreeSet<_> = report.statements.iter().flat_map(no_action).chain(prices).collect();
        actions.retain(|id| !left_out.contains(id) && report.fact(*id).qualifier != Qualifier::Range);
        self.spans.extend(report.statements.iter().filter_map(years));
        self.roles.extend(actions.into_iter().map(|id| (id, Role::Action)));
    }

    /// The titled action under whose heading an amount stands.
    fn titled_above(&self, report: &Report, id: FactId) -> Option<FactId> {
        let heading = last_heading(&report.fact(id).section);
        self.titled.iter().copied().find(|titled| report.fact(*titled).label == heading)
    }

    /// The revenue, where the document restates it.
    fn revenue(&mut self, report: &Report) {
        let restated = report.statements.iter().find_map(|statement| match statement {
            Statement::Restated { before, removed, after } => Some((*before, removed, *after)),
            _ => None,
        });
        let Some((total, removed, after)) = restated else { return };
        self.roles.extend([(total, Role::Revenue), (after, Role::RestatedRevenue)]);
        self.roles.extend(removed.iter().map(|id| (*id, Role::EarmarkedRevenue)));
        let of_total = |whole: &FactId| report.fact(*whole).value == report.fact(total).value;
        let delegated = |part: &&FactId| report.fact(**part).status == Some(Status::Delegated);
        let national = report.statements.iter().find_map(|statement| match statement {
            Statement::Among { whole, parts } if of_total(whole) => parts.iter().find(delegated),
            _ => None,
        });
        self.roles.extend(national.map(|id| (*id, Role::NationalRevenue)));
    }

    /// The missions, and the totals of spending where their words say on which basis they stand.
    fn spending(&mut self, report: &Report) {
        let missions = report
            .missions
            .iter()
            .filter_map(|known| Some((known.amount, Role::Mission(Mission::new(known.mission)?))));
        self.roles.extend(missions);
        for total in &report.totals {
            self.roles.extend(basis(report.fact(*total)).map(|role| (*total, role)));
        }
        for statement in &report.statements {
            let Statement::Beside { total, other } = statement else { continue };
            let other_basis = basis(report.fact(*total)).map(|role| match role {
                Role::Paid => Role::Committed,
                _ => Role::Paid,
            });
            self.roles.extend(other_basis.map(|role| (*other, role)));
        }
    }
}

/// The amounts that a statement shows to be no action of their own.
fn no_action(statement: &Statement) -> Vec<FactId> {
    match statement {
        Statement::Repeated { second, .. } => vec![*second],
        Statement::Balance { whole, title, .. } => [*whole].into_iter().chain(*title).collect(),
        Statement::Envelope { amount, title: Some(_), .. } => vec![*amount],
        _ => Vec::new(),
    }
}

/// The years of an amount that covers several: of the title that prints it, if one does.
fn years(statement: &Statement) -> Option<(FactId, (Year, Year))> {
    let Statement::Envelope { amount, title, first, last } = statement else { return None };
    let years = (Year::new(i16::try_from(*first).ok()?), Year::new(i16::try_from(*last).ok()?));
    Some((title.unwrap_or(*amount), years))
}

/// Whether a total is one of commitments or of payments, by its own words.
fn basis(total: &ReportFact) -> Option<Role> {
    let words: BTreeSet<_> = text::words(&total.label).collect();
    let says = |names: &[&str]| names.iter().any(|name| words.contains(*name));
    match (says(&["ae", "engagement", "engagements"]), says(&["cp", "paiement", "paiements"])) {
        (true, false) => Some(Role::Committed),
        (false, true) => Some(Role::Paid),
        _ => None,
    }
}
