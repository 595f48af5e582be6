//! Why an agreement does not do for what is asked of it.

use jiff::civil::Date;

use crate::fund::agreement::AgreementLack;

/// Why an agreement does not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnfitAgreement {
    /// Something of its content is not said.
    Lacks(Vec<AgreementLack>),
    /// It is not signed by that day.
    Unsigned {
        /// The day.
        on: Date,
    },
    /// It is over by that day.
    Over {
        /// Its last day.
        last: Date,
        /// The day.
        on: Date,
    },
    /// It is with another beneficiary.
    OtherBeneficiary,
    /// It is no CPOM, and an amendment to a CPOM amends one.
    NotCpom,
    /// It ends before the day it was drawn up.
    EndsEarly {
        /// The day it was drawn up.
        since: Date,
        /// The day asked.
        on: Date,
    },
    /// An exercise of which it is not over is none to report on.
    NothingToReport,
}
