//! The rules behind a ruling, each a small function beside its articles.
//!
//! `None` means that a rule has nothing to say of a case. A missing fact never decides silently: the rule warns. Where a
//! practice of one region does not rule, the national rule that it makes precise speaks in its place.
#![expect(clippy::unnecessary_wraps, reason = "rules have one shape, also those that always speak")]

use super::articles::{L6122_2, L6122_9, R1434_30, R6122_25, R6122_29, R6122_30, R6122_34};
use super::decision::{OPINION, SILENCE, opinion, silence_of_agency};
use super::finding::{NeedSeen, Seen, Verdict};
use super::hauts_de_france::{
    EXTRA_UNIT_OPEN, HOSPITAL_AT_HOME, NEED_OF_UNITS, OTHER_FORM, RESEARCH, extra_unit_open,
    hospital_at_home, need_of_units, other_form, research, room,
};
use super::held::{
    ARRIVAL, AUTHORISED, CESSION_START, CONVERSION, HELD, MODIFICATION, MODIFICATION_BEFORE, REPLACEMENT,
    REPLACEMENT_SINCE, REPLACEMENT_WINDOW, TRANSFER, arrival, authorised, cession_start, conversion, held,
    modification, replacement, replacement_since, replacement_window, transfer,
};
use super::imaging::{
    DEDICATED_UNIT, IMAGING_COMPLIANCE, IMAGING_REPLACEMENT, IMAGING_REPLACEMENT_WITHIN, IMAGING_UNIT,
    NUCLEAR_UNIT, dedicated_unit, imaging_compliance, imaging_replacement, imaging_replacement_within,
    imaging_unit, nuclear_unit,
};
use super::judgement::{Judgement, counts};
use super::objectives::{
    OBJECTIVE, OBJECTIVE_STAGE, UNITS_NOT_COUNTED, objective, objective_stage, units_not_counted,
};
use super::outside_windows::{
    AGENCY_WINDOW, COMMUNES, CRISIS, INFERRED_ANY_TIME, OFF_SITE_PLACE, agency_window, communes, crisis,
    inferred_any_time, off_site_place,
};
use super::renewal::{RENEWAL_DATE, TACIT_RENEWAL, renewal_date, tacit_renewal};
use super::required::{REQUIRED, required};
use super::transition::{
    GOES_ON, GOES_ON_INFERRED, TACIT_TRANSITION, TRANSITION, TRANSITION_FILE, TRANSITION_FILE_INFERRED,
    TRANSITION_INFERRED, goes_on, goes_on_inferred, tacit_transition, transition, transition_file,
    transition_file_inferred, transition_inferred,
};
use super::undertakings::{
    CANCER_ACTIVITY, CRITICAL_CARE_CONFORMITY, cancer_activity, critical_care_conformity,
};
use super::units::{UNITS, has_units_since_the_reform, units};
use super::{ATTESTED, Citation, Rule, SINCE_REFORM};
use crate::parameter::dated::on;
use crate::procedure::case::{Case, OutOfForce, Zones};
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;
use crate::procedure::window::Window;

