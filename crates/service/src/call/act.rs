//! A person opens a call, amends it, records an application, decides of one, or publishes results.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, CallFact, Draft};
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::book::CallBook;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decided::{ApplicationDecided, ResultsPublished, Score, Verdict};
use maillage_domain::call::decision::{CallRefusal, Judged};
use maillage_domain::call::opened::{CallAmended, CallOpened};
use maillage_domain::call::terms::{CallBudget, CallKind, CallTerms, Criterion, DecidingBody};
use maillage_domain::fund::agreement::Clause;
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::cell::{Place, Year};
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::parameter::dated::on;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_reading::fund_values::Spot;
use maillage_views::fund::call::{no_such_call, problem};
use maillage_views::fund::money::whole_euros;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted, Receipt};
use crate::ask;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::fund::parameters::parameters;

/// A budget as it is typed: how much, and where it is taken from.
#[derive(Debug, Clone)]
pub struct BudgetAsked {
    /// The most that is granted in all.
    pub ceiling: Ae,
    /// Where it is taken from.
    pub place: Spot,
}

/// A call to open.
#[derive(Debug, Clone)]
pub struct OpenRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// Its code.
    pub call: CallCode,
    /// What kind it is.
    pub kind: CallKind,
    /// What it is called.
    pub title: OneLine,
    /// What it is for.
    pub object: Clause,
    /// By what applications are judged.
    pub criteria: Vec<Criterion>,
    /// Who decides.
    pub body: DecidingBody,
    /// The exercise from which it is paid.
    pub year: Year,
    /// The first day on which one applies.
    pub opens: Date,
    /// The last one; none where it is open all the time.
    pub deadline: Option<Date>,
    /// Its budget.
    pub budget: Option<BudgetAsked>,
    /// The day it is announced; today or its first day, the earlier, if absent.
    pub on: Option<Date>,
}

/// A deadline that is said anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewDeadline {
    /// This day.
    On(Date),
    /// None any more.
    None,
}

/// What is said anew of a call; of what nothing is there, nothing changes.
#[derive(Debug, Clone)]
pub struct AmendRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// Which call.
    pub call: CallCode,
    /// What it is called.
    pub title: Option<OneLine>,
    /// What it is for.
    pub object: Option<Clause>,
    /// By what applications are judged, all of it.
    pub criteria: Vec<Criterion>,
    /// Who decides.
    pub body: Option<DecidingBody>,
    /// The first day on which one applies.
    pub opens: Option<Date>,
    /// The last one.
    pub deadline: Option<NewDeadline>,
    /// The most that is granted in all.
    pub ceiling: Option<Ae>,
    /// Where it is taken from.
    pub place: Option<Spot>,
    /// The day of the amendment; today, if absent.
    pub on: Option<Date>,
}

/// An application to record.
#[derive(Debug, Clone)]
pub struct ApplyRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// In answer to which call.
    pub call: CallCode,
    /// The number that the form gave it.
    pub number: OneLine,
    /// Who applies.
    pub applicant: Beneficiary,
    /// Its name, where it is a legal person.
    pub name: Option<LegalName>,
    /// What the project is called.
    pub title: OneLine,
    /// What is asked for.
    pub requested: Ae,
    /// The day it was received; today, if absent.
    pub on: Option<Date>,
}

/// A decision to record.
#[derive(Debug, Clone)]
pub struct DecideRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// In answer to which call.
    pub call: CallCode,
    /// Which application, by the number of the form.
    pub number: OneLine,
    /// What is granted; nothing where it is refused.
    pub granted: Option<Ae>,
    /// Why.
    pub motive: Option<Clause>,
    /// The points of each criterion.
    pub scores: Vec<Score>,
    /// Who decides; as the call says it, if absent.
    pub body: Option<DecidingBody>,
    /// Whether it takes the place of what was decided before.
    pub replaces: bool,
    /// The day of the decision; today, if absent.
    pub on: Option<Date>,
}

