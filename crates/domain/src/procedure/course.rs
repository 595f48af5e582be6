//! The course of a file, from its receipt to what may follow a silent rejection or the start: as it is declared, by day.
//!
//! Each clock is a pure function of declared days and of the [terms](super::terms): nothing here asks what day it is.

use jiff::civil::Date;

use super::declared::Done;
use super::terms::{Terms, after};
use crate::parameter::dated::on;
use crate::period::Period;

/// Why no visit was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoVisit {
    /// The holder prevented it.
    ByHolder,
    /// The agency did not come.
    ByAgency,
}

/// The days of a file, as far as they are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Course {
    /// The window in which it was filed.
    pub window: Option<Period>,
    /// When the agency received it.
    pub received: Option<Date>,
    /// When the agency named missing pieces.
    pub pieces_named: Option<Done>,
    /// When they were all there.
    pub completed: Option<Done>,
    /// When it was rejected by silence.
    pub rejected_silently: Option<Date>,
    /// When the reasons of that rejection were asked for.
    pub reasons_asked: Option<Date>,
    /// When they were given.
    pub reasons_given: Option<Done>,
    /// When what was authorised was started.
    pub started: Option<Date>,
    /// When the agency told that it would visit.
    pub visit_told: Option<Date>,
    /// Why no visit was made, where none was.
    pub no_visit: Option<NoVisit>,
}

/// Whether a file is complete, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// It is.
    Complete {
        /// Since that day.
        since: Date,
    },
    /// The agency may still name missing pieces.
    Open {
        /// The last day to do so.
        until: Date,
    },
    /// Pieces that were named are missing; the file counts in this window if they come by its last day.
    Incomplete,
    /// The window closed before they came: the file counts in the next one, once it is complete.
    NextWindow,
}

impl Course {
    /// Whether the file is complete on a day (art. R. 6122-32): pieces not named within the delay are not missing. Nothing
    /// where its receipt or its window is not said, or where it was not received in the window: nothing is accepted after.
    pub fn completeness(&self, terms: &Terms, day: Date) -> Option<Completeness> {
        let (received, window) = (self.received?, self.window?);
        if !window.contains(received) {
            return None;
        }
        let until = after(received, on(&terms.completeness, received).value);
        let named = self.pieces_named.and_then(Done::day).filter(|named| *named <= until);
        let closed = |last: Date| window.until.is_some_and(|closes| closes < last);
        Some(match (named, self.completed.and_then(Done::day)) {
            (Some(_), Some(completed)) if closed(completed) => Completeness::NextWindow,
            (Some(_), Some(completed)) => Completeness::Complete { since: completed },
            (Some(_), None) if closed(day) => Completeness::NextWindow,
            (Some(_), None) => Completeness::Incomplete,
            (None, _) if day <= until => Completeness::Open { until },
            (None, _) => Completeness::Complete { since: received },
        })
    }

    /// The last day to ask for the reasons of a silent rejection (art. R. 6122-40).
    pub fn reasons_until(&self, terms: &Terms) -> Option<Date> {
        let rejected = self.rejected_silently?;
        Some(after(rejected, on(&terms.reasons_request, rejected).value))
    }

    /// The last day on which the agency gives reasons asked for in time (art. L. 232-4 CRPA).
    pub fn answer_until(&self, terms: &Terms) -> Option<Date> {
        let asked = self.reasons_asked.filter(|asked| Some(*asked) <= self.reasons_until(terms))?;
        Some(after(asked, on(&terms.reasons_answer, asked).value))
    }

    /// The last day to go to the court: counted from reasons that were given in time, else from the rejection. Nothing where
    /// reasons were asked for in time and not given in time: the text that was read sets no term then.
    pub fn court_until(&self, terms: &Terms) -> Option<Date> {
        let rejected = self.rejected_silently?;
        let from = match self.answer_until(terms) {
            None => rejected,
            Some(until) => self.reasons_given.and_then(Done::day).filter(|given| *given <= until)?,
        };
        Some(after(from, on(&terms.court, from).value))
    }

    /// The last day on which the agency visits after the start (art. D. 6122-38 I).
    pub fn visit_until(&self, terms: &Terms) -> Option<Date> {
        let started = self.started?;
        Some(after(started, on(&terms.visit, started).value))
    }

    /// The last day on which it tells that it will.
    pub fn visit_told_until(&self, terms: &Terms) -> Option<Date> {
        let started = self.started?;
        Some(after(started, on(&terms.visit_notice, started).value))
    }
}

/// The day on which the agency's silence on files of a window becomes a rejection (art. L. 6122-9).
pub fn silence(closes: Date, terms: &Terms) -> Date {
    after(closes, on(&terms.decision, closes).value)
}
