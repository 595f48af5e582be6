//! What questions about applications have in common: understood and gathered once, for however many.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::civil::Date;
use maillage_domain::care::bridge::Mapping;
use maillage_domain::care::nomenclature::{Line, LineCode, Resolution};
use maillage_domain::procedure::footing::{Footing, Spot};
use maillage_domain::procedure::named;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::terms::Terms;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_views::words::Words;

use super::terms::terms;
use crate::ask::{known_on, one_or_several};
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped::BRIDGE;

/// What was found under a key, for whoever asks again.
#[derive(Debug)]
struct Once<K, V>(Mutex<BTreeMap<K, V>>);

impl<K: Ord, V: Clone> Once<K, V> {
    fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    /// What stands under a key; found by `find` the first time.
    fn get(&self, key: K, find: impl FnOnce() -> V) -> V {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known().get(&key) {
            return found.clone();
        }
        // Not under the lock: others find something else meanwhile.
        let found = find();
        known().entry(key).or_insert(found).clone()
    }
}

/// What is said of a line by the bridge between two lists.
#[derive(Debug)]
pub(super) struct Bridged {
    pub(super) mapping: Option<&'static Mapping>,
    pub(super) origins: Vec<&'static Mapping>,
    pub(super) activity_origins: Vec<&'static Mapping>,
}

/// A line in a zone at a time, with what an application for it stands on.
#[derive(Debug)]
pub(super) struct Placed<'s> {
    pub(super) line: &'s Line,
    pub(super) bridged: Arc<Bridged>,
    pub(super) footing: Arc<Footing<'s>>,
}

/// What questions about applications of a region are answered from.
#[derive(Debug)]
pub(super) struct Shared<'s> {
    pub(super) reader: &'s Reader,
    pub(super) region: &'s RegionCode,
    pub(super) words: Words,
    today: OnceLock<Date>,
    /// What names of lines stand for on a day: of what is held, or in the list of the day.
    names: Once<(bool, &'s str, Date), Option<Resolution<'s>>>,
    zones: Once<(&'s str, Asked), ZoneCode>,
    bridged: Once<&'s LineCode, Arc<Bridged>>,
    footings: Once<(&'s LineCode, ZoneCode, Asked), Arc<Footing<'s>>>,
    /// The terms of each time that was asked about: gathering them takes longer than a ruling.
    terms: Once<Asked, Arc<Terms>>,
}

impl<'s> Shared<'s> {
    pub(super) fn new(reader: &'s Reader, region: &'s RegionCode, words: Words) -> Self {
        Self {
            reader,
            region,
            words,
            today: OnceLock::new(),
            names: Once::new(),
            zones: Once::new(),
            bridged: Once::new(),
            footings: Once::new(),
            terms: Once::new(),
        }
    }

    pub(super) fn state(&self) -> &'s State {
        self.reader.state()
    }

    pub(super) fn today(&self) -> Date {
        *self.today.get_or_init(|| self.reader.today(self.region))
    }

    /// A day of filing, as known by the instant that a text stands for; now, where none is given.
    pub(super) fn asked(&self, on: Date, known: Option<&'s str>) -> Result<Asked, ServiceError> {
        Ok(Asked::within(Some(on), known_on(self.reader, self.region, known, self.words)?))
    }

    /// The lines that a name stands for, asked for an operation on a day.
    pub(super) fn lines(
        &self,
        operation: Operation,
        name: &'s str,
        on: Date,
    ) -> Result<Vec<&'s Line>, ServiceError> {
        let key = (operation.is_on_what_is_held(), name, on);
        let found = self.names.get(key, || named::resolve(self.state().reference(), operation, name, on));
        one_or_several(found, name, self.words)
    }

    /// The lines that a name stands for, of what is said to be held on a day.
    pub(super) fn held(&self, name: &'s str, on: Date) -> Result<Vec<&'s Line>, ServiceError> {
        let found =
            self.names.get((true, name, on), || named::resolve_held(self.state().reference(), name, on));
        one_or_several(found, name, self.words)
    }

    pub(super) fn zone(&self, text: &'s str, asked: Asked) -> ZoneCode {
        self.zones.get((text, asked), || self.state().reference().zone_code(self.region, asked, text))
    }

    /// A line in a zone, with what an application for it stands on, whatever the operation.
    pub(super) fn placed(&self, line: &'s Line, zone: &ZoneCode, asked: Asked) -> Placed<'s> {
        let (state, region) = (self.state(), self.region);
        let bridged = self.bridged.get(&line.code, || {
            Arc::new(Bridged {
                mapping: BRIDGE.mapping(&line.code),
                origins: BRIDGE.origins(&line.code),
                activity_origins: BRIDGE.activity_origins(&line.code),
            })
        });
        let spot = Spot { region, line, zone, asked, mapping: bridged.mapping };
        let key = (&line.code, zone.clone(), asked);
        let footing = self.footings.get(key, || Arc::new(Footing::of(state, &spot)));
        Placed { line, bridged, footing }
    }

    pub(super) fn terms(&self, asked: Asked) -> Arc<Terms> {
        self.terms.get(asked, || Arc::new(terms(self.state(), self.region, asked)))
    }
}
