//! The figures of a published yearly report: an opening position of the fund where no register of commitments is recorded.
//!
//! Each amount keeps its line, the qualifier it is printed with ("près de", "plus de") and, where it was corrected, what the
//! source prints and why. What the source does not say is absent, never zero.

use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::Year;
use super::destination::Mission;
use super::money::{Ae, Cp, Revenue};
use crate::bilingual::Bilingual;
use crate::digest::Digest;
use crate::ground::payload::Payload;

/// How an amount is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// As it stands.
    #[default]
    Exact,
    /// "environ", "près de".
    About,
    /// "plus de".
    MoreThan,
    /// "moins de".
    LessThan,
}

impl Qualifier {
    /// The word in data: `exact`, `about`, `more_than`, `less_than`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
        }
    }
}

/// What was corrected in a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The figure as the source prints it: `444 M€`.
    pub printed: String,
    /// Why it cannot be right.
    pub reason: Bilingual,
}

/// A figure of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure<T> {
    /// The value taken.
    pub value: T,
    /// How it is printed.
    #[serde(default)]
    pub qualifier: Qualifier,
    /// Its 1-based line in the source.
    pub line: u32,
    /// What was corrected, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Correction>,
}

/// Revenue bound to a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarmarkedRevenue {
    /// The label, as printed.
    pub label: String,
    /// The amount.
    pub amount: Figure<Revenue>,
}

/// The revenue of the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedRevenue {
    /// In all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Figure<Revenue>>,
    /// Delegated nationally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub national: Option<Figure<Revenue>>,
    /// The fund's own, where the source prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Figure<Revenue>>,
    /// Without sanctuarised credits (*après retraitement*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restated: Option<Figure<Revenue>>,
    /// Bound to purposes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earmarked: Vec<EarmarkedRevenue>,
}

/// Credits of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedCredits<T> {
    /// Opened by the last budget.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub opened: Option<Figure<T>>,
    /// Committed, or paid.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub used: Option<Figure<T>>,
    /// The share used of what was opened, in basis points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_bp: Option<Figure<u32>>,
}

/// The figures of one mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedMission {
    /// The mission.
    pub mission: Mission,
    /// Its title.
    pub title: Bilingual,
    /// Committed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ae_committed: Option<Figure<Ae>>,
    /// Paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cp_paid: Option<Figure<Cp>>,
}

/// What the document says has become of an amount: things that are never taken for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AmountStatus {
    /// Foreseen (*prévu*).
    Forecast,
    /// Committed (*engagé*).
    Committed,
    /// Granted (*alloué*, *accordé*): whether it was paid is not said.
    Allocated,
    /// Printed beside an action that the fund supports (*financé*), and no more is said.
    Funded,
    /// Paid (*versé*, *payé*, *reçu*).
    Paid,
}

impl AmountStatus {
    /// The word in data: `foreseen`, `committed`, `allocated`, `funded`, `paid`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Forecast => "foreseen",
            Self::Committed => "committed",
            Self::Allocated => "allocated",
            Self::Funded => "funded",
            Self::Paid => "paid",
        }
    }

    /// Whether a report that says so counts the amount in what the exercise spent.
    const fn is_spent(self) -> bool {
        match self {
            Self::Allocated | Self::Funded | Self::Paid => true,
            Self::Forecast | Self::Committed => false,
        }
    }
}

/// To which mission an action belongs, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attribution {
    /// The source prints it.
    Printed(Mission),
    /// It was inferred.
    Inferred {
        /// The mission.
        mission: Mission,
        /// From what.
        reason: Bilingual,
    },
    /// Neither: it stays unattributed.
    None {
        /// Why.
        reason: Bilingual,
    },
}

impl Attribution {
    /// The word in data: `printed`, `inferred`, `none`.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Printed(_) => "printed",
            Self::Inferred { .. } => "inferred",
            Self::None { .. } => "none",
        }
    }

    /// The mission, where there is one.
    pub const fn mission(&self) -> Option<Mission> {
        match self {
            Self::Printed(mission) | Self::Inferred { mission, .. } => Some(*mission),
            Self::None { .. } => None,
        }
    }
}