/// Results to publish.
#[derive(Debug, Clone)]
pub struct PublishRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// Of which call.
    pub call: CallCode,
    /// The day; today, if absent.
    pub on: Option<Date>,
}

/// Where and when something is recorded, and the book that it goes to.
pub(super) struct Standing {
    /// The region.
    pub(super) region: RegionCode,
    /// Today there.
    pub(super) today: Date,
    /// The book; an empty one where no act speaks of calls.
    pub(super) book: CallBook,
}

impl Standing {
    /// The region that is asked for, and its book. A copy of it shares all of it.
    pub(super) fn of(
        state: &State,
        asked: Option<&str>,
        now: jiff::Timestamp,
        words: Words,
    ) -> Result<Self, ServiceError> {
        let region = ask::region(state, asked, words)?;
        let today = day_of(now, state, &region);
        let book = state.calls(&region).cloned().unwrap_or_default();
        Ok(Self { region, today, book })
    }

    /// The terms of a call that somebody opened.
    fn terms(&self, call: &CallCode, words: Words) -> Result<CallTerms, ServiceError> {
        let known = self.book.known(call).map_err(|refusal| self.refused(&refusal, words))?;
        Ok(known.terms().clone())
    }

    /// A day that has come.
    pub(super) fn day(&self, asked: Option<Date>, words: Words) -> Result<Date, ServiceError> {
        let day = asked.unwrap_or(self.today);
        if day <= self.today {
            return Ok(day);
        }
        let (on, today) = (words.date(day), words.date(self.today));
        let said = [("on", Argument::Text(on.as_str())), ("today", Argument::Text(&today))];
        Err(ServiceError::refused(Problem::worded("fund-day-ahead", &said, words)))
    }

    /// A refusal in words.
    pub(super) fn refused(&self, refusal: &CallRefusal, words: Words) -> ServiceError {
        match refusal {
            CallRefusal::Unknown(call) => {
                let known: Vec<_> =
                    self.book.calls(Asked::LATEST).map(|known| known.code().clone()).collect();
                let known: Vec<_> = known.iter().collect();
                ServiceError::unusable(no_such_call(call.as_str(), &known, words))
            }
            other => ServiceError::refused(problem(other, words)),
        }
    }

    /// A place as it is typed, by the shape that codes have on a day.
    fn place(&self, state: &State, spot: &Spot, day: Date, words: Words) -> Result<Place, ServiceError> {
        let parameters = parameters(state, &self.region, Asked::on(day));
        spot.place(&on(&parameters.codes, day).value).ok_or_else(|| {
            let said = [("place", Argument::Text(spot.typed.as_str()))];
            ServiceError::unusable(Problem::worded("call-place-unreadable", &said, words))
        })
    }

    /// The draft of what is new, and what there is to say of it.
    fn entered(
        &self,
        judged: Result<Judged, CallRefusal>,
        (day, fact): (Date, CallFact),
        said: String,
        words: Words,
    ) -> Result<Entered, ServiceError> {
        match judged {
            Ok(Judged::New) => Ok((Draft::new(&self.region, day, fact).into(), (said, None))),
            Ok(Judged::Already(act)) => Ok((Drafted::default(), (words.get("call-already"), Some(act)))),
            Err(refusal) => Err(self.refused(&refusal, words)),
        }
    }
}

/// What is drafted; what is said of it, and the act that says so already.
type Entered = (Drafted, (String, Option<ActNumber>));

/// Writes what the book of a region is asked to take. The receipt names the act that says so already, else the last one.
async fn written(
    (app, actor): (&App, Actor),
    region: Option<&str>,
    words: Words,
    enter: impl FnOnce(&State, &Standing) -> Result<Entered, ServiceError>,
) -> Result<Receipt, ServiceError> {
    let now = app.now();
    let decide = |state: &State| enter(state, &Standing::of(state, region, now, words)?);
    let (last, (text, already)) = app.write(actor, decide).await?;
    Ok(Receipt { act: already.unwrap_or(last).get(), text })
}

