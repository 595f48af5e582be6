//! Concluding, amending and ending agreements, and what follows from them: reports and evaluations.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Context, Decision, command, in_range, summed};
use crate::fund::agreement::{
    Agreement, AgreementKind, AgreementRef, AgreementTerms, AmendAgreement, ConcludeAgreement, EndAgreement,
    EvaluateAgreement, ReceiveReport,
};
use crate::fund::beneficiary::BeneficiaryId;
use crate::fund::commitment::Days;
use crate::fund::ledger::Ledger;
use crate::fund::money::{Ae, Cp};
use crate::fund::refusal::{IsRecorded, Possible, Reason, Refusal, UnfitAgreement};
use crate::parameter::dated::on;

command!(ConcludeAgreement, conclude_agreement => AgreementConcluded, |fact| **fact);
command!(AmendAgreement, amend_agreement => AgreementAmended, |fact| **fact);
command!(EndAgreement, end_agreement => AgreementEnded, |fact| **fact);
command!(ReceiveReport, receive_report => ReportReceived, |fact| **fact);
command!(EvaluateAgreement, evaluate_agreement => AgreementEvaluated, |fact| **fact);

impl Ledger {
    /// Records an agreement. What its content lacks makes it a draft, and no refusal.
    pub fn conclude_agreement(&self, command: &ConcludeAgreement, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            if self.agreement(&command.agreement).is_some() {
                return Err(told(&command.agreement, IsRecorded::Already));
            }
            if command.name.is_some() && command.beneficiary.id.is_person() {
                return Err(Reason::NamedPerson.but([Possible::LeaveNameOut]));
            }
            if let Some(amended) = &command.amends {
                let kind = self.known_agreement(amended)?.concluded.kind;
                if command.kind != AgreementKind::CpomAmendment || kind != AgreementKind::Cpom {
                    return Err(unfit(amended, UnfitAgreement::NotCpom));
                }
            }
            lawful(&command.terms, context)?;
            self.carries(&Agreement::new(command.clone().into()), context)?;
            Ok(command.clone())
        })
    }

    /// Amends an agreement that is not over.
    pub fn amend_agreement(&self, command: &AmendAgreement, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let agreement = self.known_agreement(&command.agreement)?;
            not_ended(agreement, command.drawn_on)?;
            let terms = agreement.terms.amended_by(&command.terms);
            lawful(&terms, context)?;
            // What it carries already is not asked anew.
            let carries = command.terms.carries.clone();
            let amended = Agreement { terms: AgreementTerms { carries, ..terms }, ..agreement.clone() };
            self.carries(&amended, context)?;
            Ok(command.clone())
        })
    }

    /// Ends an agreement, once.
    pub fn end_agreement(&self, command: &EndAgreement, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            let agreement = self.known_agreement(&command.agreement)?;
            if let Some(ended) = &agreement.ended {
                let (last, on) = (ended.fact.ended_on, command.ended_on);
                return Err(unfit(&command.agreement, UnfitAgreement::Over { last, on }));
            }
            let since = agreement.concluded.drawn_on;
            if command.ended_on < since {
                let why = UnfitAgreement::EndsEarly { since, on: command.ended_on };
                return Err(unfit(&command.agreement, why));
            }
            Ok(command.clone())
        })
    }

    /// Records a financial report: on an exercise of the agreement that is over when the report is received.
    pub fn receive_report(&self, command: &ReceiveReport, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            let agreement = self.known_agreement(&command.agreement)?;
            in_range(command.unused.cents())?;
            if command.unused.is_negative() {
                return Err(Reason::OutOfRange.alone());
            }
            let is_of = agreement.exercises().any(|year| year == command.year);
            if !is_of || command.received_on <= command.year.first_day() {
                return Err(unfit(&command.agreement, UnfitAgreement::NothingToReport));
            }
            Ok(command.clone())
        })
    }

    /// Records an evaluation.
    pub fn evaluate_agreement(&self, command: &EvaluateAgreement, _: &Context<'_>) -> Decision {
        self.decide(command, || {
            self.known_agreement(&command.agreement)?;
            Ok(command.clone())
        })
    }

    /// An agreement that is recorded.
    fn known_agreement(&self, reference: &AgreementRef) -> Result<&Agreement, Refusal> {
        self.agreement(reference).ok_or_else(|| told(reference, IsRecorded::Missing))
    }

    /// The agreement on which a sum to a beneficiary may rest on a day.
    pub(super) fn carrying(
        &self,
        reference: &AgreementRef,
        beneficiary: &BeneficiaryId,
        on: Date,
    ) -> Result<&Agreement, Refusal> {
        let agreement = self.known_agreement(reference)?;
        fit_to_carry(agreement, beneficiary, on)?;
        Ok(agreement)
    }

    /// Commitments made before, that an agreement says it carries: each is known, and could rest on it.
    fn carries(&self, agreement: &Agreement, context: &Context<'_>) -> Result<(), Refusal> {
        for id in &agreement.terms.carries {
            let commitment = self.known(*id)?;
            fit_to_carry(agreement, &commitment.terms.beneficiary.id, context.on)?;
        }
        Ok(())
    }
}

