//! Missions that one action uses up.

use super::figures::cited;
use super::missions::of_part;
use super::slips::Slips;
use crate::diagnostic::Severity;
use crate::fund::report::finding::{CheckSeen, Cited, ReportFinding, ReportRule};
use crate::fund::report::interval::Interval;
use crate::fund::report::{FactId, Report};

/// The missions that one action uses up, while its part holds others.
pub(super) fn missions(report: &Report, slips: &Slips) -> Vec<ReportFinding> {
    let mut parts: Vec<usize> = report.actions.iter().map(|action| action.part).collect();
    parts.dedup();
    parts.into_iter().filter_map(|part| used_up_in(report, part, slips)).collect()
}

fn used_up_in(report: &Report, part: usize, slips: &Slips) -> Option<ReportFinding> {
    let (mission, bearer) = of_part(report, part)?;
    let others: Vec<FactId> = report
        .actions
        .iter()
        .filter(|action| action.titled && action.part == part && action.amount != bearer)
        .map(|action| action.amount)
        .collect();
    let sum =
        others.iter().fold(report.fact(bearer).value, |sum, id| sum.saturating_add(slips.meant(report, *id)));
    let paid = report.fact(mission.amount);
    if others.is_empty() || !paid.stands_for().is_below(&Interval::point(sum)) {
        return None;
    }
    let told = others.iter().map(|id| Cited { value: slips.meant(report, *id), ..cited(report, *id) });
    let seen = CheckSeen::UsedUp {
        number: mission.mission,
        mission: Cited::from(paid),
        action: cited(report, bearer),
        others: told.collect(),
        sum,
    };
    let lines = others.iter().chain([&bearer]).map(|id| report.fact(*id).line);
    Some(ReportFinding::new(ReportRule::MissionExceeded, Severity::Warning, paid.line, lines, seen))
}
