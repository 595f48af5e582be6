//! Counting against a target, as a document prints it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::answer_rule::AnswerRule;
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

/// The plan's target as a document prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One number.
    Exactly(u32),
    /// A range. Its bounds are kept as printed: which of them decides is the document's answer to say, never ours.
    Between {
        /// The lower bound.
        min: u32,
        /// The upper bound.
        max: u32,
    },
}

/// The form of a target in JSON: a number, or its bounds.
#[derive(Serialize, Deserialize)]
#[serde(untagged, remote = "Target")]
enum PlainTarget {
    Exactly(u32),
    Between { min: u32, max: u32 },
}

/// The form of a target in an image, where a reader has to be told which it is.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Target")]
enum TargetInImage {
    Exactly(u32),
    Between { min: u32, max: u32 },
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            PlainTarget::serialize(self, serializer)
        } else {
            TargetInImage::serialize(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            PlainTarget::deserialize(deserializer)
        } else {
            TargetInImage::deserialize(deserializer)
        }
    }
}

impl Target {
    /// The number, where one is printed; nothing for a range.
    pub const fn exact(self) -> Option<u32> {
        match self {
            Self::Exactly(number) => Some(number),
            Self::Between { .. } => None,
        }
    }

    /// The number, or the upper bound of a range.
    pub const fn highest(self) -> u32 {
        match self {
            Self::Exactly(number) | Self::Between { max: number, .. } => number,
        }
    }

    /// The bounds of a range; nothing for one number.
    pub const fn bounds(self) -> Option<(u32, u32)> {
        match self {
            Self::Exactly(_) => None,
            Self::Between { min, max } => Some((min, max)),
        }
    }
}

/// What a document prints of one quantity. Each cell may be absent: not printed, or not read for certain.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// What is authorised today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Current>,
    /// The plan's target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// The gap as printed, signed.
    #[serde(default, rename = "gap", skip_serializing_if = "Option::is_none")]
    pub printed_gap: Option<i64>,
}

impl Tally {
    /// What counts against the target, where it is known.
    pub fn counted(&self) -> Option<u32> {
        self.current.as_ref().map(Current::counted)
    }

    /// What the plan wants, where it is one number.
    pub fn wanted(&self) -> Option<u32> {
        self.target.and_then(Target::exact)
    }

    /// The gap: as printed; where none is printed, as computed.
    pub fn gap(&self) -> Option<i64> {
        self.printed_gap.or_else(|| self.computed_gap())
    }

    /// Target minus current, signed: positive where the plan allows more, negative above the target. Nothing where either
    /// is unknown or the target is a range.
    pub fn computed_gap(&self) -> Option<i64> {
        Some(i64::from(self.wanted()?) - i64::from(self.counted()?))
    }

    /// How far what is authorised is from what the plan allows, signed: the gap; of a range, whose bounds a document may answer
    /// by, the distance to the bound of its rule (A69 to A74). Nothing where no rule says which bound that is.
    pub fn room(&self, rule: Option<AnswerRule>) -> Option<i64> {
        self.gap().or_else(|| {
            let (min, max) = self.target?.bounds()?;
            let bound = match rule? {
                AnswerRule::BelowMaximum => max,
                AnswerRule::BelowMinimum => min,
                AnswerRule::SitesGap | AnswerRule::UnitsGap => return None,
            };
            Some(i64::from(bound) - i64::from(self.counted()?))
        })
    }

    /// How many more the plan wants at least: what lacks to the lower bound of a range. Nothing where it is reached, where the
    /// target is one number or where nothing is known.
    pub fn below_minimum(&self) -> Option<u32> {
        let (min, _) = self.target?.bounds()?;
        min.checked_sub(self.counted()?).filter(|lacking| *lacking > 0)
    }

    /// How many more are authorised than the upper bound of a range. Nothing where there are not, where the target is one number
    /// or where nothing is known.
    pub fn above_maximum(&self) -> Option<u32> {
        let (_, max) = self.target?.bounds()?;
        self.counted()?.checked_sub(max).filter(|excess| *excess > 0)
    }

    /// Whether the gap is ours: the document prints none.
    pub fn is_gap_computed(&self) -> bool {
        self.printed_gap.is_none() && self.computed_gap().is_some()
    }

