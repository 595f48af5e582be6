//! The zones of each table against those of its kind: repeated, missing, unknown; and the end of the document.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::diagnostic::oddity::{CutOff, Oddity, ZoneFault};
use maillage_domain::diagnostic::row_fault::RowFault;
use maillage_domain::ground::place::Place;
use maillage_domain::territory::{Zone, ZoneCode, ZoneSet};
use maillage_domain::text;

use super::checks;
use super::document::{Document, PrintedRow, Table};
use super::remarks::Remarks;

/// More kinds of tables than this no bilan has.
/// A bound on the work: each table is held against each kind. Two and five read the known annexes alike.
const MOST_FAMILIES: usize = 40;

/// A zone as compared between tables.
type ZoneKey = String;

fn zone_key(row: &PrintedRow) -> ZoneKey {
    row.code.clone().unwrap_or_else(|| name_key(&row.zone_name))
}

/// The zones that a table should print, in order, with their names.
type Wanted = Vec<(ZoneKey, String)>;

/// Tables that print the same zones.
#[derive(Debug, Default)]
struct Family {
    tables: usize,
    order: Vec<(ZoneKey, String)>,
    printed: BTreeMap<ZoneKey, usize>,
}

impl Family {
    fn holds(&self, zones: &[(ZoneKey, String)]) -> bool {
        let shared = zones.iter().filter(|(zone, _)| self.printed.contains_key(zone)).count();
        // At least half of its zones, and a third of those of the kind, so that a table that lost most of its rows still
        // belongs. With all in place of either, one that lacks a zone or has a strange one is a kind of its own, and neither
        // is told. Half to a fourth, and half to a sixth, tell the same of the known annexes.
        shared * 2 >= zones.len() && shared * 3 >= self.order.len()
    }

    fn add(&mut self, zones: &[(ZoneKey, String)]) {
        self.tables += 1;
        for (zone, name) in zones {
            let times = self.printed.entry(zone.clone()).or_default();
            *times += 1;
            if *times == 1 {
                self.order.push((zone.clone(), name.clone()));
            }
        }
    }

    /// The zones that most of the tables print; `but` is a table that is not to be counted.
    fn most(&self, but: &BTreeSet<&ZoneKey>, without: usize) -> Wanted {
        let tables = self.tables.saturating_sub(without);
        let times = |zone: &ZoneKey| {
            let own = if without > 0 { usize::from(but.contains(zone)) } else { 0 };
            self.printed.get(zone).copied().unwrap_or_default().saturating_sub(own)
        };
        // More than half: with all, a zone that one table lost is wanted nowhere; with a fourth, the slip of one table is
        // wanted everywhere.
        self.order.iter().filter(|(zone, _)| times(zone) * 2 > tables).cloned().collect()
    }
}

/// The zones of a table in the order of their first rows.
fn zones_of(table: &Table) -> Vec<(ZoneKey, String)> {
    let mut seen = BTreeSet::new();
    let rows = table.rows.iter().map(|row| (zone_key(row), row.zone_name.clone()));
    rows.filter(|(zone, _)| seen.insert(zone.clone())).collect()
}

/// How the document ends, as far as its last table tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Where it should.
    Whole,
    /// In the middle of its last row.
    InRow,
    /// After a row, with zones to come.
    BeforeZones,
}

