//! Use cases around the register: authorisations by name, the sites they are put to use on, and who holds them.

pub mod asked;
pub mod calendar;
mod figures;
pub mod holder;
pub mod list;
pub mod show;
pub mod site;
pub(crate) mod standing;
