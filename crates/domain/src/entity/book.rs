//! The book of entities: what is known of each, at any day, as known at any instant.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::identity::{Identity, LegalIdentity, SiteIdentity};
use super::turn::{EntityTold, LegalEntityTold, SiteTold, Successors, Turn};
use super::{LegalEntityNumber, SiteNumber};
use crate::ground::asked::Asked;
use crate::ground::one_line::OneLine;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};
use crate::period::Period;

/// What is known of legal entities and sites.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EntityBook {
    legal: Shelf<LegalEntityNumber, LegalEntityTold>,
    sites: Shelf<SiteNumber, SiteTold>,
}

/// What became of an entity by the day asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'b, N: Ord> {
    /// It stands.
    Open,
    /// It is closed, since that day.
    Closed(Date),
    /// It is merged into another.
    Merged {
        /// Since that day.
        since: Date,
        /// Into which one.
        into: N,
    },
    /// It is split into others.
    Split {
        /// Since that day.
        since: Date,
        /// Into which ones.
        into: &'b Successors<N>,
    },
}

/// An entity as it is at a day, as known at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntityAt<'b, N: Ord, I> {
    /// What is said of it; of one that is gone, what was said last.
    pub identity: &'b I,
    /// The act that says it.
    pub stamp: &'b Stamp,
    /// What became of it.
    pub standing: Standing<'b, N>,
}

/// A name, and when an entity bore it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'b> {
    /// The name.
    pub name: &'b OneLine,
    /// From the first day to the last.
    pub during: Period,
}

impl EntityBook {
    /// Takes into account what is told of a legal entity. What ends one that nothing was said of, or makes it its own successor, is set
    /// aside.
    pub fn tell_of_entity(&mut self, stamp: Arc<Stamp>, told: Arc<LegalEntityTold>) -> Entered {
        put(&mut self.legal, stamp, told)
    }

    /// Takes into account what is told of a site, as of a legal entity.
    pub fn tell_of_site(&mut self, stamp: Arc<Stamp>, told: Arc<SiteTold>) -> Entered {
        put(&mut self.sites, stamp, told)
    }

    /// The stamps of the acts that tell of a legal entity, in the order of the journal.
    pub fn told_of_entity(&self, number: LegalEntityNumber) -> impl Iterator<Item = &Stamp> {
        self.legal.of(&number).map(|told| &*told.stamp)
    }

    /// The stamps of the acts that tell of a site, in the order of the journal.
    pub fn told_of_site(&self, number: SiteNumber) -> impl Iterator<Item = &Stamp> {
        self.sites.of(&number).map(|told| &*told.stamp)
    }

    /// Every legal entity that an act tells of, in the order of their numbers.
    pub fn legal_entities(&self) -> impl Iterator<Item = LegalEntityNumber> {
        self.legal.by_key().map(|(number, _)| *number)
    }

    /// Every site that an act tells of, in the order of their numbers.
    pub fn sites(&self) -> impl Iterator<Item = SiteNumber> {
        self.sites.by_key().map(|(number, _)| *number)
    }

    /// A legal entity; nothing before the first day of which something is said.
    pub fn legal_entity(
        &self,
        number: LegalEntityNumber,
        asked: Asked,
    ) -> Option<EntityAt<'_, LegalEntityNumber, LegalIdentity>> {
        at(&self.legal, number, asked)
    }

    /// A site; nothing before the first day of which something is said.
    pub fn site(&self, number: SiteNumber, asked: Asked) -> Option<EntityAt<'_, SiteNumber, SiteIdentity>> {
        at(&self.sites, number, asked)
    }

    /// The names that a legal entity bore by a day, the first one first, as known at an instant.
    pub fn names_of_entity(&self, number: LegalEntityNumber, asked: Asked) -> Vec<Named<'_>> {
        names(&self.legal, number, asked)
    }

    /// The names that a site bore by a day, the first one first, as known at an instant.
    pub fn names_of_site(&self, number: SiteNumber, asked: Asked) -> Vec<Named<'_>> {
        names(&self.sites, number, asked)
    }

    /// Who holds on the day what a legal entity held: itself, or the one it was merged into, however often.
    pub fn holder(&self, number: LegalEntityNumber, asked: Asked) -> LegalEntityNumber {
        last_of(number, |number| match self.legal_entity(number, asked)?.standing {
            Standing::Merged { into, .. } => Some(into),
            Standing::Open | Standing::Closed(_) | Standing::Split { .. } => None,
        })
    }

    /// The site whose ground one stands on: its own, or another’s. One way follows merges and grounds alike: sites on one ground
    /// stay on one when its site is merged, into one of them too.
    pub fn ground(&self, number: SiteNumber, asked: Asked) -> SiteNumber {
        let merged = |number| match self.site(number, asked)?.standing {
            Standing::Merged { into, .. } => Some(into),
            Standing::Open | Standing::Closed(_) | Standing::Split { .. } => None,
        };
        let next = |number| merged(number).or_else(|| self.site(number, asked)?.identity.on_ground_of);
        // Where the way goes round, all sites of the round are on the ground of one: the first of those that stand.
        let round = round_of(number, next);
        let stands = |number: &SiteNumber| (merged(*number).is_some(), *number);
        round.into_iter().min_by_key(stands).unwrap_or(number)
    }
}

