//! The passage from authorisations of the list of 2019 to those of the list in force since 1 June 2023.

use super::articles::{LAW_2023_1268_9, ORDONNANCE_2021_583_3};
use super::course_fact::CourseFact;
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::passage::{may_renew_in_first_window, passage_into, passage_of_held};
use super::renewal::{InjunctionTerm, tacit};
use super::{BEFORE_REFORM, Citation, Confidence, Rule, SINCE_REFORM};
use crate::care::bridge::{Marked, Passage};
use crate::parameter::dated::on;
use crate::period::Period;
use crate::procedure::case::Case;
use crate::procedure::declared::Done;
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;
use crate::procedure::terms::after;
use crate::procedure::window::Window;

const REFORM: Citation =
    Citation::at("ordonnance 2021-583, art. 3 ; décret 2024-268, art. 1", &ORDONNANCE_2021_583_3);

/// What an authorisation that passes by a new file becomes until that file is decided.
const UNTIL_DECIDED: Citation =
    Citation::at("ordonnance 2021-583, art. 3 ; loi 2023-1268, art. 9", &ORDONNANCE_2021_583_3);

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

/// Whether a passage is one that a text which was read states, or one that is inferred.
fn is(passage: &Marked<Passage>, read: bool) -> bool {
    (passage.confidence == Confidence::Text) == read
}

/// What the reform makes of a renewal, where a text that was read says it, or where it is inferred.
fn renewed(case: &Case<'_>, read: bool) -> Judgement {
    if !case.question.operation.renews() {
        return None;
    }
    let Some(passage) = passage_of_held(case) else { return new_file_of_before(case, read) };
    if !is(passage, read) {
        return None;
    }
    Some(match (passage.value, case.question.declared.expires) {
        // Deemed is what was valid on the last day of the old list, and nothing else.
        (Passage::Deemed, Some(expires)) if expires < BEFORE_REFORM => {
            (Verdict::Forbids, Seen::OnCourse(CourseFact::EndedBeforeReform { expires }))
        }
        (Passage::NewFile, _) => (Verdict::Forbids, Seen::Passage(passage.value)),
        (Passage::Renewal | Passage::Deemed | Passage::Unchanged, _) => {
            (Verdict::Allows, Seen::Passage(passage.value))
        }
    })
}

/// A line of the list in force is renewed; not what was granted before it and passes by a new file, and nobody says when this
/// one was granted.
fn new_file_of_before(case: &Case<'_>, read: bool) -> Judgement {
    let passage = passage_into(case).filter(|passage| case.nomenclature.is_none() && is(passage, read))?;
    let warning = (Verdict::Warns, Seen::OnCourse(CourseFact::NewFileOfBefore));
    (passage.value == Passage::NewFile).then_some(warning)
}

/// What passes by a new file goes on until the file of the first window is decided; without a file it ends there.
pub static GOES_ON: Rule = Rule::read("ruling.goes-on", UNTIL_DECIDED, SINCE_REFORM);

/// The same, where no text that was read names the activity.
pub static GOES_ON_INFERRED: Rule =
    Rule::read("ruling.goes-on-inferred", UNTIL_DECIDED, SINCE_REFORM).general();

pub(super) fn goes_on(case: &Case<'_>) -> Judgement {
    until_decided(case, true)
}

pub(super) fn goes_on_inferred(case: &Case<'_>) -> Judgement {
    until_decided(case, false)
}

fn until_decided(case: &Case<'_>, read: bool) -> Judgement {
    let passage = passage_of_held(case).filter(|passage| is(passage, read))?;
    if passage.value != Passage::NewFile || !case.outlives_list() {
        return None;
    }
    let Some(window) = case.first_window else {
        return Some((Verdict::Warns, Seen::OnCourse(CourseFact::FirstWindowUnrecorded)));
    };
    let (opens, closes) = (window.opens, window.closes);
    let (verdict, fact) = match case.question.declared.filed {
        Some(Done::On(filed)) if is_inside(window, filed) => (Verdict::Informs, CourseFact::GoesOn { filed }),
        _ if case.day() <= closes => (Verdict::Informs, CourseFact::FirstWindow { opens, closes }),
        None => (Verdict::Warns, CourseFact::FilingUnsaid { closes }),
        Some(_) => (Verdict::Reserves(Reserve::Filing), CourseFact::Ended { closes }),
    };
    Some((verdict, Seen::OnCourse(fact)))
}

