//! What the agency knows: a pure fold of the journal, held in memory.
//!
//! Applying an act never fails and never asks the world anything; folding a journal in two parts gives the same state
//! as folding it at once.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::act::{Act, ActId, ActNumber, DocumentRead, Entry, Fact, ZonesDelimited};
use crate::care::bilan::PublishedBilan;
use crate::care::nomenclature::{Line, LineCode, Nomenclature};
use crate::digest::Digest;
use crate::fund::ledger::Ledger;
use crate::image::{Deferred, form};
use crate::procedure::window::Window;
use crate::territory::{Region, RegionCode, ZoneCode, ZoneSetId, ZonesComposed, ZonesOutlined};

/// A fact with the act that recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded<T> {
    /// The number of the act.
    pub number: ActNumber,
    /// Its identifier.
    pub id: ActId,
    /// When it was recorded.
    #[serde(with = "form::instant")]
    pub recorded_at: Timestamp,
    /// From which legal day it has effect.
    #[serde(with = "form::day")]
    pub effective: Date,
    /// The region.
    pub region: RegionCode,
    /// The fact.
    pub fact: T,
}

/// One line of the list of acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActSummary {
    /// Its number, date and region, and the name of its type.
    #[serde(with = "form::kind")]
    pub act: Recorded<&'static str>,
    /// The legal basis as people cite it.
    pub basis: Option<String>,
    /// The act or document it names, in a word: a number, a title, a date.
    pub subject: String,
}

/// What the agency knows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    head: ActNumber,
    acts: Deferred<Vec<ActSummary>>,
    regions: Vec<Recorded<Region>>,
    nomenclatures: Vec<Recorded<Nomenclature>>,
    zones: Vec<Recorded<ZonesDelimited>>,
    compositions: Vec<Recorded<ZonesComposed>>,
    outlines: Vec<Recorded<ZonesOutlined>>,
    documents: Vec<Recorded<DocumentRead>>,
    bilans: Vec<Recorded<PublishedBilan>>,
    windows: Vec<Recorded<Window>>,
    funds: BTreeMap<RegionCode, Ledger>,
}

impl State {
    /// Takes one act into account.
    pub fn apply(&mut self, entry: Entry) {
        let Entry { number, recorded_at, act } = entry;
        self.head = number;
        self.acts.push(summary(number, recorded_at, &act));
        let Act { id, region, effective, fact, .. } = act;
        macro_rules! record {
            ($list:ident, $fact:expr) => {
                self.$list.push(Recorded { number, id, recorded_at, effective, region, fact: $fact })
            };
        }
        match fact {
            Fact::RegionRegistered(fact) => record!(regions, fact),
            Fact::NomenclatureAdopted(fact) => record!(nomenclatures, fact),
            Fact::ZonesDelimited(fact) => record!(zones, fact),
            Fact::ZonesComposed(fact) => record!(compositions, fact),
            Fact::ZonesOutlined(fact) => record!(outlines, fact),
            Fact::DocumentRead(fact) => record!(documents, fact),
            Fact::BilanPublished(fact) => record!(bilans, *fact),
            Fact::WindowOrdered(fact) => record!(windows, *fact),
            Fact::Fund(fact) => self.funds.entry(region).or_default().apply(number, fact),
        }
    }

    /// The state after `entries`.
    #[must_use]
    pub fn fold(mut self, entries: impl IntoIterator<Item = Entry>) -> Self {
        for entry in entries {
            self.apply(entry);
        }
        self
    }

    /// The number of the last act; 0 if there is none.
    pub const fn head(&self) -> ActNumber {
        self.head
    }

    /// The list of acts, in the order of the journal.
    pub fn acts(&self) -> &[ActSummary] {
        &self.acts
    }

    /// The regions registered, in the order of the journal.
    pub fn regions(&self) -> impl Iterator<Item = &Region> {
        self.regions.iter().map(|region| &region.fact)
    }

    /// The region that bears `code`.
    pub fn region(&self, code: &RegionCode) -> Option<&Region> {
        self.regions().find(|region| region.code == *code)
    }

    /// The nomenclatures recorded.
    pub fn nomenclatures(&self) -> impl Iterator<Item = &Nomenclature> {
        self.nomenclatures.iter().map(|nomenclature| &nomenclature.fact)
    }

    /// The line that bears `code`, in any nomenclature: identifiers are never reused.
    pub fn line(&self, code: &LineCode) -> Option<&Line> {
        self.nomenclatures().find_map(|nomenclature| nomenclature.line(code))
    }

    /// The nomenclature that holds the line `code`.
    pub fn nomenclature_of(&self, code: &LineCode) -> Option<&Nomenclature> {
        self.nomenclatures().find(|nomenclature| nomenclature.line(code).is_some())
    }

    /// The line under which a line is counted: itself, or that of its activity where it has no table of its own
    /// (day surgery is counted with surgery).
    pub fn counted_as<'s>(&'s self, line: &'s Line) -> &'s Line {
        if line.headings.is_some() {
            return line;
        }
        let activity = self.line(&LineCode::new(line.code.family()));
        activity.filter(|activity| activity.headings.is_some()).unwrap_or(line)
    }

