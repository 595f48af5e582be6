//! How many structures of a kind a document prints: figures, never a list of places.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::kind::StructureKind;
use super::status::StructureStatus;
use crate::digest::Digest;
use crate::entity::identity::CommuneCode;
use crate::ground::code::ZoneCode;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::ground::place::Place;

/// A document prints how many structures there are; the act has effect from the day of its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StructuresCounted {
    /// The document.
    pub document: Digest,
    /// What it is called.
    pub title: OneLine,
    /// Its figures, in the order in which they stand there.
    pub tallies: Vec<Tally>,
}

/// A figure as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// What is counted, and where.
    pub of: TallyOf,
    /// How many.
    pub count: u32,
    /// The words that print it: `251 MSP sont reconnues`.
    pub printed: OneLine,
    /// The words that date it; none where the document does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<OneLine>,
    /// Where it stands in the document.
    pub place: Place,
}

/// What a figure counts: a later one of the same takes its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TallyOf {
    /// The kind.
    pub kind: StructureKind,
    /// The statuses that it counts together; none where the document says none: then whatever is not closed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub statuses: BTreeSet<StructureStatus>,
    /// What else it asks of them, as printed: `polyvalents`. Nothing is listed by that, so such a figure stands alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<OneLine>,
    /// Where.
    #[serde(default, skip_serializing_if = "Territory::is_region")]
    pub territory: Territory,
}

/// Where a figure counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Territory {
    /// In the whole region.
    #[default]
    Region,
    /// In a department.
    Department(Department),
    /// In a zone of the regional plan.
    Zone(ZoneCode),
}

/// A department, as a document names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Department {
    /// Its official code.
    pub code: DepartmentCode,
    /// Its name.
    pub name: OneLine,
}

/// The official code of a department: `59`, `2A`, `974`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DepartmentCode(String);

/// A text that is no code of a department.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a department")]
pub struct NotADepartment;

impl Territory {
    /// Whether it is the whole region.
    pub const fn is_region(&self) -> bool {
        matches!(self, Self::Region)
    }
}

impl DepartmentCode {
    /// Reads a code.
    ///
    /// # Errors
    ///
    /// It is not written as one.
    pub fn parse(text: &str) -> Result<Self, NotADepartment> {
        let digits = text.bytes().all(|sign| sign.is_ascii_digit());
        let overseas = text.len() == 3 && text.starts_with("97");
        let fits = matches!(text, "2A" | "2B") || (digits && (overseas || text.len() == 2) && text != "97");
        if fits { Ok(Self(text.to_owned())) } else { Err(NotADepartment) }
    }

    /// The department that the code of a commune begins with; nothing where none does.
    pub fn of(commune: &CommuneCode) -> Option<Self> {
        let signs = if commune.as_str().starts_with("97") { 3 } else { 2 };
        commune.as_str().get(..signs).and_then(|code| Self::parse(code).ok())
    }

    /// Whether a commune lies in it: the codes of its communes begin with its own.
    pub fn has(&self, commune: &CommuneCode) -> bool {
        commune.as_str().starts_with(&self.0)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DepartmentCode {
    type Error = NotADepartment;

    fn try_from(text: String) -> Result<Self, NotADepartment> {
        Self::parse(&text)
    }
}

impl From<DepartmentCode> for String {
    fn from(code: DepartmentCode) -> Self {
        code.0
    }
}

impl Payload for StructuresCounted {
    fn subject(&self) -> String {
        self.title.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_codes_of_departments_when_read_then_those_of_france_and_no_other_text() {
        let commune = |code| CommuneCode::parse(code).expect("a commune");
        for (code, inside, outside) in
            [("59", "59350", "62041"), ("2A", "2A004", "2B033"), ("974", "97411", "97209")]
        {
            let department = DepartmentCode::parse(code).expect("a department");
            assert!(department.has(&commune(inside)) && !department.has(&commune(outside)), "{code}");
            assert_eq!(DepartmentCode::of(&commune(inside)), Some(department), "{code}");
        }
        for text in ["", "5", "2C", "97", "590", "Nord"] {
            assert_eq!(DepartmentCode::parse(text), Err(NotADepartment), "{text}");
        }
    }
}
