//! A question about an application, and all that the rules look at.

use jiff::civil::Date;

use super::basis::SeveralBilans;
use super::declared::{Declared, Holding};
use super::footing::{Footing, Spot, listed_as};
pub use super::footing::{OutOfForce, Zones};
use super::operation::Operation;
use super::place::{PlaceAmended, both, has_place};
use super::terms::Terms;
use super::window::Window;
use crate::care::bilan::{PublishedBilan, Row};
use crate::care::bridge::{Mapping, Passage};
use crate::care::need::ExceptionalNeed;
use crate::care::nomenclature::{Line, LineCode};
use crate::care::objective::{Aim, InForce, StageReading};
use crate::care::quantity::Tally;
use crate::parameter::dated::on;
use crate::rules::Rule;
use crate::state::{Asked, Recorded};
use crate::territory::{RegionCode, ZoneCode};

/// A question: may this be filed?
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// The region.
    pub region: &'a RegionCode,
    /// What is wanted.
    pub operation: Operation,
    /// The line.
    pub line: &'a Line,
    /// The zone; of arrival, for a transfer.
    pub zone: &'a ZoneCode,
    /// The zone of departure, for a transfer or a regrouping.
    pub from_zone: Option<&'a ZoneCode>,
    /// The day of filing, and as known when.
    pub asked: Asked,
    /// What the site holds.
    pub holding: Holding<'a>,
    /// What the applicant says of the application.
    pub declared: Declared,
    /// What the line becomes in the list that follows, where it is known.
    pub mapping: Option<&'a Mapping>,
    /// The lines of the list before that become it, where some do.
    pub origins: Vec<&'a Mapping>,
    /// Those that become any line of its activity.
    pub activity_origins: Vec<&'a Mapping>,
    /// The terms of the region, as known when it is asked.
    pub terms: &'a Terms,
}

impl<'a> Question<'a> {
    /// Where and when it is asked.
    pub const fn spot(&self) -> Spot<'a, 'a> {
        let Self { region, line, zone, asked, mapping, .. } = *self;
        Spot { region, line, zone, asked, mapping }
    }
}

/// All that the rules look at: the question and what is known of it.
#[derive(Debug, Clone)]
pub struct Case<'s> {
    /// The question.
    pub question: Question<'s>,
    /// The bilan that was read: that of the window of the day, in its last version published by then. For what does not rest
    /// on a bilan and has none of its window, the last one published.
    pub bilan: Option<&'s Recorded<PublishedBilan>>,
    /// Its row for the line and zone, or for the activity of which the line is a form.
    pub row: Option<Row<'s>>,
    /// The objective in force on that day for the line and zone, or for the activity of which the line is a form.
    pub objective: Option<InForce<'s>>,
    /// The zones of the line on that day.
    pub zones: Zones<'s>,
    /// The window that is open on that day for the line, else for any line.
    pub window: Option<&'s Window>,
    /// The order that withdrew the line from the list of that window, by its number or else by the identifier of its window.
    pub withdrawn_by: Option<&'s str>,
    /// The window nearest to that day.
    pub nearest: Option<&'s Window>,
    /// How another version of the bilan tells the place that is asked for.
    pub amended: Option<PlaceAmended>,
    /// The first window since the reform for the line or for what it became, where one is recorded.
    pub first_window: Option<&'s Window>,
    /// The exceptional needs that are stated for the line in the zone, by the bilan or by the act of the window.
    pub needs: Vec<&'s ExceptionalNeed>,
    /// How the day stands to the line's nomenclature, where it lies outside.
    pub nomenclature: Option<OutOfForce>,
}

/// What the rules look at, of a question and of what it stands on.
///
/// # Errors
///
/// The application rests on the bilan of its window, and several are said to be that one.
pub(super) fn case<'s>(question: Question<'s>, footing: &Footing<'s>) -> Result<Case<'s>, SeveralBilans> {
    let (bilan, row) = footing.read(question.operation)?;
    Ok(Case {
        bilan,
        row,
        objective: footing.objective,
        zones: footing.zones,
        withdrawn_by: footing.withdrawn_by,
        amended: footing.amended(question.operation),
        window: footing.window,
        nearest: footing.nearest,
        first_window: footing.first_window,
        needs: footing.needs(question.operation),
        nomenclature: footing.nomenclature,
        question,
    })
}

impl<'s> Case<'s> {
    /// Whether an exceptional need is stated for what is asked.
    pub fn is_needed(&self) -> bool {
        !self.needs.is_empty()
    }

    /// Whether the window that is open receives what is asked: the line is on its list, and the operation for that line. One
    /// that is open for other lines receives nothing here.
    pub fn is_received_in_window(&self) -> bool {
        let (line, operation) = (&self.question.line.code, self.question.operation);
        self.window.is_some_and(|window| window.concerns(line) && window.receives(operation, line))
    }

