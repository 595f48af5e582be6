//! The rules on what is held already: renewed, moved, brought together, converted, ceded, modified, replaced.

use jiff::civil::date;

use super::articles::{D6122_38, L6122_1, L6122_3, L6122_6, L6122_10, R6122_38_1, R6122_39};
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::units::has_units_since_the_reform;
use super::units_fact::UnitsFact;
use super::{ATTESTED, BEFORE_2025_189, BEFORE_REFORM, Citation, INFORMATION, Rule, SINCE_REFORM};
use crate::care::quantity::{Current, Tally};
use crate::period::Period;
use crate::procedure::case::Case;
use crate::procedure::declared::Holding;
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;

/// What is held may be renewed, brought together and ceded whatever the gap.
pub static HELD: Rule = Rule::read(
    "ruling.held",
    Citation::at("art. L. 6122-6, L. 6122-10 et R. 6122-35 CSP", &L6122_6),
    ATTESTED,
);

pub(super) fn held(case: &Case<'_>) -> Judgement {
    let operation = case.question.operation;
    let held =
        operation.renews() || matches!(operation, Operation::Regrouping | Operation::CessionConfirmation);
    held.then(|| (Verdict::Allows, gap_set_aside(case)))
}

fn gap_set_aside(case: &Case<'_>) -> Seen {
    Seen::GapSetAside { gap: case.row.and_then(|row| row.deciding_room()) }
}

/// Renewing or replacing supposes something authorised.
pub static AUTHORISED: Rule =
    Rule::read("ruling.authorised", Citation::at("art. L. 6122-10 et R. 6122-39 CSP", &L6122_10), ATTESTED)
        .general();

pub(super) fn authorised(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    let replaces = question.operation == Operation::EquipmentReplacement;
    let passes = question.operation == Operation::TransitionFile;
    if !(question.operation.renews() || replaces || passes) || case.holds_line() {
        return None;
    }
    let none = |tally: &Tally| tally.current == Some(Current::Counted(0));
    let quantities = case.row.map(|row| &row.position.quantities);
    let counted =
        quantities.map(|found| if replaces { found.units().unwrap_or(found.sites()) } else { found.sites() });
    match (counted, question.holding) {
        (Some(tally), _) if none(tally) => {
            Some((Verdict::Reserves(Reserve::Authorisation), Seen::NothingAuthorised))
        }
        (_, Holding::Declared(_)) => Some((Verdict::Warns, Seen::NothingHeld)),
        (_, Holding::Unknown) => None,
    }
}

/// What is held may be moved whatever the gap, as the annexes of Hauts-de-France say; no article that was read says it. Since
/// the reform a change of place is a modification.
pub static TRANSFER: Rule =
    Rule::read("ruling.transfer", INFORMATION, ATTESTED).until(BEFORE_REFORM).practice().in_hauts_de_france();

pub(super) fn transfer(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::Transfer).then(|| (Verdict::Allows, gap_set_aside(case)))
}

/// Conversion may exceed the plan; the annexes of 2019 do not list it.
pub static CONVERSION: Rule =
    Rule::read("ruling.conversion", Citation::at("art. L. 6122-6 CSP", &L6122_6), ATTESTED);

pub(super) fn conversion(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::Conversion).then(|| (Verdict::Allows, gap_set_aside(case)))
}

/// A place that moves to another zone is for a person to look at.
pub static ARRIVAL: Rule =
    Rule::read("ruling.arrival-zone", Citation::at("art. L. 6122-6 et R. 6122-34 CSP", &L6122_6), ATTESTED)
        .practice();

