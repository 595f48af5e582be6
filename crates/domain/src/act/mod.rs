//! Acts: dated facts with a legal effect, and the only thing the journal holds.
//!
//! An act names what happened ([`Fact`]), where, on what legal basis, effective when, and by whom (an opaque id, never a
//! name). When it was recorded, and its number, are the journal's to say ([`Entry`]). A correction is a further act. Every
//! type of act is one row of [one table](table).

mod error;
pub mod table;
mod wire;

use jiff::Timestamp;
use jiff::civil::Date;

pub use crate::ground::actor::Actor;
use crate::ground::code::RegionCode;
pub use crate::ground::id::{ActId, ActNumber, PersonId};
pub use crate::ground::salt::Salt;
use crate::ground::stamp::Stamp;
pub use crate::reference::{
    AgencyDescribed, DemonstrationDaySet, DocumentRead, HomeRegionChosen, JournalContinued, ZonesDelimited,
};
pub use error::ActError;
pub use table::{
    AidFact, CallFact, CareFact, Fact, FundFact, IndicatorFact, ParameterFact, ProcedureFact, ReferenceFact,
    RegisterFact, SignatureFact, StructureFact,
};
pub use wire::{Envelope, Written, apart, carried, decode, decode_apart, encode, is_recorded_at};

/// A dated fact with a legal effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its identifier.
    pub id: ActId,
    /// The region it belongs to.
    pub region: RegionCode,
    /// The legal day from which it has effect.
    pub effective: Date,
    /// The legal basis as people cite it, where there is one.
    pub basis: Option<String>,
    /// Who entered it.
    pub actor: Actor,
    /// What happened.
    pub fact: Fact,
}

/// An act before anybody entered it: what happened, where, and from when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The region it belongs to.
    pub region: RegionCode,
    /// The legal day from which it has effect.
    pub effective: Date,
    /// What happened.
    pub fact: Fact,
}

impl Draft {
    /// A fact, where and from when it has effect.
    pub fn new(region: &RegionCode, effective: Date, fact: impl Into<Fact>) -> Self {
        Self { region: region.clone(), effective, fact: fact.into() }
    }

    /// The act, entered by somebody, on the legal basis of its type.
    pub fn entered(self, id: ActId, actor: Actor) -> Act {
        let Self { region, effective, fact } = self;
        let basis = fact.act_type().basis.map(ToOwned::to_owned);
        Act { id, region, effective, basis, actor, fact }
    }
}

/// An act, and the salt with which it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salted {
    /// The act.
    pub act: Act,
    /// What keeps its hash from being guessed.
    pub salt: Salt,
}

/// An act as the journal holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its dense number.
    pub number: ActNumber,
    /// When it was recorded (UTC).
    pub recorded_at: Timestamp,
    /// The act.
    pub act: Act,
}

impl Entry {
    /// Its stamp.
    pub fn stamp(&self) -> Stamp {
        let Self { number, recorded_at, act } = self;
        let Act { region, effective, actor, .. } = act;
        Stamp {
            number: *number,
            recorded_at: *recorded_at,
            effective: *effective,
            region: region.clone(),
            actor: *actor,
        }
    }
}
