//! Resources notified: what a yearly order prints of a region (art. L. 1435-9 and R. 1435-25 CSP).
//!
//! An order prints a level, the dotation of the exercise at its day, in two: what is fungible and what is sanctuarised, and in each
//! what goes to prevention and to the medico-social field. It opens no credits, which budgets do, and is no receipt, which a
//! delegation of revenue is: see `docs/decisions/0028-an-order-is-a-level.md`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::Year;
use super::money::Revenue;
use crate::digest::Digest;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::ground::place::Place;

/// Where an order stands among those of its exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrderRank {
    /// The first: the base of next year's provisional twelfths (art. R. 1435-25 CSP).
    First,
    /// A later one.
    Later,
}

impl OrderRank {
    /// Every rank.
    pub const ALL: [Self; 2] = [Self::First, Self::Later];

    /// The word in data: `first`, `later`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Later => "later",
        }
    }
}

/// One of the two levels of a dotation, and what of it goes to the protected fields: parts of the level, never beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The whole level.
    pub whole: Revenue,
    /// Of which prevention (art. L. 1435-9 a CSP).
    pub prevention: Revenue,
    /// Of which loss of autonomy and the medico-social field (art. L. 1435-9 b CSP).
    pub medico_social: Revenue,
}

impl Level {
    /// What goes to the two protected fields, unless it leaves the range.
    pub fn bound(&self) -> Option<Revenue> {
        self.prevention.checked_add(self.medico_social)
    }
}

/// Where a row of an order was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadIn {
    /// The document.
    pub document: Digest,
    /// Where in it.
    pub place: Place,
}

/// What an order prints of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedOrder {
    /// The exercise.
    pub year: Year,
    /// The order, as it is cited.
    pub name: OneLine,
    /// The day of its signature, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<Date>,
    /// The day of its publication, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<Date>,
    /// Where it stands among the orders of the exercise, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<OrderRank>,
    /// The dotation.
    pub dotation: Revenue,
    /// Its fungible level.
    pub fungible: Level,
    /// Its sanctuarised level.
    pub sanctuarised: Level,
    /// Where the figures come from.
    pub source: String,
}

impl PrintedOrder {
    /// The day on which it is known to stand: that of its publication, else of its signature; the last of its exercise where no day is
    /// known.
    pub fn stands_on(&self) -> Date {
        self.published_on.or(self.signed_on).unwrap_or_else(|| self.year.last_day())
    }

    /// Whether no day of it is known, so that it may have stood before.
    pub const fn is_undated(&self) -> bool {
        self.published_on.is_none() && self.signed_on.is_none()
    }
}

/// Records what an order notifies to a region. The same order, told again with other figures, takes the place of what was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotifyResources {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// What the order prints.
    pub order: PrintedOrder,
    /// The table that holds it, where one was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_in: Option<ReadIn>,
}

impl Payload for NotifyResources {
    fn subject(&self) -> String {
        self.order.year.to_string()
    }
}

impl FundPayload for NotifyResources {
    fn particulars(&self) -> Particulars<'_> {
        Particulars { key: &self.key, year: self.order.year, about: About::Exercise, given: Given::NOTHING }
    }
}