fn is_inside(window: &Window, day: jiff::civil::Date) -> bool {
    window.opens <= day && day <= window.closes
}

/// The file of the passage is received in the first window since 1 June 2023, for what passes by a new file.
pub static TRANSITION_FILE: Rule = Rule::read("ruling.transition-file", UNTIL_DECIDED, SINCE_REFORM);

/// The same, where no text that was read names the activity.
pub static TRANSITION_FILE_INFERRED: Rule =
    Rule::read("ruling.transition-file-inferred", UNTIL_DECIDED, SINCE_REFORM).general();

pub(super) fn transition_file(case: &Case<'_>) -> Judgement {
    filed(case, true)
}

pub(super) fn transition_file_inferred(case: &Case<'_>) -> Judgement {
    filed(case, false)
}

fn filed(case: &Case<'_>, read: bool) -> Judgement {
    if case.question.operation != Operation::TransitionFile {
        return None;
    }
    let Some(passage) = passage_into(case) else {
        // Which line becomes what is read off the labels: nothing that was read says that none does.
        let nothing = (Verdict::Forbids, Seen::OnCourse(CourseFact::NothingBecomesIt));
        return (!read).then_some(nothing);
    };
    if !is(passage, read) {
        return None;
    }
    if passage.value != Passage::NewFile {
        return Some((Verdict::Forbids, Seen::Passage(passage.value)));
    }
    let Some(window) = case.first_window else {
        return Some((Verdict::Warns, Seen::OnCourse(CourseFact::FirstWindowUnrecorded)));
    };
    let (opens, closes) = (window.opens, window.closes);
    Some(if closes < case.day() {
        (Verdict::Forbids, Seen::OnCourse(CourseFact::FirstWindowClosed { closes }))
    } else {
        (Verdict::Allows, Seen::OnCourse(CourseFact::FirstWindow { opens, closes }))
    })
}

/// A transitional renewal filed in the first window is tacit where the agency orders no full file within a delay of its last
/// day. The final text was not read: that the window is the first since 1 June 2023, and not the first since the regional health
/// plan was published, is inferred (`[I]`).
pub static TACIT_TRANSITION: Rule = Rule::read(
    "ruling.tacit-transition",
    Citation::at("loi 2023-1268, art. 9 ; décret 2024-268, art. 1", &LAW_2023_1268_9),
    Period::since(jiff::civil::date(2023, 12, 28)),
)
.general();

pub(super) fn tacit_transition(case: &Case<'_>) -> Judgement {
    if case.question.operation != Operation::Renewal || !may_renew_in_first_window(case) {
        return None;
    }
    let known = case.question.declared.expires.is_some();
    let told = |verdict, fact| Some((verdict, Seen::OnCourse(fact)));
    let Some(window) = case.first_window else {
        return known.then_some((Verdict::Warns, Seen::OnCourse(CourseFact::FirstWindowUnrecorded)));
    };
    let (opens, closes) = (window.opens, window.closes);
    match case.question.declared.filed {
        Some(Done::On(filed)) if is_inside(window, filed) => {}
        _ if known && case.day() <= closes => {
            return told(Verdict::Informs, CourseFact::FirstWindow { opens, closes });
        }
        None if known => return told(Verdict::Warns, CourseFact::FilingUnsaid { closes }),
        None => return None,
        Some(_) => return told(Verdict::Warns, CourseFact::NotAskedInTime),
    }
    let until = after(closes, on(&case.question.terms.transition_injunction, closes).value);
    Some(tacit(case, InjunctionTerm { in_time: true, until }))
}
