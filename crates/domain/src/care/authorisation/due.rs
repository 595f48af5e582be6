//! The days that an authorisation waits for: what its holder or the agency does by them.

use jiff::civil::Date;

use super::clocks::Clocks;
use super::life::Life;
use super::running::{Asked, Running, Term, Use, Visit};
use super::stage::Stage;
use super::turn::{LapseGround, PriorAgreement};

/// What is done by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// The holder starts; else its lapse is noted.
    Start,
    /// The holder puts the rest to use; else the lapse of the rest is noted.
    Complete,
    /// The holder goes on; else its lapse is noted.
    Resume,
    /// The agency tells that it will visit.
    AnnounceVisit,
    /// The agency visits.
    Visit,
    /// The holder asks for the renewal.
    AskRenewal,
    /// The agency orders a full file; else the renewal is tacit.
    OrderFile,
    /// It expires.
    Expiry,
}

impl Duty {
    /// Every one, in order.
    pub const ALL: [Self; 8] = [
        Self::Start,
        Self::Complete,
        Self::Resume,
        Self::AnnounceVisit,
        Self::Visit,
        Self::AskRenewal,
        Self::OrderFile,
        Self::Expiry,
    ];

    /// The word in data: `ask-renewal`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Complete => "complete",
            Self::Resume => "resume",
            Self::AnnounceVisit => "announce-visit",
            Self::Visit => "visit",
            Self::AskRenewal => "ask-renewal",
            Self::OrderFile => "order-file",
            Self::Expiry => "expiry",
        }
    }
}

/// A day by which something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The last day.
    pub by: Date,
    /// What is done.
    pub duty: Duty,
}

const fn due(duty: Duty, by: Date) -> Due {
    Due { by, duty }
}

impl Life<'_> {
    /// What is to be done, the first day first; a day that is past and still waits stands among them.
    pub fn dues(&self, clocks: &Clocks) -> Vec<Due> {
        let mut dues: Vec<_> = match &self.stage {
            Stage::Waiting(waiting) => vec![due(Duty::Start, waiting.start_by)],
            Stage::Running(running) => of_running(running, self.day, clocks),
            Stage::Filed | Stage::Refused(_) | Stage::Ended(_) => Vec::new(),
        };
        dues.sort_unstable();
        dues
    }

    /// What it waits for still. A day that is past stands where something follows from it: a lapse that is to be noted (art. L. 6122-11
    /// CSP). A renewal that was not asked for in time (art. L. 6122-10) and a visit that was not announced (art. D. 6122-38) are no longer
    /// waited for.
    pub fn waits_for(&self, clocks: &Clocks) -> Vec<Due> {
        let waits =
            |due: &Due| self.day <= due.by || matches!(due.duty, Duty::Start | Duty::Complete | Duty::Resume);
        self.dues(clocks).into_iter().filter(waits).collect()
    }

    /// The lapse that is to be noted, and since which day; nothing where none is. Until an act notes it, it has no effect.
    pub fn lapse_to_note(&self, clocks: &Clocks) -> Option<(LapseGround, Date)> {
        let past = |due: Due| {
            let ground = match due.duty {
                Duty::Start => LapseGround::NotStarted,
                Duty::Complete => LapseGround::NotCompleted,
                Duty::Resume => LapseGround::Interrupted,
                _ => return None,
            };
            (due.by < self.day).then(|| due.by.tomorrow().ok().map(|since| (ground, since)))?
        };
        self.dues(clocks).into_iter().find_map(past)
    }
}

fn of_running(running: &Running, day: Date, clocks: &Clocks) -> Vec<Due> {
    let complete = match running.used {
        Use::Part { complete_by } => Some(due(Duty::Complete, complete_by)),
        Use::Whole | Use::Reduced => None,
    };
    let unagreed = running.stop.filter(|stop| stop.agreement == PriorAgreement::None);
    let resume = unagreed.map(|stop| due(Duty::Resume, clocks.resume_by(stop.since)));
    let renewal = match running.term {
        Term::Until(until) if day <= until => of_term(running, until, clocks),
        Term::Until(_) | Term::UntilDecided => [None, None],
    };
    [complete, resume].into_iter().chain(of_visit(running, day, clocks)).chain(renewal).flatten().collect()
}

fn of_term(running: &Running, until: Date, clocks: &Clocks) -> [Option<Due>; 2] {
    let (expiry, decided) = (Some(due(Duty::Expiry, until)), running.decided);
    match running.renewal {
        Asked::Not => [Some(due(Duty::AskRenewal, clocks.renew_by(until, decided))), expiry],
        Asked::Filed(_) => [Some(due(Duty::OrderFile, clocks.order_by(until, decided))), expiry],
        Asked::Ordered(_) | Asked::FullFile(_) | Asked::Refused => [None, expiry],
    }
}

/// The visit, while it may be made.
fn of_visit(running: &Running, day: Date, clocks: &Clocks) -> [Option<Due>; 2] {
    let (announce, visit) = (clocks.announce_by(running.started), clocks.visit_by(running.started));
    match running.visit {
        _ if visit < day => [None, None],
        Visit::None => [Some(due(Duty::AnnounceVisit, announce)), Some(due(Duty::Visit, visit))],
        Visit::Announced(_) => [None, Some(due(Duty::Visit, visit))],
        Visit::Held { .. } => [None, None],
    }
}
