//! A long list of a state, which stays in the bytes of its image until somebody asks for it.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::whole;

/// A value that is read from its image when it is first asked for: most questions never look at the long lists of a state,
/// and reading all of them is what a start from an image would wait for.
///
/// It is its value in all else. The bytes of an image are checked as a whole before any of it is read, so a part that cannot
/// be read has been written by another program under the same [`FORMAT`](super::FORMAT).
pub(crate) struct Deferred<T>(LazyLock<T, Box<dyn FnOnce() -> T + Send>>);

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Deferred<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Send + 'static> From<T> for Deferred<T> {
    fn from(value: T) -> Self {
        Self(LazyLock::new(Box::new(move || value)))
    }
}

impl<T: Default + 'static> Default for Deferred<T> {
    fn default() -> Self {
        Self(LazyLock::new(Box::new(T::default)))
    }
}

impl<T: Clone + Send + 'static> Clone for Deferred<T> {
    fn clone(&self) -> Self {
        Self::from(T::clone(self))
    }
}

impl<T: PartialEq> PartialEq for Deferred<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Deferred<T> {}

impl<T: fmt::Debug> fmt::Debug for Deferred<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}

impl<T: Serialize> Serialize for Deferred<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&whole::to_bytes(&**self).map_err(S::Error::custom)?)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Deferred<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = <&[u8]>::deserialize(deserializer)?.to_vec();
        let read = move || postcard::from_bytes(&bytes).expect("a part of an image that is whole");
        Ok(Self(LazyLock::new(Box::new(read))))
    }
}
