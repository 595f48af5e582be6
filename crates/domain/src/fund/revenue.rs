//! Revenue: what the fund receives, by origin and by what it is bound to (art. L. 1435-9 CSP).

use serde::{Deserialize, Serialize};

use super::act::{About, FundPayload, Given, Particulars};
use super::cell::{Earmark, Year};
use super::money::Revenue;
use crate::ground::id::PersonId;
use crate::ground::payload::Payload;

/// Where revenue comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The first order of the year: the base of next year's provisional twelfths (art. R. 1435-25 CSP).
    FirstOrder,
    /// A further order of the year.
    FurtherOrder,
    /// The fund's own, other than sums paid back.
    Own,
}

impl Origin {
    /// Whether it is delegated nationally.
    pub const fn is_national(self) -> bool {
        matches!(self, Self::FirstOrder | Self::FurtherOrder)
    }
}

/// A part of what is delegated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevenuePart {
    /// What it is bound to.
    pub earmark: Earmark,
    /// How much.
    pub amount: Revenue,
}

/// Records revenue delegated or received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegateRevenue {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// Where it comes from.
    pub origin: Origin,
    /// The whole, as printed.
    pub total: Revenue,
    /// Its parts, as printed.
    pub parts: Vec<RevenuePart>,
    /// The order, or what else says so.
    pub source: String,
}

/// Which way part of an endowment moves (art. L. 174-1-2 CSS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From the fund to the DAF (*dotation annuelle de financement*).
    ToDaf,
    /// From the DAF to the fund.
    FromDaf,
}

/// The ministerial order by which part of an endowment moves: neither endowment is reduced by more than it says
/// (art. L. 174-1-2 CSS).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferOrder {
    /// How much it allows.
    pub limit: Revenue,
    /// The order.
    pub source: String,
}

/// Moves part of an endowment between the fund and the DAF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferEndowment {
    /// The key that makes the command one of its kind.
    pub key: String,
    /// The exercise.
    pub year: Year,
    /// Which way.
    pub direction: Direction,
    /// How much.
    pub amount: Revenue,
    /// The endowment it leaves.
    pub endowment: Revenue,
    /// The director general.
    pub signed_by: PersonId,
    /// The order behind it; none in acts of the first version, which did not ask for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<TransferOrder>,
}

impl Payload for DelegateRevenue {
    fn subject(&self) -> String {
        format!("{} – {}", self.year, self.source)
    }
}

impl FundPayload for DelegateRevenue {
    fn particulars(&self) -> Particulars<'_> {
        Particulars { key: &self.key, year: self.year, about: About::Exercise, given: Given::NOTHING }
    }
}

impl Payload for TransferEndowment {
    fn subject(&self) -> String {
        self.year().to_string()
    }
}

impl FundPayload for TransferEndowment {
    fn particulars(&self) -> Particulars<'_> {
        Particulars { key: &self.key, year: self.year, about: About::Exercise, given: Given::NOTHING }
    }
}
