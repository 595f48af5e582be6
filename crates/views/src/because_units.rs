//! The facts on units of a site, in a sentence.

use maillage_domain::procedure::site_units::UnitKind;
use maillage_domain::rules::units_fact::UnitsFact;

use crate::words::{Argument, Words};

/// What a rule saw of the units of a site, in a sentence.
pub(crate) fn on_units(fact: UnitsFact, words: Words) -> String {
    let counted = |id, arguments: &[(&str, u32)]| {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, count)| (*name, Argument::count(*count))).collect();
        words.with(id, &arguments)
    };
    match fact {
        UnitsFact::Unsaid => words.get("seen-units-unsaid"),
        UnitsFact::KindUnsaid => words.get("seen-unit-kind-unsaid"),
        UnitsFact::NoneToReplace(kind) => of_kind("seen-none-to-replace", kind, 0, words),
        UnitsFact::WithinThreshold { units, threshold } => {
            counted("seen-within-threshold", &[("units", units), ("threshold", threshold)])
        }
        UnitsFact::AboveThreshold { units, threshold, ceiling } => counted(
            "seen-above-threshold",
            &[("units", units), ("threshold", threshold), ("ceiling", ceiling)],
        ),
        UnitsFact::AboveCeiling { units, ceiling } => {
            counted("seen-above-ceiling", &[("units", units), ("ceiling", ceiling)])
        }
        UnitsFact::SameNature => words.get("seen-same-nature"),
        UnitsFact::OtherNatureWithin { units, threshold } => {
            counted("seen-other-nature-within", &[("units", units), ("threshold", threshold)])
        }
        UnitsFact::OtherNatureAbove { units, threshold } => {
            counted("seen-other-nature-above", &[("units", units), ("threshold", threshold)])
        }
        UnitsFact::SameUse => words.get("seen-same-use"),
        UnitsFact::OtherUse => words.get("seen-other-use"),
        UnitsFact::UseUnsaid => words.get("seen-use-unsaid"),
        UnitsFact::TypeMissing { units, missing } => of_kind("seen-type-missing", missing, units, words),
        UnitsFact::OtherTypeReached => words.get("seen-other-type-reached"),
        UnitsFact::OtherTypeNotReached => words.get("seen-other-type-not-reached"),
        UnitsFact::OtherTypeUnsaid => words.get("seen-other-type-unsaid"),
        UnitsFact::BothTypes => words.get("seen-both-types"),
        UnitsFact::BothCameras => words.get("seen-both-cameras"),
        UnitsFact::OneCamera => words.get("seen-one-camera"),
    }
}

fn of_kind(id: &str, kind: UnitKind, units: u32, words: Words) -> String {
    let kind = words.get(&format!("unit-kind-{}", kind.as_str()));
    words.with(id, &[("kind", Argument::Text(&kind)), ("units", Argument::count(units))])
}
