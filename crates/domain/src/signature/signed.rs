//! The signature of an act.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ground::id::{ActNumber, PersonId};
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;

/// A draft was signed: it binds from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActSigned {
    /// The number in the journal of the draft that was signed.
    pub act: ActNumber,
    /// Who signed, by an opaque identifier.
    pub signatory: PersonId,
    /// The function in which he signed: that of the delegation.
    pub function: OneLine,
    /// The act that records the delegation by which he signed.
    pub delegation: ActNumber,
    /// The number of the order.
    pub order: OneLine,
    /// The day of the signature.
    pub on: Date,
}

impl Payload for ActSigned {
    fn subject(&self) -> String {
        self.order.to_string()
    }
}
