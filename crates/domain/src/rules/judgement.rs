//! What the rules behind a ruling share.

use super::finding::{Count, Seen, Verdict};
use crate::care::objective::Aim;
use crate::procedure::case::Case;

/// What a rule says of a case, if anything.
pub(super) type Judgement = Option<(Verdict, Seen)>;

pub(super) fn counts(case: &Case<'_>) -> Option<(Count, Option<Count>)> {
    let row = case.row?;
    let stood_in = |count: Count, aim: Option<&Aim>| {
        let wanted = aim.map(|aim| aim.on(case.question.asked.day, case.stage_reading()).target());
        Count { target: count.target.or(wanted), ..count }
    };
    let units = row.units().map(|units| Count::of(units, case.units_room()));
    let units = units.map(|units| stood_in(units, case.aim_of_units()));
    Some((stood_in(Count::of(row.sites(), case.sites_room()), case.aim_of_sites()), units))
}
