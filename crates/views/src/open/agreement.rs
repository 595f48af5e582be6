//! Tables of the fund's agreements, and of what follows from them.

use maillage_domain::fund::agreement::{
    ActionRank, AgreementKind, AgreementMode, AgreementRef, AgreementTerms, AmendAgreement, Clause, CoFunder,
    ConcludeAgreement, EndAgreement, EvaluateAgreement, Foreseen, ReceiveReport,
};
use maillage_domain::fund::beneficiary::{Beneficiary, Finess};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::CommitmentId;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::structure::kind::StructureKind;

use super::cell::OpenCell;
use super::cell::OpenKind::{Cents, Day, Integer, Text};
use super::fund::{identifier, register};
use super::table::{Facts, OpenTable};

/// What is said of an agreement, when it is concluded or amended.
#[derive(Clone, Copy)]
pub(super) struct Told<'f> {
    agreement: &'f AgreementRef,
    year: Year,
    /// What only its conclusion says.
    concluded: Option<&'f ConcludeAgreement>,
    amendment: Option<&'f LegalName>,
    pub(super) terms: &'f AgreementTerms,
}

impl<'f> Told<'f> {
    pub(super) const fn concluded(fact: &'f ConcludeAgreement) -> Self {
        Self {
            agreement: &fact.agreement,
            year: fact.year,
            concluded: Some(fact),
            amendment: None,
            terms: &fact.terms,
        }
    }

    pub(super) const fn amended(fact: &'f AmendAgreement) -> Self {
        Self {
            agreement: &fact.agreement,
            year: fact.year,
            concluded: None,
            amendment: Some(&fact.amendment),
            terms: &fact.terms,
        }
    }

    /// Each thing of a list, with the agreement.
    pub(super) fn each<T>(
        self,
        list: &'f [T],
    ) -> impl Iterator<Item = (&'f AgreementRef, &'f T)> + use<'f, T> {
        list.iter().map(move |one| (self.agreement, one))
    }

    fn beneficiary(self) -> Option<&'f Beneficiary> {
        self.concluded.map(|concluded| &concluded.beneficiary)
    }
}

/// Every table of agreements.
pub(super) fn tables() -> Vec<OpenTable> {
    vec![
        agreements().table(),
        instalments().table(),
        carried().table(),
        sites().table(),
        partners().table(),
        co_funders().table(),
        ends().table(),
        reports().table(),
        evaluations().table(),
    ]
}

fn clause(clause: Option<&Clause>) -> OpenCell {
    clause.map(Clause::as_str).into()
}

pub(super) fn agreements<'f>() -> Facts<Told<'f>, 28> {
    Facts {
        name: "fund_agreements",
        columns: [
            ("agreement", Text, |told| told.agreement.as_str().into()),
            ("amendment", Text, |told| told.amendment.map(LegalName::as_str).into()),
            ("exercise", Integer, |told| told.year.into()),
            ("agreement_kind", Text, |told| {
                told.concluded.map(|fact| AgreementKind::as_str(fact.kind)).into()
            }),
            ("amends", Text, |told| {
                told.concluded.and_then(|fact| fact.amends.as_ref()).map(AgreementRef::as_str).into()
            }),
            ("beneficiary_kind", Text, |told| {
                told.beneficiary().map_or(OpenCell::Empty, |who| super::cell::word(&who.kind))
            }),
            ("register", Text, |told| told.beneficiary().map(|who| register(&who.id)).into()),
            ("identifier", Text, |told| told.beneficiary().map_or(OpenCell::Empty, identifier)),
            ("beneficiary_name", Text, |told| {
                let of = told.concluded.filter(|fact| !fact.beneficiary.id.is_person());
                of.and_then(|fact| fact.name.as_ref()).map(LegalName::as_str).into()
            }),
            ("drawn_on", Day, |told| told.concluded.map(|fact| fact.drawn_on).into()),
            ("object", Text, |told| clause(told.terms.object.as_ref())),
            ("ae", Cents, |told| told.terms.sum.into()),
            ("payment_terms", Text, |told| clause(told.terms.payment.as_ref())),
            ("conditions_of_use", Text, |told| clause(told.terms.conditions.as_ref())),
            ("evaluation", Text, |told| clause(told.terms.evaluation.as_ref())),
            ("undertakings", Text, |told| clause(told.terms.undertakings.as_ref())),
            ("use_control", Text, |told| clause(told.terms.control.as_ref())),
            ("runs_from", Day, |told| told.terms.runs.map(|days| days.from).into()),
            ("runs_until", Day, |told| told.terms.runs.map(|days| days.until).into()),
            ("signed_on", Day, |told| told.terms.signed_on.into()),
            ("mode", Text, |told| told.terms.mode.map(AgreementMode::as_str).into()),
            ("advance", Cents, |told| told.terms.advance.into()),
            ("recipient_register", Text, |told| {
                told.terms.recipient.as_ref().map(|recipient| register(&recipient.id)).into()
            }),
            ("recipient_identifier", Text, |told| recipient(told.terms)),
            ("action_rank", Text, |told| told.terms.action.map(ActionRank::as_str).into()),
            ("plan_objective", Text, |told| {
                told.terms.objective.as_ref().map(|objective| objective.code.as_str()).into()
            }),
            ("plan_objective_text", Text, |told| {
                let objective = told.terms.objective.as_ref();
                objective.and_then(|objective| objective.text.as_ref()).map(LegalName::as_str).into()
            }),
            ("structure_kind", Text, |told| told.terms.structure.map(StructureKind::as_str).into()),
        ],
    }
}

