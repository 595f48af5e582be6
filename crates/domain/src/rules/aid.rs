//! The rules of aid schemes: who may ask, where, until when, for how much, and how long after another aid.
//!
//! They are applied by the [rulings on aid](crate::fund::aid::ruling). What a scheme says of itself, and its amounts, are
//! [data](crate::fund::aid::scheme); a number that may change is a [parameter](crate::fund::aid::terms).

use jiff::civil::date;

use super::{Citation, Rule};
use crate::period::Period;

/// The first day of the exercise whose report was read.
const READ: Period = Period::since(date(2023, 1, 1));

/// The decree is of 2025; its day was not read.
const DECREE: Period = Period::since(date(2025, 1, 1));

const fn rule(id: &'static str, citation: &'static str) -> Rule {
    Rule::read(id, Citation::of(citation), READ)
}

/// Every rule of aid, in the order people read them.
pub static AID: [&Rule; 14] = [
    &REGION,
    &PERIOD,
    &APPLICANT,
    &ZONE,
    &DATES,
    &CEILING,
    &POSTS,
    &GUARANTEE,
    &HOURS,
    &WAITING,
    &BESIDE,
    &NOT_PRINTED,
    &DOUBT,
    &INDICATIVE,
];

/// A scheme of an agency is asked in its region.
pub static REGION: Rule = rule("aid.region", "rapport FIR 2023, lignes 1849-1851");

/// A scheme is open from its first printed day to its last.
pub static PERIOD: Rule = rule("aid.period", "rapport FIR 2023, lignes 1861-1862 et 1874-1875");

/// A scheme says who may ask.
pub static APPLICANT: Rule = rule("aid.applicant", "rapport FIR 2023, lignes 1855-1856 et 1870-1873");

/// Rule 53: in the zones of general practitioners, on the day of the installation.
pub static ZONE: Rule = rule("aid.zone", "rapport FIR 2023, lignes 1846-1848 et 1856");

/// Rule 54: the days of the transitional measure.
pub static DATES: Rule =
    rule("aid.dates", "portail d’appui aux professionnels de santé, mesure transitoire du CRAI")
        .practice()
        .in_hauts_de_france();

/// Rule 53: the ceiling of the zone.
pub static CEILING: Rule = rule("aid.ceiling", "rapport FIR 2023, lignes 1859-1860");

/// Rule 56: so much for each post.
pub static POSTS: Rule = rule("aid.posts", "rapport FIR 2023, lignes 1993-2001");

/// Rule 57: the guaranteed income less the fees.
pub static GUARANTEE: Rule = rule("aid.guarantee", "rapport FIR 2023, lignes 1864-1867");

/// Rule 58: in proportion to hours, not to half-days.
pub static HOURS: Rule = rule("aid.hours", "pages publiques du CARIM").general();

/// Rule 55: ten years between two aids of one category.
pub static WAITING: Rule =
    Rule { in_force: DECREE, ..rule("aid.waiting", "loi 2023-1268, art. 2 ; décret 2025-231").general() };

/// Two aids of which no rule that was read says whether one is granted beside the other.
pub static BESIDE: Rule = rule("aid.beside", "convention de maillage").practice();

/// A figure that nobody prints is missing.
pub static NOT_PRINTED: Rule = rule("aid.not-printed", "convention de maillage").practice();

/// What is doubtful about a scheme is said.
pub static DOUBT: Rule = rule("aid.doubt", "convention de maillage").practice();

/// The agency alone decides.
pub static INDICATIVE: Rule = rule("aid.indicative", "convention de maillage").practice();
