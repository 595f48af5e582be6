//! Shares of one whole, in percent.

use rust_decimal::Decimal;

use super::figures::{all_cited, cited, lines, sum, within};
use crate::diagnostic::Severity;
use crate::fund::report::finding::{CheckSeen, ReportFinding, ReportRule};
use crate::fund::report::interval::{Interval, implied_whole};
use crate::fund::report::{FactId, Report, Statement};

/// Shares that do not close at 100 %. Where rounding explains it, only an excess is told.
pub(super) fn judge(report: &Report, statement: &Statement) -> Option<ReportFinding> {
    let (parts, enumerated) = match statement {
        Statement::Shares { parts, enumerated } => (parts, enumerated),
        Statement::ShareOf { count, share } => return implied(report, *count, *share),
        _ => return None,
    };
    let total = sum(report, parts);
    let stands_for = within(report, parts);
    let rounding = stands_for.contains(Decimal::ONE_HUNDRED);
    if total == Decimal::ONE_HUNDRED
        || (rounding && total < Decimal::ONE_HUNDRED)
        || (!rounding && !enumerated)
    {
        return None;
    }
    let severity = if rounding { Severity::Info } else { Severity::Warning };
    let first: FactId = *parts.first()?;
    let seen = CheckSeen::Shares { parts: all_cited(report, parts), sum: total, rounding };
    let line = report.fact(first).line;
    Some(ReportFinding::new(ReportRule::SharesDoNotClose, severity, line, lines(report, parts), seen))
}

/// The whole that a count and its share give.
fn implied(report: &Report, count: FactId, share: FactId) -> Option<ReportFinding> {
    let (counted, percent) = (report.fact(count), report.fact(share));
    let (whole, margin) = implied_whole(counted.value, percent.value, &percent.within)?;
    let (count, share) = (cited(report, count), cited(report, share));
    let seen = CheckSeen::Implied { count, share, whole, least: margin.low, most: margin.high? };
    let above = Interval::point(Decimal::ONE_HUNDRED).is_below(&percent.within);
    let (rule, severity) = if above {
        (ReportRule::ShareAboveWhole, Severity::Warning)
    } else {
        (ReportRule::ImpliedWhole, Severity::Info)
    };
    Some(ReportFinding::new(rule, severity, counted.line, [percent.line], seen))
}