/// Opens a call; the same again writes nothing.
///
/// # Errors
///
/// Another has that code, or it contradicts itself.
pub async fn open(
    app: &App,
    request: &OpenRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let enter = |state: &State, standing: &Standing| {
        let day = standing.day(request.on.or_else(|| Some(request.opens.min(standing.today))), words)?;
        let budget = request.budget.as_ref().map(|budget| {
            let place = standing.place(state, &budget.place, day, words)?;
            Ok::<_, ServiceError>(CallBudget { ceiling: budget.ceiling, place })
        });
        let terms = CallTerms {
            kind: request.kind,
            title: request.title.clone(),
            object: request.object.clone(),
            criteria: request.criteria.clone(),
            body: request.body.clone(),
            year: request.year,
            opens: request.opens,
            deadline: request.deadline,
            budget: budget.transpose()?,
        };
        let opened = CallOpened { call: request.call.clone(), terms };
        let (call, title) = (opened.call.to_string(), opened.terms.title.to_string());
        let said = [("call", Argument::Text(call.as_str())), ("title", Argument::Text(&title))];
        let said = words.with("call-opened", &said);
        standing.entered(standing.book.opens(&opened), (day, opened.into()), said, words)
    };
    written((app, actor), request.region.as_deref(), words, enter).await
}

/// Amends a call; what says nothing new writes nothing.
///
/// # Errors
///
/// Nobody opened it, it would contradict itself, or less than what is granted would be its ceiling.
pub async fn amend(
    app: &App,
    request: &AmendRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let enter = |state: &State, standing: &Standing| {
        let day = standing.day(request.on, words)?;
        let place = request.place.as_ref().map(|spot| standing.place(state, spot, day, words)).transpose()?;
        let before = standing.terms(&request.call, words)?;
        let budget = amended_budget(before.budget.as_ref(), request.ceiling, place, words)?;
        let criteria = if request.criteria.is_empty() { before.criteria } else { request.criteria.clone() };
        let deadline = match request.deadline {
            None => before.deadline,
            Some(NewDeadline::None) => None,
            Some(NewDeadline::On(day)) => Some(day),
        };
        let terms = CallTerms {
            kind: before.kind,
            title: request.title.clone().unwrap_or(before.title),
            object: request.object.clone().unwrap_or(before.object),
            criteria,
            body: request.body.clone().unwrap_or(before.body),
            year: before.year,
            opens: request.opens.unwrap_or(before.opens),
            deadline,
            budget,
        };
        let amended = CallAmended { call: request.call.clone(), terms };
        let said = words.with("call-amended", &[("call", Argument::Text(request.call.as_str()))]);
        standing.entered(standing.book.amends(&amended), (day, amended.into()), said, words)
    };
    written((app, actor), request.region.as_deref(), words, enter).await
}

/// A budget of which one part may be said anew; where there was none, both are needed.
fn amended_budget(
    before: Option<&CallBudget>,
    ceiling: Option<Ae>,
    place: Option<Place>,
    words: Words,
) -> Result<Option<CallBudget>, ServiceError> {
    let ceiling = ceiling.or_else(|| before.map(|before| before.ceiling));
    let place = place.or_else(|| before.map(|before| before.place.clone()));
    match (ceiling, place) {
        (Some(ceiling), Some(place)) => Ok(Some(CallBudget { ceiling, place })),
        (None, None) => Ok(None),
        (Some(_), None) | (None, Some(_)) => {
            Err(ServiceError::unusable(Problem::worded("call-budget-apart", &[], words)))
        }
    }
}

