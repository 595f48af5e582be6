//! Identifiers that public registers issue: of companies, of health establishments, of associations.
//!
//! The journal keeps what it is given for ever, so an identifier has the shape of its register or is none: a name typed in its
//! place stays out.

use std::fmt;

use arrayvec::ArrayString;
use serde::{Deserialize, Serialize};

use super::key::{self, WrongKey};

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
    ($(#[$about:meta])* $name:ident of $register:literal, $length:literal signs: $fits:expr, $key:expr) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(ArrayString<$length>);

        impl $name {
            /// Reads an identifier as a person or a register gives it: its shape and its key. Spaces between its signs are left
            /// out.
            ///
            /// # Errors
            ///
            /// Another shape, or a wrong key.
            pub fn parse(text: &str) -> Result<Self, NotAnIdentifier> {
                let read = Self::shaped(text)?;
                let key: fn(&str) -> Result<(), NotAnIdentifier> = $key;
                key(&read.0)?;
                Ok(read)
            }

            /// Reads an identifier by its shape alone, as a register that others keep has it.
            ///
            /// # Errors
            ///
            /// Another shape.
            pub fn shaped(text: &str) -> Result<Self, NotAnIdentifier> {
                let wrong = || NotAnIdentifier::Shape { register: $register };
                let mut signs = ArrayString::new();
                for sign in text.chars().filter(|sign| !sign.is_whitespace()) {
                    signs.try_push(sign).map_err(|_full| wrong())?;
                }
                let fits: fn(&str) -> bool = $fits;
                if signs.len() == $length && fits(&signs) { Ok(Self(signs)) } else { Err(wrong()) }
            }

            /// Its signs.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnIdentifier;

            /// Reads an identifier as it was recorded: its shape alone. What the journal holds was taken by the rules of its
            /// day.
            fn try_from(text: String) -> Result<Self, NotAnIdentifier> {
                Self::shaped(&text)
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.as_str().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

identifier! {
    /// An identifier of the register of companies (SIREN): 9 digits.
    Siren of "SIREN", 9 signs: digits, |signs| Ok(key::of_siren(signs)?)
}
identifier! {
    /// An identifier of an establishment in the register of companies (SIRET): 14 digits, the first nine those of its company.
    Siret of "SIRET", 14 signs: digits, |signs| Ok(key::of_siret(signs)?)
}
identifier! {
    /// An identifier of the register of health establishments (FINESS), as its public extracts print it: 9 digits; in Corsica the
    /// second is a letter, A or B, that of the department.
    Finess of "FINESS", 9 signs: |signs| digits(&signs.replacen(['A', 'B'], "0", 1)) && !signs.starts_with(['A', 'B']),
    |signs| {
        let plain = digits(signs) || signs.starts_with("2A") || signs.starts_with("2B");
        if plain { Ok(key::of_finess(signs)?) } else { Err(NotAnIdentifier::Shape { register: "FINESS" }) }
    }
}
identifier! {
    /// An identifier of the register of associations (RNA): W and 9 digits, none of them a key.
    Rna of "RNA", 10 signs: |signs| signs.strip_prefix('W').is_some_and(digits), |_| Ok(())
}

impl Siret {
    /// The company that the establishment belongs to.
    pub fn siren(&self) -> Siren {
        let mut signs = ArrayString::new();
        for sign in self.0.chars().take(signs.capacity()) {
            signs.push(sign);
        }
        Siren(signs)
    }
}

fn digits(signs: &str) -> bool {
    signs.bytes().all(|sign| sign.is_ascii_digit())
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
        assert!(Siren::parse("123 456 782").is_ok() && Siren::parse("12345678").is_err());
        assert!(Finess::parse("590000006").is_ok() && Finess::parse("2A0000014").is_ok());
        assert!(Finess::parse("59000000").is_err() && Finess::parse("59000000X").is_err());
        assert!(Finess::parse("A20000001").is_err());
        assert!(Rna::parse("W123456789").is_ok() && Rna::parse("123456789").is_err());
        assert!(Rna::parse("W12345678").is_err());
    }

    #[test]
    fn given_a_wrong_key_when_read_then_refused_with_the_digit_that_should_stand_there() {
        let wrong = |register, expected, found| {
            Err(NotAnIdentifier::Key(WrongKey::Luhn { register, expected, found }))
        };
        assert_eq!(Siret::parse("12345678200011").map(|_| ()), wrong("SIRET", 0, 1));
        assert_eq!(Siren::parse("123456783").map(|_| ()), wrong("SIREN", 2, 3));
        assert_eq!(Finess::parse("590000001").map(|_| ()), wrong("FINESS", 6, 1));
        assert_eq!(Finess::parse("2A0000015").map(|_| ()), wrong("FINESS", 4, 5));
    }

    #[test]
    fn given_a_letter_where_no_department_has_one_when_read_then_refused_and_what_was_recorded_stays_readable()
     {
        for number in ["3A0000014", "59000A000"] {
            assert_eq!(Finess::parse(number), Err(NotAnIdentifier::Shape { register: "FINESS" }), "{number}");
            assert!(Finess::try_from(number.to_owned()).is_ok(), "{number}");
        }
    }

    #[test]
    fn given_an_establishment_when_asked_for_its_company_then_its_first_nine_digits() {
        let siret = Siret::parse("35600000000048").expect("the seat of La Poste");
        assert_eq!(siret.siren().as_str(), "356000000");
    }
}
