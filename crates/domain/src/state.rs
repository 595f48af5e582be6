//! What the agency knows: a pure fold of the journal, held in memory.
//!
//! Applying an act never fails and never asks the world anything; folding a journal in two parts gives the same state
//! as folding it at once. Each noun has its book, and a copy of the state shares all of them: it costs nothing, and
//! changing one of two copies copies what changes.

use std::sync::Arc;

use ecow::EcoString;
use serde::{Deserialize, Serialize};

use crate::act::table::{Books, Kind};
use crate::act::{
    ActId, ActNumber, AidFact, CareFact, Entry, FundFact, ParameterFact, ProcedureFact, ReferenceFact,
    RegisterFact, SignatureFact, StructureFact,
};
use crate::care::book::CareBook;
use crate::fund::ledger::Ledger;
use crate::ground::code::RegionCode;
use crate::ground::long::Long;
use crate::ground::shared::Map;
use crate::ground::stamp::Stamp;
use crate::parameter::book::ParameterBook;
use crate::procedure::book::ProcedureBook;
use crate::published_aid::book::AidBook;
use crate::reference::book::ReferenceBook;
use crate::register::book::RegisterBook;
use crate::signature::book::SignatureBook;
use crate::structure::book::StructureBook;

pub use crate::ground::asked::Asked;
pub use crate::ground::stamp::{Entered, Recorded};

/// One line of the list of acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActSummary {
    /// Its stamp.
    pub stamp: Arc<Stamp>,
    /// Its identifier.
    pub id: ActId,
    /// The name of its type.
    pub kind: Kind,
    /// The legal basis as people cite it.
    pub basis: Option<String>,
    /// The act or document it names, in a word: a number, a title, a date.
    pub subject: EcoString,
    /// What became of it: one that fits no book is in no figure.
    pub entered: Entered,
}

/// What the agency knows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    head: ActNumber,
    acts: Long<Arc<ActSummary>>,
    reference: ReferenceBook,
    care: CareBook,
    registers: Map<RegionCode, RegisterBook>,
    structures: Map<RegionCode, StructureBook>,
    procedure: ProcedureBook,
    signature: SignatureBook,
    parameter: ParameterBook,
    funds: Map<RegionCode, Ledger>,
    aids: Map<RegionCode, AidBook>,
}

impl Books for State {
    fn reference(&mut self, stamp: Arc<Stamp>, fact: ReferenceFact) -> Entered {
        self.reference.apply(stamp, fact)
    }

    fn care(&mut self, stamp: Arc<Stamp>, fact: CareFact) -> Entered {
        self.care.apply(stamp, fact)
    }

    fn register(&mut self, stamp: Arc<Stamp>, fact: RegisterFact) -> Entered {
        self.registers.entry(stamp.region.clone()).or_default().apply(stamp, fact)
    }

    fn structure(&mut self, stamp: Arc<Stamp>, fact: StructureFact) -> Entered {
        self.structures.entry(stamp.region.clone()).or_default().apply(stamp, fact)
    }

    fn procedure(&mut self, stamp: Arc<Stamp>, fact: ProcedureFact) -> Entered {
        self.procedure.apply(&stamp, fact)
    }

    /// A signature that is kept goes to the book of windows too: it opens what it signs.
    fn signature(&mut self, stamp: Arc<Stamp>, fact: SignatureFact) -> Entered {
        let signed = match &fact {
            SignatureFact::Signed(signed) => {
                Some(Recorded { stamp: Arc::clone(&stamp), fact: Arc::clone(signed) })
            }
            SignatureFact::Delegated(_) => None,
        };
        let entered = self.signature.apply(stamp, fact);
        if let (Entered::Kept, Some(signed)) = (entered, signed) {
            self.procedure.sign(signed);
        }
        entered
    }

    fn parameter(&mut self, stamp: Arc<Stamp>, fact: ParameterFact) -> Entered {
        self.parameter.apply(stamp, fact)
    }

    fn aid(&mut self, stamp: Arc<Stamp>, fact: AidFact) -> Entered {
        self.aids.entry(stamp.region.clone()).or_default().apply(stamp, fact)
    }

    fn fund(&mut self, stamp: Arc<Stamp>, fact: FundFact) -> Entered {
        self.funds.entry(stamp.region.clone()).or_default().apply(stamp, fact)
    }
}

impl State {
    /// Takes one act into account.
    pub fn apply(&mut self, entry: Entry) {
        let stamp = Arc::new(entry.stamp());
        let Entry { number, act, .. } = entry;
        let (kind, subject) = (Kind::from(&act.fact), act.fact.subject().into());
        let entered = act.fact.enter(Arc::clone(&stamp), self);
        self.head = number;
        let summary = ActSummary { stamp, id: act.id, kind, basis: act.basis, subject, entered };
        self.acts.push_back(Arc::new(summary));
    }

    /// The state after `entries`.
    #[must_use]
    pub fn fold(mut self, entries: impl IntoIterator<Item = Entry>) -> Self {
        for entry in entries {
            self.apply(entry);
        }
        self
    }

    /// The number of the last act; 0 if there is none.
    pub const fn head(&self) -> ActNumber {
        self.head
    }

    /// The list of acts, in the order of the journal.
    pub fn acts(&self) -> impl DoubleEndedIterator<Item = &ActSummary> + ExactSizeIterator {
        self.acts.iter().map(AsRef::as_ref)
    }

    /// The act that bears `number`.
    pub fn act(&self, number: ActNumber) -> Option<&ActSummary> {
        self.acts.by_key(&number, |act| act.stamp.number).map(AsRef::as_ref)
    }

    /// What other acts rest on: regions, lines, zones, documents.
    pub const fn reference(&self) -> &ReferenceBook {
        &self.reference
    }

    /// The supply of care.
    pub const fn care(&self) -> &CareBook {
        &self.care
    }

    /// The register of a region, if an act speaks of it.
    pub fn register(&self, region: &RegionCode) -> Option<&RegisterBook> {
        self.registers.get(region)
    }

    /// The structures of a region outside the regime of authorisation, if an act speaks of them.
    pub fn structures(&self, region: &RegionCode) -> Option<&StructureBook> {
        self.structures.get(region)
    }

    /// Filing windows.
    pub const fn procedure(&self) -> &ProcedureBook {
        &self.procedure
    }

    /// Delegations of signature, and what was signed.
    pub const fn signature(&self) -> &SignatureBook {
        &self.signature
    }

    /// The values of parameters that regions set for themselves.
    pub const fn parameter(&self) -> &ParameterBook {
        &self.parameter
    }

    /// The ledger of the fund of a region, if an act speaks of it.
    pub fn fund(&self, region: &RegionCode) -> Option<&Ledger> {
        self.funds.get(region)
    }

    /// The published aids that a region recorded, if an act speaks of them.
    pub fn aids(&self, region: &RegionCode) -> Option<&AidBook> {
        self.aids.get(region)
    }

    /// The ledger of each fund that an act speaks of, by the region it belongs to.
    pub fn funds(&self) -> impl Iterator<Item = (&RegionCode, &Ledger)> {
        self.funds.iter()
    }
}
