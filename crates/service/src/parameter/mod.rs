//! Use cases around parameters: the list as it holds in a region, and a value that a region sets for itself.

pub mod list;
pub mod set;
