//! What an authorisation brings to a count, and from which day until which.
//!
//! A count asks little of a life, and that little seldom changes: a life is lived once through, and what it brings is kept from each
//! day on which it changes until the next. So the register of a region is counted for any day without living its lives again.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::reckoning::{Reckoning, leaves_out_research, reckon};
use super::terms::CountTerms;
use crate::care::authorisation::book::Register;
use crate::care::authorisation::clocks::Clocks;
use crate::care::authorisation::equipment::{Unit, UnitUse};
use crate::care::authorisation::life::Life;
use crate::care::authorisation::registered::AuthorisationTold;
use crate::care::authorisation::subject::{AuthorisationNumber, Subject};
use crate::ground::stamp::Recorded;

/// What an authorisation brings to a count, wherever its site lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share<'r> {
    /// What is authorised, to whom and where.
    pub subject: Cow<'r, Subject>,
    /// Whether it was granted.
    pub is_granted: bool,
    /// How it is reckoned.
    pub reckoning: Reckoning,
    /// How many units it stands for, on a line whose units are counted.
    pub units: u32,
}

impl<'r> Share<'r> {
    /// What a life brings on its day.
    pub fn of(life: Life<'r>, clocks: &Clocks, terms: &CountTerms) -> Self {
        let lapses = life.lapse_to_note(clocks).is_some();
        let (reckoning, units) = (reckon(&life, lapses, terms), units(&life));
        Self { subject: life.subject, is_granted: life.granted.is_some(), reckoning, units }
    }

    fn kept(self) -> Share<'static> {
        let Self { subject, is_granted, reckoning, units } = self;
        Share { subject: Cow::Owned(subject.into_owned()), is_granted, reckoning, units }
    }
}

/// How many units an authorisation stands for: as many as it allows, one where it does not say; less those for research alone, on
/// a line of which the annexes leave them out.
fn units(life: &Life<'_>) -> u32 {
    let is_left_out = |unit: &&Unit| unit.used_for == UnitUse::ResearchOnly && leaves_out_research(life);
    let left_out = life.fleet.installed().filter(is_left_out).count();
    let allowed = life.fleet.allowed().unwrap_or(1);
    allowed.saturating_sub(u32::try_from(left_out).unwrap_or(u32::MAX))
}

/// What an authorisation brings on any day: each share with the first day on which it brings that. Before the first it brings nothing.
/// The days stand together: who looks for a day looks at them alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    from: Box<[Date]>,
    brought: Box<[Share<'static>]>,
}

impl Shares {
    /// Those of the life that acts make, with all that is known.
    fn of<'b>(
        said: impl IntoIterator<Item = &'b Recorded<AuthorisationTold>>,
        (clocks, terms, turns): (&Clocks, &CountTerms, &BTreeSet<Date>),
    ) -> Self {
        let (mut from, mut brought) = (Vec::new(), Vec::new());
        Life::lived_through(said, clocks, turns, |life| {
            let (day, share) = (life.day, Share::of(life, clocks, terms));
            if brought.last().is_none_or(|last| *last != share) {
                from.push(day);
                brought.push(share.kept());
            }
        });
        Self { from: from.into(), brought: brought.into() }
    }

    /// What it brings on a day; nothing before anything is said of it.
    pub fn on(&self, day: Date) -> Option<&Share<'static>> {
        let after = self.from.partition_point(|from| *from <= day);
        self.brought.get(after.checked_sub(1)?)
    }
}

/// What every authorisation of a register brings on any day, by clocks and readings.
#[derive(Debug, Clone)]
pub struct SharedOut {
    register: Register,
    clocks: Clocks,
    terms: CountTerms,
    /// When the last of what it knows was recorded.
    last: Timestamp,
    /// In the order of the register.
    shares: Vec<(AuthorisationNumber, Arc<Shares>)>,
}

impl SharedOut {
    /// Lives every life of a register once through, with all that is known; but for those that `before` lived, where nothing is said of
    /// them since.
    pub fn of(register: &Register, clocks: &Clocks, terms: &CountTerms, before: Option<&Self>) -> Self {
        let before = before.filter(|before| before.clocks == *clocks && before.terms == *terms);
        let turns = terms.turns();
        let lived = register.all().map(|(number, said)| {
            let kept = before.and_then(|before| before.kept(register, number));
            let shares = kept.unwrap_or_else(|| Arc::new(Shares::of(said, (clocks, terms, &turns))));
            (number.clone(), shares)
        });
        let shares = lived.collect();
        let last = register.all().flat_map(|(_, said)| said.map(|said| said.stamp.recorded_at)).max();
        Self {
            register: register.clone(),
            clocks: clocks.clone(),
            terms: terms.clone(),
            last: last.unwrap_or(Timestamp::MIN),
            shares,
        }
    }

    /// What an authorisation brings, where a later register says nothing more of it.
    fn kept(&self, register: &Register, number: &AuthorisationNumber) -> Option<Arc<Shares>> {
        let rank = self.shares.binary_search_by(|(other, _)| other.cmp(number)).ok()?;
        let (_, shares) = self.shares.get(rank)?;
        register.says_the_same(&self.register, number).then(|| Arc::clone(shares))
    }

    /// Whether it is that of a register, by clocks and readings.
    pub fn is_of(&self, register: &Register, clocks: &Clocks, terms: &CountTerms) -> bool {
        self.register.is_same(register) && self.clocks == *clocks && self.terms == *terms
    }

    /// Whether all that it knows was known at an instant.
    pub fn is_known_by(&self, instant: Timestamp) -> bool {
        self.last <= instant
    }

    /// What each authorisation of the register that it is of brings on a day, in the order of their numbers.
    pub fn on<'r, 's>(
        &'s self,
        register: &'r Register,
        day: Date,
    ) -> impl Iterator<Item = (&'r AuthorisationNumber, &'s Share<'static>)> {
        let all = register.all().zip(&self.shares);
        all.filter_map(move |((number, _), (_, shares))| Some((number, shares.on(day)?)))
    }
}
