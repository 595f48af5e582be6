//! Recorded facts by key: what most books are made of.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::shared::{Few, Map};
use super::stamp::Recorded;

/// Facts under their keys, those of one key in the order of the journal. A copy shares everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "K: Serialize + Ord + Clone, T: Serialize",
    deserialize = "K: DeserializeOwned + Ord + Clone, T: DeserializeOwned"
))]
pub(crate) struct Shelf<K: Ord + Clone, T>(Map<K, Few<Recorded<T>>>);

impl<K: Ord + Clone, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Ord + Clone, T> Shelf<K, T> {
    /// Puts a fact behind the others of its key.
    pub(crate) fn put(&mut self, key: K, recorded: Recorded<T>) {
        // Most keys are known: one way to them, where an entry goes it twice.
        match self.0.get_mut(&key) {
            Some(facts) => facts.push(recorded),
            None => drop(self.0.insert(key, Few::from(recorded))),
        }
    }

    /// The facts of a key.
    pub(crate) fn of<'s>(
        &'s self,
        key: &K,
    ) -> impl DoubleEndedIterator<Item = &'s Recorded<T>> + use<'s, K, T> {
        self.0.get(key).into_iter().flat_map(|facts| facts.iter())
    }

    /// Whether it is another, unchanged: both share all they hold.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.0.ptr_eq(&other.0)
    }

    /// Whether it has of a key what another has that it grew from, or that grew from it: as many facts, and the very same last one.
    pub(crate) fn has_same_of(&self, other: &Self, key: &K) -> bool {
        let (Some(own), Some(others)) = (self.0.get(key), other.0.get(key)) else { return false };
        let last = own.last().zip(others.last());
        own.len() == others.len() && last.is_some_and(|(own, other)| Arc::ptr_eq(&own.stamp, &other.stamp))
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
