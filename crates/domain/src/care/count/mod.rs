//! What a bilan counts: authorisations by name, turned into implantations.
//!
//! For care activities one implantation is a legal entity on a site, for equipment and imaging it is a site whoever holds
//! (`docs/decisions/0025-the-life-of-an-authorisation.md`). Several rows of a feed with one number are one authorisation, several
//! authorisations of one line in one place are one implantation, a site that a public road cuts is two, and a mention that takes in
//! another counts once. Which statuses count is a [parameter](terms).

pub mod coming;
pub mod implantation;
pub mod reckoning;
pub mod reconciliation;
pub mod share;
pub mod terms;

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use self::implantation::{Grounds, Implantation, counting_of};
use self::reckoning::{Absence, Mark, Reckoning};
use self::share::Share;
use self::terms::CountTerms;
use crate::care::authorisation::clocks::Clocks;
use crate::care::authorisation::life::Life;
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::care::nomenclature::{Line, LineCode, Nomenclature};
use crate::entity::SiteNumber;
use crate::entity::book::EntityBook;
use crate::ground::asked::Asked;
use crate::territory::ZoneCode;

/// What is counted by.
#[derive(Clone, Copy)]
pub struct CountedBy<'a> {
    /// The list of lines of the day.
    pub nomenclature: &'a Nomenclature,
    /// The entities.
    pub entities: &'a EntityBook,
    /// The clocks of authorisations.
    pub clocks: &'a Clocks,
    /// What counts where the texts leave it open.
    pub terms: &'a CountTerms,
    /// The zone in which a site counts for a line; none where nobody placed it yet.
    pub zone: &'a dyn Fn(&Line, SiteNumber) -> Option<ZoneCode>,
}

/// An authorisation in an implantation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding<'r> {
    /// The authorisation.
    pub number: &'r AuthorisationNumber,
    /// What is to be said of it.
    pub marks: Vec<Mark>,
    /// How many units it stands for.
    pub units: u32,
}

/// An implantation of a line, with the authorisations that make it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Implanted<'r> {
    /// The zone that it counts in; none where its site waits to be placed.
    pub zone: Option<ZoneCode>,
    /// The authorisations that are counted.
    pub counted: Vec<Holding<'r>>,
    /// Those that are shown and not counted.
    pub shown: Vec<Holding<'r>>,
    /// The line that takes this one in at the same place: it is counted there.
    pub within: Option<LineCode>,
}

impl Implanted<'_> {
    /// Whether it is one of the count.
    pub fn counts(&self) -> bool {
        !self.counted.is_empty() && self.within.is_none()
    }
}

/// What a register comes to on a day, as known at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Count<'r> {
    lines: BTreeMap<LineCode, BTreeMap<Implantation, Implanted<'r>>>,
    /// The cells of which an authorisation is known by name, counted or not, gone or not; with no zone where its site waits to be placed.
    /// Numbers stand in their order.
    named: BTreeMap<LineCode, BTreeMap<Option<ZoneCode>, Vec<&'r AuthorisationNumber>>>,
    /// The authorisations in no figure, each with the reason.
    pub absent: Vec<(&'r AuthorisationNumber, Absence)>,
}

/// A cell of a bilan, as counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedCell<'c, 'r> {
    /// What stands in it, by place; several in one place where the cell gathers lines.
    pub held: Vec<(Implantation, &'c Implanted<'r>)>,
}

impl<'c, 'r> CountedCell<'c, 'r> {
    /// What is counted of it, by place.
    fn counted(&self) -> impl Iterator<Item = (Implantation, &'c Implanted<'r>)> {
        self.held.iter().copied().filter(|(_, one)| one.counts())
    }

    /// How many implantations are counted.
    pub fn sites(&self) -> usize {
        let mut places: Vec<_> = self.counted().map(|(place, _)| place).collect();
        places.dedup();
        places.len()
    }

    /// How many units are counted.
    pub fn units(&self) -> u32 {
        let held = self.counted().flat_map(|(_, one)| &one.counted);
        held.fold(0, |sum, held| sum.saturating_add(held.units))
    }

    /// The authorisations that make the count, each once.
    pub fn numbers(&self) -> BTreeSet<&'r AuthorisationNumber> {
        self.counted().flat_map(|(_, one)| one.counted.iter().map(|held| held.number)).collect()
    }

    /// What each authorisation brings to the count: where, and how many units.
    pub fn brought(&self) -> BTreeSet<(&'r AuthorisationNumber, Implantation, u32)> {
        let all = self.counted();
        all.flat_map(|(place, one)| one.counted.iter().map(move |held| (held.number, place, held.units)))
            .collect()
    }

    /// The authorisations that bring something else than they did in an earlier count of the cell.
    pub fn changed_since(&self, before: &CountedCell<'_, 'r>) -> BTreeSet<&'r AuthorisationNumber> {
        self.brought().symmetric_difference(&before.brought()).map(|(number, ..)| *number).collect()
    }

    /// The authorisations that are shown beside the count.
    pub fn shown(&self) -> impl Iterator<Item = &'c Holding<'r>> {
        self.held.iter().flat_map(|(_, one)| &one.shown)
    }
}

