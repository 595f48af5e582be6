//! The columns of a row of a bilan, by their names in the outside contract.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::diagnostic::row_fault::{self, Quantity, Role};

/// A column of a row, named as the outside contract names it; names are added, never renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The zone.
    Zone,
    /// Sites authorised today.
    SitesCurrent,
    /// Sites the plan wants.
    SitesTarget,
    /// The gap in sites.
    SitesGap,
    /// Units authorised today.
    UnitsCurrent,
    /// Units the plan wants.
    UnitsTarget,
    /// The gap in units.
    UnitsGap,
    /// Whether new applications are admissible.
    Admissible,
    /// The lower bound of a target printed as a range.
    SitesMin,
    /// Its upper bound.
    SitesMax,
    /// The year of the target.
    TargetYear,
}

impl Column {
    /// Its name in the outside contract.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::SitesCurrent => "sites_current",
            Self::SitesTarget => "sites_target",
            Self::SitesGap => "sites_gap",
            Self::UnitsCurrent => "units_current",
            Self::UnitsTarget => "units_target",
            Self::UnitsGap => "units_gap",
            Self::Admissible => "admissible",
            Self::SitesMin => "sites_min",
            Self::SitesMax => "sites_max",
            Self::TargetYear => "target_year",
        }
    }
}

/// Every column, in the order of a row.
const ALL: [Column; 11] = [
    Column::Zone,
    Column::SitesCurrent,
    Column::SitesTarget,
    Column::SitesGap,
    Column::UnitsCurrent,
    Column::UnitsTarget,
    Column::UnitsGap,
    Column::Admissible,
    Column::SitesMin,
    Column::SitesMax,
    Column::TargetYear,
];

/// The columns of figures, in the order of the contract.
pub const FIGURES: [row_fault::Column; 8] = [
    row_fault::Column { quantity: Quantity::Sites, role: Role::Current },
    row_fault::Column { quantity: Quantity::Sites, role: Role::Target },
    row_fault::Column { quantity: Quantity::Sites, role: Role::Gap },
    row_fault::Column { quantity: Quantity::Units, role: Role::Current },
    row_fault::Column { quantity: Quantity::Units, role: Role::Target },
    row_fault::Column { quantity: Quantity::Units, role: Role::Gap },
    row_fault::Column { quantity: Quantity::Sites, role: Role::Minimum },
    row_fault::Column { quantity: Quantity::Sites, role: Role::Maximum },
];

impl Column {
    /// The column of a name in the outside contract.
    pub fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|column| column.as_str() == name)
    }

    /// What it counts, where it is a column of figures.
    pub fn figure(self) -> Option<row_fault::Column> {
        FIGURES.into_iter().find(|figure| Self::from(*figure) == self)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<row_fault::Column> for Column {
    fn from(column: row_fault::Column) -> Self {
        match (column.quantity, column.role) {
            (Quantity::Sites, Role::Current) => Self::SitesCurrent,
            (Quantity::Sites, Role::Target) => Self::SitesTarget,
            (Quantity::Sites, Role::Gap) => Self::SitesGap,
            (Quantity::Sites, Role::Minimum) => Self::SitesMin,
            (Quantity::Sites, Role::Maximum) => Self::SitesMax,
            (Quantity::Units, Role::Current) => Self::UnitsCurrent,
            // Bounds of units have no column of their own.
            (Quantity::Units, Role::Target | Role::Minimum | Role::Maximum) => Self::UnitsTarget,
            (Quantity::Units, Role::Gap) => Self::UnitsGap,
        }
    }
}

/// An answer as the column of answers bears it.
pub const fn oui_non(yes: bool) -> &'static str {
    if yes { "oui" } else { "non" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_column_when_asked_for_its_figure_then_the_one_that_it_is_the_column_of_and_none_beside_figures()
     {
        let figures: Vec<_> = ALL.into_iter().filter_map(Column::figure).collect();
        assert_eq!(figures, FIGURES);
        let without = ALL.into_iter().filter(|column| column.figure().is_none());
        assert_eq!(without.collect::<Vec<_>>(), [Column::Zone, Column::Admissible, Column::TargetYear]);
    }
}
