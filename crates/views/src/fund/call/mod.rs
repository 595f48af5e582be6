//! Calls of the fund as people read them: the list, and one of them with what was sent in answer. Amounts in cents.
//!
//! Who may not see all is shown what is published: of whom something was granted, how much, and how many others there are.

mod concluded;
mod imported;
mod one;
mod preview;
mod refusal;

use jiff::civil::Date;
use maillage_domain::call::book::{Call, CallBook, CallStanding};
use maillage_domain::call::decided::Outcome;
use maillage_domain::call::terms::{CallKind, Criterion, DecidingBody};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::Ae;
use maillage_domain::state::Asked;
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::money::whole_euros;
use crate::words::{Argument, Words};

pub use concluded::ConcludedView;
pub use imported::ApplicationsImported;
pub use one::{CallApplicationView, CallCriterionView, CallScoreView, CallView};
pub use preview::call_preview;
pub use refusal::{no_such_call, problem};

/// Whose eyes see a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Eyes {
    /// Everyone's: what is published.
    #[default]
    Public,
    /// Of who keeps the fund: all of it.
    Entitled,
}

/// Which calls are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct CallChoice {
    /// Of this kind.
    pub kind: Option<CallKind>,
    /// That stand so.
    pub standing: Option<CallStanding>,
}

/// The calls of a fund, in the order of their codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallsView {
    /// The day on which they are looked at.
    pub day: Date,
    /// The kind asked for; nothing for all: `projects`, `interest`.
    pub kind: Option<&'static str>,
    /// How those asked for stand; nothing for all: `to-come`, `open`, `closed`, `published`.
    pub standing: Option<&'static str>,
    /// The exercise asked for; nothing for all.
    pub year: Option<i16>,
    /// The calls.
    pub calls: Vec<CallRowView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
}

/// A call as it stands, in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallRowView {
    /// Its code.
    pub call: String,
    /// What kind it is: `projects`, `interest`.
    pub kind: &'static str,
    /// How it stands on the day: `to-come`, `open`, `closed`, `published`.
    pub standing: &'static str,
    /// What it is called.
    pub title: String,
    /// The exercise from which it is paid.
    pub year: i16,
    /// The first day on which one applies.
    pub opens: Date,
    /// The last one; nothing where it is open all the time.
    pub deadline: Option<Date>,
    /// Who decides: `director`, `selection`, `emergency-fund`, or any other as it is called.
    pub body: String,
    /// The most that is granted in all; nothing where no budget was announced.
    pub ceiling: Option<i64>,
    /// The day on which its results were published.
    pub published_on: Option<Date>,
    /// What came of it; nothing before its results are published.
    pub results: Option<CallResultsView>,
    /// The act that opened it.
    pub act: u64,
    /// What kind it is, in words.
    #[serde(skip)]
    pub kind_text: String,
    /// How it stands, in words.
    #[serde(skip)]
    pub standing_text: String,
    /// Who decides, in words.
    #[serde(skip)]
    pub body_text: String,
}

/// What came of a call, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallResultsView {
    /// How many applications there are.
    pub applications: usize,
    /// How many of them came after the deadline.
    pub late: usize,
    /// How many were granted all that they ask for.
    pub full: usize,
    /// How many were granted a part of it.
    pub partial: usize,
    /// How many were refused.
    pub refused: usize,
    /// How many are not decided.
    pub undecided: usize,
    /// How many became an agreement and a commitment.
    pub concluded: usize,
    /// What is asked for in all.
    pub requested: i64,
    /// What is granted in all.
    pub granted: i64,
    /// What is left of its budget; nothing where it has none.
    pub left: Option<i64>,
}

impl CallsView {
    /// The calls of a book that are asked for, on a day.
    pub fn new(
        book: &CallBook,
        (day, asked, eyes): (Date, Asked, Eyes),
        (choice, year): (CallChoice, Option<Year>),
        as_of: AsOf,
        words: Words,
    ) -> Self {
        let is_asked = |call: &Call<'_>| {
            choice.kind.is_none_or(|kind| call.terms().kind == kind)
                && choice.standing.is_none_or(|standing| call.standing(day) == standing)
                && year.is_none_or(|year| call.terms().year == year)
        };
        let calls = book.calls(asked).filter(is_asked);
        Self {
            day,
            kind: choice.kind.map(CallKind::as_str),
            standing: choice.standing.map(CallStanding::as_str),
            year: year.map(Year::get),
            calls: calls.map(|call| CallRowView::new(&call, day, eyes, words)).collect(),
            as_of,
        }
    }
}

