//! Tables of calls: what each says, what came, that it was decided, published, and what became an agreement. Who applied, the scores,
//! the motives and the sums are no part of them: what is published of those is told by the page of the call.

use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decided::{ApplicationDecided, GrantConcluded, ResultsPublished};
use maillage_domain::call::terms::{CallKind, CallTerms, Criterion};
use maillage_domain::fund::cell::{Envelope, Place};

use super::cell::OpenKind::{Cents, Day, Integer, Text};
use super::table::Facts;

/// What is said of a call, when it is opened or amended.
#[derive(Clone, Copy)]
pub(super) struct Told<'f> {
    /// Which one.
    pub(super) call: &'f CallCode,
    /// What it says.
    pub(super) terms: &'f CallTerms,
}

impl<'f> Told<'f> {
    fn place(self) -> Option<&'f Place> {
        self.terms.budget.as_ref().map(|budget| &budget.place)
    }
}

pub(super) fn calls<'f>() -> Facts<Told<'f>, 13> {
    Facts {
        name: "fund_calls",
        columns: [
            ("call_code", Text, |told| told.call.as_str().into()),
            ("call_kind", Text, |told| CallKind::as_str(told.terms.kind).into()),
            ("call_title", Text, |told| told.terms.title.as_str().into()),
            ("call_object", Text, |told| told.terms.object.as_str().into()),
            ("deciding_body", Text, |told| told.terms.body.as_str().into()),
            ("exercise", Integer, |told| told.terms.year.into()),
            ("call_opens", Day, |told| told.terms.opens.into()),
            ("call_deadline", Day, |told| told.terms.deadline.into()),
            ("call_ceiling", Cents, |told| told.terms.budget.as_ref().map(|budget| budget.ceiling).into()),
            ("envelope", Text, |told| told.place().map(|place| Envelope::as_str(place.envelope)).into()),
            ("earmark", Text, |told| told.place().and_then(|place| place.earmark.code()).into()),
            ("mission", Integer, |told| told.place().and_then(Place::mission).into()),
            ("code", Text, |told| told.place().and_then(Place::code).into()),
        ],
    }
}

pub(super) fn criteria<'f>() -> Facts<(&'f CallCode, &'f Criterion), 3> {
    Facts {
        name: "fund_call_criteria",
        columns: [
            ("call_code", Text, |(call, _)| call.as_str().into()),
            ("criterion", Text, |(_, criterion)| criterion.name.as_str().into()),
            ("weight", Integer, |(_, criterion)| criterion.weight.map(i64::from).into()),
        ],
    }
}

pub(super) fn applications<'f>() -> Facts<&'f ApplicationReceived, 3> {
    Facts {
        name: "fund_call_applications",
        columns: [
            ("call_code", Text, |received| received.call.as_str().into()),
            ("form_number", Text, |received| received.number.as_str().into()),
            ("received_on", Day, |received| received.received_on.into()),
        ],
    }
}

pub(super) fn decisions<'f>() -> Facts<&'f ApplicationDecided, 4> {
    Facts {
        name: "fund_call_decisions",
        columns: [
            ("call_code", Text, |decided| decided.call.as_str().into()),
            ("form_number", Text, |decided| decided.number.as_str().into()),
            ("deciding_body", Text, |decided| decided.body.as_str().into()),
            ("decided_on", Day, |decided| decided.decided_on.into()),
        ],
    }
}

pub(super) fn results<'f>() -> Facts<&'f ResultsPublished, 2> {
    Facts {
        name: "fund_call_results",
        columns: [
            ("call_code", Text, |published| published.call.as_str().into()),
            ("published_on", Day, |published| published.published_on.into()),
        ],
    }
}

pub(super) fn grants<'f>() -> Facts<&'f GrantConcluded, 4> {
    Facts {
        name: "fund_call_grants",
        columns: [
            ("call_code", Text, |concluded| concluded.call.as_str().into()),
            ("form_number", Text, |concluded| concluded.number.as_str().into()),
            ("agreement", Text, |concluded| concluded.agreement.as_str().into()),
            ("commitment", Text, |concluded| concluded.commitment.to_string().into()),
        ],
    }
}
