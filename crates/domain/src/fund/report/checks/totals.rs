//! The missions of the fund against the stated totals.

use rust_decimal::Decimal;

use super::figures::{cited, scaled};
use crate::diagnostic::Severity;
use crate::fund::report::finding::{CheckSeen, Cited, Fit, Probable, ReportFinding, ReportRule};
use crate::fund::report::interval::Interval;
use crate::fund::report::{FactId, Qualifier, Report, ReportFact, Statement};

/// How far a total and its missions can be apart for a slip to explain all of a greater gap: one in so many.
/// Any value from 5 to 50 finds the same in the known reports; at 100 a total that is only near is called an error, and at
/// 200 their own findings change.
const NEAR: i64 = 50;

/// From how many times on two totals of one year are of another size.
/// Commitments of several years make the two differ, if not by so much; a slip is of ten or a thousand. Five is a choice
/// between: no known report decides.
const APART: i64 = 5;

/// The missions that do not add up to a stated total.
pub(super) fn total(report: &Report) -> Vec<ReportFinding> {
    if !report.unread_missions.is_empty() {
        return not_read(report).into_iter().collect();
    }
    let Some(stands_for) = missions_within(report) else { return Vec::new() };
    let Some(most) = stands_for.high else { return Vec::new() };
    let (sum, least) = (sum(report), stands_for.low);
    apart(report, &stands_for)
        .map(|id| {
            let total = report.fact(id);
            let fit = fit(report, id);
            let sure = total.qualifier == Qualifier::Exact || fit.is_some();
            let severity = if sure { Severity::Error } else { Severity::Warning };
            let fit = fit.map(|(id, probable)| Box::new(Fit { amount: cited(report, id), probable }));
            let seen = CheckSeen::Missions { sum, least, most, total: Cited::from(total), fit };
            let others = missions(report).map(|id| report.fact(id).line);
            ReportFinding::new(ReportRule::MissionsTotal, severity, total.line, others, seen)
        })
        .collect()
}

/// The figure that one slip explains a gap by, with what was probably meant and the total of the gap.
pub(super) fn slip(report: &Report) -> Option<(FactId, Probable, FactId)> {
    let stands_for = missions_within(report)?;
    apart(report, &stands_for).find_map(|total| {
        let (amount, probable) = fit(report, total)?;
        Some((amount, probable, total))
    })
}

/// The stated totals that the missions cannot add up to.
fn apart<'r>(report: &'r Report, missions: &'r Interval) -> impl Iterator<Item = FactId> + 'r {
    let totals = report.totals.iter().copied();
    totals.filter(move |total| !report.fact(*total).stands_for().meets(missions))
}

fn missions(report: &Report) -> impl Iterator<Item = FactId> + '_ {
    report.missions.iter().map(|mission| mission.amount)
}

/// The sum of the missions as printed.
pub(super) fn sum(report: &Report) -> Decimal {
    missions(report).fold(Decimal::ZERO, |sum, id| sum.saturating_add(report.fact(id).value))
}

/// Every sum of the missions; nothing where too few are printed.
fn missions_within(report: &Report) -> Option<Interval> {
    if report.missions.len() < 2 || !report.unread_missions.is_empty() {
        return None;
    }
    let each: Vec<Interval> = missions(report).map(|id| report.fact(id).stands_for()).collect();
    Some(Interval::sum(each.iter()))
}

/// The figure, total or mission, that a factor of a thousand, else of ten, would make fit.
fn fit(report: &Report, total: FactId) -> Option<(FactId, Probable)> {
    let (stated, sum) = (report.fact(total).value, sum(report));
    if near(stated, sum) {
        return None;
    }
    let candidates = |factor: Decimal| {
        let ids = std::iter::once(total).chain(missions(report));
        ids.flat_map(move |id| {
            let fact = report.fact(id);
            [factor, Decimal::ONE / factor].map(|factor| (id, scaled(fact, factor)))
        })
    };
    [Decimal::ONE_THOUSAND, Decimal::TEN].into_iter().find_map(|factor| {
        let fitting = candidates(factor).filter_map(|(id, probable)| {
            let printed = report.fact(id).value;
            let (stated, sum) = if id == total {
                (probable.value, sum)
            } else {
                (stated, (sum - printed).saturating_add(probable.value))
            };
            near(stated, sum).then_some(((stated - sum).abs(), (id, probable)))
        });
        fitting.min_by_key(|(gap, _)| *gap).map(|(_, fit)| fit)
    })
}

fn near(one: Decimal, other: Decimal) -> bool {
    (one - other).abs().saturating_mul(Decimal::from(NEAR)) <= one.max(other)
}

/// Missions that print no amount: a stated total has nothing to be compared with.
fn not_read(report: &Report) -> Option<ReportFinding> {
    let total = report.fact(*report.totals.first()?);
    let lines = &report.unread_missions;
    let seen = CheckSeen::MissionsNotRead { total: Cited::from(total), missions: lines.len() };
    let others = lines.iter().copied().chain([total.line]);
    let first = *lines.first()?;
    Some(ReportFinding::new(ReportRule::MissionsNotRead, Severity::Info, first, others, seen))
}

/// Commitments and payments of one year that are of another size. Where the total is itself a slip, that is told.
pub(super) fn judge(report: &Report, statement: &Statement) -> Option<ReportFinding> {
    let Statement::Beside { total, other } = statement else { return None };
    let (fact, beside) = (report.fact(*total), report.fact(*other));
    let is_slip = slip(report).is_some_and(|(amount, ..)| amount == *total);
    let above = |great: &ReportFact, small: &ReportFact| {
        small.stands_for().times(Decimal::from(APART)).is_below(&great.stands_for())
    };
    if is_slip || !(above(fact, beside) || above(beside, fact)) {
        return None;
    }
    let seen = CheckSeen::Pair { first: Cited::from(beside), second: Cited::from(fact) };
    let rule = ReportRule::TotalsApart;
    Some(ReportFinding::new(rule, Severity::Warning, beside.line, [fact.line], seen))
}
