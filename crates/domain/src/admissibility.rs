//! May this application be filed? A ruling is a pure function of the state, and shows its reasons.

use jiff::civil::Date;

use crate::care::bilan::{PublishedBilan, Row};
use crate::care::nomenclature::{Line, LineCode};
use crate::period::Period;
use crate::procedure::window::Window;
use crate::rules::Rule;
use crate::rules::admissibility::RULINGS;
use crate::rules::finding::{Finding, Verdict};
use crate::rules::hauts_de_france::NEED_OF_UNITS;
use crate::state::{Recorded, State};
use crate::territory::{RegionCode, ZoneCode, ZoneSet, ZoneSetId};

/// What an applicant wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// An activity on a site that does not hold it; for equipment, the first unit of that type on a site.
    Creation,
    /// A unit more on a site that has that type of equipment.
    ExtraUnit,
    /// A unit in place of another.
    EquipmentReplacement,
    /// Another form of an activity already held.
    OtherForm,
    /// Renewal of what is held.
    Renewal,
    /// Renewal for which the agency ordered a full file.
    RenewalAfterInjunction,
    /// A change of place.
    Transfer,
    /// Activities of several sites brought together in one place.
    Regrouping,
    /// A change of nature.
    Conversion,
    /// Confirmation after the authorisation was ceded.
    CessionConfirmation,
    /// An application that answers an exceptional need.
    ExceptionalNeed,
    /// An authorisation outside the plan, in the interest of public health.
    Derogation,
}

impl Operation {
    /// Every operation, in the order people meet them.
    pub const ALL: [Self; 12] = [
        Self::Creation,
        Self::ExtraUnit,
        Self::EquipmentReplacement,
        Self::OtherForm,
        Self::Renewal,
        Self::RenewalAfterInjunction,
        Self::Transfer,
        Self::Regrouping,
        Self::Conversion,
        Self::CessionConfirmation,
        Self::ExceptionalNeed,
        Self::Derogation,
    ];

    /// The name in commands, addresses and data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Creation => "creation",
            Self::ExtraUnit => "extra-unit",
            Self::EquipmentReplacement => "equipment-replacement",
            Self::OtherForm => "other-form",
            Self::Renewal => "renewal",
            Self::RenewalAfterInjunction => "renewal-after-injunction",
            Self::Transfer => "transfer",
            Self::Regrouping => "regrouping",
            Self::Conversion => "conversion",
            Self::CessionConfirmation => "cession-confirmation",
            Self::ExceptionalNeed => "exceptional-need",
            Self::Derogation => "derogation",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operation| operation.as_str() == name)
    }

    /// Whether it is received outside windows: plain renewal (art. L. 6122-10) and confirmation after cession
    /// (art. R. 6122-35).
    pub const fn any_time(self) -> bool {
        matches!(self, Self::Renewal | Self::CessionConfirmation)
    }
}

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
    /// The day of filing.
    pub on: Date,
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

/// A ruling: indicative, with every rule that applies.
#[derive(Debug, Clone)]
pub struct Ruling<'s> {
    /// What was looked at.
    pub case: Case<'s>,
    /// Whether the application may be filed: nothing forbids it.
    pub admissible: bool,
    /// Places left: sites for a creation (the smaller of sites and units for equipment), units for an extra unit; nothing
    /// where the two say different things and no rule says which decides.
    pub slots: Option<i64>,
    /// What each rule says, in their order.
    pub findings: Vec<Finding>,
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
}

/// Rules on a question.
pub fn rule<'s>(state: &'s State, question: Question<'s>) -> Result<Ruling<'s>, NoRuling> {
    check(state, &question)?;
    let case = case(state, question);
    let findings: Vec<_> = RULINGS
        .iter()
        .filter(|ruling| case.is_ruled_by(ruling.rule))
        .filter_map(|ruling| {
            let (verdict, seen) = (ruling.judge)(&case)?;
            Some(Finding { rule: ruling.rule, verdict, seen })
        })
        .collect();
    let admissible = findings.iter().all(|finding| finding.verdict != Verdict::Forbids);
    Ok(Ruling { slots: slots(&case), admissible, findings, case })
}

fn check(state: &State, question: &Question<'_>) -> Result<(), NoRuling> {
    let units_only = matches!(question.operation, Operation::ExtraUnit | Operation::EquipmentReplacement);
    if units_only && !question.line.counts_units() {
        return Err(NoRuling::NotEquipment(question.line.code.clone()));
    }
    let zones = [Some(question.zone), question.from_zone];
    zones.into_iter().flatten().try_for_each(|zone| check_zone(state, question, zone))
}

