//! Why an endowment is not transferred.

use crate::fund::money::Revenue;

/// Why an endowment is not transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoEndowmentTransfer {
    /// An endowment other than the one the year knows.
    OtherEndowment {
        /// The endowment given.
        asked: Revenue,
        /// The one that is known.
        known: Revenue,
    },
    /// More than the share of an endowment that may be transferred.
    EndowmentShare {
        /// How much would be transferred in the year.
        asked: Revenue,
        /// How much at most.
        limit: Revenue,
    },
    /// An endowment that would move without an order that says by how much.
    NoTransferOrder,
    /// More than what the order allows.
    BeyondTransferOrder {
        /// How much would be transferred in the year.
        asked: Revenue,
        /// What the order allows.
        limit: Revenue,
    },
}