/// Remarks on zones. `sets` are, for each table, the recorded zones it should print, where they are known; `region`
/// are all recorded zones of the region.
pub(super) fn check(
    document: &Document,
    sets: &[Option<&ZoneSet>],
    region: &[&ZoneSet],
    remarks: &mut Remarks,
) -> End {
    let zones: Vec<_> = document.tables.iter().map(zones_of).collect();
    let (families, member) = families(&zones);
    let by_zone = is_by_zone(&zones);
    let mut end = End::Whole;
    let last = document.tables.len().checked_sub(1);
    for (at, table) in document.tables.iter().enumerate() {
        let own = zones.get(at).map(Vec::as_slice).unwrap_or_default();
        let set = sets.get(at).copied().flatten();
        let mut faults = repeated(table, remarks);
        let strangers = unknown(table, set, region, remarks);
        // Half or more: the table prints another set of zones, rather than some wrong ones.
        let other_zones = !strangers.is_empty() && strangers.len() * 2 >= own.len();
        faults.extend(strangers);
        // What is refused does not tell how it ends.
        let open_end = last == Some(at) && !table.closed && table.doubt.is_none();
        let in_row = open_end && checks::broken_off(table);
        let wanted = match (set, member.get(at).copied().flatten().and_then(|family| families.get(family))) {
            // Where the table has other zones altogether, that was said of each of them.
            (Some(_), _) if other_zones || by_zone => Vec::new(),
            (Some(set), _) => recorded(set),
            (None, Some(family)) => family.most(&BTreeSet::new(), 0),
            (None, None) => Vec::new(),
        };
        let mut missing = absent(&wanted, own);
        if open_end {
            let to_come = if set.is_some() { missing.clone() } else { to_come(&families, own, &zones) };
            let broken_zone = in_row.then(|| table.rows.last().map(zone_key)).flatten();
            let trailing = trailing(&wanted, own, &to_come);
            if in_row {
                end = End::InRow;
            } else if trailing || table.dangling_zone || modalities_to_come(table) {
                end = End::BeforeZones;
            }
            if end != End::Whole {
                let inside = absent_inside(&wanted, own);
                missing.retain(|(zone, _)| broken_zone.as_ref() != Some(zone) && inside.contains(zone));
            }
        }
        pair_off(&mut missing, &faults);
        report_missing(table, &missing, remarks);
        missing_modalities(table, &faults, end != End::Whole && open_end, remarks);
    }
    end
}

/// Whether the document goes zone by zone: each table has one, and not all the same.
fn is_by_zone(zones: &[Vec<(ZoneKey, String)>]) -> bool {
    let distinct: BTreeSet<_> = zones.iter().flatten().map(|(zone, _)| zone).collect();
    1 < distinct.len() && zones.iter().all(|own| own.len() <= 1)
}

fn families(zones: &[Vec<(ZoneKey, String)>]) -> (Vec<Family>, Vec<Option<usize>>) {
    let mut families: Vec<Family> = Vec::new();
    let mut member = Vec::new();
    for own in zones {
        let found = families.iter().position(|family| family.holds(own)).or_else(|| {
            (!own.is_empty() && families.len() < MOST_FAMILIES).then(|| {
                families.push(Family::default());
                families.len() - 1
            })
        });
        if let Some(family) = found.and_then(|at| families.get_mut(at)) {
            family.add(own);
        }
        member.push(found);
    }
    (families, member)
}

fn recorded(set: &ZoneSet) -> Wanted {
    set.zones.iter().map(|zone| (zone.code.as_str().to_owned(), zone.name.clone())).collect()
}

/// The key under which a recorded zone and a printed one without a code meet.
fn name_key(zone: &str) -> String {
    text::key(zone).trim_end_matches('s').to_owned()
}

/// Whether each of the `wanted` zones is among the table's `own`.
fn printed(wanted: &[(ZoneKey, String)], own: &[(ZoneKey, String)]) -> Vec<bool> {
    let own: BTreeSet<&str> = own.iter().map(|(zone, _)| zone.as_str()).collect();
    wanted
        .iter()
        .map(|(zone, name)| {
            own.contains(zone.as_str())
                || own.contains(name_key(zone).as_str())
                || own.contains(name_key(name).as_str())
        })
        .collect()
}

fn absent(wanted: &[(ZoneKey, String)], own: &[(ZoneKey, String)]) -> Wanted {
    let printed = printed(wanted, own);
    wanted.iter().zip(printed).filter(|(_, printed)| !printed).map(|(zone, _)| zone.clone()).collect()
}

/// The zones of `wanted` that are absent above the last one printed.
fn absent_inside(wanted: &[(ZoneKey, String)], own: &[(ZoneKey, String)]) -> BTreeSet<ZoneKey> {
    let printed = printed(wanted, own);
    let last = printed.iter().rposition(|printed| *printed).unwrap_or_default();
    let inside = wanted.iter().zip(printed).take(last);
    inside.filter(|(_, printed)| !printed).map(|((zone, _), _)| zone.clone()).collect()
}

