//! What a figure of a table belongs to.

/// What the row and the column of a figure name: each is absent where neither does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Belongs {
    /// The number of the mission of the fund: 1 to 5 today (art. L. 1435-8 CSP).
    pub mission: Option<u8>,
    /// The region, as printed.
    pub region: Option<String>,
    /// The year.
    pub year: Option<u16>,
}
