//! A row of the journal while it is written.

use maillage_domain::act::ActNumber;

use crate::chain::{self, Head};
use crate::erasable::File;
use crate::tip::Tip;
use crate::tree;

/// How many acts a row holds at most: the hashes of the tree that stand in it are read for a proof, and 256 of them are as many as
/// a tile has.
const MOST_ACTS: usize = 256;

/// A row while it is written.
pub(crate) struct Sheet {
    pub(crate) first: ActNumber,
    pub(crate) last: ActNumber,
    pub(crate) recorded_at: String,
    pub(crate) tree: Vec<u8>,
    pub(crate) hashes: Vec<String>,
    pub(crate) lines: Vec<String>,
    pub(crate) payload: Option<File>,
}

impl Sheet {
    /// An empty row after the last act.
    pub(crate) fn after(tip: &Tip, recorded_at: &str) -> Self {
        let (first, last) = (tip.head.number.next(), tip.head.number);
        let (tree, hashes, lines) = (Vec::new(), Vec::new(), Vec::new());
        Self { first, last, recorded_at: recorded_at.to_owned(), tree, hashes, lines, payload: None }
    }

    /// Takes the next act as it is written.
    pub(crate) fn take(&mut self, tip: &mut Tip, line: String) {
        let number = tip.head.number.next();
        let hash = chain::hash(tip.head.hash, number, &self.recorded_at, &line);
        tip.head = Head { number, hash };
        self.tree.extend(tree::bytes(&tip.tree.push(tree::leaf(&line))));
        self.last = number;
        self.hashes.push(hash.to_string());
        self.lines.push(line);
    }

    /// Takes an act whose payload is kept apart.
    pub(crate) fn take_apart(&mut self, tip: &mut Tip, line: String, payload: File) {
        self.take(tip, line);
        self.payload = Some(payload);
    }

    /// Whether the next act begins another row: it holds as many as a row may, or the one whose payload stands apart.
    pub(crate) fn is_full(&self) -> bool {
        self.lines.len() == MOST_ACTS || self.payload.is_some()
    }
}