/// An action that the report itemises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedAction {
    /// Its label.
    pub label: String,
    /// The headings above it, as the document prints them; empty where it was recorded without.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// The amount as the document prints it: `2,65 M€`; empty where it was recorded without.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub printed: String,
    /// Its amount.
    pub amount: Figure<Cp>,
    /// What the amount says.
    pub status: AmountStatus,
    /// The exercises an amount covers, where they are more than that of the report: such an amount is never shown as
    /// spent in one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<(Year, Year)>,
    /// The mission.
    pub attribution: Attribution,
    /// The rank of the action it is a part of, if any: it is then not counted again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<usize>,
}

impl ReportedAction {
    /// Whether it is in what the exercise spent: printed as spent, of one exercise, and no part of another action.
    pub const fn counts(&self) -> bool {
        !self.is_aside() && self.part_of.is_none()
    }

    /// Whether no sum of what the exercise spent may hold it: foreseen or only committed, or of several exercises.
    pub const fn is_aside(&self) -> bool {
        !self.status.is_spent() || self.span.is_some()
    }
}

/// An amount or a share that a report prints and that none of its figures is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotCarried {
    /// Its 1-based line in the source.
    pub line: u32,
    /// As the source prints it: `2,65 M€`.
    pub printed: String,
    /// What it is printed beside; empty for a share.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The headings above it; empty for a share.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// Why.
    pub why: NotCarriedWhy,
}

/// Why a printed amount is none of the figures of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotCarriedWhy {
    /// No words that a reader knows say what it is of.
    Unsaid,
    /// An amount before it stands for the same.
    Repeated,
    /// A person leaves it out.
    LeftOut {
        /// Why.
        reason: Bilingual,
    },
}

impl NotCarriedWhy {
    /// The word in data: `unsaid`, `repeated`, `left_out`.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Repeated => "repeated",
            Self::LeftOut { .. } => "left_out",
        }
    }
}

/// The figures of a published yearly report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundReported {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// The document.
    pub document: Digest,
    /// What the document is.
    pub title: String,
    /// Revenue.
    pub revenue: ReportedRevenue,
    /// Authority to commit.
    pub ae: ReportedCredits<Ae>,
    /// Payment credits.
    pub cp: ReportedCredits<Cp>,
    /// The missions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missions: Vec<ReportedMission>,
    /// The actions itemised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<ReportedAction>,
    /// What it prints of the fund's money and none of its figures is; empty too where it was recorded without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_carried: Vec<NotCarried>,
}

impl FundReported {
    /// The actions that are in what the exercise spent, each with what of it is.
    pub fn counted(&self) -> impl Iterator<Item = (&ReportedAction, Cp)> {
        let ranked = self.actions.iter().enumerate();
        ranked.filter_map(|(rank, action)| Some((action, self.counted_of(rank)?)))
    }

    /// What of the action of a rank is in what the exercise spent: its amount, less its parts that no sum may hold. Nothing
    /// for an action that does not count.
    pub fn counted_of(&self, rank: usize) -> Option<Cp> {
        let action = self.actions.get(rank).filter(|action| action.counts())?;
        Some(action.amount.value.less(self.aside_of(rank)))
    }

    /// What the actions come to as they are printed, whether or not a sum of one exercise may hold all of it: those that are only
    /// foreseen or committed are left out, the parts of others are counted in them. Nothing where it leaves the range.
    pub fn cited(&self) -> Option<Cp> {
        let own = self.actions.iter().filter(|action| action.part_of.is_none() && action.status.is_spent());
        Cp::sum(own.map(|action| action.amount.value))
    }

    /// What of the action of a rank is only foreseen or committed, or of several exercises: the sum of such parts.
    pub fn aside_of(&self, rank: usize) -> Cp {
        let parts = self.actions.iter().filter(|part| part.part_of == Some(rank) && part.is_aside());
        Cp::sum(parts.map(|part| part.amount.value)).unwrap_or(Cp::ZERO)
    }
}

impl Payload for FundReported {
    fn subject(&self) -> String {
        self.title.clone()
    }
}

impl FundPayload for FundReported {
    fn particulars(&self) -> Particulars<'_> {
        Particulars { key: &self.key, year: self.year, about: About::Exercise, given: Given::NOTHING }
    }
}