    /// Whether it says anything at all.
    pub const fn is_empty(&self) -> bool {
        self.current.is_none() && self.target.is_none() && self.printed_gap.is_none()
    }

    /// The same as it is answered: its gap as printed, or computed.
    #[must_use]
    pub fn answered(&self) -> Self {
        Self { printed_gap: self.gap(), ..self.clone() }
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

    /// The tally whose gap decides: units where there are units, else sites. None where the two gaps say different things,
    /// unless `units_decide`.
    pub fn deciding(&self, units_decide: bool) -> Option<&Tally> {
        let sites = self.sites();
        let Some(units) = self.units() else { return Some(sites) };
        let opens = |tally: &Tally| tally.gap().map(|gap| gap > 0);
        (units_decide || opens(units) == opens(sites)).then_some(units)
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
        Tally {
            current: Some(Current::Counted(current)),
            target: Some(Target::Exactly(target)),
            printed_gap: None,
        }
    }

    #[test]
    fn given_current_and_target_when_subtracted_then_the_gap_is_signed() {
        assert_eq!(tally(2, 3).gap(), Some(1));
        assert_eq!(tally(3, 3).gap(), Some(0));
        assert_eq!(tally(5, 3).gap(), Some(-2));
        assert_eq!(tally(0, u32::MAX).gap(), Some(4_294_967_295));
    }

    #[test]
    fn given_a_printed_gap_when_asked_then_it_is_the_gap_whatever_the_figures_give() {
        let printed = Tally { printed_gap: Some(-1), ..tally(3, 4) };
        assert_eq!((printed.gap(), printed.computed_gap()), (Some(-1), Some(1)));
        assert!(!printed.is_gap_computed() && tally(3, 4).is_gap_computed());
        assert_eq!(tally(3, 4).answered().printed_gap, Some(1));
    }

    #[test]
    fn given_a_range_or_a_cell_that_was_not_read_when_subtracted_then_no_gap_is_made_up() {
        let range = Tally { target: Some(Target::Between { min: 2, max: 3 }), ..tally(2, 0) };
        assert_eq!((range.gap(), range.wanted()), (None, None));
        assert_eq!(Tally { current: None, ..tally(0, 3) }.gap(), None);
        assert_eq!(Tally { target: None, ..tally(3, 0) }.gap(), None);
        assert!(Tally::default().is_empty() && !range.is_empty());
    }

    #[test]
    fn given_a_range_when_the_document_answers_by_a_bound_then_the_room_is_the_distance_to_it() {
        let range =
            |current, min, max| Tally { target: Some(Target::Between { min, max }), ..tally(current, 0) };
        let by_maximum = Some(AnswerRule::BelowMaximum);
        // A69, A70, A71, A72 and A74: places, none left, below the minimum, nothing planned, above the maximum.
        for (current, min, max, room, lacking, excess) in [
            (2, 2, 4, 2, None, None),
            (2, 1, 2, 0, None, None),
            (1, 2, 3, 2, Some(1), None),
            (0, 0, 0, 0, None, None),
            (6, 8, 8, 2, Some(2), None),
            (5, 2, 3, -2, None, Some(2)),
        ] {
            let tally = range(current, min, max);
            assert_eq!(tally.room(by_maximum), Some(room), "{tally:?}");
            assert_eq!((tally.below_minimum(), tally.above_maximum()), (lacking, excess), "{tally:?}");
        }
        assert_eq!(range(2, 2, 4).room(Some(AnswerRule::BelowMinimum)), Some(0));
        assert_eq!(range(2, 2, 4).room(None), None);
        assert_eq!((tally(2, 3).room(by_maximum), tally(2, 3).below_minimum()), (Some(1), None));
    }

    #[test]
    fn given_a_target_when_written_then_a_number_or_its_bounds_and_read_back() {
        for (target, written) in
            [(Target::Exactly(4), "4"), (Target::Between { min: 2, max: 3 }, r#"{"min":2,"max":3}"#)]
        {
            assert_eq!(serde_json::to_string(&target).expect("plain data"), written);
            assert_eq!(serde_json::from_str::<Target>(written).expect("a target"), target);
        }
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
        let shown =
            Tally { current: Some(Current::Shown("1 par besoin exceptionnel".to_owned())), ..tally(0, 1) };
        assert_eq!(shown.gap(), Some(1));
    }
}
