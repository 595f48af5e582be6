//! The rules of the fund: what may be opened, committed, paid, carried over, and what a figure may say.
//!
//! They are applied by the [decisions](crate::fund::decision); a refusal names the rule behind it
//! ([`Reason::rule`](crate::fund::refusal::Reason::rule)). Amounts, rates and periods that may change are
//! [parameters](crate::fund::parameters).

use jiff::civil::date;

use super::article::Article;
use super::articles::{
    D1435_36_1, DECREE_2012_1246_9, DECREE_2012_1246_30, DECREE_2012_1246_178, DECREE_2012_1246_206,
    L174_1_2_CSS, L1435_3, L1435_8, L1435_9, L1435_10, LAW_2000_321_10, ORDER_2023_10_27, R1432_54, R1432_56,
    R1435_25, R1435_29, R1435_30,
};
use super::{Citation, Rule};
use crate::period::Period;

/// The first day of the exercise whose report and acts were read.
const READ: Period = Period::since(date(2023, 1, 1));

const fn rule(id: &'static str, citation: &'static str) -> Rule {
    Rule::read(id, Citation::of(citation), READ)
}

const fn in_article(rule: Rule, article: &'static Article) -> Rule {
    let citation = Citation::at(rule.citation.text, article);
    Rule { citation, ..rule }
}

/// Every rule of the fund, in the order people read them.
pub static FUND: [&Rule; 39] = [
    &EXERCISE,
    &DESTINATION,
    &AE_AVAILABLE,
    &CP_AVAILABLE,
    &BETWEEN_ENVELOPES,
    &BETWEEN_BUDGETS,
    &PREVENTION,
    &MEDICO_SOCIAL,
    &SANCTUARISED,
    &DAF_TRANSFER,
    &TWELFTHS,
    &DELEGATION,
    &VOTE,
    &VERSIONS,
    &TERMS,
    &LONGEST_TERM,
    &AGREEMENT,
    &AGREEMENT_CONTENT,
    &AGREEMENT_CPOM,
    &AGREEMENT_STRUCTURES,
    &FINANCIAL_REPORT,
    &DOUBLE_FUNDING,
    &PUBLICATION,
    &YEARLY_DECISION,
    &ORDER,
    &SERVICE,
    &TWO_PERSONS,
    &REST,
    &OUTSTANDING,
    &WITHDRAWAL,
    &PRESCRIPTION,
    &CARRY_OVER,
    &CARRY_OVER_BASE,
    &CHANNEL,
    &JOINT_DECISION,
    &RECOVERY,
    &STATUSES,
    &SPAN,
    &OPENING_POSITION,
];

/// Credits belong to an exercise.
pub static EXERCISE: Rule = rule("fund.exercise", "décret 2012-1246").general();

/// Destinations have the shape of their exercise.
pub static DESTINATION: Rule = in_article(rule("fund.destination", "art. L. 1435-8 CSP"), &L1435_8).general();

/// Rule 20: a commitment within what is available.
pub static AE_AVAILABLE: Rule =
    in_article(rule("fund.ae-available", "décret 2012-1246, art. 178"), &DECREE_2012_1246_178);

/// Rule 21: a payment within what is available.
pub static CP_AVAILABLE: Rule =
    in_article(rule("fund.cp-available", "décret 2012-1246, art. 178"), &DECREE_2012_1246_178);

/// Rule 22: between envelopes by a rectifying budget.
pub static BETWEEN_ENVELOPES: Rule = in_article(
    rule("fund.between-envelopes", "décret 2012-1246, art. 178 ; art. R. 1432-55 CSP"),
    &DECREE_2012_1246_178,
);

/// Rule 23: never between budgets.
pub static BETWEEN_BUDGETS: Rule =
    in_article(rule("fund.between-budgets", "décret 2012-1246, art. 178"), &DECREE_2012_1246_178);

/// Rule 24: prevention credits, part a.
pub static PREVENTION: Rule = in_article(rule("fund.prevention", "art. L. 1435-9 CSP, a"), &L1435_9);

/// Rule 25: credits against loss of autonomy, part b.
pub static MEDICO_SOCIAL: Rule = in_article(rule("fund.medico-social", "art. L. 1435-9 CSP, b"), &L1435_9);

/// Rule 26: sanctuarised credits.
pub static SANCTUARISED: Rule =
    in_article(rule("fund.sanctuarised", "arrêtés annuels de dotation, art. L. 1435-9 CSP"), &L1435_9);

/// Rule 27: transfers with the DAF.
pub static DAF_TRANSFER: Rule =
    in_article(rule("fund.daf-transfer", "art. L. 174-1-2 CSS"), &L174_1_2_CSS).general();

/// Rule 28: provisional twelfths.
pub static TWELFTHS: Rule = in_article(rule("fund.twelfths", "art. R. 1435-25 CSP"), &R1435_25);

/// Rule 29: the parts of a delegation.
pub static DELEGATION: Rule = rule("fund.delegation-parts", "arrêtés annuels de dotation").practice();

