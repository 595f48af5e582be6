//! What an applicant declares: the records do not know it, and each answer that rests on it says so.

use jiff::civil::Date;

use super::form::CareForm;
use crate::ground::code::LineCode;

/// Something that the site is said to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The line.
    pub line: LineCode,
    /// In which form, where it is said.
    pub form: Option<CareForm>,
}

/// What the site holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding<'a> {
    /// Nobody said.
    Unknown,
    /// What the applicant says.
    Declared(&'a [Held]),
}

/// What the applicant says of the application itself; each may be left unsaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Declared {
    /// The form that is wanted.
    pub form: Option<CareForm>,
    /// The last day of the authorisation to renew.
    pub expires: Option<Date>,
    /// Whether the authorisation that is ceded was put to use.
    pub started: Option<bool>,
    /// Whether the equipment is used for research only.
    pub research_only: bool,
}

impl Holding<'_> {
    /// Whether the applicant says that the site holds a line.
    pub fn has(&self, line: &LineCode) -> bool {
        matches!(self, Self::Declared(held) if held.iter().any(|held| held.line == *line))
    }
}