/// Records an application, late or not; the same again writes nothing.
///
/// # Errors
///
/// Nobody opened the call, another application has that number, or a natural person is named.
pub async fn apply(
    app: &App,
    request: &ApplyRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let enter = |_: &State, standing: &Standing| {
        let day = standing.day(request.on, words)?;
        let received = ApplicationReceived {
            call: request.call.clone(),
            number: request.number.clone(),
            applicant: request.applicant.clone(),
            name: request.name.clone(),
            title: request.title.clone(),
            requested: request.requested,
            received_on: day,
            read_in: None,
        };
        let terms = standing.terms(&request.call, words)?;
        let (number, call) = (received.number.to_string(), received.call.to_string());
        let said = [("number", Argument::Text(number.as_str())), ("call", Argument::Text(&call))];
        let said = match terms.deadline.filter(|_| terms.is_late(day)) {
            None => words.with("call-received", &said),
            Some(deadline) => {
                let [number, call] = said;
                let deadline = words.date(deadline);
                words.with("call-received-late", &[number, call, ("deadline", Argument::Text(&deadline))])
            }
        };
        standing.entered(standing.book.receives(&received), (day, received.into()), said, words)
    };
    written((app, actor), request.region.as_deref(), words, enter).await
}

/// Records what is decided of an application; the same again writes nothing.
///
/// # Errors
///
/// It is not the time, more would be granted than is asked for or is there, a refusal has no motive, or a score does not fit.
pub async fn decide(
    app: &App,
    request: &DecideRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let enter = |_: &State, standing: &Standing| {
        let day = standing.day(request.on, words)?;
        let terms = standing.terms(&request.call, words)?;
        let verdict = Verdict::of(request.granted, request.motive.clone());
        let verdict = verdict.map_err(|refusal| standing.refused(&refusal, words))?;
        let decided = ApplicationDecided {
            call: request.call.clone(),
            number: request.number.clone(),
            scores: request.scores.clone(),
            verdict,
            body: request.body.clone().unwrap_or(terms.body),
            decided_on: day,
            replaces: request.replaces,
        };
        let said = decided_text(&standing.book, &decided, words);
        standing.entered(standing.book.decides(&decided), (day, decided.into()), said, words)
    };
    written((app, actor), request.region.as_deref(), words, enter).await
}

/// What is granted, with what is left of the call after it.
fn decided_text(book: &CallBook, decided: &ApplicationDecided, words: Words) -> String {
    let number = decided.number.to_string();
    let refused = || words.with("call-refused", &[("number", Argument::Text(&number))]);
    let Verdict::Granted { sum, .. } = &decided.verdict else { return refused() };
    let told = book.known(&decided.call).ok().and_then(|call| {
        let application = call.application(&decided.number)?;
        let ceiling = call.terms().budget.as_ref()?.ceiling;
        let others = call.granted()?.less(application.granted());
        let left = ceiling.less(others).less(*sum);
        let amounts = [*sum, application.received.fact.requested, left, ceiling];
        let [granted, requested, left, ceiling] = amounts.map(|sum| whole_euros(sum.cents(), words));
        let said = [
            ("number", Argument::Text(number.as_str())),
            ("granted", Argument::Text(&granted)),
            ("requested", Argument::Text(&requested)),
            ("left", Argument::Text(&left)),
            ("ceiling", Argument::Text(&ceiling)),
        ];
        Some(words.with("call-granted", &said))
    });
    told.unwrap_or_default()
}

/// Publishes the results of a call, once.
///
/// # Errors
///
/// They were published on another day, or nothing is decided.
pub async fn publish(
    app: &App,
    request: &PublishRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let enter = |_: &State, standing: &Standing| {
        let day = standing.day(request.on, words)?;
        let published = ResultsPublished { call: request.call.clone(), published_on: day };
        let on = words.date(day);
        let said = [("call", Argument::Text(request.call.as_str())), ("on", Argument::Text(&on))];
        let said = words.with("call-published", &said);
        standing.entered(standing.book.publishes(&published), (day, published.into()), said, words)
    };
    written((app, actor), request.region.as_deref(), words, enter).await
}
