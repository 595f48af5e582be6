//! Use cases around the register: authorisations by name, the sites they are put to use on, and who holds them.

pub mod compute;
pub mod reconcile;
pub(crate) mod standing;