impl<'r> Count<'r> {
    /// The cell of a line, or of lines that an act gathers, in a zone; of sites that nobody placed where no zone is said.
    pub fn cell<'c>(&'c self, line: &LineCode, zone: Option<&ZoneCode>) -> CountedCell<'c, 'r> {
        let members = line.members().filter_map(|member| self.lines.get(&member));
        let held = members.flatten().filter(|(_, one)| one.zone.as_ref() == zone);
        let mut held: Vec<_> = held.map(|(place, one)| (*place, one)).collect();
        held.sort_by_key(|(place, _)| *place);
        CountedCell { held }
    }

    /// Everything that is one, in the order of the lines, with the authorisations that make it.
    pub fn implanted(&self) -> impl Iterator<Item = (&LineCode, &Implantation, &Implanted<'r>)> {
        self.lines.iter().flat_map(|(line, held)| held.iter().map(move |(place, one)| (line, place, one)))
    }

    /// The authorisations that are known by name of a cell, whatever became of them: they take the place of an opening position, whether
    /// they are counted or not. Those that were applied for and never granted are none.
    pub fn named(&self, line: &LineCode, zone: Option<&ZoneCode>) -> BTreeSet<&'r AuthorisationNumber> {
        let zone = zone.cloned();
        let members = line.members().filter_map(|member| self.named.get(&member)?.get(&zone));
        members.flatten().copied().collect()
    }

    /// Whether an authorisation is known by name of a cell.
    pub fn is_named(&self, line: &LineCode, zone: Option<&ZoneCode>) -> bool {
        let zone = zone.cloned();
        line.members().any(|member| self.named.get(&member).is_some_and(|zones| zones.contains_key(&zone)))
    }

    /// Every cell of which an authorisation is known by name, with its line.
    pub fn named_cells(&self) -> impl Iterator<Item = (&LineCode, Option<&ZoneCode>)> {
        self.named.iter().flat_map(|(line, zones)| zones.keys().map(move |zone| (line, zone.as_ref())))
    }

    /// What it counts, a line to each authorisation known by name and each of its implantations, in order: two registers that give
    /// the same lines give the same figures.
    pub fn written(&self) -> String {
        let mut lines = String::new();
        for (line, zone) in self.named_cells() {
            let zone_text = zone.map(ZoneCode::as_str).unwrap_or_default();
            let mut brought = self.cell(line, zone).brought().into_iter().peekable();
            for number in self.named(line, zone) {
                lines.extend([number.as_str(), " ", line.as_str(), " ", zone_text]);
                while brought.next_if(|(other, ..)| *other < number).is_some() {}
                while let Some((_, implantation, units)) = brought.next_if(|(other, ..)| *other == number) {
                    write!(lines, " {implantation} {units}").expect("a text takes what is written");
                }
                lines.push('\n');
            }
        }
        lines
    }

    /// The lines that something stands under.
    pub fn lines(&self) -> impl Iterator<Item = &LineCode> {
        self.lines.keys()
    }

    /// The sites that nobody placed in a zone, though something is counted there: they count in no zone.
    pub fn unplaced(&self) -> BTreeSet<SiteNumber> {
        let all = self.lines.values().flatten();
        all.filter(|(_, one)| one.zone.is_none() && one.counts()).map(|(one, _)| one.tract().ground).collect()
    }
}

/// Counts the authorisations of a register, as they are on a day and as known at an instant.
pub fn count<'r>(
    register: impl IntoIterator<Item = (&'r AuthorisationNumber, Life<'r>)>,
    by: CountedBy<'_>,
    asked: Asked,
) -> Count<'r> {
    let brought = |(number, life)| (number, Share::of(life, by.clocks, by.terms));
    count_shares(register.into_iter().map(brought), by, asked)
}

/// Counts what authorisations bring on the day asked; they come in the order of their numbers.
pub fn count_shares<'r, 's>(
    shares: impl IntoIterator<Item = (&'r AuthorisationNumber, impl Borrow<Share<'s>>)>,
    by: CountedBy<'_>,
    asked: Asked,
) -> Count<'r> {
    let mut gathered = Gathered::of(by, asked);
    let mut absent = Vec::new();
    for (number, share) in shares {
        if let Err(absence) = gathered.take(number, share.borrow()) {
            absent.push((number, absence));
        }
    }
    let mut count = Count { absent, ..gathered.sorted() };
    count.take_in(by.nomenclature);
    count
}

/// What is gathered of a count line by line, before it is sorted: that costs less than to find the place of each in turn.
struct Gathered<'a, 'r> {
    by: CountedBy<'a>,
    grounds: Grounds<'a>,
    lines: BTreeMap<&'a LineCode, OfLine<'a, 'r>>,
}

