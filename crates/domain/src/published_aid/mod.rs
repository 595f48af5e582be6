//! Aids as they are published: rows of the national schema of grants, of whoever granted them.
//!
//! What an agency publishes of its fund ([`published`]) and what it reads of a published file ([`listed`]) is one type, so that the two
//! can be held against each other ([`reconciled`]). A published aid is a fact of a region: it commits nothing.

pub mod book;
pub mod hapi;
pub mod listed;
pub mod published;
pub mod reconciled;