/// Whole, signed, not over, and with the beneficiary.
fn fit_to_carry(agreement: &Agreement, beneficiary: &BeneficiaryId, on: Date) -> Result<(), Refusal> {
    let reference = &agreement.concluded.agreement;
    if !agreement.is_with(beneficiary) {
        return Err(unfit(reference, UnfitAgreement::OtherBeneficiary));
    }
    let lacks = agreement.lacks();
    if !lacks.is_empty() {
        return Err(
            unfit(reference, UnfitAgreement::Lacks(lacks)).and(Possible::AmendAgreement(reference.clone()))
        );
    }
    if agreement.terms.signed_on.is_none_or(|signed| on < signed) {
        return Err(unfit(reference, UnfitAgreement::Unsigned { on })
            .and(Possible::AmendAgreement(reference.clone())));
    }
    match agreement.last_day() {
        Some(last) if last < on => Err(unfit(reference, UnfitAgreement::Over { last, on })),
        _ => Ok(()),
    }
}

fn not_ended(agreement: &Agreement, on: Date) -> Result<(), Refusal> {
    match &agreement.ended {
        Some(ended) => {
            let last = ended.fact.ended_on;
            Err(unfit(&agreement.concluded.agreement, UnfitAgreement::Over { last, on }))
        }
        None => Ok(()),
    }
}

/// Terms that hold together: amounts in range, instalments that sum to the sum, an advance within it, and no longer than
/// allowed (art. R. 1435-29 CSP).
fn lawful(terms: &AgreementTerms, context: &Context<'_>) -> Result<(), Refusal> {
    if terms.recipient.as_ref().is_some_and(|recipient| recipient.id.is_person() && recipient.name.is_some())
    {
        return Err(Reason::NamedPerson.but([Possible::LeaveNameOut]));
    }
    let sums = terms.sum.iter().map(|sum| sum.cents());
    let co_funded = terms.co_funders.iter().filter_map(|other| other.sum).map(Ae::cents);
    for cents in sums.chain(co_funded) {
        super::asked(cents)?;
    }
    if let Some(Days { from, until }) = terms.runs {
        not_too_long(from, until, context)?;
    }
    if let Some((sum, false)) = terms.sum.map(|sum| (sum, terms.instalments.is_empty())) {
        let foreseen = summed(Cp::sum(terms.instalments.iter().map(|one| one.sum)))?.settles();
        if foreseen != sum || terms.instalments.iter().any(|one| one.sum.is_negative()) {
            return Err(Reason::Schedule { sum: foreseen, amount: sum }.alone());
        }
    }
    if let Some((advance, sum)) = terms.advance.zip(terms.sum)
        && (advance.is_negative() || sum.to_pay() < advance)
    {
        return Err(Reason::Advance { asked: advance, limit: sum.to_pay() }.alone());
    }
    Ok(())
}

/// Not over more months than allowed, and not ending before it begins.
pub(super) fn not_too_long(from: Date, until: Date, context: &Context<'_>) -> Result<(), Refusal> {
    let months = on(&context.parameters.longest_duration, context.on).value;
    let last = from.saturating_add(i32::from(months).months()).yesterday().unwrap_or(from);
    if until < from || last < until {
        let possible = (last < until).then_some(Possible::EndBy(last));
        return Err(Reason::Term { from, until, months }.but(possible));
    }
    Ok(())
}

fn told(id: &AgreementRef, recorded: IsRecorded) -> Refusal {
    Reason::Agreement { id: id.clone(), recorded }.alone()
}

fn unfit(id: &AgreementRef, why: UnfitAgreement) -> Refusal {
    Reason::AgreementUnfit { id: id.clone(), why }.alone()
}
