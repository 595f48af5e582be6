//! Arbitrary acts of objectives: numbers, ranges, stages in order, times, withdrawals.

use std::num::NonZeroU16;

use maillage_domain::care::bilan::{Certainty, Publication};
use maillage_domain::care::objective::{
    Aim, Due, Goals, Level, Objective, ObjectivesAdopted, Said, Stage, Stages, Stated,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::arbitrary::{bilingual, code, day, digest, text, zone};

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![
        any::<u32>().prop_map(Level::exactly),
        (0_u32..9, 0_u32..9)
            .prop_map(|(min, more)| Level::between(min, min + more).expect("bounds in their order")),
    ]
}

fn due() -> impl Strategy<Value = Due> {
    prop_oneof![
        (2018_i16..2040).prop_map(|year| Due::year(year).expect("four digits")),
        day().prop_map(Due::Day)
    ]
}

/// Stages in order: of any, those that follow the one before.
fn stages() -> impl Strategy<Value = Stages> {
    vec((due(), level()), 1..4).prop_map(|mut stages| {
        stages.sort_by_key(|(due, _)| due.first_day());
        let mut kept: Vec<Stage> = Vec::new();
        for (due, level) in stages {
            if kept.last().is_none_or(|last| last.due.is_before(due)) {
                kept.push(Stage { due, level });
            }
        }
        Stages::new(kept).expect("in order")
    })
}

fn aim() -> impl Strategy<Value = Aim> {
    prop_oneof![level().prop_map(Aim::Throughout), stages().prop_map(Aim::Staged)]
}

fn time() -> impl Strategy<Value = Option<NonZeroU16>> {
    any::<u16>().prop_map(NonZeroU16::new)
}

/// What an objective says: goals that hold together, or that there is none any more.
fn said() -> impl Strategy<Value = Said> {
    (option::of(aim()), option::of(aim()), time(), time(), option::of(due())).prop_map(
        |(sites, units, access_minutes, waiting_days, target)| {
            let goals = Goals { sites, units, access_minutes, waiting_days, target };
            Stated::new(goals).map_or(Said::Withdrawn, Said::Wanted)
        },
    )
}

/// An act that adopts objectives, or revises those of an act that may be there.
pub(crate) fn objectives() -> impl Strategy<Value = ObjectivesAdopted> {
    let certainty = prop_oneof![Just(Certainty::Printed), bilingual().prop_map(Certainty::Inferred)];
    let published = (day(), certainty).prop_map(|(on, certainty)| Publication { on, certainty });
    let names = || prop::sample::select(vec!["2023-1", "2024-2"]).prop_map(ToOwned::to_owned);
    let objective = (code(), zone(), said(), any::<u32>()).prop_map(|(line, zone, said, row)| Objective {
        line,
        zone,
        said,
        row,
    });
    let act = (names(), day(), option::of(text()), option::of(published), option::of(names()));
    (act, digest(), text(), vec(objective, 0..5)).prop_map(
        |((act, signed, raa, published, revises), document, source, objectives)| ObjectivesAdopted {
            act,
            signed,
            raa,
            published,
            revises,
            document,
            source,
            objectives,
        },
    )
}
