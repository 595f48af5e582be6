//! What a document prints of one quantity in one row, number by number.

/// The numbers of one quantity as printed; what is not a number is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PrintedTally {
    /// What is authorised today.
    pub current: Option<i64>,
    /// The plan's target, where it is one number.
    pub target: Option<i64>,
    /// The printed gap, signed.
    pub gap: Option<i64>,
    /// The lower bound of a target printed as a range.
    pub min: Option<i64>,
    /// Its upper bound.
    pub max: Option<i64>,
}
