//! What may be recorded of calls, and why not.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::application::ApplicationReceived;
use super::book::{Application, Call, CallBook};
use super::code::CallCode;
use super::decided::{ApplicationDecided, ResultsPublished, Verdict};
use super::opened::{CallAmended, CallOpened};
use super::terms::CallTerms;
use crate::fund::agreement::{AgreementRef, Clause};
use crate::fund::money::Ae;
use crate::ground::asked::Asked;
use crate::ground::id::ActNumber;
use crate::ground::one_line::OneLine;
use crate::parameter::value::Value;

/// What becomes of what may be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It is recorded already, by this act: nothing to write.
    Already(ActNumber),
    /// It is new.
    New,
}

/// Why something is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallRefusal {
    /// A call of that code is open already, and says another thing.
    Opened(ActNumber),
    /// Nobody opened that call.
    Unknown(CallCode),
    /// Its deadline comes before its first day.
    DeadlineEarly {
        /// The first day.
        opens: Date,
        /// The deadline.
        deadline: Date,
    },
    /// A criterion stands twice.
    CriterionTwice(OneLine),
    /// Its ceiling is no sum that can be given.
    NoSum,
    /// More is granted already than the ceiling would be.
    BelowGranted {
        /// The ceiling.
        ceiling: Ae,
        /// What is granted.
        granted: Ae,
    },
    /// A natural person is named.
    NamedPerson,
    /// Another application has that number.
    NumberTaken {
        /// The number.
        number: OneLine,
        /// The act by which it was received.
        act: ActNumber,
    },
    /// No application has that number.
    NoApplication(OneLine),
    /// The deadline is not past on the day of the decision.
    BeforeDeadline {
        /// The deadline.
        deadline: Date,
        /// The day.
        on: Date,
    },
    /// The application was received after the day of the decision.
    BeforeReceived {
        /// The day it was received.
        received: Date,
        /// The day.
        on: Date,
    },
    /// Something was decided already, and this does not say that it takes its place.
    Decided {
        /// On which day.
        on: Date,
        /// By which act.
        act: ActNumber,
    },
    /// Nothing was decided whose place it could take.
    NothingToReplace,
    /// The grant is an agreement already.
    Concluded(AgreementRef),
    /// A score is of no criterion of the call.
    NoCriterion(OneLine),
    /// A criterion is scored twice.
    ScoredTwice(OneLine),
    /// A score has more points than its criterion gives.
    ScoreBeyond {
        /// The criterion.
        criterion: OneLine,
        /// The points.
        points: u16,
        /// What it gives at the most.
        weight: u16,
    },
    /// It is refused, and nothing says why.
    NoMotive,
    /// An agreement would be of another sum than the grant.
    OtherSum {
        /// What is granted.
        granted: Ae,
        /// What the agreement would be of.
        agreed: Ae,
    },
    /// More is granted than is asked for.
    BeyondRequested {
        /// What would be granted.
        granted: Ae,
        /// What is asked for.
        requested: Ae,
    },
    /// The call has no budget from which something could be granted.
    NoBudget,
    /// More would be granted in all than the call has.
    BeyondCeiling {
        /// What would be granted.
        granted: Ae,
        /// What the call has in all.
        ceiling: Ae,
        /// What is granted to others.
        others: Ae,
        /// What is left.
        left: Ae,
    },
    /// The results were published already.
    Published(Date),
    /// Nothing was decided that could be published.
    NothingDecided,
    /// Nothing is granted of which an agreement could be made.
    NothingGranted(OneLine),
}

impl Verdict {
    /// A sum with a motive or none, else a refusal, which has one.
    ///
    /// # Errors
    ///
    /// Nothing is granted, and nothing says why.
    pub fn of(granted: Option<Ae>, motive: Option<Clause>) -> Result<Self, CallRefusal> {
        match (granted, motive) {
            (Some(sum), motive) => Ok(Self::Granted { sum, motive }),
            (None, Some(motive)) => Ok(Self::Refused { motive }),
            (None, None) => Err(CallRefusal::NoMotive),
        }
    }
}

