//! What a person should look at in an agreement, and what a payment under it needs.

use jiff::civil::Date;

use super::agreement::{Agreement, AgreementKind, AgreementLack, EvaluationOutcome};
use super::beneficiary::BeneficiaryKind;
use super::cell::Year;
use super::commitment::Commitment;
use super::follow_up::DoubleFunding;
use super::ledger::Ledger;
use super::money::{Ae, Cp};
use super::parameters::Parameters;
use crate::diagnostic::Severity;
use crate::rules::{Rule, fund as rules};
use crate::structure::closed_list;
use crate::structure::kind::StructureKind;

/// Something to look at in an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementFinding {
    /// Some of its content is not said: it carries nothing until it is.
    Lacks(Vec<AgreementLack>),
    /// It is not signed: it carries nothing until it is.
    Unsigned,
    /// It funds a health or medico-social establishment and is no CPOM.
    NotCpom {
        /// What kind of beneficiary it is.
        kind: BeneficiaryKind,
    },
    /// It pays for a structure whose aid rests on a CPOM, and is none.
    StructureWithoutCpom {
        /// The kind of structure.
        structure: StructureKind,
    },
    /// More is committed under it than its sum.
    BeyondSum {
        /// Its sum.
        sum: Ae,
        /// What is committed.
        committed: Ae,
    },
    /// A commitment under it may pay for what another pays for.
    DoubleFunding(DoubleFunding),
    /// A financial report is late.
    ReportOverdue {
        /// The exercise on which it reports.
        year: Year,
        /// The last day on which it was due.
        due: Date,
    },
    /// A report says that a sum was not used: a revenue order could claim it back.
    ToClaim {
        /// The exercise on which it reports.
        year: Year,
        /// How much.
        sum: Cp,
    },
    /// The last evaluation says that it stops, and it was not ended.
    ToEnd {
        /// The day of the evaluation.
        on: Date,
    },
}

impl AgreementFinding {
    /// Its name in data.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Lacks(_) => "lacks",
            Self::Unsigned => "unsigned",
            Self::NotCpom { .. } => "not-cpom",
            Self::StructureWithoutCpom { .. } => "structure-without-cpom",
            Self::BeyondSum { .. } => "beyond-sum",
            Self::DoubleFunding(_) => "double-funding",
            Self::ReportOverdue { .. } => "report-overdue",
            Self::ToClaim { .. } => "to-claim",
            Self::ToEnd { .. } => "to-end",
        }
    }

    /// The rule behind it.
    pub const fn rule(&self) -> &'static Rule {
        match self {
            Self::Lacks(_) | Self::Unsigned | Self::BeyondSum { .. } | Self::ToEnd { .. } => {
                &rules::AGREEMENT_CONTENT
            }
            Self::NotCpom { .. } => &rules::AGREEMENT_CPOM,
            Self::StructureWithoutCpom { .. } => &rules::AGREEMENT_STRUCTURES,
            Self::DoubleFunding(_) => &rules::DOUBLE_FUNDING,
            Self::ReportOverdue { .. } => &rules::FINANCIAL_REPORT,
            Self::ToClaim { .. } => &rules::RECOVERY,
        }
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Unsigned | Self::ToClaim { .. } | Self::ToEnd { .. } => Severity::Info,
            Self::Lacks(_)
            | Self::NotCpom { .. }
            | Self::StructureWithoutCpom { .. }
            | Self::BeyondSum { .. }
            | Self::DoubleFunding(_)
            | Self::ReportOverdue { .. } => Severity::Warning,
        }
    }
}

closed_list! {
    /// What a payment needs.
    pub enum PaymentPaper {
        /// An agreement that is whole and signed, where one is needed.
        Agreement = "agreement",
        /// The decision of the sum of the exercise, and its notification.
        Decision = "decision",
        /// Service done and certified, or an advance that the agreement foresees.
        Service = "service",
        /// A sum that is not prescribed.
        Prescription = "prescription",
        /// The bank details of the beneficiary.
        BankDetails = "bank-details",
    }
}

closed_list! {
    /// How something that a payment needs stands.
    pub enum PaperState {
        /// It is there.
        Met = "met",
        /// It is not there.
        Missing = "missing",
        /// It is not needed.
        NotNeeded = "not-needed",
        /// It is verified elsewhere: the register holds nothing of it.
        Elsewhere = "elsewhere",
    }
}

