//! What happens to an authorisation: each act in law, from its effective day on.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::equipment::UnitTurn;
use super::subject::{AuthorisationNumber, DeclarationCode, Place, PracticeCode, Subject};
use crate::care::nomenclature::LineCode;
use crate::entity::LegalEntityNumber;
use crate::ground::one_line::OneLine;

/// Of all that is authorised, or of a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// All of it.
    Whole,
    /// A part.
    Part,
}

/// Why an application is refused (art. R. 6122-34 I CSP): the list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalGround {
    /// 1° The applicant may not hold one.
    Applicant,
    /// 2° The needs are met.
    NeedsMet,
    /// 3° It does not agree with the objectives of the plan.
    Plan,
    /// 4° The conditions of premises or operation are not met.
    Conditions,
    /// 5° The applicant does not take on conditions or undertakings.
    Undertakings,
    /// 6° Undertakings were not kept.
    UndertakingsBroken,
    /// 7° The evaluation was not made, or not by the indicators.
    NoEvaluation,
    /// 8° The evaluation is unsatisfactory.
    Evaluation,
    /// 9° Works began before it was authorised.
    WorksBegun,
    /// By silence: no ground is given (art. L. 6122-9 CSP).
    Silence,
}

/// What is granted, and when the clocks of its start begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What is authorised.
    pub subject: Subject,
    /// When the holder was notified, where it is known; else the day of the decision stands in for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified: Option<Date>,
    /// The last day to start, where the register or the decision says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_by: Option<Date>,
    /// The last day of a grant for a time, where the decision says it: a crisis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Grant {
    /// Of a subject, with nothing said of its days.
    pub const fn of(subject: Subject) -> Self {
        Self { subject, notified: None, start_by: None, until: None }
    }
}

/// The start: the holder’s declaration was received (art. D. 6122-38 CSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Of what.
    pub extent: Extent,
    /// The last day, where the register or the decision says it; else the duration in force at the decision gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// How something is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// By a decision.
    Express,
    /// By silence: no full file was ordered in time (art. L. 6122-10 CSP).
    Tacit,
    /// The register does not say.
    Unsaid,
}

/// A renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// How.
    pub manner: Manner,
    /// Its last day, where the register or the decision says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// What a visit of conformity found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conformity {
    /// It is as authorised.
    Conforms,
    /// It is not: the procedure of art. L. 6122-13 CSP is open.
    DoesNot,
}

/// How an authorisation goes on under another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Succession {
    /// Brought together in one place with others (art. L. 6122-6 CSP).
    Regrouped,
    /// Converted into another activity (art. L. 6122-6 CSP).
    Converted,
    /// Granted anew under the regime of 2023.
    NewRegime,
}

/// Whether the agency agreed beforehand to a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriorAgreement {
    /// It did: no stop of any length makes the authorisation lapse.
    Given,
    /// It did not.
    None,
}

/// What makes an authorisation lapse (art. L. 6122-11 CSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LapseGround {
    /// It was not started in time.
    NotStarted,
    /// A part of it was not completed in time: that part lapses.
    NotCompleted,
    /// It was stopped for too long without the agency’s prior agreement.
    Interrupted,
    /// The register does not say.
    Unsaid,
}

/// What is changed of an authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Its specific practices: these, and no others.
    Practices(BTreeSet<PracticeCode>),
    /// What its holder declares: this, and nothing else.
    Declarations(BTreeSet<DeclarationCode>),
    /// What it is limited to; nothing where a limit is lifted.
    LimitedTo(Option<OneLine>),
    /// Its conditions: these, and no others.
    Conditions(Vec<OneLine>),
}

/// One act on an authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// It is applied for.
    Filed(Box<Subject>),
    /// The application is refused, by decision or by silence.
    Refused(RefusalGround),
    /// It is granted; its day is that of the decision.
    Granted(Box<Grant>),
    /// The declaration of its start is received.
    Started(Start),
    /// What was not started with the rest is.
    Completed,
    /// The agency tells that it will visit.
    VisitAnnounced,
    /// The visit is held.
    VisitHeld(Conformity),
    /// A file to renew it is received.
    RenewalFiled,
    /// The agency orders a full file in its place.
    FullFileOrdered,
    /// It is renewed, from the day after its last one.
    Renewed(Renewal),
    /// Its renewal is refused: it ends with its term, or at once where that is past.
    RenewalRefused(RefusalGround),
    /// It goes on until a decision is taken on a file under new conditions (ordonnance 2021-583, art. 3).
    Prolonged,
    /// It is deemed to be one of another line, under the new regime.
    DeemedUnder(LineCode),
    /// No file was made under the new conditions: it ends.
    EndedByOmission,
    /// It moves.
    Transferred(Place),
    /// It goes on under another number.
    Replaced {
        /// How.
        how: Succession,
        /// Under which one.
        by: AuthorisationNumber,
    },
    /// Its holder gives it up to another, who asks for confirmation.
    Ceded {
        /// To whom.
        to: LegalEntityNumber,
    },
    /// The cession is confirmed: the other holds it.
    CessionConfirmed {
        /// Who.
        to: LegalEntityNumber,
    },
    /// The cession is not confirmed: its holder keeps it.
    CessionRefused,
    /// Something of it is changed.
    Modified(Change),
    /// It is suspended (art. L. 6122-13 CSP).
    Suspended(Extent),
    /// The suspension is lifted.
    SuspensionLifted,
    /// The activity stops for a time.
    Interrupted(PriorAgreement),
    /// It goes on.
    Resumed,
    /// It is withdrawn (art. L. 6122-13 CSP).
    Withdrawn,
    /// Its holder gives it up.
    Ceased,
    /// Its lapse is noted: from then on it is no more.
    LapseNoted(LapseGround),
    /// Something happens to its units.
    Units(UnitTurn),
}

impl Turn {
    /// Its name, in data and for the words of people: `renewal-filed`.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Filed(_) => "filed",
            Self::Refused(_) => "refused",
            Self::Granted(_) => "granted",
            Self::Started(_) => "started",
            Self::Completed => "completed",
            Self::VisitAnnounced => "visit-announced",
            Self::VisitHeld(_) => "visit-held",
            Self::RenewalFiled => "renewal-filed",
            Self::FullFileOrdered => "full-file-ordered",
            Self::Renewed(_) => "renewed",
            Self::RenewalRefused(_) => "renewal-refused",
            Self::Prolonged => "prolonged",
            Self::DeemedUnder(_) => "deemed-under",
            Self::EndedByOmission => "ended-by-omission",
            Self::Transferred(_) => "transferred",
            Self::Replaced { .. } => "replaced",
            Self::Ceded { .. } => "ceded",
            Self::CessionConfirmed { .. } => "cession-confirmed",
            Self::CessionRefused => "cession-refused",
            Self::Modified(_) => "modified",
            Self::Suspended(_) => "suspended",
            Self::SuspensionLifted => "suspension-lifted",
            Self::Interrupted(_) => "interrupted",
            Self::Resumed => "resumed",
            Self::Withdrawn => "withdrawn",
            Self::Ceased => "ceased",
            Self::LapseNoted(_) => "lapse-noted",
            Self::Units(_) => "units",
        }
    }

    /// Whether a life begins with it.
    pub const fn begins(&self) -> bool {
        matches!(self, Self::Filed(_) | Self::Granted(_))
    }

    /// What is authorised, where a life may begin with it.
    pub fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Filed(subject) => Some(subject),
            Self::Granted(grant) => Some(&grant.subject),
            _ => None,
        }
    }
}
