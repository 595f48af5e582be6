//! Use cases around the register: authorisations by name, the sites they are put to use on, and who holds them.

pub mod asked;
pub mod calendar;
pub mod compute;
mod faults;
mod feed;
mod figures;
pub mod holder;
pub mod import_arhgos;
pub mod import_authorisations;
pub mod import_finess;
pub mod list;
pub mod place_site;
pub mod reconcile;
pub mod show;
pub mod site;
pub(crate) mod standing;
mod streamed;
