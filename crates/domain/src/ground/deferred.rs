//! A long list of a state, which stays in the bytes of its image until somebody asks for it.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, LazyLock, Weak};

use serde::de::DeserializeOwned;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::whole;

/// How a value is had when it is first asked for.
type Load<T> = Box<dyn FnOnce() -> T + Send>;

/// A value that is read from its image when it is first asked for: most questions never look at the long lists of a state,
/// and reading all of them is what a start from an image would wait for.
///
/// It is its value in all else, and a copy shares it: whoever changes a shared one changes a copy of the value, so values
/// are collections whose copies are cheap. The bytes of an image are checked as a whole before any of it is read, so a part
/// that cannot be read has been written by another program under the same [`FOLD`](crate::image::FOLD).
pub(crate) struct Deferred<T> {
    value: Arc<LazyLock<T, Load<T>>>,
    /// The bytes that it is to be read from; gone once it is read.
    unread: Weak<[u8]>,
}

impl<T: 'static> Deferred<T> {
    fn loaded_by(load: impl FnOnce() -> T + Send + 'static) -> Self {
        Self { value: Arc::new(LazyLock::new(Box::new(load))), unread: Weak::<[u8; 0]>::new() }
    }
}

impl<T> Clone for Deferred<T> {
    fn clone(&self) -> Self {
        Self { value: Arc::clone(&self.value), unread: Weak::clone(&self.unread) }
    }
}

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Clone + Send + 'static> DerefMut for Deferred<T> {
    fn deref_mut(&mut self) -> &mut T {
        if Arc::get_mut(&mut self.value).is_none() {
            let value = T::clone(self);
            *self = Self::from(value);
        }
        Arc::get_mut(&mut self.value).expect("its own, or made so above")
    }
}

impl<T: Send + 'static> From<T> for Deferred<T> {
    fn from(value: T) -> Self {
        Self::loaded_by(move || value)
    }
}

impl<T: Default + 'static> Default for Deferred<T> {
    fn default() -> Self {
        Self::loaded_by(T::default)
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
        match self.unread.upgrade() {
            Some(bytes) => serializer.serialize_bytes(&bytes),
            None => serializer.serialize_bytes(&whole::to_bytes(&**self).map_err(S::Error::custom)?),
        }
    }
}

impl<'de, T: DeserializeOwned + 'static> Deserialize<'de> for Deferred<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes: Arc<[u8]> = <&[u8]>::deserialize(deserializer)?.into();
        let unread = Arc::downgrade(&bytes);
        let read = move || postcard::from_bytes(&bytes).expect("a part of an image that is whole");
        Ok(Self { unread, ..Self::loaded_by(read) })
    }
}
