//! What the feed of the regime before 1 June 2023 says (AMF, version 3): care activities, equipment unit by unit, activities that a
//! contract recognises, and others. Its codes are those of lists that ended with that regime; they are kept as they are written.

use jiff::civil::Date;

use super::{FeedDays, FeedEvent, HeldAt};
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::care::authorisation::turn::Conformity;
use crate::entity::{LegalEntityNumber, SiteNumber};

/// Activity, modality and form, as the lists of before code them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormerCode {
    /// The activity.
    pub activity: String,
    /// The modality.
    pub modality: String,
    /// The form.
    pub form: String,
}

/// A care activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerActivity {
    /// The authorisation.
    pub number: AuthorisationNumber,
    /// Who holds it, and where.
    pub held: HeldAt,
    /// What is authorised.
    pub code: FormerCode,
    /// Its days.
    pub days: FeedDays,
}

/// A unit of equipment: each had an authorisation of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerEquipment {
    /// The authorisation.
    pub number: AuthorisationNumber,
    /// Who holds it, and where.
    pub held: HeldAt,
    /// What it is, by a code of five digits.
    pub kind: String,
    /// Its make, by a code.
    pub make: Option<String>,
    /// Its number from the factory.
    pub serial: Option<String>,
    /// Its days.
    pub days: FeedDays,
}

/// Whose list an activity recognised by contract is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecognisedBy {
    /// The region's own.
    Region,
    /// The nation's.
    Nation,
}

/// A change to an activity recognised by contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Its rank.
    pub order: Option<u32>,
    /// Its kind, by a code.
    pub kind: Option<String>,
    /// What it is.
    pub label: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its day.
    pub on: Option<Date>,
    /// How many places before.
    pub before: Option<u64>,
    /// How many since.
    pub since: Option<u64>,
}

/// An activity that a contract recognises (*activité soumise à reconnaissance contractuelle*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// The contract, and its first and last day.
    pub contract: Option<String>,
    /// The first day of the contract.
    pub contract_from: Option<Date>,
    /// Its last day.
    pub contract_until: Option<Date>,
    /// The legal entity.
    pub holder: LegalEntityNumber,
    /// The site.
    pub site: SiteNumber,
    /// The number in the register, where it has one.
    pub number: Option<AuthorisationNumber>,
    /// Whose list it is of.
    pub listed_by: RecognisedBy,
    /// The activity, modality and form, each as a code, as a label, or not at all.
    pub parts: [RecognisedPart; 3],
    /// From when it has effect.
    pub effective: Option<Date>,
    /// When it ended.
    pub lapsed: Option<Date>,
    /// How many places it has.
    pub capacity: Option<u64>,
    /// The region, by its former or present code.
    pub region: String,
    /// Its state, by a code.
    pub state: Option<String>,
    /// Its changes.
    pub amendments: Vec<Amendment>,
}

/// A part of what a contract recognises.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecognisedPart {
    /// Its code.
    pub code: Option<String>,
    /// Its label.
    pub label: Option<String>,
}

/// Another activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherActivity {
    /// The number in the register.
    pub number: AuthorisationNumber,
    /// The legal entity.
    pub holder: LegalEntityNumber,
    /// The site.
    pub site: SiteNumber,
    /// What it is.
    pub code: FormerCode,
    /// When it was decided.
    pub decided: Option<Date>,
    /// The number of the decision.
    pub decision: Option<String>,
    /// Its state, by a code.
    pub state: Option<String>,
    /// When it was visited.
    pub visited: Option<Date>,
    /// What the visit found.
    pub found: Option<Conformity>,
    /// Its last day.
    pub until: Option<Date>,
    /// When it lapsed.
    pub lapsed: Option<Date>,
    /// When it was put to use.
    pub started: Option<Date>,
    /// The last day to start.
    pub start_by: Option<Date>,
    /// The last day to file.
    pub file_by: Option<Date>,
    /// The last day to visit.
    pub visit_by: Option<Date>,
    /// The events of its life.
    pub events: Vec<FeedEvent>,
}

/// What a row of the feed is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormerSubject {
    /// A care activity.
    Activity(FormerActivity),
    /// A unit of equipment.
    Equipment(FormerEquipment),
    /// An activity that a contract recognises.
    Recognition(Recognition),
    /// Another activity.
    Other(OtherActivity),
}

/// A row of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerRow {
    /// Its line in the file.
    pub line: u32,
    /// What it is about.
    pub subject: FormerSubject,
}
