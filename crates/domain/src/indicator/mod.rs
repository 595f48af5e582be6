//! Indicators of the fund: what is measured, in what unit, how it is reckoned, what is aimed at, and what was found.
//!
//! Three acts speak of one: its definition ([`defined`]), what is aimed at ([`target`]) and a value that somebody found ([`recorded`]).
//! Where the formula is one that can be computed ([`formula`]), the value comes from the structures, the register of the fund or other
//! indicators ([`reading`]). A recorded value and a computed one stand side by side: neither takes the place of the other.

pub mod book;
pub mod code;
pub mod defined;
pub mod formula;
pub mod reading;
pub mod recorded;
pub mod scope;
pub mod target;
pub mod unit;
pub mod value;