/// Rule 30: the vote.
pub static VOTE: Rule = in_article(rule("fund.vote", "art. R. 1432-56 CSP"), &R1432_56);

/// Rule 31: versions.
pub static VERSIONS: Rule = in_article(rule("fund.versions", "art. R. 1432-54 à R. 1432-56 CSP"), &R1432_54);

/// Rule 32: firm or by tranches.
pub static TERMS: Rule =
    in_article(rule("fund.firm-or-tranches", "décret 2012-1246, art. 206"), &DECREE_2012_1246_206);

/// Rule 33: the longest term.
pub static LONGEST_TERM: Rule = in_article(rule("fund.longest-term", "art. R. 1435-29 CSP"), &R1435_29);

/// Rule 48: the agreement above a yearly sum.
pub static AGREEMENT: Rule =
    in_article(rule("fund.agreement", "art. R. 1435-30 CSP ; loi 2000-321, art. 10"), &R1435_30).general();

/// Rule 51: what a contract says.
pub static AGREEMENT_CONTENT: Rule = in_article(
    rule("fund.agreement-content", "art. R. 1435-30 CSP ; art. L. 6114-2 CSP ; loi 2000-321, art. 10"),
    &R1435_30,
);

/// Rule 50: establishments are funded through their CPOM.
pub static AGREEMENT_CPOM: Rule = in_article(
    rule("fund.agreement-cpom", "art. L. 1435-8 CSP ; art. L. 6114-2 CSP ; art. L. 313-11 CASF"),
    &L1435_8,
);

/// Some structures are aided through a CPOM alone.
pub static AGREEMENT_STRUCTURES: Rule =
    in_article(rule("fund.agreement-structures", "art. L. 1435-3 CSP"), &L1435_3);

/// Rule 52: the financial report, six months after the exercise.
pub static FINANCIAL_REPORT: Rule =
    in_article(rule("fund.financial-report", "loi 2000-321, art. 10"), &LAW_2000_321_10).general();

/// Rule 59: what may be paid twice.
pub static DOUBLE_FUNDING: Rule = rule("fund.double-funding", "convention de maillage").practice();

/// Rule 68: essential data within three months of the signature.
pub static PUBLICATION: Rule =
    rule("fund.publication", "décret 2017-779 ; arrêté du 17 novembre 2017").general();

/// Rule 34: the yearly decision.
pub static YEARLY_DECISION: Rule = in_article(rule("fund.yearly-decision", "art. R. 1435-29 CSP"), &R1435_29);

/// Acts in their order: commitment, service, order to pay, payment.
pub static ORDER: Rule =
    in_article(rule("fund.order", "décret 2012-1246, art. 30 à 33"), &DECREE_2012_1246_30).general();

/// Rule 35: service done.
pub static SERVICE: Rule =
    in_article(rule("fund.service-done", "décret 2012-1246, art. 30 à 33"), &DECREE_2012_1246_30).general();

/// Rule 36: two persons.
pub static TWO_PERSONS: Rule =
    in_article(rule("fund.two-persons", "décret 2012-1246, art. 9"), &DECREE_2012_1246_9).general();

/// Rule 37: payments within the commitment.
pub static REST: Rule =
    in_article(rule("fund.rest", "décret 2012-1246, art. 206"), &DECREE_2012_1246_206).general();

/// Rule 38: the roll of restes à payer.
pub static OUTSTANDING: Rule = rule("fund.outstanding", "décret 2012-1246").general();

/// Rule 39: withdrawals.
pub static WITHDRAWAL: Rule =
    rule("fund.withdrawal", "règles du recyclage des autorisations d’engagement").general();

/// Rule 40: prescription.
pub static PRESCRIPTION: Rule = in_article(
    rule("fund.prescription", "art. L. 1435-10 et D. 1435-36-2 CSP ; décret 2017-814, art. 2"),
    &L1435_10,
);

/// Rule 41: the carry-over.
pub static CARRY_OVER: Rule =
    in_article(rule("fund.carry-over", "art. D. 1435-36-1 CSP ; arrêté du 27 octobre 2023"), &D1435_36_1);

/// Rule 42: its base.
pub static CARRY_OVER_BASE: Rule =
    in_article(rule("fund.carry-over-base", "arrêté du 27 octobre 2023, art. 2"), &ORDER_2023_10_27)
        .general();

/// Rule 43: the channel.
pub static CHANNEL: Rule = in_article(rule("fund.channel", "art. L. 1435-10 CSP"), &L1435_10);

/// Rule 44: several regions.
pub static JOINT_DECISION: Rule = in_article(rule("fund.joint-decision", "art. R. 1435-29 CSP"), &R1435_29);

/// Rule 45: recovery.
pub static RECOVERY: Rule = rule("fund.recovery", "rapport FIR 2023");

/// Rule 46: three statuses.
pub static STATUSES: Rule = rule("fund.statuses", "convention de maillage").practice();

/// Rule 47: several exercises.
pub static SPAN: Rule = rule("fund.span", "convention de maillage").practice();

/// A report without a register.
pub static OPENING_POSITION: Rule = rule("fund.opening-position", "convention de maillage").practice();
