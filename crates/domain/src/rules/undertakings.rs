//! What the applicant of a transitional file undertakes to reach.

use super::articles::{CANCER_TRANSITION, CRITICAL_CARE_TRANSITION};
use super::course_fact::CourseFact;
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::{Citation, Rule, SINCE_REFORM};
use crate::parameter::dated::on;
use crate::procedure::case::Case;
use crate::procedure::operation::Operation;

/// Cancer: a share of the minimum activity within a time, and all of it for complex digestive surgery.
pub static CANCER_ACTIVITY: Rule = Rule::read(
    "ruling.cancer-activity",
    Citation::at("décret 2022-689, article transitoire LEGIARTI000045672370", &CANCER_TRANSITION),
    SINCE_REFORM,
);

pub(super) fn cancer_activity(case: &Case<'_>) -> Judgement {
    is_file_for(case, "amm:QA018").then(|| {
        let (terms, day) = (case.question.terms, case.day());
        let share = on(&terms.cancer_activity, day).value;
        let months = on(&terms.cancer_activity_time, day).value;
        (Verdict::Informs, Seen::OnCourse(CourseFact::ActivityShare { share, months }))
    })
}

/// Critical care: conformity within a time.
pub static CRITICAL_CARE_CONFORMITY: Rule = Rule::read(
    "ruling.critical-care-conformity",
    Citation::at(
        "décret sur les soins critiques, article transitoire LEGIARTI000045672396",
        &CRITICAL_CARE_TRANSITION,
    ),
    SINCE_REFORM,
);

pub(super) fn critical_care_conformity(case: &Case<'_>) -> Judgement {
    is_file_for(case, "amm:QA015").then(|| {
        let months = on(&case.question.terms.critical_care_conformity, case.day()).value;
        (Verdict::Informs, Seen::OnCourse(CourseFact::Conformity { months }))
    })
}

fn is_file_for(case: &Case<'_>, activity: &str) -> bool {
    let question = &case.question;
    question.operation == Operation::TransitionFile && question.line.code.family() == activity
}
