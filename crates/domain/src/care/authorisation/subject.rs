//! What is authorised, to whom, and where.

use std::collections::BTreeSet;
use std::fmt;
use std::num::NonZeroU8;

use ecow::EcoString;
use serde::{Deserialize, Serialize};

use crate::care::nomenclature::LineCode;
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::code::code;
use crate::ground::one_line::OneLine;

/// The number of an authorisation in the national register (*numéro ARHGOS*): `24-24-1370`. Several rows of a feed may bear one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "EcoString", into = "EcoString")]
pub struct AuthorisationNumber(EcoString);

/// Why a text is no number of an authorisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// It says nothing.
    #[error("an authorisation has a number")]
    Empty,
    /// It is longer than any number.
    #[error("a number of an authorisation has {} signs at most", AuthorisationNumber::LONGEST)]
    TooLong,
    /// It holds a space or a sign that is not seen.
    #[error("a number of an authorisation is one word")]
    NotOneWord,
}

impl AuthorisationNumber {
    /// How many bytes a number has at most. The register sets no limit; no more than a page can hold.
    pub const LONGEST: usize = 40;

    /// Reads a number; spaces around it are left out.
    ///
    /// # Errors
    ///
    /// It is empty, too long, or more than one word.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        if text.is_empty() {
            Err(NotANumber::Empty)
        } else if Self::LONGEST < text.len() {
            Err(NotANumber::TooLong)
        } else if text.contains(|sign: char| sign.is_whitespace() || sign.is_control()) {
            Err(NotANumber::NotOneWord)
        } else {
            Ok(Self(text.into()))
        }
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<EcoString> for AuthorisationNumber {
    type Error = NotANumber;

    fn try_from(text: EcoString) -> Result<Self, NotANumber> {
        Self::parse(&text)
    }
}

impl From<AuthorisationNumber> for EcoString {
    fn from(number: AuthorisationNumber) -> Self {
        number.0
    }
}

impl fmt::Display for AuthorisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

code! {
    /// A specific practice of a mention (*pratique thérapeutique spécifique*), by its code in the list: `PTS11`.
    PracticeCode
}

code! {
    /// What a holder declares of how it works, by its code in the list: `DE001`.
    DeclarationCode
}

/// The tracts of a site on which something is done. A public road cuts a site into several, and each is a place of its own
/// (bilan of 2019, annexe 1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "BTreeSet<NonZeroU8>", into = "BTreeSet<NonZeroU8>")]
pub struct Tracts(BTreeSet<NonZeroU8>);

/// No tract at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what is authorised stands on one tract at least")]
pub struct NoTract;

impl Default for Tracts {
    /// A site that no road cuts.
    fn default() -> Self {
        Self(BTreeSet::from([NonZeroU8::MIN]))
    }
}

impl TryFrom<BTreeSet<NonZeroU8>> for Tracts {
    type Error = NoTract;

    fn try_from(tracts: BTreeSet<NonZeroU8>) -> Result<Self, NoTract> {
        if tracts.is_empty() { Err(NoTract) } else { Ok(Self(tracts)) }
    }
}

impl From<Tracts> for BTreeSet<NonZeroU8> {
    fn from(tracts: Tracts) -> Self {
        tracts.0
    }
}

impl Tracts {
    /// Each tract, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = NonZeroU8> + '_ {
        self.0.iter().copied()
    }
}

/// Where something is authorised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The site.
    pub site: SiteNumber,
    /// On which of its tracts.
    pub tracts: Tracts,
}

impl Place {
    /// On a site that no road cuts.
    pub fn on(site: SiteNumber) -> Self {
        Self { site, tracts: Tracts::default() }
    }
}

/// On what ground an authorisation is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Within what the plan opens, or whatever the plan opens: the ordinary case.
    #[default]
    Ordinary,
    /// For an exceptional need that a bilan states (art. L. 6122-9 and R. 6122-31 CSP).
    ExceptionalNeed,
    /// Outside the plan, in the interest of public health (art. L. 6122-2 CSP).
    Derogation,
    /// For a sanitary crisis, for a time (art. L. 6122-9-1 CSP).
    Crisis,
}

impl Basis {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Ordinary, Self::ExceptionalNeed, Self::Derogation, Self::Crisis];
}

/// What an authorisation is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The line, mention included: what is counted.
    pub line: LineCode,
    /// Who holds it.
    pub holder: LegalEntityNumber,
    /// Where; none where the register does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// On what ground.
    #[serde(default, skip_serializing_if = "is_ordinary")]
    pub basis: Basis,
    /// The specific practices that it covers.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub practices: BTreeSet<PracticeCode>,
    /// What its holder declares.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub declarations: BTreeSet<DeclarationCode>,
    /// What it is limited to, as its decision says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limited_to: Option<OneLine>,
    /// The conditions that it was granted under, as its decision says (art. L. 6122-7 CSP).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<OneLine>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_ordinary(basis: &Basis) -> bool {
    *basis == Basis::Ordinary
}

impl Subject {
    /// An ordinary one, without practices, limits or conditions.
    pub fn new(line: LineCode, holder: LegalEntityNumber, place: Option<Place>) -> Self {
        Self {
            line,
            holder,
            place,
            basis: Basis::Ordinary,
            practices: BTreeSet::new(),
            declarations: BTreeSet::new(),
            limited_to: None,
            conditions: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_number_of_an_authorisation_when_read_then_one_word_or_the_reason_why_it_is_none() {
        let read = |text: &str| AuthorisationNumber::parse(text).map(|number| number.to_string());
        assert_eq!(read(" 24-24-1370\n").as_deref(), Ok("24-24-1370"));
        assert_eq!(read("  "), Err(NotANumber::Empty));
        assert_eq!(read("24-24 1370"), Err(NotANumber::NotOneWord));
        assert!(read(&"1".repeat(AuthorisationNumber::LONGEST)).is_ok());
        assert_eq!(read(&"1".repeat(AuthorisationNumber::LONGEST + 1)), Err(NotANumber::TooLong));
    }

    #[test]
    fn given_no_tract_when_a_place_is_read_then_refused() {
        assert_eq!(Tracts::try_from(BTreeSet::new()), Err(NoTract));
        assert_eq!(Tracts::default().iter().len(), 1);
    }
}
