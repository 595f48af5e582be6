//! Collections whose copies share what is the same: a copy costs nothing, and changing one of two copies the way to what
//! changes.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use imbl::{OrdMap, OrdSet, Vector};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A map in the order of its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Map<K: Ord, V>(OrdMap<K, V>);

/// A set in the order of its elements. It is never written: what it holds follows from facts that are.
pub(crate) type Set<T> = OrdSet<T>;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct List<T: Clone>(Vector<T>);

/// A list of a few: it takes the room of its elements, where a [`List`] takes that of 64, and is copied whole where another holds it
/// while it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Few<T>(Arc<Vec<T>>);

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> From<T> for Few<T> {
    fn from(first: T) -> Self {
        Self(Arc::new(vec![first]))
    }
}

impl<T: Clone> Few<T> {
    /// Puts an element behind the others.
    pub(crate) fn push(&mut self, element: T) {
        Arc::make_mut(&mut self.0).push(element);
    }
}

impl<K: Ord, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(OrdMap::new())
    }
}

impl<T: Clone> Default for List<T> {
    fn default() -> Self {
        Self(Vector::new())
    }
}

impl<K: Ord, V> Deref for Map<K, V> {
    type Target = OrdMap<K, V>;

    fn deref(&self) -> &OrdMap<K, V> {
        &self.0
    }
}

impl<K: Ord, V> DerefMut for Map<K, V> {
    fn deref_mut(&mut self) -> &mut OrdMap<K, V> {
        &mut self.0
    }
}

impl<T: Clone> Deref for List<T> {
    type Target = Vector<T>;

    fn deref(&self) -> &Vector<T> {
        &self.0
    }
}

impl<T: Clone> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut Vector<T> {
        &mut self.0
    }
}

impl<K: Serialize + Ord, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

impl<T: Serialize + Clone> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter())
    }
}

// Read one by one: the collections' own readers make room for as many as the bytes announce, which may be anything.
impl<'de, K: Deserialize<'de> + Ord + Clone, V: Deserialize<'de> + Clone> Deserialize<'de> for Map<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Deserialize<'de> + Ord + Clone, V: Deserialize<'de> + Clone> Visitor<'de> for Reader<K, V> {
            type Value = Map<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Map<K, V>, A::Error> {
                let mut map = Map::default();
                while let Some((key, value)) = entries.next_entry()? {
                    map.insert(key, value);
                }
                Ok(map)
            }
        }

        deserializer.deserialize_map(Reader(PhantomData))
    }
}

impl<'de, T: Deserialize<'de> + Clone> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de> + Clone> Visitor<'de> for Reader<T> {
            type Value = List<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<List<T>, A::Error> {
                let mut list = List::default();
                while let Some(element) = elements.next_element()? {
                    list.push_back(element);
                }
                Ok(list)
            }
        }

        deserializer.deserialize_seq(Reader(PhantomData))
    }
}
