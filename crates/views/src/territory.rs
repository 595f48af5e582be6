//! Why a list of communes or outlines are not taken, in words.

use maillage_domain::territory::{CompositionFault, OutlineFault};

use crate::words::{Argument, Words};

/// A fault of a list of communes, in one line.
pub fn composition_fault(fault: &CompositionFault, words: Words) -> String {
    match fault {
        CompositionFault::UnknownZone { line: at, zone } => words.with(
            "composition-unknown-zone",
            &[("line", Argument::count(*at)), ("zone", Argument::Text(zone.as_str()))],
        ),
        CompositionFault::Repeated { line: at, commune, before } => words.with(
            "composition-repeated",
            &[
                ("line", Argument::count(*at)),
                ("commune", Argument::Text(commune)),
                ("before", Argument::count(*before)),
            ],
        ),
        CompositionFault::Empty { zone_set, zone } => words.with(
            "composition-empty",
            &[("set", Argument::Text(zone_set.as_str())), ("zone", Argument::Text(zone.as_str()))],
        ),
    }
}

/// A fault of outlines, in one line.
pub fn outline_fault(fault: &OutlineFault, words: Words) -> String {
    let (id, zone) = match fault {
        OutlineFault::UnknownZone(zone) => ("outline-unknown-zone", zone),
        OutlineFault::Repeated(zone) => ("outline-repeated", zone),
    };
    words.with(id, &[("zone", Argument::Text(zone.as_str()))])
}
