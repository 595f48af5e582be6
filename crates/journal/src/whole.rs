//! Whether the rows still are what was known of them.

use crate::chain::{Break, Fault};
use crate::error::JournalError;
use crate::store::Journal;
use crate::tip::Tip;
use crate::verification::Expected;

impl Journal {
    /// Checks the chain, the tree and what is kept apart from the first act to the last, and that they pass through `tip`.
    ///
    /// # Errors
    ///
    /// The first break.
    pub async fn holds_through(&self, tip: &Tip) -> Result<(), JournalError> {
        let expected = [Expected::Act(tip.head), Expected::Tree { size: tip.tree.size(), root: tip.root() }];
        let walk = self.walk(&expected).await?;
        let other = Break { number: tip.head.number, reason: Fault::Tree };
        let unmet = walk.unmet().first().map(|_unmet| &other);
        walk.breaks().first().or(unmet).map_or(Ok(()), |broken| Err((*broken).into()))
    }
}
