//! Tables of signatures: delegations, the kinds of acts they cover, and what was signed. Nothing tells who signs but the function.

use maillage_domain::signature::delegation::{Signable, SignatureDelegated};
use maillage_domain::signature::signed::ActSigned;

use super::cell::OpenKind::{Day, Integer, Text};
use super::table::Facts;

pub(super) fn delegations<'f>() -> Facts<&'f SignatureDelegated, 6> {
    Facts {
        name: "signature_delegations",
        columns: [
            ("decree", Text, |delegation| delegation.decision.as_str().into()),
            ("decided_on", Day, |delegation| delegation.decided_on.into()),
            ("published_on", Day, |delegation| delegation.published.into()),
            ("function_held", Text, |delegation| delegation.function.as_str().into()),
            ("in_force_from", Day, |delegation| delegation.in_force.from.into()),
            ("in_force_until", Day, |delegation| delegation.in_force.until.into()),
        ],
    }
}

pub(super) fn kinds<'f>() -> Facts<(&'f SignatureDelegated, &'f Signable), 2> {
    Facts {
        name: "signature_delegation_kinds",
        columns: [
            ("decree", Text, |(delegation, _)| delegation.decision.as_str().into()),
            ("may_sign", Text, |(_, kind)| kind.as_str().into()),
        ],
    }
}

pub(super) fn signatures<'f>() -> Facts<&'f ActSigned, 5> {
    Facts {
        name: "signatures",
        columns: [
            ("act_signed", Integer, |signed| signed.act.get().into()),
            ("decree", Text, |signed| signed.order.as_str().into()),
            ("signed_on", Day, |signed| signed.on.into()),
            ("function_held", Text, |signed| signed.function.as_str().into()),
            ("delegation_act", Integer, |signed| signed.delegation.get().into()),
        ],
    }
}
