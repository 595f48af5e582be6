//! Which equipment is still counted in units since the reform of 1 June 2023.

use super::articles::D6121_9;
use super::hauts_de_france::room;
use super::judgement::{Judgement, counts};
use super::{Citation, Rule, SINCE_REFORM};
use crate::care::nomenclature::{Line, OfficialList, OfficialNumber};
use crate::procedure::case::Case;

/// Since 1 June 2023 objectives count units of hyperbaric chambers and cyclotrons only.
pub static UNITS: Rule =
    Rule::read("ruling.units", Citation::at("art. D. 6121-9 CSP", &D6121_9), SINCE_REFORM);

/// Hyperbaric chambers (4°) and cyclotrons (5°); the order of the two is general knowledge and does not matter here.
const COUNTED_IN_UNITS: [OfficialNumber; 2] = [
    OfficialNumber { list: OfficialList::Equipment, number: 4 },
    OfficialNumber { list: OfficialList::Equipment, number: 5 },
];

/// Whether objectives count the units of a line since the reform.
pub fn are_counted(line: &Line) -> bool {
    COUNTED_IN_UNITS.contains(&line.official)
}

/// Whether the law counts the units of what is asked about: since the reform, those of two types of equipment.
pub(crate) fn has_units_since_the_reform(case: &Case<'_>) -> bool {
    case.is_ruled_by(&UNITS) && are_counted(case.question.line)
}

pub(super) fn units(case: &Case<'_>) -> Judgement {
    let (sites, units) = counts(case)?;
    let asked = case.question.operation.needs_room() && has_units_since_the_reform(case);
    (asked && units.is_some()).then(|| room(case, sites, units))
}
