//! What the standard feeds of the register of establishments say (FINESS 1400101 to 1400104, and the lists 1500105 to 1500108):
//! legal entities, sites, care activities and equipment of the regime before 1 June 2023, and codes of lists.
//!
//! Rows are facts of a file; codes are kept as they are written.

use std::fmt;

use jiff::civil::Date;

use super::arhgos::former::{FormerCode, FormerEquipment};
use super::arhgos::unlisted::Unlisted;
use super::arhgos::{FeedDays, HeldAt};
use super::authorisation::Registered;
use super::authorisation::subject::AuthorisationNumber;
use crate::entity::LegalEntityNumber;
use crate::entity::finess::{LegalEntityRow, SiteRow};
use crate::ground::one_line::OneLine;

/// Which feed it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StandardFeed {
    /// Legal entities.
    LegalEntities,
    /// Sites.
    Sites,
    /// Care activities.
    Activities,
    /// Equipment.
    Equipment,
    /// The list of clienteles.
    Clienteles,
    /// The list of categories of sites.
    Categories,
    /// The list of statuses in law.
    Statuses,
    /// The list of kinds of ends.
    Ends,
}

impl StandardFeed {
    /// The number that the register gives it.
    pub const fn number(self) -> &'static str {
        match self {
            Self::LegalEntities => "1400101",
            Self::Sites => "1400102",
            Self::Activities => "1400103",
            Self::Equipment => "1400104",
            Self::Clienteles => "1500105",
            Self::Categories => "1500106",
            Self::Statuses => "1500107",
            Self::Ends => "1500108",
        }
    }
}

impl fmt::Display for StandardFeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

/// What a row says of an authorisation that makes it uncertain whether it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowMarks {
    /// It is marked as taken out.
    pub is_taken_out: bool,
    /// It is marked as lapsed; no field says since when.
    pub is_lapsed: bool,
    /// By a code: it replaces something, or is replaced.
    pub replacing: Option<String>,
}

/// A care activity on a site. Activity, modality and form may each be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinessActivity {
    /// Its number in the register of authorisations, where the row has it.
    pub number: Option<AuthorisationNumber>,
    /// Who holds it, and where.
    pub held: HeldAt,
    /// The codes; a part that the row leaves out is a dash.
    pub code: FormerCode,
}

/// A unit of equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinessEquipment {
    /// Its number in the register of authorisations, where the row has it.
    pub number: Option<AuthorisationNumber>,
    /// Who holds it, and where.
    pub held: HeldAt,
    /// What it is, by a code of five digits.
    pub kind: String,
    /// Its make, by a code.
    pub make: Option<String>,
    /// Its number from the factory.
    pub serial: Option<String>,
    /// When it was granted, where the row says it.
    pub granted: Option<Date>,
    /// The last day to start.
    pub start_by: Option<Date>,
    /// When it was put to use.
    pub started: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// When the row was changed last.
    pub updated: Option<Date>,
    /// What makes it uncertain.
    pub marks: RowMarks,
}

/// A code of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCode {
    /// Of which list.
    pub list: StandardFeed,
    /// The code.
    pub code: String,
    /// What it means, where the row says it.
    pub label: Option<String>,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandardSubject {
    /// A legal entity.
    LegalEntity(LegalEntityRow),
    /// The name of a legal entity, before the activities or the equipment that it holds.
    Named(LegalEntityNumber, OneLine),
    /// A site.
    Site(SiteRow),
    /// A care activity.
    Activity(FinessActivity),
    /// A unit of equipment.
    Equipment(FinessEquipment),
    /// A code of a list.
    Listed(ListedCode),
    /// An activity of the public feed, by the code of its nature: it does not say when it was granted.
    Nature(String),
}

/// A row of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardRow {
    /// Its line in the file.
    pub line: u32,
    /// What it is about.
    pub subject: StandardSubject,
}

impl StandardSubject {
    /// Of which feed it is; nothing for the name of a holder, which two of them have, and for what another form has.
    pub const fn feed(&self) -> Option<StandardFeed> {
        Some(match self {
            Self::LegalEntity(_) => StandardFeed::LegalEntities,
            Self::Named(..) | Self::Nature(_) => return None,
            Self::Site(_) => StandardFeed::Sites,
            Self::Activity(_) => StandardFeed::Activities,
            Self::Equipment(_) => StandardFeed::Equipment,
            Self::Listed(listed) => listed.list,
        })
    }
}

impl FinessActivity {
    /// By which codes it says what it is about: those of lists that ended with its regime.
    pub fn unlisted(&self) -> Unlisted {
        Unlisted::Activity(self.code.clone())
    }
}

impl FinessEquipment {
    /// The authorisation of this unit as the register says it, under its number.
    ///
    /// # Errors
    ///
    /// What is not certain of it: then it is told, and not recorded.
    pub fn registered(&self) -> Result<(AuthorisationNumber, Registered), Unlisted> {
        let number = self.number.clone().ok_or(Unlisted::Unnumbered)?;
        let RowMarks { is_taken_out, is_lapsed, replacing } = &self.marks;
        if *is_taken_out {
            return Err(Unlisted::TakenOut);
        }
        if *is_lapsed {
            return Err(Unlisted::LapsedSome);
        }
        if let Some(code) = replacing {
            return Err(Unlisted::Replacing(code.clone()));
        }
        let Self { start_by, started, until, updated, .. } = *self;
        let granted = self.granted.ok_or(Unlisted::Undated)?;
        let former = FormerEquipment {
            number: number.clone(),
            held: self.held.clone(),
            kind: self.kind.clone(),
            make: self.make.clone(),
            serial: self.serial.clone(),
            days: FeedDays { granted, start_by, started, effective: None, until, lapsed: None, updated },
        };
        let registered = former.registered().ok_or_else(|| Unlisted::Equipment(self.kind.clone()))?;
        Ok((number, registered))
    }
}
