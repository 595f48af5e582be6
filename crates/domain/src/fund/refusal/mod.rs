//! Why the fund says no: a plain value with the amounts, the rule, and what could be done instead. Views word it.

mod agreement;
mod approval;
mod endowment;
mod possible;
mod reason;
mod rule;

pub use self::agreement::UnfitAgreement;
pub use self::approval::NoApproval;
pub use self::endowment::NoEndowmentTransfer;
pub use self::possible::Possible;
pub use self::reason::Reason;

/// A refusal: why, and what could be done instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// What could be done.
    pub possible: Vec<Possible>,
}

impl Refusal {
    /// The same, with something else that could be done.
    #[must_use]
    pub fn and(mut self, possible: Possible) -> Self {
        self.possible.push(possible);
        self
    }
}

/// What an act of the fund rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The notification of the commitment.
    Notification,
    /// The decision of the sum of the exercise, as notified.
    Decision,
    /// The certification of as much service.
    Service,
    /// The payment of as much.
    Payment,
    /// The revenue order.
    Order,
    /// An enforceable budget that opens as much.
    Budget,
}

/// What provisional twelfths allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twelfths<T> {
    /// How many months have begun.
    pub months: i8,
    /// How much was asked.
    pub asked: T,
    /// How much is used already.
    pub used: T,
    /// How much they allow in all.
    pub limit: T,
}

/// Whether something is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IsRecorded {
    /// It is, and should not be.
    Already,
    /// It is not, and should be.
    Missing,
}
