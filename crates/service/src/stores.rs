//! From one store to another: a journal of an older format carried forward, and a copy.

use maillage_domain::act::ActId;
use maillage_journal::{Carrying, Location};
use maillage_views::words::{Argument, Words};

use crate::clock::Clock;
use crate::error::ServiceError;

/// What became of the store: a sentence, and the number of its last act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// What was done.
    pub text: String,
    /// The number of the last act there.
    pub acts: u64,
}

/// Carries the journal of the first format at `from` into a fresh store of today's at `to`; the same a second time is told.
pub async fn upgrade(
    from: &Location,
    to: &Location,
    clock: Clock,
    words: Words,
) -> Result<Filled, ServiceError> {
    let carrying = Carrying { now: (clock.now)(), id: ActId::new((clock.id)()), salt: clock.salt };
    let upgraded = maillage_journal::upgrade(from, to, carrying).await?;
    let id = if upgraded.already { "journal-upgraded-already" } else { "journal-upgraded" };
    let (location, hash) = (to.to_string(), upgraded.former.hash.to_string());
    let arguments = [
        ("location", Argument::Text(&location)),
        ("count", Argument::count(upgraded.former.number.get())),
        ("hash", Argument::Text(&hash)),
        ("acts", Argument::count(upgraded.acts)),
    ];
    Ok(Filled { text: words.with(id, &arguments), acts: upgraded.acts })
}

/// Copies the journal at `from` into the store at `to`, or goes on with a copy that was begun there, and verifies it.
pub async fn copy(from: &Location, to: &Location, words: Words) -> Result<Filled, ServiceError> {
    let copied = maillage_journal::copy(from, to).await?;
    let acts = copied.tip.head.number.get();
    let (location, hash) = (to.to_string(), copied.tip.head.hash.to_string());
    let root = copied.tip.root().to_string();
    let arguments = [
        ("location", Argument::Text(&location)),
        ("count", Argument::count(acts - copied.before)),
        ("acts", Argument::count(acts)),
        ("hash", Argument::Text(&hash)),
        ("root", Argument::Text(&root)),
    ];
    Ok(Filled { text: words.with("journal-copied", &arguments), acts })
}
