//! The book of published aids of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::hapi::HapiListed;
use super::listed::{AidsListed, ListedAid};
use crate::act::{ActNumber, AidFact};
use crate::digest::Digest;
use crate::ground::asked::Asked;
use crate::ground::shared::List;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What published files list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AidBook {
    listed: List<Recorded<AidsListed>>,
    notified: List<Recorded<HapiListed>>,
}

/// A published aid, with the act that recorded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AidAt<'b> {
    /// The aid, and where it stands.
    pub listed: &'b ListedAid,
    /// The file that lists it, and the act.
    pub recorded: &'b Recorded<AidsListed>,
}

impl AidBook {
    /// Takes one fact into account.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: AidFact) -> Entered {
        match fact {
            AidFact::Listed(fact) => self.listed.push_back(Recorded { stamp, fact }),
            AidFact::Notified(fact) => self.notified.push_back(Recorded { stamp, fact }),
        }
        Entered::Kept
    }

    /// The aids that hold when they are asked: of those that several files list, what the last file says. Rows of one file that say the
    /// same aid all stand.
    pub fn aids(&self, asked: Asked) -> Vec<AidAt<'_>> {
        let mut held: Vec<_> = self.listed.iter().filter(|listed| asked.holds(&listed.stamp)).collect();
        held.sort_by_key(|recorded| (recorded.stamp.effective, recorded.stamp.number));
        let mut last = BTreeMap::new();
        for recorded in &held {
            last.extend(recorded.fact.aids.iter().map(|listed| (listed.key(), recorded.stamp.number)));
        }
        let all = held
            .into_iter()
            .flat_map(|recorded| recorded.fact.aids.iter().map(move |listed| AidAt { listed, recorded }));
        all.filter(|at| last.get(&at.listed.key()) == Some(&at.recorded.stamp.number)).collect()
    }

    /// The acts that record the aids of a document, in the order of the journal.
    pub fn listed_in(&self, document: Digest) -> impl Iterator<Item = ActNumber> {
        let listed = self.listed.iter().filter(move |listed| listed.fact.document == document);
        listed.map(|listed| listed.stamp.number)
    }

    /// The exports of HAPI that are recorded when it is asked, in the order of the journal.
    pub fn exports(&self, asked: Asked) -> impl Iterator<Item = &Recorded<HapiListed>> {
        self.notified.iter().filter(move |export| asked.holds(&export.stamp))
    }

    /// The acts that record the lines of an export, in the order of the journal.
    pub fn notified_in(&self, document: Digest) -> impl Iterator<Item = ActNumber> {
        let notified = self.notified.iter().filter(move |export| export.fact.document == document);
        notified.map(|export| export.stamp.number)
    }
}
