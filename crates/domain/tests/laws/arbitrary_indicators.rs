//! Arbitrary facts of indicators: some that meet under one code, and values of every scope.

use maillage_domain::act::Fact;
use maillage_domain::ground::place::Place;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::{Definition, IndicatorDefined};
use maillage_domain::indicator::formula::Formula;
use maillage_domain::indicator::recorded::{IndicatorRecorded, ReadIn};
use maillage_domain::indicator::scope::{Scope, Span};
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::structure::key::StructureKey;
use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::{day, digest, one_line};
use crate::arbitrary_structures::territory;

fn code() -> impl Strategy<Value = IndicatorCode> {
    select(vec!["empp", "aumg.cost", "posts-2"]).prop_map(|text| IndicatorCode::parse(text).expect("a code"))
}

fn formula() -> impl Strategy<Value = Formula> {
    let forms = vec![
        "structures:empp",
        "structures:msp:recognised+open",
        "fund:paid:MI2-3-5",
        "fund:committed",
        "sum:empp+posts-2",
        "quotient:aumg.cost/posts-2",
        "earmark:empp/posts-2+aumg.cost",
    ];
    select(forms).prop_map(|text| Formula::parse(text).expect("a formula"))
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::Euros),
        Just(Unit::Percent),
        one_line().prop_map(|line| { Unit::parse(line.as_str()).expect("a unit") })
    ]
}

fn value() -> impl Strategy<Value = Value> {
    any::<i64>().prop_map(Value::from_hundredths)
}

fn scope() -> impl Strategy<Value = Scope> {
    let years = select(vec!["2023", "2021-2023"]).prop_map(|text| Span::parse(text).expect("years"));
    (option::of(years), territory(), option::of(one_line())).prop_map(|(period, territory, action)| Scope {
        period,
        territory,
        action,
    })
}

fn defined() -> BoxedStrategy<Fact> {
    let structures =
        select(vec!["uaped-lille", "620000026"]).prop_map(|text| StructureKey::parse(text).expect("a key"));
    let said = (one_line(), unit(), one_line(), option::of(formula()), option::of(one_line()));
    let links = (btree_set(one_line(), 0..3), btree_set(structures, 0..3), btree_set(one_line(), 0..3));
    (code(), said, links)
        .prop_map(|(indicator, said, (actions, structures, destinations))| {
            let (label, unit, calculation, formula, source) = said;
            let definition =
                Definition { label, unit, calculation, formula, source, actions, structures, destinations };
            Fact::from(IndicatorDefined { indicator, definition })
        })
        .boxed()
}

fn targeted() -> BoxedStrategy<Fact> {
    (code(), territory(), value(), day(), option::of(one_line()))
        .prop_map(|(indicator, territory, value, by, source)| IndicatorTargeted {
            indicator,
            territory,
            value,
            by,
            source,
        })
        .prop_map(Fact::from)
        .boxed()
}

fn recorded() -> BoxedStrategy<Fact> {
    let read_in =
        (digest(), 1_u32..3000).prop_map(|(document, line)| ReadIn { document, place: Place::on_line(line) });
    (code(), scope(), value(), (option::of(one_line()), option::of(one_line())), option::of(read_in))
        .prop_map(|(indicator, scope, value, (printed, source), read_in)| IndicatorRecorded {
            indicator,
            scope,
            value,
            printed,
            source,
            read_in,
        })
        .prop_map(Fact::from)
        .boxed()
}

/// A fact of indicators.
pub(crate) fn indicator_fact() -> BoxedStrategy<Fact> {
    prop_oneof![defined(), targeted(), recorded()].boxed()
}

/// One of each type.
pub(crate) fn one_of_each() -> impl Strategy<Value = Vec<Fact>> {
    (defined(), targeted(), recorded())
        .prop_map(|(defined, targeted, recorded)| vec![defined, targeted, recorded])
}
