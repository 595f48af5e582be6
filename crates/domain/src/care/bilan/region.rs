//! What a region sees of a bilan that is common to several: its own rows, those of zones that all of them share, and no other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Contradiction, Note, Position, PublishedBilan};
use crate::territory::RegionCode;

impl PublishedBilan {
    /// The bilan as a region sees it: itself, where it is of one region.
    pub fn seen_in(bilan: &Arc<Self>, region: &RegionCode) -> Arc<Self> {
        if bilan.common_to.is_empty() {
            return Arc::clone(bilan);
        }
        Arc::new(bilan.part(region))
    }

    /// The rows of a region with what concerns them.
    fn part(&self, region: &RegionCode) -> Self {
        let kept = self.rows.iter().enumerate().filter(|(_, row)| row.is_of(region));
        let ranks: BTreeMap<usize, usize> = kept.map(|(rank, _)| rank).zip(0..).collect();
        let rows: Vec<_> = ranks.keys().filter_map(|rank| self.rows.get(*rank)).cloned().collect();
        let concerns = |note: &&Note| {
            let counted = |row: &Position| row.code.as_ref().is_some_and(|code| note.codes.contains(code));
            note.codes.is_empty() || rows.iter().any(counted)
        };
        let notes = self.notes.iter().filter(concerns).cloned().collect();
        let contradictions = self.contradictions.iter().filter_map(|found| moved(found, &ranks)).collect();
        Self { rows, notes, contradictions, ..self.clone() }
    }
}

impl Position {
    /// Whether its zone is one of a region.
    fn is_of(&self, region: &RegionCode) -> bool {
        self.region.as_ref().is_none_or(|own| own == region)
    }
}

/// A contradiction whose rows have moved; nothing where one of them was left out.
fn moved(found: &Contradiction, ranks: &BTreeMap<usize, usize>) -> Option<Contradiction> {
    let mut found = found.clone();
    for cell in &mut found.cells {
        cell.row = *ranks.get(&cell.row)?;
    }
    Some(found)
}
