//! What acts about signatures say. Who signs is said by his function, never by an identifier.

use maillage_domain::act::SignatureFact;
use maillage_domain::signature::delegation::SignatureDelegated;
use maillage_domain::signature::signed::ActSigned;

use super::fields::Fields;
use crate::signature::signable;

/// What an act about signatures says.
pub(super) fn say(fact: &SignatureFact, fields: &mut Fields<'_>) {
    match fact {
        SignatureFact::Delegated(delegated) => delegation(delegated, fields),
        SignatureFact::Signed(signed) => signature(signed, fields),
    }
}

fn delegation(delegated: &SignatureDelegated, fields: &mut Fields<'_>) {
    let SignatureDelegated { decision, decided_on, published, function, may_sign, in_force, .. } = delegated;
    let words = fields.words();
    fields.written("decision", decision.as_str());
    fields.day("decided", *decided_on);
    fields.day_perhaps("published", *published);
    fields.written("function", function.as_str());
    fields.text("may-sign", signable(may_sign.iter().copied(), words));
    fields.period("in-force", in_force);
}

fn signature(signed: &ActSigned, fields: &mut Fields<'_>) {
    fields.written("order", signed.order.as_str());
    fields.day("signed", signed.on);
    fields.written("function", signed.function.as_str());
    fields.count("act-signed", signed.act.get());
    fields.count("delegation", signed.delegation.get());
}
