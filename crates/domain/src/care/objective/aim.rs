//! What an objective wants of a quantity over time: the same throughout, or stage by stage.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::due::Due;
use super::level::Level;
use crate::parameter::choice::choices;

/// A level, and when it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// When.
    pub due: Due,
    /// What is wanted then.
    pub level: Level,
}

/// Stages in their order: at least one, and none is due before the one it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Stage>", into = "Vec<Stage>")]
pub struct Stages {
    first: Stage,
    later: Vec<Stage>,
}

/// Why stages are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StagesFault {
    /// There is none.
    #[error("there is no stage")]
    None,
    /// One is not due after the one before it.
    #[error("the stage of {later} does not follow that of {earlier}")]
    OutOfOrder {
        /// The one that stands first.
        earlier: Due,
        /// The one that stands behind it.
        later: Due,
    },
}

choices! {
    /// How stages are read: no text says from which day one of them binds (art. D. 6121-7 and D. 6121-9 CSP).
    pub enum StageReading {
        /// A stage binds from its date until that of the next one; the first one from the beginning.
        FromItsDate = "from-its-date",
        /// A stage is a deadline: it binds until its date, then the next one does.
        UntilItsDate = "until-its-date",
        /// Stages are steps on the way: the last one alone binds.
        LastAlone = "last-alone",
    }
}

/// What is wanted of a quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// The same throughout.
    Throughout(Level),
    /// Stage by stage.
    Staged(Stages),
}

impl Stages {
    /// Stages in their order.
    ///
    /// # Errors
    ///
    /// There is none, or one does not follow the one before it.
    pub fn new(stages: Vec<Stage>) -> Result<Self, StagesFault> {
        let neighbours = stages.iter().zip(stages.iter().skip(1));
        for (Stage { due: earlier, .. }, Stage { due: later, .. }) in neighbours {
            if !earlier.is_before(*later) {
                return Err(StagesFault::OutOfOrder { earlier: *earlier, later: *later });
            }
        }
        let mut stages = stages.into_iter();
        let first = stages.next().ok_or(StagesFault::None)?;
        Ok(Self { first, later: stages.collect() })
    }

    /// The stages, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Stage> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// The last one.
    pub fn last(&self) -> Stage {
        self.later.last().copied().unwrap_or(self.first)
    }

    /// The one that binds on a day, by a reading.
    pub fn binding(&self, day: Date, reading: StageReading) -> Stage {
        let found = match reading {
            StageReading::FromItsDate => {
                return self
                    .iter()
                    .rfind(|stage| stage.due.first_day() <= day)
                    .copied()
                    .unwrap_or(self.first);
            }
            StageReading::UntilItsDate => self.iter().find(|stage| day <= stage.due.last_day()),
            StageReading::LastAlone => None,
        };
        found.copied().unwrap_or_else(|| self.last())
    }
}

impl TryFrom<Vec<Stage>> for Stages {
    type Error = StagesFault;

    fn try_from(stages: Vec<Stage>) -> Result<Self, StagesFault> {
        Self::new(stages)
    }
}

impl From<Stages> for Vec<Stage> {
    fn from(stages: Stages) -> Self {
        std::iter::once(stages.first).chain(stages.later).collect()
    }
}

impl Aim {
    /// What is wanted on a day, by a reading of stages.
    pub fn on(&self, day: Date, reading: StageReading) -> Level {
        self.stage(day, reading).map_or_else(|| self.finally(), |stage| stage.level)
    }

    /// The stage that binds on a day, where there are stages.
    pub fn stage(&self, day: Date, reading: StageReading) -> Option<Stage> {
        self.stages().map(|stages| stages.binding(day, reading))
    }

    /// What is wanted in the end.
    pub fn finally(&self) -> Level {
        match self {
            Self::Throughout(level) => *level,
            Self::Staged(stages) => stages.last().level,
        }
    }

    /// The stages, where there are.
    pub const fn stages(&self) -> Option<&Stages> {
        match self {
            Self::Throughout(_) => None,
            Self::Staged(stages) => Some(stages),
        }
    }

    /// Whether what is wanted on a day depends on how stages are read.
    pub fn is_doubtful_on(&self, day: Date) -> bool {
        let last = self.finally();
        StageReading::ALL.into_iter().any(|reading| self.on(day, reading) != last)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn stage(due: &str, level: u32) -> Stage {
        Stage { due: due.parse().expect("due"), level: Level::exactly(level) }
    }

    #[test]
    fn given_stages_when_out_of_order_or_none_then_refused() {
        let (earlier, later) = ("2028".parse().expect("due"), "2026".parse().expect("due"));
        let reversed = Stages::new(vec![stage("2028", 4), stage("2026", 3)]);
        assert_eq!(reversed, Err(StagesFault::OutOfOrder { earlier, later }));
        assert_eq!(Stages::new(Vec::new()), Err(StagesFault::None));
        assert!(Stages::new(vec![stage("2026", 3), stage("2026-06-30", 3)]).is_err());
    }

    #[test]
    fn given_stages_when_asked_on_a_day_then_the_one_that_the_reading_makes_bind() {
        // A75: 3 in 2026, 4 in 2028.
        let aim = Aim::Staged(Stages::new(vec![stage("2026", 3), stage("2028", 4)]).expect("in order"));
        let on = |day| StageReading::ALL.map(|reading| aim.on(day, reading).bounds().1);
        for (day, levels, doubtful) in [
            (date(2025, 12, 31), [3, 3, 4], true),
            (date(2026, 6, 1), [3, 3, 4], true),
            (date(2026, 12, 31), [3, 3, 4], true),
            (date(2027, 1, 1), [3, 4, 4], true),
            (date(2027, 12, 31), [3, 4, 4], true),
            (date(2028, 1, 1), [4, 4, 4], false),
            (date(2029, 1, 1), [4, 4, 4], false),
        ] {
            assert_eq!((on(day), aim.is_doubtful_on(day)), (levels, doubtful), "{day}");
        }
        assert!(!Aim::Throughout(Level::exactly(4)).is_doubtful_on(date(2026, 6, 1)));
    }
}
