//! The missions of the fund against the actions that they pay.

use rust_decimal::Decimal;

use crate::fund::report::interval::Interval;
use crate::fund::report::{FactId, MissionAmount, Report, ReportFact};

/// How many digits an amount must have for an equal amount not to be chance.
/// Amounts of one or two digits, as 20 M€, are soon equal by chance; at four the known report hides the slip that three
/// show. One and two find the same there.
const TELLING_DIGITS: usize = 3;

/// How many digits the number of an amount has as printed.
fn printed_digits(fact: &ReportFact) -> usize {
    fact.printed.chars().filter(char::is_ascii_digit).count()
}

/// How much rounding hides in an amount.
fn width(within: &Interval) -> Decimal {
    within.high.map_or(Decimal::MAX, |high| high - within.low)
}

/// The mission that one action of a part bears the amount of, and that action. The action prints it more precisely:
/// two round amounts can be equal by chance. A part that holds most actions is of no single mission.
pub(super) fn of_part(report: &Report, part: usize) -> Option<(MissionAmount, FactId)> {
    let bears = |mission: &MissionAmount, action: FactId| {
        let (mission, action) = (report.fact(mission.amount), report.fact(action));
        printed_digits(mission) >= TELLING_DIGITS
            && printed_digits(action) >= TELLING_DIGITS
            && mission.within.meets(&action.within)
            && width(&action.within) < width(&mission.within)
    };
    let titled = || report.actions.iter().filter(|action| action.titled);
    let actions = || titled().filter(move |action| action.part == part);
    // Half: such a part is the whole report under one heading.
    if actions().count() * 2 > titled().count() {
        return None;
    }
    report.missions.iter().find_map(|mission| {
        let action = actions().find(|action| bears(mission, action.amount))?;
        Some((*mission, action.amount))
    })
}