/// The zones that other tables print after those of the last one, which may have only begun.
fn to_come(families: &[Family], own: &[(ZoneKey, String)], zones: &[Vec<(ZoneKey, String)>]) -> Wanted {
    let printed: BTreeSet<&ZoneKey> = own.iter().map(|(zone, _)| zone).collect();
    let mut best: Option<Wanted> = None;
    for family in families {
        let is_member = zones.last().is_some_and(|last| family.holds(last));
        let wanted = family.most(&printed, usize::from(is_member));
        let begins = !own.is_empty() && own.iter().zip(&wanted).all(|(own, wanted)| own.0 == wanted.0);
        if wanted.len() > own.len() && (is_member || begins) {
            best = best.or(Some(wanted));
        }
    }
    best.unwrap_or_default()
}

/// Whether zones stand after the last one printed.
fn trailing(wanted: &[(ZoneKey, String)], own: &[(ZoneKey, String)], to_come: &[(ZoneKey, String)]) -> bool {
    let order = if wanted.len() > to_come.len() { wanted } else { to_come };
    printed(order, own).last() == Some(&false)
}

/// Whether the last zone lacks modalities that the zones before it have.
fn modalities_to_come(table: &Table) -> bool {
    let mut by_zone: Vec<(ZoneKey, BTreeSet<String>)> = Vec::new();
    for row in table.rows.iter().filter(|row| !row.modality.is_empty()) {
        let zone = zone_key(row);
        if by_zone.last().is_none_or(|(last, _)| *last != zone) {
            by_zone.push((zone, BTreeSet::new()));
        }
        if let Some((_, modalities)) = by_zone.last_mut() {
            modalities.insert(text::key(&row.modality));
        }
    }
    let Some((last, before)) = by_zone.split_last() else { return false };
    let Some((_, first)) = before.last() else { return false };
    let final_modality = table.rows.last().map(|row| text::key(&row.modality));
    let first_final =
        table.rows.iter().rfind(|row| Some(zone_key(row)) == before.last().map(|(zone, _)| zone.clone()));
    last.1.len() < first.len()
        && last.1.is_subset(first)
        && final_modality != first_final.map(|row| text::key(&row.modality))
}

/// A row at fault: its zone, the name it bears, and whether any missing zone may be the one it stands for.
struct Fault {
    zone: ZoneKey,
    name: String,
    modality: String,
    any: bool,
}

fn fault(row: &PrintedRow, any: bool) -> Fault {
    Fault { zone: zone_key(row), name: text::key(&row.zone_name), modality: text::key(&row.modality), any }
}

fn repeated(table: &Table, remarks: &mut Remarks) -> Vec<Fault> {
    let mut first: BTreeMap<(ZoneKey, String), u32> = BTreeMap::new();
    let mut faults = Vec::new();
    for row in &table.rows {
        let line = *first.entry((zone_key(row), text::key(&row.modality))).or_insert(row.begins);
        if line == row.begins {
            continue;
        }
        faults.push(fault(row, false));
        remarks.add(
            row.placed.line,
            checks::in_row(row, RowFault::ZoneRepeated { first: Place::on_line(line) }),
        );
    }
    faults
}

fn unknown(table: &Table, set: Option<&ZoneSet>, region: &[&ZoneSet], remarks: &mut Remarks) -> Vec<Fault> {
    if region.is_empty() {
        return Vec::new();
    }
    let mut told: BTreeSet<ZoneKey> = BTreeSet::new();
    let mut faults = Vec::new();
    for row in &table.rows {
        let known = match set {
            Some(set) => is_in(set, row),
            None => region.iter().any(|set| is_in(set, row)),
        };
        if known || !told.insert(zone_key(row)) {
            continue;
        }
        faults.push(fault(row, true));
        remarks.add(row.placed.line, Oddity::Zones(not_among(row, set)));
    }
    faults
}

fn not_among(row: &PrintedRow, set: Option<&ZoneSet>) -> ZoneFault {
    ZoneFault::Unknown {
        zone: checks::shortened(row.zone()),
        name: checks::shortened(&row.zone_name),
        zone_set: set.map(|set| set.title.clone()),
    }
}

fn is_in(set: &ZoneSet, row: &PrintedRow) -> bool {
    let name = text::key(&row.zone_name);
    if let Some(code) = &row.code {
        let code = ZoneCode::parse(code);
        let same = |zone: &Zone| {
            zone.code == code || text::key(&zone.name) == name && is_short_for(&code, &zone.code)
        };
        return set.zones.iter().any(same);
    }
    set.zones.iter().any(|zone| text::key(&zone.name) == name || text::key(zone.code.as_str()) == name)
}

