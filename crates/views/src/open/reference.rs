//! Tables of what other acts rest on: regions, lines of the nomenclature, zones, documents.

use maillage_domain::care::nomenclature::{Line, LineCode, Nomenclature};
use maillage_domain::reference::{AgencyDescribed, DocumentRead, ZonesDelimited};
use maillage_domain::territory::{Region, Zone, ZoneCode, ZoneExtent, ZonesComposed, ZonesOutlined};

use super::cell::OpenKind::{Day, Integer, Text};
use super::cell::word;
use super::table::Facts;

pub(super) fn regions<'f>() -> Facts<&'f Region, 4> {
    Facts {
        name: "regions",
        columns: [
            ("code", Text, |region| (&region.code).into()),
            ("name", Text, |region| (&region.name).into()),
            ("raa_prefix", Text, |region| (&region.raa_prefix).into()),
            ("time_zone", Text, |region| (&region.time_zone).into()),
        ],
    }
}

pub(super) fn agencies<'f>() -> Facts<&'f AgencyDescribed, 3> {
    Facts {
        name: "agencies",
        columns: [
            ("agency", Text, |described| described.agency.to_string().into()),
            ("siret", Text, |described| described.siret.to_string().into()),
            ("contact", Text, |described| described.contact.to_string().into()),
        ],
    }
}

pub(super) fn nomenclature_lines<'f>() -> Facts<(&'f Nomenclature, &'f Line), 12> {
    Facts {
        name: "nomenclature_lines",
        columns: [
            ("nomenclature", Text, |(list, _)| (&list.id).into()),
            ("in_force_from", Day, |(list, _)| list.in_force.from.into()),
            ("in_force_until", Day, |(list, _)| list.in_force.until.into()),
            ("source", Text, |(list, _)| (&list.source).into()),
            ("code", Text, |(_, line)| (&line.code).into()),
            ("label_fr", Text, |(_, line)| (&line.label.fr).into()),
            ("label_en", Text, |(_, line)| (&line.label.en).into()),
            ("family_fr", Text, |(_, line)| (&line.family_label.fr).into()),
            ("family_en", Text, |(_, line)| (&line.family_label.en).into()),
            ("official_list", Text, |(_, line)| line.official.list.as_str().into()),
            ("official_number", Integer, |(_, line)| line.official.number.into()),
            ("measure", Text, |(_, line)| word(&line.measure)),
        ],
    }
}

pub(super) fn zone_sets<'f>() -> Facts<&'f ZonesDelimited, 7> {
    Facts {
        name: "zone_sets",
        columns: [
            ("zone_set", Text, |zones| (&zones.zone_set.id).into()),
            ("title", Text, |zones| (&zones.zone_set.title).into()),
            ("decision", Text, |zones| (&zones.zone_set.decision).into()),
            ("decided_on", Day, |zones| zones.zone_set.decided_on.into()),
            ("in_force_from", Day, |zones| zones.zone_set.in_force.from.into()),
            ("in_force_until", Day, |zones| zones.zone_set.in_force.until.into()),
            ("source", Text, |zones| (&zones.source).into()),
        ],
    }
}

pub(super) fn zones<'f>() -> Facts<(&'f ZonesDelimited, &'f Zone), 3> {
    Facts {
        name: "zones",
        columns: [
            ("zone_set", Text, |(zones, _)| (&zones.zone_set.id).into()),
            ("zone", Text, |(_, zone)| (&zone.code).into()),
            ("zone_name", Text, |(_, zone)| (&zone.name).into()),
        ],
    }
}

pub(super) fn zone_set_lines<'f>() -> Facts<(&'f ZonesDelimited, &'f LineCode), 2> {
    Facts {
        name: "zone_set_lines",
        columns: [
            ("zone_set", Text, |(zones, _)| (&zones.zone_set.id).into()),
            ("code", Text, |(_, code)| (*code).into()),
        ],
    }
}

pub(super) fn zone_extents<'f>() -> Facts<(&'f ZonesComposed, &'f ZoneExtent), 7> {
    Facts {
        name: "zone_extents",
        columns: [
            ("zone_set", Text, |(composed, _)| (&composed.zone_set).into()),
            ("zone", Text, |(_, extent)| (&extent.zone).into()),
            ("communes", Integer, |(_, extent)| extent.communes.into()),
            ("population", Integer, |(_, extent)| extent.population.into()),
            ("fidelity", Text, |(composed, _)| word(&composed.fidelity)),
            ("document", Text, |(composed, _)| composed.document.into()),
            ("source", Text, |(composed, _)| (&composed.source).into()),
        ],
    }
}

pub(super) fn zone_outlines<'f>() -> Facts<(&'f ZonesOutlined, &'f ZoneCode), 5> {
    Facts {
        name: "zone_outlines",
        columns: [
            ("zone_set", Text, |(outlined, _)| (&outlined.zone_set).into()),
            ("zone", Text, |(_, zone)| (*zone).into()),
            ("fidelity", Text, |(outlined, _)| word(&outlined.fidelity)),
            ("document", Text, |(outlined, _)| outlined.document.into()),
            ("source", Text, |(outlined, _)| (&outlined.source).into()),
        ],
    }
}

pub(super) fn documents<'f>() -> Facts<&'f DocumentRead, 3> {
    Facts {
        name: "documents",
        columns: [
            ("document", Text, |read| read.sha256.into()),
            ("title", Text, |read| (&read.title).into()),
            ("lines", Integer, |read| read.lines.into()),
        ],
    }
}
