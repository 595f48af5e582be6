//! The tree over the acts: that of RFC 6962, whose leaves are the stored lines.
//!
//! Its root stands for every act at once: who holds a root and a short proof can check one act, or that one journal goes
//! on from another, without the rest. Beside each act are stored the hashes that became final with it: that of its leaf,
//! and of each subtree it completes. They are never changed afterwards, so that they stand in the act's own row.

use maillage_domain::digest::Digest;
use tlog_tiles::tlog::{EMPTY_HASH, HASH_SIZE, Hash, node_hash, record_hash, stored_hash_count};

/// The tree up to an act: its size, and the roots of the whole subtrees along its right edge, the largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    size: u64,
    edge: Vec<Hash>,
}

impl Tree {
    /// The tree of no act.
    pub const EMPTY: Self = Self { size: 0, edge: Vec::new() };

    /// A tree by its size and its edge.
    pub(crate) const fn new(size: u64, edge: Vec<Hash>) -> Self {
        Self { size, edge }
    }

    /// How many acts it stands over.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Its root, which stands for all of them.
    pub fn root(&self) -> Digest {
        let joined = self.edge.iter().rev().copied().reduce(|right, left| node_hash(left, right));
        Digest::new(joined.unwrap_or(EMPTY_HASH).0)
    }

    /// Takes the next leaf, and returns the hashes that become final with it: the leaf's, then those of the subtrees it
    /// completes, the smallest first.
    pub(crate) fn push(&mut self, leaf: Hash) -> Vec<Hash> {
        let mut finished = Vec::new();
        self.push_each(leaf, |hash| finished.push(hash));
        finished
    }

    /// Takes the next leaf, and hands over each of the hashes that become final with it, in that order.
    pub(crate) fn push_each(&mut self, leaf: Hash, mut finished: impl FnMut(Hash)) {
        finished(leaf);
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            // As many whole subtrees end here as the size has ones at its end: each has its left sibling on the edge.
            let Some(left) = self.edge.pop() else { break };
            hash = node_hash(left, hash);
            finished(hash);
        }
        self.edge.push(hash);
        self.size += 1;
    }
}

/// The hash of the leaf of a stored line.
pub(crate) fn leaf(line: &str) -> Hash {
    record_hash(line.as_bytes())
}

/// Hashes as a row keeps them: their bytes, one after the other.
pub(crate) fn bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// The first of the hashes that a row keeps.
pub(crate) fn first(bytes: &[u8]) -> Option<Hash> {
    bytes.first_chunk().map(|hash| Hash(*hash))
}

/// How many bytes the hashes take that became final before an act.
pub(crate) fn stored_before(number: u64) -> Option<usize> {
    let hashes = stored_hash_count(number.checked_sub(1)?);
    usize::try_from(hashes).ok()?.checked_mul(HASH_SIZE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tlog_tiles::tlog::{Error, HashReader, prove_record, stored_hashes, tree_hash};

    use super::*;

    /// Every hash ever stored, by its place, as the library counts them.
    struct Stored(Vec<Hash>);

    impl HashReader for Stored {
        fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
            let at = |index: &u64| usize::try_from(*index).ok().and_then(|index| self.0.get(index).copied());
            indexes.iter().map(|index| at(index).ok_or(Error::IndexesNotInTree)).collect()
        }
    }

    proptest! {
        #[test]
        fn given_any_acts_when_the_tree_grows_then_the_hashes_and_the_root_of_the_library(
            lines in prop::collection::vec("[a-z]{0,4}", 0..300),
        ) {
            let (mut tree, mut stored) = (Tree::EMPTY, Stored(Vec::new()));
            for (number, line) in (0_u64..).zip(&lines) {
                let expected = stored_hashes(number, line.as_bytes(), &stored).expect("a place in the tree");
                let finished = tree.push(leaf(line));
                prop_assert_eq!(&finished, &expected);
                prop_assert_eq!(stored_before(number + 1), Some(stored.0.len() * HASH_SIZE));
                stored.0.extend(finished);
            }
            let count = u64::try_from(lines.len()).expect("few");
            prop_assert_eq!(tree.size(), count);
            let root = tree_hash(count, &stored).expect("a root");
            prop_assert_eq!(tree.root(), Digest::new(root.0));
            prop_assert!(count == 0 || prove_record(count, count / 2, &stored).is_ok());
        }
    }

    #[test]
    fn given_no_act_when_the_root_is_asked_then_the_hash_of_nothing() {
        // printf '' | sha256sum
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Tree::EMPTY.root().to_string(), nothing);
    }

    #[test]
    fn given_three_acts_when_the_root_is_asked_then_what_sha256sum_computes() {
        // a=$(printf '\0a' | sha256sum) … : SHA-256(1 SHA-256(1 a b) c) over the leaves `a`, `b`, `c`.
        let mut tree = Tree::EMPTY;
        for line in ["a", "b", "c"] {
            tree.push(leaf(line));
        }
        let root = "36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1";
        assert_eq!(tree.root().to_string(), root);
    }
}
