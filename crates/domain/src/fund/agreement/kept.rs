//! An agreement as it stands after its amendments.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AgreementKind, AgreementTerms, AmendAgreement, ConcludeAgreement, EndAgreement, EvaluateAgreement,
    ReceiveReport,
};
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::cell::Year;
use crate::ground::id::ActNumber;
use crate::ground::stamp::Recorded;
use crate::structure::closed_list;

closed_list! {
    /// What the content of an agreement lacks (art. R. 1435-30 CSP; for a CPOM art. L. 6114-2 CSP).
    pub enum AgreementLack {
        /// Its object.
        Object = "object",
        /// The sum.
        Sum = "sum",
        /// How it is paid.
        Payment = "payment",
        /// On what conditions the sum is used.
        Conditions = "conditions",
        /// How it is evaluated.
        Evaluation = "evaluation",
        /// To what the beneficiary commits himself.
        Undertakings = "undertakings",
    }
}

closed_list! {
    /// How an agreement stands on a day.
    pub enum AgreementStanding {
        /// Something of its content is not said, or it is not signed.
        Draft = "draft",
        /// Its first day has not come.
        ToCome = "to-come",
        /// It runs.
        Running = "running",
        /// Its last day is past, or it was ended.
        Over = "over",
    }
}

/// An agreement as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// How it was concluded.
    pub concluded: Arc<ConcludeAgreement>,
    /// What it says, as amended.
    pub terms: AgreementTerms,
    /// Its amendments, in order.
    pub amendments: Vec<Recorded<AmendAgreement>>,
    /// How it was ended.
    pub ended: Option<Recorded<EndAgreement>>,
    /// The financial reports received, in order.
    pub reports: Vec<Recorded<ReceiveReport>>,
    /// Its evaluations, in order.
    pub evaluations: Vec<Recorded<EvaluateAgreement>>,
    /// The acts about it.
    pub acts: Vec<ActNumber>,
}

impl Agreement {
    /// One that was just concluded.
    pub(in crate::fund) fn new(concluded: Arc<ConcludeAgreement>) -> Self {
        Self {
            terms: concluded.terms.clone(),
            concluded,
            amendments: Vec::new(),
            ended: None,
            reports: Vec::new(),
            evaluations: Vec::new(),
            acts: Vec::new(),
        }
    }

    /// What its content lacks.
    pub fn lacks(&self) -> Vec<AgreementLack> {
        lacks(self.concluded.kind, &self.terms)
    }

    /// The last day on which it stands: its own, or that on which it was ended, the earlier.
    pub fn last_day(&self) -> Option<Date> {
        let own = self.terms.runs.map(|runs| runs.until);
        let ended = self.ended.as_ref().map(|ended| ended.fact.ended_on);
        own.into_iter().chain(ended).min()
    }

    /// How it stands on a day.
    pub fn standing(&self, day: Date) -> AgreementStanding {
        if self.last_day().is_some_and(|last| last < day) {
            AgreementStanding::Over
        } else if self.terms.signed_on.is_none() || !self.lacks().is_empty() {
            AgreementStanding::Draft
        } else if self.terms.runs.is_some_and(|runs| day < runs.from) {
            AgreementStanding::ToCome
        } else {
            AgreementStanding::Running
        }
    }

    /// Whether a sum to a beneficiary may rest on it: it is with him, or he is its final recipient.
    pub fn is_with(&self, beneficiary: &BeneficiaryId) -> bool {
        let recipient = self.terms.recipient.as_ref().map(|recipient| &recipient.id);
        self.concluded.beneficiary.id == *beneficiary || recipient == Some(beneficiary)
    }

    /// The exercises over which it runs, as far as its days are said.
    pub fn exercises(&self) -> impl Iterator<Item = Year> + use<> {
        let runs = self.terms.runs.map(|runs| {
            let last = self.last_day().unwrap_or(runs.until);
            runs.from.year()..=last.year()
        });
        runs.into_iter().flatten().map(Year::new)
    }

    /// The report received on an exercise: the last one counts.
    pub fn report(&self, year: Year) -> Option<&Recorded<ReceiveReport>> {
        self.reports.iter().rev().find(|report| report.fact.year == year)
    }
}

/// What the content of an agreement of a kind lacks. A specific contract says all of what art. R. 1435-30 asks; what the fund
/// gives under a CPOM is written into it with what is undertaken in return and how that is evaluated (art. L. 6114-2); of an
/// order nothing is asked.
pub(in crate::fund) fn lacks(kind: AgreementKind, terms: &AgreementTerms) -> Vec<AgreementLack> {
    let missing = |lack| match lack {
        AgreementLack::Object => terms.object.is_none(),
        AgreementLack::Sum => terms.sum.is_none(),
        AgreementLack::Payment => terms.payment.is_none(),
        AgreementLack::Conditions => terms.conditions.is_none(),
        AgreementLack::Evaluation => terms.evaluation.is_none(),
        AgreementLack::Undertakings => terms.undertakings.is_none(),
    };
    let asked: &[AgreementLack] = match kind {
        AgreementKind::Contract => &AgreementLack::ALL,
        AgreementKind::Cpom | AgreementKind::CpomAmendment => &[
            AgreementLack::Object,
            AgreementLack::Sum,
            AgreementLack::Evaluation,
            AgreementLack::Undertakings,
        ],
        AgreementKind::Order => &[],
    };
    asked.iter().copied().filter(|lack| missing(*lack)).collect()
}
