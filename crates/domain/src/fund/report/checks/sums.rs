//! Parts and wholes, unit amounts and beneficiaries, totals and what is set apart.

use rust_decimal::{Decimal, RoundingStrategy};

use super::figures::{all_cited, cited, lines, priced, priced_within, sum, within};
use super::slips::Slips;
use crate::diagnostic::Severity;
use crate::fund::report::finding::{CheckSeen, Cited, Probable, ReportFinding, ReportRule};
use crate::fund::report::interval::Interval;
use crate::fund::report::{FactId, Qualifier, Report, ReportFact, Statement};

/// What a statement on sums says against itself.
pub(super) fn judge(report: &Report, statement: &Statement, slips: &Slips) -> Option<ReportFinding> {
    match statement {
        Statement::Enumerated { whole, parts } => enumerated(report, *whole, parts),
        Statement::Among { whole, parts } => among(report, *whole, parts),
        Statement::Listed { whole, parts, counted } => {
            let slipped = slips.holds(*whole) || parts.iter().any(|part| slips.holds(*part));
            if slipped { None } else { listed(report, *whole, parts, counted.as_ref()) }
        }
        Statement::Restated { before, removed, after } => restated(report, *before, removed, *after),
        Statement::Priced { whole, products } => {
            let slipped = slips.holds(*whole) || products.iter().any(|(_, price)| slips.holds(*price));
            if slipped { None } else { prices(report, *whole, products) }
        }
        Statement::Bounded { count, total, least, most } => bounded(report, *count, *total, *least, *most),
        Statement::Balance { whole, paid, rest, title } => balance(report, *whole, *paid, *rest, *title),
        _ => None,
    }
}

/// An error where the figures are printed as they are, a warning where one is only near.
fn severity(report: &Report, whole: FactId, parts: &[FactId]) -> Severity {
    let near = parts.iter().chain([&whole]).any(|id| report.fact(*id).qualifier == Qualifier::About);
    if near { Severity::Warning } else { Severity::Error }
}

fn parts_seen(report: &Report, whole: FactId, parts: &[FactId]) -> CheckSeen {
    let total = sum(report, parts);
    let rest = (report.fact(whole).value - total).max(Decimal::ZERO);
    let (parts, rounded) = (all_cited(report, parts), printed_like(report.fact(whole), total));
    CheckSeen::Parts { whole: cited(report, whole), parts, sum: total, rest, rounded, counted: None }
}

/// A sum in the unit of a printed figure, with as many decimals.
fn printed_like(fact: &ReportFact, sum: Decimal) -> Probable {
    let decimals = (fact.value / fact.multiple).normalize().scale();
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    let mantissa = (sum / fact.multiple).round_dp_with_strategy(decimals, strategy);
    Probable { value: mantissa.saturating_mul(fact.multiple), mantissa, multiple: fact.multiple }
}

fn parts_finding(
    report: &Report,
    rule: ReportRule,
    severity: Severity,
    whole: FactId,
    parts: &[FactId],
) -> ReportFinding {
    let line = report.fact(whole).line;
    ReportFinding::new(rule, severity, line, lines(report, parts), parts_seen(report, whole, parts))
}

fn enumerated(report: &Report, whole: FactId, parts: &[FactId]) -> Option<ReportFinding> {
    let (total, spelt) = (report.fact(whole), within(report, parts));
    if total.qualifier != Qualifier::Exact || total.stands_for().meets(&spelt) {
        return None;
    }
    let severity = if total.stands_for().is_below(&spelt) { Severity::Error } else { Severity::Warning };
    Some(parts_finding(report, ReportRule::PartsDoNotAdd, severity, whole, parts))
}

fn among(report: &Report, whole: FactId, parts: &[FactId]) -> Option<ReportFinding> {
    let above = report.fact(whole).stands_for().is_below(&within(report, parts));
    let severity = severity(report, whole, parts);
    above.then(|| parts_finding(report, ReportRule::PartsAboveWhole, severity, whole, parts))
}

fn listed(
    report: &Report,
    whole: FactId,
    parts: &[FactId],
    counted: Option<&(FactId, Vec<FactId>)>,
) -> Option<ReportFinding> {
    if let Some(finding) = among(report, whole, parts) {
        return Some(finding);
    }
    if !within(report, parts).is_below(&report.fact(whole).stands_for()) {
        return None;
    }
    let mut finding = parts_finding(report, ReportRule::NotDetailed, Severity::Info, whole, parts);
    if let (CheckSeen::Parts { counted: seen, .. }, Some((all, some))) = (&mut finding.seen, counted) {
        *seen = Some((cited(report, *all), sum(report, some)));
        finding.lines.extend(lines(report, some).chain([report.fact(*all).line]));
        finding.lines.sort_unstable();
        finding.lines.dedup();
    }
    Some(finding)
}

fn restated(report: &Report, before: FactId, removed: &[FactId], after: FactId) -> Option<ReportFinding> {
    let apart: Vec<FactId> = removed.iter().copied().chain([after]).collect();
    if report.fact(before).stands_for().meets(&within(report, &apart)) {
        return None;
    }
    let computed = report.fact(before).value - sum(report, removed);
    let seen = CheckSeen::Restated { before: cited(report, before), after: cited(report, after), computed };
    let line = report.fact(after).line;
    let others = lines(report, removed).chain([report.fact(before).line]);
    Some(ReportFinding::new(ReportRule::RestatedTotal, severity(report, before, &apart), line, others, seen))
}

/// An action may cost more than its unit amounts, never less.
fn prices(report: &Report, whole: FactId, products: &[(FactId, FactId)]) -> Option<ReportFinding> {
    let total = priced_within(report, products);
    if !report.fact(whole).stands_for().is_below(&total) {
        return None;
    }
    let seen = CheckSeen::Prices { whole: cited(report, whole), computed: priced(report, products) };
    let others = products.iter().flat_map(|(count, price)| [*count, *price]);
    let others = others.map(|id| report.fact(id).line);
    let line = report.fact(whole).line;
    Some(ReportFinding::new(ReportRule::UnitPrices, Severity::Warning, line, others, seen))
}

fn bounded(
    report: &Report,
    count: FactId,
    total: FactId,
    least: FactId,
    most: FactId,
) -> Option<ReportFinding> {
    let number = report.fact(count).value;
    let least = report.fact(least).value.saturating_mul(number);
    let most = report.fact(most).value.saturating_mul(number);
    let fact = report.fact(total);
    if fact.stands_for().meets(&Interval::between(least, most)) {
        return None;
    }
    let seen = CheckSeen::Bounds { count: cited(report, count), total: Cited::from(fact), least, most };
    let others = [report.fact(count).line];
    Some(ReportFinding::new(ReportRule::OutsideRange, Severity::Error, fact.line, others, seen))
}

fn balance(
    report: &Report,
    whole: FactId,
    paid: FactId,
    rest: FactId,
    title: Option<FactId>,
) -> Option<ReportFinding> {
    let closes = report.fact(whole).stands_for().meets(&within(report, &[paid, rest]));
    let seen = CheckSeen::Balance {
        whole: cited(report, whole),
        paid: cited(report, paid),
        rest: cited(report, rest),
    };
    let at = |id: FactId| report.fact(id).line;
    let others = [at(whole), at(paid), at(rest)];
    if !closes {
        return Some(ReportFinding::new(
            ReportRule::BalanceDoesNotAdd,
            severity(report, whole, &[paid, rest]),
            at(whole),
            others,
            seen,
        ));
    }
    let title = title?;
    Some(ReportFinding::new(ReportRule::PartlyPaid, Severity::Info, at(title), others, seen))
}
