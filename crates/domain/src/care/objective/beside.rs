//! The objectives in force on a day, and beside each what the bilan of that day prints.

use std::collections::BTreeMap;

use super::aim::{Aim, Stage, StageReading};
use super::in_force::{InForce, in_force};
use super::level::Level;
use crate::care::bilan::{BilanAt, BilanQuery, NoBilan, Row, at};
use crate::care::nomenclature::{Line, LineCode};
use crate::care::quantity::Tally;
use crate::state::{Asked, State};
use crate::territory::{RegionCode, ZoneCode};

/// A question about objectives.
#[derive(Debug, Clone)]
pub struct ObjectivesQuery {
    /// The region.
    pub region: RegionCode,
    /// The legal day, and as known when.
    pub asked: Asked,
    /// Only these lines; all of them if empty.
    pub lines: Vec<LineCode>,
    /// Only these zones; all of them if empty.
    pub zones: Vec<ZoneCode>,
    /// How stages are read.
    pub reading: StageReading,
}

/// A line in a zone: the objective in force, what the bilan prints, or both.
#[derive(Debug, Clone)]
pub struct Beside<'s> {
    /// The objective, where an act sets one.
    pub objective: Option<InForce<'s>>,
    /// The row of the bilan, where it has one.
    pub row: Option<Row<'s>>,
    /// The line, where it is known.
    pub line: Option<&'s Line>,
    /// What is to be noticed.
    pub marks: Vec<Mark>,
}

/// What is to be noticed of an objective and of the figures beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The bilan prints another target.
    Differs {
        /// What the act wants on the day.
        wanted: Level,
        /// Whether of units; else of sites.
        units: bool,
    },
    /// There is an objective, and the bilan of the day prints no target beside it.
    NotPrinted,
    /// More is authorised than the most that is wanted, by so many.
    Above(u64),
    /// Less is authorised than the least that is wanted, by so many.
    Below(u32),
    /// Whether a stage binds on the day is doubtful, and what is wanted depends on it.
    StageDoubtful(Stage),
}

/// The objectives in force when it is asked with the printed figures beside them: in the order of the bilan, then those that it
/// does not print.
///
/// # Errors
///
/// The bilan has no answer, and no objective is in force either.
pub fn beside<'s>(state: &'s State, query: &ObjectivesQuery) -> Result<Vec<Beside<'s>>, NoBilan> {
    let mut objectives = in_force(state, &query.region, query.asked);
    objectives.retain(|found| is_asked(&found.objective.line, &found.objective.zone, query));
    let rows = match printed(state, query) {
        Ok(bilan) => bilan.rows,
        Err(NoBilan::NoneRecorded | NoBilan::BeforeFirst { .. }) if !objectives.is_empty() => Vec::new(),
        Err(no) => return Err(no),
    };
    let mut left: BTreeMap<_, _> =
        objectives.iter().map(|found| ((&found.objective.line, &found.objective.zone), *found)).collect();
    let mut found: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let position = row.position;
            let own = position.code.as_ref().and_then(|code| left.remove(&(code, &position.zone)));
            told(state, query, own, Some(row))
        })
        .collect();
    let unprinted =
        objectives.iter().filter(|found| left.contains_key(&(&found.objective.line, &found.objective.zone)));
    found.extend(unprinted.map(|objective| told(state, query, Some(*objective), None)));
    Ok(found)
}

fn printed<'s>(state: &'s State, query: &ObjectivesQuery) -> Result<BilanAt<'s>, NoBilan> {
    let ObjectivesQuery { region, asked, lines, zones, .. } = query.clone();
    let whole = BilanQuery::whole(region, asked.day);
    at(state, &BilanQuery { asked, lines, zones, ..whole })
}

fn is_asked(line: &LineCode, zone: &ZoneCode, query: &ObjectivesQuery) -> bool {
    let of_line = query.lines.is_empty() || query.lines.iter().any(|asked| line.counts(asked));
    of_line && (query.zones.is_empty() || query.zones.contains(zone))
}

fn told<'s>(
    state: &'s State,
    query: &ObjectivesQuery,
    objective: Option<InForce<'s>>,
    row: Option<Row<'s>>,
) -> Beside<'s> {
    let code = objective.map(|found| &found.objective.line).or_else(|| row?.position.code.as_ref());
    let line = code.and_then(|code| state.reference().line(code));
    Beside { marks: marks(query, objective, row), objective, row, line }
}

fn marks(query: &ObjectivesQuery, objective: Option<InForce<'_>>, row: Option<Row<'_>>) -> Vec<Mark> {
    let (day, reading) = (query.asked.day, query.reading);
    let goals = objective.map(|found| found.goals);
    let sites = goals.and_then(|goals| goals.sites.as_ref());
    let units = goals.and_then(|goals| goals.units.as_ref());
    let level = |aim: &Aim| aim.on(day, reading);
    let printed_units = row.and_then(|row| row.units());
    let differs = |aim: Option<&Aim>, tally: Option<&Tally>, units| {
        let (wanted, printed) = (level(aim?), tally?.target?);
        (!wanted.agrees(printed)).then_some(Mark::Differs { wanted, units })
    };
    let quantity = sites.or(units).is_some();
    let unprinted = row.is_none_or(|row| row.sites().target.is_none() && row.units().is_none());
    let mut marks: Vec<_> = [
        differs(sites, row.map(|row| row.sites()), false),
        differs(units, printed_units, true),
        (quantity && unprinted).then_some(Mark::NotPrinted),
    ]
    .into_iter()
    .flatten()
    .collect();
    let own = sites.map(level).or_else(|| Level::try_from(row?.sites().target?).ok());
    let current = row.and_then(|row| row.sites().counted());
    marks.extend(own.zip(current).and_then(|(level, current)| against(level, current)));
    let doubtful = sites.or(units).filter(|aim| aim.is_doubtful_on(day));
    marks.extend(doubtful.and_then(|aim| aim.stage(day, reading)).map(Mark::StageDoubtful));
    marks
}

/// What is authorised against what is wanted: an excess is told, and suppresses nothing.
fn against(level: Level, current: u32) -> Option<Mark> {
    let (min, _) = level.bounds();
    let room = level.room(current);
    if room < 0 {
        return Some(Mark::Above(room.unsigned_abs()));
    }
    // One number is the most that is wanted; only a range says what is wanted at least.
    let lacking = level.target().bounds().and_then(|_| min.checked_sub(current));
    lacking.filter(|lacking| *lacking > 0).map(Mark::Below)
}
