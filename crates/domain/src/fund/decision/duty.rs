//! Who may do what for a commitment: its two duties stay apart (decree 2012-1246, art. 9).

use crate::fund::commitment::Commitment;
use crate::fund::duty::Duty;
use crate::fund::refusal::{Possible, Reason, Refusal};
use crate::ground::id::PersonId;

impl Commitment {
    /// Lets a person have a duty, unless they had the other one for any part of the commitment.
    pub(super) fn open_to(&self, person: PersonId, duty: Duty) -> Result<(), Refusal> {
        if self.duties.bar(person, duty) { Err(barred(person, duty)) } else { Ok(()) }
    }
}

/// Both duties in one person.
pub(super) fn barred(person: PersonId, duty: Duty) -> Refusal {
    match duty {
        Duty::Accountant => Reason::SamePerson(person).but([Possible::OtherAccountant]),
        Duty::Officer => Reason::PaidBefore(person).but([Possible::OtherOfficer]),
    }
}
