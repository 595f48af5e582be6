//! Aid schemes: who may ask for what, where and until when, and what it comes to.
//!
//! A [scheme] is data that ships: facts of a published document or of a public page, each with its line or address, and a mark that
//! says how sure it is. An [ask] is ruled on by [pure functions](ruling::rule); the ruling has the form of one on an application: what each
//! rule saw, what it comes to, and what to do instead. A figure that nobody prints is missing: it is named, never guessed.

pub mod applicant;
pub mod ask;
mod before;
mod conditions;
pub mod finding;
mod reckoning;
pub mod ruling;
pub mod scheme;
pub mod sum;
pub mod terms;
mod word;
