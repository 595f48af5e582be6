//! Equipment, unit by unit: what a site has, what was authorised, and what each unit is for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::care::nomenclature::LineCode;
use crate::ground::one_line::OneLine;

/// A kind of equipment, as the national feed names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EquipmentKind {
    /// A positron camera.
    Tep,
    /// A gamma camera.
    Temp,
    /// A magnetic resonance imager.
    Irm,
    /// A CT scanner.
    Scanner,
    /// A cyclotron.
    Cyclotron,
    /// A hyperbaric chamber.
    CaissonHyperbare,
}

impl EquipmentKind {
    /// Every kind, in the order of the feed.
    pub const ALL: [Self; 6] =
        [Self::Tep, Self::Temp, Self::Irm, Self::Scanner, Self::Cyclotron, Self::CaissonHyperbare];

    /// The word in the feed: `tep`, `caissonhyperbare`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tep => "tep",
            Self::Temp => "temp",
            Self::Irm => "irm",
            Self::Scanner => "scanner",
            Self::Cyclotron => "cyclotron",
            Self::CaissonHyperbare => "caissonhyperbare",
        }
    }

    /// How many of a kind one authorisation may have, as the format of the feed says (AMM, version 9).
    pub const fn most(self) -> u8 {
        match self {
            Self::Tep => 9,
            // The format excludes 9 for gamma cameras, where it takes it for positron cameras.
            Self::Temp => 8,
            Self::Irm | Self::Scanner => 18,
            Self::Cyclotron | Self::CaissonHyperbare => 1,
        }
    }

    /// Whether its units are counted in a bilan beside its sites: since 1 June 2023 those of these kinds alone (art. D. 6121-9
    /// CSP).
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Cyclotron | Self::CaissonHyperbare)
    }
}

/// What a unit is used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitUse {
    /// For care.
    Care,
    /// For research alone: it is left out of counts on the lines of which the annexes say so.
    ResearchOnly,
    /// For one activity alone, outside what equipment is authorised for (art. R. 6122-26 CSP).
    DedicatedTo(LineCode),
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// What people call it on its site: `IRM n° 2`.
    pub name: OneLine,
    /// What it is.
    pub kind: EquipmentKind,
    /// What it is used for.
    pub used_for: UnitUse,
}

/// What happens to the units of an authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitTurn {
    /// So many of each kind are authorised; those of a kind that is not named are none.
    Authorised(BTreeMap<EquipmentKind, u8>),
    /// One is installed.
    Installed(Unit),
    /// One takes the place of another.
    Replaced {
        /// The one that goes.
        name: OneLine,
        /// The one that comes.
        by: Unit,
    },
    /// One is removed.
    Removed {
        /// Which one.
        name: OneLine,
    },
}

/// Why nothing happens to units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitMisfit {
    /// No unit there bears the name.
    Unknown,
    /// A unit there bears it already.
    Twice,
}

/// The units of an authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fleet {
    authorised: BTreeMap<EquipmentKind, u8>,
    installed: BTreeMap<OneLine, Unit>,
}

impl Fleet {
    /// The units after something happened to them.
    ///
    /// # Errors
    ///
    /// It is about a unit that is not there, or brings one that is.
    pub fn after(&self, turn: &UnitTurn) -> Result<Self, UnitMisfit> {
        let mut fleet = self.clone();
        match turn {
            UnitTurn::Authorised(units) => fleet.authorised.clone_from(units),
            UnitTurn::Installed(unit) => fleet.install(unit)?,
            UnitTurn::Removed { name } => fleet.remove(name)?,
            UnitTurn::Replaced { name, by } => {
                fleet.remove(name)?;
                fleet.install(by)?;
            }
        }
        Ok(fleet)
    }

    fn install(&mut self, unit: &Unit) -> Result<(), UnitMisfit> {
        match self.installed.insert(unit.name.clone(), unit.clone()) {
            None => Ok(()),
            Some(_) => Err(UnitMisfit::Twice),
        }
    }

    fn remove(&mut self, name: &OneLine) -> Result<(), UnitMisfit> {
        self.installed.remove(name).map(drop).ok_or(UnitMisfit::Unknown)
    }

    /// How many of a kind are authorised.
    pub fn authorised(&self, kind: EquipmentKind) -> u32 {
        self.authorised.get(&kind).copied().unwrap_or_default().into()
    }

    /// How many of all kinds are authorised; nothing where no act says it.
    pub fn allowed(&self) -> Option<u32> {
        let all = self.authorised.values().map(|units| u32::from(*units));
        (!self.authorised.is_empty()).then(|| all.fold(0, u32::saturating_add))
    }

    /// The units that stand there, by name.
    pub fn installed(&self) -> impl Iterator<Item = &Unit> {
        self.installed.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(name: &str, used_for: UnitUse) -> Unit {
        let name = OneLine::try_from(name.to_owned()).expect("one line");
        Unit { name, kind: EquipmentKind::Irm, used_for }
    }

    #[test]
    fn given_units_when_replaced_and_removed_then_those_that_stand_there_and_no_stranger() {
        let first = unit("IRM n° 1", UnitUse::Care);
        let second = unit("IRM n° 2", UnitUse::Care);
        let fleet = Fleet::default().after(&UnitTurn::Installed(first.clone())).expect("new");
        assert_eq!(fleet.after(&UnitTurn::Installed(first.clone())), Err(UnitMisfit::Twice));
        let replaced = UnitTurn::Replaced { name: first.name.clone(), by: second.clone() };
        let fleet = fleet.after(&replaced).expect("it stands there");
        assert_eq!(fleet.installed().collect::<Vec<_>>(), [&second]);
        assert_eq!(fleet.after(&replaced), Err(UnitMisfit::Unknown));
        let fleet = fleet.after(&UnitTurn::Removed { name: second.name }).expect("it stands there");
        assert_eq!(fleet, Fleet::default());
    }

    #[test]
    fn given_units_authorised_when_asked_then_how_many_and_nothing_where_no_act_says_it() {
        assert_eq!(Fleet::default().allowed(), None);
        let units = BTreeMap::from([(EquipmentKind::Irm, 2), (EquipmentKind::Scanner, 1)]);
        let fleet = Fleet::default().after(&UnitTurn::Authorised(units)).expect("a number");
        assert_eq!((fleet.allowed(), fleet.authorised(EquipmentKind::Irm)), (Some(3), 2));
        assert_eq!(fleet.authorised(EquipmentKind::Tep), 0);
    }

    #[test]
    fn given_the_kinds_when_asked_which_are_counted_then_chambers_and_cyclotrons() {
        let counted = EquipmentKind::ALL.into_iter().filter(|kind| kind.is_counted());
        let words: Vec<_> = counted.map(EquipmentKind::as_str).collect();
        assert_eq!(words, ["cyclotron", "caissonhyperbare"]);
    }
}
