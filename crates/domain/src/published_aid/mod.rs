//! Aids as they are published: rows of the national schema of grants, of whoever granted them.
//!
//! What an agency publishes of its fund ([`published`]) and what it reads of a published file ([`listed`]) is one type, so that the two
//! can be held against each other ([`reconciled`]). A published aid is a fact of a region: it commits nothing. What others list of the same
//! money stands beside it: what HAPI notifies ([`hapi`]) and what bodies of compulsory schemes paid ([`payment_return`]), each held against
//! the register in its turn.

pub mod book;
pub mod hapi;
pub mod hapi_beside;
pub mod listed;
pub mod payment_return;
pub mod published;
pub mod reconciled;
pub mod returns_beside;
