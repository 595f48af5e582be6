//! Since 1 June 2023 an imaging or nuclear medicine authorisation is given for a site: what is done with its units.

use super::articles::{R6122_39_1, R6123_136, R6123_161, R6123_170};
use super::finding::{Seen, Verdict};
use super::judgement::Judgement;
use super::units_fact::UnitsFact;
use super::{Citation, Rule, SINCE_REFORM};
use crate::parameter::dated::on;
use crate::procedure::case::Case;
use crate::procedure::operation::Operation;
use crate::procedure::reserve::Reserve;
use crate::procedure::site_units::{SiteUnits, UnitKind};

const UNITS_OF_IMAGING: Citation = Citation::at("art. R. 6122-39-1 CSP", &R6122_39_1);

/// A CT scanner or an IRM more: told before use up to a threshold, then a modification up to a ceiling, then refused.
pub static IMAGING_UNIT: Rule = Rule::read("ruling.imaging-unit", UNITS_OF_IMAGING, SINCE_REFORM);

pub(super) fn imaging_unit(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    if question.operation != Operation::ImagingUnit {
        return None;
    }
    let Some(site) = question.declared.units else {
        return Some((Verdict::Reserves(Reserve::Units), Seen::OnUnits(UnitsFact::Unsaid)));
    };
    let units = site.imaging().saturating_add(1);
    let (threshold, ceiling) =
        (imaging_threshold(case), on(&question.terms.imaging_ceiling, case.day()).value);
    Some(match units {
        _ if ceiling < units => (Verdict::Forbids, Seen::OnUnits(UnitsFact::AboveCeiling { units, ceiling })),
        _ if threshold < units => {
            (Verdict::Allows, Seen::OnUnits(UnitsFact::AboveThreshold { units, threshold, ceiling }))
        }
        _ => (Verdict::Allows, Seen::OnUnits(UnitsFact::WithinThreshold { units, threshold })),
    })
}

/// Whether the site stays within the threshold with the unit that is added: the article itself then asks for no more than an
/// information before use.
pub(super) fn is_told_only(case: &Case<'_>) -> bool {
    let site = case.question.declared.units.filter(|_| case.question.operation == Operation::ImagingUnit);
    site.is_some_and(|site| site.imaging() < imaging_threshold(case))
}

fn imaging_threshold(case: &Case<'_>) -> u32 {
    on(&case.question.terms.imaging_threshold, case.day()).value
}

/// What is said of a replacement on an imaging site: its units, the one that goes and the one that comes.
struct Replacement {
    site: SiteUnits,
    replaced: UnitKind,
    unit: UnitKind,
}

fn replaces_imaging(case: &Case<'_>) -> bool {
    case.question.operation == Operation::EquipmentReplacement && case.is_sectional_imaging()
}

fn replacement(case: &Case<'_>) -> Result<Replacement, (Verdict, Seen)> {
    let declared = &case.question.declared;
    let unsaid = |reserve, fact| (Verdict::Reserves(reserve), Seen::OnUnits(fact));
    let (Some(replaced), Some(unit)) = (declared.replaced, declared.unit) else {
        let reserve = if declared.replaced.is_none() { Reserve::UnitReplaced } else { Reserve::UnitKind };
        return Err(unsaid(reserve, UnitsFact::KindUnsaid));
    };
    match declared.units {
        Some(site) if site.of(replaced) == 0 => {
            Err((Verdict::Reserves(Reserve::Units), Seen::OnUnits(UnitsFact::NoneToReplace(replaced))))
        }
        Some(site) => Ok(Replacement { site, replaced, unit }),
        // A unit of the same nature is told, whatever the number.
        None if replaced == unit => {
            Ok(Replacement { site: SiteUnits::default().with(replaced), replaced, unit })
        }
        None => Err(unsaid(Reserve::Units, UnitsFact::Unsaid)),
    }
}

/// A unit in place of another on an imaging site: told where it is of the same nature, by the light way where it is not and the
/// site is above the threshold.
pub static IMAGING_REPLACEMENT: Rule =
    Rule::read("ruling.imaging-replacement", UNITS_OF_IMAGING, SINCE_REFORM);

pub(super) fn imaging_replacement(case: &Case<'_>) -> Judgement {
    if !replaces_imaging(case) {
        return None;
    }
    let Replacement { site, replaced, unit } = match replacement(case) {
        Ok(said) => said,
        Err(unsaid) => return Some(unsaid),
    };
    let (units, threshold) = (site.imaging(), imaging_threshold(case));
    if replaced == unit {
        return Some((Verdict::Allows, Seen::OnUnits(UnitsFact::SameNature)));
    }
    (threshold < units)
        .then_some((Verdict::Allows, Seen::OnUnits(UnitsFact::OtherNatureAbove { units, threshold })))
}

