//! What the law lets an objective say, of which line and in which zone.

use jiff::civil::Date;

use crate::care::nomenclature::{Line, LineCode, Nomenclature, OfficialList, OfficialNumber, Resolution};
use crate::ground::asked::Asked;
use crate::ground::code::{RegionCode, ZoneCode, ZoneSetId};
use crate::reference::book::ReferenceBook;
use crate::rules::SINCE_REFORM;

use super::goals::Goals;

/// A row that names a line and a zone, as a person writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'r> {
    /// The line: a code, a name, or codes joined by `+`.
    pub line: &'r str,
    /// The zone.
    pub zone: &'r str,
    /// What is wanted; nothing where it is withdrawn.
    pub goals: Option<&'r Goals>,
}

/// Why a row is no lawful objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unlawful {
    /// No list of lines is recorded that is in force on the day.
    NoList,
    /// No line bears the name; those that come nearest.
    UnknownLine(Vec<LineCode>),
    /// Several lines bear the name.
    SeveralLines(Vec<LineCode>),
    /// The line belongs to a list that is not in force on the day.
    OtherList {
        /// The line.
        line: LineCode,
        /// The list that is in force.
        list: String,
    },
    /// No recorded zone set has the zone.
    UnknownZone,
    /// The zone belongs to another zone set than that of the line.
    OtherZoneSet(ZoneSetId),
    /// Units of a line of which the law counts none on the day (art. D. 6121-9 CSP).
    UnitsNotCounted(LineCode),
    /// A waiting time for another line than sectional imaging (art. D. 6121-9 CSP).
    WaitingNotSet(LineCode),
}

/// Equipment for sectional imaging (2° of art. R. 6122-26 CSP), of which a longest waiting time may be set since the reform.
const IMAGING: OfficialNumber = OfficialNumber { list: OfficialList::Equipment, number: 2 };

/// The line and the zone that a row names for a day, where the law lets it say what it says.
///
/// # Errors
///
/// The first reason why not.
pub fn lawful(
    reference: &ReferenceBook,
    region: &RegionCode,
    day: Date,
    named: &Named<'_>,
) -> Result<(LineCode, ZoneCode), Unlawful> {
    let lines = lines(reference, day, named.line)?;
    let line = together(reference, &lines);
    let zone = zone(reference, region, day, (&line, named.zone))?;
    if let Some(goals) = named.goals {
        quantities(&lines, goals, day)?;
    }
    Ok((line, zone))
}

/// The lines that a row counts together, each of the list in force.
fn lines<'s>(reference: &'s ReferenceBook, day: Date, named: &str) -> Result<Vec<&'s Line>, Unlawful> {
    let list = reference.nomenclatures().find(|list| list.in_force.contains(day)).ok_or(Unlawful::NoList)?;
    if let Resolution::One(line) = list.resolve(named) {
        let members: Option<Vec<_>> = line.code.members().map(|code| list.line(&code)).collect();
        return Ok(members.unwrap_or_else(|| vec![line]));
    }
    let mut lines = Vec::new();
    for part in named.split('+') {
        let line = one(reference, list, part.trim())?;
        if lines.iter().all(|known: &&Line| known.code != line.code) {
            lines.push(line);
        }
    }
    Ok(lines)
}

fn one<'s>(reference: &'s ReferenceBook, list: &'s Nomenclature, name: &str) -> Result<&'s Line, Unlawful> {
    let codes = |lines: Vec<&Line>| lines.into_iter().map(|line| line.code.clone()).collect();
    match list.resolve(name) {
        Resolution::One(line) => Ok(line),
        Resolution::Several(lines) | Resolution::BarePart(lines) => Err(Unlawful::SeveralLines(codes(lines))),
        Resolution::BareNumber(_) => Err(Unlawful::UnknownLine(Vec::new())),
        Resolution::Unknown { nearest } => {
            let elsewhere = reference.nomenclatures().filter(|other| other.id != list.id);
            let mut found =
                elsewhere.filter_map(|other| other.lines.iter().find(|line| line.code.is_named(name)));
            Err(found.next().map_or_else(
                || Unlawful::UnknownLine(codes(nearest)),
                |line| Unlawful::OtherList { line: line.code.clone(), list: list.id.clone() },
            ))
        }
    }
}

/// The code of lines counted together: that of the list where it has one, whatever the order in which they are named.
fn together(reference: &ReferenceBook, lines: &[&Line]) -> LineCode {
    let code = LineCode::together(lines.iter().map(|line| &line.code));
    let is_same = |known: &&Line| {
        known.code.members().count() == lines.len() && lines.iter().all(|line| known.code.counts(&line.code))
    };
    let known = reference.nomenclatures().flat_map(|list| &list.lines).find(is_same);
    known.map_or(code, |known| known.code.clone())
}

/// The zone that a row names: of the zone set of its line, where one is known to serve it; else any zone of the region.
fn zone(
    reference: &ReferenceBook,
    region: &RegionCode,
    day: Date,
    (line, named): (&LineCode, &str),
) -> Result<ZoneCode, Unlawful> {
    let asked = Asked::on(day);
    let zone = reference.zone_code(region, asked, named);
    let mut own = reference
        .zone_sets(region, asked)
        .filter(|set| set.serves(line) || line.members().all(|member| set.serves(&member)));
    if let Some(set) = own.next() {
        let held = std::iter::once(set).chain(own).any(|set| set.zone_set.zone(&zone).is_some());
        return if held { Ok(zone) } else { Err(Unlawful::OtherZoneSet(set.zone_set.id.clone())) };
    }
    let mut sets = reference.zone_sets(region, asked).peekable();
    let unknown = sets.peek().is_some() && sets.all(|set| set.zone_set.zone(&zone).is_none());
    if unknown { Err(Unlawful::UnknownZone) } else { Ok(zone) }
}

/// Whether the law counts what is wanted of the lines on the day.
fn quantities(lines: &[&Line], goals: &Goals, day: Date) -> Result<(), Unlawful> {
    if goals.units.is_some()
        && let Some(line) = lines.iter().find(|line| !line.counts_units())
    {
        return Err(Unlawful::UnitsNotCounted(line.code.clone()));
    }
    let waits = |line: &&&Line| line.official != IMAGING || !SINCE_REFORM.contains(day);
    match lines.iter().find(waits).filter(|_| goals.waiting_days.is_some()) {
        Some(line) => Err(Unlawful::WaitingNotSet(line.code.clone())),
        None => Ok(()),
    }
}