/// What is gathered of a line: what stands somewhere, and the authorisations that are known by name of a cell.
struct OfLine<'a, 'r> {
    line: &'a Line,
    held: Vec<Held<'r>>,
    named: Vec<(Option<ZoneCode>, &'r AuthorisationNumber)>,
}

/// A holding and where it stands.
struct Held<'r> {
    place: Implantation,
    zone: Option<ZoneCode>,
    counts: bool,
    holding: Holding<'r>,
}

impl<'a, 'r> Gathered<'a, 'r> {
    fn of(by: CountedBy<'a>, asked: Asked) -> Self {
        let empty = |line| OfLine { line, held: Vec::new(), named: Vec::new() };
        let lines = by.nomenclature.lines.iter().map(|line| (&line.code, empty(line))).collect();
        Self { by, grounds: Grounds::of(by.entities, asked), lines }
    }

    /// Takes an authorisation in: by name in its cell once it was granted, and in the count where it counts.
    fn take(&mut self, number: &'r AuthorisationNumber, share: &Share<'_>) -> Result<(), Absence> {
        let subject = &share.subject;
        let mut listed = self.lines.get_mut(&subject.line);
        let zone = listed.as_mut().zip(subject.place.as_ref()).and_then(|(listed, place)| {
            let zone = (self.by.zone)(listed.line, self.grounds.ground(place.site));
            if share.is_granted {
                listed.named.push((zone.clone(), number));
            }
            zone
        });
        let (marks, counts) = match &share.reckoning {
            Reckoning::Counted(marks) => (marks, true),
            Reckoning::Shown(marks) => (marks, false),
            Reckoning::Absent(absence) => return Err(*absence),
        };
        let OfLine { line, held, .. } = listed.ok_or(Absence::OtherList)?;
        let place = subject.place.as_ref().ok_or(Absence::NoSite)?;
        let places = self.grounds.implantations(place, subject.holder, counting_of(line));
        held.extend(places.enumerate().map(|(rank, place)| {
            // Its units stand once, whatever road cuts its site.
            let units = if rank == 0 && line.counts_units() { share.units } else { 0 };
            Held {
                place,
                zone: zone.clone(),
                counts,
                holding: Holding { number, marks: marks.clone(), units },
            }
        }));
        Ok(())
    }

    /// The same by place and by zone; those of one place, and of one zone, in the order in which they came.
    fn sorted(self) -> Count<'r> {
        let mut count = Count::default();
        for (code, OfLine { mut held, mut named, .. }) in self.lines {
            held.sort_by_key(|held| held.place);
            let mut places: Vec<(Implantation, Implanted<'r>)> = Vec::new();
            for Held { place, zone, counts, holding } in held {
                let one = of_key(&mut places, place, || Implanted { zone, ..Implanted::default() });
                if counts { one.counted.push(holding) } else { one.shown.push(holding) }
            }
            named.sort_by(|(one, _), (other, _)| one.cmp(other));
            let mut zones: Vec<(Option<ZoneCode>, Vec<&'r AuthorisationNumber>)> = Vec::new();
            for (zone, number) in named {
                of_key(&mut zones, zone, Vec::new).push(number);
            }
            count.lines.extend((!places.is_empty()).then(|| (code.clone(), places.into_iter().collect())));
            count.named.extend((!zones.is_empty()).then(|| (code.clone(), zones.into_iter().collect())));
        }
        count
    }
}

/// What stands under a key at the end of what is sorted by it; it begins there where the last key is another.
fn of_key<K: PartialEq, V>(sorted: &mut Vec<(K, V)>, key: K, begun: impl FnOnce() -> V) -> &mut V {
    if sorted.last().is_none_or(|(last, _)| *last != key) {
        sorted.push((key, begun()));
    }
    &mut sorted.last_mut().expect("pushed above where there was none").1
}

impl Count<'_> {
    /// Finds the lines that another of the same place takes in.
    fn take_in(&mut self, nomenclature: &Nomenclature) {
        let mut within = Vec::new();
        let including = nomenclature.lines.iter().filter(|line| !line.includes.is_empty());
        let including: BTreeMap<_, _> = including.map(|line| (&line.code, &line.includes)).collect();
        for (code, includes) in including {
            let Some(held) = self.lines.get(code) else { continue };
            for included in includes {
                let Some(inner) = self.lines.get(included) else { continue };
                let outer = held.iter().filter(|(_, one)| !one.counted.is_empty());
                let both = outer.filter(|(implantation, _)| inner.contains_key(implantation));
                within.extend(both.map(|(implantation, _)| (included.clone(), *implantation, code.clone())));
            }
        }
        for (included, implantation, code) in within {
            let inner = self.lines.get_mut(&included).and_then(|held| held.get_mut(&implantation));
            if let Some(inner) = inner {
                inner.within = Some(code.clone());
            }
        }
    }
}
