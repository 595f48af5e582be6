//! What the fund calls its credits, budgets, votes, fields and beneficiaries, in words.

use maillage_domain::fund::beneficiary::BeneficiaryKind;
use maillage_domain::fund::budget::{BudgetPart, VotePart};
use maillage_domain::fund::cell::{Earmark, Envelope, Pool};
use maillage_domain::fund::commitment::Field;

use crate::words::{Argument, Words};

/// A pool, in words.
pub(crate) fn pool_text(pool: &Pool, words: Words) -> String {
    format!("{}, {}", credits_text(pool, words), pool.year.get())
}

/// The credits of a pool, in words, without their year.
pub(crate) fn credits_text(pool: &Pool, words: Words) -> String {
    let envelope = words.get(envelope_id(pool.envelope));
    format!("{envelope}, {}", earmark_text(&pool.earmark, words))
}

/// What credits are bound to, in words.
pub(crate) fn earmark_text(earmark: &Earmark, words: Words) -> String {
    match earmark {
        Earmark::Free => words.get("fund-earmark-free"),
        Earmark::Prevention => words.get("fund-earmark-prevention"),
        Earmark::MedicoSocial => words.get("fund-earmark-medico-social"),
        Earmark::Sanctuarised(code) => {
            words.with("fund-earmark-sanctuarised", &[("code", Argument::Text(code))])
        }
    }
}

pub(crate) const fn envelope_id(envelope: Envelope) -> &'static str {
    match envelope {
        Envelope::Intervention => "fund-envelope-intervention",
        Envelope::Operating => "fund-envelope-operating",
    }
}

pub(crate) const fn budget_id(budget: BudgetPart) -> &'static str {
    match budget {
        BudgetPart::Main => "fund-budget-main",
        BudgetPart::Annex => "fund-budget-annex",
    }
}

pub(crate) const fn vote_part_id(part: VotePart) -> &'static str {
    match part {
        VotePart::Day => "fund-vote-day",
        VotePart::Votes => "fund-vote-votes",
        VotePart::Against => "fund-vote-against",
        VotePart::Reception => "fund-vote-reception",
    }
}

pub(crate) const fn field_id(field: Field) -> &'static str {
    match field {
        Field::Prevention => "fund-field-prevention",
        Field::MedicoSocial => "fund-field-medico-social",
        Field::Care => "fund-field-care",
    }
}

pub(crate) const fn beneficiary_id(kind: BeneficiaryKind) -> &'static str {
    match kind {
        BeneficiaryKind::HealthEstablishment => "fund-beneficiary-health-establishment",
        BeneficiaryKind::MedicoSocial => "fund-beneficiary-medico-social",
        BeneficiaryKind::HealthProfessional => "fund-beneficiary-health-professional",
        BeneficiaryKind::Association => "fund-beneficiary-association",
        BeneficiaryKind::PublicBody => "fund-beneficiary-public-body",
        BeneficiaryKind::Other => "fund-beneficiary-other",
    }
}
