//! Parameters: numbers and readings of the law that are doubtful, or that may differ from one region to the other.
//!
//! They ship as a [table], each with its unit, and each value with its period, its source and its doubt. A region
//! replaces a value by an act ([`ParameterSet`](set::ParameterSet)), for the days that the act says. Whoever computes asks for
//! the parameters of a region as known when it is asked, and never for a number alone.

pub mod book;
pub(crate) mod choice;
pub mod dated;
pub mod decision;
pub mod name;
pub mod set;
pub mod table;
pub mod unit;
pub mod value;