pub(super) fn arrival(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    let modifies = question.operation == Operation::Modification;
    if !modifies && !matches!(question.operation, Operation::Transfer | Operation::Regrouping) {
        return None;
    }
    let gap = case.row.and_then(|row| row.deciding_room());
    match question.from_zone {
        None if modifies => None,
        None => Some((Verdict::Reserves(Reserve::DepartureZone), Seen::DepartureUnknown)),
        Some(from) if from == question.zone => Some((Verdict::Allows, Seen::SameZone)),
        Some(from) => {
            let verdict = match gap {
                _ if modifies => Verdict::Reserves(Reserve::Examination),
                Some(gap) if gap > 0 => Verdict::Informs,
                _ => Verdict::Warns,
            };
            Some((verdict, Seen::OtherZone { from: from.clone(), gap }))
        }
    }
}

/// An authorisation is not ceded before it was put to use.
pub static CESSION_START: Rule =
    Rule::read("ruling.cession-start", Citation::at("art. L. 6122-3 CSP", &L6122_3), ATTESTED);

pub(super) fn cession_start(case: &Case<'_>) -> Judgement {
    let ceded = case.question.operation == Operation::CessionConfirmation;
    ceded.then_some(match case.question.declared.started {
        Some(true) => (Verdict::Allows, Seen::Started),
        Some(false) => (Verdict::Forbids, Seen::NeverStarted),
        None => (Verdict::Warns, Seen::StartUnknown),
    })
}

/// Since 1 March 2025 a change of premises or conditions is told to the agency, which agrees or asks for a file. The new
/// wording was not read, its day is inferred, and agencies differ.
pub static MODIFICATION: Rule = Rule::read(
    "ruling.modification",
    Citation::at("art. R. 6122-38-1 CSP, décret 2025-189", &R6122_38_1),
    Period::since(date(2025, 3, 1)),
)
.general();

/// Before, the same under another article.
pub static MODIFICATION_BEFORE: Rule =
    Rule::read("ruling.modification-before", Citation::at("art. D. 6122-38 II CSP", &D6122_38), ATTESTED)
        .until(BEFORE_2025_189)
        .practice();

pub(super) fn modification(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::Modification).then_some((Verdict::Informs, Seen::AsStated))
}

/// A unit in place of another leaves the count as it is.
pub static REPLACEMENT: Rule =
    Rule::read("ruling.replacement", Citation::at("art. L. 6122-1 CSP", &L6122_1), ATTESTED).general();

pub(super) fn replacement(case: &Case<'_>) -> Judgement {
    let gap = case.units_room();
    (case.question.operation == Operation::EquipmentReplacement)
        .then_some((Verdict::Allows, Seen::GapSetAside { gap }))
}

/// Until the reform a unit was replaced by modifying its authorisation, more simply where it was of the same kind; the wording
/// of 2019 was not found, so that the lack of a window never forbids it.
pub static REPLACEMENT_WINDOW: Rule =
    Rule::read("ruling.replacement-window", Citation::of("décret 2018-117"), ATTESTED)
        .until(BEFORE_REFORM)
        .general();

pub(super) fn replacement_window(case: &Case<'_>) -> Judgement {
    let replaces = case.question.operation == Operation::EquipmentReplacement;
    (replaces && !case.is_received_in_window()).then_some((Verdict::Warns, Seen::ReplacedOutsideWindow))
}

/// Since the reform a hyperbaric chamber or a cyclotron is replaced by modifying its authorisation, outside windows.
pub static REPLACEMENT_SINCE: Rule =
    Rule::read("ruling.replacement-since", Citation::at("art. R. 6122-39 CSP", &R6122_39), SINCE_REFORM);

pub(super) fn replacement_since(case: &Case<'_>) -> Judgement {
    let replaces = case.question.operation == Operation::EquipmentReplacement;
    (replaces && has_units_since_the_reform(case)).then(|| {
        // Both ways are open: which one it is decides nothing but what the agency gets.
        let fact = match case.question.declared.same_use {
            Some(true) => UnitsFact::SameUse,
            Some(false) => UnitsFact::OtherUse,
            None => UnitsFact::UseUnsaid,
        };
        (Verdict::Allows, Seen::OnUnits(fact))
    })
}