    /// The zone sets of a region in force on a day, with the lines they serve.
    pub fn zone_sets(&self, region: &RegionCode, day: Date) -> impl Iterator<Item = &ZonesDelimited> {
        let region = region.clone();
        self.zones
            .iter()
            .filter(move |zones| zones.region == region && zones.fact.zone_set.in_force.contains(day))
            .map(|zones| &zones.fact)
    }

    /// The zone that people mean by a code or a name; what no set knows stays as typed.
    pub fn zone_code(&self, region: &RegionCode, day: Date, text: &str) -> ZoneCode {
        let mut sets = self.zone_sets(region, day);
        let named = sets.find_map(|set| set.zone_set.named(text));
        named.map_or_else(|| ZoneCode::parse(text), |zone| zone.code.clone())
    }

    /// The zone sets of a region, of any time, with the lines they serve.
    pub fn zone_sets_ever(&self, region: &RegionCode) -> impl Iterator<Item = &ZonesDelimited> {
        let region = region.clone();
        self.zones.iter().filter(move |zones| zones.region == region).map(|zones| &zones.fact)
    }

    /// The list of communes of a zone set that was recorded last.
    pub fn composition(&self, region: &RegionCode, zone_set: &ZoneSetId) -> Option<&Recorded<ZonesComposed>> {
        self.compositions.iter().rfind(|known| known.region == *region && known.fact.zone_set == *zone_set)
    }

    /// The outlines of a zone set that were recorded last.
    pub fn outlines(&self, region: &RegionCode, zone_set: &ZoneSetId) -> Option<&Recorded<ZonesOutlined>> {
        self.outlines.iter().rfind(|known| known.region == *region && known.fact.zone_set == *zone_set)
    }

    /// The document that bears `digest`.
    pub fn document(&self, digest: Digest) -> Option<&Recorded<DocumentRead>> {
        self.documents.iter().find(|document| document.fact.sha256 == digest)
    }

    /// The bilans of a region recorded by `known_on` (all of them, if absent), in the order of the journal.
    pub fn bilans_known(
        &self,
        region: &RegionCode,
        known_on: Option<Timestamp>,
    ) -> impl Iterator<Item = &Recorded<PublishedBilan>> {
        let region = region.clone();
        self.bilans.iter().filter(move |bilan| {
            bilan.region == region && known_on.is_none_or(|instant| bilan.recorded_at <= instant)
        })
    }

    /// The bilan of a region that was read from a document.
    pub fn bilan_of_document(
        &self,
        region: &RegionCode,
        document: Digest,
    ) -> Option<&Recorded<PublishedBilan>> {
        self.bilans_known(region, None).find(|bilan| bilan.fact.document == document)
    }

    /// The ledger of the fund of a region, if an act speaks of it.
    pub fn fund(&self, region: &RegionCode) -> Option<&Ledger> {
        self.funds.get(region)
    }

    /// The windows of a region that no later order replaced, in the order of the journal.
    pub fn windows(&self, region: &RegionCode) -> impl Iterator<Item = &Recorded<Window>> {
        self.windows_ever(region).filter(|window| self.replacement(window).is_none())
    }

    /// Every window of a region, replaced ones included, in the order of the journal.
    pub fn windows_ever(&self, region: &RegionCode) -> impl Iterator<Item = &Recorded<Window>> {
        let region = region.clone();
        self.windows.iter().filter(move |window| window.region == region)
    }

    /// The later window that replaces one, if an order modified it.
    pub fn replacement(&self, window: &Recorded<Window>) -> Option<&Recorded<Window>> {
        self.windows.iter().find(|later| {
            window.number < later.number
                && later.region == window.region
                && later.fact.replaces.as_ref() == Some(&window.fact.id)
        })
    }
}

fn summary(number: ActNumber, recorded_at: Timestamp, act: &Act) -> ActSummary {
    let subject = match &act.fact {
        Fact::RegionRegistered(region) => region.name.clone(),
        Fact::NomenclatureAdopted(nomenclature) => nomenclature.id.clone(),
        Fact::ZonesDelimited(zones) => zones.zone_set.title.clone(),
        Fact::ZonesComposed(composed) => format!("Zones {}", composed.zone_set),
        Fact::ZonesOutlined(outlined) => format!("Zones {}", outlined.zone_set),
        Fact::DocumentRead(document) => document.title.clone(),
        Fact::BilanPublished(bilan) => bilan.name(),
        Fact::WindowOrdered(window) => format!("{} – {}", window.opens, window.closes),
        Fact::Fund(fact) => fact.subject(),
    };
    ActSummary {
        act: Recorded {
            number,
            id: act.id,
            recorded_at,
            effective: act.effective,
            region: act.region.clone(),
            fact: act.fact.kind(),
        },
        basis: act.basis.clone(),
        subject,
    }
}
