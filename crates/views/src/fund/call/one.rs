//! One call: what it says, and what was sent in answer to it.

use std::cmp::Reverse;

use jiff::civil::Date;
use maillage_domain::call::book::{Application, Call};
use maillage_domain::call::decided::{ApplicationDecided, Outcome};
use maillage_domain::call::terms::{CallTerms, Criterion};
use maillage_domain::fund::cell::Place;
use maillage_domain::fund::destination::Mission;
use schemars::JsonSchema;
use serde::Serialize;

use super::{CallRowView, Eyes, body_text, outcome_text};
use crate::fund::agreement::{beneficiary_text, named, public_id};
use crate::fund::as_of::AsOf;
use crate::fund::names::{beneficiary_id, pool_text};
use crate::words::{Argument, Words};

/// A call, and what was sent in answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallView {
    /// The call.
    #[serde(flatten)]
    pub row: CallRowView,
    /// What it is for.
    pub object: String,
    /// The envelope its budget is taken from.
    pub envelope: Option<&'static str>,
    /// The earmark; nothing for fungible credits.
    pub earmark: Option<String>,
    /// The mission.
    pub mission: Option<u8>,
    /// The code of the line.
    pub code: Option<String>,
    /// The criteria, in order.
    pub criteria: Vec<CallCriterionView>,
    /// The points of all criteria together; nothing where one of them has no weight.
    pub points: Option<u32>,
    /// Whether all applications are told with their scores and motives; else those alone that something is granted to, once published.
    pub whole: bool,
    /// The applications, the best first.
    pub applications: Vec<CallApplicationView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// Its title: "AAP-2026-04: Répit".
    #[serde(skip)]
    pub title: String,
    /// What its budget is taken from, in words.
    #[serde(skip)]
    pub taken_from: Option<String>,
}

/// A criterion of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallCriterionView {
    /// What it is called.
    pub name: String,
    /// The most points that it gives; nothing where none were announced.
    pub weight: Option<u16>,
}

/// An application as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallApplicationView {
    /// The number that the form gave it.
    pub number: String,
    /// Who applies, as it is typed: `siret:12345678200010`; nothing where it is a natural person.
    pub applicant: Option<String>,
    /// What kind of beneficiary it is.
    pub applicant_kind: &'static str,
    /// Its name, where it is a legal person and its name was given.
    pub name: Option<String>,
    /// What the project is called; nothing for the public where a natural person applies.
    pub title: Option<String>,
    /// What is asked for.
    pub requested: i64,
    /// The day it was received.
    pub received_on: Date,
    /// Whether that was after the deadline.
    pub late: bool,
    /// What became of it: `full`, `partial`, `refused`; nothing where it is not decided.
    pub outcome: Option<&'static str>,
    /// What is granted.
    pub granted: i64,
    /// The points of each criterion; for who keeps the fund.
    pub scores: Vec<CallScoreView>,
    /// The points together; for who keeps the fund.
    pub points: Option<u32>,
    /// Why; for who keeps the fund.
    pub motive: Option<String>,
    /// Who decided.
    pub body: Option<String>,
    /// On which day.
    pub decided_on: Option<Date>,
    /// How many decisions this one took the place of.
    pub replaced: usize,
    /// The agreement that it became.
    pub agreement: Option<String>,
    /// The commitment under it.
    pub commitment: Option<String>,
    /// The act by which it was received.
    pub act: u64,
    /// Who applies, in words.
    #[serde(skip)]
    pub applicant_text: String,
    /// What became of it, in words.
    #[serde(skip)]
    pub outcome_text: String,
    /// Who decided, in words.
    #[serde(skip)]
    pub body_text: String,
}

/// The points of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CallScoreView {
    /// The criterion.
    pub criterion: String,
    /// How many it was given.
    pub points: u16,
}