/// A rule behind a ruling.
pub struct RulingRule {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says of a case.
    pub judge: fn(&Case<'_>) -> Judgement,
}

/// The rules behind rulings, in the order people read them.
pub static RULINGS: [RulingRule; 57] = [
    RulingRule { rule: &NOMENCLATURE, judge: nomenclature },
    RulingRule { rule: &WINDOW, judge: window },
    RulingRule { rule: &WINDOW_LIST, judge: window_list },
    RulingRule { rule: &ZONE, judge: zone },
    RulingRule { rule: &BILAN_READ, judge: bilan_read },
    RulingRule { rule: &BILAN_AMENDED, judge: bilan_amended },
    RulingRule { rule: &NO_TABLE, judge: no_table },
    RulingRule { rule: &NEED_OF_SITES, judge: need_of_sites },
    RulingRule { rule: &ROOM_IN_RANGE, judge: room_in_range },
    RulingRule { rule: &NEED_OF_UNITS, judge: need_of_units },
    RulingRule { rule: &UNITS, judge: units },
    RulingRule { rule: &UNITS_NOT_COUNTED, judge: units_not_counted },
    RulingRule { rule: &OBJECTIVE, judge: objective },
    RulingRule { rule: &OBJECTIVE_STAGE, judge: objective_stage },
    RulingRule { rule: &EXTRA_UNIT_OPEN, judge: extra_unit_open },
    RulingRule { rule: &RESEARCH, judge: research },
    RulingRule { rule: &OTHER_FORM, judge: other_form },
    RulingRule { rule: &HOSPITAL_AT_HOME, judge: hospital_at_home },
    RulingRule { rule: &REQUIRED, judge: required },
    RulingRule { rule: &HELD, judge: held },
    RulingRule { rule: &TRANSITION, judge: transition },
    RulingRule { rule: &TRANSITION_INFERRED, judge: transition_inferred },
    RulingRule { rule: &GOES_ON, judge: goes_on },
    RulingRule { rule: &GOES_ON_INFERRED, judge: goes_on_inferred },
    RulingRule { rule: &TRANSITION_FILE, judge: transition_file },
    RulingRule { rule: &TRANSITION_FILE_INFERRED, judge: transition_file_inferred },
    RulingRule { rule: &TACIT_TRANSITION, judge: tacit_transition },
    RulingRule { rule: &CANCER_ACTIVITY, judge: cancer_activity },
    RulingRule { rule: &CRITICAL_CARE_CONFORMITY, judge: critical_care_conformity },
    RulingRule { rule: &AUTHORISED, judge: authorised },
    RulingRule { rule: &RENEWAL_DATE, judge: renewal_date },
    RulingRule { rule: &TACIT_RENEWAL, judge: tacit_renewal },
    RulingRule { rule: &TRANSFER, judge: transfer },
    RulingRule { rule: &CONVERSION, judge: conversion },
    RulingRule { rule: &ARRIVAL, judge: arrival },
    RulingRule { rule: &CESSION_START, judge: cession_start },
    RulingRule { rule: &MODIFICATION, judge: modification },
    RulingRule { rule: &MODIFICATION_BEFORE, judge: modification },
    RulingRule { rule: &REPLACEMENT, judge: replacement },
    RulingRule { rule: &REPLACEMENT_WINDOW, judge: replacement_window },
    RulingRule { rule: &REPLACEMENT_SINCE, judge: replacement_since },
    RulingRule { rule: &IMAGING_UNIT, judge: imaging_unit },
    RulingRule { rule: &IMAGING_REPLACEMENT, judge: imaging_replacement },
    RulingRule { rule: &IMAGING_REPLACEMENT_WITHIN, judge: imaging_replacement_within },
    RulingRule { rule: &IMAGING_COMPLIANCE, judge: imaging_compliance },
    RulingRule { rule: &NUCLEAR_UNIT, judge: nuclear_unit },
    RulingRule { rule: &DEDICATED_UNIT, judge: dedicated_unit },
    RulingRule { rule: &OFF_SITE_PLACE, judge: off_site_place },
    RulingRule { rule: &COMMUNES, judge: communes },
    RulingRule { rule: &INFERRED_ANY_TIME, judge: inferred_any_time },
    RulingRule { rule: &AGENCY_WINDOW, judge: agency_window },
    RulingRule { rule: &EXCEPTIONAL_NEED, judge: exceptional_need },
    RulingRule { rule: &DEROGATION, judge: derogation },
    RulingRule { rule: &CRISIS, judge: crisis },
    RulingRule { rule: &OPINION, judge: opinion },
    RulingRule { rule: &SILENCE, judge: silence_of_agency },
    RulingRule { rule: &INDICATIVE, judge: indicative },
];

/// Applications are received in windows; some at any time.
pub static WINDOW: Rule = Rule::read(
    "ruling.window",
    Citation::at("art. R. 6122-29, L. 6122-10 et R. 6122-35 CSP", &R6122_29),
    ATTESTED,
);

fn window(case: &Case<'_>) -> Judgement {
    let operation = case.question.operation;
    if operation.any_time() {
        // What is inferred is said by a rule of its own, which says so.
        return (!operation.is_inferred_any_time()).then_some((Verdict::Allows, Seen::AnyTime));
    }
    let dates = |window: &Window| (window.opens, window.closes);
    match case.window.map(dates) {
        Some((opens, closes)) => Some((Verdict::Allows, Seen::InWindow { opens, closes })),
        None => outside(case, Seen::NoWindow { nearest: case.nearest.map(dates) }),
    }
}

/// What it means to stand outside a window: a replacement is left to its own rule, and whether a derogation needs one is to be
/// examined.
fn outside(case: &Case<'_>, seen: Seen) -> Judgement {
    match case.question.operation {
        Operation::EquipmentReplacement => None,
        Operation::Derogation => Some((Verdict::Warns, seen)),
        _ => Some((Verdict::Forbids, seen)),
    }
}

/// A window receives what stands on its list; renewals even of what does not.
pub static WINDOW_LIST: Rule =
    Rule::read("ruling.window-list", Citation::at("art. R. 6122-29 CSP", &R6122_29), ATTESTED);

fn window_list(case: &Case<'_>) -> Judgement {
    let (operation, window) = (case.question.operation, case.window?);
    let listed = case.listed_as(window);
    let received = listed.as_ref().is_some_and(|code| window.receives(operation, code));
    match (listed.is_some(), received) {
        (false, _) if operation.renews() => Some((Verdict::Informs, Seen::NotListed)),
        (true, true) => Some((Verdict::Allows, Seen::Listed)),
        _ if operation.any_time() => None,
        (true, false) => outside(case, Seen::OperationNotListed),
        (false, _) => outside(case, not_listed(case)),
    }
}

/// A line that is not on the list: never, or since an order withdrew it.
fn not_listed(case: &Case<'_>) -> Seen {
    case.withdrawn_by.map_or(Seen::NotListed, |by| Seen::Withdrawn { by: by.to_owned() })
}

/// A zone must belong to the zone set of the line; another set is refused before any ruling.
pub static ZONE: Rule =
    Rule::read("ruling.zone-set", Citation::at("art. R. 1434-30 CSP", &R1434_30), ATTESTED);

fn zone(case: &Case<'_>) -> Judgement {
    Some(match case.zones {
        Zones::InForce(set) if set.zone(case.question.zone).is_some() => {
            (Verdict::Allows, Seen::RightZoneSet(set.id.clone()))
        }
        Zones::InForce(set) => (Verdict::Warns, Seen::OtherZoneSet(set.id.clone())),
        Zones::OfAnotherTime(set) => (Verdict::SetsAside, Seen::ZonesOfAnotherTime(set.id.clone())),
        Zones::Unrecorded => (Verdict::Warns, Seen::NoZoneSet),
    })
}

/// The bilan that counts is that of the window of the day, in its last version published by then; one of another window never
/// stands in for it.
pub static BILAN_READ: Rule =
    Rule::read("ruling.bilan-read", Citation::at("art. L. 6122-9 et R. 6122-30 CSP", &L6122_9), ATTESTED);

fn bilan_read(case: &Case<'_>) -> Judgement {
    if let Some(bilan) = case.bilan {
        let (version, picture) = (bilan.fact.version, bilan.fact.picture_date);
        return Some((Verdict::Informs, Seen::BilanRead { version, picture }));
    }
    Some(match case.window {
        _ if !case.question.operation.rests_on_bilan() => (Verdict::Warns, Seen::NoBilanPublished),
        Some(window) => {
            let (opens, closes) = (window.opens, window.closes);
            (Verdict::Forbids, Seen::NoBilanOfWindow { opens, closes })
        }
        None => (Verdict::Forbids, Seen::NoBilanWithoutWindow),
    })
}

/// A version of the bilan that is published while the window runs may close or open a place. What becomes of the files that are
/// in already is not regulated: who asks is told of it.
pub static BILAN_AMENDED: Rule =
    Rule::read("ruling.bilan-amended", Citation::at("art. R. 6122-30 CSP", &R6122_30), ATTESTED).general();

fn bilan_amended(case: &Case<'_>) -> Judgement {
    let amended = case.amended?;
    let verdict = if amended.closes { Verdict::Warns } else { Verdict::Informs };
    Some((verdict, Seen::PlaceAmended(amended)))
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
    if has_range(case) { None } else { need(case) }
}

/// Where the target is a range, the need is the room under the bound that the answers of the bilan follow: no text that was
/// read says which bound that is.
pub static ROOM_IN_RANGE: Rule =
    Rule::read("ruling.range", Citation::at("art. L. 6122-9 CSP", &L6122_9), SINCE_REFORM).general();

fn room_in_range(case: &Case<'_>) -> Judgement {
    if has_range(case) { need(case) } else { None }
}

fn has_range(case: &Case<'_>) -> bool {
    case.row.is_some_and(|row| row.has_range())
}

fn need(case: &Case<'_>) -> Judgement {
    let (sites, units) = counts(case)?;
    let left_to_units =
        units.is_some() && (case.is_ruled_by(&NEED_OF_UNITS) || has_units_since_the_reform(case));
    if left_to_units || !case.question.operation.needs_room() {
        return None;
    }
    Some(match case.disagreeing_gaps() {
        // The law asks for a zone short of supply; no national text we read says in which of two quantities.
        Some((sites, units)) => {
            let verdict = if case.is_needed() { Verdict::Informs } else { Verdict::Warns };
            (verdict, Seen::GapsDisagree { sites, units })
        }
        None => room(case, sites, units),
    })
}

/// An exceptional need opens places where the plan is reached.
pub static EXCEPTIONAL_NEED: Rule = Rule::read(
    "ruling.exceptional-need",
    Citation::at("art. L. 6122-9 et R. 6122-31 CSP", &L6122_9),
    ATTESTED,
);

fn exceptional_need(case: &Case<'_>) -> Judgement {
    let operation = case.question.operation;
    if !operation.rests_on_bilan() {
        return None;
    }
    Some(match operation {
        _ if case.is_needed() => (Verdict::Allows, need_stated(case)),
        Operation::ExceptionalNeed => (Verdict::Forbids, Seen::NoNeed),
        _ => (Verdict::Informs, Seen::NoNeed),
    })
}

/// The needs that are stated, and how a grant uses them up: no text says it, so the parameter is told with its doubt.
fn need_stated(case: &Case<'_>) -> Seen {
    let stated: Vec<_> = case.needs.iter().map(|need| (*need).clone()).collect();
    let used_up = on(&case.question.terms.need_used_up, case.day());
    Seen::Need(NeedSeen {
        places: stated.iter().fold(0, |places, need| need.places.saturating_add(places)),
        stated,
        used_up: used_up.value,
        doubt: used_up.doubt.clone(),
    })
}

/// A derogation leaves needs aside, exceptionally; it is not a way around the bilan.
pub static DEROGATION: Rule =
    Rule::read("ruling.derogation", Citation::at("art. L. 6122-2 CSP", &L6122_2), ATTESTED);

fn derogation(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::Derogation)
        .then_some((Verdict::Reserves(Reserve::Examination), Seen::AsStated))
}

/// Records of one nomenclature do not answer for a day of another.
pub static NOMENCLATURE: Rule =
    Rule::read("ruling.nomenclature", Citation::at("art. R. 6122-25 et R. 6122-26 CSP", &R6122_25), ATTESTED);

fn nomenclature(case: &Case<'_>) -> Judgement {
    Some(match case.nomenclature? {
        OutOfForce::Ended(until) if case.outlives_list() => (Verdict::Informs, Seen::GrantedBefore { until }),
        OutOfForce::Ended(until) => (Verdict::SetsAside, Seen::NomenclatureEnded { until }),
        OutOfForce::NotYet(from) => (Verdict::SetsAside, Seen::NomenclatureNotYet { from }),
        OutOfForce::Unattested(from) => (Verdict::Warns, Seen::NomenclatureAttested { from }),
    })
}

/// Every ruling is indicative.
pub static INDICATIVE: Rule =
    Rule::read("ruling.indicative", Citation::at("art. R. 6122-34 CSP", &R6122_34), ATTESTED);

fn indicative(_: &Case<'_>) -> Judgement {
    Some((Verdict::Informs, Seen::AsStated))
}
