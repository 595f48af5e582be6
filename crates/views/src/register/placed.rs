//! Where a site was placed.

use std::collections::BTreeSet;

use maillage_domain::act::ActNumber;
use maillage_domain::entity::SiteNumber;
use maillage_domain::territory::{RegionCode, ZoneCode};
use serde::Serialize;

use crate::words::{Argument, Words};

/// What was recorded of the place of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlacedView {
    /// The act; nothing where nobody ever placed it.
    pub act: Option<u64>,
    /// Whether it was placed so before.
    pub already: bool,
    /// The code of the region.
    pub region: String,
    /// The number of the site.
    pub site: String,
    /// Its zones; none where its commune decides.
    pub zones: Vec<String>,
    /// All this in a sentence.
    pub text: String,
}

impl PlacedView {
    /// Words it.
    pub fn new(
        (site, zones): (SiteNumber, &BTreeSet<ZoneCode>),
        region: &RegionCode,
        (act, already): (Option<ActNumber>, bool),
        words: Words,
    ) -> Self {
        let zones: Vec<_> = zones.iter().map(ToString::to_string).collect();
        let (site, named) = (site.to_string(), zones.join(", "));
        let said = [
            ("site", Argument::Text(&site)),
            ("zones", Argument::Text(&named)),
            ("number", Argument::printed(act.map(ActNumber::get).unwrap_or_default())),
        ];
        let text = words.with(
            match (act, already, zones.is_empty()) {
                (None, ..) => "site-unplaced-never",
                (Some(_), false, false) => "site-placed-done",
                (Some(_), true, false) => "site-placed-already",
                (Some(_), false, true) => "site-unplaced-done",
                (Some(_), true, true) => "site-unplaced-already",
            },
            &said,
        );
        Self { act: act.map(ActNumber::get), already, region: region.to_string(), site, zones, text }
    }
}
