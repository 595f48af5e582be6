//! Arbitrary facts of calls: some that meet under one code and one number, and all that may be left out.

use maillage_domain::act::Fact;
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decided::{ApplicationDecided, GrantConcluded, ResultsPublished, Score, Verdict};
use maillage_domain::call::opened::{CallAmended, CallOpened};
use maillage_domain::call::terms::{CallBudget, CallKind, CallTerms, Criterion, DecidingBody};
use maillage_domain::fund::agreement::Clause;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::notified::ReadIn;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::{day, digest, one_line};
use crate::arbitrary_agreements::reference;
use crate::arbitrary_fund::{ae, beneficiary, commitment, place, year};

fn code() -> impl Strategy<Value = CallCode> {
    (0_u8..3).prop_map(|number| format!("AAP-{number}").parse().expect("a code"))
}

fn number() -> impl Strategy<Value = OneLine> {
    select(vec!["1", "2", "dossier 3"]).prop_map(|text| OneLine::try_from(text.to_owned()).expect("a line"))
}

fn clause() -> impl Strategy<Value = Clause> {
    "[a-zé]{1,8}( |\n)?[a-z]{1,8}".prop_map(|text| text.parse().expect("a clause"))
}

fn body() -> impl Strategy<Value = DecidingBody> {
    let called = one_line().prop_map(|line| DecidingBody::parse(line.as_str()).expect("a body"));
    prop_oneof![
        Just(DecidingBody::Director),
        Just(DecidingBody::Selection),
        Just(DecidingBody::EmergencyFund),
        called
    ]
}

fn terms() -> impl Strategy<Value = CallTerms> {
    let criterion =
        (one_line(), option::of(any::<u16>())).prop_map(|(name, weight)| Criterion { name, weight });
    let budget = (ae(), place()).prop_map(|(ceiling, place)| CallBudget { ceiling, place });
    let what = (select(CallKind::ALL.to_vec()), one_line(), clause(), vec(criterion, 0..3));
    let when = (year(), day(), option::of(day()));
    (what, body(), when, option::of(budget)).prop_map(
        |((kind, title, object, criteria), body, (year, opens, deadline), budget)| CallTerms {
            kind,
            title,
            object,
            criteria,
            body,
            year,
            opens,
            deadline,
            budget,
        },
    )
}

fn opened() -> BoxedStrategy<Fact> {
    (code(), terms()).prop_map(|(call, terms)| Fact::from(CallOpened { call, terms })).boxed()
}

fn amended() -> BoxedStrategy<Fact> {
    (code(), terms()).prop_map(|(call, terms)| Fact::from(CallAmended { call, terms })).boxed()
}

fn received() -> BoxedStrategy<Fact> {
    let name = "[A-Z][a-z]{1,12}".prop_map(|name| LegalName::parse(&name).expect("a name"));
    let read_in =
        (digest(), 1_u32..3000).prop_map(|(document, line)| ReadIn { document, place: Place::on_line(line) });
    let said = (beneficiary(), option::of(name), one_line(), ae(), day());
    (code(), number(), said, option::of(read_in))
        .prop_map(|(call, number, (applicant, name, title, requested, received_on), read_in)| {
            Fact::from(ApplicationReceived {
                call,
                number,
                applicant,
                name,
                title,
                requested,
                received_on,
                read_in,
            })
        })
        .boxed()
}

fn decided() -> BoxedStrategy<Fact> {
    let score = (one_line(), any::<u16>()).prop_map(|(criterion, points)| Score { criterion, points });
    let verdict = prop_oneof![
        (ae(), option::of(clause())).prop_map(|(sum, motive)| Verdict::Granted { sum, motive }),
        clause().prop_map(|motive| Verdict::Refused { motive }),
    ];
    (code(), number(), vec(score, 0..3), verdict, body(), day(), any::<bool>())
        .prop_map(|(call, number, scores, verdict, body, decided_on, replaces)| {
            Fact::from(ApplicationDecided { call, number, scores, verdict, body, decided_on, replaces })
        })
        .boxed()
}

fn published() -> BoxedStrategy<Fact> {
    (code(), day())
        .prop_map(|(call, published_on)| Fact::from(ResultsPublished { call, published_on }))
        .boxed()
}

fn concluded() -> BoxedStrategy<Fact> {
    (code(), number(), reference(), commitment())
        .prop_map(|(call, number, agreement, commitment)| {
            Fact::from(GrantConcluded { call, number, agreement, commitment })
        })
        .boxed()
}

/// A fact of calls.
pub(crate) fn call_fact() -> BoxedStrategy<Fact> {
    prop_oneof![opened(), amended(), received(), decided(), published(), concluded()].boxed()
}

/// One of each type.
pub(crate) fn one_of_each() -> impl Strategy<Value = Vec<Fact>> {
    (opened(), amended(), received(), decided(), published(), concluded()).prop_map(
        |(opened, amended, received, decided, published, concluded)| {
            vec![opened, amended, received, decided, published, concluded]
        },
    )
}