impl CallBook {
    /// A call whatever day it is of.
    ///
    /// # Errors
    ///
    /// Nobody opened it.
    pub fn known(&self, code: &CallCode) -> Result<Call<'_>, CallRefusal> {
        self.call(code, Asked::LATEST).ok_or_else(|| CallRefusal::Unknown(code.clone()))
    }

    /// Whether a call may be opened.
    ///
    /// # Errors
    ///
    /// One of that code says another thing, or it contradicts itself.
    pub fn opens(&self, command: &CallOpened) -> Result<Judged, CallRefusal> {
        if let Some(call) = self.call(&command.call, Asked::LATEST) {
            let act = call.opened.stamp.number;
            return if *call.opened.fact == *command {
                Ok(Judged::Already(act))
            } else {
                Err(CallRefusal::Opened(act))
            };
        }
        lawful(&command.terms)?;
        Ok(Judged::New)
    }

    /// Whether a call may be amended.
    ///
    /// # Errors
    ///
    /// Nobody opened it, it would contradict itself, or less than what is granted would be its ceiling.
    pub fn amends(&self, command: &CallAmended) -> Result<Judged, CallRefusal> {
        let call = self.known(&command.call)?;
        if *call.terms() == command.terms {
            let last = call.amended.last().map_or(call.opened.stamp.number, |last| last.stamp.number);
            return Ok(Judged::Already(last));
        }
        lawful(&command.terms)?;
        let granted = call.granted().ok_or(CallRefusal::NoSum)?;
        let ceiling = command.terms.budget.as_ref().map_or(Ae::ZERO, |budget| budget.ceiling);
        if ceiling < granted {
            return Err(CallRefusal::BelowGranted { ceiling, granted });
        }
        Ok(Judged::New)
    }

    /// Whether an application may be received: a late one may.
    ///
    /// # Errors
    ///
    /// Nobody opened the call, another application has its number, it asks for nothing, or it names a natural person.
    pub fn receives(&self, command: &ApplicationReceived) -> Result<Judged, CallRefusal> {
        self.known(&command.call)?.receives(command)
    }

    /// Whether a decision may be taken.
    ///
    /// # Errors
    ///
    /// There is no such application, it is not the time, more would be given than is asked or is there, or it lacks something.
    pub fn decides(&self, command: &ApplicationDecided) -> Result<Judged, CallRefusal> {
        let call = self.known(&command.call)?;
        let application = call.known(&command.number)?;
        if let Some(last) = application.decided().filter(|last| last.fact.says_as(command)) {
            return Ok(Judged::Already(last.stamp.number));
        }
        in_time(&call, application, command)?;
        replacing(application, command.replaces)?;
        scored(call.terms(), command)?;
        within(&call, application, &command.verdict)?;
        Ok(Judged::New)
    }

    /// Whether the results of a call may be published: once.
    ///
    /// # Errors
    ///
    /// Nobody opened it, they were published on another day, or nothing was decided.
    pub fn publishes(&self, command: &ResultsPublished) -> Result<Judged, CallRefusal> {
        let call = self.known(&command.call)?;
        match call.published {
            Some(published) if *published.fact == *command => Ok(Judged::Already(published.stamp.number)),
            Some(published) => Err(CallRefusal::Published(published.fact.published_on)),
            None if call.applications.iter().all(|application| application.decided().is_none()) => {
                Err(CallRefusal::NothingDecided)
            }
            None => Ok(Judged::New),
        }
    }
}

impl<'b> Call<'b> {
    /// An application by the number of the form.
    ///
    /// # Errors
    ///
    /// None has it.
    pub fn known(&self, number: &OneLine) -> Result<&Application<'b>, CallRefusal> {
        self.application(number).ok_or_else(|| CallRefusal::NoApplication(number.clone()))
    }

    /// Whether an application may be received.
    ///
    /// # Errors
    ///
    /// Another has its number, it asks for nothing, or it names a natural person.
    pub fn receives(&self, command: &ApplicationReceived) -> Result<Judged, CallRefusal> {
        if let Some(known) = self.application(&command.number) {
            let act = known.received.stamp.number;
            return if known.received.fact.says_as(command) {
                Ok(Judged::Already(act))
            } else {
                Err(CallRefusal::NumberTaken { number: command.number.clone(), act })
            };
        }
        sum(command.requested)?;
        if command.name.is_some() && command.applicant.id.is_person() {
            return Err(CallRefusal::NamedPerson);
        }
        Ok(Judged::New)
    }

    /// An application to which something is granted that is no agreement yet, and what.
    ///
    /// # Errors
    ///
    /// None has that number, nothing is granted to it, or it is an agreement already.
    pub fn grant(&self, number: &OneLine) -> Result<(&Application<'b>, Ae), CallRefusal> {
        let application = self.known(number)?;
        not_concluded(application)?;
        let granted = application.granted();
        if granted == Ae::ZERO {
            return Err(CallRefusal::NothingGranted(number.clone()));
        }
        Ok((application, granted))
    }
}

