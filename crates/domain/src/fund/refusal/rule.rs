//! The rule behind each refusal.

use super::{NoApproval, Reason, UnfitAgreement};
use crate::fund::cell::Earmark;
use crate::rules::{Rule, fund as rules};

impl Reason {
    /// The rule behind it; nothing where the command itself makes no sense, or breaks the order that the register itself needs.
    pub const fn rule(&self) -> Option<&'static Rule> {
        Some(match self {
            Self::KeyReused { .. }
            | Self::NothingAsked
            | Self::OutOfRange
            | Self::YearAlreadyOpen(_)
            | Self::Commitment { .. }
            | Self::Recovery { .. }
            | Self::Agreement { .. }
            | Self::OpeningMalformed { .. }
            | Self::NoObject
            | Self::NamedPerson
            | Self::NoKey
            | Self::NothingOpened
            | Self::YearTooFar { .. }
            | Self::EarlierOpen { .. }
            | Self::Approval(NoApproval::VotesMalformed { .. })
            | Self::SameLine
            | Self::ReportRecorded { .. } => return None,
            Self::YearNotOpen(_)
            | Self::YearClosed(_)
            | Self::YearNotOver { .. }
            | Self::YearNotBegun { .. }
            | Self::YearOver { .. } => &rules::EXERCISE,
            Self::BeforeBasis { .. } => &rules::ORDER,
            Self::NoMission | Self::UnknownDestination { .. } => &rules::DESTINATION,
            Self::AeExceeded { .. } => &rules::AE_AVAILABLE,
            Self::CpExceeded { .. } => &rules::CP_AVAILABLE,
            Self::NoBudget(_)
            | Self::AeTwelfths(_)
            | Self::CpTwelfths(_)
            | Self::FirstOrderRecorded { .. } => &rules::TWELFTHS,
            Self::EarmarkPurpose { earmark, .. } | Self::BoundCredits { from: earmark, .. } => {
                bound_by(earmark)
            }
            Self::Term { .. } | Self::BeyondEnd { .. } => &rules::LONGEST_TERM,
            Self::BeyondCommitted { .. } | Self::Schedule { .. } | Self::InstalmentYear { .. } => {
                &rules::TERMS
            }
            Self::JointDecision { .. } => &rules::JOINT_DECISION,
            Self::YearNotDecided { .. } | Self::NotToDecide { .. } => &rules::YEARLY_DECISION,
            Self::AgreementNeeded { .. } => &rules::AGREEMENT,
            Self::AgreementUnfit { why, .. } => return unfit_by(why),
            Self::BeyondService { .. } | Self::BeyondRest { .. } => &rules::REST,
            Self::NotCertified { .. } | Self::Advance { .. } => &rules::SERVICE,
            Self::SamePerson(_) | Self::PaidBefore(_) => &rules::TWO_PERSONS,
            Self::Channel { .. } | Self::ChannelOrder { .. } => &rules::CHANNEL,
            Self::Prescribed { .. } => &rules::PRESCRIPTION,
            Self::BeyondPaid { .. }
            | Self::BeyondOrder { .. }
            | Self::OtherBeneficiary
            | Self::BeyondDue { .. } => &rules::RECOVERY,
            Self::BetweenBudgets { .. } => &rules::BETWEEN_BUDGETS,
            Self::BetweenEnvelopes { .. } | Self::LineShort { .. } => &rules::BETWEEN_ENVELOPES,
            Self::BudgetOrder { .. } | Self::BelowCommitted { .. } | Self::BelowPaid { .. } => {
                &rules::VERSIONS
            }
            Self::Approval(_) => &rules::VOTE,
            Self::PartsMissTotal { .. } | Self::BoundBeyondLevel { .. } => &rules::DELEGATION,
            Self::Endowment(_) => &rules::DAF_TRANSFER,
            Self::Exclusion { .. } | Self::NoExclusion(_) => &rules::CARRY_OVER_BASE,
            Self::CarryOverCeiling { .. } | Self::BeyondUnspent { .. } => &rules::CARRY_OVER,
        })
    }
}

/// The rule by which an earmark binds credits.
const fn bound_by(earmark: &Earmark) -> &'static Rule {
    match earmark {
        Earmark::Prevention => &rules::PREVENTION,
        Earmark::MedicoSocial => &rules::MEDICO_SOCIAL,
        Earmark::Free | Earmark::Sanctuarised(_) => &rules::SANCTUARISED,
    }
}

/// The rule by which an agreement does not do; nothing where the command makes no sense.
const fn unfit_by(why: &UnfitAgreement) -> Option<&'static Rule> {
    match why {
        UnfitAgreement::EndsEarly { .. } | UnfitAgreement::NothingToReport => None,
        UnfitAgreement::NotCpom => Some(&rules::AGREEMENT_CPOM),
        UnfitAgreement::Lacks(_)
        | UnfitAgreement::Unsigned { .. }
        | UnfitAgreement::Over { .. }
        | UnfitAgreement::OtherBeneficiary => Some(&rules::AGREEMENT_CONTENT),
    }
}
