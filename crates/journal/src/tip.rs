//! The tip of a journal: its last act, and the tree over all of them.

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use tlog_tiles::tlog::Hash;

use crate::chain::{Break, Fault, Head};
use crate::tree::{Tree, bytes};

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
        let mut rest = stored;
        for leaf in leaves {
            let finished = bytes(&self.tree.push(*leaf));
            rest = rest.strip_prefix(finished.as_slice()).ok_or_else(|| self.other())?;
        }
        if rest.is_empty() { Ok(()) } else { Err(self.other()) }
    }

    /// The tree stored with the act that was taken last is another one.
    const fn other(&self) -> Break {
        Break { number: ActNumber::new(self.tree.size()), reason: Fault::Tree }
    }
}
