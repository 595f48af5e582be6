//! Beneficiaries: known by an identifier that others issue, never by a name.
//!
//! The journal keeps what it is given for ever, so an identifier has the shape of its register or is none: a name typed in its
//! place stays out.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::key::{self, WrongKey};
use crate::ground::id::PersonId;

/// A text that is no identifier of its register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnIdentifier {
    /// It has not the shape of one.
    #[error("not an identifier of {register}")]
    Shape {
        /// The register.
        register: &'static str,
    },
    /// It has the shape, and a slip in it.
    #[error(transparent)]
    Key(#[from] WrongKey),
}

macro_rules! identifier {
    ($(#[$about:meta])* $name:ident of $register:literal: $fits:expr, $key:expr) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier as a person gives it: its shape and its key. Spaces between its signs are left out.
            pub fn parse(text: &str) -> Result<Self, NotAnIdentifier> {
                let read = Self::try_from(text.to_owned())?;
                let key: fn(&str) -> Result<(), WrongKey> = $key;
                key(&read.0)?;
                Ok(read)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnIdentifier;

            /// Reads an identifier as it was recorded: its shape alone. What the journal holds was taken by the rules of its
            /// day.
            fn try_from(text: String) -> Result<Self, NotAnIdentifier> {
                let signs: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
                let fits: fn(&str) -> bool = $fits;
                if fits(&signs) { Ok(Self(signs)) } else { Err(NotAnIdentifier::Shape { register: $register }) }
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier! {
    /// An identifier of the register of companies (SIRET): 14 digits.
    Siret of "SIRET": |signs| signs.len() == 14 && digits(signs), key::of_siret
}
identifier! {
    /// An identifier of the register of health establishments (FINESS), as its public extracts print it: 9 digits; in Corsica the
    /// second is a letter, A or B, that of the department.
    Finess of "FINESS": |signs| signs.len() == 9 && digits(&signs.replacen(['A', 'B'], "0", 1)) && !signs.starts_with(['A', 'B']), key::of_finess
}
identifier! {
    /// An identifier of the register of associations (RNA): W and 9 digits, none of them a key.
    Rna of "RNA": |signs| signs.len() == 10 && signs.strip_prefix('W').is_some_and(digits), |_| Ok(())
}

fn digits(signs: &str) -> bool {
    signs.bytes().all(|sign| sign.is_ascii_digit())
}

/// Who receives a sum, by an external identifier with its issuer, or by an opaque id for a natural person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeneficiaryId {
    /// The register of companies.
    Siret(Siret),
    /// The register of health establishments.
    Finess(Finess),
    /// The register of associations.
    Rna(Rna),
    /// A natural person; the name lives in an erasable row.
    Person(PersonId),
}

/// What kind of beneficiary it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeneficiaryKind {
    /// A health establishment (*établissement de santé*).
    HealthEstablishment,
    /// A medico-social establishment or service (*établissement ou service médico-social*, ESMS).
    MedicoSocial,
    /// A health professional.
    HealthProfessional,
    /// An association.
    Association,
    /// A public body other than those above.
    PublicBody,
    /// Any other.
    Other,
}

/// A beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beneficiary {
    /// Who it is.
    pub id: BeneficiaryId,
    /// What kind it is.
    pub kind: BeneficiaryKind,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_an_identifier_and_what_only_looks_like_one_when_read_then_kept_without_spaces_or_refused() {
        let siret = Siret::parse("123 456 782 00010").map(String::from);
        assert_eq!(siret.as_deref(), Ok("12345678200010"));
        assert_eq!(Siret::parse("Jean Dupont"), Err(NotAnIdentifier::Shape { register: "SIRET" }));
        assert!(Siret::parse("1234567890123").is_err() && Siret::parse("123456789012345").is_err());
        assert!(Finess::parse("590000006").is_ok() && Finess::parse("2A0000001").is_ok());
        assert!(Finess::parse("59000000").is_err() && Finess::parse("59000000X").is_err());
        assert!(Finess::parse("A20000001").is_err());
        assert!(Rna::parse("W123456789").is_ok() && Rna::parse("123456789").is_err());
        assert!(Rna::parse("W12345678").is_err());
    }

    #[test]
    fn given_a_wrong_key_when_read_then_refused_from_a_person_and_kept_from_a_journal() {
        let wrong = WrongKey::Luhn { register: "SIRET", expected: 0, found: 1 };
        assert_eq!(Siret::parse("12345678200011"), Err(NotAnIdentifier::Key(wrong)));
        assert!(Finess::parse("590000001").is_err());
        for recorded in [r#"{"siret":"12345678200011"}"#, r#"{"finess":"590000001"}"#] {
            assert!(serde_json::from_str::<BeneficiaryId>(recorded).is_ok(), "{recorded}");
        }
    }

    #[test]
    fn given_a_name_in_the_place_of_an_identifier_when_a_journal_is_read_then_refused() {
        let read = |text: &str| serde_json::from_str::<BeneficiaryId>(text);
        assert!(read(r#"{"siret":"12345678901234"}"#).is_ok());
        assert!(read(r#"{"siret":"Jean Dupont"}"#).is_err());
    }
}
