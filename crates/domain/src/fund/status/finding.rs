//! What a reader should know of the figures of a year.

use crate::bilingual::Bilingual;
use crate::diagnostic::Severity;
use crate::fund::cell::Year;
use crate::fund::destination::Mission;
use crate::fund::ledger::SetAside;
use crate::fund::money::Cp;
use crate::fund::reported::{AmountStatus, NotCarried, Qualifier};
use crate::ground::id::ActNumber;
use crate::rules::{Rule, fund as rules};

/// What a reader should know of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusFinding {
    /// The actions of a mission exceed what it paid: the excess is attributed to none.
    ActionsExceedMission {
        /// The mission.
        mission: Mission,
        /// What it paid.
        paid: Cp,
        /// What its actions sum to.
        actions: Cp,
        /// The lines of the actions.
        lines: Vec<u32>,
    },
    /// The missions do not sum to what was paid in all.
    MissionsMissTotal {
        /// What the missions sum to.
        missions: Cp,
        /// What was paid in all.
        paid: Cp,
        /// How the total is printed.
        qualifier: Qualifier,
        /// The line of the total, then those of the missions.
        lines: Vec<u32>,
    },
    /// An amount that is only foreseen or committed is in no total of what is paid.
    NotPaid {
        /// The action.
        label: String,
        /// The amount.
        amount: Cp,
        /// What it is.
        status: AmountStatus,
        /// Its line.
        line: u32,
    },
    /// An amount over several exercises is in no total of one.
    SeveralYears {
        /// The action.
        label: String,
        /// The amount.
        amount: Cp,
        /// The first and the last exercise.
        span: (Year, Year),
        /// Its line.
        line: u32,
    },
    /// What the report prints and none of its figures is.
    NotCarried(Vec<NotCarried>),
    /// Acts that are in no figure.
    SetAside(SetAside),
    /// A figure that was corrected.
    Corrected {
        /// The action.
        label: String,
        /// What the source prints.
        printed: String,
        /// What is taken.
        amount: Cp,
        /// Why.
        reason: Bilingual,
        /// Its line.
        line: u32,
    },
}

impl StatusFinding {
    /// The rule behind it; none behind acts that are set aside, which may rest on anything.
    pub const fn rule(&self) -> Option<&'static Rule> {
        match self {
            Self::NotPaid { .. } => Some(&rules::STATUSES),
            Self::SeveralYears { .. } => Some(&rules::SPAN),
            Self::ActionsExceedMission { .. }
            | Self::MissionsMissTotal { .. }
            | Self::NotCarried(_)
            | Self::Corrected { .. } => Some(&rules::OPENING_POSITION),
            Self::SetAside(_) => None,
        }
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::ActionsExceedMission { .. } | Self::MissionsMissTotal { .. } | Self::SetAside(_) => {
                Severity::Warning
            }
            Self::NotPaid { .. } | Self::SeveralYears { .. } | Self::NotCarried(_) => Severity::Info,
            Self::Corrected { .. } => Severity::Error,
        }
    }

    /// Its lines in the source.
    pub fn lines(&self) -> Vec<u32> {
        match self {
            Self::ActionsExceedMission { lines, .. } | Self::MissionsMissTotal { lines, .. } => lines.clone(),
            Self::NotPaid { line, .. } | Self::SeveralYears { line, .. } | Self::Corrected { line, .. } => {
                vec![*line]
            }
            Self::NotCarried(left) => left.iter().map(|left| left.line).collect(),
            Self::SetAside(_) => Vec::new(),
        }
    }

    /// The acts that it names.
    pub fn acts(&self) -> &[ActNumber] {
        match self {
            Self::SetAside(aside) => &aside.acts,
            Self::ActionsExceedMission { .. }
            | Self::MissionsMissTotal { .. }
            | Self::NotPaid { .. }
            | Self::SeveralYears { .. }
            | Self::NotCarried(_)
            | Self::Corrected { .. } => &[],
        }
    }
}
