//! May this application be filed? A ruling is a pure function of the state, and shows its reasons.

use jiff::civil::Date;

use super::basis::SeveralBilans;
use super::case::{Case, Question, case, is_sectional_imaging};
use super::footing::{Footing, WrongZone, zone_of};
use super::handling::Handling;
use super::operation::Operation;
use super::outcome::Outcome;
use super::site_units::UnitKind;
use crate::care::nomenclature::{Line, LineCode};
use crate::rules::SINCE_REFORM;
use crate::rules::admissibility::RULINGS;
use crate::rules::finding::Finding;
use crate::rules::passage::renews_in_first_window;
use crate::rules::units::has_units_since_the_reform;
use crate::state::State;
use crate::territory::{ZoneCode, ZoneSetId};

/// A ruling: indicative, with every rule that applies.
#[derive(Debug, Clone)]
pub struct Ruling<'s> {
    /// What was looked at; where it answers for several lines, that of the first.
    pub case: Case<'s>,
    /// The lines it answers for: one, or those of an activity that all come to the same.
    pub lines: Vec<&'s Line>,
    /// What it comes to.
    pub outcome: Outcome,
    /// The last day to file, where it may be filed and a last day is known.
    pub until: Option<Date>,
    /// Places left: sites for a creation (the smaller of sites and units for equipment), units for an extra unit; nothing
    /// where the two say different things and no rule says which decides, or where the document does not tell the gap.
    pub slots: Option<i64>,
    /// What the agency gets of it, where it may be filed and the texts since the reform say.
    pub handling: Option<Handling>,
    /// What each rule says, in their order; where it answers for several lines, what is said of each of them.
    pub findings: Vec<Finding>,
    /// What is said of one of several lines alone, line by line.
    pub apart: Vec<(&'s Line, Vec<Finding>)>,
}

/// Why there is no ruling: the question makes no sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRuling {
    /// The zone belongs to another zone set than the line's.
    WrongZoneSet {
        /// The line.
        line: LineCode,
        /// Its zone set.
        expected: ZoneSetId,
        /// The zone asked for.
        zone: ZoneCode,
        /// The zone sets that have it.
        found: Vec<ZoneSetId>,
    },
    /// No recorded zone set has that zone.
    UnknownZone(ZoneCode),
    /// An operation on units of something that has none.
    NotEquipment(LineCode),
    /// An operation that counts units, on what is authorised for a site since the reform.
    UnitsOfSite {
        /// The line.
        line: LineCode,
        /// The operation to ask for instead.
        instead: Operation,
    },
    /// An operation that belongs to another activity or equipment.
    OfAnotherLine {
        /// The operation.
        operation: Operation,
        /// The line asked for.
        line: LineCode,
        /// The activity or equipment to which it belongs.
        belongs_to: LineCode,
    },
    /// A unit of a type that the line does not authorise.
    UnitOfAnotherLine {
        /// The type.
        unit: UnitKind,
        /// The line.
        line: LineCode,
        /// The activity or equipment to which the type belongs.
        belongs_to: LineCode,
    },
    /// An operation that is asked for under another name since the reform.
    NamedOtherwise {
        /// The operation.
        operation: Operation,
        /// The operation to ask for instead.
        instead: Operation,
    },
    /// Several bilans are said to be that of the window.
    SeveralBilans(SeveralBilans),
}

impl NoRuling {
    /// The zone that it is about.
    pub const fn zone(&self) -> Option<&ZoneCode> {
        match self {
            Self::WrongZoneSet { zone, .. } | Self::UnknownZone(zone) => Some(zone),
            Self::NotEquipment(_)
            | Self::UnitsOfSite { .. }
            | Self::OfAnotherLine { .. }
            | Self::UnitOfAnotherLine { .. }
            | Self::NamedOtherwise { .. }
            | Self::SeveralBilans(_) => None,
        }
    }
}

/// Rules on a question.
pub fn rule<'s>(state: &'s State, question: Question<'s>) -> Result<Ruling<'s>, NoRuling> {
    let footing = Footing::of(state, &question.spot());
    rule_on(state, question, &footing)
}

