//! The agency of a region: how it is called, under which number it stands in the register of companies, where it is written to.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::fund::beneficiary::Siret;
use crate::ground::payload::Payload;

/// The longest name or address that is kept.
/// Arbitrary: an act is for ever, and no service is called or reached by a page of text.
const LONGEST: usize = 200;

/// The agency that steers a region, as it is described last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyDescribed {
    /// The name of the agency.
    pub agency: AgencyName,
    /// Its number in the register of companies.
    pub siret: Siret,
    /// Where it is written to.
    pub contact: AgencyContact,
}

impl Payload for AgencyDescribed {
    fn subject(&self) -> String {
        self.agency.to_string()
    }
}

/// The name of an agency: not empty, on one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgencyName(String);

/// A text that names no agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of an agency")]
pub struct NoAgencyName;

impl TryFrom<String> for AgencyName {
    type Error = NoAgencyName;

    fn try_from(text: String) -> Result<Self, NoAgencyName> {
        let name = text.trim();
        let fits = !name.is_empty() && name.chars().count() <= LONGEST && !name.contains(char::is_control);
        if fits { Ok(Self(name.to_owned())) } else { Err(NoAgencyName) }
    }
}

impl From<AgencyName> for String {
    fn from(name: AgencyName) -> Self {
        name.0
    }
}

impl fmt::Display for AgencyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where an agency is written to: the mailbox of a service, or an address of its site. An act stands for ever, so the mailbox of a
/// person has no place in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgencyContact(String);

/// A text that is no contact of an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoAgencyContact {
    /// It is neither a mailbox nor an address of the web.
    #[error("neither a mailbox nor an address of the web")]
    Shape,
    /// It is a mailbox in the form of those of persons: first name, point, name.
    #[error("the mailbox of a person")]
    Person,
}

impl AgencyContact {
    /// Reads a contact as a person gives it: what looks like the mailbox of a person is refused.
    pub fn parse(text: &str) -> Result<Self, NoAgencyContact> {
        let contact = Self::try_from(text.trim().to_owned())?;
        match contact.0.split_once('@') {
            Some((mailbox, _)) if is_of_a_person(mailbox) => Err(NoAgencyContact::Person),
            _ => Ok(contact),
        }
    }
}

impl TryFrom<String> for AgencyContact {
    type Error = NoAgencyContact;

    /// Reads a contact as it was recorded: its shape alone. What the journal holds was taken by the rules of its day.
    fn try_from(text: String) -> Result<Self, NoAgencyContact> {
        let short = text.chars().count() <= LONGEST;
        let fits = short && !text.contains(|sign: char| sign.is_whitespace() || sign.is_control());
        if fits && (is_of_the_web(&text) || is_mailbox(&text)) {
            Ok(Self(text))
        } else {
            Err(NoAgencyContact::Shape)
        }
    }
}

impl From<AgencyContact> for String {
    fn from(contact: AgencyContact) -> Self {
        contact.0
    }
}

impl fmt::Display for AgencyContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_of_the_web(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| is_host(rest.split('/').next().unwrap_or_default()))
}

fn is_mailbox(text: &str) -> bool {
    let plain = |sign: char| sign.is_alphanumeric() || "._-+".contains(sign);
    text.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && name.chars().all(plain) && is_host(host))
}

/// A name of several parts, none of them empty: `ars.sante.fr`.
fn is_host(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_alphanumeric() || sign == '-');
    text.contains('.') && text.split('.').all(part)
}

/// Agencies give persons a mailbox of their first name and their name around a point, and services one that has none.
fn is_of_a_person(mailbox: &str) -> bool {
    let name = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_alphabetic() || sign == '-');
    mailbox.split_once('.').is_some_and(|(first, last)| name(first) && name(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_contact_as_typed_when_read_then_that_of_a_service_is_kept_and_that_of_a_person_is_not() {
        for kept in
            ["ars-contact@ars.sante.fr", " https://www.grand-est.ars.sante.fr/contact ", "dos54@ars.sante.fr"]
        {
            assert_eq!(AgencyContact::parse(kept).map(String::from).as_deref(), Ok(kept.trim()), "{kept}");
        }
        for person in ["prenom.nom@ars.sante.fr", "anne-marie.du-pont@ars.sante.fr"] {
            assert_eq!(AgencyContact::parse(person), Err(NoAgencyContact::Person), "{person}");
        }
        for none in [
            "",
            "Prénom Nom",
            "le secrétariat",
            "@ars.sante.fr",
            "x@ars",
            "https://",
            "http://ars.sante.fr",
            "a@b..fr",
        ] {
            assert_eq!(AgencyContact::parse(none), Err(NoAgencyContact::Shape), "{none}");
        }
    }

    #[test]
    fn given_a_contact_that_was_recorded_when_read_again_then_its_shape_alone_is_looked_at() {
        assert!(serde_json::from_str::<AgencyContact>("\"prenom.nom@ars.sante.fr\"").is_ok());
        assert!(serde_json::from_str::<AgencyContact>("\"Prénom Nom\"").is_err());
    }

    #[test]
    fn given_the_name_of_an_agency_when_read_then_one_line_that_says_something() {
        let read = |text: &str| AgencyName::try_from(text.to_owned()).map(String::from);
        assert_eq!(read(" ARS Grand Est ").as_deref(), Ok("ARS Grand Est"));
        for none in ["", "  ", "ARS\nGrand Est", &"x".repeat(LONGEST + 1)] {
            assert_eq!(read(none), Err(NoAgencyName), "{none}");
        }
    }
}
