//! Tier 1 of maillage: where every legal fact lives.
//!
//! The journal is append-only, densely numbered and hash-chained; its exact bytes stand in `docs/JOURNAL.md`. One row
//! holds the acts of one append. It runs on SQLite (embedded, the default) and on PostgreSQL with the same queries.
//!
//! Beside the journal are only [erasable rows](erasable): what may have to be forgotten never enters the chain.
//!
//! What is *not* here: what acts mean. The journal hands out [entries](maillage_domain::act::Entry); the state is a
//! fold of them, in `maillage-domain`.

mod along;
pub mod chain;
mod copy;
pub mod erasable;
mod error;
mod former;
mod guard;
mod location;
mod news;
mod proof;
mod row;
mod schema;
mod sheet;
mod store;
mod tip;
mod tree;
mod upgrade;
mod verification;
mod writer;

pub use chain::{Break, Fault, Head, Link};
pub use copy::{Copied, copy};
pub use error::JournalError;
pub use location::Location;
pub use news::News;
pub use store::{Journal, Mode};
pub use tip::Tip;
pub use tree::Tree;
pub use upgrade::{Carrying, Upgraded, upgrade};
pub use verification::{Expected, Unmet, Verification};
pub use writer::Writer;
