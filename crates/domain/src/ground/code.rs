//! Codes by which people name regions, zones, zone sets and lines of care.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The official code of a region (INSEE): `32` for Hauts-de-France.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegionCode(String);

impl RegionCode {
    /// Wraps a code as the official geographic code writes it.
    pub fn new(code: impl Into<String>) -> Self {
        Self(code.into())
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
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

/// The identifier of a zone set inside its region: `A`, `B`, `SIOS`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ZoneSetId(String);

impl ZoneSetId {
    /// Wraps an identifier.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneSetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The identifier of a line: `family[.modality]`, ASCII, lower case, hyphens (`urgences.smur`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineCode(String);

impl LineCode {
    /// Wraps an identifier.
    pub fn new(code: impl Into<String>) -> Self {
        Self(code.into())
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the first point: `urgences`.
    pub fn family(&self) -> &str {
        self.0.split('.').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for LineCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
