//! Structures outside the regime of authorisation: the list of a region, and what documents print of how many there are.

mod imported;
mod printed;
mod told;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::tally::TallyOf;
use maillage_domain::territory::ZoneCode;
use schemars::JsonSchema;
use serde::Serialize;

pub use imported::StructuresImported;
pub(crate) use printed::territory;
pub use printed::{PrintedCount, ReadBeside};
pub use told::{StructureView, Told};

use crate::indicator::FedIndicator;
use crate::map::InZone;
use crate::problem::Problem;
use crate::words::{Argument, Words};

/// The structures of a region on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StructuresView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// How many are listed of each kind, whatever kind is picked.
    pub kinds: Vec<StructureCount>,
    /// How many are listed of each status, whatever status is picked.
    pub statuses: Vec<StructureCount>,
    /// The first day of which something is said; none where nothing is.
    pub said_from: Option<Date>,
    /// What there is to say where nothing is said of the day; empty where something is.
    pub note: String,
    /// The structures, in the order of their kinds, then of their names.
    pub structures: Vec<StructureView>,
    /// The figures that documents print, each beside what is listed. They are never summed with it.
    pub printed: Vec<PrintedCount>,
    /// The indicators of the fund that they feed.
    pub indicators: Vec<FedIndicator>,
}

/// How many structures are listed of a kind or a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StructureCount {
    /// Its word in data; empty for the status that nobody said.
    pub word: &'static str,
    /// The same in words.
    pub text: String,
    /// How many.
    pub count: usize,
}

/// What a kind is called.
pub fn kind_text(kind: StructureKind, words: Words) -> String {
    words.get(&format!("structure-kind-{}", kind.as_str()))
}

/// What a status is called; one that nobody said is called so.
pub fn status_text(status: Option<StructureStatus>, words: Words) -> String {
    status.map_or_else(
        || words.get("structure-status-unsaid"),
        |status| words.get(&format!("structure-status-{}", status.as_str())),
    )
}

/// What a figure counts, in words: "health home (MSP), recognised, region".
pub(crate) fn counted_text(of: &TallyOf, words: Words) -> String {
    let statuses = statuses_text(of, words);
    let (_, territory) = territory(&of.territory, words);
    let only = of.only.as_ref().map(ToString::to_string);
    let parts = [Some(kind_text(of.kind, words)), Some(statuses), only, Some(territory)];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The statuses that a figure counts together, in words.
fn statuses_text(of: &TallyOf, words: Words) -> String {
    let statuses = of.statuses.iter().map(|status| status_text(Some(*status), words));
    statuses.collect::<Vec<_>>().join(&format!(" {} ", words.get("structure-or")))
}

impl StructuresView {
    /// How many of those listed lie in each zone, of every set.
    pub fn by_zone(&self) -> BTreeMap<ZoneCode, InZone> {
        let mut zones: BTreeMap<ZoneCode, InZone> = BTreeMap::new();
        for zone in self.structures.iter().flat_map(|one| &one.zones) {
            zones.entry(ZoneCode::parse(zone)).or_default().all += 1;
        }
        zones
    }

    /// What lies in no zone that is known, in a sentence; none where every one does.
    pub fn outside(&self, words: Words) -> Vec<String> {
        let outside = self.structures.iter().filter(|one| one.zones.is_empty()).count();
        let said = |count| words.with("structures-map-outside", &[("count", Argument::count(count))]);
        Some(outside).filter(|count| 0 < *count).map(said).into_iter().collect()
    }

    /// The kinds of structures, each with how many there are; those without one are left out.
    pub fn kinds<'v>(found: impl Iterator<Item = &'v StructureView>, words: Words) -> Vec<StructureCount> {
        let counts = counted(found.map(|one| one.kind));
        let count = |kind: StructureKind| {
            let count = counts.get(kind.as_str()).copied()?;
            Some(StructureCount { word: kind.as_str(), text: kind_text(kind, words), count })
        };
        StructureKind::ALL.into_iter().filter_map(count).collect()
    }

    /// The statuses of structures, each with how many there are; those without one are left out.
    pub fn statuses<'v>(found: impl Iterator<Item = &'v StructureView>, words: Words) -> Vec<StructureCount> {
        let counts = counted(found.map(|one| one.status));
        let statuses = StructureStatus::ALL.into_iter().map(Some).chain([None]);
        let count = |status: Option<StructureStatus>| {
            let word = status.map_or("", StructureStatus::as_str);
            let count = counts.get(word).copied()?;
            Some(StructureCount { word, text: status_text(status, words), count })
        };
        statuses.filter_map(count).collect()
    }

    /// What there is to say where nothing is said of a region, or of none of its days so far.
    pub fn none(region: &str, from: Option<Date>, words: Words) -> String {
        let region = ("region", Argument::Text(region));
        from.map_or_else(
            || words.with("structure-none", &[region]),
            |from| words.with("structure-none-yet", &[region, ("day", Argument::Text(&words.date(from)))]),
        )
    }
}

fn counted(words: impl Iterator<Item = &'static str>) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// That a word is no kind of structure.
pub fn no_such_kind(word: &str, words: Words) -> Problem {
    let known = StructureKind::ALL.map(StructureKind::as_str).join(", ");
    unknown("no-structure-kind", word, "structure-kinds", &known, words)
}

/// That a word is no status of a structure.
pub fn no_such_status(word: &str, words: Words) -> Problem {
    let known = StructureStatus::ALL.map(StructureStatus::as_str).join(", ");
    unknown("no-structure-status", word, "structure-statuses", &known, words)
}

fn unknown(id: &str, word: &str, hint: &str, known: &str, words: Words) -> Problem {
    let said = [("word", Argument::Text(word))];
    Problem::worded(id, &said, words).hint(hint, &[("known", Argument::Text(known))], words)
}
