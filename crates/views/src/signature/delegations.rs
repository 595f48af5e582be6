//! The delegations of a region, and what was recorded, as people read them. Who signs is said by his function.

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::ground::code::RegionCode;
use maillage_domain::signature::decision::Sign;
use maillage_domain::signature::delegation::SignatureDelegated;
use maillage_domain::signature::signed::ActSigned;
use maillage_domain::state::Recorded;
use serde::Serialize;

use super::signable;
use crate::parameter::period_text;
use crate::words::{Argument, Words};

/// The delegations of a region, in the order of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DelegationsView {
    /// The delegations.
    pub delegations: Vec<DelegationView>,
}

/// One delegation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DelegationView {
    /// The act that records it: by this number it is named when somebody signs.
    pub act: u64,
    /// The number of the decision.
    pub decision: String,
    /// The day of the decision.
    pub decided_on: Date,
    /// The day of its publication.
    pub published: Option<Date>,
    /// The function of the delegate.
    pub function: String,
    /// The kinds of acts that may be signed: `bilans windows`.
    pub may_sign: String,
    /// The first day in force.
    pub from: Date,
    /// The last day in force, if there is one.
    pub until: Option<Date>,
    /// The kinds of acts, in words.
    #[serde(skip)]
    pub may_sign_text: String,
    /// When it is in force, in words.
    #[serde(skip)]
    pub period_text: String,
}

impl DelegationView {
    /// Words a delegation.
    pub fn new(delegation: &Recorded<SignatureDelegated>, words: Words) -> Self {
        let fact = &delegation.fact;
        let names: Vec<_> = fact.may_sign.iter().map(|kind| kind.as_str()).collect();
        Self {
            act: delegation.stamp.number.get(),
            decision: fact.decision.to_string(),
            decided_on: fact.decided_on,
            published: fact.published,
            function: fact.function.to_string(),
            may_sign: names.join(" "),
            from: fact.in_force.from,
            until: fact.in_force.until,
            may_sign_text: signable(fact.may_sign.iter().copied(), words),
            period_text: period_text(fact.in_force, words),
        }
    }
}

/// What was recorded about signatures: an act, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureReceipt {
    /// The act.
    pub act: u64,
    /// Whether it was recorded before.
    pub already: bool,
    /// The region.
    pub region: String,
    /// All this in a sentence.
    pub text: String,
}

impl SignatureReceipt {
    /// Words a delegation that was recorded, now or before.
    pub fn delegated(
        delegation: &SignatureDelegated,
        region: &RegionCode,
        (act, already): (ActNumber, bool),
        words: Words,
    ) -> Self {
        let period = period_text(delegation.in_force, words);
        let kinds = signable(delegation.may_sign.iter().copied(), words);
        let said = [
            ("decision", Argument::Text(delegation.decision.as_str())),
            ("function", Argument::Text(delegation.function.as_str())),
            ("kinds", Argument::Text(kinds.as_str())),
            ("period", Argument::Text(period.as_str())),
            ("number", Argument::count(act.get())),
        ];
        let id = if already { "delegation-already" } else { "delegation-done" };
        Self { act: act.get(), already, region: region.to_string(), text: words.with(id, &said) }
    }

    /// Words a signature that was recorded before: the same comes again.
    pub fn signed_already(signature: &Sign, region: &RegionCode, act: ActNumber, words: Words) -> Self {
        let on = words.date(signature.on);
        let said = [
            ("act", Argument::count(signature.act.get())),
            ("order", Argument::Text(signature.order.as_str())),
            ("on", Argument::Text(on.as_str())),
            ("number", Argument::count(act.get())),
        ];
        Self {
            act: act.get(),
            already: true,
            region: region.to_string(),
            text: words.with("sign-already-done", &said),
        }
    }

    /// Words a signature that was recorded.
    pub fn signed(signed: &ActSigned, region: &RegionCode, act: ActNumber, words: Words) -> Self {
        let on = words.date(signed.on);
        let said = [
            ("act", Argument::count(signed.act.get())),
            ("order", Argument::Text(signed.order.as_str())),
            ("function", Argument::Text(signed.function.as_str())),
            ("on", Argument::Text(on.as_str())),
            ("number", Argument::count(act.get())),
        ];
        Self {
            act: act.get(),
            already: false,
            region: region.to_string(),
            text: words.with("sign-done", &said),
        }
    }
}
