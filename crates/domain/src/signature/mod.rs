//! Signatures: what makes a draft binding, and by what right somebody signs.
//!
//! A draft becomes an act of the agency by the signature of a person to whom its director delegated that
//! ([`delegation`]); the signature itself is a further act ([`signed`]). What is refused, and why, is in [`decision`].

pub mod book;
pub mod decision;
pub mod delegation;
pub mod signed;
