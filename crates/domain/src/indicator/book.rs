//! The book of indicators of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::code::IndicatorCode;
use super::defined::IndicatorDefined;
use super::recorded::IndicatorRecorded;
use super::scope::{ScopeKey, TerritoryKey, territory_key};
use super::target::IndicatorTargeted;
use crate::act::{ActNumber, IndicatorFact};
use crate::digest::Digest;
use crate::ground::asked::Asked;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What the acts of one region say of indicators.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorBook {
    defined: Shelf<IndicatorCode, IndicatorDefined>,
    targeted: Shelf<IndicatorCode, IndicatorTargeted>,
    recorded: Shelf<IndicatorCode, IndicatorRecorded>,
}

impl IndicatorBook {
    /// Takes one fact into account. What is said of an indicator that nobody defined is kept: its definition may come later.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: IndicatorFact) -> Entered {
        match fact {
            IndicatorFact::Defined(fact) => {
                self.defined.put(fact.indicator.clone(), Recorded { stamp, fact });
            }
            IndicatorFact::Targeted(fact) => {
                self.targeted.put(fact.indicator.clone(), Recorded { stamp, fact });
            }
            IndicatorFact::Recorded(fact) => {
                self.recorded.put(fact.indicator.clone(), Recorded { stamp, fact });
            }
        }
        Entered::Kept
    }

    /// An indicator as it is defined on a day, as known at an instant.
    pub fn definition(&self, code: &IndicatorCode, asked: Asked) -> Option<&Recorded<IndicatorDefined>> {
        last(self.defined.of(code), asked)
    }

    /// Every indicator as it is defined on a day, in the order of their codes.
    pub fn definitions(&self, asked: Asked) -> impl Iterator<Item = &Recorded<IndicatorDefined>> {
        self.defined.by_key().filter_map(move |(_, defined)| last(defined, asked))
    }

    /// What is aimed at: the last said for each territory and day, in the order of both.
    pub fn targets(&self, code: &IndicatorCode, asked: Asked) -> Vec<&Recorded<IndicatorTargeted>> {
        let mut found: BTreeMap<(TerritoryKey<'_>, Date), &Recorded<IndicatorTargeted>> = BTreeMap::new();
        let mut held: Vec<_> = self.targeted.of(code).filter(|target| asked.holds(&target.stamp)).collect();
        held.sort_by_key(|target| (target.stamp.effective, target.stamp.number));
        let keyed =
            held.into_iter().map(|target| ((territory_key(&target.fact.territory), target.fact.by), target));
        found.extend(keyed);
        found.into_values().collect()
    }

    /// What was found: the last value of each scope, in the order of the scopes.
    pub fn values(&self, code: &IndicatorCode, asked: Asked) -> Vec<&Recorded<IndicatorRecorded>> {
        let mut found: BTreeMap<ScopeKey<'_>, &Recorded<IndicatorRecorded>> = BTreeMap::new();
        let mut held: Vec<_> = self.recorded.of(code).filter(|value| asked.holds(&value.stamp)).collect();
        held.sort_by_key(|value| (value.stamp.effective, value.stamp.number));
        found.extend(held.into_iter().map(|value| (value.fact.scope.key(), value)));
        found.into_values().collect()
    }

    /// Whether an indicator is defined on a day as a definition says.
    pub fn is_defined_as(&self, defined: &IndicatorDefined, on: Date) -> bool {
        self.definition(&defined.indicator, Asked::on(on)).is_some_and(|last| *last.fact == *defined)
    }

    /// Whether a target is said already on a day.
    pub fn is_targeted_as(&self, target: &IndicatorTargeted, on: Date) -> bool {
        let said = |other: &&Recorded<IndicatorTargeted>| {
            territory_key(&other.fact.territory) == territory_key(&target.territory)
                && (other.fact.by, other.fact.value, &other.fact.source)
                    == (target.by, target.value, &target.source)
        };
        self.targets(&target.indicator, Asked::on(on)).iter().any(said)
    }

    /// Whether a value is said already on a day, wherever it was read.
    pub fn is_recorded_as(&self, value: &IndicatorRecorded, on: Date) -> bool {
        self.values(&value.indicator, Asked::on(on)).iter().any(|other| other.fact.says_as(value))
    }

    /// The acts that define an indicator, in the order of the journal.
    pub fn defined_by(&self, code: &IndicatorCode) -> impl Iterator<Item = ActNumber> {
        self.defined.of(code).map(|defined| defined.stamp.number)
    }

    /// The acts that record its values, in the order of the journal.
    pub fn recorded_of(&self, code: &IndicatorCode) -> impl Iterator<Item = &Recorded<IndicatorRecorded>> {
        self.recorded.of(code)
    }

    /// The acts that say what is aimed at, in the order of the journal.
    pub fn targeted_of(&self, code: &IndicatorCode) -> impl Iterator<Item = &Recorded<IndicatorTargeted>> {
        self.targeted.of(code)
    }

    /// The first day of which something is said, as known at an instant.
    pub fn first_day(&self, known_on: Timestamp) -> Option<Date> {
        let stamps = self.defined.all().map(|defined| &defined.stamp);
        stamps.filter(|stamp| stamp.recorded_at <= known_on).map(|stamp| stamp.effective).min()
    }

    /// The acts that rest on a document.
    pub fn resting_on(&self, document: Digest) -> impl Iterator<Item = ActNumber> {
        let is_read = move |value: &&Recorded<IndicatorRecorded>| {
            value.fact.read_in.is_some_and(|read| read.document == document)
        };
        let read = self.recorded.all().filter(is_read);
        read.map(|value| value.stamp.number)
    }
}

fn last<'b, T>(facts: impl Iterator<Item = &'b Recorded<T>>, asked: Asked) -> Option<&'b Recorded<T>> {
    facts.filter(|fact| asked.holds(&fact.stamp)).max_by_key(|fact| (fact.stamp.effective, fact.stamp.number))
}
