//! The documents made last: a cache bounded in bytes, and nothing but a cache.

use std::collections::VecDeque;
use std::sync::Arc;

/// What a document counts for at least, in bytes: its key and its place cost something too, and so does the search for it.
const LEAST: usize = 16 << 10;

/// The documents made or asked for last, the newest first.
#[derive(Debug)]
pub(super) struct Kept {
    room: usize,
    documents: VecDeque<(String, Arc<[u8]>)>,
}

impl Kept {
    /// Room for so many bytes.
    pub(super) const fn new(room: usize) -> Self {
        Self { room, documents: VecDeque::new() }
    }

    /// The document kept under a key, which is then the newest.
    pub(super) fn get(&mut self, key: &str) -> Option<Arc<[u8]>> {
        let place = self.documents.iter().position(|(known, _)| known == key)?;
        let found = self.documents.remove(place)?;
        let bytes = Arc::clone(&found.1);
        self.documents.push_front(found);
        Some(bytes)
    }

    /// Keeps a document, and lets go of the oldest where there is no room for all; one that is larger than the room is
    /// not kept.
    pub(super) fn keep(&mut self, key: String, bytes: Arc<[u8]>) {
        self.documents.retain(|(known, _)| *known != key);
        self.documents.push_front((key, bytes));
        while self.room < self.taken() {
            self.documents.pop_back();
        }
    }

    fn taken(&self) -> usize {
        self.documents.iter().map(|(_, bytes)| weight(bytes)).sum()
    }
}

fn weight(bytes: &[u8]) -> usize {
    bytes.len().max(LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(length: usize) -> Arc<[u8]> {
        vec![0; length].into()
    }

    #[test]
    fn given_no_room_for_one_more_when_kept_then_the_one_asked_for_longest_ago_is_gone() {
        let mut kept = Kept::new(3 * LEAST);
        for key in ["a", "b", "c"] {
            kept.keep(key.to_owned(), bytes(1));
        }
        assert!(kept.get("a").is_some());
        kept.keep("d".to_owned(), bytes(LEAST));
        let still = ["a", "b", "c", "d"].map(|key| kept.get(key).is_some());
        assert_eq!(still, [true, false, true, true]);
    }

    #[test]
    fn given_a_document_at_the_size_of_the_room_and_one_above_when_kept_then_only_the_first_stays() {
        let mut kept = Kept::new(3 * LEAST);
        kept.keep("fits".to_owned(), bytes(3 * LEAST));
        assert!(kept.get("fits").is_some());
        kept.keep("large".to_owned(), bytes(3 * LEAST + 1));
        assert!(kept.get("large").is_none());
        assert_eq!((kept.taken(), kept.documents.len()), (0, 0));
    }

    #[test]
    fn given_the_same_key_twice_when_kept_then_the_newer_stays_and_is_counted_once() {
        let mut kept = Kept::new(3 * LEAST);
        kept.keep("a".to_owned(), bytes(1));
        kept.keep("a".to_owned(), bytes(2));
        assert_eq!((kept.get("a").map(|found| found.len()), kept.taken()), (Some(2), LEAST));
    }
}
