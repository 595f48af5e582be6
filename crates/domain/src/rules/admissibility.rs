//! The rules behind a ruling, each a small function beside its articles.
//!
//! `None` means that a rule has nothing to say of a case. A missing fact never decides silently: the rule warns. Where a
//! practice of one region does not rule, the national rule that it makes precise speaks in its place.
#![expect(clippy::unnecessary_wraps, reason = "rules have one shape, also those that always speak")]

use super::articles::{L6122_1, L6122_2, L6122_6, L6122_9, R1434_30, R6122_25, R6122_29, R6122_30, R6122_34};
use super::finding::{Seen, Verdict};
use super::hauts_de_france::{
    EXTRA_UNIT_OPEN, HOSPITAL_AT_HOME, NEED_OF_UNITS, OTHER_FORM, extra_unit_open, hospital_at_home,
    need_of_units, other_form, room,
};
use super::judgement::{Judgement, counts};
use super::{ATTESTED, Citation, Rule};
use crate::procedure::case::Case;
use crate::procedure::operation::Operation;

/// A rule behind a ruling.
pub struct RulingRule {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says of a case.
    pub judge: fn(&Case<'_>) -> Judgement,
}

/// The rules behind rulings, in the order people read them.
pub static RULINGS: [RulingRule; 18] = [
    RulingRule { rule: &WINDOW, judge: window },
    RulingRule { rule: &WINDOW_LIST, judge: window_list },
    RulingRule { rule: &ZONE, judge: zone },
    RulingRule { rule: &BILAN_READ, judge: bilan_read },
    RulingRule { rule: &NO_TABLE, judge: no_table },
    RulingRule { rule: &NEED_OF_SITES, judge: need_of_sites },
    RulingRule { rule: &NEED_OF_UNITS, judge: need_of_units },
    RulingRule { rule: &EXTRA_UNIT_OPEN, judge: extra_unit_open },
    RulingRule { rule: &OTHER_FORM, judge: other_form },
    RulingRule { rule: &HOSPITAL_AT_HOME, judge: hospital_at_home },
    RulingRule { rule: &HELD, judge: held },
    RulingRule { rule: &CONVERSION, judge: conversion },
    RulingRule { rule: &ARRIVAL, judge: arrival },
    RulingRule { rule: &REPLACEMENT, judge: replacement },
    RulingRule { rule: &EXCEPTIONAL_NEED, judge: exceptional_need },
    RulingRule { rule: &DEROGATION, judge: derogation },
    RulingRule { rule: &NOMENCLATURE, judge: nomenclature },
    RulingRule { rule: &INDICATIVE, judge: indicative },
];

/// Applications are received in windows; some at any time.
pub static WINDOW: Rule = Rule::read(
    "ruling.window",
    Citation::at("art. R. 6122-29, L. 6122-10 et R. 6122-35 CSP", &R6122_29),
    ATTESTED,
);

fn window(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    if question.operation.any_time() {
        return Some((Verdict::Allows, Seen::AnyTime));
    }
    let dates = |window: &crate::procedure::window::Window| (window.opens, window.closes);
    Some(match case.window.map(dates) {
        Some((opens, closes)) => (Verdict::Allows, Seen::InWindow { opens, closes }),
        None => (Verdict::Forbids, Seen::NoWindow { nearest: case.nearest.map(dates) }),
    })
}

/// A window receives what stands on its list; renewals even of what does not.
pub static WINDOW_LIST: Rule = Rule::read(
    "ruling.window-list",
    Citation::at("art. R. 6122-29 CSP ; R32-2019-06-26-014, annexe 1", &R6122_29),
    ATTESTED,
);

fn window_list(case: &Case<'_>) -> Judgement {
    let (question, window) = (&case.question, case.window?);
    let renews = matches!(question.operation, Operation::Renewal | Operation::RenewalAfterInjunction);
    let listed = window.lines.contains(&question.line.code);
    Some(match (listed, renews) {
        (false, true) => (Verdict::Informs, Seen::NotListed),
        (false, false) if question.operation.any_time() => return None,
        (false, false) => (Verdict::Forbids, Seen::NotListed),
        (true, _) if window.receives(question.operation) => (Verdict::Allows, Seen::Listed),
        (true, _) if question.operation.any_time() => return None,
        (true, _) => (Verdict::Forbids, Seen::OperationNotListed),
    })
}

/// A zone must belong to the zone set of the line; another set is refused before any ruling.
pub static ZONE: Rule =
    Rule::read("ruling.zone-set", Citation::at("art. R. 1434-30 CSP", &R1434_30), ATTESTED);

fn zone(case: &Case<'_>) -> Judgement {
    Some(match case.zone_set {
        Some(set) if set.zone(case.question.zone).is_some() => {
            (Verdict::Allows, Seen::RightZoneSet(set.id.clone()))
        }
        Some(set) => (Verdict::Warns, Seen::OtherZoneSet(set.id.clone())),
        None => (Verdict::Warns, Seen::NoZoneSet),
    })
}

/// The bilan that counts is the last one published by the day of filing.
pub static BILAN_READ: Rule =
    Rule::read("ruling.bilan-read", Citation::at("art. R. 6122-30 CSP", &R6122_30), ATTESTED);

fn bilan_read(case: &Case<'_>) -> Judgement {
    Some(match case.bilan {
        Some(bilan) => {
            let (version, picture) = (bilan.fact.version, bilan.fact.picture_date);
            (Verdict::Informs, Seen::BilanRead { version, picture })
        }
        None if case.question.operation.needs_room() => (Verdict::Forbids, Seen::NoBilanPublished),
        None => (Verdict::Warns, Seen::NoBilanPublished),
    })
}

/// Without a table there is no bilan for the line, and so no zone found short of supply.
pub static NO_TABLE: Rule =
    Rule::read("ruling.no-bilan", Citation::at("art. L. 6122-9 et R. 6122-30 CSP", &L6122_9), ATTESTED);

fn no_table(case: &Case<'_>) -> Judgement {
    case.bilan?;
    match (&case.row, case.question.operation) {
        (None, operation) if operation.needs_room() => Some((Verdict::Forbids, Seen::NoBilan)),
        (None, _) => Some((Verdict::Informs, Seen::NoBilan)),
        (Some(row), _) => {
            let read = row.position.code.as_ref()?;
            let other = *read != case.question.line.code;
            other.then(|| (Verdict::Informs, Seen::BilanOfActivity(read.clone())))
        }
    }
}

/// New authorisations of activities follow the gap in sites.
pub static NEED_OF_SITES: Rule =
    Rule::read("ruling.gap", Citation::at("art. L. 6122-9 CSP", &L6122_9), ATTESTED);

fn need_of_sites(case: &Case<'_>) -> Judgement {
    let (sites, units) = counts(case)?;
    let left_to_practice = units.is_some() && case.is_ruled_by(&NEED_OF_UNITS);
    if left_to_practice || !case.question.operation.needs_room() {
        return None;
    }
    Some(match case.disagreeing_gaps() {
        // The law asks for a zone short of supply; no national text we read says in which of two quantities.
        Some((sites, units)) => {
            let verdict = if case.need.is_some() { Verdict::Informs } else { Verdict::Warns };
            (verdict, Seen::GapsDisagree { sites, units })
        }
        None => room(case, sites, units),
    })
}

/// What is held may be renewed, moved and brought together whatever the gap.
pub static HELD: Rule = Rule::read(
    "ruling.held",
    Citation::at("art. L. 6122-6, L. 6122-10 et R. 6122-35 CSP ; R32-2019-06-26-014, annexe 1", &L6122_6),
    ATTESTED,
);

fn held(case: &Case<'_>) -> Judgement {
    let held = matches!(
        case.question.operation,
        Operation::Renewal
            | Operation::RenewalAfterInjunction
            | Operation::Transfer
            | Operation::Regrouping
            | Operation::CessionConfirmation
    );
    let gap = case.row.and_then(|row| row.deciding_gap());
    held.then_some((Verdict::Allows, Seen::GapSetAside { gap }))
}

/// Conversion may exceed the plan; the annexes of 2019 do not list it.
pub static CONVERSION: Rule =
    Rule::read("ruling.conversion", Citation::at("art. L. 6122-6 CSP", &L6122_6), ATTESTED);

fn conversion(case: &Case<'_>) -> Judgement {
    let gap = case.row.and_then(|row| row.deciding_gap());
    (case.question.operation == Operation::Conversion).then_some((Verdict::Allows, Seen::GapSetAside { gap }))
}

/// A place that moves to another zone is for a person to look at.
pub static ARRIVAL: Rule =
    Rule::read("ruling.arrival-zone", Citation::at("art. L. 6122-6 et R. 6122-34 CSP", &L6122_6), ATTESTED)
        .practice();

fn arrival(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    if !matches!(question.operation, Operation::Transfer | Operation::Regrouping) {
        return None;
    }
    let gap = case.row.and_then(|row| row.deciding_gap());
    Some(match question.from_zone {
        None => (Verdict::Warns, Seen::DepartureUnknown),
        Some(from) if from == question.zone => (Verdict::Allows, Seen::SameZone),
        Some(from) if gap.is_some_and(|gap| gap > 0) => {
            (Verdict::Informs, Seen::OtherZone { from: from.clone(), gap })
        }
        Some(from) => (Verdict::Warns, Seen::OtherZone { from: from.clone(), gap }),
    })
}

/// A unit in place of another leaves the count as it is.
pub static REPLACEMENT: Rule =
    Rule::read("ruling.replacement", Citation::at("art. L. 6122-1 CSP", &L6122_1), ATTESTED).general();

fn replacement(case: &Case<'_>) -> Judgement {
    let gap = case.units_gap();
    (case.question.operation == Operation::EquipmentReplacement)
        .then_some((Verdict::Allows, Seen::GapSetAside { gap }))
}

/// An exceptional need opens places where the plan is reached.
pub static EXCEPTIONAL_NEED: Rule = Rule::read(
    "ruling.exceptional-need",
    Citation::at("art. L. 6122-9 et R. 6122-31 CSP", &L6122_9),
    ATTESTED,
);

fn exceptional_need(case: &Case<'_>) -> Judgement {
    match (case.need, case.question.operation) {
        (Some(places), Operation::ExceptionalNeed) => Some((Verdict::Allows, Seen::Need { places })),
        (Some(places), operation) if operation.needs_room() => Some((Verdict::Allows, Seen::Need { places })),
        (None, Operation::ExceptionalNeed) => Some((Verdict::Forbids, Seen::NoNeed)),
        (None, operation) if operation.needs_room() => Some((Verdict::Informs, Seen::NoNeed)),
        _ => None,
    }
}

/// A derogation leaves needs aside, exceptionally; it is not a way around the bilan.
pub static DEROGATION: Rule =
    Rule::read("ruling.derogation", Citation::at("art. L. 6122-2 CSP", &L6122_2), ATTESTED);

fn derogation(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::Derogation).then_some((Verdict::Warns, Seen::AsStated))
}

/// A nomenclature that has ended does not rule on later days.
pub static NOMENCLATURE: Rule =
    Rule::read("ruling.nomenclature", Citation::at("art. R. 6122-25 et R. 6122-26 CSP", &R6122_25), ATTESTED);

fn nomenclature(case: &Case<'_>) -> Judgement {
    let in_force = case.nomenclature?;
    Some(match in_force.until {
        Some(until) if until < case.question.asked.day => (Verdict::Warns, Seen::NomenclatureEnded { until }),
        _ => (Verdict::Warns, Seen::NomenclatureAttested { from: in_force.from }),
    })
}

/// Every ruling is indicative.
pub static INDICATIVE: Rule =
    Rule::read("ruling.indicative", Citation::at("art. R. 6122-34 CSP", &R6122_34), ATTESTED);

fn indicative(_: &Case<'_>) -> Judgement {
    Some((Verdict::Informs, Seen::AsStated))
}