    /// The day of the question.
    pub const fn day(&self) -> Date {
        self.question.asked.day
    }

    /// The code under which the window lists the line, or what became of it.
    pub fn listed_as(&self, window: &Window) -> Option<LineCode> {
        listed_as(&self.question.line.code, self.question.mapping, self.day(), window)
    }

    /// How the stages of objectives are read on that day.
    pub fn stage_reading(&self) -> StageReading {
        on(&self.question.terms.stages, self.day()).value
    }

    /// Whether the applicant says that the site holds the line, or one that became it.
    pub fn holds_line(&self) -> bool {
        let (holding, origins) = (self.question.holding, &self.question.origins);
        holding.has(&self.question.line.code) || origins.iter().any(|origin| holding.has(&origin.line))
    }

    /// Whether the line is sectional imaging, which is authorised for a site since the reform (art. R. 6123-161).
    pub fn is_sectional_imaging(&self) -> bool {
        is_sectional_imaging(self.question.line)
    }

    /// Whether a rule rules here: in the region of the question, on its day.
    pub fn is_ruled_by(&self, rule: &Rule) -> bool {
        rule.speaks_of(self.question.region, self.question.asked.day)
    }

    /// Whether an answer may be drawn although the list of the line has ended: about an authorisation as it stands, whose way
    /// into the next list is known where it is to be renewed.
    pub fn outlives_list(&self) -> bool {
        let (operation, passage) = (self.question.operation, self.passage());
        match operation {
            Operation::EquipmentReplacement => passage == Some(Passage::Unchanged),
            _ if operation.renews() => passage.is_some(),
            _ => operation.any_time(),
        }
    }

    /// How an authorisation of the line passes into the list that follows, where it is known.
    pub fn passage(&self) -> Option<Passage> {
        self.question.mapping.map(|mapping| mapping.passage.value)
    }

    /// The room in sites, where there is a row: as the bilan has it, else up to the objective that stands in for it.
    pub fn sites_room(&self) -> Option<i64> {
        let row = self.row?;
        row.sites_room().or_else(|| self.room_of(self.aim_of_sites()?, row.sites()))
    }

    /// The room in units, where there is a row that has them.
    pub fn units_room(&self) -> Option<i64> {
        let row = self.row?;
        row.units_room().or_else(|| self.room_of(self.aim_of_units()?, row.units()?))
    }

    /// The objective in sites that stands in for a target, where the bilan prints none, nor a gap or an answer.
    pub fn aim_of_sites(&self) -> Option<&'s Aim> {
        self.standing_in(self.row?.sites(), |found| found.goals.sites.as_ref())
    }

    /// The same in units.
    pub fn aim_of_units(&self) -> Option<&'s Aim> {
        self.standing_in(self.row?.units()?, |found| found.goals.units.as_ref())
    }

    /// Whether an objective stands in for what the bilan does not print.
    pub fn rests_on_objective(&self) -> bool {
        self.aim_of_sites().is_some() || self.aim_of_units().is_some()
    }

    fn standing_in(&self, tally: &Tally, aim: fn(InForce<'s>) -> Option<&'s Aim>) -> Option<&'s Aim> {
        let silent = tally.target.is_none() && tally.printed_gap.is_none();
        let unanswered = self.row?.position.admissible.is_none();
        self.objective.filter(|_| silent && unanswered).and_then(aim)
    }

    fn room_of(&self, aim: &Aim, tally: &Tally) -> Option<i64> {
        let level = aim.on(self.day(), self.stage_reading());
        tally.counted().map(|current| level.room(current))
    }

    /// The gaps in sites and in units, where they say different things and no rule of the region says which decides.
    pub fn disagreeing_gaps(&self) -> Option<(i64, i64)> {
        let row = self.row.filter(|row| row.deciding().is_none())?;
        Some((row.sites_room()?, row.units_room()?))
    }

    /// Whether the plan leaves room for what is asked, in the version of the bilan that was read.
    pub fn has_place(&self) -> Option<bool> {
        has_place(self.row, self.question.operation).or_else(|| self.has_place_by_objective())
    }

    /// The same, where an objective stands in for what the bilan does not print.
    fn has_place_by_objective(&self) -> Option<bool> {
        let row = self.row.filter(|_| self.rests_on_objective())?;
        let opens = |room: Option<i64>| room.map(|room| room > 0);
        match (row.units(), self.question.operation) {
            (None, _) => opens(self.sites_room()),
            (Some(_), Operation::ExtraUnit) => opens(self.units_room()),
            (Some(_), _) => both(opens(self.sites_room()), opens(self.units_room())),
        }
    }
}

/// Whether a line is sectional imaging of the list of 2023.
pub(super) fn is_sectional_imaging(line: &Line) -> bool {
    Operation::ImagingUnit.belongs_to() == Some(line.code.family())
}