/// Puts what is told behind the rest of its entity.
fn put<N: Ord + Copy, I>(
    shelf: &mut Shelf<N, EntityTold<N, I>>,
    stamp: Arc<Stamp>,
    told: Arc<EntityTold<N, I>>,
) -> Entered {
    let number = told.number;
    let said = matches!(told.turn, Turn::Stated(_)) || shelf.of(&number).next().is_some();
    if !said || told.turn.leads_back_to(&number) {
        return Entered::SetAside;
    }
    shelf.put(number, Recorded { stamp, fact: told });
    Entered::Kept
}

/// The turns of an entity that hold when it is asked, in the order in which they have effect; those of one day in that of the
/// journal.
fn held<'s, N: Ord + Clone, I>(
    shelf: &'s Shelf<N, EntityTold<N, I>>,
    number: &N,
    asked: Asked,
) -> Vec<&'s Recorded<EntityTold<N, I>>> {
    let mut held: Vec<_> = shelf.of(number).filter(|turn| asked.holds(&turn.stamp)).collect();
    held.sort_by_key(|turn| (turn.stamp.effective, turn.stamp.number));
    held
}

fn at<N: Ord + Copy, I>(
    shelf: &Shelf<N, EntityTold<N, I>>,
    number: N,
    asked: Asked,
) -> Option<EntityAt<'_, N, I>> {
    let held = held(shelf, &number, asked);
    let stated = |told: &&'_ Recorded<EntityTold<N, I>>| matches!(told.fact.turn, Turn::Stated(_));
    let last = held.iter().copied().rfind(|turn| stated(turn))?;
    let Turn::Stated(identity) = &last.fact.turn else { return None };
    let since = held.last()?.stamp.effective;
    let standing = match &held.last()?.fact.turn {
        Turn::Stated(_) => Standing::Open,
        Turn::Closed => Standing::Closed(since),
        Turn::MergedInto(into) => Standing::Merged { since, into: *into },
        Turn::SplitInto(into) => Standing::Split { since, into },
    };
    Some(EntityAt { identity, stamp: &last.stamp, standing })
}

fn names<N: Ord + Copy, I: Identity>(
    shelf: &Shelf<N, EntityTold<N, I>>,
    number: N,
    asked: Asked,
) -> Vec<Named<'_>> {
    let mut names: Vec<Named<'_>> = Vec::new();
    for turn in held(shelf, &number, asked) {
        let from = turn.stamp.effective;
        let name = if let Turn::Stated(identity) = &turn.fact.turn { Some(identity.name()) } else { None };
        let borne = names.last_mut().filter(|last| last.during.until.is_none());
        if borne.as_ref().is_some_and(|last| Some(last.name) == name) {
            continue;
        }
        if let Some(last) = borne {
            last.during.until = from.yesterday().ok();
        }
        names.extend(name.map(|name| Named { name, during: Period::since(from) }));
    }
    names.retain(|name| name.during.is_ordered());
    names
}

/// Where a way leads that goes on from one number to the next; it ends where it would go round.
fn last_of<N: Ord + Copy>(number: N, next: impl Fn(N) -> Option<N>) -> N {
    let mut passed = BTreeSet::from([number]);
    let mut last = number;
    while let Some(following) = next(last).filter(|following| passed.insert(*following)) {
        last = following;
    }
    last
}

/// The numbers between which such a way goes round at its end; the last one alone where it does not.
fn round_of<N: Ord + Copy>(number: N, next: impl Fn(N) -> Option<N>) -> BTreeSet<N> {
    let last = last_of(number, &next);
    let mut round = BTreeSet::from([last]);
    let mut way = next(last);
    while let Some(following) = way.filter(|following| round.insert(*following)) {
        way = next(following);
    }
    round
}
