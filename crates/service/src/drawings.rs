//! The drawings of zones made so far: a cache, and nothing but a cache.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use maillage_domain::digest::Digest;
use maillage_domain::territory::ZoneSetId;
use maillage_views::map::Drawing;

/// The drawings made so far, by the document they were made from.
#[derive(Debug, Default)]
pub(crate) struct Drawings {
    made: RwLock<BTreeMap<(Digest, ZoneSetId), Arc<Drawing>>>,
}

impl Drawings {
    /// The drawing made from a document.
    pub(crate) fn get(&self, key: &(Digest, ZoneSetId)) -> Option<Arc<Drawing>> {
        self.made.read().unwrap_or_else(PoisonError::into_inner).get(key).map(Arc::clone)
    }

    /// Keeps a drawing.
    pub(crate) fn keep(&self, key: (Digest, ZoneSetId), drawing: Arc<Drawing>) {
        self.made.write().unwrap_or_else(PoisonError::into_inner).insert(key, drawing);
    }
}
