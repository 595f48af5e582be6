//! The authorisations of the region that does not exist: on each of its sites some, with their whole life.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU8;

use jiff::civil::{Date, date};
use maillage_domain::act::Fact;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Basis, Place, Subject, Tracts};
use maillage_domain::care::authorisation::turn::{Succession, Turn};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::territory::ZoneCode;

use super::dice::Dice;
use super::entities::Site;
use super::fate::{Fate, OF_CARRIED, OF_HEIRS, OF_NEW};
use super::lines::{Care, Passage, REFORM};
use super::tale::{Birth, Elsewhere, LAST, Teller, Told, end, is_ended, is_granted};

/// How many authorisations there are, with those that were applied for or refused, and those that others took the place of.
pub(super) const AUTHORISATIONS: usize = 1500;

/// When the first authorisations were granted.
const FIRST: Date = date(2016, 1, 11);

/// From when on authorisations under the new list are granted.
const ANEW: Date = date(2023, 11, 6);

/// The site that a public road cuts in two.
const CUT: usize = 24;

/// What became of an authorisation of a line for which a new file was to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NewFile {
    /// A new one took its place.
    Heir,
    /// There was none before.
    Alone,
    /// No file was made: it ended.
    Omitted,
    /// A file was made, and is not decided yet.
    Prolonged,
}

const NEW_FILES: [(NewFile, u32); 4] =
    [(NewFile::Heir, 55), (NewFile::Alone, 33), (NewFile::Omitted, 5), (NewFile::Prolonged, 7)];

/// What is told of every authorisation.
pub(super) struct Authorisations<'e> {
    sites: &'e [Site],
    clocks: &'e Clocks,
    dice: Dice,
    told: Vec<(AuthorisationNumber, Told)>,
    /// How many authorisations of a line stand in each zone, by what was told: the plan is made of them.
    pub(super) held: BTreeMap<(&'static str, ZoneCode), u32>,
}

impl<'e> Authorisations<'e> {
    /// Invents them.
    pub(super) fn invented(dice: Dice, sites: &'e [Site], clocks: &'e Clocks) -> Self {
        let mut all = Self { sites, clocks, dice, told: Vec::new(), held: BTreeMap::new() };
        let care: Vec<Vec<Care>> = sites.iter().map(|site| all.dice.shuffled(site.kind.care())).collect();
        // One round after the other, so that every site has one before another has its last.
        for layer in 0.. {
            let round: Vec<_> =
                care.iter().enumerate().filter_map(|(at, care)| Some((at, *care.get(layer)?))).collect();
            if round.is_empty() || all.is_full() {
                break;
            }
            for (at, care) in round {
                if !all.is_full() {
                    all.settle(at, care);
                }
            }
        }
        all
    }

    fn is_full(&self) -> bool {
        AUTHORISATIONS <= self.told.len()
    }

    /// Whether another number may be given beside the one that is being told.
    fn has_room_for_heir(&self) -> bool {
        self.told.len() + 2 <= AUTHORISATIONS
    }

    /// Every act, each with its day.
    pub(super) fn acts(self) -> impl Iterator<Item = (Date, Fact)> {
        self.told.into_iter().flat_map(|(number, told)| {
            told.into_iter()
                .map(move |(day, turn)| (day, AuthorisationTold::new(number.clone(), turn).into()))
        })
    }

    /// What is authorised of a line on a site: one authorisation, or one and that which took its place.
    fn settle(&mut self, at: usize, care: Care) {
        match (care.passage, care.before) {
            (Passage::Carried(day), Some(before)) if self.dice.percent(80) => {
                self.carry(at, care, (before, day));
            }
            (Passage::NewFile, Some(before)) => match self.dice.lot(&NEW_FILES) {
                NewFile::Heir if self.has_room_for_heir() => self.inherit(at, care, before),
                NewFile::Alone | NewFile::Heir => self.grant(at, care, (OF_NEW, ANEW)),
                left @ (NewFile::Omitted | NewFile::Prolonged) => self.leave(at, before, left),
            },
            _ => self.grant(at, care, (OF_NEW, ANEW)),
        }
    }