/// And told where the site is within the threshold, whatever the nature: a reading of the first paragraph.
pub static IMAGING_REPLACEMENT_WITHIN: Rule =
    Rule::read("ruling.imaging-replacement-within", UNITS_OF_IMAGING, SINCE_REFORM).general();

pub(super) fn imaging_replacement_within(case: &Case<'_>) -> Judgement {
    let Replacement { site, replaced, unit } = replaces_imaging(case).then(|| replacement(case).ok())??;
    let (units, threshold) = (site.imaging(), imaging_threshold(case));
    (replaced != unit && units <= threshold)
        .then_some((Verdict::Allows, Seen::OnUnits(UnitsFact::OtherNatureWithin { units, threshold })))
}

/// A site has both types from a number of units on; one with a single type reaches the other by an agreement, or on a second
/// site of its holder. The second part of the article was not read.
pub static IMAGING_COMPLIANCE: Rule =
    Rule::read("ruling.imaging-compliance", Citation::at("art. R. 6123-161 CSP", &R6123_161), SINCE_REFORM)
        .general();

pub(super) fn imaging_compliance(case: &Case<'_>) -> Judgement {
    if !case.is_sectional_imaging() {
        return None;
    }
    let site = units_afterwards(case)?;
    let both = on(&case.question.terms.imaging_both, case.day()).value;
    let missing = [UnitKind::Scanner, UnitKind::Mri].into_iter().find(|kind| site.of(*kind) == 0);
    let units = site.imaging();
    let declared = &case.question.declared;
    let fact = match (missing, declared.agreement, declared.second_site) {
        (None, ..) => UnitsFact::BothTypes,
        (Some(_), ..) if units == 0 => UnitsFact::BothTypes,
        (Some(missing), ..) if both <= units => UnitsFact::TypeMissing { units, missing },
        (_, Some(true), _) | (_, _, Some(true)) => UnitsFact::OtherTypeReached,
        (_, Some(false), Some(false)) => UnitsFact::OtherTypeNotReached,
        _ => UnitsFact::OtherTypeUnsaid,
    };
    let fine = matches!(fact, UnitsFact::BothTypes | UnitsFact::OtherTypeReached);
    Some((if fine { Verdict::Informs } else { Verdict::Warns }, Seen::OnUnits(fact)))
}

/// The units of the site once what is asked for is done; nothing where it is not said of which type that is.
fn units_afterwards(case: &Case<'_>) -> Option<SiteUnits> {
    let declared = &case.question.declared;
    let site = declared.units?;
    match case.question.operation {
        Operation::ImagingUnit => Some(site.with(declared.unit?)),
        Operation::EquipmentReplacement => Some(site.without(declared.replaced?).with(declared.unit?)),
        _ => Some(site),
    }
}

/// A camera of nuclear medicine: told below the threshold of an order, decided above it, both types of camera then needed. The
/// order was not read, so that the agency says on which side a site stands.
pub static NUCLEAR_UNIT: Rule =
    Rule::read("ruling.nuclear-unit", Citation::at("art. R. 6123-136 CSP", &R6123_136), SINCE_REFORM);

pub(super) fn nuclear_unit(case: &Case<'_>) -> Judgement {
    let question = &case.question;
    if question.operation != Operation::NuclearMedicineUnit {
        return None;
    }
    let examination = Verdict::Reserves(Reserve::Examination);
    Some(match (question.declared.units, question.declared.unit) {
        (None, _) => (Verdict::Reserves(Reserve::Units), Seen::OnUnits(UnitsFact::Unsaid)),
        (_, None) => (Verdict::Reserves(Reserve::UnitKind), Seen::OnUnits(UnitsFact::KindUnsaid)),
        (Some(site), Some(unit)) if site.with(unit).has_both_cameras() => {
            (examination, Seen::OnUnits(UnitsFact::BothCameras))
        }
        _ => (examination, Seen::OnUnits(UnitsFact::OneCamera)),
    })
}

/// A CT scanner or an IRM used for interventional radiology only is named in its file; a new one is told before use, and not
/// counted among those of imaging.
pub static DEDICATED_UNIT: Rule =
    Rule::read("ruling.dedicated-unit", Citation::at("art. R. 6123-170 CSP", &R6123_170), SINCE_REFORM);

pub(super) fn dedicated_unit(case: &Case<'_>) -> Judgement {
    (case.question.operation == Operation::DedicatedImagingUnit).then_some((Verdict::Allows, Seen::AsStated))
}