impl CallView {
    /// A call as it stands on a day, for those eyes.
    pub fn new(call: &Call<'_>, (day, eyes): (Date, Eyes), as_of: AsOf, words: Words) -> Self {
        let (terms, row) = (call.terms(), CallRowView::new(call, day, eyes, words));
        let place = terms.budget.as_ref().map(|budget| &budget.place);
        let told = call.applications.iter().filter(|one| is_told(call, one, eyes));
        let mut applications: Vec<_> =
            told.map(|one| CallApplicationView::new(terms, one, eyes, words)).collect();
        // The points are no part of what the public sees, nor is the order that they make.
        applications.sort_by_key(|one| (Reverse(one.points), Reverse(one.granted)));
        let title = [("call", Argument::Text(row.call.as_str())), ("title", Argument::Text(&row.title))];
        Self {
            title: words.with("call-page-title", &title),
            object: terms.object.to_string(),
            envelope: place.map(|place| place.envelope.as_str()),
            earmark: place.and_then(|place| place.earmark.code()).map(ToOwned::to_owned),
            mission: place.and_then(Place::mission).map(Mission::number),
            code: place.and_then(Place::code).map(ToOwned::to_owned),
            criteria: terms.criteria.iter().map(criterion).collect(),
            points: terms.points(),
            whole: eyes == Eyes::Entitled,
            applications,
            as_of,
            taken_from: place.map(|place| pool_text(&place.pool(terms.year), words)),
            row,
        }
    }
}

fn criterion(criterion: &Criterion) -> CallCriterionView {
    CallCriterionView { name: criterion.name.to_string(), weight: criterion.weight }
}

/// Whether an application is told one by one: to who keeps the fund, and once published where something is granted to it.
fn is_told(call: &Call<'_>, application: &Application<'_>, eyes: Eyes) -> bool {
    match eyes {
        Eyes::Entitled => true,
        Eyes::Public => {
            let granted = matches!(application.outcome(), Some(Outcome::Full | Outcome::Partial));
            call.published.is_some() && granted
        }
    }
}

impl CallApplicationView {
    fn new(terms: &CallTerms, application: &Application<'_>, eyes: Eyes, words: Words) -> Self {
        let (received, outcome) = (&application.received.fact, application.outcome());
        let decided = application.decided().map(|decided| decided.fact.as_ref());
        let entitled = decided.filter(|_| eyes == Eyes::Entitled);
        let is_shown = eyes == Eyes::Entitled || !received.applicant.id.is_person();
        let concluded = application.concluded.map(|concluded| &concluded.fact);
        Self {
            number: received.number.to_string(),
            applicant: public_id(&received.applicant.id),
            applicant_kind: beneficiary_id(received.applicant.kind).trim_start_matches("fund-beneficiary-"),
            name: named(&received.applicant, received.name.as_ref()),
            title: is_shown.then(|| received.title.to_string()),
            requested: received.requested.cents(),
            received_on: received.received_on,
            late: terms.is_late(received.received_on),
            outcome: outcome.map(Outcome::as_str),
            granted: application.granted().cents(),
            scores: entitled.map(scores).unwrap_or_default(),
            points: entitled.and_then(ApplicationDecided::points),
            motive: entitled.and_then(|decided| decided.verdict.motive()).map(ToString::to_string),
            body: decided.map(|decided| decided.body.to_string()),
            decided_on: decided.map(|decided| decided.decided_on),
            replaced: application.decisions.len().saturating_sub(1),
            agreement: concluded.map(|concluded| concluded.agreement.to_string()),
            commitment: concluded.map(|concluded| concluded.commitment.to_string()),
            act: application.received.stamp.number.get(),
            applicant_text: beneficiary_text(&received.applicant, received.name.as_ref(), words),
            outcome_text: outcome
                .map_or_else(|| words.get("call-outcome-none"), |outcome| outcome_text(outcome, words)),
            body_text: decided.map(|decided| body_text(&decided.body, words)).unwrap_or_default(),
        }
    }

    /// The page of who applies; nothing where that is a natural person: "siret", "12345678200010".
    pub fn applicant_address(&self) -> Option<(&str, &str)> {
        self.applicant.as_deref().and_then(|id| id.split_once(':'))
    }

    /// "Besoin du territoire 28, Qualité 20".
    pub fn scores_text(&self) -> String {
        let each = self.scores.iter().map(|score| format!("{} {}", score.criterion, score.points));
        each.collect::<Vec<_>>().join(", ")
    }
}

fn scores(decided: &ApplicationDecided) -> Vec<CallScoreView> {
    let each = decided.scores.iter();
    each.map(|score| CallScoreView { criterion: score.criterion.to_string(), points: score.points }).collect()
}
