//! The bilan of a day seen from one side: its lines by zones, one zone, one line.

pub mod activity;
pub mod compare;
pub mod file;
pub mod matrix;
pub(crate) mod whole;
pub mod zone;

pub use crate::ask::WhenRequest;
