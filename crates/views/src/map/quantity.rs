//! What a map shows: one quantity, so that a colour means one thing.

use std::collections::BTreeMap;

use maillage_domain::care::bilan::{Counted, Row, ZoneBalance};
use maillage_domain::territory::ZoneCode;

use crate::filing::Filing;
use crate::words::Words;

/// The quantity of a map, as addresses and files name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapQuantity {
    /// Sites of care activities.
    Sites,
    /// Units of heavy equipment.
    Units,
    /// Sites above the target.
    ExcessSites,
    /// Units above the target.
    ExcessUnits,
}

impl MapQuantity {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Sites, Self::Units, Self::ExcessSites, Self::ExcessUnits];

    /// Its name in addresses and in names of files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sites => "sites",
            Self::Units => "units",
            Self::ExcessSites => "excess-sites",
            Self::ExcessUnits => "excess-units",
        }
    }

    /// The quantity of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quantity| quantity.as_str() == name)
    }

    /// What it is counted in.
    pub const fn counted(self) -> Counted {
        match self {
            Self::Sites | Self::ExcessSites => Counted::Sites,
            Self::Units | Self::ExcessUnits => Counted::Units,
        }
    }

    const fn is_excess(self) -> bool {
        matches!(self, Self::ExcessSites | Self::ExcessUnits)
    }
}

/// How a map shows its quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The gap of the one row of each zone, with its sign.
    Gap,
    /// The sum of what is open: what is above the target elsewhere takes nothing from it.
    Open,
    /// The sum of what is above the target.
    Excess,
}

/// The quantities that a map of some rows may show. Where no zone has more than one row of a kind, its gap is one quantity;
/// else what is open and what is above the target are two.
pub(super) fn shown(rows: &[Row<'_>]) -> Vec<(MapQuantity, Shown)> {
    let shown = MapQuantity::ALL.into_iter().filter_map(|quantity| {
        let mut zones: BTreeMap<&ZoneCode, usize> = BTreeMap::new();
        let mut above = false;
        for row in rows.iter().filter(|row| row.counted() == quantity.counted()) {
            *zones.entry(&row.position.zone).or_default() += 1;
            above |= row.deciding_room().is_some_and(|room| room < 0);
        }
        let single = zones.values().all(|rows| *rows == 1);
        let shown = match (quantity.is_excess(), single) {
            (false, true) => Shown::Gap,
            (false, false) => Shown::Open,
            (true, false) if above => Shown::Excess,
            (true, _) => return None,
        };
        (!zones.is_empty()).then_some((quantity, shown))
    });
    shown.collect()
}

impl Shown {
    /// The gap that a zone shows; none where it is not known.
    pub(super) const fn gap(self, balance: &ZoneBalance) -> Option<i64> {
        match self {
            Self::Gap => balance.gap(),
            Self::Open => balance.open_gap(),
            Self::Excess => balance.above_target(),
        }
    }

    /// "Implantations autorisables", "Écarts en appareils".
    pub(super) fn title(self, counted: Counted, filing: Filing, words: Words) -> String {
        words.get(match (self, filing, counted) {
            (Self::Gap, _, Counted::Sites) => "map-gaps-sites",
            (Self::Gap, _, Counted::Units) => "map-gaps-units",
            (Self::Open, Filing::Possible, Counted::Sites) => "map-open-sites",
            (Self::Open, Filing::Possible, Counted::Units) => "map-open-units",
            (Self::Open, Filing::Closed, Counted::Sites) => "map-below-sites",
            (Self::Open, Filing::Closed, Counted::Units) => "map-below-units",
            (Self::Excess, _, Counted::Sites) => "map-excess-sites",
            (Self::Excess, _, Counted::Units) => "map-excess-units",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_quantity_when_named_then_its_name_is_read_back_and_no_other() {
        for quantity in MapQuantity::ALL {
            assert_eq!(MapQuantity::parse(quantity.as_str()), Some(quantity));
        }
        assert_eq!(MapQuantity::parse("places"), None);
    }
}
