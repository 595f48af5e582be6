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
pub mod terms;

use std::collections::{BTreeMap, BTreeSet};

use self::implantation::{Implantation, counting_of};
use self::reckoning::{Absence, Mark, Reckoning, leaves_out_research, reckon};
use self::terms::CountTerms;
use crate::care::authorisation::clocks::Clocks;
use crate::care::authorisation::equipment::{Unit, UnitUse};
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
    named: BTreeMap<LineCode, BTreeMap<Option<ZoneCode>, BTreeSet<&'r AuthorisationNumber>>>,
    /// The authorisations in no figure, each with the reason.
    pub absent: Vec<(&'r AuthorisationNumber, Absence)>,
}

/// A cell of a bilan, as counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountedCell<'c, 'r> {
    /// The implantations, each with those of its lines that it holds; more than one where the cell gathers lines.
    pub implantations: BTreeMap<Implantation, Vec<(&'c LineCode, &'c Implanted<'r>)>>,
}

impl<'c, 'r> CountedCell<'c, 'r> {
    /// How many implantations are counted.
    pub fn sites(&self) -> usize {
        let counts = |held: &&Vec<(&LineCode, &Implanted<'_>)>| held.iter().any(|(_, one)| one.counts());
        self.implantations.values().filter(counts).count()
    }

    /// How many units are counted.
    pub fn units(&self) -> u32 {
        let counted = self.implantations.values().flatten().filter(|(_, one)| one.counts());
        counted.flat_map(|(_, one)| &one.counted).fold(0, |sum, held| sum.saturating_add(held.units))
    }

    /// The authorisations that make the count, each once.
    pub fn numbers(&self) -> BTreeSet<&'r AuthorisationNumber> {
        let counted = self.implantations.values().flatten().filter(|(_, one)| one.counts());
        counted.flat_map(|(_, one)| one.counted.iter().map(|held| held.number)).collect()
    }

    /// What each authorisation brings to the count: where, and how many units.
    pub fn brought(&self) -> BTreeMap<&'r AuthorisationNumber, BTreeSet<(Implantation, u32)>> {
        let mut brought: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (implantation, lines) in &self.implantations {
            for held in lines.iter().filter(|(_, one)| one.counts()).flat_map(|(_, one)| &one.counted) {
                brought.entry(held.number).or_default().insert((*implantation, held.units));
            }
        }
        brought
    }

    /// The authorisations that bring something else than they did in an earlier count of the cell.
    pub fn changed_since(&self, before: &CountedCell<'_, 'r>) -> BTreeSet<&'r AuthorisationNumber> {
        let (before, now) = (before.brought(), self.brought());
        let numbers: BTreeSet<_> = before.keys().chain(now.keys()).copied().collect();
        numbers.into_iter().filter(|number| before.get(number) != now.get(number)).collect()
    }

    /// The authorisations that are shown beside the count.
    pub fn shown(&self) -> impl Iterator<Item = &'c Holding<'r>> {
        self.implantations.values().flatten().flat_map(|(_, one)| &one.shown)
    }
}

