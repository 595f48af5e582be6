//! Why what is said of the approval of a budget does not approve it.

use jiff::civil::Date;

use crate::fund::budget::VotePart;

/// Why a budget is not approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoApproval {
    /// A budget that nobody is said to have approved.
    NotApproved,
    /// A budget said to be approved both by the board and by the ministers.
    ApprovedTwice,
    /// A vote that is not said in full.
    VoteIncomplete {
        /// What is missing, the first of it.
        missing: VotePart,
    },
    /// More votes against than votes.
    VotesMalformed {
        /// Votes against.
        against: u32,
        /// Votes present or represented.
        votes: u32,
    },
    /// A vote said to have refused the budget approves it.
    NotRefused {
        /// The day of the vote.
        on: Date,
    },
    /// The ministers decided before the board had refused a second time, or let the time for an amended draft pass.
    MinistersEarly {
        /// The day of their decision.
        decided_on: Date,
        /// From when they could.
        from: Date,
    },
    /// The board voted it down.
    VotedDown {
        /// Votes against.
        against: u32,
        /// Votes present or represented.
        votes: u32,
        /// By when it must be amended.
        amended_by: Date,
    },
    /// The ministers opposed it.
    Opposed {
        /// The day.
        on: Date,
    },
    /// Received before it was voted.
    ReceivedEarly {
        /// The day of the vote.
        held_on: Date,
        /// The day it is said to have been received.
        received_on: Date,
    },
    /// Not yet enforceable.
    NotEnforceable {
        /// From when it is.
        from: Date,
    },
}
