//! The rules of the fund: what may be opened, committed, paid, carried over, and what a figure may say.
//!
//! They are applied by the decisions of [`fund::ledger`](crate::fund::ledger); a refusal names the rule behind it
//! ([`Reason::rule`](crate::fund::refusal::Reason::rule)). Amounts, rates and periods that may change are
//! [parameters](crate::fund::parameters).

use jiff::civil::date;

use super::{Citation, Confidence, Rule};
use crate::period::Period;

/// The first day of the exercise whose report and acts were read.
const READ: Period = Period::since(date(2023, 1, 1));

const fn rule(id: &'static str, fr: &'static str, en: &'static str, citation: &'static str) -> Rule {
    Rule {
        id,
        fr,
        en,
        citation: Citation { text: citation, url: None },
        in_force: READ,
        confidence: Confidence::Text,
    }
}

const fn read_at(rule: Rule, url: &'static str) -> Rule {
    let citation = Citation { text: rule.citation.text, url: Some(url) };
    Rule { citation, ..rule }
}

const fn general(rule: Rule) -> Rule {
    Rule { confidence: Confidence::General, ..rule }
}

const fn practice(rule: Rule) -> Rule {
    Rule { confidence: Confidence::Practice, ..rule }
}

const FUNGIBILITY: &str =
    "https://french-business-law.com/rench-legislation-art/article-l1434-8-of-the-french-public-health-code";
const ENVELOPES: &str =
    "https://french-business-law.com/rench-legislation-art/article-r1432-55-of-the-french-public-health-code";
const CONSUMPTION: &str = "https://legal.tricoteuses.fr/articles/LEGIARTI000037429992";
const CARRY_OVER_ORDER: &str = "https://juriblio.fr/arretes/arrete-du-27-octobre-2023/182517501";

