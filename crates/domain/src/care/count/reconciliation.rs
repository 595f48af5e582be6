//! A published bilan against the register: cell by cell, what is printed, what the named authorisations come to, and why they differ.
//!
//! A cell of which no authorisation is known by name keeps its opening position: there is nothing to reconcile yet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Count, CountedCell};
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::care::bilan::{BilanQuery, Row};
use crate::care::nomenclature::LineCode;
use crate::care::quantity::{Current, Tally};
use crate::territory::ZoneCode;

/// A figure on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// As it is printed; nothing where a text stands in its place.
    pub published: Option<u32>,
    /// As the register counts it; nothing where no authorisation of the cell is known by name.
    pub counted: Option<u32>,
}

impl Figures {
    /// How many more the register counts, where both sides are known.
    pub fn difference(self) -> Option<i64> {
        Some(i64::from(self.counted?) - i64::from(self.published?))
    }

    /// Whether both sides are known and are not the same.
    pub fn differs(self) -> bool {
        self.difference().is_some_and(|difference| difference != 0)
    }
}

/// Why both sides differ: what the register itself shows, and at the end how many it lacks or has beyond those printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why<'c> {
    /// On the day that the bilan pictures both agreed: acts since then on these authorisations explain it.
    Since(BTreeSet<&'c AuthorisationNumber>),
    /// The line counts as many in all as is printed, and these other zones differ the other way: sites may be placed otherwise.
    OtherZone(BTreeSet<&'c ZoneCode>),
    /// The zone counts as many of the activity in all as is printed, and these other lines of it differ the other way.
    OtherLine(BTreeSet<&'c LineCode>),
    /// So many authorisations of the line stand on sites that lie in no known zone.
    NotPlaced(usize),
    /// So many are shown beside the count: a reading of what counts decides.
    NotCounted(usize),
    /// The register lacks so many that are printed.
    Missing(u64),
    /// The register has so many more than are printed.
    Extra(u64),
}

/// A cell of a published bilan beside the register.
#[derive(Debug, Clone)]
pub struct Reconciled<'c> {
    /// The row of the bilan.
    pub row: Row<'c>,
    /// Its sites.
    pub sites: Figures,
    /// Its units, where they are counted.
    pub units: Option<Figures>,
    /// The authorisations that make the count.
    pub numbers: BTreeSet<&'c AuthorisationNumber>,
    /// Why they differ; nothing where they do not.
    pub why: Vec<Why<'c>>,
}

impl Reconciled<'_> {
    /// Whether either figure differs.
    pub fn differs(&self) -> bool {
        self.sites.differs() || self.units.is_some_and(Figures::differs)
    }

    /// Whether an authorisation of the cell is known by name.
    pub fn is_named(&self) -> bool {
        self.sites.counted.is_some()
    }
}

/// What the register counts in a cell that no row of the bilan has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprinted<'c> {
    /// The line.
    pub line: &'c LineCode,
    /// The zone; none where its sites lie in no known one.
    pub zone: Option<&'c ZoneCode>,
    /// How many sites are counted.
    pub sites: usize,
    /// The authorisations.
    pub numbers: BTreeSet<&'c AuthorisationNumber>,
}

/// A published bilan beside the register.
#[derive(Debug, Clone)]
pub struct Reconciliation<'c> {
    /// Its cells, in its order.
    pub cells: Vec<Reconciled<'c>>,
    /// What is counted outside them.
    pub unprinted: Vec<Unprinted<'c>>,
}

impl Reconciliation<'_> {
    /// The part of it that a question asks for. What is outside the bilan answers nothing, and says none of the things that rows say.
    #[must_use]
    pub fn of(mut self, query: &BilanQuery) -> Self {
        self.cells.retain(|cell| {
            let row = &cell.row;
            query.wants_line(row) && query.wants_zone(row) && query.wants_answer(row)
        });
        let zone = |cell: &Unprinted<'_>| {
            query.zones.is_empty() || cell.zone.is_some_and(|zone| query.zones.contains(zone))
        };
        let line = |cell: &Unprinted<'_>| query.lines.is_empty() || query.lines.contains(cell.line);
        self.unprinted.retain(|cell| query.only.is_empty() && line(cell) && zone(cell));
        self
    }
}

/// Reconciles the rows of a bilan with a count of the register on the day asked, and with those of the days that the rows picture.
pub fn reconcile<'c>(
    rows: &[Row<'c>],
    now: &'c Count<'c>,
    pictures: &'c BTreeMap<Date, Count<'c>>,
) -> Reconciliation<'c> {
    let mut cells: Vec<_> = rows.iter().map(|row| beside(*row, now)).collect();
    let reasons: Vec<_> = cells.iter().map(|cell| why(cell, &cells, now, pictures)).collect();
    for (cell, why) in cells.iter_mut().zip(reasons) {
        cell.why = why;
    }
    let unprinted = unprinted(rows, now);
    Reconciliation { cells, unprinted }
}

/// The line and the zone of a row; nothing of one whose line is not known.
fn place<'c>(row: &Row<'c>) -> Option<(&'c LineCode, &'c ZoneCode)> {
    Some((row.position.code.as_ref()?, &row.position.zone))
}

