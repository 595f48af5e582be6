//! How what is held passes into the list in force since 1 June 2023, and whether it is renewed in the first window.

use super::{BEFORE_REFORM, SINCE_REFORM};
use crate::care::bridge::{Marked, Passage};
use crate::parameter::dated::on;
use crate::procedure::case::{Case, OutOfForce};
use crate::procedure::terms::RenewalPath;

/// How what is held passes, where its list has ended.
pub(super) fn passage_of_held<'c>(case: &'c Case<'_>) -> Option<&'c Marked<Passage>> {
    let ended = matches!(case.nomenclature, Some(OutOfForce::Ended(_)));
    case.question.mapping.filter(|_| ended).map(|mapping| &mapping.passage)
}

/// How what becomes the line passes: by a new file where one of several lines does.
pub(super) fn passage_into<'c>(case: &'c Case<'_>) -> Option<&'c Marked<Passage>> {
    let passages = || case.question.origins.iter().map(|origin| &origin.passage);
    passages().find(|passage| passage.value == Passage::NewFile).or_else(|| passages().next())
}

/// Whether the first window takes the place of the delays of a plain renewal: the request was due in the time that the law
/// names, of what passes by renewal or is deemed to be of the new list.
pub(crate) fn renews_in_first_window(case: &Case<'_>) -> bool {
    case.question.declared.expires.is_some() && may_renew_in_first_window(case)
}

/// The same, or nobody said when it expires.
pub(super) fn may_renew_in_first_window(case: &Case<'_>) -> bool {
    let passage =
        passage_of_held(case).or_else(|| passage_into(case).filter(|_| case.nomenclature.is_none()));
    let expires = case.question.declared.expires;
    let passes = case.day() >= SINCE_REFORM.from
        && match passage.map(|passage| passage.value) {
            Some(Passage::Renewal) => true,
            Some(Passage::Deemed) => expires.is_none_or(|expires| BEFORE_REFORM <= expires),
            _ => false,
        };
    let terms = case.question.terms;
    let path = |expires| on(&terms.renewal_path, terms.last_day_to_renew(expires, case.day())).value;
    passes && expires.is_none_or(|expires| path(expires) == RenewalPath::FirstWindow)
}
