//! What happens to entities and authorisations, in words.

use maillage_domain::care::authorisation::Said;
use maillage_domain::care::authorisation::equipment::{EquipmentKind, UnitTurn};
use serde::Serialize;

use crate::words::{Argument, Words};

/// The word that stands for a value of a small vocabulary in data, in the words of people: `register-refusal-needs-met`.
pub(crate) fn worded(family: &str, value: &impl Serialize, words: Words) -> String {
    let word = serde_json::to_value(value).ok();
    let word = word.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
    words.get(&format!("register-{family}-{word}"))
}

/// What happens to a legal entity.
pub(crate) fn entity_turn(turn: &str, words: Words) -> String {
    words.get(&format!("register-entity-{turn}"))
}

/// What happens to a site.
pub(crate) fn site_turn(turn: &str, words: Words) -> String {
    words.get(&format!("register-site-{turn}"))
}

/// What is said of an authorisation.
pub(crate) fn said(said: &Said, words: Words) -> String {
    words.get(&format!("register-turn-{}", said.as_str()))
}

/// What a kind of equipment is called.
pub(crate) fn equipment(kind: EquipmentKind, words: Words) -> String {
    words.get(&format!("register-unit-{}", kind.as_str()))
}

/// What happens to units.
pub(crate) fn units(turn: &UnitTurn, words: Words) -> String {
    let of = |kind: EquipmentKind| equipment(kind, words);
    match turn {
        UnitTurn::Authorised(allowed) => {
            let kinds = allowed.iter().map(|(kind, count)| format!("{}\u{a0}: {count}", of(*kind)));
            kinds.collect::<Vec<_>>().join(", ")
        }
        UnitTurn::Installed(unit) => {
            let kind = of(unit.kind);
            let said = [("name", Argument::Text(unit.name.as_str())), ("kind", Argument::Text(&kind))];
            words.with("register-unit-installed", &said)
        }
        UnitTurn::Replaced { name, by } => {
            let kind = of(by.kind);
            let said = [
                ("former", Argument::Text(name.as_str())),
                ("name", Argument::Text(by.name.as_str())),
                ("kind", Argument::Text(&kind)),
            ];
            words.with("register-unit-replaced", &said)
        }
        UnitTurn::Removed { name } => {
            words.with("register-unit-removed", &[("name", Argument::Text(name.as_str()))])
        }
    }
}
