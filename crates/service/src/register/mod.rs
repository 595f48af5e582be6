//! Use cases around the register: authorisations by name, the sites they are put to use on, and who holds them.

pub mod asked;
pub mod calendar;
pub mod compute;
pub(crate) mod explain;
mod faults;
mod feed;
mod figures;
pub mod holder;
pub mod import_authorisations;
pub mod import_feed;
pub mod list;
pub(crate) mod news;
mod pictures;
pub mod place_site;
mod read_arhgos;
mod read_finess;
pub mod reconcile;
pub mod show;
pub mod site;
pub(crate) mod standing;
mod streamed;
