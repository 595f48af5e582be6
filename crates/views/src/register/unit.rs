//! The units of an authorisation, in words.

use maillage_domain::care::authorisation::equipment::{EquipmentKind, Fleet, UnitUse};
use schemars::JsonSchema;
use serde::Serialize;

use super::reader::RegisterReader;
use super::words::equipment;
use crate::words::Argument;

/// How many units of a kind are authorised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AllowedView {
    /// The kind, as the national feed names it.
    pub kind: &'static str,
    /// The same in words.
    pub text: String,
    /// How many.
    pub count: u32,
}

/// A unit that stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitView {
    /// What people call it on its site.
    pub name: String,
    /// The kind, as the national feed names it.
    pub kind: &'static str,
    /// The same in words.
    pub text: String,
    /// What it is used for, in words.
    pub used_for: String,
    /// Whether it is for research alone.
    pub research_only: bool,
}

/// How many units of each kind are authorised.
pub(super) fn allowed(fleet: &Fleet, reader: &RegisterReader<'_>) -> Vec<AllowedView> {
    let view = |kind: EquipmentKind| AllowedView {
        kind: kind.as_str(),
        text: equipment(kind, reader.words()),
        count: fleet.authorised(kind),
    };
    EquipmentKind::ALL.into_iter().map(view).filter(|allowed| 0 < allowed.count).collect()
}

/// The units that stand there, by name.
pub fn installed(fleet: &Fleet, reader: &RegisterReader<'_>) -> Vec<UnitView> {
    let words = reader.words();
    let used_for = |used_for: &UnitUse| match used_for {
        UnitUse::Care => words.get("register-use-care"),
        UnitUse::ResearchOnly => words.get("register-use-research-only"),
        UnitUse::DedicatedTo(line) => {
            words.with("register-use-dedicated-to", &[("line", Argument::Text(&reader.line(line)))])
        }
    };
    let units = fleet.installed().map(|unit| UnitView {
        name: unit.name.to_string(),
        kind: unit.kind.as_str(),
        text: equipment(unit.kind, words),
        used_for: used_for(&unit.used_for),
        research_only: unit.used_for == UnitUse::ResearchOnly,
    });
    units.collect()
}
