//! Repetitions that differ, and amounts whose year or state the text corrects.

use super::figures::cited;
use crate::diagnostic::Severity;
use crate::fund::report::finding::{CheckSeen, ReportFinding, ReportRule};
use crate::fund::report::{FactId, Report, Statement};

/// What a statement on texts says against itself.
pub(super) fn judge(report: &Report, statement: &Statement) -> Option<ReportFinding> {
    let at = |id: FactId| report.fact(id).line;
    match statement {
        Statement::Merged { first, dropped, second } => {
            let seen = CheckSeen::Merged {
                first: cited(report, *first),
                dropped: cited(report, *dropped),
                second: cited(report, *second),
            };
            let others = [at(*first), at(*dropped)];
            let rule = ReportRule::RepeatedDifferently;
            Some(ReportFinding::new(rule, Severity::Error, at(*second), others, seen))
        }
        Statement::Repeated { first, second } => differ(report, *first, *second),
        Statement::Envelope { amount, title: Some(title), first, last } => {
            let seen = CheckSeen::Years { amount: cited(report, *amount), first: *first, last: *last };
            let rule = ReportRule::MultiYear;
            Some(ReportFinding::new(rule, Severity::Info, at(*title), [at(*amount)], seen))
        }
        Statement::ForecastBesidePaid { forecast, paid } => {
            let seen = CheckSeen::Pair { first: cited(report, *forecast), second: cited(report, *paid) };
            let rule = ReportRule::ForecastBesidePaid;
            Some(ReportFinding::new(rule, Severity::Info, at(*forecast), [at(*paid)], seen))
        }
        _ => None,
    }
}

fn differ(report: &Report, one: FactId, other: FactId) -> Option<ReportFinding> {
    let (first, second) = (report.fact(one), report.fact(other));
    if first.stands_for().meets(&second.stands_for()) {
        return None;
    }
    let seen = CheckSeen::Pair { first: cited(report, one), second: cited(report, other) };
    let rule = ReportRule::FiguresDiffer;
    Some(ReportFinding::new(rule, Severity::Warning, first.line, [second.line], seen))
}