/// Every rule of the fund, in the order people read them.
pub static FUND: [&Rule; 31] = [
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
    &YEARLY_DECISION,
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
pub static EXERCISE: Rule = general(rule(
    "fund.exercise",
    "Les crédits appartiennent à un exercice : rien ne s’engage ni ne se paie sur un exercice qui n’est pas ouvert, ou qui est clos.",
    "Credits belong to an exercise: nothing is committed or paid on one that is not open, or is closed.",
    "décret 2012-1246",
));

/// Destinations have the shape of their exercise.
pub static DESTINATION: Rule = general(rule(
    "fund.destination",
    "Une destination est l’une des cinq missions, ou une ligne de la nomenclature de l’exercice.",
    "A destination is one of the five missions, or a line of the nomenclature of the exercise.",
    "art. L. 1435-8 CSP",
));

/// Rule 20: a commitment within what is available.
pub static AE_AVAILABLE: Rule = rule(
    "fund.ae-available",
    "Un engagement ne dépasse pas les autorisations d’engagement disponibles de son enveloppe ; à égalité, il passe.",
    "A commitment does not exceed the authority to commit available in its envelope; an equal one passes.",
    "décret 2012-1246, art. 178",
);

/// Rule 21: a payment within what is available.
pub static CP_AVAILABLE: Rule = rule(
    "fund.cp-available",
    "Un paiement ne dépasse pas les crédits de paiement disponibles, même s’il reste des autorisations d’engagement.",
    "A payment does not exceed the payment credits available, even where authority to commit is left.",
    "décret 2012-1246, art. 178",
);

/// Rule 22: between envelopes by a rectifying budget.
pub static BETWEEN_ENVELOPES: Rule = read_at(
    rule(
        "fund.between-envelopes",
        "Les crédits sont limitatifs par enveloppe : passer de l’une à l’autre demande un budget rectificatif ; entre lignes d’une enveloppe, l’ordonnateur suffit.",
        "Credits are limitative per envelope: moving from one to another needs a rectifying budget; between lines of one, the authorising officer suffices.",
        "décret 2012-1246, art. 178 ; art. R. 1432-55 CSP",
    ),
    ENVELOPES,
);

/// Rule 23: never between budgets.
pub static BETWEEN_BUDGETS: Rule = rule(
    "fund.between-budgets",
    "L’ordonnateur ne déplace jamais de crédits entre le budget principal et le budget annexe.",
    "The authorising officer never moves credits between the main budget and the annex budget.",
    "décret 2012-1246, art. 178",
);

/// Rule 24: prevention credits.
pub static PREVENTION: Rule = read_at(
    rule(
        "fund.prevention",
        "Les crédits protégés de prévention ne financent que la prévention ; des crédits fongibles peuvent la financer.",
        "Protected prevention credits pay for prevention only; fungible credits may pay for it.",
        "art. L. 1434-8 CSP",
    ),
    FUNGIBILITY,
);

/// Rule 25: medico-social credits.
pub static MEDICO_SOCIAL: Rule = read_at(
    rule(
        "fund.medico-social",
        "Les crédits protégés médico-sociaux ne vont qu’à des établissements et services médico-sociaux.",
        "Protected medico-social credits go to medico-social establishments and services only.",
        "art. L. 1434-8 CSP",
    ),
    FUNGIBILITY,
);

/// Rule 26: sanctuarised credits.
pub static SANCTUARISED: Rule = rule(
    "fund.sanctuarised",
    "Des crédits sanctuarisés ne servent qu’à ce pour quoi ils sont délégués, et se suivent à part.",
    "Sanctuarised credits serve only what they were delegated for, and are followed apart.",
    "arrêtés annuels de dotation, art. L. 1435-9 CSP",
);

/// Rule 27: transfers with the DAF.
pub static DAF_TRANSFER: Rule = general(rule(
    "fund.daf-transfer",
    "Entre le fonds et la DAF, on ne transfère pas plus qu’une part de la dotation (1 %, paramètre daté).",
    "Between the fund and the DAF, no more than a share of the endowment is transferred (1 %, a dated parameter).",
    "art. L. 174-1-2 CSS",
));

/// Rule 28: provisional twelfths.
pub static TWELFTHS: Rule = rule(
    "fund.twelfths",
    "Sans budget adopté, on engage et on paie au plus un douzième par mois du montant du premier arrêté de l’année précédente, arrondi au centime inférieur.",
    "Without an adopted budget, at most one twelfth a month of last year’s first order is committed and paid, rounded down to the cent.",
    "art. R. 1435-25 CSP",
);

/// Rule 29: the parts of a delegation.
pub static DELEGATION: Rule = practice(rule(
    "fund.delegation-parts",
    "Les parts d’une délégation, fongible et sanctuarisée, font son total à l’arrondi d’impression près (0,1 K€).",
    "The parts of a delegation, fungible and sanctuarised, sum to its total within the rounding of print (0.1 K€).",
    "arrêtés annuels de dotation",
));

/// Rule 30: the vote.
pub static VOTE: Rule = rule(
    "fund.vote",
    "Le budget est approuvé sauf si deux tiers des voix présentes ou représentées s’y opposent ; il est alors amendé sous quinze jours. Il est exécutoire quinze jours après réception par les ministres, sauf opposition.",
    "The budget is approved unless two thirds of the votes present or represented oppose it; it is then amended within fifteen days. It is enforceable fifteen days after the ministers receive it, unless they oppose it.",
    "art. R. 1432-56 CSP",
);

/// Rule 31: versions.
pub static VERSIONS: Rule = rule(
    "fund.versions",
    "Un budget rectificatif remplace les ouvertures ; chaque version reste lisible, et la consommation se mesure à la dernière.",
    "A rectifying budget replaces the openings; each version stays readable, and consumption is measured against the last.",
    "art. R. 1432-54 à R. 1432-56 CSP",
);

/// Rule 32: firm or by tranches.
pub static TERMS: Rule = read_at(
    rule(
        "fund.firm-or-tranches",
        "Un engagement ferme consomme tout son montant à la signature ; un engagement par tranches annuelles consomme chaque tranche dans son année.",
        "A firm commitment consumes its whole sum at signature; one by annual tranches consumes each in its year.",
        "décret 2012-1246, art. 206",
    ),
    CONSUMPTION,
);

/// Rule 33: the longest term.
pub static LONGEST_TERM: Rule = rule(
    "fund.longest-term",
    "Un financement pluriannuel court sur cinq exercices au plus.",
    "A multi-year funding runs over five exercises at most.",
    "art. R. 1435-29 CSP",
);

/// Rule 34: the yearly decision.
pub static YEARLY_DECISION: Rule = rule(
    "fund.yearly-decision",
    "La décision de financement fixe chaque année la somme à verser, même si l’accord est pluriannuel : sans elle, rien n’est payé.",
    "The funding decision sets each year the sum to be paid, even under a multi-year agreement: without it nothing is paid.",
    "art. R. 1435-29 CSP",
);

/// Rule 35: service done.
pub static SERVICE: Rule = general(rule(
    "fund.service-done",
    "Rien n’est payé avant la certification du service fait, sauf l’avance prévue au contrat.",
    "Nothing is paid before service done is certified, save the advance foreseen by the contract.",
    "décret 2012-1246, art. 30 à 33",
));

/// Rule 36: two persons.
pub static TWO_PERSONS: Rule = general(rule(
    "fund.two-persons",
    "L’ordonnateur et le comptable d’un paiement sont deux personnes.",
    "The authorising officer and the accountant of a payment are two persons.",
    "décret 2012-1246, art. 9",
));

/// Rule 37: payments within the commitment.
pub static REST: Rule = general(rule(
    "fund.rest",
    "Les paiements d’un engagement ne dépassent pas ce qui est engagé, moins les retraits.",
    "The payments of a commitment do not exceed what is committed, less withdrawals.",
    "décret 2012-1246, art. 206",
));

/// Rule 38: the roll of restes à payer.
pub static OUTSTANDING: Rule = general(rule(
    "fund.outstanding",
    "Restes à payer en fin d’exercice : ceux du début, plus les engagements, moins les paiements et les retraits.",
    "Outstanding at the end of an exercise: that of its start, plus commitments, less payments and withdrawals.",
    "décret 2012-1246",
));

/// Rule 39: withdrawals.
pub static WITHDRAWAL: Rule = general(rule(
    "fund.withdrawal",
    "Un retrait dans l’exercice rend les autorisations d’engagement ; sur un exercice antérieur, il ne les rouvre pas (paramètre daté).",
    "A withdrawal in the exercise restores authority to commit; from an earlier one it does not reopen it (a dated parameter).",
    "règles du recyclage des autorisations d’engagement",
));

/// Rule 40: prescription.
pub static PRESCRIPTION: Rule = rule(
    "fund.prescription",
    "Une somme notifiée est prescrite après le 31 décembre du troisième exercice suivant (du quatrième, si notifiée avant 2016).",
    "A sum notified is prescribed after 31 December of the third exercise that follows (of the fourth, if notified before 2016).",
    "art. L. 1435-10 et D. 1435-36-2 CSP ; décret 2017-814, art. 2",
);

/// Rule 41: the carry-over.
pub static CARRY_OVER: Rule = read_at(
    rule(
        "fund.carry-over",
        "Les autorisations non consommées sont reportées dans la limite de 3 % des dernières autorisées ; le surplus est perdu.",
        "Authority not used is carried over within 3 % of the last authorised; the rest is lost.",
        "art. D. 1435-36-1 CSP ; arrêté du 27 octobre 2023",
    ),
    CARRY_OVER_ORDER,
);

/// Rule 42: its base.
pub static CARRY_OVER_BASE: Rule = general(read_at(
    rule(
        "fund.carry-over-base",
        "Les crédits qu’un arrêté exclut ne comptent pas dans la base du report ; qu’ils soient reportés hors plafond est une lecture à confirmer.",
        "Credits that an order excludes do not count in the base of the carry-over; that they are carried over outside the ceiling is a reading to be confirmed.",
        "arrêté du 27 octobre 2023, art. 2",
    ),
    CARRY_OVER_ORDER,
));

/// Rule 43: the channel.
pub static CHANNEL: Rule = rule(
    "fund.channel",
    "La CPAM ne paie que les sommes versées directement à des professionnels de santé ; l’agent comptable de l’agence paie les autres.",
    "The health-insurance fund pays only sums that go directly to health professionals; the agency’s accountant pays the others.",
    "art. L. 1435-10 CSP",
);

/// Rule 44: several regions.
pub static JOINT_DECISION: Rule = rule(
    "fund.joint-decision",
    "Une opération de plusieurs régions demande une décision conjointe des directeurs généraux, deux au moins, et des parts qui font 100 %.",
    "An operation of several regions needs a joint decision of the directors general, two at least, and shares that sum to 100 %.",
    "art. R. 1435-29 CSP",
);

/// Rule 45: recovery.
pub static RECOVERY: Rule = rule(
    "fund.recovery",
    "Ce qui n’est pas employé fait l’objet d’un titre de recette et devient ressource propre ; une compensation demande un acte exprès.",
    "What is not used is claimed by a revenue order and becomes a resource of the fund’s own; an offset needs an explicit act.",
    "rapport FIR 2023",
);

/// Rule 46: three statuses.
pub static STATUSES: Rule = practice(rule(
    "fund.statuses",
    "Prévu, engagé et payé sont trois statuts : aucun total ne les mêle.",
    "Foreseen, committed and paid are three statuses: no total mixes them.",
    "convention de maillage",
));

/// Rule 47: several exercises.
pub static SPAN: Rule = practice(rule(
    "fund.span",
    "Une enveloppe de plusieurs exercices n’est jamais montrée comme la dépense d’un seul.",
    "A sum over several exercises is never shown as the spending of one.",
    "convention de maillage",
));

/// A report without a register.
pub static OPENING_POSITION: Rule = practice(rule(
    "fund.opening-position",
    "Sans registre des engagements, les chiffres d’un rapport publié tiennent lieu de situation : ce qu’il ne dit pas reste absent.",
    "Without a register of commitments, the figures of a published report stand for the position: what it does not say stays absent.",
    "convention de maillage",
));
