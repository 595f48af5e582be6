//! What a line supposes that its holder has already.

use super::articles::R6123_141;
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::{Citation, Rule, SINCE_REFORM};
use crate::procedure::case::Case;
use crate::procedure::declared::Holding;
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;

/// The mentions of hospital at home suppose its base on the same holder.
pub static REQUIRED: Rule =
    Rule::read("ruling.required", Citation::at("art. R. 6123-141 CSP", &R6123_141), SINCE_REFORM);

pub(super) fn required(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    if !gives_a_holder(question.operation) {
        return None;
    }
    let lacking = question.line.requires.iter().find(|line| !question.holding.has(line));
    Some(match (lacking, question.holding) {
        (None, _) => (Verdict::Allows, Seen::RequiredHeld(question.line.requires.first()?.clone())),
        (Some(line), Holding::Unknown) => {
            (Verdict::Reserves(Reserve::Holding), Seen::RequiredUnsaid(line.clone()))
        }
        // It may be asked for at the same time, or stand on another site: the agency looks at it.
        (Some(line), Holding::Declared(_)) => {
            (Verdict::Reserves(Reserve::Examination), Seen::RequiredLacking(line.clone()))
        }
    })
}

/// Whether the line comes to a holder that may not have what it supposes.
const fn gives_a_holder(operation: Operation) -> bool {
    let new = matches!(operation, Operation::Conversion | Operation::CessionConfirmation);
    new || operation.rests_on_bilan()
        || matches!(operation, Operation::TransitionFile | Operation::Derogation)
}
