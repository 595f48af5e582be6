//! What an objective says: quantities, times of access and of waiting, and for when.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use super::aim::Aim;
use super::due::Due;

/// What an objective may say (art. D. 6121-7 and D. 6121-9 CSP); what it does not say is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Goals {
    /// Sites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sites: Option<Aim>,
    /// Units, where the law counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<Aim>,
    /// The longest way to a site, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_minutes: Option<NonZeroU16>,
    /// The longest time to wait, in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_days: Option<NonZeroU16>,
    /// When it is to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Due>,
}

/// Goals that say something, and hold together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Goals", into = "Goals")]
pub struct Stated(Goals);

/// Why goals are no objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GoalsFault {
    /// They say nothing: neither a quantity nor a time.
    #[error("neither a quantity nor a time is said")]
    Nothing,
    /// They are to be reached before their last stage.
    #[error("the target {target} comes before the last stage, {stage}")]
    TargetBeforeStage {
        /// When they are to be reached.
        target: Due,
        /// When the last stage is due.
        stage: Due,
    },
}

impl Stated {
    /// Goals that say something, and hold together.
    ///
    /// # Errors
    ///
    /// They say nothing, or contradict their stages.
    pub fn new(goals: Goals) -> Result<Self, GoalsFault> {
        let Goals { sites, units, access_minutes, waiting_days, target } = &goals;
        let quantities = || sites.iter().chain(units);
        if quantities().next().is_none() && access_minutes.is_none() && waiting_days.is_none() {
            return Err(GoalsFault::Nothing);
        }
        let last = quantities().filter_map(Aim::stages).map(|stages| stages.last().due);
        match target.and_then(|target| last.map(|stage| (target, stage)).find(|(t, s)| t.is_before(*s))) {
            Some((target, stage)) => Err(GoalsFault::TargetBeforeStage { target, stage }),
            None => Ok(Self(goals)),
        }
    }

    /// What they say.
    pub const fn goals(&self) -> &Goals {
        &self.0
    }
}

impl TryFrom<Goals> for Stated {
    type Error = GoalsFault;

    fn try_from(goals: Goals) -> Result<Self, GoalsFault> {
        Self::new(goals)
    }
}

impl From<Stated> for Goals {
    fn from(stated: Stated) -> Self {
        stated.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::aim::{Stage, Stages};
    use super::super::level::Level;
    use super::*;

    fn due(text: &str) -> Due {
        text.parse().expect("due")
    }

    #[test]
    fn given_goals_that_say_nothing_when_stated_then_refused_and_a_time_alone_is_something() {
        assert_eq!(Stated::new(Goals::default()), Err(GoalsFault::Nothing));
        assert_eq!(
            Stated::new(Goals { target: Some(due("2028")), ..Goals::default() }),
            Err(GoalsFault::Nothing)
        );
        assert!(Stated::new(Goals { access_minutes: NonZeroU16::new(30), ..Goals::default() }).is_ok());
    }

    #[test]
    fn given_a_target_before_the_last_stage_when_stated_then_refused_and_in_its_year_then_not() {
        let stages = Stages::new(vec![Stage { due: due("2028"), level: Level::exactly(4) }]).expect("one");
        let of = |target| {
            let sites = Some(Aim::Staged(stages.clone()));
            Stated::new(Goals { sites, target: Some(due(target)), ..Goals::default() })
        };
        let fault = GoalsFault::TargetBeforeStage { target: due("2027"), stage: due("2028") };
        assert_eq!(of("2027"), Err(fault));
        assert!(of("2028").is_ok() && of("2028-06-30").is_ok());
    }
}
