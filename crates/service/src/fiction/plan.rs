//! What the plan of the region that does not exist wants by 2028, and the rows of its bilan before anything is counted: both as tables that
//! an agency could have filled in.

use std::collections::BTreeMap;

use maillage_domain::care::nomenclature::{Line, Measure};
use maillage_domain::territory::{Zone, ZoneCode, ZoneSet};
use maillage_reading::reference::TerritoryFile;

use super::dice::Dice;
use super::lines::units;
use super::tale::units_in_all;
use crate::shipped;

/// Each line of the list in force with each zone that it is planned on, in the order of both, and the set of that zone.
fn cells(territory: &TerritoryFile) -> impl Iterator<Item = (&'static Line, &Zone, &ZoneSet)> {
    let planned = |set: &ZoneSet| territory.assignment.get(&set.id);
    let of_set = move |set| {
        let lines = shipped::NOMENCLATURE_2023.lines.iter();
        lines.filter(move |line| planned(set).is_some_and(|planned| planned.contains(&line.code)))
    };
    territory.zone_sets.iter().flat_map(move |set| {
        of_set(set).flat_map(move |line| set.zones.iter().map(move |zone| (line, zone, set)))
    })
}

/// The table of objectives, from what is held of each line in each zone.
pub(super) fn objectives(
    dice: &mut Dice,
    territory: &TerritoryFile,
    held: &BTreeMap<(&'static str, ZoneCode), u32>,
) -> String {
    let mut table = String::from("line_code,zone,sites,sites_stages,units,target_date\n");
    for (line, zone, set) in cells(territory) {
        let code = line.code.as_str();
        // What is planned on the region as a whole is held in any zone.
        let is_whole = set.zones.len() == 1;
        let own = held.iter().filter(|((line, at), _)| *line == code && (is_whole || *at == zone.code));
        let held: u32 = own.map(|(_, held)| *held).sum();
        let wanted = held.saturating_add(*dice.pick(&[0, 0, 0, 1, 1, 2]));
        let wanted = if dice.percent(15) { wanted.saturating_sub(1) } else { wanted };
        let each = units_in_all(&units(code)).max(1);
        let row = match line.measure {
            Measure::SitesAndUnits => format!("{code},{},{wanted},,{},2028", zone.code, wanted * each),
            Measure::Sites if dice.percent(10) => {
                format!("{code},{},,2026:{wanted} 2028:{},,2028", zone.code, wanted + 1)
            }
            Measure::Sites => format!("{code},{},{wanted},,,2028", zone.code),
        };
        table.extend([row.as_str(), "\n"]);
    }
    table
}

/// The rows of a bilan in which nothing stands yet.
pub(super) fn rows(territory: &TerritoryFile) -> String {
    let mut table =
        String::from("annex,section,activity,modality,zone,zone_name,sites_current,units_current,code\n");
    for (line, zone, _) in cells(territory) {
        let (annex, units) = match line.measure {
            Measure::Sites => (1, ""),
            Measure::SitesAndUnits => (2, "0"),
        };
        let (activity, modality) = (quoted(&line.family_label.fr), quoted(&line.label.fr));
        let (code, name) = (&line.code, quoted(&zone.name));
        let row = format!("{annex},,{activity},{modality},{},{name},0,{units},{code}\n", zone.code);
        table.push_str(&row);
    }
    table
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