    /// One that passed to the new list by itself.
    fn carry(&mut self, at: usize, care: Care, (before, day): (&'static str, Date)) {
        let fate = self.fate(OF_CARRIED);
        let birth = self.teller().birth(fate, FIRST, date(2021, 6, 30));
        let line = if birth.granted < day { before } else { care.now };
        let mut told = self.life(at, fate, (birth, line));
        let begun = told.first().is_some_and(|(first, _)| *first < day) && is_granted(&told);
        if birth.granted < day && begun && !is_ended(&told, day) {
            told.push((day, Turn::DeemedUnder(LineCode::new(care.now))));
            told.sort_by_key(|(on, _)| *on);
        }
        self.enter(at, care.now, (birth.granted, fate), told);
    }

    /// One that was granted under the new list; the day on which it was, and its number.
    fn grant(&mut self, at: usize, care: Care, (fates, first): (&[(Fate, u32)], Date)) {
        let fate = self.fate(fates);
        let birth = self.teller().birth(fate, first, date(2025, 6, 30));
        let told = self.life(at, fate, (birth, care.now));
        self.enter(at, care.now, (birth.granted, fate), told);
    }

    /// One of the former list that goes on until another is granted in its place.
    fn inherit(&mut self, at: usize, care: Care, before: &'static str) {
        let fate = self.fate(OF_HEIRS);
        let birth = self.teller().birth(fate, ANEW, date(2025, 12, 20));
        let told = self.life(at, fate, (birth, care.now));
        let by = self.enter(at, care.now, (birth.granted, fate), told);
        let mut former = self.former(at, before);
        end(&mut former, birth.granted, Turn::Replaced { how: Succession::NewRegime, by });
        self.enter(at, before, (former.first().map_or(FIRST, |(day, _)| *day), Fate::Ceased), former);
    }

    /// One of the former list that nothing took the place of: it is prolonged still, or ended for want of a file.
    fn leave(&mut self, at: usize, before: &'static str, left: NewFile) {
        let mut former = self.former(at, before);
        if left == NewFile::Omitted {
            let day = self.dice.between(date(2024, 5, 2), date(2025, 3, 31));
            end(&mut former, day, Turn::EndedByOmission);
        }
        self.enter(at, before, (former.first().map_or(FIRST, |(day, _)| *day), Fate::Ceased), former);
    }

    /// One of the former list, prolonged when the law changed it.
    fn former(&mut self, at: usize, before: &'static str) -> Told {
        let birth = self.teller().birth(Fate::Steady, FIRST, date(2020, 6, 30));
        let mut told = self.life(at, Fate::Steady, (birth, before));
        end(&mut told, REFORM, Turn::Prolonged);
        told
    }

    fn teller(&mut self) -> Teller<'_> {
        Teller { dice: &mut self.dice, clocks: self.clocks }
    }

    /// What becomes of the next one; where no number is left for another, nothing that asks for one.
    fn fate(&mut self, fates: &[(Fate, u32)]) -> Fate {
        let fate = self.dice.lot(fates);
        let has_heir = matches!(fate, Fate::Regrouped | Fate::Converted);
        if has_heir && !self.has_room_for_heir() { Fate::Steady } else { fate }
    }

    fn life(&mut self, at: usize, fate: Fate, (birth, line): (Birth, &'static str)) -> Told {
        let site = &self.sites[at];
        let mut place = Place::on(site.number);
        if at == CUT {
            let both = [NonZeroU8::MIN, NonZeroU8::MIN.saturating_add(1)];
            place.tracts = Tracts::try_from(BTreeSet::from(both)).unwrap_or_default();
        }
        let basis = match fate {
            Fate::ExceptionalNeed => Basis::ExceptionalNeed,
            Fate::Derogation => Basis::Derogation,
            Fate::Crisis => Basis::Crisis,
            _ => Basis::Ordinary,
        };
        let subject = Subject { basis, ..Subject::new(LineCode::new(line), site.holder, Some(place)) };
        let to = self.elsewhere(at);
        self.teller().life(fate, birth, subject, to)
    }

    fn elsewhere(&mut self, at: usize) -> Elsewhere {
        let (sites, holder) = (self.sites, self.sites[at].holder);
        let own: Vec<_> =
            sites.iter().enumerate().filter(|(other, site)| *other != at && site.holder == holder).collect();
        let place = (!own.is_empty()).then(|| Place::on(self.dice.pick(&own).1.number));
        let others: Vec<_> = sites.iter().filter(|site| site.holder != holder).collect();
        Elsewhere { place, holder: self.dice.pick(&others).holder }
    }

    /// Enters what is told of one under the next number, and what takes its place where its fate has that; the number.
    fn enter(
        &mut self,
        at: usize,
        line: &'static str,
        (granted, fate): (Date, Fate),
        told: Told,
    ) -> AuthorisationNumber {
        let (rank, year) = (self.told.len() + 1, granted.year() % 100);
        let number = AuthorisationNumber::parse(&format!("00-{year:02}-{rank:04}"));
        let number = number.expect("a year and a rank are one word");
        let stands = is_granted(&told) && !is_ended(&told, LAST);
        if let Some(zone) = self.sites[at].zone.clone().filter(|_| stands) {
            *self.held.entry((line, zone)).or_default() += 1;
        }
        self.told.push((number.clone(), told));
        if matches!(fate, Fate::Regrouped | Fate::Converted) {
            self.succeed(at, line, (fate, granted));
        }
        number
    }

    /// Lets another authorisation take the place of the one entered last: elsewhere, or of another activity.
    fn succeed(&mut self, at: usize, line: &'static str, (fate, granted): (Fate, Date)) {
        let since = self.dice.between(granted.max(ANEW), date(2026, 8, 20)).max(date(2024, 3, 4));
        let holder = self.sites[at].holder;
        let own = |site: &Site| site.holder == holder && site.zone.is_some();
        let elsewhere = self.sites.iter().enumerate().find(|(other, site)| *other != at && own(site));
        let (how, to, line) = match (fate, elsewhere) {
            (Fate::Regrouped, Some((to, _))) => (Succession::Regrouped, to, line),
            _ => (Succession::Converted, at, "amm:QA050/ME050"),
        };
        let birth = Birth { granted: since, started: since };
        let told = self.life(to, Fate::Steady, (birth, line));
        let place = self.told.len().saturating_sub(1);
        let by = self.enter(to, line, (since, Fate::Steady), told);
        if let Some((_, former)) = self.told.get_mut(place) {
            end(former, since, Turn::Replaced { how, by });
        }
    }
}
