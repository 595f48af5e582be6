//! What contradicts itself in a report: pure functions over its figures and over what it says of them.
//!
//! A figure stands for the interval of the amounts that round to it, so nothing that adds up within rounding is
//! accused ([`ReportFact::stands_for`](super::ReportFact::stands_for) is the one tolerance). No check knows a given report, a line or an amount.

mod missions;
mod shares;
mod slips;
mod sums;
mod texts;
mod totals;

use rust_decimal::Decimal;

use super::finding::{Cited, ReportFinding, ReportRule, Seen};
use super::interval::Interval;
use super::{FactId, Report};
use crate::diagnostic::Severity;
use slips::Slips;

/// Every finding, in the order of the lines to look at.
pub fn check(report: &Report) -> Vec<ReportFinding> {
    let slips = Slips::find(report);
    let mut found = slips.findings(report);
    found.extend(totals::total(report));
    found.extend(missions::exceeded(report, &slips));
    let said = report.statements.iter();
    found.extend(said.filter_map(|statement| {
        sums::judge(report, statement, &slips)
            .or_else(|| shares::judge(report, statement))
            .or_else(|| texts::judge(report, statement))
            .or_else(|| totals::judge(report, statement))
    }));
    found.extend(report.axes.iter().filter_map(|lines| axis(lines)));
    found.sort_by_key(|finding| (finding.line, finding.rule));
    found.dedup();
    found
}

fn axis(lines: &[u32]) -> Option<ReportFinding> {
    let first = *lines.first()?;
    let seen = Seen::Axis(lines.len());
    let others = lines.iter().copied();
    Some(ReportFinding::new(ReportRule::ChartAxis, Severity::Info, first, others, seen))
}

fn cited(report: &Report, id: FactId) -> Cited {
    Cited::from(report.fact(id))
}

fn all_cited(report: &Report, ids: &[FactId]) -> Vec<Cited> {
    ids.iter().map(|id| cited(report, *id)).collect()
}

fn lines<'a>(report: &'a Report, ids: &'a [FactId]) -> impl Iterator<Item = u32> + 'a {
    ids.iter().map(|id| report.fact(*id).line)
}

fn sum(report: &Report, ids: &[FactId]) -> Decimal {
    ids.iter().fold(Decimal::ZERO, |total, id| total.saturating_add(report.fact(*id).value))
}

/// Every sum that the figures can stand for.
fn within(report: &Report, ids: &[FactId]) -> Interval {
    let each: Vec<Interval> = ids.iter().map(|id| report.fact(*id).stands_for()).collect();
    Interval::sum(each.iter())
}
