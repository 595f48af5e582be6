//! What is authorised on the sites of the region that does not exist: the lines of each kind of site, before the reform of 1 June 2023
//! and since.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::equipment::EquipmentKind;

/// What a site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Hospital,
    Clinic,
    Rehabilitation,
    Psychiatry,
    Dialysis,
    Imaging,
    AtHome,
    Laboratory,
    Recourse,
}

/// How an authorisation of a line of 2019 went on when the law changed its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passage {
    /// It is one of the new line, without a file, from a day on.
    Carried(Date),
    /// A new file was to be made.
    NewFile,
}

/// What is authorised: a line since the reform, and the one that it was before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Care {
    /// Since the reform.
    pub(super) now: &'static str,
    /// Before it; none where there was no such line.
    pub(super) before: Option<&'static str>,
    /// How it passed.
    pub(super) passage: Passage,
}

/// The first day of the new list.
pub(super) const REFORM: Date = date(2023, 6, 1);

/// The same for emergency medicine (décret 2023-1374).
const REFORM_OF_EMERGENCY: Date = date(2023, 12, 29);

const fn carried(before: &'static str, now: &'static str) -> Care {
    Care { now, before: Some(before), passage: Passage::Carried(REFORM) }
}

const fn emergency(before: &'static str, now: &'static str) -> Care {
    Care { now, before: Some(before), passage: Passage::Carried(REFORM_OF_EMERGENCY) }
}

const fn filed(before: &'static str, now: &'static str) -> Care {
    Care { now, before: Some(before), passage: Passage::NewFile }
}

const fn new(now: &'static str) -> Care {
    Care { now, before: None, passage: Passage::NewFile }
}

const IMAGING: Care = filed("scanner", "amm:QEML1");
const MEDICINE: Care = filed("medecine", "amm:QA001");
const SURGERY: Care = filed("chirurgie", "amm:QA002/MO006");

const OF_HOSPITALS: &[Care] = &[
    MEDICINE,
    SURGERY,
    new("amm:QA002/MO007"),
    carried("gyneco-obstetrique.niveau-1", "amm:QA003/MO016"),
    carried("neonatologie.2a", "amm:QA003/MO017"),
    carried("neonatologie.2b", "amm:QA003/MO018"),
    carried("reanimation-neonatale", "amm:QA003/MO019"),
    carried("sld", "amm:QA007"),
    emergency("urgences.structure", "amm:QA014/MO032/ME065"),
    emergency("urgences.smur", "amm:QA014/MO031/ME065"),
    filed("reanimation.adultes", "amm:QA015/MO006/ME016"),
    filed("cardiologie-interventionnelle.groupe-3", "amm:QA011/MO005"),
    filed("cancer.chimiotherapie", "amm:QA018/MO010/ME042"),
    filed("cancer.chirurgie-digestive", "amm:QA018/MO008/ME025"),
    carried("dialyse.centre", "amm:QA016/MO020/ME089"),
    filed("ssr", "amm:QA050/ME050"),
    IMAGING,
    new("amm:QA030/ME045"),
    emergency("urgences.samu", "amm:QA014/MO030"),
];

const OF_CLINICS: &[Care] = &[
    SURGERY,
    MEDICINE,
    filed("cancer.chirurgie-mammaire", "amm:QA018/MO008/ME030"),
    filed("cancer.chirurgie-digestive", "amm:QA018/MO008/ME025"),
    filed("cancer.chimiotherapie", "amm:QA018/MO010/ME042"),
    carried("gyneco-obstetrique.niveau-1", "amm:QA003/MO016"),
    filed("cardiologie-interventionnelle.groupe-3", "amm:QA011/MO005"),
    IMAGING,
];

const OF_REHABILITATION: &[Care] = &[
    filed("ssr", "amm:QA050/ME050"),
    filed("ssr.personne-agee", "amm:QA050/ME059"),
    carried("ssr.locomoteur", "amm:QA050/ME051"),
    carried("ssr.neurologique", "amm:QA050/ME052"),
    carried("ssr.cardio-vasculaire", "amm:QA050/ME053"),
    carried("ssr.respiratoire", "amm:QA050/ME054"),
    carried("ssr.addictions", "amm:QA050/ME058"),
    carried("sld", "amm:QA007"),
];

const OF_PSYCHIATRY: &[Care] = &[
    filed("psychiatrie-generale.hc", "amm:QA004/ME049"),
    filed("psychiatrie-infanto-juvenile.hc", "amm:QA004/ME070"),
    new("amm:QA004/ME072"),
];

const OF_DIALYSIS: &[Care] = &[
    carried("dialyse.centre", "amm:QA016/MO020/ME089"),
    carried("dialyse.unite-medicalisee", "amm:QA016/MO021"),
    carried("dialyse.autodialyse", "amm:QA016/MO023"),
];

