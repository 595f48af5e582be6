//! The book of published aids of a region.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::hapi::{HapiLine, HapiListed};
use super::listed::{AidsListed, ListedAid};
use super::payment_return::{PaymentReturn, PaymentsReturned, ReturnKey};
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
    returned: List<Recorded<PaymentsReturned>>,
}

/// A published aid, with the act that recorded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AidAt<'b> {
    /// The aid, and where it stands.
    pub listed: &'b ListedAid,
    /// The file that lists it, and the act.
    pub recorded: &'b Recorded<AidsListed>,
}

/// A line of HAPI, with the act that recorded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HapiAt<'b> {
    /// The line.
    pub line: &'b HapiLine,
    /// The export that lists it, and the act.
    pub recorded: &'b Recorded<HapiListed>,
}

/// A payment that a body sent back, with the act that recorded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnAt<'b> {
    /// The payment.
    pub returned: &'b PaymentReturn,
    /// The file that says it, and the act.
    pub recorded: &'b Recorded<PaymentsReturned>,
}

impl AidBook {
    /// Takes one fact into account.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: AidFact) -> Entered {
        match fact {
            AidFact::Listed(fact) => self.listed.push_back(Recorded { stamp, fact }),
            AidFact::Notified(fact) => self.notified.push_back(Recorded { stamp, fact }),
            AidFact::Returned(fact) => self.returned.push_back(Recorded { stamp, fact }),
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

    /// The lines of HAPI that hold when it is asked: of a beneficiary in a campaign, what the last export says that speaks of both.
    pub fn lines(&self, asked: Asked) -> Vec<HapiAt<'_>> {
        let mut held: Vec<_> = self.exports(asked).collect();
        held.sort_by_key(|recorded| (recorded.stamp.effective, recorded.stamp.number));
        let key = |line: &'_ HapiLine| (line.campaign, line.beneficiary.clone());
        let mut last = BTreeMap::new();
        for recorded in &held {
            last.extend(recorded.fact.lines.iter().map(|line| (key(line), recorded.stamp.number)));
        }
        let all = held
            .into_iter()
            .flat_map(|recorded| recorded.fact.lines.iter().map(move |line| HapiAt { line, recorded }));
        all.filter(|at| last.get(&key(at.line)) == Some(&at.recorded.stamp.number)).collect()
    }

    /// The payments that bodies sent back, as they are known when it is asked, by body and number: of one that several files say, what the
    /// last file says.
    pub fn returns(&self, asked: Asked) -> BTreeMap<ReturnKey<'_>, ReturnAt<'_>> {
        let mut held: Vec<_> = self.returned.iter().filter(|file| asked.holds(&file.stamp)).collect();
        held.sort_by_key(|recorded| (recorded.stamp.effective, recorded.stamp.number));
        let all = held.into_iter().flat_map(|recorded| {
            recorded.fact.returns.iter().map(move |returned| ReturnAt { returned, recorded })
        });
        all.map(|at| (at.returned.key(), at)).collect()
    }

    /// The acts that record the lines of an export, in the order of the journal.
    pub fn notified_in(&self, document: Digest) -> impl Iterator<Item = ActNumber> {
        let notified = self.notified.iter().filter(move |export| export.fact.document == document);
        notified.map(|export| export.stamp.number)
    }
}
