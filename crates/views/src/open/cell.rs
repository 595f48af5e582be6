//! What a cell of an open table holds.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::{Territory, Year};
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::ground::id::{CommitmentId, RecoveryId};
use maillage_domain::territory::{RegionCode, ZoneCode, ZoneSetId};
use schemars::JsonSchema;
use serde::Serialize;

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenKind {
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// An amount in whole cents.
    Cents,
    /// Yes or no.
    Flag,
    /// A legal day: `2019-06-21`.
    Day,
    /// An instant, UTC, always with nine decimals: the order of the texts is that of the instants.
    Instant,
}

impl OpenKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Text, Self::Integer, Self::Cents, Self::Flag, Self::Day, Self::Instant];

    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Cents => "cents",
            Self::Flag => "flag",
            Self::Day => "day",
            Self::Instant => "instant",
        }
    }
}

/// A cell: nothing where the fact says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum OpenCell {
    /// Nothing.
    Empty,
    /// A text, a day or an instant.
    Text(String),
    /// A number, or an amount in cents.
    Integer(i64),
    /// Yes or no.
    Flag(bool),
}

/// An instant as the tables write it: `2019-06-26T08:00:00.000000000Z`.
pub fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%9fZ").to_string()
}

/// The word that stands for a value of a small vocabulary where it is written as data.
pub(super) fn word(value: &impl Serialize) -> OpenCell {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => OpenCell::Text(word),
        Ok(_) | Err(_) => OpenCell::Empty,
    }
}

impl<T: Into<Self>> From<Option<T>> for OpenCell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl<T> From<&Arc<T>> for OpenCell
where
    for<'t> &'t T: Into<Self>,
{
    fn from(shared: &Arc<T>) -> Self {
        shared.as_ref().into()
    }
}

impl From<bool> for OpenCell {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<String> for OpenCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for OpenCell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for OpenCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! integers {
    ($($kind:ty),+) => {
        $(impl From<$kind> for OpenCell {
            fn from(number: $kind) -> Self {
                Self::Integer(i64::from(number))
            }
        })+
    };
}
integers!(i64, i16, u8, u16, u32);

macro_rules! counts {
    ($($kind:ty),+) => {
        $(impl From<$kind> for OpenCell {
            fn from(number: $kind) -> Self {
                i64::try_from(number).map_or(Self::Empty, Self::Integer)
            }
        })+
    };
}
counts!(u64, usize);

macro_rules! amounts {
    ($($kind:ty),+) => {
        $(impl From<$kind> for OpenCell {
            fn from(amount: $kind) -> Self {
                Self::Integer(amount.cents())
            }
        })+
    };
}
amounts!(Ae, Cp, Revenue);

impl From<Year> for OpenCell {
    fn from(year: Year) -> Self {
        Self::Integer(i64::from(year.get()))
    }
}

impl From<Mission> for OpenCell {
    fn from(mission: Mission) -> Self {
        Self::Integer(i64::from(mission.number()))
    }
}

macro_rules! written {
    ($($kind:ty),+) => {
        $(impl From<$kind> for OpenCell {
            fn from(value: $kind) -> Self {
                Self::Text(value.to_string())
            }
        })+
    };
}
written!(Date, Digest, CommitmentId, RecoveryId, &LineCode, &Territory, &RegionCode, &ZoneCode, &ZoneSetId);
