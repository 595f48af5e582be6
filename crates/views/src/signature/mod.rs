//! Signatures as people read them.

mod delegations;
mod refusal;

use maillage_domain::signature::delegation::Signable;

use crate::words::Words;

pub use delegations::{DelegationView, DelegationsView, SignatureReceipt};
pub use refusal::{delegation_refused, sign_refused};

/// The kinds of acts that may be signed, in words: "bilans, windows".
pub(crate) fn signable(kinds: impl IntoIterator<Item = Signable>, words: Words) -> String {
    kinds.into_iter().map(|kind| words.get(kind_id(kind))).collect::<Vec<_>>().join(", ")
}

const fn kind_id(kind: Signable) -> &'static str {
    match kind {
        Signable::Bilans => "signable-bilans",
        Signable::Windows => "signable-windows",
        Signable::Fund => "signable-fund",
    }
}
