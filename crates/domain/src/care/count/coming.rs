//! The bilan to come: each cell of the one that holds, counted anew.
//!
//! Where authorisations are known by name they are counted; a cell without names keeps its opening position. The target is that of the
//! objective in force, else the one that was printed. The answer follows the rule by which the bilan before answers.

use std::collections::BTreeSet;

use super::Count;
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::care::bilan::Row;
use crate::care::objective::{Aim, InForce, StageReading, of_cell};
use crate::care::quantity::{Current, Quantities, Tally};
use crate::state::{Asked, State};

/// A cell of the bilan to come.
#[derive(Debug, Clone)]
pub struct ComingCell<'c> {
    /// The row of the bilan that holds.
    pub row: Row<'c>,
    /// What is authorised by then, what the plan wants by then, and the gap.
    pub quantities: Quantities,
    /// Whether new applications are admissible; none where nothing says so.
    pub admissible: Option<bool>,
    /// The authorisations that are counted; nothing where none of the cell is known by name.
    pub numbers: Option<BTreeSet<&'c AuthorisationNumber>>,
    /// The objective that sets the target, where one is in force.
    pub objective: Option<InForce<'c>>,
}

/// Counts each row of a bilan anew, as it stands when it is asked.
pub fn coming<'c>(
    state: &'c State,
    rows: &[Row<'c>],
    count: &'c Count<'c>,
    (asked, reading): (Asked, StageReading),
) -> Vec<ComingCell<'c>> {
    rows.iter().map(|row| cell(state, *row, count, (asked, reading))).collect()
}

fn cell<'c>(
    state: &'c State,
    row: Row<'c>,
    count: &'c Count<'c>,
    (asked, reading): (Asked, StageReading),
) -> ComingCell<'c> {
    let place = row.position.code.as_ref().map(|code| (code, &row.position.zone));
    let region = &row.bilan.stamp.region;
    let objective = place.and_then(|place| of_cell(state, region, asked, place));
    let named = place.filter(|(line, zone)| count.is_named(line, Some(zone)));
    let counted = named.map(|(line, zone)| count.cell(line, Some(zone)));
    let anew = |tally: &Tally, counted: Option<u32>, aim: Option<&Aim>| Tally {
        current: counted.map(Current::Counted).or_else(|| tally.current.clone()),
        target: aim.map(|aim| aim.on(asked.day, reading).target()).or(tally.target),
        printed_gap: None,
    };
    let goals = objective.map(|found| found.goals);
    let sites = counted.as_ref().map(|cell| u32::try_from(cell.sites()).unwrap_or(u32::MAX));
    let sites = anew(row.sites(), sites, goals.and_then(|goals| goals.sites.as_ref())).answered();
    let units = row.units().map(|tally| {
        let counted = counted.as_ref().map(super::CountedCell::units);
        anew(tally, counted, goals.and_then(|goals| goals.units.as_ref())).answered()
    });
    let quantities = match units {
        Some(units) => Quantities::SitesAndUnits { sites, units },
        None => Quantities::Sites(sites),
    };
    let deciding = row.bilan.deciding(&quantities);
    let admissible = deciding.and_then(|tally| tally.room(row.bilan.fact.range_rule)).map(|room| room > 0);
    let numbers = counted.map(|cell| cell.numbers());
    ComingCell { row, quantities, admissible, numbers, objective }
}
