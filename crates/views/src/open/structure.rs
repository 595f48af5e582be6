//! Tables of structures outside authorisation: what is said of each, and what documents count.

use std::fmt::Display;

use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::tally::{StructuresCounted, Tally, Territory};
use maillage_domain::structure::told::StructureTold;

use super::cell::OpenKind::{Day, Integer, Text};
use super::table::Facts;

fn written(value: Option<&impl Display>) -> Option<String> {
    value.map(ToString::to_string)
}

pub(super) fn structures<'f>() -> Facts<&'f StructureTold, 10> {
    Facts {
        name: "structures",
        columns: [
            ("structure", Text, |told| told.structure.to_string().into()),
            ("structure_kind", Text, |told| told.said.kind.as_str().into()),
            ("structure_name", Text, |told| told.said.name.as_str().into()),
            ("town", Text, |told| written(told.said.town.as_ref()).into()),
            ("commune", Text, |told| written(told.said.commune.as_ref()).into()),
            ("structure_status", Text, |told| told.said.status.map(StructureStatus::as_str).into()),
            ("since_day", Day, |told| told.said.since.into()),
            ("source", Text, |told| written(told.said.source.as_ref()).into()),
            ("document", Text, |told| told.document.into()),
            ("line", Integer, |told| told.place.line.into()),
        ],
    }
}

/// A printed figure, and the act that recorded it.
type Printed<'f> = (&'f StructuresCounted, &'f Tally);

pub(super) fn tallies<'f>() -> Facts<Printed<'f>, 9> {
    Facts {
        name: "structure_tallies",
        columns: [
            ("structure_kind", Text, |(_, tally)| tally.of.kind.as_str().into()),
            ("counted_statuses", Text, |(_, tally)| {
                let statuses = tally.of.statuses.iter().map(|status| status.as_str());
                Some(statuses.collect::<Vec<_>>().join(" ")).filter(|said| !said.is_empty()).into()
            }),
            ("counted_only", Text, |(_, tally)| written(tally.of.only.as_ref()).into()),
            ("counted_in", Text, |(_, tally)| territory(&tally.of.territory).into()),
            ("structures_printed", Integer, |(_, tally)| tally.count.into()),
            ("printed_text", Text, |(_, tally)| tally.printed.as_str().into()),
            ("dated_text", Text, |(_, tally)| written(tally.dated.as_ref()).into()),
            ("document", Text, |(counted, _)| counted.document.into()),
            ("line", Integer, |(_, tally)| tally.place.line.into()),
        ],
    }
}

pub(super) fn territory(territory: &Territory) -> String {
    match territory {
        Territory::Region => "region".to_owned(),
        Territory::Department(department) => department.code.as_str().to_owned(),
        Territory::Zone(zone) => zone.to_string(),
    }
}
