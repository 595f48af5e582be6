//! What acts about calls say. Who applied is never named here, nor scores and motives: the page of the call tells what is published of them.

use maillage_domain::act::CallFact;
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decided::{
    ApplicationDecided, GrantConcluded, Outcome, ResultsPublished, Verdict,
};
use maillage_domain::call::opened::{CallAmended, CallOpened};
use maillage_domain::call::terms::{CallBudget, CallTerms};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::state::Asked;

use super::fields::Fields;
use crate::fund::call::{body_text, criterion_text, kind_text, outcome_text};
use crate::fund::names::pool_text;

/// What a fact says.
pub(super) fn say(fact: &CallFact, fields: &mut Fields<'_>) {
    match fact {
        CallFact::Opened(opened) => {
            let CallOpened { call, terms } = opened.as_ref();
            told(call, terms, fields);
        }
        CallFact::Amended(amended) => {
            let CallAmended { call, terms } = amended.as_ref();
            told(call, terms, fields);
        }
        CallFact::Received(received) => self::received(received, fields),
        CallFact::Decided(decided) => self::decided(decided, fields),
        CallFact::Published(published) => {
            let ResultsPublished { call, published_on } = published.as_ref();
            fields.text("call", call.as_str());
            fields.day("call-published", *published_on);
        }
        CallFact::Concluded(concluded) => {
            let GrantConcluded { call, number, agreement, commitment } = concluded.as_ref();
            answering(call, number, fields);
            fields.text("fund-agreement", agreement.to_string());
            fields.text("commitment", commitment.to_string());
        }
    }
}

fn told(call: &CallCode, terms: &CallTerms, fields: &mut Fields<'_>) {
    let CallTerms { kind, title, object, criteria, body, year, opens, deadline, budget } = terms;
    let words = fields.words();
    fields.text("call", call.as_str());
    fields.text("call-kind", kind_text(*kind, words));
    fields.written("call-title", title.as_str());
    fields.written("object", object.as_str());
    fields.list("call-criteria", criteria.iter().map(|one| criterion_text(one, words)).collect());
    fields.text("call-body", body_text(body, words));
    fields.year(year.get());
    fields.day("call-opens", *opens);
    match deadline {
        Some(deadline) => fields.day("call-deadline", *deadline),
        None => fields.message("call-deadline", "call-always-open"),
    }
    if let Some(CallBudget { ceiling, place }) = budget {
        fields.money("call-ceiling", ceiling.cents());
        fields.text("call-taken-from", pool_text(&place.pool(*year), words));
    }
}

fn answering(call: &CallCode, number: &OneLine, fields: &mut Fields<'_>) {
    fields.text("call", call.as_str());
    fields.written("call-number", number.as_str());
}

fn received(received: &ApplicationReceived, fields: &mut Fields<'_>) {
    let ApplicationReceived {
        call,
        number,
        applicant: _,
        name: _,
        title: _,
        requested: _,
        received_on,
        read_in,
    } = received;
    answering(call, number, fields);
    fields.day("received", *received_on);
    if let Some(read) = read_in.as_ref().and_then(|read| read.place.line) {
        fields.count("call-line", read);
    }
}

/// What is decided is told of a grant whose results are published; of anything else that it was decided.
fn decided(decided: &ApplicationDecided, fields: &mut Fields<'_>) {
    let ApplicationDecided { call, number, scores: _, verdict, body, decided_on, replaces } = decided;
    let words = fields.words();
    answering(call, number, fields);
    fields.text("call-body", body_text(body, words));
    fields.day("call-decided", *decided_on);
    if *replaces {
        fields.message("call-replaces", "call-replaces-said");
    }
    let book = fields.reader().state.calls(fields.region());
    let known = book.and_then(|book| book.call(call, Asked::LATEST));
    let published = known.as_ref().filter(|known| known.published.is_some());
    let requested = published
        .and_then(|known| known.application(number))
        .map(|application| application.received.fact.requested);
    match (verdict, requested) {
        (Verdict::Granted { sum, motive: _ }, Some(requested)) => {
            let outcome: Outcome = verdict.outcome(requested);
            fields.text("call-outcome", outcome_text(outcome, words));
            fields.money("call-granted", sum.cents());
        }
        (Verdict::Granted { .. } | Verdict::Refused { motive: _ }, _) => {
            fields.message("call-outcome", "call-outcome-kept");
        }
    }
}
