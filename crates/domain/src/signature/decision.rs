//! Decisions on signatures: pure functions that return the fact to record, or a refusal.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::delegation::{Signable, SignatureDelegated};
use super::signed::ActSigned;
use crate::care::bilan::PublishedBilan;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::id::{ActNumber, PersonId};
use crate::ground::one_line::OneLine;
use crate::ground::stamp::Recorded;
use crate::period::Period;
use crate::state::State;

/// What becomes of a delegation to record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegationAdmission {
    /// An act says the same: nothing to write.
    Already(ActNumber),
    /// One to record.
    New,
}

/// Why a delegation is not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegationRefusal {
    /// It would end before it begins.
    Backwards {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
    /// It lets nothing be signed.
    Nothing,
}

/// Judges a delegation against those on record in a region.
pub fn delegate(
    state: &State,
    region: &RegionCode,
    delegation: &SignatureDelegated,
) -> Result<DelegationAdmission, DelegationRefusal> {
    let Period { from, until } = delegation.in_force;
    if let Some(until) = until.filter(|until| *until < from) {
        return Err(DelegationRefusal::Backwards { from, until });
    }
    if delegation.may_sign.is_empty() {
        return Err(DelegationRefusal::Nothing);
    }
    let mut known = state.signature().delegations(region);
    let same = known.find(|known| *known.fact == *delegation);
    Ok(same.map_or(DelegationAdmission::New, |same| DelegationAdmission::Already(same.stamp.number)))
}

/// A signature, as a person asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// The number in the journal of the draft to sign.
    pub act: ActNumber,
    /// Who signs.
    pub signatory: PersonId,
    /// The act that records his delegation.
    pub delegation: ActNumber,
    /// The number of the order.
    pub order: OneLine,
    /// The day of the signature.
    pub on: Date,
}

/// What becomes of a signature to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignAdmission {
    /// An act says the same: nothing to write.
    Already(ActNumber),
    /// One to record.
    New(ActSigned),
}

/// Why an act is not signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignRefusal {
    /// No delegation of the region is on record under the number.
    NoDelegation {
        /// The number given.
        delegation: ActNumber,
        /// Those on record in the region.
        known: Vec<ActNumber>,
    },
    /// The delegation is another person's.
    AnothersDelegation {
        /// The delegation.
        delegation: ActNumber,
        /// Those on record for who would sign.
        own: Vec<ActNumber>,
    },
    /// The delegation is not in force on the day.
    NotInForce {
        /// The delegation.
        delegation: ActNumber,
        /// When it is.
        in_force: Period,
        /// The day of the signature.
        on: Date,
    },
    /// The delegation does not cover acts of the kind.
    NotCovered {
        /// The delegation.
        delegation: ActNumber,
        /// The kind of the act.
        kind: Signable,
        /// The kinds it covers.
        covered: BTreeSet<Signable>,
    },
    /// The journal holds no act of the number.
    UnknownAct {
        /// The number given.
        act: ActNumber,
        /// The last act of the journal.
        head: ActNumber,
    },
    /// The act is of another region.
    OtherRegion {
        /// The act.
        act: ActNumber,
        /// Its region.
        region: RegionCode,
    },
    /// The act is no draft.
    NotADraft {
        /// The act.
        act: ActNumber,
        /// What it names.
        subject: String,
    },
    /// The act was signed before.
    AlreadySigned {
        /// The act.
        act: ActNumber,
        /// Its signature.
        signature: ActNumber,
        /// The number of its order.
        order: OneLine,
        /// The day of that signature.
        on: Date,
    },
    /// The number of the order is used in the region already.
    NumberUsed {
        /// The number.
        order: OneLine,
        /// The act that bears it.
        by: ActNumber,
    },
    /// The day of the signature has not come.
    Ahead {
        /// The day of the signature.
        on: Date,
        /// Today.
        today: Date,
    },
    /// The day of the signature comes before that of the draft.
    BeforeDraft {
        /// The day of the draft.
        drafted: Date,
        /// The day of the signature.
        on: Date,
    },
}

