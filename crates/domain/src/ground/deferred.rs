//! A long list of a state, which stays in the bytes of its image until somebody asks for it.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, LazyLock};

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
pub(crate) struct Deferred<T>(Arc<LazyLock<T, Load<T>>>);

impl<T: 'static> Deferred<T> {
    fn loaded_by(load: impl FnOnce() -> T + Send + 'static) -> Self {
        Self(Arc::new(LazyLock::new(Box::new(load))))
    }
}

impl<T> Clone for Deferred<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone + Send + 'static> DerefMut for Deferred<T> {
    fn deref_mut(&mut self) -> &mut T {
        if Arc::get_mut(&mut self.0).is_none() {
            let value = T::clone(self);
            *self = Self::from(value);
        }
        Arc::get_mut(&mut self.0).expect("its own, or made so above")
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
        serializer.serialize_bytes(&whole::to_bytes(&**self).map_err(S::Error::custom)?)
    }
}

impl<'de, T: DeserializeOwned + 'static> Deserialize<'de> for Deferred<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = <&[u8]>::deserialize(deserializer)?.to_vec();
        Ok(Self::loaded_by(move || postcard::from_bytes(&bytes).expect("a part of an image that is whole")))
    }
}
