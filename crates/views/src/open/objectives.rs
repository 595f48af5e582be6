//! Tables of the objectives of the regional plan: the acts, what each says of a line in a zone, and stages.

use std::num::NonZeroU16;

use maillage_domain::care::bilan::Certainty;
use maillage_domain::care::objective::{
    Aim, Goals, Level, Objective, ObjectivesAdopted, Said, Stage, Stages,
};

use super::cell::OpenCell;
use super::cell::OpenKind::{Day, Flag, Integer, Text};
use super::table::Facts;

pub(super) fn acts<'f>() -> Facts<&'f ObjectivesAdopted, 8> {
    Facts {
        name: "objective_acts",
        columns: [
            ("decree", Text, |adopted| (&adopted.act).into()),
            ("raa", Text, |adopted| adopted.raa.as_ref().into()),
            ("signed_on", Day, |adopted| adopted.signed.into()),
            ("published_on", Day, |adopted| adopted.published.as_ref().map(|published| published.on).into()),
            ("published_inferred", Flag, |adopted| {
                let inferred = |certainty: &Certainty| matches!(certainty, Certainty::Inferred(_));
                adopted.published.as_ref().map(|published| inferred(&published.certainty)).into()
            }),
            ("revises", Text, |adopted| adopted.revises.as_ref().into()),
            ("document", Text, |adopted| adopted.document.into()),
            ("source", Text, |adopted| (&adopted.source).into()),
        ],
    }
}

/// The objectives of an act, each with what it wants in the end; a row for one that is withdrawn too.
pub(super) fn objectives<'f>() -> Facts<&'f Objective, 11> {
    Facts {
        name: "objectives",
        columns: [
            ("code", Text, |own| (&own.line).into()),
            ("zone", Text, |own| (&own.zone).into()),
            ("withdrawn", Flag, |own| Some(own.said == Said::Withdrawn).into()),
            ("sites_min", Integer, |own| bound(goals(own).and_then(|goals| goals.sites.as_ref()), |b| b.0)),
            ("sites_max", Integer, |own| bound(goals(own).and_then(|goals| goals.sites.as_ref()), |b| b.1)),
            ("units_min", Integer, |own| bound(goals(own).and_then(|goals| goals.units.as_ref()), |b| b.0)),
            ("units_max", Integer, |own| bound(goals(own).and_then(|goals| goals.units.as_ref()), |b| b.1)),
            ("access_minutes", Integer, |own| time(goals(own).and_then(|goals| goals.access_minutes))),
            ("waiting_days", Integer, |own| time(goals(own).and_then(|goals| goals.waiting_days))),
            ("due", Text, |own| goals(own).and_then(|goals| goals.target).map(|due| due.to_string()).into()),
            ("line", Integer, |own| own.row.into()),
        ],
    }
}

/// The stages of the objectives of an act, each with the name of its quantity.
pub(super) fn staged(
    adopted: &ObjectivesAdopted,
) -> impl Iterator<Item = (&Objective, &'static str, &Stage)> {
    adopted.objectives.iter().flat_map(|own| {
        let sites = goals(own).and_then(|goals| goals.sites.as_ref());
        let units = goals(own).and_then(|goals| goals.units.as_ref());
        [("sites", sites), ("units", units)].into_iter().flat_map(move |(quantity, aim)| {
            let stages = aim.and_then(Aim::stages).into_iter().flat_map(Stages::iter);
            stages.map(move |stage| (own, quantity, stage))
        })
    })
}

pub(super) fn stages<'f>() -> Facts<(&'f Objective, &'static str, &'f Stage), 6> {
    Facts {
        name: "objective_stages",
        columns: [
            ("code", Text, |(own, _, _)| (&own.line).into()),
            ("zone", Text, |(own, _, _)| (&own.zone).into()),
            ("quantity", Text, |(_, quantity, _)| (*quantity).into()),
            ("due", Text, |(_, _, stage)| stage.due.to_string().into()),
            ("stage_min", Integer, |(_, _, stage)| stage.level.bounds().0.into()),
            ("stage_max", Integer, |(_, _, stage)| stage.level.bounds().1.into()),
        ],
    }
}

const fn goals(own: &Objective) -> Option<&Goals> {
    match &own.said {
        Said::Wanted(stated) => Some(stated.goals()),
        Said::Withdrawn => None,
    }
}

fn bound(aim: Option<&Aim>, take: fn((u32, u32)) -> u32) -> OpenCell {
    aim.map(Aim::finally).map(Level::bounds).map(take).into()
}

fn time(time: Option<NonZeroU16>) -> OpenCell {
    time.map(|time| u32::from(time.get())).into()
}
