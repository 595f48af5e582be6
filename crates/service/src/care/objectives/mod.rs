//! Use cases around the objectives of the regional plan: an act enters, what is in force on a day, what changed between two.

pub mod compare;
pub(crate) mod faults;
pub mod import;
pub(crate) mod reading;
pub mod show;
