//! How a budget was approved, from what is said of it: one way of approval, in full (art. R. 1432-56 CSP).

use crate::fund::budget::{Approval, ApprovalSaid, Vote, VotePart};
use crate::fund::refusal::{NoApproval, Reason, Refusal};

impl ApprovalSaid {
    /// The part of a vote that is not given, the first of them.
    const fn missing(&self) -> VotePart {
        match self {
            Self { held_on: None, .. } => VotePart::Day,
            Self { votes: None, .. } => VotePart::Votes,
            Self { against: None, .. } => VotePart::Against,
            Self { .. } => VotePart::Reception,
        }
    }

    /// Whether anything is said of a vote.
    const fn speaks_of_a_vote(&self) -> bool {
        self.held_on.is_some()
            || self.votes.is_some()
            || self.against.is_some()
            || self.received_on.is_some()
            || self.opposed_on.is_some()
    }
}

impl TryFrom<ApprovalSaid> for Approval {
    type Error = Refusal;

    /// One way of approval, said in full; else what is missing (art. R. 1432-56 CSP).
    fn try_from(said: ApprovalSaid) -> Result<Self, Refusal> {
        match (said.decided_on, said.speaks_of_a_vote()) {
            (Some(decided_on), false) => {
                return Ok(match said.refused {
                    (Some(first), second) => Self::AfterRefusal { first, second, decided_on },
                    (None, _) => Self::Ministers { decided_on },
                });
            }
            (Some(_), true) => return Err(Reason::Approval(NoApproval::ApprovedTwice).alone()),
            (None, false) => return Err(Reason::Approval(NoApproval::NotApproved).alone()),
            (None, true) => {}
        }
        let ApprovalSaid { held_on, votes, against, received_on, opposed_on, .. } = said;
        let (Some(held_on), Some(votes), Some(against), Some(received_on)) =
            (held_on, votes, against, received_on)
        else {
            return Err(Reason::Approval(NoApproval::VoteIncomplete { missing: said.missing() }).alone());
        };
        Ok(Self::Board { vote: Vote { held_on, votes, against }, received_on, opposed_on })
    }
}
