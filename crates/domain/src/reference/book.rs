//! The book of reference: regions, nomenclatures, zone sets with their communes and outlines, documents.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AgencyDescribed, DemonstrationDaySet, DocumentRead, HomeRegionChosen, ZonesDelimited};
use crate::act::{Draft, Fact, ReferenceFact};
use crate::care::nomenclature::{Line, Nomenclature, Resolution};
use crate::digest::Digest;
use crate::ground::actor::Actor;
use crate::ground::asked::Asked;
use crate::ground::code::{LineCode, RegionCode, ZoneCode, ZoneSetId};
use crate::ground::id::ActNumber;
use crate::ground::shared::List;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};
use crate::territory::{Region, ZonesComposed, ZonesOutlined};

/// What other acts rest on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReferenceBook {
    /// The last act taken into account that is more than a document.
    last: ActNumber,
    /// Few, and told in the order of the journal.
    regions: List<Recorded<Region>>,
    /// Few, and searched in the order of the journal.
    nomenclatures: List<Recorded<Nomenclature>>,
    zones: Shelf<RegionCode, ZonesDelimited>,
    compositions: Shelf<(RegionCode, ZoneSetId), ZonesComposed>,
    outlines: Shelf<(RegionCode, ZoneSetId), ZonesOutlined>,
    documents: Shelf<Digest, DocumentRead>,
    agencies: Shelf<RegionCode, AgencyDescribed>,
    /// Few, and the last one counts.
    homes: List<Recorded<HomeRegionChosen>>,
    /// Where it was never set, the region is no demonstration.
    demonstrations: Shelf<RegionCode, DemonstrationDaySet>,
}

/// Whether documents are read against what a fact says.
const fn is_read_against(fact: &ReferenceFact) -> bool {
    match fact {
        ReferenceFact::RegionRegistered(_)
        | ReferenceFact::NomenclatureAdopted(_)
        | ReferenceFact::ZonesDelimited(_)
        | ReferenceFact::ZonesComposed(_)
        | ReferenceFact::ZonesOutlined(_)
        // The region of a document that names none.
        | ReferenceFact::HomeRegionChosen(_) => true,
        ReferenceFact::DocumentRead(_)
        | ReferenceFact::JournalContinued(_)
        | ReferenceFact::AgencyDescribed(_)
        | ReferenceFact::DemonstrationDaySet(_) => false,
    }
}

