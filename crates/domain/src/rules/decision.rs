//! What stands between a file and its decision: the opinion that is heard, and the agency's silence.

use jiff::civil::{Date, date};

use super::articles::L6122_9;
use super::course_fact::CourseFact;
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::{ATTESTED, Citation, Rule};
use crate::care::bridge::Passage;
use crate::period::Period;
use crate::procedure::case::Case;
use crate::procedure::course::silence;
use crate::procedure::declared::Done;
use crate::procedure::operation::Operation;
use crate::procedure::window::Window;

/// The committee that is heard on authorisations (CSOS) is heard on full files. Since décret 2025-189 a new application may be
/// granted without it to who held the activity before its reform, on criteria whose list was cut.
pub static OPINION: Rule = Rule::read(
    "ruling.opinion",
    Citation::at("art. L. 6122-9 CSP ; loi 2023-1268, art. 9 II ; décret 2025-189, art. 2", &L6122_9),
    Period::since(date(2025, 3, 1)),
);

/// The day on which an applicant must have held the activity (loi 2023-1268, art. 9: that of ordonnance 2021-583).
const HELD_ON: Date = date(2021, 5, 13);

pub(super) fn opinion(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    if !question.operation.handling()?.is_full() {
        return None;
    }
    let fact = match question.declared.holder_since {
        Some(since) if since <= HELD_ON && may_be_skipped(case) => {
            return Some((Verdict::Warns, Seen::OnCourse(CourseFact::OpinionMayBeSkipped { since })));
        }
        None if may_be_skipped(case) => CourseFact::OpinionUnlessHolder,
        _ => CourseFact::OpinionRequired,
    };
    Some((Verdict::Informs, Seen::OnCourse(fact)))
}

/// Whether the activity is one whose conditions changed and that décret 2024-268 does not renew, and the application a new one.
fn may_be_skipped(case: &Case<'_>) -> bool {
    let question = &case.question;
    let new = matches!(question.operation, Operation::Creation | Operation::TransitionFile);
    // The law speaks of who held the activity: a line that no former one becomes is looked at with the others of its activity.
    let own = !question.origins.is_empty();
    let origins = if own { &question.origins } else { &question.activity_origins };
    new && origins.iter().any(|origin| origin.passage.value == Passage::NewFile)
}

/// The agency decides within six months of the window's last day; its silence is a rejection.
pub static SILENCE: Rule =
    Rule::read("ruling.silence", Citation::at("art. L. 6122-9 CSP", &L6122_9), ATTESTED);

pub(super) fn silence_of_agency(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    let filed = question.declared.filed.and_then(Done::day)?;
    // A window that is open for other lines receives renewals alone.
    let received = |window: &&Window| {
        let listed = question.operation.renews() || window.concerns(&question.line.code);
        listed && window.opens <= filed && filed <= window.closes
    };
    let closes = case.window.filter(received)?.closes;
    question.operation.handling()?.is_full().then(|| {
        let until = silence(closes, question.terms);
        (Verdict::Informs, Seen::OnCourse(CourseFact::Silence { until }))
    })
}
