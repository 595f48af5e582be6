//! The passage from authorisations of the list of 2019 to those of the list in force since 1 June 2023.

use super::articles::ORDONNANCE_2021_583_3;
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::{BEFORE_REFORM, Citation, Confidence, Rule, SINCE_REFORM};
use crate::care::bridge::Passage;
use crate::procedure::case::{Case, OutOfForce};

const REFORM: Citation =
    Citation::at("ordonnance 2021-583, art. 3 ; décret 2024-268, art. 1", &ORDONNANCE_2021_583_3);

/// Where the activity was reformed, what is held is renewed as the reform says: by a new file, by renewal, or not at all.
pub static TRANSITION: Rule = Rule::read("ruling.transition", REFORM, SINCE_REFORM);

/// The same, where no text that was read names the activity.
pub static TRANSITION_INFERRED: Rule =
    Rule::read("ruling.transition-inferred", REFORM, SINCE_REFORM).general();

pub(super) fn transition(case: &Case<'_>) -> Judgement {
    renewed(case, true)
}

pub(super) fn transition_inferred(case: &Case<'_>) -> Judgement {
    renewed(case, false)
}

/// What the reform makes of a renewal, where a text that was read says it, or where it is inferred.
fn renewed(case: &Case<'_>, read: bool) -> Judgement {
    let passage = &case.question.mapping?.passage;
    let ended = matches!(case.nomenclature, Some(OutOfForce::Ended(_)));
    if !ended || !case.question.operation.renews() || (passage.confidence == Confidence::Text) != read {
        return None;
    }
    Some(match (passage.value, case.question.declared.expires) {
        // Deemed is what was valid on the last day of the old list, and nothing else.
        (Passage::Deemed, Some(expires)) if expires < BEFORE_REFORM => {
            (Verdict::Forbids, Seen::EndedBeforeReform { expires })
        }
        (Passage::NewFile, _) => (Verdict::Forbids, Seen::Passage(passage.value)),
        (Passage::Renewal | Passage::Deemed | Passage::Unchanged, _) => {
            (Verdict::Allows, Seen::Passage(passage.value))
        }
    })
}