impl Ledger {
    /// What a person should look at in an agreement on a day.
    pub fn agreement_findings(&self, agreement: &Agreement, day: Date) -> Vec<AgreementFinding> {
        let kind = agreement.concluded.kind;
        let lacks = agreement.lacks();
        let lacks = (!lacks.is_empty()).then_some(AgreementFinding::Lacks(lacks));
        let is_signed = agreement.terms.signed_on.is_some_and(|signed| signed <= day);
        let unsigned = (!is_signed).then_some(AgreementFinding::Unsigned);
        let beneficiary = agreement.concluded.beneficiary.kind;
        let not_cpom =
            needs_cpom(beneficiary, kind).then_some(AgreementFinding::NotCpom { kind: beneficiary });
        let structure = agreement.terms.structure.filter(|one| one.is_aided_by_cpom() && !kind.is_cpom());
        let structure = structure.map(|structure| AgreementFinding::StructureWithoutCpom { structure });
        let beyond =
            self.beyond_sum(agreement).map(|(sum, committed)| AgreementFinding::BeyondSum { sum, committed });
        let doubled = self.commitments_under(agreement).flat_map(|commitment| self.doubled_by(commitment));
        let reports = self.reports_of(agreement, day).filter_map(|report| {
            let (year, due) = (report.year, report.due);
            let late = report.is_overdue(day).then_some(AgreementFinding::ReportOverdue { year, due });
            late.or_else(|| Some(AgreementFinding::ToClaim { year, sum: report.to_claim()? }))
        });
        let last = agreement.evaluations.last().map(|last| &last.fact);
        let stops = last.filter(|last| last.outcome == EvaluationOutcome::Stop && agreement.ended.is_none());
        let stops = stops.map(|last| AgreementFinding::ToEnd { on: last.evaluated_on });
        let own = [lacks, unsigned, not_cpom, structure, beyond];
        let alerts = doubled.map(AgreementFinding::DoubleFunding);
        own.into_iter().flatten().chain(alerts).chain(reports).chain(stops).collect()
    }

    /// The sum of an agreement, and what is committed under it, where that is more; tranches still to be decided are none of it.
    pub fn beyond_sum(&self, agreement: &Agreement) -> Option<(Ae, Ae)> {
        let sum = agreement.terms.sum?;
        let under = self
            .commitments_under(agreement)
            .map(|commitment| commitment.committed.less(commitment.withdrawn));
        let committed = Ae::sum(under)?;
        (sum < committed).then_some((sum, committed))
    }

    /// What a payment on a commitment needs, and how each stands on a day. Who verifies bank details does so elsewhere.
    pub fn payment_papers(
        &self,
        commitment: &Commitment,
        day: Date,
        parameters: &Parameters,
    ) -> Vec<(PaymentPaper, PaperState)> {
        let met = |met: bool| if met { PaperState::Met } else { PaperState::Missing };
        let state = |paper| match paper {
            PaymentPaper::Agreement => match self.agreement_of(commitment) {
                Some(agreement) => {
                    let is_signed = agreement.terms.signed_on.is_some_and(|signed| signed <= day);
                    met(is_signed && agreement.lacks().is_empty())
                }
                None if self.needs_contract(commitment, parameters) => PaperState::Missing,
                None => PaperState::NotNeeded,
            },
            PaymentPaper::Decision => {
                let year = Year::of(day);
                let decided =
                    commitment.parts.iter().any(|part| part.decided_for <= year && part.notified_on <= day);
                met(decided && (commitment.decided(year) || !commitment.runs_in(year)))
            }
            PaymentPaper::Service => {
                let served = commitment.certified.total().checked_add(commitment.terms.advance);
                met(served.is_some_and(|served| commitment.paid.total() < served))
            }
            PaymentPaper::Prescription => {
                let left = commitment.parts.iter().filter(|part| part.rest.is_positive());
                met(left.clone().all(|part| day <= parameters.payable_until(part.notified_on)))
            }
            PaymentPaper::BankDetails => PaperState::Elsewhere,
        };
        PaymentPaper::ALL.into_iter().map(|paper| (paper, state(paper))).collect()
    }
}

/// Whether the contract with a beneficiary should be a CPOM or an amendment to one.
pub(super) const fn needs_cpom(beneficiary: BeneficiaryKind, kind: AgreementKind) -> bool {
    match beneficiary {
        BeneficiaryKind::HealthEstablishment | BeneficiaryKind::MedicoSocial => !kind.is_cpom(),
        BeneficiaryKind::HealthProfessional
        | BeneficiaryKind::Association
        | BeneficiaryKind::PublicBody
        | BeneficiaryKind::Other => false,
    }
}
