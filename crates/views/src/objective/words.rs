//! Levels, stages and names of lines in words.

use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{Aim, Level, Stage};
use maillage_domain::care::quantity::Target;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::Asked;
use maillage_domain::territory::{RegionCode, ZoneCode};

use crate::words::Words;

/// A level as it is printed: a number, or its bounds.
pub(crate) fn level(level: Level) -> String {
    match level.target() {
        Target::Exactly(number) => number.to_string(),
        Target::Between { min, max } => format!("{min}–{max}"),
    }
}

/// A stage as a table of objectives writes it: `2026:3`.
pub(crate) fn stage(stage: &Stage) -> String {
    format!("{}:{}", stage.due, level(stage.level))
}

/// The stages of an aim, as a table of objectives writes them; nothing where there are none.
pub(crate) fn stages(aim: Option<&Aim>) -> String {
    let stages = aim.and_then(Aim::stages);
    stages.map(|stages| stages.iter().map(stage).collect::<Vec<_>>().join(" ")).unwrap_or_default()
}

/// What people call a line, or each of those that are counted together.
pub(crate) fn label(reference: &ReferenceBook, code: &LineCode, words: Words) -> String {
    let named =
        |code: &LineCode| reference.line(code).map(|line| line.label.get(words.language()).to_owned());
    named(code).unwrap_or_else(|| {
        let members = code.members().map(|member| named(&member).unwrap_or_else(|| member.to_string()));
        members.collect::<Vec<_>>().join(" + ")
    })
}

/// What people call a zone; nothing where no zone set has it.
pub(crate) fn zone_name(
    reference: &ReferenceBook,
    region: &RegionCode,
    asked: Asked,
    zone: &ZoneCode,
) -> String {
    let mut sets = reference.zone_sets(region, asked);
    let found = sets.find_map(|set| set.zone_set.zone(zone).map(|zone| zone.name.clone()));
    found.unwrap_or_default()
}