/// Judges a signature, as on a day of the region: the fact to record, or why not. The delegation is looked at first, then the
/// draft, then the day and the number. The same signature again is recorded already.
pub fn sign(
    state: &State,
    region: &RegionCode,
    asked: &Sign,
    today: Date,
) -> Result<SignAdmission, SignRefusal> {
    let delegation = delegation(state, region, asked)?;
    let signed = ActSigned {
        act: asked.act,
        signatory: asked.signatory,
        function: delegation.fact.function.clone(),
        delegation: asked.delegation,
        order: asked.order.clone(),
        on: asked.on,
    };
    let known = state.signature().of_act(asked.act, Asked::LATEST);
    if let Some(same) = known.filter(|known| *known.fact == signed && known.stamp.region == *region) {
        return Ok(SignAdmission::Already(same.stamp.number));
    }
    let draft = draft(state, region, asked.act)?;
    if !delegation.fact.may_sign.contains(&draft.kind) {
        let covered = delegation.fact.may_sign.clone();
        return Err(SignRefusal::NotCovered { delegation: asked.delegation, kind: draft.kind, covered });
    }
    if today < asked.on {
        return Err(SignRefusal::Ahead { on: asked.on, today });
    }
    if asked.on < draft.on {
        return Err(SignRefusal::BeforeDraft { drafted: draft.on, on: asked.on });
    }
    if let Some(by) = bearer(state, region, asked.order.as_str()) {
        return Err(SignRefusal::NumberUsed { order: asked.order.clone(), by });
    }
    Ok(SignAdmission::New(signed))
}

/// The delegation by which somebody signs: on record, his own, and in force.
fn delegation<'s>(
    state: &'s State,
    region: &RegionCode,
    asked: &Sign,
) -> Result<&'s Recorded<SignatureDelegated>, SignRefusal> {
    let book = state.signature();
    let number = asked.delegation;
    let found = book.delegation(region, number).ok_or_else(|| SignRefusal::NoDelegation {
        delegation: number,
        known: book.delegations(region).map(|known| known.stamp.number).collect(),
    })?;
    if found.fact.delegate != asked.signatory {
        let own = book.delegations(region).filter(|known| known.fact.delegate == asked.signatory);
        let own = own.map(|known| known.stamp.number).collect();
        return Err(SignRefusal::AnothersDelegation { delegation: number, own });
    }
    let in_force = found.fact.in_force;
    if !in_force.contains(asked.on) {
        return Err(SignRefusal::NotInForce { delegation: number, in_force, on: asked.on });
    }
    Ok(found)
}

/// A draft that nobody signed.
struct Unsigned {
    kind: Signable,
    on: Date,
}

/// The draft that an act of a region records, not signed yet.
fn draft(state: &State, region: &RegionCode, act: ActNumber) -> Result<Unsigned, SignRefusal> {
    let unknown = || SignRefusal::UnknownAct { act, head: state.head() };
    let summary = state.act(act).ok_or_else(unknown)?;
    if summary.stamp.region != *region {
        return Err(SignRefusal::OtherRegion { act, region: summary.stamp.region.clone() });
    }
    if let Some(signed) = state.signature().of_act(act, Asked::LATEST) {
        let (signature, order, on) = (signed.stamp.number, signed.fact.order.clone(), signed.fact.on);
        return Err(SignRefusal::AlreadySigned { act, signature, order, on });
    }
    let found = drafts(state, region, Asked::LATEST).into_iter().find(|(number, _)| *number == act);
    let (_, kind) =
        found.ok_or_else(|| SignRefusal::NotADraft { act, subject: summary.subject.to_string() })?;
    Ok(Unsigned { kind, on: summary.stamp.effective })
}

/// The drafts of a region that nobody signed, in the order of the journal.
pub fn drafts(state: &State, region: &RegionCode, asked: Asked) -> BTreeMap<ActNumber, Signable> {
    let windows = state.procedure().windows_ever(region, asked);
    let windows =
        windows.filter(|window| window.fact.draft).map(|window| (window.stamp.number, Signable::Windows));
    let bilans = state.care().bilans(region, asked);
    let bilans = bilans
        .filter(|bilan| !bilan.fact.is_published_act())
        .map(|bilan| (bilan.stamp.number, Signable::Bilans));
    let unsigned = |(act, _): &(ActNumber, Signable)| state.signature().of_act(*act, asked).is_none();
    windows.chain(bilans).filter(unsigned).collect()
}

/// The act of a region that bears the number of an order already: a signature, a window or a bilan.
fn bearer(state: &State, region: &RegionCode, order: &str) -> Option<ActNumber> {
    let signatures = state.signature().signatures(region);
    let signed = signatures.filter(|signed| signed.fact.order.as_str() == order);
    let windows = state.procedure().windows_ever(region, Asked::LATEST);
    let ordered = windows.filter(|window| window.fact.order.as_deref() == Some(order));
    let bilans = state.care().bilans(region, Asked::LATEST);
    let published = bilans.filter(|bilan| bilan.fact.act.as_deref() == Some(order));
    let signed = signed.map(|signed| signed.stamp.number);
    let numbers = signed.chain(ordered.map(|window| window.stamp.number));
    numbers.chain(published.map(|bilan| bilan.stamp.number)).min()
}

/// Whether a bilan is a draft as known when it is asked: no published act, and signed by nobody.
pub fn is_draft(state: &State, bilan: &Recorded<PublishedBilan>, asked: Asked) -> bool {
    !bilan.fact.is_published_act() && state.signature().of_act(bilan.stamp.number, asked).is_none()
}
