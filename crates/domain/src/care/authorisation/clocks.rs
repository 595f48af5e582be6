//! The durations of authorisations and the clocks that run on them: dated parameters, each asked for on the day of the decision
//! that sets it going.

use jiff::civil::Date;

use crate::parameter::dated::{Dated, on};
use crate::parameter::table::{ParameterFault, ParameterTable};
use crate::parameter::value::Value;
use crate::period::{last_of_months, months_after, months_before};

/// A number of months, by the day of the decision.
pub type Months = Vec<Dated<i16>>;

/// The durations and delays of authorisations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocks {
    /// How long one is granted or renewed for (art. R. 6122-37 CSP).
    pub duration: Months,
    /// How long after notification one is started (art. L. 6122-11 and R. 6122-36 CSP).
    pub start: Months,
    /// How long after notification all of it is put to use.
    pub completion: Months,
    /// How long one may stop without prior agreement (art. L. 6122-11 CSP).
    pub interruption: Months,
    /// How long before expiry a renewal is asked for (art. L. 6122-10 CSP).
    pub renewal_request: Months,
    /// How long before expiry a full file may be ordered.
    pub renewal_injunction: Months,
    /// How long after the start a visit may be made (art. D. 6122-38 CSP).
    pub visit: Months,
    /// How long after the start it is announced.
    pub visit_notice: Months,
}

impl Clocks {
    /// The clocks of a table: the one that ships, or the same as it holds in a region ([`ParameterTable::of`]).
    ///
    /// # Errors
    ///
    /// One is missing, or is no number of months.
    pub fn read(table: &ParameterTable) -> Result<Self, ParameterFault> {
        let months = |name| table.values(name, Value::months);
        Ok(Self {
            duration: months("authorisation.duration")?,
            start: months("authorisation.start")?,
            completion: months("authorisation.completion")?,
            interruption: months("authorisation.interruption")?,
            renewal_request: months("application.renewal-request")?,
            renewal_injunction: months("application.renewal-injunction")?,
            visit: months("application.visit")?,
            visit_notice: months("application.visit-notice")?,
        })
    }

    /// The last day of what lasts from a first day on, by the duration in force when it was decided.
    pub fn last_day(&self, first: Date, decided: Date) -> Date {
        last_of_months(first, on(&self.duration, decided).value)
    }

    /// The last day to start what was notified on a day.
    pub fn start_by(&self, notified: Date) -> Date {
        months_after(notified, on(&self.start, notified).value)
    }

    /// The last day to put all of it to use.
    pub fn complete_by(&self, notified: Date) -> Date {
        months_after(notified, on(&self.completion, notified).value)
    }

    /// The last day to go on after a stop.
    pub fn resume_by(&self, stopped: Date) -> Date {
        months_after(stopped, on(&self.interruption, stopped).value)
    }

    /// The last day to ask for the renewal of what ends on a day, by the delay in force when its term was decided.
    pub fn renew_by(&self, expires: Date, decided: Date) -> Date {
        before_expiry(&self.renewal_request, expires, decided)
    }

    /// The last day to order a full file of what ends on a day, by the delay in force when its term was decided.
    pub fn order_by(&self, expires: Date, decided: Date) -> Date {
        before_expiry(&self.renewal_injunction, expires, decided)
    }

    /// The last day to announce the visit of what started on a day.
    pub fn announce_by(&self, started: Date) -> Date {
        months_after(started, on(&self.visit_notice, started).value)
    }

    /// The last day to visit it.
    pub fn visit_by(&self, started: Date) -> Date {
        months_after(started, on(&self.visit, started).value)
    }
}

/// The last day of a delay before something expires, by the law of a day: that of the decision that gave its term.
pub fn before_expiry(delay: &[Dated<i16>], expires: Date, law: Date) -> Date {
    months_before(expires, on(delay, law).value)
}
