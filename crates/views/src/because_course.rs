//! The facts on the days of a file or of an authorisation, in a sentence.

use jiff::civil::Date;
use maillage_domain::rules::course_fact::CourseFact;

use crate::fund::money::rate;
use crate::words::{Argument, Words};

/// What a rule saw of the course of a file or of an authorisation, in a sentence.
pub(crate) fn on_course(fact: CourseFact, words: Words) -> String {
    let dated = |id, name, day: Date| words.with(id, &[(name, Argument::Text(&words.date(day)))]);
    match fact {
        CourseFact::ExpiryUnknown { months } => {
            words.with("seen-expiry-unknown", &[("months", Argument::Count(i64::from(months)))])
        }
        CourseFact::RenewalInTime { until, months } => renewal("seen-renewal-in-time", until, months, words),
        CourseFact::RenewalLate { until, months } => renewal("seen-renewal-late", until, months, words),
        CourseFact::EndedBeforeReform { expires } => dated("seen-ended-before-reform", "expires", expires),
        CourseFact::NewFileOfBefore => words.get("seen-new-file-of-before"),
        CourseFact::FirstWindowUnrecorded => words.get("seen-first-window-unrecorded"),
        CourseFact::FirstWindow { opens, closes } => first_window(opens, closes, words),
        CourseFact::FirstWindowClosed { closes } => dated("seen-first-window-closed", "closes", closes),
        CourseFact::NothingBecomesIt => words.get("seen-nothing-becomes-it"),
        CourseFact::GoesOn { filed } => dated("seen-goes-on", "filed", filed),
        CourseFact::Ended { closes } => dated("seen-ended-at-closing", "closes", closes),
        CourseFact::FilingUnsaid { closes } => dated("seen-filing-unsaid", "closes", closes),
        CourseFact::InjunctionPossible { until } => dated("seen-injunction-possible", "until", until),
        CourseFact::InjunctionInTime { on } => dated("seen-injunction-in-time", "on", on),
        CourseFact::InjunctionUnsaid { until } => dated("seen-injunction-unsaid", "until", until),
        CourseFact::Tacit { until } => dated("seen-tacit", "until", until),
        CourseFact::NotAskedInTime => words.get("seen-not-asked-in-time"),
        CourseFact::OpinionRequired => words.get("seen-opinion-required"),
        CourseFact::OpinionUnlessHolder => words.get("seen-opinion-unless-holder"),
        CourseFact::OpinionMayBeSkipped { since } => dated("seen-opinion-may-be-skipped", "since", since),
        CourseFact::Silence { until } => dated("seen-silence", "until", until),
        CourseFact::Complete { since } => dated("seen-complete", "since", since),
        CourseFact::PiecesUntil { until } => dated("seen-pieces-until", "until", until),
        CourseFact::Incomplete => words.get("seen-incomplete"),
        CourseFact::NextWindow => words.get("seen-next-window"),
        CourseFact::ReceivedOutside => words.get("seen-received-outside"),
        CourseFact::InTime { until } => dated("seen-in-time", "until", until),
        CourseFact::Late { until } => dated("seen-late", "until", until),
        CourseFact::CourtUntil { until } => dated("seen-court-until", "until", until),
        CourseFact::ReasonsNotGiven => words.get("seen-reasons-not-given"),
        CourseFact::VisitPossible { until } => dated("seen-visit-possible", "until", until),
        CourseFact::NoVisitByHolder => words.get("seen-no-visit-by-holder"),
        CourseFact::NoVisitByAgency => words.get("seen-no-visit-by-agency"),
        CourseFact::CountedAsAuthorisation => words.get("seen-counted-as-authorisation"),
        CourseFact::AgencyWindow => words.get("seen-agency-window"),
        CourseFact::AgencyWindowBesideText => words.get("seen-agency-window-beside-text"),
        CourseFact::ActivityShare { share, months } => activity_share(share, months, words),
        CourseFact::Conformity { months } => {
            words.with("seen-conformity", &[("months", Argument::Count(i64::from(months)))])
        }
    }
}

fn renewal(id: &str, until: Date, months: i16, words: Words) -> String {
    let (until, months) = (words.date(until), Argument::Count(i64::from(months)));
    words.with(id, &[("until", Argument::Text(&until)), ("months", months)])
}

fn first_window(opens: Date, closes: Date, words: Words) -> String {
    let (opens, closes) = (words.date(opens), words.date(closes));
    words.with("seen-first-window", &[("opens", Argument::Text(&opens)), ("closes", Argument::Text(&closes))])
}

fn activity_share(share: u32, months: i16, words: Words) -> String {
    let (share, months) = (rate(share, words), Argument::Count(i64::from(months)));
    words.with("seen-activity-share", &[("share", Argument::Text(&share)), ("months", months)])
}
