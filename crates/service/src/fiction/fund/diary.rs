//! What is to be done for the fund of the region that does not exist, day by day, and what of each line it uses up.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::fund::cell::{Place, Year};
use maillage_domain::fund::commitment::{Commit, CommitmentId, DecideYear, Term};
use maillage_domain::fund::decision::Command;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Certify, Channel, Pay};

use super::LAST;
use super::deed::Deed;
use super::ids::{ACCOUNTANTS, DIRECTOR, OFFICERS};
use crate::fiction::dice::Dice;

/// So many cents are a euro.
const CENTS: i64 = 100;

/// A sum to commit, of whole euros.
pub(super) fn ae(euros: u32) -> Ae {
    Ae::from_cents(i64::from(euros) * CENTS)
}

/// A sum to pay, of whole euros.
pub(super) fn cp(euros: u32) -> Cp {
    Cp::from_cents(i64::from(euros) * CENTS)
}

/// A commitment, as payments of it are told.
#[derive(Debug, Clone)]
pub(super) struct Made {
    /// The commitment.
    pub(super) id: CommitmentId,
    /// Where it stands.
    pub(super) place: Place,
    /// Through which body it is paid.
    pub(super) channel: Channel,
}

/// What is used up of a line in an exercise.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Used {
    /// What is committed, in euros.
    pub(super) ae: u32,
    /// What is paid, in euros.
    pub(super) cp: u32,
}

/// What is to be done, and what it uses up.
pub(super) struct Diary {
    /// The dice.
    pub(super) dice: Dice,
    deeds: Vec<(Date, Deed)>,
    used: BTreeMap<(Year, Place), Used>,
    ranks: u32,
}

impl Diary {
    /// Nothing yet.
    pub(super) const fn new(dice: Dice) -> Self {
        Self { dice, deeds: Vec::new(), used: BTreeMap::new(), ranks: 0 }
    }

    /// What each line uses up in each exercise.
    pub(super) const fn used(&self) -> &BTreeMap<(Year, Place), Used> {
        &self.used
    }

    /// All of it in the order of the days; what is of one day, in the order in which it was told.
    pub(super) fn deeds(mut self) -> Vec<(Date, Deed)> {
        self.deeds.sort_by_key(|(day, _)| *day);
        self.deeds
    }

    /// A number that no other has.
    pub(super) const fn rank(&mut self) -> u32 {
        self.ranks += 1;
        self.ranks
    }

    /// A key that no other command has.
    pub(super) fn key(&mut self, of: &str) -> String {
        format!("fiction/{of}/{}", self.rank())
    }

    /// Writes down what is to be done on a day; of what would come after the last day nothing is told.
    pub(super) fn tell(&mut self, day: Date, deed: Deed) -> bool {
        let is_told = day <= LAST;
        if is_told {
            self.deeds.push((day, deed));
        }
        is_told
    }

    /// The same of a command to the fund.
    pub(super) fn order(&mut self, day: Date, command: impl Command + 'static) -> bool {
        self.tell(day, Deed::Fund(Box::new(command)))
    }

    /// Remembers what is committed of a line.
    pub(super) fn use_up(&mut self, year: Year, place: &Place, euros: u32) {
        self.used.entry((year, place.clone())).or_default().ae += euros;
    }

    /// Commits so many euros.
    pub(super) fn commit(&mut self, commit: Commit, euros: u32) -> bool {
        let (year, place) = (commit.year, commit.place.clone());
        let is_told = self.order(commit.notified_on, commit);
        if is_told {
            self.use_up(year, &place, euros);
        }
        is_told
    }

    /// Decides the sum of a further exercise.
    pub(super) fn decide(&mut self, made: &Made, (year, on): (Year, Date), euros: u32, term: &Term) -> bool {
        let decide = DecideYear {
            key: self.key("decide"),
            commitment: made.id,
            year,
            sum: cp(euros),
            notified_on: on,
            signed_by: DIRECTOR,
        };
        let is_told = self.order(on, decide);
        if is_told && matches!(term, Term::Tranches { .. }) {
            self.use_up(year, &made.place, euros);
        }
        is_told
    }

    /// Certifies service that is worth so much.
    pub(super) fn certify(&mut self, made: &Made, on: Date, euros: u32) -> bool {
        let certify = Certify {
            key: self.key("certify"),
            commitment: made.id,
            amount: cp(euros),
            done_on: on,
            certified_by: *self.dice.pick(&OFFICERS),
        };
        self.order(on, certify)
    }

    /// Pays so much: one orders it, and another pays.
    pub(super) fn pay(&mut self, made: &Made, on: Date, euros: u32) -> bool {
        let year = Year::of(on);
        let pay = Pay {
            key: self.key("pay"),
            commitment: made.id,
            year,
            amount: cp(euros),
            channel: made.channel.clone(),
            ordered_by: *self.dice.pick(&OFFICERS),
            paid_by: *self.dice.pick(&ACCOUNTANTS),
        };
        let is_told = self.order(on, pay);
        if is_told {
            self.pay_from(year, &made.place, euros);
        }
        is_told
    }

    /// Remembers what is paid of a line.
    pub(super) fn pay_from(&mut self, year: Year, place: &Place, euros: u32) {
        self.used.entry((year, place.clone())).or_default().cp += euros;
    }
}
