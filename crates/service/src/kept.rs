//! What was made last: a cache bounded in bytes, and nothing but a cache.

use std::collections::VecDeque;

/// What one counts for at least, in bytes: its key and its place cost something too, and so does the search for it.
const LEAST: usize = 16 << 10;

/// What was made or asked for last, the newest first.
#[derive(Debug)]
pub struct Kept<T> {
    room: usize,
    made: VecDeque<Made<T>>,
}

#[derive(Debug)]
struct Made<T> {
    key: String,
    value: T,
    weight: usize,
}

impl<T: Clone> Kept<T> {
    /// Room for so many bytes.
    pub const fn new(room: usize) -> Self {
        Self { room, made: VecDeque::new() }
    }

    /// What is kept under a key, which is then the newest.
    pub fn get(&mut self, key: &str) -> Option<T> {
        let place = self.made.iter().position(|made| made.key == key)?;
        let found = self.made.remove(place)?;
        let value = found.value.clone();
        self.made.push_front(found);
        Some(value)
    }

    /// Keeps what has so many bytes, and lets go of the oldest where there is no room for all; what is larger than the room is
    /// not kept.
    pub fn keep(&mut self, key: String, value: T, bytes: usize) {
        self.made.retain(|made| made.key != key);
        self.made.push_front(Made { key, value, weight: bytes.max(LEAST) });
        while self.room < self.taken() {
            self.made.pop_back();
        }
    }

    fn taken(&self) -> usize {
        self.made.iter().map(|made| made.weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_no_room_for_one_more_when_kept_then_the_one_asked_for_longest_ago_is_gone() {
        let mut kept = Kept::new(3 * LEAST);
        for key in ["a", "b", "c"] {
            kept.keep(key.to_owned(), (), 1);
        }
        assert!(kept.get("a").is_some());
        kept.keep("d".to_owned(), (), LEAST);
        let still = ["a", "b", "c", "d"].map(|key| kept.get(key).is_some());
        assert_eq!(still, [true, false, true, true]);
    }

    #[test]
    fn given_a_document_at_the_size_of_the_room_and_one_above_when_kept_then_only_the_first_stays() {
        let mut kept = Kept::new(3 * LEAST);
        kept.keep("fits".to_owned(), (), 3 * LEAST);
        assert!(kept.get("fits").is_some());
        kept.keep("large".to_owned(), (), 3 * LEAST + 1);
        assert!(kept.get("large").is_none());
        assert_eq!((kept.taken(), kept.made.len()), (0, 0));
    }

    #[test]
    fn given_the_same_key_twice_when_kept_then_the_newer_stays_and_is_counted_once() {
        let mut kept = Kept::new(3 * LEAST);
        kept.keep("a".to_owned(), 1, 1);
        kept.keep("a".to_owned(), 2, 2);
        assert_eq!((kept.get("a"), kept.taken()), (Some(2), LEAST));
    }
}
