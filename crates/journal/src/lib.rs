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
mod backup;
mod cache;
pub mod chain;
mod checkpoint;
mod copy;
pub mod erasable;
mod error;
mod former;
mod guard;
mod key_file;
mod keyring;
mod location;
mod news;
mod opening;
pub mod people;
mod place;
mod plain_file;
mod proof;
mod row;
mod schema;
mod sheet;
mod store;
mod tables;
mod tip;
mod tree;
mod upgrade;
mod verification;
mod verifier;
mod whole;
mod write_key;
mod writer;

pub use backup::{Backup, backup, restore};
pub use chain::{Break, Fault, Head, Link};
pub use checkpoint::{Checkpoint, CheckpointError, proof_of_act, proof_of_growth};
pub use copy::{Copied, copy};
pub use error::{Damage, JournalError};
pub use key_file::{KeyError, KeyFile};
pub use keyring::{Keyring, Seed, Standing};
pub use location::Location;
pub use news::News;
pub use opening::{Forward, Opening};
pub use plain_file::{PlainFile, exposed, replace};
pub use proof::{proves, proves_growth};
pub use store::{Journal, Mode};
pub use tip::Tip;
pub use tree::Tree;
pub use upgrade::{Carrying, Upgraded, upgrade};
pub use verification::{Expected, Unmet, Verification};
pub use verifier::{VerifierKey, VerifierKeyError};
pub use write_key::{WriteKey, WrittenUnder};
pub use writer::Writer;
