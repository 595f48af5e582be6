//! What is doubtful behind a finding: that of each parameter on which its facts rest.

use jiff::civil::Date;

use super::Confidence;
use super::course_fact::CourseFact;
use super::finding::{Finding, ObjectiveSeen, Seen};
use super::renewal::TACIT_RENEWAL;
use super::transition::TACIT_TRANSITION;
use super::units_fact::UnitsFact;
use crate::bilingual::Bilingual;
use crate::parameter::dated::{Dated, on};
use crate::procedure::case::Case;

/// How sure a parameter is on which a finding rests, and what is doubtful about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Basis<'t> {
    /// How sure it is.
    pub confidence: Confidence,
    /// What is doubtful.
    pub doubt: Option<&'t Bilingual>,
}

impl<'t> Basis<'t> {
    /// That of the value of a parameter on a day.
    fn of<T>(values: &'t [Dated<T>], day: Date) -> Self {
        let value = on(values, day);
        Self { confidence: value.confidence, doubt: value.doubt.as_ref() }
    }
}

/// How sure a finding is: no surer than its rule, nor than any parameter on which it rests.
pub fn confidence(case: &Case<'_>, finding: &Finding) -> Confidence {
    let bases = bases(case, finding).into_iter().map(|basis| basis.confidence);
    Confidence::weakest(bases.chain([finding.rule.confidence]))
}

/// What is doubtful about the parameters on which a finding rests, each doubt once. What its own facts tell is not repeated.
pub fn doubts<'s>(case: &Case<'s>, finding: &Finding) -> Vec<&'s Bilingual> {
    let mut told = Vec::new();
    for doubt in bases(case, finding).into_iter().filter_map(|basis| basis.doubt) {
        if !told.contains(&doubt) {
            told.push(doubt);
        }
    }
    told
}

/// The parameters on which a finding rests.
fn bases<'s>(case: &Case<'s>, finding: &Finding) -> Vec<Basis<'s>> {
    match &finding.seen {
        Seen::OnUnits(fact) => behind_units(case, *fact),
        Seen::OnCourse(fact) => behind_course(case, finding, *fact),
        Seen::Objective(ObjectiveSeen::StageMayBind { .. }) => {
            vec![Basis::of(&case.question.terms.stages, case.day())]
        }
        _ => Vec::new(),
    }
}

fn behind_units<'s>(case: &Case<'s>, fact: UnitsFact) -> Vec<Basis<'s>> {
    let (terms, day) = (case.question.terms, case.day());
    let threshold = || Basis::of(&terms.imaging_threshold, day);
    let ceiling = || Basis::of(&terms.imaging_ceiling, day);
    match fact {
        UnitsFact::WithinThreshold { .. }
        | UnitsFact::OtherNatureWithin { .. }
        | UnitsFact::OtherNatureAbove { .. } => vec![threshold()],
        UnitsFact::AboveThreshold { .. } => vec![threshold(), ceiling()],
        UnitsFact::AboveCeiling { .. } => vec![ceiling()],
        UnitsFact::TypeMissing { .. }
        | UnitsFact::OtherTypeReached
        | UnitsFact::OtherTypeNotReached
        | UnitsFact::OtherTypeUnsaid => vec![Basis::of(&terms.imaging_both, day)],
        UnitsFact::Unsaid
        | UnitsFact::KindUnsaid
        | UnitsFact::NoneToReplace(_)
        | UnitsFact::SameNature
        | UnitsFact::SameUse
        | UnitsFact::OtherUse
        | UnitsFact::UseUnsaid
        | UnitsFact::BothTypes
        | UnitsFact::BothCameras
        | UnitsFact::OneCamera => Vec::new(),
    }
}

fn behind_course<'s>(case: &Case<'s>, finding: &Finding, fact: CourseFact) -> Vec<Basis<'s>> {
    let (terms, day) = (case.question.terms, case.day());
    let request = || Basis::of(&terms.renewal_request, day);
    match fact {
        _ if finding.rule.id == TACIT_TRANSITION.id => {
            let closes = case.first_window.map_or(day, |window| window.closes);
            vec![Basis::of(&terms.transition_injunction, closes)]
        }
        _ if finding.rule.id == TACIT_RENEWAL.id => {
            vec![request(), Basis::of(&terms.renewal_injunction, day)]
        }
        CourseFact::ExpiryUnknown { .. }
        | CourseFact::RenewalInTime { .. }
        | CourseFact::RenewalLate { .. } => vec![request()],
        CourseFact::Silence { .. } => {
            let closes = case.window.map_or(day, |window| window.closes);
            vec![Basis::of(&terms.decision, closes)]
        }
        CourseFact::AgencyWindow
        | CourseFact::AgencyWindowBesideText
        | CourseFact::CountedAsAuthorisation => vec![Basis::of(&terms.window_practice, day)],
        CourseFact::ActivityShare { .. } => {
            vec![Basis::of(&terms.cancer_activity, day), Basis::of(&terms.cancer_activity_time, day)]
        }
        CourseFact::Conformity { .. } => vec![Basis::of(&terms.critical_care_conformity, day)],
        _ => Vec::new(),
    }
}
