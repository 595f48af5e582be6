//! One row of an answer: what the document prints, what we compute where it prints nothing, and what contradicts itself.

use super::{CellKey, Contradiction, Counted, Position, PublishedBilan, Table};
use crate::care::nomenclature::Line;
use crate::care::quantity::{Tally, Target};
use crate::state::Recorded;

/// One row of the answer.
#[derive(Debug, Clone, Copy)]
pub struct Row<'s> {
    /// The bilan that holds it.
    pub bilan: &'s Recorded<PublishedBilan>,
    /// Its table.
    pub table: &'s Table,
    /// The table in which it is shown: that of the first version, where an erratum replaced the row.
    pub frame: &'s Table,
    /// The row itself.
    pub position: &'s Position,
    /// The line of the nomenclature it counts, when known.
    pub line: Option<&'s Line>,
}

impl<'s> Row<'s> {
    /// The tally of sites.
    pub fn sites(&self) -> &'s Tally {
        self.position.quantities.sites()
    }

    /// The tally of units, for equipment.
    pub fn units(&self) -> Option<&'s Tally> {
        self.position.quantities.units()
    }

    /// The gap in sites: as printed, else as computed; none where neither is known.
    pub fn sites_gap(&self) -> Option<i64> {
        self.sites().gap()
    }

    /// The gap in units, for equipment: as printed, else as computed.
    pub fn units_gap(&self) -> Option<i64> {
        self.units().and_then(Tally::gap)
    }

    /// How far the sites are from what the plan allows: the gap, or the distance to the bound by which the document answers.
    pub fn sites_room(&self) -> Option<i64> {
        self.sites().room(self.bilan.fact.range_rule)
    }

    /// The same for the units of equipment.
    pub fn units_room(&self) -> Option<i64> {
        self.units().and_then(|units| units.room(self.bilan.fact.range_rule))
    }

    /// The tally whose gap decides; see [`Recorded::deciding`].
    pub fn deciding(&self) -> Option<&'s Tally> {
        self.bilan.deciding(&self.position.quantities)
    }

    /// The room in the quantity that decides, where one does.
    pub fn deciding_room(&self) -> Option<i64> {
        self.deciding().and_then(|tally| tally.room(self.bilan.fact.range_rule))
    }

    /// What the line of the row is counted in.
    pub fn counted(&self) -> Counted {
        if self.units().is_some() { Counted::Units } else { Counted::Sites }
    }

    /// Whether new applications are admissible: as the document prints it; where it prints nothing, whether there is room in
    /// the quantity that decides; none where nothing says so.
    pub fn admissible(&self) -> Option<bool> {
        self.position.admissible.or_else(|| self.deciding_room().map(|room| room > 0))
    }

    /// Whether the answer is ours: the document prints none.
    pub fn is_answer_computed(&self) -> bool {
        self.position.admissible.is_none() && self.admissible().is_some()
    }

    /// Whether new applications are known to be admissible.
    pub fn is_open(&self) -> bool {
        self.admissible().unwrap_or_default()
    }

    /// What is open to new applications: the room that decides where it is above zero and the row is open, else nothing.
    pub fn places(&self) -> i64 {
        if self.is_open() { self.deciding_room().unwrap_or_default().max(0) } else { 0 }
    }

    /// Whether more is authorised of either quantity than the plan allows.
    pub fn above_target(&self) -> bool {
        [self.sites_room(), self.units_room()].into_iter().flatten().any(|room| room < 0)
    }

    /// How many more sites the plan wants at least, where its target is a range that is not reached.
    pub fn below_minimum(&self) -> Option<u32> {
        self.sites().below_minimum()
    }

    /// Whether its target is a range.
    pub fn has_range(&self) -> bool {
        self.sites().target.and_then(Target::bounds).is_some()
    }

    /// What the row is about.
    pub fn key(&self) -> CellKey<'s> {
        self.bilan.fact.key(self.position)
    }

    /// What contradicts itself in it, as the document prints it; nothing for nearly every row.
    pub fn contradictions(&self) -> impl Iterator<Item = &'s Contradiction> {
        let (rows, own) = (&self.bilan.fact.rows, self.position);
        let is_own = move |index: usize| rows.get(index).is_some_and(|row| std::ptr::eq(row, own));
        let found = self.bilan.fact.contradictions.iter();
        found.filter(move |fault| fault.cells.iter().any(|cell| is_own(cell.row)))
    }

    /// Whether what it prints holds together.
    pub fn holds_together(&self) -> bool {
        self.contradictions().next().is_none()
    }
}
