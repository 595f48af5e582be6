//! Counting against a target.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text;

/// What is authorised today for one line and zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Current {
    /// A number of sites or units.
    Counted(u32),
    /// A text stands where the number should be: an authorisation that is shown and not counted, such as one granted
    /// for an exceptional need (art. L. 6122-9 and R. 6122-31 CSP).
    Shown(String),
}

/// The form of a count in JSON: a number, or a text.
#[derive(Serialize, Deserialize)]
#[serde(untagged, remote = "Current")]
enum Plain {
    Counted(u32),
    Shown(String),
}

/// The form of a count in an image, where a reader has to be told which it is.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Current")]
enum InImage {
    Counted(u32),
    Shown(String),
}

impl Serialize for Current {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            Plain::serialize(self, serializer)
        } else {
            InImage::serialize(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Current {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Plain::deserialize(deserializer)
        } else {
            InImage::deserialize(deserializer)
        }
    }
}

impl Current {
    /// A text in place of the number, where it tells of an authorisation granted for an exceptional need. Any other
    /// text is no count at all.
    pub fn shown(text: &str) -> Option<Self> {
        let key = text::key(text);
        let exceptional = key.contains("besoinexceptionnel") || key.contains("besoinsexceptionnels");
        exceptional.then(|| Self::Shown(text.to_owned()))
    }

    /// The number that counts against the target.
    pub const fn counted(&self) -> u32 {
        match self {
            Self::Counted(number) => *number,
            Self::Shown(_) => 0,
        }
    }
}

/// What is authorised and what the plan wants, for one quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// What is authorised today.
    pub current: Current,
    /// The plan's target.
    pub target: u32,
}

impl Tally {
    /// Target minus current, signed: positive where the plan allows more, negative above the target.
    pub fn gap(&self) -> i64 {
        i64::from(self.target) - i64::from(self.current.counted())
    }
}

/// The quantities of one row of a bilan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quantities {
    /// Sites only.
    Sites(Tally),
    /// Heavy equipment: sites and the units on them.
    SitesAndUnits {
        /// Sites that have the equipment, whoever holds it.
        sites: Tally,
        /// The units themselves.
        units: Tally,
    },
}

impl Quantities {
    /// The tally of sites.
    pub const fn sites(&self) -> &Tally {
        match self {
            Self::Sites(sites) | Self::SitesAndUnits { sites, .. } => sites,
        }
    }

    /// The tally of units, for equipment.
    pub const fn units(&self) -> Option<&Tally> {
        match self {
            Self::Sites(_) => None,
            Self::SitesAndUnits { units, .. } => Some(units),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn tally(current: u32, target: u32) -> Tally {
        Tally { current: Current::Counted(current), target }
    }

    #[test]
    fn given_current_and_target_when_subtracted_then_the_gap_is_signed() {
        assert_eq!(tally(2, 3).gap(), 1);
        assert_eq!(tally(3, 3).gap(), 0);
        assert_eq!(tally(5, 3).gap(), -2);
        assert_eq!(tally(0, u32::MAX).gap(), 4_294_967_295);
    }

    #[test]
    fn given_a_text_when_it_tells_of_an_exceptional_need_then_it_is_shown_and_else_it_is_no_count() {
        assert!(
            Current::shown("1 implantation autorisée selon la procédure de besoin exceptionnel").is_some()
        );
        assert_eq!(Current::shown("x4"), None);
    }

    #[test]
    fn given_a_text_in_place_of_the_number_when_counted_then_nothing_counts() {
        let shown = Tally { current: Current::Shown("1 par besoin exceptionnel".to_owned()), target: 1 };
        assert_eq!(shown.gap(), 1);
    }
}