/// Rules on a question that stands on what was gathered of its line, its zone and its day.
pub fn rule_on<'s>(
    state: &State,
    question: Question<'s>,
    footing: &Footing<'s>,
) -> Result<Ruling<'s>, NoRuling> {
    check(state, &question, footing)?;
    let case = case(question, footing).map_err(NoRuling::SeveralBilans)?;
    let findings: Vec<_> = RULINGS
        .iter()
        .filter(|ruling| case.is_ruled_by(ruling.rule))
        .filter_map(|ruling| {
            let (verdict, seen) = (ruling.judge)(&case)?;
            Some(Finding { rule: ruling.rule, verdict, seen })
        })
        .collect();
    let outcome = Outcome::of(findings.iter().map(|finding| finding.verdict));
    Ok(Ruling {
        slots: slots(&case, &outcome),
        until: until(&case, &outcome),
        handling: handling(&case, &outcome, &findings),
        lines: vec![case.question.line],
        outcome,
        findings,
        apart: Vec::new(),
        case,
    })
}

/// One answer for the lines of an activity, where all of them come to the same: what is said of each of them, and what is said
/// of one alone with its line. Nothing where they differ, or belong to several activities.
pub fn in_common(rulings: Vec<Ruling<'_>>) -> Option<Ruling<'_>> {
    let apart = said_apart(&rulings);
    let mut rulings = rulings.into_iter();
    let mut common = rulings.next()?;
    for other in rulings {
        let (one, same) = (common.case.question.line, other.case.question.line);
        if common.outcome != other.outcome || one.code.family() != same.code.family() {
            return None;
        }
        common.lines.extend(other.lines);
        common.findings.retain(|finding| other.findings.contains(finding));
        common.slots = common.slots.filter(|slots| other.slots == Some(*slots));
        common.handling = common.handling.filter(|handling| other.handling == Some(*handling));
        common.until = common.until.filter(|until| other.until == Some(*until));
        common.case.row = None;
        common.case.objective = None;
    }
    common.apart = apart;
    Some(common)
}

/// What is said of one line alone: the findings that not all rulings share.
fn said_apart<'s>(rulings: &[Ruling<'s>]) -> Vec<(&'s Line, Vec<Finding>)> {
    let is_shared = |finding: &Finding| rulings.iter().all(|ruling| ruling.findings.contains(finding));
    let own = |ruling: &Ruling<'s>| {
        let findings = ruling.findings.iter().filter(|finding| !is_shared(finding)).cloned().collect();
        (ruling.case.question.line, findings)
    };
    rulings.iter().map(own).filter(|(_, findings): &(_, Vec<_>)| !findings.is_empty()).collect()
}

fn check(state: &State, question: &Question<'_>, footing: &Footing<'_>) -> Result<(), NoRuling> {
    check_line(question)?;
    check_units(question)?;
    footing.zone.clone().map_err(|wrong| wrong_zone(question.line, question.zone, wrong))?;
    let Some(from) = question.from_zone else { return Ok(()) };
    zone_of(state, &question.spot(), from).map_err(|wrong| wrong_zone(question.line, from, wrong))
}

/// Whether the operation makes sense for the line. Units of imaging are replaced although they are not counted.
fn check_line(question: &Question<'_>) -> Result<(), NoRuling> {
    let (operation, line) = (question.operation, question.line);
    if let Some(instead) = named_since(question) {
        return Err(NoRuling::NamedOtherwise { operation, instead });
    }
    let has_units = match operation {
        Operation::ExtraUnit => line.counts_units(),
        Operation::EquipmentReplacement => line.counts_units() || is_sectional_imaging(line),
        _ => true,
    };
    if let Some(instead) = on_units_of_site(line).filter(|_| !has_units) {
        return Err(NoRuling::UnitsOfSite { line: line.code.clone(), instead });
    }
    if !has_units {
        return Err(NoRuling::NotEquipment(line.code.clone()));
    }
    match operation.belongs_to() {
        Some(activity) if activity != line.code.family() => Err(NoRuling::OfAnotherLine {
            operation,
            line: line.code.clone(),
            belongs_to: LineCode::new(activity),
        }),
        _ => Ok(()),
    }
}

