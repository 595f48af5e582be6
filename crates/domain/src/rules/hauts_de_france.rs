//! The practices of Hauts-de-France, as act R32-2019-06-26-014 shows them: they rule on its applications and on no other.
//!
//! They make national rules of [admissibility](super::admissibility) precise: which of two quantities decides, which units
//! are not counted, and which forms of an activity are open to who holds one. They end with the nomenclature of 2019.

use super::articles::L6122_9;
use super::figures::LEFT_OUT_FOR_RESEARCH;
use super::finding::{Count, Seen, Verdict};
use super::judgement::{Judgement, counts};
use super::{ANNEX_2, ATTESTED, BEFORE_REFORM, Citation, INFORMATION, Rule};
use crate::care::nomenclature::LineCode;
use crate::procedure::case::Case;
use crate::procedure::declared::{Held, Holding};
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;

const fn practice(id: &'static str, citation: Citation) -> Rule {
    Rule::read(id, citation, ATTESTED).until(BEFORE_REFORM).practice().in_hauts_de_france()
}

/// New authorisations of equipment need a unit; the first on a site needs a site too.
pub static NEED_OF_UNITS: Rule =
    practice("ruling.equipment", Citation::at("art. L. 6122-9 CSP ; R32-2019-06-26-014, annexe 2", &L6122_9));

pub(super) fn need_of_units(case: &Case<'_>) -> Judgement {
    let (sites, units) = counts(case)?;
    if units.is_none() || !case.question.operation.needs_room() {
        return None;
    }
    Some(room(case, sites, units))
}

/// Whether there is room; what another rule opens is only told. Where the document does not tell, nothing is forbidden and
/// nothing is promised: its figure is asked for.
pub(super) fn room(case: &Case<'_>, sites: Count, units: Option<Count>) -> (Verdict, Seen) {
    let opened_otherwise = case.is_needed() || opened_by_form(case) || is_left_out(case);
    match case.has_place() {
        Some(true) => (Verdict::Allows, Seen::Places { sites, units }),
        Some(false) if opened_otherwise => (Verdict::Informs, Seen::NoPlace { sites, units }),
        Some(false) => (Verdict::Forbids, Seen::NoPlace { sites, units }),
        None if opened_otherwise => (Verdict::Informs, Seen::PlaceUnknown { sites, units }),
        None => (Verdict::Reserves(Reserve::PrintedFigure), Seen::PlaceUnknown { sites, units }),
    }
}

/// Where a new site is refused, a unit more on an existing one may be open.
pub static EXTRA_UNIT_OPEN: Rule = practice("ruling.extra-unit-open", ANNEX_2);

pub(super) fn extra_unit_open(case: &Case<'_>) -> Judgement {
    let (sites, units) = (case.sites_room()?, case.units_room()?);
    match case.question.operation {
        Operation::Creation if units > 0 && sites <= 0 => {
            Some((Verdict::Informs, Seen::ExtraUnitOpen { units }))
        }
        Operation::Creation | Operation::ExtraUnit if units <= 0 && sites > 0 => {
            Some((Verdict::Informs, Seen::UnitsDecide { sites, units }))
        }
        _ => None,
    }
}

/// The activities whose forms are open to each other for a site that holds one, in Hauts-de-France
/// (R32-2019-06-26-014, annexe 1, informations préalables); elsewhere another form follows the gap like any new application.
const OPEN_FORMS: [&str; 3] = ["medecine", "chirurgie", "ssr"];

/// Those of them whose table counts inpatient and part-time care together, so that only the applicant tells them apart.
pub const FORMS_TOGETHER: [&str; 2] = ["medecine", "ssr"];

fn is_hospital_at_home(code: &LineCode) -> bool {
    code.as_str() == "medecine.had"
}