impl CallRowView {
    /// A call as it stands on a day.
    pub fn new(call: &Call<'_>, day: Date, eyes: Eyes, words: Words) -> Self {
        let (terms, standing) = (call.terms(), call.standing(day));
        Self {
            call: call.code().to_string(),
            kind: terms.kind.as_str(),
            standing: standing.as_str(),
            title: terms.title.to_string(),
            year: terms.year.get(),
            opens: terms.opens,
            deadline: terms.deadline,
            body: terms.body.to_string(),
            ceiling: terms.budget.as_ref().map(|budget| budget.ceiling.cents()),
            published_on: call.published.map(|published| published.fact.published_on),
            results: shows(call, eyes).then(|| CallResultsView::new(call)),
            act: call.opened.stamp.number.get(),
            kind_text: kind_text(terms.kind, words),
            standing_text: standing_text(standing, words),
            body_text: body_text(&terms.body, words),
        }
    }
}

/// Whether what came of a call is shown: once it is published, or to who keeps the fund.
fn shows(call: &Call<'_>, eyes: Eyes) -> bool {
    eyes == Eyes::Entitled || call.published.is_some()
}

impl CallResultsView {
    fn new(call: &Call<'_>) -> Self {
        let (terms, all) = (call.terms(), &call.applications);
        let is_late = |on: Date| terms.is_late(on);
        Self {
            applications: all.len(),
            late: all.iter().filter(|one| is_late(one.received.fact.received_on)).count(),
            full: call.count(Outcome::Full),
            partial: call.count(Outcome::Partial),
            refused: call.count(Outcome::Refused),
            undecided: all.iter().filter(|one| one.decided().is_none()).count(),
            concluded: all.iter().filter(|one| one.concluded.is_some()).count(),
            requested: call.requested().map_or(i64::MAX, Ae::cents),
            granted: call.granted().map_or(i64::MAX, Ae::cents),
            left: call.left().map(Ae::cents),
        }
    }

    /// "6 of 10 applications are granted €708,000.00, of €1,023,000.00 asked for."
    pub fn sentence(&self, words: Words) -> String {
        let (granted, requested) = (whole_euros(self.granted, words), whole_euros(self.requested, words));
        let said = [
            ("winners", Argument::count(self.full + self.partial)),
            ("all", Argument::count(self.applications)),
            ("granted", Argument::Text(granted.as_str())),
            ("requested", Argument::Text(&requested)),
        ];
        words.with("call-results", &said)
    }
}

/// What kind a call is, in words.
pub fn kind_text(kind: CallKind, words: Words) -> String {
    words.get(&format!("call-kind-{}", kind.as_str()))
}

/// How a call stands, in words.
pub fn standing_text(standing: CallStanding, words: Words) -> String {
    words.get(&format!("call-standing-{}", standing.as_str()))
}

/// Who decides, in words.
pub(crate) fn body_text(body: &DecidingBody, words: Words) -> String {
    match body {
        DecidingBody::Director => words.get("call-body-director"),
        DecidingBody::Selection => words.get("call-body-selection"),
        DecidingBody::EmergencyFund => words.get("call-body-emergency-fund"),
        DecidingBody::Called(name) => name.to_string(),
    }
}

/// What became of an application, in words.
pub(crate) fn outcome_text(outcome: Outcome, words: Words) -> String {
    words.get(&format!("call-outcome-{}", outcome.as_str()))
}

/// "Besoin du territoire, 30 points"; without a weight its name alone.
pub(crate) fn criterion_text(criterion: &Criterion, words: Words) -> String {
    let name = criterion.name.as_str();
    match criterion.weight {
        None => name.to_owned(),
        Some(weight) => {
            let said =
                [("criterion", Argument::Text(name)), ("points", Argument::count(usize::from(weight)))];
            words.with("call-criterion", &said)
        }
    }
}
