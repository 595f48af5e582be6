//! What the days of one file come to: whether it is complete, and what follows a silent rejection or the start.

use jiff::civil::Date;

use super::articles::{D6122_38, L232_4_CRPA, R6122_32, R6122_40};
use super::course_fact::CourseFact;
use super::finding::{Finding, Seen, Verdict};
use super::judgement::Judgement;
use super::{ATTESTED, Citation, Rule};
use crate::procedure::course::{Completeness, Course, NoVisit};
use crate::procedure::declared::Done;
use crate::procedure::terms::Terms;
use crate::territory::RegionCode;

/// A file on a day.
#[derive(Debug, Clone, Copy)]
pub struct FileCase<'a> {
    /// Its days.
    pub course: &'a Course,
    /// The terms under which it is read.
    pub terms: &'a Terms,
    /// The day.
    pub day: Date,
}

/// A rule on a file.
pub struct FileRule {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says of a file.
    pub judge: fn(&FileCase<'_>) -> Judgement,
}

/// The rules on files, in the order in which they come up.
pub static FILES: [FileRule; 5] = [
    FileRule { rule: &COMPLETENESS, judge: completeness },
    FileRule { rule: &REASONS, judge: reasons },
    FileRule { rule: &COURT, judge: court },
    FileRule { rule: &VISIT, judge: visit },
    FileRule { rule: &SUSPENSION, judge: suspension },
];

const fn on_course(verdict: Verdict, fact: CourseFact) -> (Verdict, Seen) {
    (verdict, Seen::OnCourse(fact))
}

/// A file received in a window is complete where no list of missing pieces comes within a month; one that is incomplete when the
/// window closes counts in the next one.
pub static COMPLETENESS: Rule =
    Rule::read("file.completeness", Citation::at("art. R. 6122-32 CSP", &R6122_32), ATTESTED);

fn completeness(case: &FileCase<'_>) -> Judgement {
    case.course.received?;
    case.course.window?;
    Some(match case.course.completeness(case.terms, case.day) {
        Some(Completeness::Complete { since }) => on_course(Verdict::Allows, CourseFact::Complete { since }),
        Some(Completeness::Open { until }) => on_course(Verdict::Informs, CourseFact::PiecesUntil { until }),
        Some(Completeness::Incomplete) => on_course(Verdict::Warns, CourseFact::Incomplete),
        Some(Completeness::NextWindow) => on_course(Verdict::Warns, CourseFact::NextWindow),
        None => on_course(Verdict::Forbids, CourseFact::ReceivedOutside),
    })
}

/// The reasons of a silent rejection are asked for within two months.
pub static REASONS: Rule =
    Rule::read("file.reasons", Citation::at("art. R. 6122-40 CSP", &R6122_40), ATTESTED);

fn reasons(case: &FileCase<'_>) -> Judgement {
    let until = case.course.reasons_until(case.terms)?;
    let asked = case.course.reasons_asked.unwrap_or(case.day);
    Some(by(until, asked))
}

/// Whether something was done by its last day.
fn by(until: Date, done: Date) -> (Verdict, Seen) {
    if done <= until {
        on_course(Verdict::Allows, CourseFact::InTime { until })
    } else {
        on_course(Verdict::Warns, CourseFact::Late { until })
    }
}

/// The delay to go to the court runs from reasons that were given in time, else from the rejection.
pub static COURT: Rule = Rule::read("file.court", Citation::at("art. L. 232-4 CRPA", &L232_4_CRPA), ATTESTED);

fn court(case: &FileCase<'_>) -> Judgement {
    case.course.rejected_silently?;
    if let Some(until) = case.course.court_until(case.terms) {
        return Some(on_course(Verdict::Informs, CourseFact::CourtUntil { until }));
    }
    let waiting = case
        .course
        .answer_until(case.terms)
        .filter(|until| case.day <= *until && case.course.reasons_given.and_then(Done::day).is_none());
    Some(match waiting {
        Some(until) => on_course(Verdict::Informs, CourseFact::InTime { until }),
        None => on_course(Verdict::Warns, CourseFact::ReasonsNotGiven),
    })
}

/// A visit may be made within six months of the start; one that comes after it is told within a month.
pub static VISIT: Rule = Rule::read("file.visit", Citation::at("art. D. 6122-38 I CSP", &D6122_38), ATTESTED);

fn visit(case: &FileCase<'_>) -> Judgement {
    let until = case.course.visit_told_until(case.terms)?;
    Some(by(until, case.course.visit_told.unwrap_or(case.day)))
}

/// Where no visit could be made by the fault of the holder, the authorisation may be suspended; never by the agency’s own.
pub static SUSPENSION: Rule =
    Rule::read("file.suspension", Citation::at("art. D. 6122-38 I CSP", &D6122_38), ATTESTED);

fn suspension(case: &FileCase<'_>) -> Judgement {
    let fault = case.course.no_visit?;
    if let Some(until) = case.course.visit_until(case.terms).filter(|until| case.day <= *until) {
        return Some(on_course(Verdict::Informs, CourseFact::VisitPossible { until }));
    }
    Some(match fault {
        NoVisit::ByHolder => on_course(Verdict::Warns, CourseFact::NoVisitByHolder),
        NoVisit::ByAgency => on_course(Verdict::Informs, CourseFact::NoVisitByAgency),
    })
}

/// What the rules say of a file of a region.
pub fn check(region: &RegionCode, case: &FileCase<'_>) -> Vec<Finding> {
    FILES
        .iter()
        .filter(|file| file.rule.speaks_of(region, case.day))
        .filter_map(|file| {
            let (verdict, seen) = (file.judge)(case)?;
            Some(Finding { rule: file.rule, verdict, seen })
        })
        .collect()
}
