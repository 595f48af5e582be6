//! A list that grows for ever, of which most is seldom looked at.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::deferred::Deferred;
use super::shared::List;

/// How many elements are read from an image at a time. Fewer would make the list of the parts itself long, more would read much for
/// one that is asked for.
const PART: usize = 4_096;

/// A list in parts, each of which stays in the bytes of its image until somebody asks for one of its elements: who adds to the end or
/// looks at what came last reads the last part alone. All parts but the last are full, so that the same list has the same image however
/// it grew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize + 'static", deserialize = "T: DeserializeOwned + 'static"))]
pub(crate) struct Long<T: Clone> {
    length: usize,
    parts: List<Deferred<List<T>>>,
}

impl<T: Clone> Default for Long<T> {
    fn default() -> Self {
        Self { length: 0, parts: List::default() }
    }
}

impl<T: Clone + Send + Sync + 'static> Long<T> {
    /// Adds an element behind the others.
    pub(crate) fn push_back(&mut self, element: T) {
        if self.length.is_multiple_of(PART) {
            self.parts.push_back(Deferred::default());
        }
        if let Some(last) = self.parts.back_mut() {
            last.push_back(element);
            self.length += 1;
        }
    }

    /// The element of a rank.
    pub(crate) fn get(&self, rank: usize) -> Option<&T> {
        self.parts.get(rank / PART)?.get(rank % PART)
    }

    /// Its elements in order; those that are passed over are not read.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        (0..self.length).map(|rank| self.get(rank).expect("a rank of the list"))
    }

    /// The element whose key is asked for, where they stand in the order of their keys.
    pub(crate) fn by_key<K: Ord>(&self, asked: &K, key: impl Fn(&T) -> K) -> Option<&T> {
        let (mut low, mut high) = (0, self.length);
        while low < high {
            let middle = low.midpoint(high);
            if key(self.get(middle)?) < *asked { low = middle + 1 } else { high = middle }
        }
        self.get(low).filter(|found| key(found) == *asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::whole;

    fn list(length: usize) -> Long<u64> {
        let mut list = Long::default();
        (0..length).for_each(|rank| list.push_back(u64::try_from(rank).expect("few")));
        list
    }

    #[test]
    fn given_a_list_around_the_end_of_a_part_when_read_from_its_image_then_the_same_and_it_grows_on() {
        for length in [0, 1, PART - 1, PART, PART + 1, 2 * PART] {
            let own = list(length);
            let image = whole::to_bytes(&own).expect("plain data");
            let mut read: Long<u64> = postcard::from_bytes(&image).expect("its image");
            assert_eq!(whole::to_bytes(&read).expect("plain data"), image, "unread, {length}");
            assert_eq!((read.iter().len(), read.iter().collect::<Vec<_>>()), (length, own.iter().collect()));
            assert_eq!(whole::to_bytes(&read).expect("plain data"), image, "read, {length}");
            read.push_back(u64::try_from(length).expect("few"));
            assert_eq!(read, list(length + 1));
            assert_eq!(whole::to_bytes(&read), whole::to_bytes(&list(length + 1)));
        }
    }

    #[test]
    fn given_a_copy_when_the_other_grows_then_it_stays() {
        let own = list(PART);
        let mut other = own.clone();
        other.push_back(0);
        assert_eq!((own.iter().len(), other.iter().len()), (PART, PART + 1));
        assert_eq!(own, list(PART));
    }

    #[test]
    fn given_elements_in_order_when_one_is_asked_for_by_its_key_then_found_and_none_between() {
        let mut list = Long::default();
        (0..3_u64 * 4_096).for_each(|rank| list.push_back(rank * 2));
        assert_eq!(list.by_key(&8_192, |key| *key), Some(&8_192));
        assert_eq!((list.by_key(&8_191, |key| *key), list.by_key(&99_999, |key| *key)), (None, None));
    }
}