impl ReferenceBook {
    /// Takes one fact into account.
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: ReferenceFact) -> Entered {
        let region = stamp.region.clone();
        if is_read_against(&fact) {
            self.last = stamp.number;
        }
        match fact {
            ReferenceFact::RegionRegistered(fact) => self.regions.push_back(Recorded { stamp, fact }),
            ReferenceFact::NomenclatureAdopted(fact) => {
                self.nomenclatures.push_back(Recorded { stamp, fact });
            }
            ReferenceFact::ZonesDelimited(fact) => self.zones.put(region, Recorded { stamp, fact }),
            ReferenceFact::ZonesComposed(fact) => {
                self.compositions.put((region, fact.zone_set.clone()), Recorded { stamp, fact });
            }
            ReferenceFact::ZonesOutlined(fact) => {
                self.outlines.put((region, fact.zone_set.clone()), Recorded { stamp, fact });
            }
            ReferenceFact::DocumentRead(fact) => self.documents.put(fact.sha256, Recorded { stamp, fact }),
            // It stands in the list of acts; no figure rests on it.
            ReferenceFact::JournalContinued(_) => {}
            ReferenceFact::AgencyDescribed(fact) => self.agencies.put(region, Recorded { stamp, fact }),
            ReferenceFact::HomeRegionChosen(fact) => self.homes.push_back(Recorded { stamp, fact }),
            ReferenceFact::DemonstrationDaySet(fact) => {
                self.demonstrations.put(region, Recorded { stamp, fact });
            }
        }
        Entered::Kept
    }

    /// The book as it will be once `drafts` are entered; what they say of other nouns is left out.
    #[must_use]
    pub fn foreseen(&self, drafts: &[Draft]) -> Self {
        let mut book = self.clone();
        for draft in drafts {
            let Fact::Reference(fact) = &draft.fact else { continue };
            let stamp = Stamp {
                number: book.last.next(),
                recorded_at: Timestamp::UNIX_EPOCH,
                effective: draft.effective,
                region: draft.region.clone(),
                actor: Actor::Program,
            };
            let _taken = book.apply(Arc::new(stamp), fact.clone());
        }
        book
    }

    /// The number of the last act about regions, lines or zones: while it stays, so does all that documents are read against.
    pub const fn last(&self) -> ActNumber {
        self.last
    }

    /// The regions registered, in the order of the journal.
    pub fn regions(&self) -> impl Iterator<Item = &Region> {
        self.regions.iter().map(|region| region.fact.as_ref())
    }

    /// The region for which a question is answered that names none: the one chosen last, else the first registered.
    pub fn home(&self) -> Option<&Region> {
        let chosen = self.homes.iter().rev().find_map(|chosen| self.region(&chosen.stamp.region));
        chosen.or_else(|| self.regions().next())
    }

    /// The day on which the pages of a region open that is a demonstration; nothing of any other.
    pub fn demonstration_day(&self, region: &RegionCode) -> Option<Date> {
        self.demonstrations.last(region, Asked::LATEST).map(|set| set.fact.day)
    }

    /// The act by which the home region was chosen; nothing where it is the first registered.
    pub fn home_act(&self) -> Option<ActNumber> {
        let chosen = self.homes.iter().rev().find(|chosen| self.region(&chosen.stamp.region).is_some());
        chosen.map(|chosen| chosen.stamp.number)
    }

    /// The agency of a region as it was described last, as known when it is asked.
    pub fn agency(&self, region: &RegionCode, asked: Asked) -> Option<&Recorded<AgencyDescribed>> {
        self.agencies.last(region, asked)
    }

    /// The region that bears `code`.
    pub fn region(&self, code: &RegionCode) -> Option<&Region> {
        self.regions().find(|region| region.code == *code)
    }

    /// The nomenclatures recorded, in the order of the journal; one that was adopted again, as it was adopted last.
    pub fn nomenclatures(&self) -> impl Iterator<Item = &Nomenclature> {
        let adopted =
            |from| self.nomenclatures.iter().skip(from).map(|nomenclature| nomenclature.fact.as_ref());
        let last =
            move |(rank, list): &(usize, &Nomenclature)| adopted(rank + 1).all(|later| later.id != list.id);
        adopted(0).enumerate().filter(last).map(|(_, list)| list)
    }

    /// The same, those in force on a day before the others.
    pub fn nomenclatures_for(&self, day: Date) -> impl Iterator<Item = &Nomenclature> {
        let of_the_day = move |list: &&Nomenclature| list.in_force.contains(day);
        let others = self.nomenclatures().filter(move |list| !of_the_day(list));
        self.nomenclatures().filter(of_the_day).chain(others)
    }

    /// What a name stands for on a day: in the list in force, else in another one. Nothing where no list is recorded.
    pub fn resolve(&self, name: &str, day: Date) -> Option<Resolution<'_>> {
        let mut unknown = None;
        for list in self.nomenclatures_for(day) {
            match list.resolve(name) {
                found @ (Resolution::One(_) | Resolution::Several(_) | Resolution::BarePart(_)) => {
                    return Some(found);
                }
                other => unknown = unknown.or(Some(other)),
            }
        }
        unknown
    }

    /// The line that bears `code`, in any nomenclature: identifiers are never reused.
    pub fn line(&self, code: &LineCode) -> Option<&Line> {
        self.nomenclatures().find_map(|nomenclature| nomenclature.line(code))
    }

    /// The nomenclature that holds the line `code`.
    pub fn nomenclature_of(&self, code: &LineCode) -> Option<&Nomenclature> {
        self.nomenclatures().find(|nomenclature| nomenclature.line(code).is_some())
    }

    /// The line under which a region counts a line: the one that gathers it with others, where its zones are drawn for that
    /// one; itself; or that of its activity where it has no table of its own (day surgery is counted with surgery).
    pub fn counted_as<'s>(&'s self, line: &'s Line, region: &RegionCode) -> &'s Line {
        if let Some(gathered) = self.gathered(line, region) {
            return gathered;
        }
        if line.headings.is_some() {
            return line;
        }
        let activity = self.line(&LineCode::new(line.code.family()));
        activity.filter(|activity| activity.headings.is_some()).unwrap_or(line)
    }

    /// The line of several codes under which a region plans a line, where it does.
    fn gathered(&self, line: &Line, region: &RegionCode) -> Option<&Line> {
        let mut planned = self.zone_sets_ever(region).flat_map(|set| &set.lines);
        self.line(planned.find(|code| code.is_gathered() && code.counts(&line.code))?)
    }

    /// The zone sets of a region in force on the day asked for, as known then, with the lines they serve.
    pub fn zone_sets(&self, region: &RegionCode, asked: Asked) -> impl Iterator<Item = &ZonesDelimited> {
        let in_force = move |zones: &&ZonesDelimited| zones.zone_set.in_force.contains(asked.day);
        self.drawn(region, asked).filter(in_force)
    }

    /// The zone sets of a region, of any time, with the lines they serve.
    pub fn zone_sets_ever(&self, region: &RegionCode) -> impl Iterator<Item = &ZonesDelimited> {
        self.drawn(region, Asked::LATEST)
    }

    /// The same as known when it is asked.
    pub fn zone_sets_known(
        &self,
        region: &RegionCode,
        asked: Asked,
    ) -> impl Iterator<Item = &ZonesDelimited> {
        self.drawn(region, asked)
    }

    /// The zones of general practitioners of a region, of any time, as known when it is asked: one set to each act that drew them.
    pub fn practitioner_zones(
        &self,
        region: &RegionCode,
        asked: Asked,
    ) -> impl Iterator<Item = &ZonesDelimited> {
        self.last_drawn(region, asked).filter(|set| set.zone_set.is_of_practitioners())
    }

    /// Every act of a region that drew zones, in the order of the journal.
    pub fn zone_sets_recorded(&self, region: &RegionCode) -> impl Iterator<Item = &Recorded<ZonesDelimited>> {
        self.zones.of(region)
    }

    /// The zone sets on which care is planned, as known when it is asked.
    fn drawn(&self, region: &RegionCode, asked: Asked) -> impl Iterator<Item = &ZonesDelimited> {
        self.last_drawn(region, asked).filter(|set| !set.zone_set.is_of_practitioners())
    }

    /// Every zone set of a region as known when it is asked; one that was drawn again for the same time, as it was drawn last.
    fn last_drawn(&self, region: &RegionCode, asked: Asked) -> impl Iterator<Item = &ZonesDelimited> {
        let known = move |from: usize| {
            let recorded = self.zones.of(region).filter(move |zones| asked.knows(&zones.stamp));
            recorded.map(|zones| zones.fact.as_ref()).skip(from)
        };
        let last = move |(rank, set): &(usize, &ZonesDelimited)| {
            known(rank + 1).all(|later| !later.zone_set.redraws(&set.zone_set))
        };
        known(0).enumerate().filter(last).map(|(_, set)| set)
    }

    /// The zone that people mean by a code or a name; what no set knows stays as typed.
    pub fn zone_code(&self, region: &RegionCode, asked: Asked, text: &str) -> ZoneCode {
        let mut sets = self.zone_sets(region, asked);
        let named = sets.find_map(|set| set.zone_set.named(text));
        named.map_or_else(|| ZoneCode::parse(text), |zone| zone.code.clone())
    }

    /// The list of communes of a zone set that was recorded last, as known when it is asked.
    pub fn composition(
        &self,
        region: &RegionCode,
        zone_set: &ZoneSetId,
        asked: Asked,
    ) -> Option<&Recorded<ZonesComposed>> {
        self.compositions.last(&(region.clone(), zone_set.clone()), asked)
    }

    /// The outlines of a zone set that were recorded last, as known when it is asked.
    pub fn outlines(
        &self,
        region: &RegionCode,
        zone_set: &ZoneSetId,
        asked: Asked,
    ) -> Option<&Recorded<ZonesOutlined>> {
        self.outlines.last(&(region.clone(), zone_set.clone()), asked)
    }

    /// The documents that were read, in the order of their digests; one that was read again, each time.
    pub fn documents(&self) -> impl Iterator<Item = &Recorded<DocumentRead>> {
        self.documents.all()
    }

    /// The acts that were made of a document: that it was read, and the lists of communes and outlines that were read in it.
    pub fn made_of(&self, document: Digest) -> impl Iterator<Item = &Stamp> {
        let read = self.documents.of(&document).map(|read| read.stamp.as_ref());
        let composed = self.compositions.all().filter(move |composed| composed.fact.document == document);
        let outlined = self.outlines.all().filter(move |outlined| outlined.fact.document == document);
        read.chain(composed.map(|composed| composed.stamp.as_ref()))
            .chain(outlined.map(|outlined| outlined.stamp.as_ref()))
    }

    /// The document that bears `digest`, as it was read first.
    pub fn document(&self, digest: Digest) -> Option<&Recorded<DocumentRead>> {
        self.documents.of(&digest).next()
    }
}
