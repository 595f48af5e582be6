//! What ships of the yearly orders that fix the dotations of the fund: the row of some regions, each with its source and its doubt.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::Revenue;
use maillage_domain::fund::notified::{Level, OrderRank, PrintedOrder};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::territory::RegionCode;
use serde::{Deserialize, Serialize};

use crate::euros;
use crate::reference::{ReferenceError, invalid, parse};

/// What an order prints of a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyOrder {
    /// The region.
    pub region: RegionCode,
    /// What is printed.
    pub order: PrintedOrder,
    /// What of it is not certain.
    pub doubt: Option<Bilingual>,
}

#[derive(Serialize, Deserialize)]
struct File {
    licence: String,
    source: String,
    orders: Vec<OrderFile>,
}

#[derive(Serialize, Deserialize)]
struct OrderFile {
    region: RegionCode,
    year: Year,
    name: OneLine,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signed: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rank: Option<OrderRank>,
    dotation: String,
    fungible: LevelFile,
    sanctuarised: LevelFile,
    source: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doubt: Option<Bilingual>,
}

#[derive(Serialize, Deserialize)]
struct LevelFile {
    whole: String,
    prevention: String,
    medico_social: String,
}

/// Reads the orders that ship.
///
/// # Errors
///
/// The file has a fault: see [`ReferenceError`].
pub fn yearly_orders(text: &str) -> Result<Vec<YearlyOrder>, ReferenceError> {
    let File { orders, licence: _, source: _ } = parse::<File>(text)?;
    let mut taken = BTreeMap::new();
    for (index, own) in orders.iter().enumerate() {
        let before = taken.insert((&own.region, own.year, &own.name), index);
        if let Some(before) = before {
            return Err(ReferenceError::Repeated {
                place: format!("orders.{index}"),
                name: own.name.as_str().to_owned(),
                before: format!("orders.{before}"),
            });
        }
    }
    orders.into_iter().enumerate().map(|(index, own)| own.read(&format!("orders.{index}"))).collect()
}

impl OrderFile {
    fn read(self, place: &str) -> Result<YearlyOrder, ReferenceError> {
        let order = PrintedOrder {
            dotation: amount(&self.dotation, place, "dotation")?,
            fungible: self.fungible.read(&format!("{place}.fungible"))?,
            sanctuarised: self.sanctuarised.read(&format!("{place}.sanctuarised"))?,
            year: self.year,
            name: self.name,
            signed_on: self.signed,
            published_on: self.published,
            rank: self.rank,
            source: self.source,
        };
        Ok(YearlyOrder { region: self.region, order, doubt: self.doubt })
    }
}

impl LevelFile {
    fn read(&self, place: &str) -> Result<Level, ReferenceError> {
        Ok(Level {
            whole: amount(&self.whole, place, "whole")?,
            prevention: amount(&self.prevention, place, "prevention")?,
            medico_social: amount(&self.medico_social, place, "medico_social")?,
        })
    }
}

fn amount(text: &str, place: &str, field: &str) -> Result<Revenue, ReferenceError> {
    let cents = euros::cents_of_thousands(text);
    cents
        .map(Revenue::from_cents)
        .ok_or_else(|| invalid(format!("{place}.{field}"), "it is no amount in thousands of euros"))
}