/// Whether the units that are said are of types that the line authorises: scanners and IRM on an imaging site or dedicated to
/// interventional radiology, cameras on a nuclear medicine site. Of other lines no unit is read.
fn check_units(question: &Question<'_>) -> Result<(), NoRuling> {
    let line = &question.line.code;
    let dedicated = (question.operation == Operation::DedicatedImagingUnit).then_some(Operation::ImagingUnit);
    let Some(here) = dedicated.or_else(|| on_units_of_site(question.line)) else { return Ok(()) };
    let other = question.declared.unit_kinds().find(|kind| kind.added_by() != here);
    other.map_or(Ok(()), |unit| {
        let belongs_to = LineCode::new(unit.added_by().belongs_to().unwrap_or(line.family()));
        Err(NoRuling::UnitOfAnotherLine { unit, line: line.clone(), belongs_to })
    })
}

/// What an operation is called since the reform: a change of place is a modification like others, received at any time.
fn named_since(question: &Question<'_>) -> Option<Operation> {
    let moves = question.operation == Operation::Transfer && SINCE_REFORM.from <= question.asked.day;
    moves.then_some(Operation::Modification)
}

/// The operation on the units of a line that is authorised for a site, whatever their number.
fn on_units_of_site(line: &Line) -> Option<Operation> {
    [Operation::ImagingUnit, Operation::NuclearMedicineUnit]
        .into_iter()
        .find(|operation| operation.belongs_to() == Some(line.code.family()))
}

/// Why a zone is none of the line's, of an application for that line.
fn wrong_zone(line: &Line, zone: &ZoneCode, wrong: WrongZone) -> NoRuling {
    match wrong {
        WrongZone::Unknown => NoRuling::UnknownZone(zone.clone()),
        WrongZone::OfAnotherSet { expected, found } => {
            NoRuling::WrongZoneSet { line: line.code.clone(), expected, zone: zone.clone(), found }
        }
    }
}

fn slots(case: &Case<'_>, outcome: &Outcome) -> Option<i64> {
    // Where the law counts both quantities each has its own places; elsewhere no rule says which of two gaps decides.
    let undecided = case.disagreeing_gaps().is_some() && !has_units_since_the_reform(case);
    if *outcome == Outcome::NotComparable || undecided {
        return None;
    }
    let (row, operation) = (case.row?, case.question.operation);
    let counts =
        operation == Operation::Creation || (operation == Operation::ExtraUnit && row.units().is_some());
    if counts && case.has_place() == Some(false) {
        return Some(0);
    }
    let left = |gap: Option<i64>| Some(gap?.max(0));
    match (operation, row.units()) {
        (Operation::Creation, None) => left(case.sites_room()),
        (Operation::Creation, Some(_)) => Some(left(case.sites_room())?.min(left(case.units_room())?)),
        (Operation::ExtraUnit, Some(_)) => left(case.units_room()),
        _ => None,
    }
}

/// What the agency gets: the heaviest that a rule says, else what the texts say of the operation.
fn handling(case: &Case<'_>, outcome: &Outcome, findings: &[Finding]) -> Option<Handling> {
    if case.day() < SINCE_REFORM.from || outcome.admissible() != Some(true) {
        return None;
    }
    let said = findings.iter().filter_map(|finding| finding.seen.handling()).max();
    said.or_else(|| case.question.operation.handling())
}

/// The last day to file: that of the window, or for a plain renewal the one that the law counts back from its expiry.
fn until(case: &Case<'_>, outcome: &Outcome) -> Option<Date> {
    let question = &case.question;
    if outcome.admissible() != Some(true) {
        return None;
    }
    match question.operation {
        Operation::Renewal if renews_in_first_window(case) => case.first_window.map(|window| window.closes),
        Operation::Renewal => {
            let last = |expires| question.terms.last_day_to_renew(expires, case.day());
            question.declared.expires.map(last)
        }
        operation if operation.any_time() => None,
        _ => case.window.map(|window| window.closes),
    }
}
