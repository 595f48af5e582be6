//! Recorded facts by key: what most books are made of.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::shared::{List, Map};
use super::stamp::Recorded;

/// Facts under their keys, those of one key in the order of the journal. A copy shares everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "K: Serialize + Ord + Clone, T: Serialize",
    deserialize = "K: DeserializeOwned + Ord + Clone, T: DeserializeOwned"
))]
pub(crate) struct Shelf<K: Ord + Clone, T>(Map<K, List<Recorded<T>>>);

impl<K: Ord + Clone, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Ord + Clone, T> Shelf<K, T> {
    /// Puts a fact behind the others of its key.
    pub(crate) fn put(&mut self, key: K, recorded: Recorded<T>) {
        self.0.entry(key).or_default().push_back(recorded);
    }

    /// The facts of a key.
    pub(crate) fn of<'s>(
        &'s self,
        key: &K,
    ) -> impl DoubleEndedIterator<Item = &'s Recorded<T>> + use<'s, K, T> {
        self.0.get(key).into_iter().flat_map(|facts| facts.iter())
    }

    /// Every key with its facts, in order.
    pub(crate) fn by_key(&self) -> impl Iterator<Item = (&K, impl Iterator<Item = &Recorded<T>>)> {
        self.0.iter().map(|(key, facts)| (key, facts.iter()))
    }

    /// Every fact, in the order of the keys.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Recorded<T>> {
        self.0.values().flat_map(|facts| facts.iter())
    }

    /// The last fact of a key that was known when it is asked.
    pub(crate) fn last(&self, key: &K, asked: Asked) -> Option<&Recorded<T>> {
        self.of(key).rfind(|recorded| asked.knows(&recorded.stamp))
    }
}
