//! What was opened and what is left, where a source prints only what was used and its share.

use maillage_domain::fund::status::Stated;

use super::money;

/// The credits that a share implies, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Implied {
    /// Opened: used ÷ share.
    pub(super) opened: i64,
    /// Left: opened − used.
    pub(super) left: i64,
    /// To what digit both are known.
    pub(super) step: i64,
}

impl Implied {
    /// What `used` cents and their `rate` in basis points imply; nothing where it leaves the range, or for a rate of zero.
    pub(super) fn of(used: &Stated<i64>, rate: &Stated<u32>) -> Option<Self> {
        let opened = (i128::from(used.value) * 10_000).checked_div(i128::from(rate.value))?;
        let opened = i64::try_from(opened).ok()?;
        // The share is rounded too: no digit of what follows from it is sure, so it never looks exact.
        let step = money::step(used.value).max(100);
        Some(Self { opened, left: opened.checked_sub(used.value)?, step })
    }

    /// The same, each rounded to the digit to which it is known.
    pub(super) fn rounded(self) -> Self {
        let Self { opened, left, step } = self;
        Self { opened: money::rounded(opened, step), left: money::rounded(left, step), step }
    }
}