fn beside<'c>(row: Row<'c>, now: &'c Count<'c>) -> Reconciled<'c> {
    let named = place(&row).filter(|(line, zone)| !now.named(line, Some(zone)).is_empty());
    let counted = named.map(|(line, zone)| now.cell(line, Some(zone)));
    let figures = |tally: &Tally, counted: Option<u32>| Figures { published: printed(tally), counted };
    let sites = counted.as_ref().map(|cell| u32::try_from(cell.sites()).unwrap_or(u32::MAX));
    let units = counted.as_ref().map(CountedCell::units);
    Reconciled {
        row,
        sites: figures(row.sites(), sites),
        units: row.units().map(|tally| figures(tally, units)),
        numbers: counted.map(|cell| cell.numbers()).unwrap_or_default(),
        why: Vec::new(),
    }
}

fn printed(tally: &Tally) -> Option<u32> {
    match tally.current.as_ref()? {
        Current::Counted(number) => Some(*number),
        Current::Shown(_) => None,
    }
}

fn why<'c>(
    cell: &Reconciled<'c>,
    cells: &[Reconciled<'c>],
    now: &'c Count<'c>,
    pictures: &'c BTreeMap<Date, Count<'c>>,
) -> Vec<Why<'c>> {
    let Some((line, zone)) = place(&cell.row).filter(|_| cell.differs()) else { return Vec::new() };
    if let Some(since) = since(cell, (line, zone), now, pictures) {
        return vec![Why::Since(since)];
    }
    let own = cell.sites.difference().unwrap_or_default();
    let of_line = |other: &&Reconciled<'c>| place(&other.row).is_some_and(|(code, _)| code == line);
    let of_zone = |other: &&Reconciled<'c>| {
        place(&other.row).is_some_and(|(code, at)| at == zone && code.family() == line.family())
    };
    let zones = opposed(own, cells.iter().filter(of_line)).map(|other| &other.row.position.zone);
    let lines =
        opposed(own, cells.iter().filter(of_zone)).filter_map(|other| other.row.position.code.as_ref());
    let (zones, lines): (BTreeSet<_>, BTreeSet<_>) = (zones.collect(), lines.collect());
    let shown = now.cell(line, Some(zone)).shown().count();
    let unplaced = now.cell(line, None).numbers().len();
    let mut why = Vec::new();
    why.extend((!zones.is_empty()).then_some(Why::OtherZone(zones)));
    why.extend((!lines.is_empty()).then_some(Why::OtherLine(lines)));
    why.extend((own < 0 && 0 < unplaced).then_some(Why::NotPlaced(unplaced)));
    why.extend((own < 0 && 0 < shown).then_some(Why::NotCounted(shown)));
    let rest = if own == 0 { cell.units.and_then(Figures::difference).unwrap_or_default() } else { own };
    why.extend(match rest {
        ..0 => Some(Why::Missing(rest.unsigned_abs())),
        0 => None,
        1.. => Some(Why::Extra(rest.unsigned_abs())),
    });
    why
}

/// The authorisations of which acts since the day pictured changed what they bring to a cell, where both sides agreed on that day.
fn since<'c>(
    cell: &Reconciled<'c>,
    (line, zone): (&LineCode, &ZoneCode),
    now: &'c Count<'c>,
    pictures: &'c BTreeMap<Date, Count<'c>>,
) -> Option<BTreeSet<&'c AuthorisationNumber>> {
    let then = pictures.get(&cell.row.bilan.fact.picture_date)?;
    let then = (!then.named(line, Some(zone)).is_empty()).then(|| then.cell(line, Some(zone)))?;
    let agreed = |figures: Figures, counted: u32| figures.published == Some(counted);
    let sites = u32::try_from(then.sites()).unwrap_or(u32::MAX);
    let agreed = agreed(cell.sites, sites) && cell.units.is_none_or(|units| agreed(units, then.units()));
    agreed.then(|| now.cell(line, Some(zone)).changed_since(&then))
}

/// Of cells whose differences come to nothing in all, those that differ the other way than one of them does.
fn opposed<'o, 'c: 'o>(
    own: i64,
    cells: impl Iterator<Item = &'o Reconciled<'c>> + Clone,
) -> impl Iterator<Item = &'o Reconciled<'c>> {
    let sum: i64 = cells.clone().filter_map(|cell| cell.sites.difference()).sum();
    let opposed = move |cell: &&Reconciled<'c>| {
        own != 0 && sum == 0 && cell.sites.difference().is_some_and(|other| other.signum() == -own.signum())
    };
    cells.filter(opposed)
}

fn unprinted<'c>(rows: &[Row<'c>], now: &'c Count<'c>) -> Vec<Unprinted<'c>> {
    let printed = |line: &LineCode, zone: &ZoneCode| {
        rows.iter().filter_map(place).any(|(code, at)| at == zone && code.counts(line))
    };
    let outside = now.named_cells().filter(|(line, zone)| zone.is_none_or(|zone| !printed(line, zone)));
    let cells = outside.map(|(line, zone)| (line, zone, now.cell(line, zone)));
    cells
        .map(|(line, zone, cell)| Unprinted { line, zone, sites: cell.sites(), numbers: cell.numbers() })
        .filter(|cell| 0 < cell.sites)
        .collect()
}
