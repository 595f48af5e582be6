//! What an objective wants of a quantity on one day: a number, or a range whose bounds are in order.

use serde::{Deserialize, Serialize};

use crate::care::quantity::Target;

/// A number, or a range whose minimum is not above its maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Target", into = "Target")]
pub struct Level(Target);

/// A range of which the minimum is above the maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the minimum, {min}, is above the maximum, {max}")]
pub struct BoundsReversed {
    /// What stands as the minimum.
    pub min: u32,
    /// What stands as the maximum.
    pub max: u32,
}

impl Level {
    /// One number.
    pub const fn exactly(number: u32) -> Self {
        Self(Target::Exactly(number))
    }

    /// A range.
    ///
    /// # Errors
    ///
    /// The minimum is above the maximum.
    pub const fn between(min: u32, max: u32) -> Result<Self, BoundsReversed> {
        if min <= max { Ok(Self(Target::Between { min, max })) } else { Err(BoundsReversed { min, max }) }
    }

    /// The same as a document prints it.
    pub const fn target(self) -> Target {
        self.0
    }

    /// The number, or the bounds: the least and the most that the plan wants.
    pub const fn bounds(self) -> (u32, u32) {
        match self.0 {
            Target::Exactly(number) => (number, number),
            Target::Between { min, max } => (min, max),
        }
    }

    /// How far what is authorised is from the most that the plan wants, signed: a range answers by its maximum.
    pub fn room(self, current: u32) -> i64 {
        i64::from(self.bounds().1) - i64::from(current)
    }

    /// Whether a document prints the same: one number is a range without breadth.
    pub fn agrees(self, printed: Target) -> bool {
        self.bounds() == printed.bounds().unwrap_or((printed.highest(), printed.highest()))
    }
}

impl TryFrom<Target> for Level {
    type Error = BoundsReversed;

    fn try_from(target: Target) -> Result<Self, BoundsReversed> {
        match target {
            Target::Exactly(number) => Ok(Self::exactly(number)),
            Target::Between { min, max } => Self::between(min, max),
        }
    }
}

impl From<Level> for Target {
    fn from(level: Level) -> Self {
        level.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_bounds_when_in_order_then_a_level_and_reversed_then_refused_also_when_read_back() {
        assert_eq!(Level::between(2, 2).map(Level::bounds), Ok((2, 2)));
        assert_eq!(Level::between(3, 2), Err(BoundsReversed { min: 3, max: 2 }));
        assert!(serde_json::from_str::<Level>(r#"{"min":2,"max":3}"#).is_ok());
        assert!(serde_json::from_str::<Level>(r#"{"min":3,"max":2}"#).is_err());
    }

    #[test]
    fn given_a_range_when_answered_then_by_its_maximum_and_the_excess_is_not_suppressed() {
        let range = Level::between(2, 4).expect("in order");
        assert_eq!([1, 2, 4, 6].map(|current| range.room(current)), [3, 2, 0, -2]);
        assert_eq!([2, 3, 4].map(|current| Level::exactly(3).room(current)), [1, 0, -1]);
    }

    #[test]
    fn given_a_printed_target_when_compared_then_one_number_is_a_range_without_breadth() {
        assert!(Level::exactly(3).agrees(Target::Between { min: 3, max: 3 }));
        assert!(!Level::exactly(3).agrees(Target::Between { min: 2, max: 3 }));
        assert!(!Level::exactly(3).agrees(Target::Exactly(4)));
    }
}
