//! The rules on plain renewals: when they are asked for, and when they are tacit.

use jiff::civil::Date;

use super::articles::L6122_10;
use super::course_fact::CourseFact;
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::passage::renews_in_first_window;
use super::{ATTESTED, Citation, Rule};
use crate::care::bridge::Passage;
use crate::parameter::dated::on;
use crate::procedure::case::{Case, OutOfForce};
use crate::procedure::declared::Done;
use crate::procedure::operation::Operation;

/// A plain renewal is asked for a number of months before expiry at the latest.
pub static RENEWAL_DATE: Rule =
    Rule::read("ruling.renewal-date", Citation::at("art. L. 6122-10 CSP", &L6122_10), ATTESTED);

pub(super) fn renewal_date(case: &Case<'_>) -> Judgement {
    if case.question.operation != Operation::Renewal || renews_in_first_window(case) {
        return None;
    }
    let months = on(&case.question.terms.renewal_request, case.day()).value;
    let Some(expires) = case.question.declared.expires else {
        return Some((Verdict::Warns, Seen::OnCourse(CourseFact::ExpiryUnknown { months })));
    };
    let until = case.question.terms.last_day_to_renew(expires, case.day());
    Some(if filed_on(case) <= until {
        (Verdict::Allows, Seen::OnCourse(CourseFact::RenewalInTime { until, months }))
    } else {
        (Verdict::Warns, Seen::OnCourse(CourseFact::RenewalLate { until, months }))
    })
}

/// The day on which the request was filed, that of the question where none is said.
fn filed_on(case: &Case<'_>) -> Date {
    case.question.declared.filed.and_then(Done::day).unwrap_or_else(|| case.day())
}

/// A plain renewal asked for in time is tacit where the agency orders no full file in time before expiry.
pub static TACIT_RENEWAL: Rule =
    Rule::read("ruling.tacit-renewal", Citation::at("art. L. 6122-10 CSP", &L6122_10), ATTESTED);

pub(super) fn tacit_renewal(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    let by_new_file =
        matches!(case.nomenclature, Some(OutOfForce::Ended(_))) && case.passage() == Some(Passage::NewFile);
    let passes = by_new_file || renews_in_first_window(case);
    if question.operation != Operation::Renewal || passes {
        return None;
    }
    let (expires, filed) = (question.declared.expires?, question.declared.filed?);
    let last = question.terms.last_day_to_renew(expires, case.day());
    let in_time = filed.day().is_some_and(|filed| filed <= last);
    let until = question.terms.last_day_to_order(expires, case.day());
    Some(tacit(case, InjunctionTerm { in_time, until }))
}

/// Until when the agency may order a full file instead of a renewal that was, or was not, asked for in time.
#[derive(Debug, Clone, Copy)]
pub(super) struct InjunctionTerm {
    /// Whether the renewal was asked for in time.
    pub(super) in_time: bool,
    /// The last day to order a full file.
    pub(super) until: Date,
}

/// What becomes of a renewal: tacit where nothing was ordered by the last day to do so.
pub(super) fn tacit(case: &Case<'_>, term: InjunctionTerm) -> (Verdict, Seen) {
    let InjunctionTerm { in_time, until } = term;
    let (verdict, fact) = match case.question.declared.injunction {
        _ if !in_time => (Verdict::Warns, CourseFact::NotAskedInTime),
        Some(Done::On(on)) if on <= until => (Verdict::Warns, CourseFact::InjunctionInTime { on }),
        _ if case.day() <= until => (Verdict::Informs, CourseFact::InjunctionPossible { until }),
        None => (Verdict::Warns, CourseFact::InjunctionUnsaid { until }),
        Some(_) => (Verdict::Informs, CourseFact::Tacit { until }),
    };
    (verdict, Seen::OnCourse(fact))
}
