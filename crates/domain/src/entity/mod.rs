//! Legal entities (*entités juridiques*, EJ) and sites (*établissements*, ET): who holds authorisations, and where they are put to
//! use.
//!
//! Both are known by a FINESS number that means nothing and never changes; names, addresses, holders, merges and splits are
//! dated, so that the register of a day is read under the names of that day ([`book`]).

pub mod book;
pub mod finess;
pub mod identity;
pub mod turn;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ground::register::{Finess, NotAnIdentifier};

/// A kind of entity, by its FINESS number.
macro_rules! numbered {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Finess);

        impl $name {
            /// The entity of a number.
            pub const fn new(number: Finess) -> Self {
                Self(number)
            }

            /// Reads a number, as a person or a register gives it.
            ///
            /// # Errors
            ///
            /// It is no FINESS number, or has a slip in it.
            pub fn parse(text: &str) -> Result<Self, NotAnIdentifier> {
                Finess::parse(text).map(Self)
            }

            /// Its number.
            pub const fn finess(self) -> Finess {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

numbered! {
    /// A legal entity, by its FINESS number (*FINESS EJ*): who may hold an authorisation.
    LegalEntityNumber
}
numbered! {
    /// A site, by its FINESS number (*FINESS ET*): where an authorisation is put to use. It is never mistaken for the number of
    /// its legal entity.
    SiteNumber
}
