//! Codes by which people name regions, zones, zone sets and lines of care.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A type of codes or names: a text that is kept as it is.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a text as it is.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The same as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(crate) use code;

code! {
    /// The official code of a region (INSEE): `32` for Hauts-de-France.
    RegionCode
}

/// The printed code of a zone, in capitals and without spaces: `1A`, `6B`. A zone without a code is known by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ZoneCode(String);

impl ZoneCode {
    /// Normalises a code as people type it (`1 a`, `zone n°1A`) to the printed one.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let lower = text.to_lowercase();
        let bare = ["zone n°", "zone no", "zone"].iter().find_map(|prefix| {
            lower.strip_prefix(prefix).and_then(|rest| text.get(text.len() - rest.len()..))
        });
        let code = bare.unwrap_or(text);
        if code.chars().any(|c| c.is_ascii_digit()) && code.chars().count() <= 6 {
            Self(code.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase())
        } else {
            Self(text.to_owned())
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

code! {
    /// The identifier of a zone set inside its region: `A`, `B`, `SIOS`.
    ZoneSetId
}

code! {
    /// The identifier of a line: `family[.modality]`, ASCII, lower case, hyphens (`urgences.smur`).
    LineCode
}

impl LineCode {
    /// The part before the first point: `urgences`.
    pub fn family(&self) -> &str {
        self.0.split('.').next().unwrap_or(&self.0)
    }
}