fn check_zone(state: &State, question: &Question<'_>, zone: &ZoneCode) -> Result<(), NoRuling> {
    let mut any = false;
    let mut expected = None;
    for set in state.zone_sets(question.region, question.on) {
        any = true;
        if set.lines.contains(&question.line.code) {
            if set.zone_set.zone(zone).is_some() {
                return Ok(());
            }
            expected = Some(&set.zone_set.id);
        }
    }
    if !any {
        return Ok(());
    }
    let found: Vec<_> = state
        .zone_sets(question.region, question.on)
        .filter(|set| set.zone_set.zone(zone).is_some())
        .map(|set| set.zone_set.id.clone())
        .collect();
    match expected {
        _ if found.is_empty() => Err(NoRuling::UnknownZone(zone.clone())),
        None => Ok(()),
        // Where no table holds the line the answer is the same in every zone; a rule says that the set is another one.
        Some(_) if state.counted_as(question.line).headings.is_none() => Ok(()),
        Some(expected) => Err(NoRuling::WrongZoneSet {
            line: question.line.code.clone(),
            expected: expected.clone(),
            zone: zone.clone(),
            found,
        }),
    }
}

/// Gathers what the rules look at.
fn case<'s>(state: &'s State, question: Question<'s>) -> Case<'s> {
    let on = question.on;
    let bilans = published(state, question.region, on);
    let row = row(state, &bilans, question.line, question.zone);
    let windows = || state.windows(question.region).map(|window| window.fact.as_ref());
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
            .zone_sets(question.region, on)
            .find(|set| set.lines.contains(&question.line.code))
            .map(|set| &set.zone_set),
        window,
        nearest: windows().min_by_key(|window| (window.distance(on), window.opens, window.id.clone())),
        need: need.filter(|places| *places > 0),
        nomenclature: state
            .nomenclature_of(&question.line.code)
            .map(|nomenclature| nomenclature.in_force)
            .filter(|in_force| !in_force.contains(on)),
        question,
    }
}

/// The bilans published on or before a day, the last picture and version first; without a date of publication, that
/// of the picture counts.
fn published<'s>(state: &'s State, region: &RegionCode, on: Date) -> Vec<&'s Recorded<PublishedBilan>> {
    let day = |bilan: &PublishedBilan| {
        bilan.published.as_ref().map_or(bilan.picture_date, |published| published.on)
    };
    let mut bilans: Vec<_> =
        state.bilans_known(region, None).filter(|bilan| day(&bilan.fact) <= on).collect();
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
    let code = state.counted_as(line);
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
        rule.speaks_of(self.question.region, self.question.on)
    }

    /// The gaps in sites and in units, where one is above zero, the other is not, and no rule says which decides.
    pub fn disagreeing_gaps(&self) -> Option<(i64, i64)> {
        let (sites, units) = (self.sites_gap()?, self.units_gap()?);
        ((sites > 0) != (units > 0) && !self.is_ruled_by(&NEED_OF_UNITS)).then_some((sites, units))
    }

    /// The gap in sites, where there is a row.
    pub fn sites_gap(&self) -> Option<i64> {
        self.row.map(|row| row.sites_gap())
    }

    /// The gap in units, where there is a row that has them.
    pub fn units_gap(&self) -> Option<i64> {
        self.row.and_then(|row| row.units_gap())
    }

    /// Whether the plan leaves room for what is asked: a site for a creation, and a unit for equipment.
    pub fn has_place(&self) -> bool {
        let sites = self.sites_gap().is_some_and(|gap| gap > 0);
        let units = self.units_gap();
        match self.question.operation {
            Operation::ExtraUnit => units.is_some_and(|gap| gap > 0),
            _ => sites && units.is_none_or(|gap| gap > 0),
        }
    }
}

fn slots(case: &Case<'_>) -> Option<i64> {
    if case.disagreeing_gaps().is_some() {
        return None;
    }
    let sites = case.sites_gap()?.max(0);
    match (case.question.operation, case.units_gap()) {
        (Operation::Creation, None) => Some(sites),
        (Operation::Creation, Some(units)) => Some(sites.min(units.max(0))),
        (Operation::ExtraUnit, Some(units)) => Some(units.max(0)),
        _ => None,
    }
}
