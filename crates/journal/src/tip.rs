//! The tip of a journal: its last act, and the tree over all of them.

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use tlog_tiles::tlog::Hash;

use crate::chain::{Break, Fault, Head};
use crate::tree::Tree;

/// The last act of a journal, and the tree up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tip {
    /// The last act in the chain.
    pub head: Head,
    /// The tree over every act up to it.
    pub tree: Tree,
}

impl Tip {
    /// The tip of an empty journal.
    pub const EMPTY: Self = Self { head: Head::EMPTY, tree: Tree::EMPTY };

    /// The root of the tree.
    pub fn root(&self) -> Digest {
        self.tree.root()
    }

    /// Takes the leaves of the next acts, and holds what is `stored` with them against what becomes final.
    pub(crate) fn grow(&mut self, leaves: &[Hash], stored: &[u8]) -> Result<(), Break> {
        let mut rest = Some(stored);
        for leaf in leaves {
            self.tree.push_each(*leaf, |hash| rest = rest.and_then(|rest| rest.strip_prefix(&hash.0)));
            rest.ok_or_else(|| self.other())?;
        }
        if rest.is_some_and(<[u8]>::is_empty) { Ok(()) } else { Err(self.other()) }
    }

    /// The tree stored with the act that was taken last is another one.
    const fn other(&self) -> Break {
        Break { number: ActNumber::new(self.tree.size()), reason: Fault::Tree }
    }
}
