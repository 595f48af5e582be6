//! The communes by name read so far: a cache, and nothing but a cache.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use maillage_domain::digest::Digest;
use maillage_domain::territory::Gazetteer;

/// The communes by name, by the documents that list them.
#[derive(Debug, Default)]
pub(crate) struct Places {
    read: RwLock<BTreeMap<Vec<Digest>, Arc<Gazetteer>>>,
}

impl Places {
    /// The communes of some documents, where they were read.
    pub(crate) fn get(&self, documents: &[Digest]) -> Option<Arc<Gazetteer>> {
        self.read.read().unwrap_or_else(PoisonError::into_inner).get(documents).map(Arc::clone)
    }

    /// Keeps the communes of some documents.
    pub(crate) fn keep(&self, documents: Vec<Digest>, places: Arc<Gazetteer>) {
        self.read.write().unwrap_or_else(PoisonError::into_inner).insert(documents, places);
    }
}
