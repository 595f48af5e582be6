//! The book of structures of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::key::StructureKey;
use super::tally::{StructuresCounted, Tally, TallyOf};
use super::told::StructureTold;
use crate::act::{ActNumber, StructureFact};
use crate::digest::Digest;
use crate::ground::asked::Asked;
use crate::ground::shared::List;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What the acts of one region say of structures, and what documents count of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StructureBook {
    told: Shelf<StructureKey, StructureTold>,
    counted: List<Recorded<StructuresCounted>>,
}

/// A printed figure, with the act that recorded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TallyAt<'b> {
    /// The figure.
    pub tally: &'b Tally,
    /// The document that prints it, and the act.
    pub counted: &'b Recorded<StructuresCounted>,
}

impl StructureBook {
    /// Takes one fact into account.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: StructureFact) -> Entered {
        match fact {
            StructureFact::Told(fact) => {
                self.told.put(fact.structure.clone(), Recorded { stamp, fact });
            }
            StructureFact::Counted(fact) => self.counted.push_back(Recorded { stamp, fact }),
        }
        Entered::Kept
    }

    /// A structure as it is on a day, as known at an instant: the last said of that day or before.
    pub fn structure(&self, key: &StructureKey, asked: Asked) -> Option<&Recorded<StructureTold>> {
        last(self.told.of(key), asked)
    }

    /// Every structure as it is on a day, in the order of their keys, those that are closed among them.
    pub fn structures(&self, asked: Asked) -> impl Iterator<Item = &Recorded<StructureTold>> {
        self.told.by_key().filter_map(move |(_, told)| last(told, asked))
    }

    /// The acts that tell of a structure, in the order of the journal.
    pub fn told_of(&self, key: &StructureKey) -> impl Iterator<Item = ActNumber> {
        self.told.of(key).map(|told| told.stamp.number)
    }

    /// The printed figures that hold on a day, each of its latest day, in the order of what they count.
    pub fn tallies(&self, asked: Asked) -> impl Iterator<Item = TallyAt<'_>> {
        let mut held: Vec<_> = self.counted.iter().filter(|counted| asked.holds(&counted.stamp)).collect();
        held.sort_by_key(|counted| (counted.stamp.effective, counted.stamp.number));
        let mut found: BTreeMap<&TallyOf, TallyAt<'_>> = BTreeMap::new();
        for counted in held {
            let tallies = counted.fact.tallies.iter();
            found.extend(tallies.map(|tally| (&tally.of, TallyAt { tally, counted })));
        }
        found.into_values()
    }

    /// The first day of which something is said, as known at an instant.
    pub fn first_day(&self, known_on: Timestamp) -> Option<Date> {
        let told = self.told.all().map(|told| &told.stamp);
        let stamps = told.chain(self.counted.iter().map(|counted| &counted.stamp));
        stamps.filter(|stamp| stamp.recorded_at <= known_on).map(|stamp| stamp.effective).min()
    }

    /// The acts that rest on a document: what was told of structures by it, then the figures that it prints.
    pub fn resting_on(&self, document: Digest) -> impl Iterator<Item = ActNumber> {
        let told = self.told.all().filter(move |told| told.fact.document == document);
        let told = told.map(|told| told.stamp.number);
        told.chain(self.counted_in(document).map(|counted| counted.stamp.number))
    }

    /// What acts record of the figures of a document, in the order of the journal.
    pub fn counted_in(&self, document: Digest) -> impl Iterator<Item = &Recorded<StructuresCounted>> {
        self.counted.iter().filter(move |counted| counted.fact.document == document)
    }
}

fn last<'b>(
    told: impl Iterator<Item = &'b Recorded<StructureTold>>,
    asked: Asked,
) -> Option<&'b Recorded<StructureTold>> {
    told.filter(|told| asked.holds(&told.stamp)).max_by_key(|told| (told.stamp.effective, told.stamp.number))
}
