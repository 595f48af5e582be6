//! In which zone of general practitioners a commune lies, by the list that an act of the agency brings.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::digest::Digest;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::fund::aid::ask::Spot;
use maillage_domain::fund::aid::scheme::AidScheme;
use maillage_domain::state::Asked;
use maillage_domain::territory::practitioners::in_force;
use maillage_domain::territory::{
    Gazetteer, Lying, NamedCommune, PractitionerZone, RegionCode, ZoneCode, ZoneSet, spelt,
};
use maillage_journal::JournalError;
use maillage_reading::territory::named_communes;

use crate::app::App;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped::MOVEMENTS;

/// Where an aid is wanted.
pub(super) struct Wanted<'a> {
    pub(super) scheme: &'a AidScheme,
    pub(super) region: &'a RegionCode,
    /// The day whose zones count.
    pub(super) day: Date,
    pub(super) commune: Option<&'a str>,
    pub(super) zone: Option<PractitionerZone>,
}

/// Where an aid is asked for, as far as the lists tell in which zone that lies.
pub(super) async fn spot(reader: &Reader, wanted: &Wanted<'_>, asked: Asked) -> Result<Spot, ServiceError> {
    let (commune, zone) = match (wanted.commune.map(str::trim), wanted.zone) {
        (None | Some(""), None) => return Ok(Spot::Unsaid),
        (None | Some(""), Some(zone)) => return Ok(Spot::Said(zone)),
        (Some(commune), zone) => (commune, zone),
    };
    let known = Asked { day: Date::MAX, ..asked };
    let reference = reader.state().reference();
    let not_listed = Spot::NotListed { commune: commune.to_owned(), zone };
    let Some(set) = zoning(reader, wanted, known) else { return Ok(not_listed) };
    let composed = reference.composition(wanted.region, &set.id, known);
    let Some(document) = composed.map(|composed| composed.fact.document) else { return Ok(not_listed) };
    let Some(listed) = communes(reader.app(), document).await? else { return Ok(not_listed) };
    let region = of_region(reader, wanted, asked).await?;
    Ok(Lists { listed, region }.look(commune, &set.decision))
}

/// The zones that count: those of the act that the scheme names, else those in force on the day.
fn zoning<'r>(reader: &'r Reader, wanted: &Wanted<'_>, known: Asked) -> Option<&'r ZoneSet> {
    let drawn = reader.state().reference().practitioner_zones(wanted.region, known);
    let drawn = drawn.map(|zones| &zones.zone_set);
    let mut drawn = drawn.filter(|set| wanted.scheme.is_zoned_by(&set.decision));
    if wanted.scheme.zoning.is_some() { drawn.next() } else { in_force(drawn, wanted.day) }
}

/// The communes of a document; nothing of one that was erased or altered.
async fn communes(app: &App, document: Digest) -> Result<Option<Vec<NamedCommune>>, ServiceError> {
    match app.journal().file(document).await {
        Ok(Some(file)) => Ok(Some(named_communes(&file.content))),
        Ok(None) | Err(JournalError::Altered { .. }) => Ok(None),
        Err(failed) => Err(failed.into()),
    }
}

/// Every commune that a list of the region has, whichever zones it is about.
async fn of_region(
    reader: &Reader,
    wanted: &Wanted<'_>,
    asked: Asked,
) -> Result<Vec<NamedCommune>, ServiceError> {
    let reference = reader.state().reference();
    let sets = reference.zone_sets(wanted.region, asked);
    let composed = sets.filter_map(|set| reference.composition(wanted.region, &set.zone_set.id, asked));
    let documents: BTreeSet<Digest> = composed.map(|composed| composed.fact.document).collect();
    let mut found = Vec::new();
    for document in documents {
        found.extend(communes(reader.app(), document).await?.unwrap_or_default());
    }
    Ok(found)
}

/// The list of the zones that count, and the other lists of the region.
struct Lists {
    listed: Vec<NamedCommune>,
    region: Vec<NamedCommune>,
}

impl Lists {
    /// Where a commune lies, by its code or its name.
    fn look(self, commune: &str, act: &str) -> Spot {
        let mut codes = self.codes(commune).into_iter();
        let code = match (codes.next(), codes.next()) {
            (Some(code), None) => code,
            (None, _) => return Spot::Unknown(commune.to_owned()),
            (Some(_), Some(_)) => return Spot::Several(commune.to_owned()),
        };
        let name = self.name(&code).unwrap_or(commune).to_owned();
        let lists = [self.listed, self.region].map(|list| Gazetteer::new(list).with(&MOVEMENTS));
        match lists.each_ref().map(|list| list.lying(&code)) {
            [Lying::Listed(zones) | Lying::Moved(_, zones), _] => match zone_of(zones) {
                Some(zone) => Spot::In { commune: name, zone, act: act.to_owned() },
                None => Spot::Several(commune.to_owned()),
            },
            [Lying::Open(_), _] | [Lying::Nowhere, Lying::Open(_)] => Spot::Several(commune.to_owned()),
            [Lying::Nowhere, Lying::Listed(_) | Lying::Moved(..)] => {
                Spot::Outside { commune: name, act: act.to_owned() }
            }
            [Lying::Nowhere, Lying::Nowhere] => Spot::Unknown(commune.to_owned()),
        }
    }

    /// The codes that a code or a name stands for.
    fn codes(&self, commune: &str) -> BTreeSet<CommuneCode> {
        if let Ok(code) = CommuneCode::parse(commune) {
            return [code].into();
        }
        let key = spelt(commune);
        let named = self.all().filter(|known| spelt(&known.name) == key);
        named.filter_map(|known| CommuneCode::parse(&known.commune).ok()).collect()
    }

    /// What a commune is called.
    fn name(&self, code: &CommuneCode) -> Option<&str> {
        let own = self.all().filter(|known| known.commune == code.as_str());
        own.map(|known| known.name.as_str()).find(|name| *name != code.as_str())
    }

    fn all(&self) -> impl Iterator<Item = &NamedCommune> {
        self.listed.iter().chain(&self.region)
    }
}

/// The zone of a commune; nothing where its list puts it in several.
fn zone_of(zones: &[ZoneCode]) -> Option<PractitionerZone> {
    if let [zone] = zones { PractitionerZone::of(zone) } else { None }
}
