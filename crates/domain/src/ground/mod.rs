//! The ground that every noun stands on: identifiers, codes, stamps, and the small tools of a state that is cheap to share.
//!
//! Nothing here imports a noun of the field. A test of the workspace holds it (`xtask/tests/modules.rs`).

pub mod actor;
pub mod asked;
pub mod code;
pub mod confidence;
pub(crate) mod deferred;
pub(crate) mod form;
pub mod formula;
pub mod id;
pub mod key;
pub(crate) mod long;
pub mod one_line;
pub mod pattern;
pub mod payload;
pub mod place;
pub mod register;
pub mod salt;
pub(crate) mod shared;
pub(crate) mod shelf;
pub mod stamp;
pub(crate) mod whole;
pub mod year;