/// The identifier of the final recipient; nothing for a natural person.
fn recipient(terms: &AgreementTerms) -> OpenCell {
    terms.recipient.as_ref().map_or(OpenCell::Empty, |recipient| {
        let kind = maillage_domain::fund::beneficiary::BeneficiaryKind::Other;
        identifier(&Beneficiary { id: recipient.id.clone(), kind })
    })
}

pub(super) fn instalments<'f>() -> Facts<(&'f AgreementRef, &'f Foreseen), 3> {
    Facts {
        name: "fund_agreement_instalments",
        columns: [
            ("agreement", Text, |(agreement, _)| agreement.as_str().into()),
            ("exercise", Integer, |(_, one)| one.year.into()),
            ("cp", Cents, |(_, one)| one.sum.into()),
        ],
    }
}

pub(super) fn carried<'f>() -> Facts<(&'f AgreementRef, &'f CommitmentId), 2> {
    Facts {
        name: "fund_agreement_commitments",
        columns: [
            ("agreement", Text, |(agreement, _)| agreement.as_str().into()),
            ("commitment", Text, |(_, commitment)| (**commitment).into()),
        ],
    }
}

pub(super) fn sites<'f>() -> Facts<(&'f AgreementRef, &'f Finess), 2> {
    Facts {
        name: "fund_agreement_sites",
        columns: [
            ("agreement", Text, |(agreement, _)| agreement.as_str().into()),
            ("finess", Text, |(_, site)| site.to_string().into()),
        ],
    }
}

pub(super) fn partners<'f>() -> Facts<(&'f AgreementRef, &'f LegalName), 2> {
    Facts {
        name: "fund_agreement_partners",
        columns: [
            ("agreement", Text, |(agreement, _)| agreement.as_str().into()),
            ("partner", Text, |(_, name)| name.as_str().into()),
        ],
    }
}

pub(super) fn co_funders<'f>() -> Facts<(&'f AgreementRef, &'f CoFunder), 3> {
    Facts {
        name: "fund_agreement_co_funders",
        columns: [
            ("agreement", Text, |(agreement, _)| agreement.as_str().into()),
            ("partner", Text, |(_, other)| other.name.as_str().into()),
            ("declared", Cents, |(_, other)| other.sum.into()),
        ],
    }
}

pub(super) fn ends<'f>() -> Facts<&'f EndAgreement, 4> {
    Facts {
        name: "fund_agreement_ends",
        columns: [
            ("agreement", Text, |ended| ended.agreement.as_str().into()),
            ("exercise", Integer, |ended| ended.year.into()),
            ("ended_on", Day, |ended| ended.ended_on.into()),
            ("end_reason", Text, |ended| ended.why.as_str().into()),
        ],
    }
}

pub(super) fn reports<'f>() -> Facts<&'f ReceiveReport, 4> {
    Facts {
        name: "fund_financial_reports",
        columns: [
            ("agreement", Text, |received| received.agreement.as_str().into()),
            ("exercise", Integer, |received| received.year.into()),
            ("received_on", Day, |received| received.received_on.into()),
            ("unused", Cents, |received| received.unused.into()),
        ],
    }
}

pub(super) fn evaluations<'f>() -> Facts<&'f EvaluateAgreement, 5> {
    Facts {
        name: "fund_agreement_evaluations",
        columns: [
            ("agreement", Text, |evaluated| evaluated.agreement.as_str().into()),
            ("exercise", Integer, |evaluated| evaluated.year.into()),
            ("evaluated_on", Day, |evaluated| evaluated.evaluated_on.into()),
            ("outcome", Text, |evaluated| evaluated.outcome.as_str().into()),
            ("evaluation", Text, |evaluated| evaluated.findings.as_str().into()),
        ],
    }
}
