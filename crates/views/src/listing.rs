//! What programs list of a region beside its figures: its zones and its documents.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::reference::{DocumentRead, ZonesDelimited};
use maillage_domain::state::Recorded;
use maillage_domain::territory::{Region, Zone};
use schemars::JsonSchema;
use serde::Serialize;

use crate::document_address::DocumentAddress;

/// The zones of a region on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ZonesView {
    /// The zones, set by set.
    pub zones: Vec<ZoneEntry>,
}

/// One zone of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ZoneEntry {
    /// The identifier of its set inside the region.
    pub zone_set: String,
    /// What people call the set.
    pub zone_set_title: String,
    /// The printed code of the zone.
    pub zone: String,
    /// Its official label.
    pub zone_name: String,
    /// The decision that draws the set, in words.
    pub decision: String,
    /// The first day on which the set is in force.
    pub in_force_from: Date,
    /// The last one, where there is one.
    pub in_force_until: Option<Date>,
}

impl ZonesView {
    /// The zones of sets, in their order.
    pub fn of<'s>(sets: impl Iterator<Item = &'s ZonesDelimited>) -> Self {
        let zones = sets.flat_map(|set| set.zone_set.zones.iter().map(move |zone| ZoneEntry::new(set, zone)));
        Self { zones: zones.collect() }
    }
}

impl ZoneEntry {
    fn new(set: &ZonesDelimited, zone: &Zone) -> Self {
        let set = &set.zone_set;
        Self {
            zone_set: set.id.to_string(),
            zone_set_title: set.title.clone(),
            zone: zone.code.to_string(),
            zone_name: zone.name.clone(),
            decision: set.decision.clone(),
            in_force_from: set.in_force.from,
            in_force_until: set.in_force.until,
        }
    }
}

/// The source documents of a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DocumentsView {
    /// The documents, in the order of the journal.
    pub documents: Vec<DocumentEntry>,
}

/// One source document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DocumentEntry {
    /// The digest of its bytes: SHA-256, 64 hexadecimal digits.
    pub sha256: String,
    /// What the document is.
    pub title: String,
    /// How many lines of text it has.
    pub lines: u32,
    /// The code of the region whose act says that it was read.
    pub region: String,
    /// The name of that region.
    pub region_name: String,
    /// That act.
    pub act: u64,
    /// When it was recorded (UTC).
    pub recorded_at: Timestamp,
    /// Where its page is.
    pub address: String,
}

impl DocumentEntry {
    /// A document that was read in a region.
    pub fn new(read: &Recorded<DocumentRead>, region: Option<&Region>) -> Self {
        let address = DocumentAddress::whole(read.fact.sha256);
        Self {
            sha256: read.fact.sha256.to_string(),
            title: read.fact.title.clone(),
            lines: read.fact.lines,
            region: read.stamp.region.to_string(),
            region_name: region.map(|region| region.name.clone()).unwrap_or_default(),
            act: read.stamp.number.get(),
            recorded_at: read.stamp.recorded_at,
            address: address.to_string(),
        }
    }
}
