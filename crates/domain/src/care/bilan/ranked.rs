//! Telling rows about one cell apart: a document may print a zone twice.

use std::collections::BTreeMap;

/// Each row with what it is about and its rank among those about the same, from 0.
pub(super) fn ranked<K: Ord + Clone, T>(rows: impl Iterator<Item = (K, T)>) -> Vec<((K, usize), T)> {
    let mut seen: BTreeMap<K, usize> = BTreeMap::new();
    rows.map(|(key, row)| {
        let count = seen.entry(key.clone()).or_default();
        let rank = *count;
        *count += 1;
        ((key, rank), row)
    })
    .collect()
}
