//! The open gaps of a zone: how much its lines leave, and which they are.

use std::collections::BTreeMap;

use maillage_domain::care::bilan::{BilanAt, Counted, Row, ZoneBalance, by_zone};
use maillage_domain::territory::ZoneCode;

use crate::sheet::matrix::label_of;
use crate::words::{Argument, Words};

/// What the open lines of a zone leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneGaps {
    /// The zone.
    pub zone: String,
    /// Its name; empty where that is its code.
    pub zone_name: String,
    /// Open sites, as the bilan counts them.
    pub sites: i64,
    /// Open units of equipment.
    pub units: i64,
    /// "+3 sites, +1 unit".
    pub text: String,
    /// The lines, in the order of the document.
    pub lines: Vec<GapLine>,
}

/// An open line of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapLine {
    /// Its code; nothing where the line is not known.
    pub code: Option<String>,
    /// What it is called.
    pub label: String,
    /// "+1"; empty where it is open and no gap says by how much.
    pub gap: String,
}

/// The open gaps of each zone of an answer that has one.
pub fn gaps_by_zone(answer: &BilanAt<'_>, words: Words) -> BTreeMap<ZoneCode, ZoneGaps> {
    let sites = by_zone(&answer.rows, Counted::Sites);
    let units = by_zone(&answer.rows, Counted::Units);
    let mut gaps: BTreeMap<ZoneCode, ZoneGaps> = BTreeMap::new();
    for row in answer.rows.iter().filter(|row| row.is_open()) {
        let zone = &row.position.zone;
        let open = (places(&sites, zone), places(&units, zone));
        gaps.entry(zone.clone()).or_insert_with(|| empty(row, open, words)).lines.push(line(row, words));
    }
    gaps
}

fn places(balances: &BTreeMap<&ZoneCode, ZoneBalance>, zone: &ZoneCode) -> i64 {
    balances.get(zone).map(|balance| balance.places).unwrap_or_default()
}

fn empty(row: &Row<'_>, (sites, units): (i64, i64), words: Words) -> ZoneGaps {
    let (zone, name) = (row.position.zone.to_string(), row.position.zone_name.clone());
    let told = [(sites, "territories-gap-sites"), (units, "territories-gap-units")];
    let told = told.into_iter().filter(|(count, _)| *count > 0);
    let told = told.map(|(count, id)| words.with(id, &[("count", Argument::count(count))]));
    ZoneGaps {
        zone_name: if name == zone { String::new() } else { name },
        zone,
        sites,
        units,
        text: told.collect::<Vec<_>>().join(", "),
        lines: Vec::new(),
    }
}

fn line(row: &Row<'_>, words: Words) -> GapLine {
    let places = row.places();
    GapLine {
        code: row.position.code.as_ref().map(ToString::to_string),
        label: label_of(row, words),
        gap: if places > 0 { words.gap(places) } else { String::new() },
    }
}
