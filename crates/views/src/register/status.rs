//! What an authorisation is on a day, in words.

use jiff::civil::Date;
use maillage_domain::care::authorisation::course::Step;
use maillage_domain::care::authorisation::ending::Ending;
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::running::Term;
use maillage_domain::care::authorisation::stage::Stage;
use maillage_domain::care::authorisation::status::{Status, StatusName};

use super::words::worded;
use crate::words::{Argument, Words};

/// What a status is called.
pub fn status_text(name: StatusName, words: Words) -> String {
    words.get(&format!("register-status-{}", name.as_str()))
}

/// What is to be said beside the name of a status: its last day, its ground; empty where there is nothing.
pub(super) fn note(status: &Status, words: Words) -> String {
    let on = |id: &str, day: Date| words.with(id, &[("day", Argument::Text(&words.date(day)))]);
    match status {
        Status::Filed => String::new(),
        Status::Refused(ground) => worded("refusal", ground, words),
        Status::NotStarted { start_by } => on("register-note-start-by", *start_by),
        Status::InForce { until: Term::Until(until) } => on("register-note-until", *until),
        Status::InForce { until: Term::UntilDecided } => words.get("register-note-until-decided"),
        Status::Suspended { suspension, .. } => {
            let extent = worded("extent", &suspension.extent, words);
            let since = words.date(suspension.since);
            let said = [("day", Argument::Text(&since)), ("extent", Argument::Text(&extent))];
            words.with("register-note-suspended", &said)
        }
        Status::Interrupted { stop, .. } => {
            let agreement = worded("agreement", &stop.agreement, words);
            let since = words.date(stop.since);
            let said = [("day", Argument::Text(&since)), ("agreement", Argument::Text(&agreement))];
            words.with("register-note-interrupted", &said)
        }
        Status::UnderExamination { expired: day } | Status::Expired { on: day } => {
            on("register-note-expired", *day)
        }
        Status::Ended(end) => match &end.how {
            Ending::Withdrawn | Ending::Ceased | Ending::Omitted => String::new(),
            Ending::Lapsed(ground) => worded("lapse", ground, words),
            Ending::RenewalRefused(ground) => worded("refusal", ground, words),
            Ending::Replaced { how, by } => {
                let how = worded("succession", how, words);
                let said = [("how", Argument::Text(how.as_str())), ("number", Argument::Text(by.as_str()))];
                words.with("register-note-replaced", &said)
            }
        },
    }
}

/// Since when it is what it is.
pub(super) fn since(life: &Life<'_>, status: &Status, steps: &[Step<'_>]) -> Option<Date> {
    let after = |day: Date| day.tomorrow().ok();
    let told = |name: &str| {
        let own = |step: &&Step<'_>| step.unfit.is_none() && step.turn.as_str() == name;
        steps.iter().rfind(own).map(|step| step.day)
    };
    match status {
        Status::Filed => told("filed"),
        Status::Refused(_) => told("refused"),
        Status::NotStarted { .. } => match &life.stage {
            Stage::Waiting(waiting) => Some(waiting.decided),
            _ => None,
        },
        Status::InForce { .. } => {
            // What was suspended or stopped is in force since that ended.
            let again = [told("suspension-lifted"), told("resumed")].into_iter().flatten();
            again.chain(life.started()).max()
        }
        Status::Suspended { suspension, .. } => Some(suspension.since),
        Status::Interrupted { stop, .. } => Some(stop.since),
        Status::UnderExamination { expired: day } | Status::Expired { on: day } => after(*day),
        Status::Ended(end) => Some(end.since),
    }
}
