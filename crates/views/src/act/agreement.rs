//! What acts on agreements say. A natural person is never named.

use maillage_domain::fund::agreement::{
    AgreementTerms, AmendAgreement, Clause, CoFunder, ConcludeAgreement, EndAgreement, EvaluateAgreement,
    FinalRecipient, Foreseen, PlanObjective, ReceiveReport,
};
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::essentials::LegalName;

use super::fields::Fields;
use super::fund::beneficiary;
use crate::fund::agreement::{end_text, kind_text, mode_text, outcome_text, rank_text};
use crate::fund::money::euros;
use crate::structure::kind_text as structure_text;

pub(super) fn concluded(concluded: &ConcludeAgreement, fields: &mut Fields<'_>) {
    let ConcludeAgreement {
        key,
        agreement,
        year,
        kind,
        amends,
        beneficiary,
        name,
        drawn_on,
        terms,
        signed_by: _,
    } = concluded;
    let words = fields.words();
    fields.text("fund-agreement", agreement.to_string());
    fields.text("agreement-kind", kind_text(*kind, words));
    fields.text("amends", amends.as_ref().map(ToString::to_string).unwrap_or_default());
    self::beneficiary(beneficiary, fields);
    let name = name.as_ref().filter(|_| !beneficiary.id.is_person());
    fields.perhaps("beneficiary-name", name.map(LegalName::as_str));
    fields.year(year.get());
    fields.day("drawn", *drawn_on);
    self::terms(terms, fields);
    fields.written("key", key);
}

pub(super) fn amended(amended: &AmendAgreement, fields: &mut Fields<'_>) {
    let AmendAgreement { key, agreement, year, amendment, drawn_on, terms, signed_by: _ } = amended;
    fields.text("fund-agreement", agreement.to_string());
    fields.written("amendment", amendment.as_str());
    fields.year(year.get());
    fields.day("drawn", *drawn_on);
    self::terms(terms, fields);
    fields.written("key", key);
}

pub(super) fn ended(ended: &EndAgreement, fields: &mut Fields<'_>) {
    let EndAgreement { key, agreement, year, ended_on, why, signed_by: _ } = ended;
    fields.text("fund-agreement", agreement.to_string());
    fields.year(year.get());
    fields.day("ended", *ended_on);
    let why = end_text(*why, fields.words());
    fields.text("reason", why);
    fields.written("key", key);
}

pub(super) fn report_received(received: &ReceiveReport, fields: &mut Fields<'_>) {
    let ReceiveReport { key, agreement, year, received_on, unused, received_by: _ } = received;
    fields.text("fund-agreement", agreement.to_string());
    fields.year(year.get());
    fields.day("received", *received_on);
    fields.money("unused", unused.cents());
    fields.written("key", key);
}

pub(super) fn evaluated(evaluated: &EvaluateAgreement, fields: &mut Fields<'_>) {
    let EvaluateAgreement { key, agreement, year, evaluated_on, outcome, findings, signed_by: _ } = evaluated;
    fields.text("fund-agreement", agreement.to_string());
    fields.year(year.get());
    fields.day("evaluated", *evaluated_on);
    let outcome = outcome_text(*outcome, fields.words());
    fields.text("outcome", outcome);
    fields.written("found", findings.as_str());
    fields.written("key", key);
}

/// What an agreement says, as far as it says it.
fn terms(terms: &AgreementTerms, fields: &mut Fields<'_>) {
    let AgreementTerms { object, sum, payment, conditions, evaluation, undertakings, control, .. } = terms;
    let AgreementTerms { runs, signed_on, mode, instalments, advance, carries, recipient, .. } = terms;
    let AgreementTerms { partners, co_funders, action, objective, sites, structure, .. } = terms;
    let words = fields.words();
    if let Some(sum) = sum {
        fields.money("amount", sum.cents());
    }
    let clauses = [
        ("object", object),
        ("payment-terms", payment),
        ("conditions-of-use", conditions),
        ("evaluation", evaluation),
        ("undertakings", undertakings),
        ("control", control),
    ];
    for (name, clause) in clauses {
        fields.perhaps(name, clause.as_ref().map(Clause::as_str));
    }
    let days = runs.as_ref().map(|runs| fields.days(runs.from, runs.until));
    fields.text("runs", days.unwrap_or_default());
    fields.day_perhaps("signed", *signed_on);
    fields.text("term", mode.map(|mode| mode_text(mode, words)).unwrap_or_default());
    let foreseen = |one: &Foreseen| fields.pair(&one.year.to_string(), &euros(one.sum.cents(), words));
    let told = instalments.iter().map(foreseen).collect();
    fields.list("instalments", told);
    if let Some(advance) = advance {
        fields.money("advance", advance.cents());
    }
    fields.list("carries", carries.iter().map(ToString::to_string).collect());
    if let Some(recipient) = recipient {
        self::recipient(recipient, fields);
    }
    fields.list("partners", partners.iter().map(|name| name.as_str().to_owned()).collect());
    let other = |other: &CoFunder| match other.sum {
        Some(sum) => fields.pair(other.name.as_str(), &euros(sum.cents(), words)),
        None => other.name.as_str().to_owned(),
    };
    let told = co_funders.iter().map(other).collect();
    fields.list("co-funders", told);
    fields.text("action-rank", action.map(|rank| rank_text(rank, words)).unwrap_or_default());
    if let Some(PlanObjective { code, text }) = objective {
        let parts = [Some(code), text.as_ref()].into_iter().flatten().map(LegalName::as_str);
        fields.written("objective", &parts.collect::<Vec<_>>().join(", "));
    }
    fields.list("sites-covered", sites.iter().map(ToString::to_string).collect());
    fields.text("aided-structure", structure.map(|kind| structure_text(kind, words)).unwrap_or_default());
}

/// Who the sum is for in the end.
fn recipient(recipient: &FinalRecipient, fields: &mut Fields<'_>) {
    let FinalRecipient { id, name } = recipient;
    let words = fields.words();
    let register = match id {
        BeneficiaryId::Siret(number) => format!("SIRET {number}"),
        BeneficiaryId::Finess(number) => format!("FINESS {number}"),
        BeneficiaryId::Rna(number) => format!("RNA {number}"),
        BeneficiaryId::Person(_) => words.get("said-by-person"),
    };
    let name = name.as_ref().filter(|_| !id.is_person()).map(|name| name.as_str().to_owned());
    let told = [name, Some(register)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    fields.text("recipient", told);
}
