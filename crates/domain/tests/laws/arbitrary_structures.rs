//! Arbitrary facts of structures: some that meet under one key, and figures of every form.

use std::collections::BTreeSet;

use maillage_domain::act::Fact;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::ground::place::Place;
use maillage_domain::structure::key::StructureKey;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::tally::{
    Department, DepartmentCode, StructuresCounted, Tally, TallyOf, Territory,
};
use maillage_domain::structure::told::{StructureSaid, StructureTold};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::{day, digest, one_line, zone};

fn key() -> impl Strategy<Value = StructureKey> {
    select(vec!["uaped-lille", "cpts.2", "620000026"])
        .prop_map(|text| StructureKey::parse(text).expect("a key"))
}

fn kind() -> impl Strategy<Value = StructureKind> {
    select(StructureKind::ALL.to_vec())
}

fn status() -> impl Strategy<Value = StructureStatus> {
    select(StructureStatus::ALL.to_vec())
}

fn place() -> impl Strategy<Value = Place> {
    (option::of(1_u32..9), option::of(1_u32..3000)).prop_map(|(page, line)| Place {
        page,
        line,
        ..Place::default()
    })
}

fn told() -> BoxedStrategy<Fact> {
    let commune = select(vec!["62041", "2A004"]).prop_map(|code| CommuneCode::parse(code).expect("a code"));
    let said = (kind(), one_line(), option::of(one_line()), option::of(commune));
    let dated = (option::of(status()), option::of(day()), option::of(one_line()));
    let said = (said, dated).prop_map(|((kind, name, town, commune), (status, since, source))| {
        StructureSaid { kind, name, town, commune, status, since, source }
    });
    (key(), said, digest(), place())
        .prop_map(|(structure, said, document, place)| StructureTold { structure, said, document, place })
        .prop_map(Fact::from)
        .boxed()
}

/// A territory of a region.
pub(crate) fn territory() -> impl Strategy<Value = Territory> {
    let code = select(vec!["59", "2B", "974"]).prop_map(|code| DepartmentCode::parse(code).expect("a code"));
    let department = (code, one_line()).prop_map(|(code, name)| Department { code, name });
    prop_oneof![
        Just(Territory::Region),
        department.prop_map(Territory::Department),
        zone().prop_map(Territory::Zone)
    ]
}

fn tally() -> impl Strategy<Value = Tally> {
    let of = (kind(), btree_set(status(), 0..3), option::of(one_line()), territory());
    let of = of.prop_map(|(kind, statuses, only, territory): (_, BTreeSet<_>, _, _)| TallyOf {
        kind,
        statuses,
        only,
        territory,
    });
    (of, any::<u32>(), one_line(), option::of(one_line()), place())
        .prop_map(|(of, count, printed, dated, place)| Tally { of, count, printed, dated, place })
}

fn counted() -> BoxedStrategy<Fact> {
    (digest(), one_line(), vec(tally(), 0..4))
        .prop_map(|(document, title, tallies)| StructuresCounted { document, title, tallies })
        .prop_map(Fact::from)
        .boxed()
}

/// A fact of structures.
pub(crate) fn structure_fact() -> BoxedStrategy<Fact> {
    prop_oneof![told(), counted()].boxed()
}

/// One of each type.
pub(crate) fn one_of_each() -> impl Strategy<Value = Vec<Fact>> {
    (told(), counted()).prop_map(|(told, counted)| vec![told, counted])
}
