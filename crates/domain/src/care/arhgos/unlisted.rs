//! What feeds of the former regime say by codes of which the meaning here is certain, and what they say by others.

use std::collections::BTreeMap;

use super::former::{FormerCode, FormerEquipment, FormerSubject};
use crate::care::authorisation::Registered;
use crate::care::authorisation::equipment::EquipmentKind;
use crate::care::authorisation::subject::{Place, Subject};
use crate::care::nomenclature::LineCode;

/// Equipment by its code in the list `TRE_R272` (`JDV_J135`) of the national agency of digital health, with the line of the list of 2019 that
/// bears the same name. Left out: 05702 and 05705, cameras and tomographs that the list does not tell apart as those lines do.
const EQUIPMENT: [(&str, &str, EquipmentKind); 6] = [
    ("05602", "scanner", EquipmentKind::Scanner),
    ("05701", "gamma-camera", EquipmentKind::Temp),
    ("05706", "tep", EquipmentKind::Tep),
    ("06201", "irm", EquipmentKind::Irm),
    ("06301", "cyclotron", EquipmentKind::Cyclotron),
    ("44901", "caisson-hyperbare", EquipmentKind::CaissonHyperbare),
];

/// What a row of the former regime says that is not certain here, by codes of a list that is not known above all: it is told, and not
/// recorded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlisted {
    /// A care activity.
    Activity(FormerCode),
    /// Equipment.
    Equipment(String),
    /// An activity that a contract recognises.
    Recognition,
    /// Another activity.
    Other(FormerCode),
    /// Equipment, or an activity, without a number of the register of authorisations.
    Unnumbered,
    /// Without the day on which it was granted.
    Undated,
    /// A row that the register marks as taken out.
    TakenOut,
    /// A row that it marks as lapsed, and does not say since when.
    LapsedSome,
    /// A row that says by a code that it replaces something, or is replaced.
    Replacing(String),
    /// An activity of the public feed, by the code of its nature: the feed does not say when it was granted.
    Nature(String),
}

impl FormerEquipment {
    /// The authorisation of this unit as the register says it; nothing where it is not certain what its code means.
    pub fn registered(&self) -> Option<Registered> {
        let (_, line, kind) = EQUIPMENT.into_iter().find(|(code, ..)| *code == self.kind)?;
        Some(Registered {
            subject: Subject::new(LineCode::new(line), self.held.holder, self.held.site.map(Place::on)),
            granted: self.days.granted,
            start_by: self.days.start_by,
            started: self.days.started,
            renewed: None,
            until: self.days.until,
            lapsed: self.days.lapsed,
            units: BTreeMap::from([(kind, 1)]),
        })
    }
}

impl FormerSubject {
    /// By which codes it says what it is about.
    pub fn unlisted(&self) -> Unlisted {
        match self {
            Self::Activity(activity) => Unlisted::Activity(activity.code.clone()),
            Self::Equipment(equipment) => Unlisted::Equipment(equipment.kind.clone()),
            Self::Recognition(_) => Unlisted::Recognition,
            Self::Other(other) => Unlisted::Other(other.code.clone()),
        }
    }
}
