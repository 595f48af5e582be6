//! What a question is read against.

use jiff::civil::Date;

use crate::care::bilan::Row;
use crate::reference::ZonesDelimited;
use crate::state::State;
use crate::territory::{Gazetteer, RegionCode, Zone};

/// What a question is read against.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k, 's> {
    /// All that is known.
    pub state: &'s State,
    /// The region.
    pub region: &'k RegionCode,
    /// The day whose list of lines names mean.
    pub day: Date,
    /// The zone sets in force.
    pub zone_sets: &'k [&'s ZonesDelimited],
    /// The communes, where they are known.
    pub places: &'k Gazetteer,
    /// The rows among which is looked.
    pub rows: &'k [Row<'s>],
}

/// The names that one zone is called by: its own, and each of those that it joins (`Lens – Hénin-Beaumont`).
pub(super) fn zone_names(zone: &Zone) -> impl Iterator<Item = &str> {
    let parts = zone.name.split([',', ';', '/', '–', '—']).flat_map(|part| part.split(" - ")).map(str::trim);
    std::iter::once(zone.name.as_str()).chain(parts.filter(|part| !part.is_empty()))
}