impl<'r> Count<'r> {
    /// The cell of a line, or of lines that an act gathers, in a zone; of sites that nobody placed where no zone is said.
    pub fn cell<'c>(&'c self, line: &LineCode, zone: Option<&ZoneCode>) -> CountedCell<'c, 'r> {
        let mut cell = CountedCell::default();
        for member in line.members() {
            let Some((code, found)) = self.lines.get_key_value(&member) else { continue };
            for (implantation, one) in found.iter().filter(|(_, one)| one.zone.as_ref() == zone) {
                cell.implantations.entry(*implantation).or_default().push((code, one));
            }
        }
        cell
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

    /// Every cell of which an authorisation is known by name, with its line.
    pub fn named_cells(&self) -> impl Iterator<Item = (&LineCode, Option<&ZoneCode>)> {
        self.named.iter().flat_map(|(line, zones)| zones.keys().map(move |zone| (line, zone.as_ref())))
    }

    /// What it counts, a line to each authorisation known by name and each of its implantations, in order: two registers that give
    /// the same lines give the same figures.
    pub fn written(&self) -> String {
        let mut lines = String::new();
        for (line, zone) in self.named_cells() {
            let (cell, zone_text) =
                (self.cell(line, zone), zone.map(ToString::to_string).unwrap_or_default());
            let brought = cell.brought();
            for number in self.named(line, zone) {
                let counted = brought.get(number).into_iter().flatten();
                let counted = counted.map(|(implantation, units)| format!(" {implantation} {units}"));
                lines.extend([
                    format!("{number} {line} {zone_text}").as_str(),
                    &counted.collect::<String>(),
                    "\n",
                ]);
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
    let lines: BTreeMap<_, _> = by.nomenclature.lines.iter().map(|line| (&line.code, line)).collect();
    let mut count = Count::default();
    for (number, life) in register {
        if let Err(absence) = count.enter(number, &life, &lines, by, asked) {
            count.absent.push((number, absence));
        }
    }
    count.take_in(&lines);
    count
}

impl<'r> Count<'r> {
    /// Takes an authorisation in: by name in its cell once it was granted, and in the count where it counts.
    fn enter(
        &mut self,
        number: &'r AuthorisationNumber,
        life: &Life<'r>,
        lines: &BTreeMap<&LineCode, &Line>,
        by: CountedBy<'_>,
        asked: Asked,
    ) -> Result<(), Absence> {
        let subject = &life.subject;
        let listed = lines.get(&subject.line).copied();
        if let (Some(listed), Some(place), Some(_)) = (listed, &subject.place, life.granted) {
            let zone = (by.zone)(listed, by.entities.ground(place.site, asked));
            self.named.entry(listed.code.clone()).or_default().entry(zone).or_default().insert(number);
        }
        let lapses = life.lapse_to_note(by.clocks).is_some();
        let (marks, counted) = match reckon(life, lapses, by.terms) {
            Reckoning::Counted(marks) => (marks, true),
            Reckoning::Shown(marks) => (marks, false),
            Reckoning::Absent(absence) => return Err(absence),
        };
        let listed = listed.ok_or(Absence::OtherList)?;
        let place = subject.place.as_ref().ok_or(Absence::NoSite)?;
        let held = self.lines.entry(listed.code.clone()).or_default();
        let places = Implantation::of(place, subject.holder, counting_of(listed), by.entities, asked);
        for (rank, implantation) in places.enumerate() {
            let one = held.entry(implantation).or_insert_with(|| Implanted {
                zone: (by.zone)(listed, implantation.tract().ground),
                ..Implanted::default()
            });
            // Its units stand once, whatever road cuts its site.
            let units = if rank == 0 && listed.counts_units() { units(life) } else { 0 };
            let holding = Holding { number, marks: marks.clone(), units };
            if counted { one.counted.push(holding) } else { one.shown.push(holding) }
        }
        Ok(())
    }

    /// Finds the lines that another of the same place takes in.
    fn take_in(&mut self, lines: &BTreeMap<&LineCode, &Line>) {
        let mut within = Vec::new();
        for (code, held) in &self.lines {
            for included in lines.get(code).into_iter().flat_map(|line| &line.includes) {
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

/// How many units an authorisation stands for: as many as it allows, one where it does not say; less those for research alone, on
/// a line of which the annexes leave them out.
fn units(life: &Life<'_>) -> u32 {
    let is_left_out = |unit: &&Unit| unit.used_for == UnitUse::ResearchOnly && leaves_out_research(life);
    let left_out = life.fleet.installed().filter(is_left_out).count();
    let allowed = life.fleet.allowed().unwrap_or(1);
    allowed.saturating_sub(u32::try_from(left_out).unwrap_or(u32::MAX))
}
