//! What is open beside an application: other operations, and other zones of the same line.

use super::case::{Question, Zones};
use super::declared::{Declared, Holding};
use super::operation::Operation;
use super::outcome::Outcome;
use super::ruling::{Ruling, rule};
use crate::care::nomenclature::Line;
use crate::state::State;
use crate::territory::{Zone, ZoneCode};

/// An application that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative<'s> {
    /// The line.
    pub line: &'s Line,
    /// The operation.
    pub operation: Operation,
    /// The zone.
    pub zone: Zone,
    /// Places left; nothing where the operation uses none.
    pub slots: Option<i64>,
}

/// What is open on the same day for the same line: in the zone itself first, then in the others as their decision lists them.
/// Each is ruled on, so that none is named that would not be admitted. None for an application that no bilan opens.
pub fn alternatives<'s>(state: &'s State, ruling: &Ruling<'s>) -> Vec<Alternative<'s>> {
    let question = &ruling.case.question;
    let Zones::InForce(set) = ruling.case.zones else { return Vec::new() };
    if !question.operation.rests_on_bilan() {
        return Vec::new();
    }
    let here = set.zones.iter().filter(|zone| zone.code == *question.zone);
    let elsewhere = set.zones.iter().filter(|zone| zone.code != *question.zone);
    let here = here.flat_map(|zone| {
        [Operation::Creation, Operation::ExtraUnit, Operation::Renewal].map(|op| (op, zone))
    });
    let elsewhere =
        elsewhere.flat_map(|zone| [Operation::Creation, Operation::ExtraUnit].map(|op| (op, zone)));
    here.chain(elsewhere)
        .filter(|(operation, zone)| (*operation, &zone.code) != (question.operation, question.zone))
        .filter_map(|(operation, zone)| open(state, question, operation, zone))
        .collect()
}

/// The application, if it is admitted without any reserve.
fn open<'s>(
    state: &'s State,
    question: &Question<'s>,
    operation: Operation,
    zone: &'s Zone,
) -> Option<Alternative<'s>> {
    let asked = Question {
        operation,
        zone: &zone.code,
        from_zone: None::<&ZoneCode>,
        holding: Holding::Unknown,
        declared: Declared::default(),
        ..question.clone()
    };
    let ruling = rule(state, asked).ok()?;
    let (slots, outcome) = (ruling.slots, ruling.outcome);
    (outcome == Outcome::Yes).then(|| Alternative {
        line: question.line,
        operation,
        zone: zone.clone(),
        slots,
    })
}