/// A sum that is more than nothing, and in range.
fn sum(sum: Ae) -> Result<(), CallRefusal> {
    let is_sum = sum.is_positive() && Value::CENTS.contains(&sum.cents());
    if is_sum { Ok(()) } else { Err(CallRefusal::NoSum) }
}

/// Terms that do not contradict themselves.
fn lawful(terms: &CallTerms) -> Result<(), CallRefusal> {
    if let Some(deadline) = terms.deadline.filter(|deadline| *deadline < terms.opens) {
        return Err(CallRefusal::DeadlineEarly { opens: terms.opens, deadline });
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = terms.criteria.iter().find(|criterion| !seen.insert(&criterion.name)) {
        return Err(CallRefusal::CriterionTwice(twice.name.clone()));
    }
    terms.budget.as_ref().map_or(Ok(()), |budget| sum(budget.ceiling))
}

/// A decision after the deadline, and after the application came.
fn in_time(
    call: &Call<'_>,
    application: &Application<'_>,
    command: &ApplicationDecided,
) -> Result<(), CallRefusal> {
    let on = command.decided_on;
    if let Some(deadline) = call.terms().deadline.filter(|deadline| on <= *deadline) {
        return Err(CallRefusal::BeforeDeadline { deadline, on });
    }
    let received = application.received.fact.received_on;
    if on < received { Err(CallRefusal::BeforeReceived { received, on }) } else { Ok(()) }
}

/// A first decision, or one that says that it takes the place of another, of which nothing was made yet.
fn replacing(application: &Application<'_>, replaces: bool) -> Result<(), CallRefusal> {
    not_concluded(application)?;
    match application.decided() {
        Some(last) if !replaces => {
            Err(CallRefusal::Decided { on: last.fact.decided_on, act: last.stamp.number })
        }
        None if replaces => Err(CallRefusal::NothingToReplace),
        Some(_) | None => Ok(()),
    }
}

fn not_concluded(application: &Application<'_>) -> Result<(), CallRefusal> {
    match application.concluded {
        Some(concluded) => Err(CallRefusal::Concluded(concluded.fact.agreement.clone())),
        None => Ok(()),
    }
}

/// Scores of criteria of the call, each once and within its weight.
fn scored(terms: &CallTerms, command: &ApplicationDecided) -> Result<(), CallRefusal> {
    let mut seen = BTreeSet::new();
    for score in &command.scores {
        let known = terms.criterion(&score.criterion);
        let criterion = known.ok_or_else(|| CallRefusal::NoCriterion(score.criterion.clone()))?;
        if !seen.insert(&score.criterion) {
            return Err(CallRefusal::ScoredTwice(score.criterion.clone()));
        }
        if let Some(weight) = criterion.weight.filter(|weight| *weight < score.points) {
            let (criterion, points) = (score.criterion.clone(), score.points);
            return Err(CallRefusal::ScoreBeyond { criterion, points, weight });
        }
    }
    Ok(())
}

/// A grant within what is asked for, and within what is left of the call.
fn within(call: &Call<'_>, application: &Application<'_>, verdict: &Verdict) -> Result<(), CallRefusal> {
    let Verdict::Granted { sum: granted, .. } = verdict else { return Ok(()) };
    let granted = *granted;
    sum(granted)?;
    let requested = application.received.fact.requested;
    if requested < granted {
        return Err(CallRefusal::BeyondRequested { granted, requested });
    }
    let ceiling = call.terms().budget.as_ref().ok_or(CallRefusal::NoBudget)?.ceiling;
    let all = call.granted().ok_or(CallRefusal::NoSum)?;
    let others = all.less(application.granted());
    let left = ceiling.less(others);
    if left < granted {
        return Err(CallRefusal::BeyondCeiling { granted, ceiling, others, left });
    }
    Ok(())
}
