//! The columns that people pick: on the page and in every file of it.

use crate::dictionary;

/// A set of columns that is picked as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pick {
    /// What is authorised and planned of the quantity that decides, and the gap.
    Figures,
    /// The same of sites, whatever decides.
    Sites,
    /// The same of units of equipment.
    Units,
    /// Whether new applications are admissible.
    Admissible,
    /// What is printed beside the figures.
    Notes,
    /// Where the row is printed.
    Place,
    /// The identifier of the line.
    Code,
}

/// The columns that name a row: every file has them.
const IDENTITY: [&str; 6] = ["annex", "section", "activity", "modality", "zone", "zone_name"];

impl Pick {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Figures, Self::Sites, Self::Units, Self::Admissible, Self::Notes, Self::Place, Self::Code];

    /// What a page shows where nothing is picked.
    pub const USUAL: [Self; 3] = [Self::Figures, Self::Admissible, Self::Notes];

    /// Its name in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Sites => "sites",
            Self::Units => "units",
            Self::Admissible => "admissible",
            Self::Notes => "notes",
            Self::Place => "place",
            Self::Code => "code",
        }
    }

    /// The set that bears a name; nothing where none does.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pick| pick.as_str() == name)
    }

    /// The columns of files that it stands for.
    const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Figures => &[
                "sites_current",
                "sites_target",
                "sites_gap",
                "units_current",
                "units_target",
                "units_gap",
                "sites_min",
                "sites_max",
                "target_year",
            ],
            Self::Sites => {
                &["sites_current", "sites_target", "sites_gap", "sites_min", "sites_max", "target_year"]
            }
            Self::Units => &["units_current", "units_target", "units_gap"],
            Self::Admissible => &["admissible"],
            Self::Notes => &["notes", "doubt"],
            Self::Place => &["line", "page"],
            Self::Code => &["code"],
        }
    }
}

/// The columns of a file, in the order of the contract: what names a row, then what was picked; all where nothing was.
pub fn columns_of_file(picks: &[Pick]) -> Vec<&'static str> {
    let picked = |name: &&'static str| {
        let stands = |pick: &Pick| pick.columns().contains(name);
        picks.is_empty() || IDENTITY.contains(name) || picks.iter().any(stands)
    };
    dictionary::NAMES.into_iter().filter(picked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_no_pick_when_a_file_is_made_then_it_has_every_column_and_each_pick_adds_its_own() {
        assert_eq!(columns_of_file(&[]), dictionary::NAMES);
        assert_eq!(columns_of_file(&[Pick::Code])[6..], ["code"]);
        assert_eq!(
            columns_of_file(&[Pick::Admissible, Pick::Units])[6..],
            ["units_current", "units_target", "units_gap", "admissible"]
        );
        let of_some_pick: Vec<_> = columns_of_file(&Pick::ALL);
        assert_eq!(of_some_pick, dictionary::NAMES, "every column belongs to some pick");
    }

    #[test]
    fn given_the_name_of_a_pick_when_read_then_that_pick_and_no_other_name_is_one() {
        for pick in Pick::ALL {
            assert_eq!(Pick::parse(pick.as_str()), Some(pick));
        }
        assert_eq!(Pick::parse("Sites"), None);
    }
}
