//! A question about an application, and all that the rules look at.

use super::operation::Operation;
use super::window::Window;
use crate::care::bilan::{PublishedBilan, Row};
use crate::care::nomenclature::{Line, LineCode};
use crate::care::quantity::Tally;
use crate::period::Period;
use crate::rules::Rule;
use crate::state::{Asked, Recorded, State};
use crate::territory::{RegionCode, ZoneCode, ZoneSet};

/// What the site holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding<'a> {
    /// Nobody said.
    Unknown,
    /// What the applicant says.
    Declared(&'a [LineCode]),
}

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
}

/// All that the rules look at: the question and what is known of it.
#[derive(Debug, Clone)]
pub struct Case<'s> {
    /// The question.
    pub question: Question<'s>,
    /// The last bilan published on or before the day.
    pub bilan: Option<&'s Recorded<PublishedBilan>>,
    /// Its row for the line and zone, or for the activity of which the line is a form.
    pub row: Option<Row<'s>>,
    /// The zone set of the line on that day.
    pub zone_set: Option<&'s ZoneSet>,
    /// The window that is open on that day for the line, else for any line.
    pub window: Option<&'s Window>,
    /// The window nearest to that day.
    pub nearest: Option<&'s Window>,
    /// Places that recorded exceptional needs open.
    pub need: Option<u32>,
    /// When the line's nomenclature is in force, where the day lies outside.
    pub nomenclature: Option<Period>,
}

/// Gathers what the rules look at.
pub(super) fn case<'s>(state: &'s State, question: Question<'s>) -> Case<'s> {
    let (asked, on) = (question.asked, question.asked.day);
    let bilans = published(state, question.region, asked);
    let row = row(state, &bilans, question.line, question.zone);
    let windows = || state.procedure().windows(question.region, asked).map(|window| window.fact.as_ref());
    let open = |window: &&Window| window.opens <= on && on <= window.closes;
    let concerned = |window: &&Window| window.lines.contains(&question.line.code);
    // Never by the order of the journal: among several, the one that opened first.
    let first = |window: &&Window| (window.opens, window.closes, window.id.clone());
    let window = windows().filter(open).filter(concerned).min_by_key(first);
    let window = window.or_else(|| windows().filter(open).min_by_key(first));
    let need = window.map(|window| window.places_of_need(&question.line.code, question.zone));
    Case {
        bilan: bilans.first().copied(),
        row,
        zone_set: state
            .reference()
            .zone_sets(question.region, asked)
            .find(|set| set.lines.contains(&question.line.code))
            .map(|set| &set.zone_set),
        window,
        nearest: windows().min_by_key(|window| (window.distance(on), window.opens, window.id.clone())),
        need: need.filter(|places| *places > 0),
        nomenclature: state
            .reference()
            .nomenclature_of(&question.line.code)
            .map(|nomenclature| nomenclature.in_force)
            .filter(|in_force| !in_force.contains(on)),
        question,
    }
}

/// The bilans published on or before a day, the last picture and version first; without a date of publication, that
/// of the picture counts.
fn published<'s>(state: &'s State, region: &RegionCode, asked: Asked) -> Vec<&'s Recorded<PublishedBilan>> {
    let day = |bilan: &PublishedBilan| {
        bilan.published.as_ref().map_or(bilan.picture_date, |published| published.on)
    };
    let mut bilans: Vec<_> =
        state.care().bilans(region, asked).filter(|bilan| day(&bilan.fact) <= asked.day).collect();
    bilans.sort_by_key(|bilan| {
        std::cmp::Reverse((bilan.fact.picture_date, bilan.fact.version, bilan.stamp.number))
    });
    bilans
}

/// The row of a line and zone in the last bilan that has it; a form without a table is read in that of its activity.
fn row<'s>(
    state: &'s State,
    bilans: &[&'s Recorded<PublishedBilan>],
    line: &'s Line,
    zone: &ZoneCode,
) -> Option<Row<'s>> {
    let code = state.reference().counted_as(line);
    bilans.iter().find_map(|bilan| {
        let position =
            bilan.fact.rows.iter().find(|row| row.zone == *zone && row.code.as_ref() == Some(&code.code))?;
        let table = bilan.fact.table(position)?;
        Some(Row { bilan, table, frame: table, position, line: Some(code) })
    })
}

impl Case<'_> {
    /// Whether a rule rules here: in the region of the question, on its day.
    pub fn is_ruled_by(&self, rule: &Rule) -> bool {
        rule.speaks_of(self.question.region, self.question.asked.day)
    }

    /// The gap in sites, where there is a row.
    pub fn sites_gap(&self) -> Option<i64> {
        self.row.and_then(|row| row.sites_gap())
    }

    /// The gap in units, where there is a row that has them.
    pub fn units_gap(&self) -> Option<i64> {
        self.row.and_then(|row| row.units_gap())
    }

    /// The gaps in sites and in units, where they say different things and no rule of the region says which decides.
    pub fn disagreeing_gaps(&self) -> Option<(i64, i64)> {
        let row = self.row.filter(|row| row.deciding().is_none())?;
        Some((row.sites_gap()?, row.units_gap()?))
    }

    /// Whether the plan leaves room for what is asked: a site for a creation, and a unit for equipment. Where the document
    /// gives no gap, such as beside a range, its answer says so.
    pub fn has_place(&self) -> bool {
        let Some(row) = self.row else { return false };
        let opens = |tally: &Tally| tally.gap().map_or_else(|| row.is_open(), |gap| gap > 0);
        match self.question.operation {
            Operation::ExtraUnit => row.units().is_some_and(opens),
            _ => opens(row.sites()) && row.units().is_none_or(opens),
        }
    }
}
