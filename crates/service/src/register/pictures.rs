//! The register as it stood on several days, and what it came to on each.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::care::count::Count;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;

use super::standing::Standing;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The register of a region on some days, as known at one instant; nothing on those on which none was told of.
#[derive(Debug)]
pub(super) struct Pictures<'r>(BTreeMap<Date, Standing<'r>>);

impl<'r> Pictures<'r> {
    /// The register of a region on each day.
    pub(super) async fn of(
        reader: &'r Reader,
        region: &RegionCode,
        asked: Asked,
        days: BTreeSet<Date>,
    ) -> Result<Self, ServiceError> {
        let mut standings = BTreeMap::new();
        for day in days {
            let on = Asked { day, ..asked };
            standings.extend(Standing::of(reader, region, on).await?.map(|standing| (day, standing)));
        }
        Ok(Self(standings))
    }

    /// The register of a day.
    pub(super) fn on(&self, day: Date) -> Option<&Standing<'r>> {
        self.0.get(&day)
    }

    /// What it came to on each day, by the list of lines that is in force on one.
    pub(super) fn counts(&self, lines: Date) -> BTreeMap<Date, Count<'r>> {
        self.0.iter().filter_map(|(day, standing)| Some((*day, standing.count_by_list_of(lines)?))).collect()
    }
}
