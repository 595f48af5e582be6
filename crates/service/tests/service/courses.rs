//! What the rules say of the days of one file, for the scenarios.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use jiff::civil::Date;
use maillage_domain::procedure::terms::Terms;
use maillage_domain::rules::course_fact::CourseFact;
use maillage_domain::rules::files::{self, FileCase};
use maillage_domain::rules::finding::{Finding, Seen};
use maillage_service::shipped;

use crate::given::Given;

/// What the rules say of the days of a file.
pub(crate) fn check(given: &Given, words: &[&str]) -> Vec<Finding> {
    let ["dossier", "le", day] = words else { panic!("quand : {words:?}") };
    let terms = Terms::read(&shipped::PARAMETERS).unwrap();
    let case = FileCase { course: &given.course, terms: &terms, day: day.parse().unwrap() };
    files::check(&given.region(), &case)
}

/// The term that a rule counts.
pub(crate) fn term(findings: &[Finding], id: &str) -> Option<Date> {
    let Seen::OnCourse(fact) = findings.iter().find(|finding| finding.rule.id == id)?.seen else {
        return None;
    };
    match fact {
        CourseFact::InTime { until }
        | CourseFact::Late { until }
        | CourseFact::CourtUntil { until }
        | CourseFact::Silence { until }
        | CourseFact::PiecesUntil { until }
        | CourseFact::VisitPossible { until }
        | CourseFact::InjunctionPossible { until }
        | CourseFact::Tacit { until } => Some(until),
        CourseFact::Complete { since } => Some(since),
        _ => None,
    }
}
