//! The delays, thresholds and readings under which windows and applications are ruled on, each with the type that its rules need.

use jiff::civil::Date;

use super::need_use::NeedUse;
use crate::care::authorisation::clocks::before_expiry;
use crate::care::objective::{StageReading, stage_readings};
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::parameter::book::ParameterBook;
use crate::parameter::choice::choices;
use crate::parameter::dated::Dated;
use crate::parameter::table::{ParameterFault, ParameterTable};
use crate::parameter::value::Value;

pub use crate::period::months_after as after;

choices! {
    /// What an agency receives outside windows, and what it counts as an authorisation.
    pub enum WindowPractice {
        /// What the articles say.
        National = "national",
        /// Every application in a window, but confirmation after cession.
        AllButCessions = "all-but-cessions",
        /// Substantial modification and replacement of a unit are counted as authorisations.
        AsAuthorisations = "as-authorisations",
    }
}

choices! {
    /// How that is renewed which passes by renewal from the list of 2019.
    pub enum RenewalPath {
        /// As ever: asked for so long before expiry.
        Plain = "plain",
        /// By a file in the first window.
        FirstWindow = "first-window",
    }
}

/// A number of months of the calendar, by day.
pub type Months = Vec<Dated<i16>>;

/// A number of units of equipment, by day.
pub type Units = Vec<Dated<u32>>;

/// The terms of windows and applications.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// How long before expiry a plain renewal is asked for.
    pub renewal_request: Months,
    /// How long before expiry the agency may order a full file.
    pub renewal_injunction: Months,
    /// How long after the first window closes it may, of a transitional renewal.
    pub transition_injunction: Months,
    /// How what passes by renewal is renewed, by the day on which its request was due.
    pub renewal_path: Vec<Dated<RenewalPath>>,
    /// How long after receipt missing pieces are named.
    pub completeness: Months,
    /// How long after the window closes silence means rejection.
    pub decision: Months,
    /// How long after a silent rejection its reasons are asked for.
    pub reasons_request: Months,
    /// How long the agency has to give them.
    pub reasons_answer: Months,
    /// How long there is to go to the court.
    pub court: Months,
    /// How long after the start the visit may be made.
    pub visit: Months,
    /// How long after the start a later visit is announced.
    pub visit_notice: Months,
    /// Up to how many imaging units one more is told only.
    pub imaging_threshold: Units,
    /// How many imaging units a site does not exceed.
    pub imaging_ceiling: Units,
    /// From how many imaging units on a site has both types.
    pub imaging_both: Units,
    /// What the agency receives outside windows.
    pub window_practice: Vec<Dated<WindowPractice>>,
    /// The share of the minimum activity that a transitional cancer file undertakes to reach, in basis points.
    pub cancer_activity: Vec<Dated<u32>>,
    /// And within how long.
    pub cancer_activity_time: Months,
    /// Within how long a transitional critical care file undertakes to conform.
    pub critical_care_conformity: Months,
    /// How long a window lasts at least, by its first day.
    pub shortest_window: Months,
    /// How a grant uses up an exceptional need.
    pub need_used_up: Vec<Dated<NeedUse>>,
    /// How the stages of objectives are read.
    pub stages: Vec<Dated<StageReading>>,
}

impl Terms {
    /// The terms of a table.
    ///
    /// # Errors
    ///
    /// One is missing, or is of another unit than its rule needs.
    pub fn read(table: &ParameterTable) -> Result<Self, ParameterFault> {
        let months = |name| table.values(name, Value::months);
        let units = |name| table.values(name, Value::units);
        Ok(Self {
            renewal_request: months("application.renewal-request")?,
            renewal_injunction: months("application.renewal-injunction")?,
            transition_injunction: months("application.transition-injunction")?,
            renewal_path: table.values("application.renewal-path", RenewalPath::of)?,
            completeness: months("application.completeness")?,
            decision: months("application.decision")?,
            reasons_request: months("application.reasons-request")?,
            reasons_answer: months("application.reasons-answer")?,
            court: months("application.court")?,
            visit: months("application.visit")?,
            visit_notice: months("application.visit-notice")?,
            imaging_threshold: units("application.imaging-threshold")?,
            imaging_ceiling: units("application.imaging-ceiling")?,
            imaging_both: units("application.imaging-both")?,
            window_practice: table.values("application.window-practice", WindowPractice::of)?,
            cancer_activity: table.values("application.cancer-activity", Value::basis_points)?,
            cancer_activity_time: months("application.cancer-activity-time")?,
            critical_care_conformity: months("application.critical-care-conformity")?,
            shortest_window: months("window.shortest")?,
            need_used_up: table.values("window.need-used-up", NeedUse::of)?,
            stages: stage_readings(table)?,
        })
    }

    /// The terms of a region as known when it is asked: those that ship, and what the region has set in their place.
    ///
    /// # Errors
    ///
    /// What ships cannot be used; what a region has set never brings one.
    pub fn of(
        shipped: &ParameterTable,
        book: &ParameterBook,
        region: &RegionCode,
        asked: Asked,
    ) -> Result<Self, ParameterFault> {
        Self::read(&shipped.of(book, region, asked))
    }

    /// The last day to ask for a plain renewal, as the terms of a day have it: that of the question, where nothing says when the
    /// term was decided.
    pub fn last_day_to_renew(&self, expires: Date, day: Date) -> Date {
        before_expiry(&self.renewal_request, expires, day)
    }

    /// The last day to order a full file instead, as the terms of a day have it.
    pub fn last_day_to_order(&self, expires: Date, day: Date) -> Date {
        before_expiry(&self.renewal_injunction, expires, day)
    }
}