const OF_IMAGING: &[Care] =
    &[IMAGING, filed("irm", "amm:QEML1"), filed("gamma-camera", "amm:QA040/ME007"), new("amm:QA030/ME045")];

const AT_HOME: &[Care] = &[filed("medecine.had", "amm:QA020/ME001"), new("amm:QA020/ME002")];

const OF_LABORATORIES: &[Care] =
    &[carried("genetique.moleculaire", "amm:QA019/MO027"), carried("dpn.cytogenetique", "amm:QA021/MO060")];

const OF_RECOURSE: &[Care] = &[
    carried("greffes", "amm:QA080/MO006/ME080"),
    carried("grands-brules", "amm:QA009/MO006"),
    carried("caisson-hyperbare", "amm:QEML2"),
    carried("cyclotron", "amm:QEML3"),
    MEDICINE,
    SURGERY,
];

/// The kinds of sites, in the order in which they come round.
const ROUND: [Kind; 20] = [
    Kind::Hospital,
    Kind::Clinic,
    Kind::Rehabilitation,
    Kind::Psychiatry,
    Kind::Hospital,
    Kind::Dialysis,
    Kind::Clinic,
    Kind::Rehabilitation,
    Kind::Imaging,
    Kind::Hospital,
    Kind::AtHome,
    Kind::Clinic,
    Kind::Rehabilitation,
    Kind::Psychiatry,
    Kind::Dialysis,
    Kind::Hospital,
    Kind::Imaging,
    Kind::Rehabilitation,
    Kind::Clinic,
    Kind::Hospital,
];

impl Kind {
    /// The kind of the site of a rank.
    pub(super) fn of(rank: u32) -> Self {
        match rank {
            1..=4 => Self::Recourse,
            _ if rank.is_multiple_of(30) => Self::Laboratory,
            _ => ROUND[usize::try_from(rank).unwrap_or_default() % ROUND.len()],
        }
    }

    /// What is authorised there, or could be.
    pub(super) const fn care(self) -> &'static [Care] {
        match self {
            Self::Hospital => OF_HOSPITALS,
            Self::Clinic => OF_CLINICS,
            Self::Rehabilitation => OF_REHABILITATION,
            Self::Psychiatry => OF_PSYCHIATRY,
            Self::Dialysis => OF_DIALYSIS,
            Self::Imaging => OF_IMAGING,
            Self::AtHome => AT_HOME,
            Self::Laboratory => OF_LABORATORIES,
            Self::Recourse => OF_RECOURSE,
        }
    }

    /// What such a site is called, marked as what it is.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Hospital => "Hôpital fictif",
            Self::Clinic => "Clinique fictive",
            Self::Rehabilitation => "Centre de réadaptation fictif",
            Self::Psychiatry => "Centre psychiatrique fictif",
            Self::Dialysis => "Unité de dialyse fictive",
            Self::Imaging => "Centre d’imagerie fictif",
            Self::AtHome => "Hospitalisation à domicile fictive",
            Self::Laboratory => "Laboratoire fictif",
            Self::Recourse => "Hôpital de recours fictif",
        }
    }
}

/// How many units of each kind an authorisation of a line names; none where it names none.
pub(super) fn units(line: &str) -> BTreeMap<EquipmentKind, u8> {
    let units: &[(EquipmentKind, u8)] = match line {
        "irm" => &[(EquipmentKind::Irm, 1)],
        "scanner" => &[(EquipmentKind::Scanner, 1)],
        "gamma-camera" => &[(EquipmentKind::Temp, 2)],
        "amm:QEML1" => &[(EquipmentKind::Irm, 2), (EquipmentKind::Scanner, 2)],
        "amm:QA040/ME007" => &[(EquipmentKind::Temp, 2), (EquipmentKind::Tep, 1)],
        "caisson-hyperbare" | "amm:QEML2" => &[(EquipmentKind::CaissonHyperbare, 1)],
        "cyclotron" | "amm:QEML3" => &[(EquipmentKind::Cyclotron, 1)],
        _ => &[],
    };
    units.iter().copied().collect()
}

#[cfg(test)]
mod tests {
    use maillage_domain::care::bridge::Passage as Passes;
    use maillage_domain::care::nomenclature::LineCode;

    use super::*;
    use crate::shipped::{BRIDGE, line};

    #[test]
    fn given_what_is_authorised_when_held_against_the_lists_then_each_line_is_known_and_passes_as_the_law_says()
     {
        for care in (0..=300).map(Kind::of).flat_map(Kind::care) {
            assert!(line(&LineCode::new(care.now)).is_some(), "{}", care.now);
            let Some(before) = care.before else { continue };
            let mapping = BRIDGE.mapping(&LineCode::new(before)).expect(before);
            assert!(mapping.codes().any(|code| code.as_str() == care.now), "{before}");
            let carried = matches!(mapping.passage.value, Passes::Unchanged | Passes::Deemed);
            assert_eq!(carried, care.passage != Passage::NewFile, "{before}");
        }
    }
}