/// Whether a printed code is the end of a recorded one, behind its letters: `1` of `R1`.
fn is_short_for(printed: &ZoneCode, recorded: &ZoneCode) -> bool {
    let before = recorded.as_str().strip_suffix(printed.as_str());
    before.is_some_and(|letters| !letters.is_empty() && letters.chars().all(char::is_alphabetic))
}

/// A missing zone that a faulty row stands for is no second fault.
fn pair_off(missing: &mut Wanted, faults: &[Fault]) {
    let mut left: BTreeSet<usize> = (0..missing.len()).collect();
    let mut named: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, (_, name)) in missing.iter().enumerate() {
        named.entry(text::key(name)).or_default().insert(at);
    }
    for fault in faults {
        let same_name = named.get(&fault.name).and_then(|of_name| of_name.first()).copied();
        let stands_for = same_name.or_else(|| left.first().copied().filter(|_| fault.any));
        let Some((at, (_, name))) = stands_for.and_then(|at| Some((at, missing.get(at)?))) else { continue };
        left.remove(&at);
        if let Some(of_name) = named.get_mut(&text::key(name)) {
            of_name.remove(&at);
        }
    }
    let mut at = 0..;
    missing.retain(|_| at.next().is_some_and(|at| left.contains(&at)));
}

fn report_missing(table: &Table, missing: &[(ZoneKey, String)], remarks: &mut Remarks) {
    if table.rows.is_empty() {
        return;
    }
    for (zone, name) in missing {
        // A table without codes is told by names: the name is its own key, and stands for the zone.
        let fault = if name_key(name) == name_key(zone) {
            ZoneFault::Missing { zone: name.clone(), name: None }
        } else {
            ZoneFault::Missing { zone: zone.clone(), name: Some(name.clone()) }
        };
        remarks.add(table.line, Oddity::Zones(fault));
    }
}

/// Modalities that most zones of the table have and one lacks.
fn missing_modalities(table: &Table, faults: &[Fault], cut: bool, remarks: &mut Remarks) {
    let mut zones: Vec<(ZoneKey, &str)> = Vec::new();
    let mut modalities: BTreeMap<String, (&str, BTreeSet<ZoneKey>)> = BTreeMap::new();
    for row in table.rows.iter().filter(|row| !row.modality.is_empty()) {
        let zone = zone_key(row);
        if zones.last().is_none_or(|(last, _)| *last != zone) {
            zones.push((zone.clone(), row.zone()));
        }
        modalities
            .entry(text::key(&row.modality))
            .or_insert_with(|| (&row.modality, BTreeSet::new()))
            .1
            .insert(zone);
    }
    let explained: BTreeSet<&ZoneKey> =
        faults.iter().filter(|fault| !fault.modality.is_empty()).map(|fault| &fault.zone).collect();
    let counted = if cut { zones.len().saturating_sub(1) } else { zones.len() };
    // More than half of the zones have it: a modality of a few is theirs, and no other zone lacks it.
    for (printed, have) in
        modalities.values().filter(|(_, have)| have.len() * 2 > zones.len() && have.len() < zones.len())
    {
        for (zone, name) in zones.iter().take(counted).filter(|(zone, _)| !have.contains(zone)) {
            if !explained.contains(zone) {
                let (modality, zone) = ((*printed).to_owned(), (*name).to_owned());
                remarks.add(table.line, Oddity::Zones(ZoneFault::ModalityMissing { modality, zone }));
            }
        }
    }
}

/// Remarks that the document breaks off, once.
pub(super) fn check_end(document: &Document, end: End, remarks: &mut Remarks) {
    let cut_off = match (end, &document.unanswered) {
        _ if document.ends_in_header => CutOff::InHeader,
        (End::InRow, _) => CutOff::InRow,
        (End::BeforeZones, _) => CutOff::BeforeZones,
        (End::Whole, Some(heading)) => CutOff::AfterHeading(checks::shortened(heading)),
        (End::Whole, None) => return,
    };
    remarks.add(document.last_line, Oddity::CutOff(cut_off));
}
