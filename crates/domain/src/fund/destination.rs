//! What the fund pays for: five missions (art. L. 1435-8 CSP), and below them axes and lines that change with the exercise.
//!
//! No official table of the codes was found. So only the five missions are fixed; the shape of a code (`MI2-3-5`) is a
//! value, and the list of codes of an exercise is an act.

use serde::{Deserialize, Serialize};

use super::cell::Year;

pub use crate::ground::pattern::CodePattern;

/// One of the five missions of the fund (art. L. 1435-8 CSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Mission(u8);

/// A number that is no mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a mission: they are 1 to 5")]
pub struct MissionError(u8);

impl Mission {
    /// The five missions.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The mission that bears `number`.
    pub const fn new(number: u8) -> Option<Self> {
        if matches!(number, 1..=5) { Some(Self(number)) } else { None }
    }

    /// Reads a number: `1` to `5`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::new)
    }

    /// Its number, 1 to 5.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Mission {
    type Error = MissionError;

    fn try_from(number: u8) -> Result<Self, MissionError> {
        Self::new(number).ok_or(MissionError(number))
    }
}

impl From<Mission> for u8 {
    fn from(mission: Mission) -> Self {
        mission.0
    }
}

/// Where a sum goes: a mission, and the code of a line below it where it has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Destination {
    /// The mission.
    pub mission: Mission,
    /// The code of the axis or line, as written: `MI2-3-5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl Destination {
    /// A mission as a whole.
    pub const fn mission(mission: Mission) -> Self {
        Self { mission, code: None }
    }
}

impl CodePattern {
    /// Reads a code; nothing where it does not have the shape.
    pub fn parse(&self, code: &str) -> Option<Destination> {
        let numbers = self.prefixes.iter().find_map(|prefix| code.strip_prefix(prefix.as_str()))?;
        let mut numbers = numbers.split(self.separator);
        let mission = Mission::ALL.into_iter().find(|mission| {
            let first = numbers.clone().next();
            first == Some(mission.number().to_string().as_str())
        })?;
        let below: Vec<_> = numbers.by_ref().skip(1).collect();
        let digits = |number: &&str| {
            (1..=self.digits).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
        };
        let fits = below.len() <= self.depth && below.iter().all(digits);
        fits.then(|| Destination { mission, code: Some(code.to_owned()) })
    }
}

/// One line of the tree of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DestinationLine {
    /// Where it stands.
    pub destination: Destination,
    /// Its label, as the source prints it.
    pub label: String,
}

/// The destinations of an exercise; a later tree of the same exercise replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DestinationTree {
    /// The exercise.
    pub year: Year,
    /// Its lines.
    pub lines: Vec<DestinationLine>,
    /// Where it was read, and how sure it is.
    pub source: String,
}

impl DestinationTree {
    /// Whether a destination stands in the tree; a mission as a whole always does.
    pub fn holds(&self, destination: &Destination) -> bool {
        destination.code.is_none() || self.lines.iter().any(|line| line.destination == *destination)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape() -> CodePattern {
        "MI|M#-99-99".parse().expect("a shape of codes")
    }

    #[test]
    fn given_codes_of_the_shape_seen_when_read_then_their_mission() {
        for (code, mission) in [("MI2-3-5", 2), ("M1", 1), ("MI5-12", 5), ("MI4-1-99", 4)] {
            let read = shape().parse(code);
            assert_eq!(read.map(|destination| destination.mission.number()), Some(mission), "{code}");
        }
    }

    #[test]
    fn given_another_shape_when_read_then_nothing() {
        for code in ["MI6-1", "MI2-3-5-1", "MI2-", "MI2-123", "2-3-5", "MI", "", "MI0", "MI2_3", "MI22"] {
            assert_eq!(shape().parse(code), None, "{code}");
        }
    }

    #[test]
    fn given_a_pattern_of_another_year_when_read_then_its_own_shape() {
        let pattern = CodePattern { prefixes: vec![String::new()], separator: '.', digits: 3, depth: 1 };
        assert_eq!(pattern.parse("3.041").map(|destination| destination.mission.number()), Some(3));
        assert_eq!(pattern.parse("MI3-4"), None);
    }
}
