//! What tests need from outside the repository: sources beside it, a server, programs of the machine.
//!
//! Where such a thing is not there a test cannot look, and must not pass as if it had: in CI it fails, on a person's
//! machine it is skipped aloud. One home for that decision; each function here returns what was asked for, or `None`
//! once it has said why the test is skipped.
//!
//! What tests of several crates draw for themselves is here too ([`paper`]), the register they share ([`register`]), and which words give a language away ([`tongue`]).
//!
//! Only tests and benches depend on this crate, and it depends on none of ours.

pub mod archive;
mod grand_est;
pub mod machine;
mod need;
pub mod office;
pub mod paper;
pub mod postgres;
pub mod register;
pub mod shared;
pub mod tongue;
mod trials;
