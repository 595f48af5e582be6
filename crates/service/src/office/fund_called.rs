//! What the verbs of calls make of their fields.

use maillage_domain::call::terms::{Criterion, DecidingBody};
use maillage_domain::fund::agreement::Clause;
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::commitment::Purpose;
use maillage_domain::fund::essentials::Essentials;
use maillage_domain::fund::money::Ae;
use maillage_reading::fund_values::{CriterionTyped, ScoreTyped};

use super::fund_agreed::terms;
use super::fund_deed::FundDeed;
use super::fund_draft::{Asker, Draft, deed};
use super::fund_field::{BODY_WORDS, OTHER_BODY, YES_WORD};
use super::fund_typed::Fields;
use crate::call::act::{
    AmendRequest, ApplyRequest, BudgetAsked, DecideRequest, NewDeadline, OpenRequest, PublishRequest,
};
use crate::call::grant::GrantRequest;

/// Who decides, where it is said: one of those that are known, or another as it is called.
fn body(fields: &mut Fields<'_>) -> Option<DecidingBody> {
    let (word, name) = (fields.optional_one_of("body", &BODY_WORDS), fields.optional_line("body-name"));
    match word {
        Some(OTHER_BODY) => {
            fields.needs("body-name")?;
            name.map(DecidingBody::Called)
        }
        Some(known) => {
            fields.alone("body-name", "body");
            DecidingBody::parse(known).ok()
        }
        None => {
            name?;
            // A name alone does not say that it takes the place of a body that is known.
            fields.needs("body")?;
            None
        }
    }
}

/// Who decides, where it has to be said.
fn needed_body(fields: &mut Fields<'_>) -> Option<DecidingBody> {
    fields.needs("body")?;
    body(fields)
}

fn criteria(fields: &mut Fields<'_>) -> Vec<Criterion> {
    fields.lines("criterion").into_iter().map(|one: CriterionTyped| one.0).collect()
}

pub(super) fn open(fields: &mut Fields<'_>) -> Option<Draft> {
    let (call, kind, title) = (fields.call("call"), fields.word("kind"), fields.line("title"));
    let (object, year) = (fields.clause("object"), fields.year("year"));
    let body = needed_body(fields);
    let (opens, deadline) = (fields.needed_day("opens"), fields.day("deadline"));
    let criteria = criteria(fields);
    let (ceiling, place) = (fields.optional_cents("ceiling").map(Ae::from_cents), fields.spot("place"));
    let budget = fields.both(("ceiling", ceiling), ("place", place));
    let budget = budget.map(|(ceiling, place)| BudgetAsked { ceiling, place });
    let (call, kind, title, object) = (call?, kind?, title?, object?);
    let (year, body, opens) = (year?, body?, opens?);
    Some(deed(move |Asker { region, on, .. }| {
        FundDeed::OpenCall(OpenRequest {
            region,
            call: call.clone(),
            kind,
            title: title.clone(),
            object: object.clone(),
            criteria: criteria.clone(),
            body: body.clone(),
            year,
            opens,
            deadline,
            budget: budget.clone(),
            on,
        })
    }))
}

pub(super) fn amend(fields: &mut Fields<'_>) -> Option<Draft> {
    let (call, title) = (fields.call("call"), fields.optional_line("title"));
    let object: Option<Clause> = fields.parsed("object");
    let (body, opens, criteria) = (body(fields), fields.day("opens"), criteria(fields));
    let (day, none) = (fields.day("deadline"), fields.optional_one_of("no-deadline", &[YES_WORD]));
    fields.alone("no-deadline", "deadline");
    let deadline = day.map(NewDeadline::On).or_else(|| none.map(|_yes| NewDeadline::None));
    let (ceiling, place) = (fields.optional_cents("ceiling").map(Ae::from_cents), fields.spot("place"));
    let call = call?;
    Some(deed(move |Asker { region, on, .. }| {
        FundDeed::AmendCall(AmendRequest {
            region,
            call: call.clone(),
            title: title.clone(),
            object: object.clone(),
            criteria: criteria.clone(),
            body: body.clone(),
            opens,
            deadline,
            ceiling,
            place: place.clone(),
            on,
        })
    }))
}