fn forms_open(case: &Case<'_>) -> bool {
    let code = &case.question.line.code;
    case.question.operation == Operation::OtherForm
        && case.is_ruled_by(&OTHER_FORM)
        && OPEN_FORMS.contains(&code.family())
        && !is_hospital_at_home(code)
}

/// What the site is said to hold of the same activity, whatever its form.
fn held_of_activity<'c>(case: &'c Case<'_>) -> impl Iterator<Item = &'c Held> {
    let held = match case.question.holding {
        Holding::Declared(held) => held,
        Holding::Unknown => &[],
    };
    let counted = case.row.and_then(|row| row.position.code.as_ref()).unwrap_or(&case.question.line.code);
    held.iter().filter(move |held| {
        let line = &held.line;
        !is_hospital_at_home(line)
            && (line == counted || *line == case.question.line.code || is_form_of(line, counted))
    })
}

/// Whether a held line is a form of what is counted: `chirurgie.ambulatoire` of `chirurgie`.
fn is_form_of(held: &LineCode, counted: &LineCode) -> bool {
    held.family() == counted.as_str() && held.as_str() == format!("{counted}.ambulatoire")
}

/// Whether what is held is the very form that is wanted, as far as both are said.
fn is_wanted_form(case: &Case<'_>, held: &Held) -> bool {
    let line = &case.question.line;
    let said = held.form.is_some() && held.form == case.question.declared.form;
    held.line == line.code && (said || line.headings.is_none())
}

/// Whether another form is held, or may be held: nobody said.
fn opened_by_form(case: &Case<'_>) -> bool {
    let other = |held: &Held| !is_wanted_form(case, held);
    forms_open(case) && (case.question.holding == Holding::Unknown || held_of_activity(case).any(other))
}

/// A site that holds a form of médecine, chirurgie or SSR may ask for another one.
pub static OTHER_FORM: Rule = practice("ruling.other-form", INFORMATION);

pub(super) fn other_form(case: &Case<'_>) -> Judgement {
    if case.question.operation != Operation::OtherForm || is_hospital_at_home(&case.question.line.code) {
        return None;
    }
    if !forms_open(case) {
        return Some((Verdict::Informs, Seen::FormsByGap));
    }
    if case.question.holding == Holding::Unknown {
        return Some((Verdict::Reserves(Reserve::Holding), Seen::HoldingUnknown));
    }
    let other = held_of_activity(case).find(|held| !is_wanted_form(case, held));
    Some(match other {
        Some(held) => (Verdict::Allows, Seen::HoldsForm { held: held.line.clone(), declared: true }),
        None if held_of_activity(case).next().is_some() => (Verdict::Informs, Seen::SameForm),
        None => (Verdict::Informs, Seen::HoldsNoForm),
    })
}

/// A unit used for research only is not counted, and so takes no place: of the types for which the annexes print it.
pub static RESEARCH: Rule = practice("ruling.research-equipment", ANNEX_2);

fn is_left_out(case: &Case<'_>) -> bool {
    let declared = case.question.declared.research_only && case.question.operation.needs_room();
    declared
        && case.is_ruled_by(&RESEARCH)
        && LEFT_OUT_FOR_RESEARCH.contains(&case.question.line.code.as_str())
}

pub(super) fn research(case: &Case<'_>) -> Judgement {
    if is_left_out(case) {
        return Some((Verdict::Allows, Seen::ResearchNotCounted));
    }
    let asked = case.question.declared.research_only && case.question.operation.needs_room();
    asked.then_some((Verdict::Warns, Seen::ResearchCounted))
}

/// Hospital at home is not one of those forms.
pub static HOSPITAL_AT_HOME: Rule = practice("ruling.hospital-at-home", INFORMATION);

pub(super) fn hospital_at_home(case: &Case<'_>) -> Judgement {
    let asked =
        case.question.operation == Operation::OtherForm && is_hospital_at_home(&case.question.line.code);
    asked.then_some((Verdict::Informs, Seen::HospitalAtHomeApart))
}
