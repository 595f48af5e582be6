//! The application: a journal, and the state that follows it.

use std::sync::{Arc, RwLock};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::act::{Act, ActId, Actor, Entry, Fact};
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::File;
use maillage_journal::{Head, Journal, JournalError, Location, Mode};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use uuid::Uuid;

use crate::error::ServiceError;
use crate::territory::map::Drawings;

/// Where time and identifiers come from: the binary gives them, tests freeze them.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// The instant it is now.
    pub now: fn() -> Timestamp,
    /// A fresh identifier.
    pub id: fn() -> Uuid,
}

/// The state up to an act of the journal.
#[derive(Debug, Clone)]
pub struct Known {
    /// The fold of the journal.
    pub state: State,
    /// The last act folded.
    pub head: Head,
}

/// The application.
#[derive(Debug)]
pub struct App {
    journal: Journal,
    clock: Clock,
    known: RwLock<Arc<Known>>,
    drawings: Drawings,
}

impl App {
    /// Opens the journal at `location` and folds it.
    pub async fn open(location: &Location, mode: Mode, clock: Clock) -> Result<Self, JournalError> {
        let journal = Journal::open(location, mode).await?;
        let empty = Known { state: State::default(), head: Head::EMPTY };
        let app = Self { journal, clock, known: RwLock::new(Arc::new(empty)), drawings: Drawings::default() };
        app.current().await?;
        Ok(app)
    }

    /// The journal.
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The drawings of zones made so far.
    pub(crate) const fn drawings(&self) -> &Drawings {
        &self.drawings
    }

    /// Closes the store; nothing may be asked afterwards.
    pub async fn close(&self) {
        self.journal.close().await;
    }

    /// The instant it is now.
    pub fn now(&self) -> Timestamp {
        (self.clock.now)()
    }

    /// The legal day it is now in a region.
    pub fn today(&self, state: &State, region: &RegionCode) -> Date {
        self.now().to_zoned(time_zone(state, region)).date()
    }

    /// What is known now: other processes may have written since last time.
    pub async fn current(&self) -> Result<Arc<Known>, JournalError> {
        let known = self.known();
        if self.journal.last().await? == known.head.number {
            return Ok(known);
        }
        let (entries, head) = self.journal.follow(known.head).await?;
        Ok(self.advance(known, entries, head))
    }

    fn known(&self) -> Arc<Known> {
        self.known.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Folds `entries` onto `known`, and remembers the result unless someone went further meanwhile.
    fn advance(&self, known: Arc<Known>, entries: Vec<Entry>, head: Head) -> Arc<Known> {
        if entries.is_empty() {
            return known;
        }
        let state = Arc::unwrap_or_clone(known).state.fold(entries);
        let next = Arc::new(Known { state, head });
        let mut latest = self.known.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if latest.head.number < next.head.number {
            *latest = Arc::clone(&next);
        }
        next
    }

    /// Takes the write lock, catches up, lets `decide` look at the state, and makes what it decides durable.
    ///
    /// `decide` returns the acts to append and the files to keep beside them; an answer that needs no act returns none.
    pub async fn write<T>(
        &self,
        decide: impl FnOnce(&State) -> Result<(Decision, T), ServiceError>,
    ) -> Result<(Arc<Known>, T), ServiceError> {
        let mut writer = self.journal.writer().await?;
        let known = self.known();
        let (entries, head) = writer.follow(known.head).await?;
        let known = self.advance(known, entries, head);
        let (decision, answer) = decide(&known.state)?;
        if decision.acts.is_empty() {
            return Ok((known, answer));
        }
        for file in &decision.files {
            writer.put_file(file).await?;
        }
        let (entries, head) = writer.append(known.head, self.now(), decision.acts).await?;
        writer.keep().await?;
        Ok((self.advance(known, entries, head), answer))
    }

    /// A fresh identifier.
    pub(crate) fn fresh(&self) -> Uuid {
        (self.clock.id)()
    }

    /// An act of the program, on the given day and basis.
    pub fn act(&self, region: &RegionCode, effective: Date, basis: Option<&str>, fact: Fact) -> Act {
        Act {
            id: ActId::new(self.fresh()),
            region: region.clone(),
            effective,
            basis: basis.map(ToOwned::to_owned),
            actor: Actor::Program,
            fact,
        }
    }
}

/// What a use case decided to write.
#[derive(Debug, Default)]
pub struct Decision {
    /// The acts to append, in order.
    pub acts: Vec<Act>,
    /// The files to keep beside the journal.
    pub files: Vec<File>,
}

/// The time zone in which a region's legal days run; UTC for a region that is not registered.
pub(crate) fn time_zone(state: &State, region: &RegionCode) -> TimeZone {
    state.region(region).and_then(|region| TimeZone::get(&region.time_zone).ok()).unwrap_or(TimeZone::UTC)
}

/// The region asked for, or the only one registered.
pub(crate) fn region(state: &State, asked: Option<&str>, words: Words) -> Result<RegionCode, ServiceError> {
    if let Some(asked) = asked {
        let code = RegionCode::new(asked);
        let unknown = || {
            let region = ("region", Argument::Text(asked));
            ServiceError::unusable(Problem::worded("region-unregistered", &[region], words))
        };
        return state.region(&code).map(|region| region.code.clone()).ok_or_else(unknown);
    }
    let codes: Vec<_> = state.regions().map(|region| region.code.clone()).collect();
    match codes.as_slice() {
        [] => Err(ServiceError::refused(Problem::worded("no-bilan", &[], words).hint(
            "import-annex",
            &[],
            words,
        ))),
        [only] => Ok(only.clone()),
        several => {
            let list: Vec<_> = several.iter().map(ToString::to_string).collect();
            let regions = ("regions", Argument::Text(&list.join(", ")));
            Err(ServiceError::unusable(Problem::worded("region-several", &[regions], words).hint(
                "region",
                &[],
                words,
            )))
        }
    }
}
