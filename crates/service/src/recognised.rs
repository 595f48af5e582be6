//! What was recognised of the scans that people look through: it takes minutes, and they come back to it at each answer.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use maillage_documents::Document;
use maillage_domain::digest::Digest;

/// How many scans are remembered.
/// Arbitrary: a few people look through one each; a document of some hundred pages takes some megabytes.
const REMEMBERED: usize = 8;

/// A document, and what was recognised of it.
type Scan = (Digest, Arc<Document>);

/// The scans that were recognised last.
#[derive(Debug, Clone, Default)]
pub(crate) struct RecognisedScans(Arc<Mutex<VecDeque<Scan>>>);

impl RecognisedScans {
    /// What was recognised of a document, where it is remembered.
    pub(crate) fn get(&self, document: Digest) -> Option<Arc<Document>> {
        let scans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        scans.iter().find(|(known, _)| *known == document).map(|(_, scan)| Arc::clone(scan))
    }

    /// Remembers it; the one that came first is forgotten.
    pub(crate) fn keep(&self, document: Digest, scan: Arc<Document>) {
        let mut scans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        scans.retain(|(known, _)| *known != document);
        scans.push_back((document, scan));
        if REMEMBERED < scans.len() {
            scans.pop_front();
        }
    }
}
