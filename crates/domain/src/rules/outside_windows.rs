//! What is received outside windows by inference, for a crisis, and what an agency receives otherwise than the articles say.

use super::articles::{PSYCHIATRY_OFF_SITE, R6122_39_1, R6123_140};
use super::course_fact::CourseFact;
use super::finding::{Seen, Verdict};
use super::imaging::is_told_only;
use super::judgement::Judgement;
use super::{ATTESTED, Citation, Rule, SINCE_REFORM};
use crate::parameter::dated::on;
use crate::procedure::case::Case;
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;
use crate::procedure::terms::WindowPractice;

/// What modifies an authorisation is received outside windows, as other modifications are: inferred.
pub static INFERRED_ANY_TIME: Rule = Rule::read(
    "ruling.inferred-any-time",
    Citation::at("art. R. 6122-39-1 et R. 6123-140 CSP", &R6122_39_1),
    SINCE_REFORM,
)
.general();

pub(super) fn inferred_any_time(case: &Case<'_>) -> Judgement {
    let inferred = case.question.operation.is_inferred_any_time() && !is_told_only(case);
    inferred.then_some((Verdict::Allows, Seen::AnyTime))
}

/// A new place of psychiatry away from its site modifies the authorisation of that site.
pub static OFF_SITE_PLACE: Rule = Rule::read(
    "ruling.off-site-place",
    Citation::at("lieux de psychiatrie hors site, LEGIARTI000046339322 CSP", &PSYCHIATRY_OFF_SITE),
    SINCE_REFORM,
);

pub(super) fn off_site_place(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::OffSitePlace).then_some((Verdict::Allows, Seen::AsStated))
}

/// The communes that hospital at home serves stand in its authorisation, which is modified with them: inferred.
pub static COMMUNES: Rule =
    Rule::read("ruling.had-communes", Citation::at("art. R. 6123-140 CSP", &R6123_140), SINCE_REFORM)
        .general();

pub(super) fn communes(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::HospitalAtHomeCommunes)
        .then_some((Verdict::Allows, Seen::AsStated))
}

/// In a health crisis an authorisation is given at once, for six months at most.
pub static CRISIS: Rule = Rule::read(
    "ruling.crisis",
    Citation::of("art. L. 6122-9-1 et R. 6122-31-1 du code de la santé publique"),
    ATTESTED,
);

pub(super) fn crisis(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::CrisisAuthorisation)
        .then_some((Verdict::Reserves(Reserve::Examination), Seen::AsStated))
}

/// Some agencies receive in windows what the articles let in at any time, or count it as an authorisation.
pub static AGENCY_WINDOW: Rule = Rule::read(
    "ruling.agency-window",
    Citation::of("pratique publiée de l’agence (paramètre application.window-practice)"),
    ATTESTED,
)
.practice();

pub(super) fn agency_window(case: &Case<'_>) -> Judgement {
    let operation = case.question.operation;
    let seen = Seen::OnCourse;
    match on(&case.question.terms.window_practice, case.day()).value {
        WindowPractice::AllButCessions if asks_for_window(operation) => Some(match operation {
            _ if case.is_received_in_window() => (Verdict::Informs, seen(CourseFact::AgencyWindow)),
            // The text says that a plain renewal stands outside windows; the practice alone does not undo it.
            Operation::Renewal => {
                let examination = Verdict::Reserves(Reserve::Examination);
                (examination, seen(CourseFact::AgencyWindowBesideText))
            }
            _ => (Verdict::Forbids, seen(CourseFact::AgencyWindow)),
        }),
        WindowPractice::AsAuthorisations if counts_as_authorisation(operation) => {
            let verdict = if case.is_received_in_window() {
                Verdict::Informs
            } else {
                Verdict::Reserves(Reserve::Examination)
            };
            Some((verdict, seen(CourseFact::CountedAsAuthorisation)))
        }
        _ => None,
    }
}

/// Whether the practice asks for a window where the articles do not: for all but cessions, and what a crisis calls for.
const fn asks_for_window(operation: Operation) -> bool {
    let apart = matches!(operation, Operation::CessionConfirmation | Operation::CrisisAuthorisation);
    !apart && (operation.any_time() || matches!(operation, Operation::EquipmentReplacement))
}

const fn counts_as_authorisation(operation: Operation) -> bool {
    matches!(operation, Operation::Modification | Operation::EquipmentReplacement)
}
