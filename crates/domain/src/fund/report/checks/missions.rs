//! The missions of the fund against the stated total, and against the actions that they pay.

use rust_decimal::Decimal;

use super::{cited, slips::Slips};
use crate::diagnostic::Severity;
use crate::fund::report::finding::{Cited, ReportFinding, ReportRule, Seen};
use crate::fund::report::interval::Interval;
use crate::fund::report::{FactId, MissionAmount, Qualifier, Report, ReportFact};

/// How many digits an amount must have for an equal amount not to be chance.
const TELLING_DIGITS: usize = 3;

/// The missions that do not add up to a stated total.
pub(super) fn total(report: &Report) -> Vec<ReportFinding> {
    if !report.unread_missions.is_empty() {
        return not_read(report).into_iter().collect();
    }
    if report.missions.len() < 2 {
        return Vec::new();
    }
    let missions = || report.missions.iter().map(|mission| report.fact(mission.amount));
    let stands_for = Interval::sum(missions().map(ReportFact::stands_for).collect::<Vec<_>>().iter());
    let Some(most) = stands_for.high else { return Vec::new() };
    let sum = missions().fold(Decimal::ZERO, |sum, fact| sum.saturating_add(fact.value));
    let apart = report.totals.iter().map(|id| report.fact(*id));
    let apart = apart.filter(|total| !total.stands_for().meets(&stands_for));
    apart
        .map(|total| {
            let seen = Seen::Missions { sum, least: stands_for.low, most, total: Cited::from(total) };
            let severity =
                if total.qualifier == Qualifier::Exact { Severity::Error } else { Severity::Warning };
            let others = missions().map(|fact| fact.line);
            ReportFinding::new(ReportRule::MissionsTotal, severity, total.line, others, seen)
        })
        .collect()
}

/// Missions that print no amount: a stated total has nothing to be compared with.
fn not_read(report: &Report) -> Option<ReportFinding> {
    let total = report.fact(*report.totals.first()?);
    let lines = &report.unread_missions;
    let seen = Seen::MissionsNotRead { total: Cited::from(total), missions: lines.len() };
    let others = lines.iter().copied().chain([total.line]);
    let first = *lines.first()?;
    Some(ReportFinding::new(ReportRule::MissionsNotRead, Severity::Info, first, others, seen))
}

/// How many digits the number of an amount has as printed.
fn printed_digits(fact: &ReportFact) -> usize {
    fact.printed.chars().filter(char::is_ascii_digit).count()
}

/// How much rounding hides in an amount.
fn width(within: &Interval) -> Decimal {
    within.high.map_or(Decimal::MAX, |high| high - within.low)
}

/// The mission that one action of a part bears the amount of, and that action. The action prints it more precisely:
/// two round amounts can be equal by chance.
pub(super) fn of_part(report: &Report, part: usize) -> Option<(MissionAmount, FactId)> {
    let bears = |mission: &MissionAmount, action: FactId| {
        let (mission, action) = (report.fact(mission.amount), report.fact(action));
        printed_digits(mission) >= TELLING_DIGITS
            && printed_digits(action) >= TELLING_DIGITS
            && mission.within.meets(&action.within)
            && width(&action.within) < width(&mission.within)
    };
    let actions = || report.actions.iter().filter(move |action| action.titled && action.part == part);
    report.missions.iter().find_map(|mission| {
        let action = actions().find(|action| bears(mission, action.amount))?;
        Some((*mission, action.amount))
    })
}

/// The missions that one action uses up, while its part holds others.
pub(super) fn exceeded(report: &Report, slips: &Slips) -> Vec<ReportFinding> {
    let mut parts: Vec<usize> = report.actions.iter().map(|action| action.part).collect();
    parts.dedup();
    parts.into_iter().filter_map(|part| exceeded_in(report, part, slips)).collect()
}

fn exceeded_in(report: &Report, part: usize, slips: &Slips) -> Option<ReportFinding> {
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
    let seen = Seen::UsedUp {
        number: mission.mission,
        mission: Cited::from(paid),
        action: cited(report, bearer),
        others: told.collect(),
        sum,
    };
    let lines = others.iter().chain([&bearer]).map(|id| report.fact(*id).line);
    Some(ReportFinding::new(ReportRule::MissionExceeded, Severity::Warning, paid.line, lines, seen))
}
