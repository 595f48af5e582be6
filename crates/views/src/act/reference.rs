//! What acts about regions, lists of lines, zones and documents say.

use maillage_domain::act::{AgencyDescribed, DocumentRead, JournalContinued, ReferenceFact, ZonesDelimited};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::nomenclature::Nomenclature;
use maillage_domain::reference::{DemonstrationDaySet, HomeRegionChosen};
use maillage_domain::territory::{Fidelity, Region, Zone, ZoneExtent, ZonesComposed, ZonesOutlined};

use super::AnsweredFrom;
use super::fields::Fields;
use crate::words::{Argument, Words};

/// What a fact says.
pub(super) fn say(fact: &ReferenceFact, fields: &mut Fields<'_>) {
    match fact {
        ReferenceFact::RegionRegistered(region) => self::region(region, fields),
        ReferenceFact::NomenclatureAdopted(list) => nomenclature(list, fields),
        ReferenceFact::ZonesDelimited(zones) => delimited(zones, fields),
        ReferenceFact::ZonesComposed(zones) => composed(zones, fields),
        ReferenceFact::ZonesOutlined(zones) => outlined(zones, fields),
        ReferenceFact::DocumentRead(document) => read(document, fields),
        ReferenceFact::JournalContinued(former) => continued(former, fields),
        ReferenceFact::AgencyDescribed(agency) => self::agency(agency, fields),
        ReferenceFact::HomeRegionChosen(home) => chosen(home, fields),
        ReferenceFact::DemonstrationDaySet(set) => opening(set, fields),
    }
}

/// The pages that answer from it.
pub(super) fn answered_from(fact: &ReferenceFact) -> Vec<AnsweredFrom> {
    match fact {
        ReferenceFact::NomenclatureAdopted(_) => vec![AnsweredFrom::Bridge],
        _ => Vec::new(),
    }
}

fn region(region: &Region, fields: &mut Fields<'_>) {
    let Region { code, name, raa_prefix, time_zone } = region;
    fields.written("name", name);
    fields.text("code", code.to_string());
    fields.written("raa-prefix", raa_prefix);
    fields.written("time-zone", time_zone);
}

fn named(text: &Bilingual, words: Words) -> String {
    text.get(words.language()).to_owned()
}

fn nomenclature(list: &Nomenclature, fields: &mut Fields<'_>) {
    let Nomenclature { id, title, in_force, source, lines } = list;
    let words = fields.words();
    fields.text("name", named(title, words));
    fields.written("identifier", id);
    fields.period("in-force", in_force);
    fields.list("lines", lines.iter().map(|line| named(&line.label, words)).collect());
    fields.source(source);
}

fn delimited(zones: &ZonesDelimited, fields: &mut Fields<'_>) {
    let ZonesDelimited { zone_set, lines, source } = zones;
    fields.written("name", &zone_set.title);
    fields.written("identifier", zone_set.id.as_str());
    fields.written("decision", &zone_set.decision);
    fields.day_perhaps("decided", zone_set.decided_on);
    fields.period("in-force", &zone_set.in_force);
    let zone = |zone: &Zone| {
        if zone.name == zone.code.as_str() {
            zone.name.clone()
        } else {
            format!("{} {}", zone.code, zone.name)
        }
    };
    fields.list("zones", zone_set.zones.iter().map(zone).collect());
    fields.lines("lines", lines);
    fields.source(source);
}

const fn fidelity(fidelity: Fidelity) -> &'static str {
    match fidelity {
        Fidelity::Approximate => "said-fidelity-approximate",
        Fidelity::Official => "said-fidelity-official",
    }
}

fn composed(composed: &ZonesComposed, fields: &mut Fields<'_>) {
    let ZonesComposed { zone_set, fidelity: how, document, zones, source } = composed;
    fields.written("zone-set", zone_set.as_str());
    fields.message("fidelity", fidelity(*how));
    let words = fields.words();
    let extent = |extent: &ZoneExtent| {
        let communes = ("communes", Argument::count(extent.communes));
        let told = match extent.population {
            None => words.with("said-communes", &[communes]),
            Some(people) => {
                words.with("said-communes-people", &[communes, ("people", Argument::count(people))])
            }
        };
        fields.pair(&fields.zone(&extent.zone), &told)
    };
    let told = zones.iter().map(extent).collect();
    fields.list("zones", told);
    fields.document(*document);
    fields.source(source);
}

fn outlined(outlined: &ZonesOutlined, fields: &mut Fields<'_>) {
    let ZonesOutlined { zone_set, fidelity: how, document, zones, source } = outlined;
    fields.written("zone-set", zone_set.as_str());
    fields.message("fidelity", fidelity(*how));
    let told = zones.iter().map(|zone| fields.zone(zone)).collect();
    fields.list("zones", told);
    fields.document(*document);
    fields.source(source);
}

fn read(document: &DocumentRead, fields: &mut Fields<'_>) {
    let DocumentRead { sha256, title: _in_the_link, lines } = document;
    fields.document(*sha256);
    fields.count("lines-read", *lines);
}

fn continued(former: &JournalContinued, fields: &mut Fields<'_>) {
    let JournalContinued { format, number, hash, carried_at } = former;
    fields.count("former-format", *format);
    fields.count("former-last", number.get());
    fields.text("former-hash", hash.to_string());
    let carried = fields.words().instant(*carried_at);
    fields.text("carried", carried);
}

fn agency(described: &AgencyDescribed, fields: &mut Fields<'_>) {
    let AgencyDescribed { agency, siret, contact } = described;
    fields.written("name", &agency.to_string());
    fields.written("siret", &siret.to_string());
    fields.written("contact", &contact.to_string());
}

fn chosen(home: &HomeRegionChosen, fields: &mut Fields<'_>) {
    let HomeRegionChosen { name } = home;
    fields.written("name", name);
}

fn opening(set: &DemonstrationDaySet, fields: &mut Fields<'_>) {
    let DemonstrationDaySet { day } = set;
    fields.day("opens-on", *day);
}
