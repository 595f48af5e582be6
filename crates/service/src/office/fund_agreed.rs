//! What the verbs of agreements make of their fields.

use maillage_domain::fund::agreement::{
    AgreementTerms, AmendAgreement, CoFunder, ConcludeAgreement, EndAgreement, EvaluateAgreement,
    FinalRecipient, Foreseen, PlanObjective, ReceiveReport,
};
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_reading::fund_values::{Carried, Instalment, Named, Other, SiteNumber};

use super::fund_draft::{By, Draft, draft};
use super::fund_typed::Fields;

/// What an agreement or an amendment says, as far as it was typed.
pub(super) fn terms(fields: &mut Fields<'_>) -> AgreementTerms {
    let recipient = fields.optional_beneficiary("recipient");
    let name = fields.optional_name("recipient-name");
    let (code, text) = (fields.optional_name("objective"), fields.optional_name("objective-text"));
    AgreementTerms {
        object: fields.parsed("object"),
        sum: fields.optional_cents("amount").map(Ae::from_cents),
        payment: fields.parsed("payment"),
        conditions: fields.parsed("use"),
        evaluation: fields.parsed("evaluation"),
        undertakings: fields.parsed("undertakings"),
        control: fields.parsed("control"),
        runs: fields.days(("begins", "ends")),
        signed_on: fields.day("signed"),
        mode: fields.optional_word("mode"),
        instalments: fields
            .lines("schedule")
            .into_iter()
            .map(|one: Instalment| Foreseen { year: one.year, sum: Cp::from_cents(one.cents) })
            .collect(),
        advance: fields.cents_if_any("advance").map(Cp::from_cents),
        carries: fields.lines("carries").into_iter().map(|one: Carried| one.0).collect(),
        recipient: recipient.map(|id| FinalRecipient { id, name }),
        partners: fields.lines("partner").into_iter().map(|one: Named| one.0).collect(),
        co_funders: fields.lines("co-funder").into_iter().map(|one: Other| -> CoFunder { one.0 }).collect(),
        action: fields.optional_word("action"),
        objective: code.map(|code| PlanObjective { code, text }),
        sites: fields.lines("site").into_iter().map(|one: SiteNumber| one.0).collect(),
        structure: fields.optional_word("structure"),
    }
}

pub(super) fn agree(fields: &mut Fields<'_>) -> Option<Draft> {
    let (agreement, year, kind) = (fields.agreement("agreement"), fields.year("year"), fields.word("kind"));
    let (id, of) = (fields.beneficiary("beneficiary"), fields.word("beneficiary-kind"));
    let beneficiary = id.zip(of).map(|(id, kind)| Beneficiary { id, kind });
    let (name, amends) = (fields.optional_name("name"), fields.optional_agreement("amends"));
    let terms = terms(fields);
    let (agreement, year, kind, beneficiary) = (agreement?, year?, kind?, beneficiary?);
    Some(draft(move |By { key, person, made }| ConcludeAgreement {
        key,
        agreement: agreement.clone(),
        year,
        kind,
        amends: amends.clone(),
        beneficiary: beneficiary.clone(),
        name: name.clone(),
        drawn_on: made.on,
        terms: terms.clone(),
        signed_by: person,
    }))
}

pub(super) fn amend(fields: &mut Fields<'_>) -> Option<Draft> {
    let (agreement, year) = (fields.agreement("agreement"), fields.year("year"));
    let (amendment, terms) = (fields.name("amendment"), terms(fields));
    let (agreement, year, amendment) = (agreement?, year?, amendment?);
    Some(draft(move |By { key, person, made }| AmendAgreement {
        key,
        agreement: agreement.clone(),
        year,
        amendment: amendment.clone(),
        drawn_on: made.on,
        terms: terms.clone(),
        signed_by: person,
    }))
}

pub(super) fn end(fields: &mut Fields<'_>) -> Option<Draft> {
    let (agreement, year, why) = (fields.agreement("agreement"), fields.year("year"), fields.word("why"));
    let (agreement, year, why) = (agreement?, year?, why?);
    Some(draft(move |By { key, person, made }| {
        let (agreement, ended_on, signed_by) = (agreement.clone(), made.on, person);
        EndAgreement { key, agreement, year, ended_on, why, signed_by }
    }))
}

pub(super) fn receive(fields: &mut Fields<'_>) -> Option<Draft> {
    let (agreement, year) = (fields.agreement("agreement"), fields.year("year"));
    let unused = Cp::from_cents(fields.cents_or_zero("unused"));
    let (agreement, year) = (agreement?, year?);
    Some(draft(move |By { key, person, made }| {
        let (agreement, received_on, received_by) = (agreement.clone(), made.on, person);
        ReceiveReport { key, agreement, year, received_on, unused, received_by }
    }))
}

pub(super) fn evaluate(fields: &mut Fields<'_>) -> Option<Draft> {
    let (agreement, year) = (fields.agreement("agreement"), fields.year("year"));
    let (outcome, findings) = (fields.word("outcome"), fields.clause("findings"));
    let (agreement, year, outcome, findings) = (agreement?, year?, outcome?, findings?);
    Some(draft(move |By { key, person, made }| EvaluateAgreement {
        key,
        agreement: agreement.clone(),
        year,
        evaluated_on: made.on,
        outcome,
        findings: findings.clone(),
        signed_by: person,
    }))
}