pub(super) fn apply(fields: &mut Fields<'_>) -> Option<Draft> {
    let (call, number) = (fields.call("call"), fields.line("number"));
    let (id, kind) = (fields.beneficiary("beneficiary"), fields.word("beneficiary-kind"));
    let applicant = id.zip(kind).map(|(id, kind)| Beneficiary { id, kind });
    let (name, title) = (fields.optional_name("name"), fields.line("title"));
    let requested = fields.cents("amount").map(Ae::from_cents);
    let (call, number, applicant) = (call?, number?, applicant?);
    let (title, requested) = (title?, requested?);
    Some(deed(move |Asker { region, on, .. }| {
        FundDeed::Apply(ApplyRequest {
            region,
            call: call.clone(),
            number: number.clone(),
            applicant: applicant.clone(),
            name: name.clone(),
            title: title.clone(),
            requested,
            on,
        })
    }))
}

pub(super) fn decide(fields: &mut Fields<'_>) -> Option<Draft> {
    let (call, number) = (fields.call("call"), fields.line("number"));
    let is_granted = fields.one_of("verdict", &["granted", "refused"]).map(|word| word == "granted");
    let granted = fields.optional_cents("amount").map(Ae::from_cents);
    let motive: Option<Clause> = fields.parsed("motive");
    let scores: Vec<_> = fields.lines("score").into_iter().map(|one: ScoreTyped| one.0).collect();
    let body = body(fields);
    let replaces = fields.optional_one_of("replaces", &[YES_WORD]).is_some();
    match is_granted {
        Some(true) => fields.needs("amount"),
        Some(false) => {
            fields.alone("amount", "verdict");
            fields.needs("motive")
        }
        None => None,
    }?;
    let (call, number) = (call?, number?);
    Some(deed(move |Asker { region, on, .. }| {
        FundDeed::Decide(DecideRequest {
            region,
            call: call.clone(),
            number: number.clone(),
            granted,
            motive: motive.clone(),
            scores: scores.clone(),
            body: body.clone(),
            replaces,
            on,
        })
    }))
}

pub(super) fn publish(fields: &mut Fields<'_>) -> Option<Draft> {
    let call = fields.call("call")?;
    Some(deed(move |Asker { region, on, .. }| {
        FundDeed::Publish(PublishRequest { region, call: call.clone(), on })
    }))
}

/// The sum is what is granted, and who receives it who applied: neither is typed again.
pub(super) fn grant(fields: &mut Fields<'_>) -> Option<Draft> {
    let (call, number) = (fields.call("call"), fields.line("number"));
    let (agreement, kind) = (fields.agreement("agreement"), fields.word("kind"));
    let (amends, field) = (fields.optional_agreement("amends"), fields.word("field"));
    let code = fields.optional_text("purpose");
    let purpose = field.map(|field| Purpose { field, code });
    let essentials = fields.essentials().unwrap_or_default();
    let terms = terms(fields);
    let (call, number, agreement) = (call?, number?, agreement?);
    let (kind, purpose) = (kind?, purpose?);
    Some(deed(move |Asker { key, person, region, on }| {
        FundDeed::Grant(Box::new(GrantRequest {
            region,
            key,
            call: call.clone(),
            number: number.clone(),
            agreement: agreement.clone(),
            kind,
            amends: amends.clone(),
            purpose: purpose.clone(),
            instalments: terms.instalments.iter().map(|one| (one.year, one.sum)).collect(),
            essentials: Essentials { name: None, ..essentials.clone() },
            terms: terms.clone(),
            actor: person,
            on,
        }))
    }))
}
