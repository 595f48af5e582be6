//! Use cases around the register: authorisations by name, the sites they are put to use on, and who holds them.

pub mod compute;
mod faults;
mod feed;
pub mod import_arhgos;
pub mod import_authorisations;
pub mod import_finess;
pub mod place_site;
pub mod reconcile;
pub(crate) mod standing;
mod streamed;
