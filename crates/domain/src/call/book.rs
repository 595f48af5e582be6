//! The book of calls of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::ApplicationReceived;
use super::code::CallCode;
use super::decided::{ApplicationDecided, GrantConcluded, Outcome, ResultsPublished};
use super::opened::{CallAmended, CallOpened};
use super::terms::CallTerms;
use crate::act::CallFact;
use crate::digest::Digest;
use crate::fund::money::Ae;
use crate::ground::asked::Asked;
use crate::ground::id::ActNumber;
use crate::ground::one_line::OneLine;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};
use crate::structure::closed_list;

/// What the acts of one region say of calls.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CallBook {
    opened: Shelf<CallCode, CallOpened>,
    amended: Shelf<CallCode, CallAmended>,
    received: Shelf<CallCode, ApplicationReceived>,
    decided: Shelf<CallCode, ApplicationDecided>,
    published: Shelf<CallCode, ResultsPublished>,
    concluded: Shelf<CallCode, GrantConcluded>,
}

closed_list! {
    /// How a call stands on a day.
    pub enum CallStanding {
        /// Its first day has not come.
        ToCome = "to-come",
        /// One applies.
        Open = "open",
        /// Its deadline is past, and its results are not published.
        Closed = "closed",
        /// Its results are published.
        Published = "published",
    }
}

/// A call as it stands.
#[derive(Debug, Clone)]
pub struct Call<'b> {
    /// How it was opened.
    pub opened: &'b Recorded<CallOpened>,
    /// Its amendments, in order.
    pub amended: Vec<&'b Recorded<CallAmended>>,
    /// Its applications, in the order in which they were recorded.
    pub applications: Vec<Application<'b>>,
    /// The publication of its results.
    pub published: Option<&'b Recorded<ResultsPublished>>,
}

/// An application as it stands.
#[derive(Debug, Clone)]
pub struct Application<'b> {
    /// How it was received.
    pub received: &'b Recorded<ApplicationReceived>,
    /// What was decided of it; the last counts.
    pub decisions: Vec<&'b Recorded<ApplicationDecided>>,
    /// The agreement and the commitment that it became.
    pub concluded: Option<&'b Recorded<GrantConcluded>>,
}

