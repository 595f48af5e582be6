//! The practices of Hauts-de-France, as act R32-2019-06-26-014 shows them: they rule on its applications and on no other.
//!
//! They make national rules of [admissibility](super::admissibility) precise: which of two quantities decides, and which
//! forms of an activity are open to who holds one.

use super::articles::L6122_9;
use super::finding::{Count, Seen, Verdict};
use super::judgement::{Judgement, counts};
use super::{ANNEX_2, ATTESTED, Citation, Rule};
use crate::care::nomenclature::LineCode;
use crate::procedure::case::{Case, Holding};
use crate::procedure::operation::Operation;

/// Printed above the first annex.
const INFORMATION: Citation = Citation::of("R32-2019-06-26-014, annexe 1, informations préalables");

const fn practice(id: &'static str, citation: Citation) -> Rule {
    Rule::read(id, citation, ATTESTED).practice().in_hauts_de_france()
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

/// Whether there is room; what another rule opens is only told.
pub(super) fn room(case: &Case<'_>, sites: Count, units: Option<Count>) -> (Verdict, Seen) {
    if case.has_place() {
        (Verdict::Allows, Seen::Places { sites, units })
    } else if case.need.is_some() || form_held(case).is_some() {
        (Verdict::Informs, Seen::NoPlace { sites, units })
    } else {
        (Verdict::Forbids, Seen::NoPlace { sites, units })
    }
}

/// Where a new site is refused, a unit more on an existing one may be open.
pub static EXTRA_UNIT_OPEN: Rule = practice("ruling.extra-unit-open", ANNEX_2);

pub(super) fn extra_unit_open(case: &Case<'_>) -> Judgement {
    let (sites, units) = (case.sites_gap()?, case.units_gap()?);
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

/// The form of the same activity that the site is said to hold.
pub(super) fn form_held<'c>(case: &'c Case<'_>) -> Option<&'c LineCode> {
    let Holding::Declared(codes) = case.question.holding else { return None };
    if !forms_open(case) {
        return None;
    }
    let counted = case.row.and_then(|row| row.position.code.as_ref()).unwrap_or(&case.question.line.code);
    codes.iter().find(|held| {
        !is_hospital_at_home(held)
            && (*held == counted || **held == case.question.line.code || is_form_of(held, counted))
    })
}

/// Whether a held line is a form of what is counted: `chirurgie.ambulatoire` of `chirurgie`.
fn is_form_of(held: &LineCode, counted: &LineCode) -> bool {
    held.family() == counted.as_str() && held.as_str() == format!("{counted}.ambulatoire")
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
    Some(match (form_held(case), case.question.holding) {
        (Some(held), _) => (Verdict::Allows, Seen::HoldsForm { held: held.clone(), declared: true }),
        (None, Holding::Unknown) => (Verdict::Warns, Seen::HoldingUnknown),
        (None, Holding::Declared(_)) => (Verdict::Informs, Seen::HoldsNoForm),
    })
}

/// Hospital at home is not one of those forms.
pub static HOSPITAL_AT_HOME: Rule = practice("ruling.hospital-at-home", INFORMATION);

pub(super) fn hospital_at_home(case: &Case<'_>) -> Judgement {
    let asked =
        case.question.operation == Operation::OtherForm && is_hospital_at_home(&case.question.line.code);
    asked.then_some((Verdict::Informs, Seen::HospitalAtHomeApart))
}
