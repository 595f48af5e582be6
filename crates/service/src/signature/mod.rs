//! Use cases around signatures: delegations on record, and the signature of a draft.

mod one_line;

pub mod delegate;
pub mod list;
pub mod sign;