impl CallBook {
    /// Takes one fact into account. What is said of a call that nobody opened is kept: its opening may be of a later day.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: CallFact) -> Entered {
        match fact {
            CallFact::Opened(fact) => self.opened.put(fact.call.clone(), Recorded { stamp, fact }),
            CallFact::Amended(fact) => self.amended.put(fact.call.clone(), Recorded { stamp, fact }),
            CallFact::Received(fact) => self.received.put(fact.call.clone(), Recorded { stamp, fact }),
            CallFact::Decided(fact) => self.decided.put(fact.call.clone(), Recorded { stamp, fact }),
            CallFact::Published(fact) => self.published.put(fact.call.clone(), Recorded { stamp, fact }),
            CallFact::Concluded(fact) => self.concluded.put(fact.call.clone(), Recorded { stamp, fact }),
        }
        Entered::Kept
    }

    /// A call as it stands on a day, as known at an instant; nothing where nobody opened it by then.
    pub fn call(&self, code: &CallCode, asked: Asked) -> Option<Call<'_>> {
        let opened = self.opened.of(code).find(|opened| asked.holds(&opened.stamp))?;
        let mut applications: Vec<Application<'_>> = Vec::new();
        let mut places: BTreeMap<&OneLine, usize> = BTreeMap::new();
        for received in self.received.of(code).filter(|received| asked.holds(&received.stamp)) {
            places.entry(&received.fact.number).or_insert_with(|| {
                applications.push(Application { received, decisions: Vec::new(), concluded: None });
                applications.len() - 1
            });
        }
        for decided in self.decided.of(code).filter(|decided| asked.holds(&decided.stamp)) {
            if let Some(place) = places.get(&decided.fact.number) {
                applications[*place].decisions.push(decided);
            }
        }
        for concluded in self.concluded.of(code).filter(|concluded| asked.holds(&concluded.stamp)) {
            if let Some(place) = places.get(&concluded.fact.number) {
                applications[*place].concluded.get_or_insert(concluded);
            }
        }
        let amended = self.amended.of(code).filter(|amended| asked.holds(&amended.stamp)).collect();
        let published = self.published.of(code).find(|published| asked.holds(&published.stamp));
        Some(Call { opened, amended, applications, published })
    }

    /// The calls that were opened by a day, in the order of their codes.
    pub fn calls(&self, asked: Asked) -> impl Iterator<Item = Call<'_>> {
        self.opened.by_key().filter_map(move |(code, _)| self.call(code, asked))
    }

    /// The acts about a call, in the order of the journal.
    pub fn acts(&self, code: &CallCode) -> Vec<ActNumber> {
        let opened = self.opened.of(code).map(|fact| fact.stamp.number);
        let amended = self.amended.of(code).map(|fact| fact.stamp.number);
        let received = self.received.of(code).map(|fact| fact.stamp.number);
        let decided = self.decided.of(code).map(|fact| fact.stamp.number);
        let published = self.published.of(code).map(|fact| fact.stamp.number);
        let concluded = self.concluded.of(code).map(|fact| fact.stamp.number);
        let all = opened.chain(amended).chain(received).chain(decided).chain(published).chain(concluded);
        let mut all: Vec<_> = all.collect();
        all.sort_unstable();
        all
    }

    /// The acts that say what a call is, in the order of the journal.
    pub fn terms_of(&self, code: &CallCode) -> impl Iterator<Item = ActNumber> {
        let opened = self.opened.of(code).map(|fact| fact.stamp.number);
        opened.chain(self.amended.of(code).map(|fact| fact.stamp.number))
    }

    /// The acts that say what became of an application, in the order of the journal.
    pub fn decided_of(&self, code: &CallCode, number: &OneLine) -> impl Iterator<Item = ActNumber> {
        let own = self.decided.of(code).filter(move |decided| decided.fact.number == *number);
        own.map(|decided| decided.stamp.number)
    }

    /// The acts by which an application was received, in the order of the journal.
    pub fn received_of(&self, code: &CallCode, number: &OneLine) -> impl Iterator<Item = ActNumber> {
        let own = self.received.of(code).filter(move |received| received.fact.number == *number);
        own.map(|received| received.stamp.number)
    }

    /// The acts that rest on a document.
    pub fn resting_on(&self, document: Digest) -> impl Iterator<Item = ActNumber> {
        let is_read = move |received: &&Recorded<ApplicationReceived>| {
            received.fact.read_in.as_ref().is_some_and(|read| read.document == document)
        };
        self.received.all().filter(is_read).map(|received| received.stamp.number)
    }
}

impl<'b> Call<'b> {
    /// Its code.
    pub fn code(&self) -> &'b CallCode {
        &self.opened.fact.call
    }

    /// What it says, as amended.
    pub fn terms(&self) -> &'b CallTerms {
        self.amended.last().map_or(&self.opened.fact.terms, |amended| &amended.fact.terms)
    }

    /// How it stands on a day.
    pub fn standing(&self, day: Date) -> CallStanding {
        let terms = self.terms();
        if self.published.is_some() {
            CallStanding::Published
        } else if day < terms.opens {
            CallStanding::ToCome
        } else if terms.is_late(day) {
            CallStanding::Closed
        } else {
            CallStanding::Open
        }
    }

    /// An application by the number of the form.
    pub fn application(&self, number: &OneLine) -> Option<&Application<'b>> {
        self.applications.iter().find(|application| application.received.fact.number == *number)
    }

    /// What is asked for in all, unless it leaves the range.
    pub fn requested(&self) -> Option<Ae> {
        Ae::sum(self.applications.iter().map(|application| application.received.fact.requested))
    }

    /// What is granted in all, unless it leaves the range.
    pub fn granted(&self) -> Option<Ae> {
        Ae::sum(self.applications.iter().map(Application::granted))
    }

    /// What is left of its budget; none where it has none.
    pub fn left(&self) -> Option<Ae> {
        Some(self.terms().budget.as_ref()?.ceiling.less(self.granted()?))
    }

    /// How many applications came to an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.applications.iter().filter(|application| application.outcome() == Some(outcome)).count()
    }
}

impl<'b> Application<'b> {
    /// What was decided of it last.
    pub fn decided(&self) -> Option<&'b Recorded<ApplicationDecided>> {
        self.decisions.last().copied()
    }

    /// What is granted to it.
    pub fn granted(&self) -> Ae {
        self.decided().map_or(Ae::ZERO, |decided| decided.fact.verdict.granted())
    }

    /// What became of it; none where nothing was decided.
    pub fn outcome(&self) -> Option<Outcome> {
        self.decided().map(|decided| decided.fact.verdict.outcome(self.received.fact.requested))
    }
}
