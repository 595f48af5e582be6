//! What is asked for, and what is known of where.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::applicant::Applicant;
use super::scheme::{AidCategory, AidCode};
use super::sum::{PostCode, Weekly};
use crate::fund::money::Ae;
use crate::ground::code::RegionCode;
use crate::territory::PractitionerZone;

/// What is asked for: what nobody said is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidAsk {
    /// The day of the question.
    pub day: Date,
    /// The region in which it is asked.
    pub region: RegionCode,
    /// Who asks.
    pub applicant: Option<Applicant>,
    /// Where.
    pub spot: Spot,
    /// When the place is settled in.
    pub installed_on: Option<Date>,
    /// When the file is complete.
    pub filed_on: Option<Date>,
    /// When the contract is signed.
    pub signed_on: Option<Date>,
    /// How much is asked for.
    pub sum: Option<Ae>,
    /// The posts, by kind.
    pub posts: BTreeMap<PostCode, u32>,
    /// The fees earned in the time of the guarantee.
    pub fees: Option<Ae>,
    /// The guaranteed income, as the contract says it.
    pub ceiling: Option<Ae>,
    /// The hours of a week.
    pub hours: Option<Weekly>,
    /// The aids received before; none said is not the same as none received.
    pub earlier: Option<Vec<EarlierAid>>,
}

/// An aid that was received before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierAid {
    /// Which.
    pub of: EarlierOf,
    /// When its agreement was signed, or the aid was granted.
    pub signed_on: Date,
}

/// Which aid was received before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EarlierOf {
    /// One of a scheme.
    Scheme(AidCode),
    /// One of a category, by whoever paid it.
    Category(AidCategory),
}

/// Where an aid is asked for, as far as it is known in which zone that lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// Nobody said where.
    Unsaid,
    /// A zone alone was said: no list shows which commune it is.
    Said(PractitionerZone),
    /// A commune was said, and no list of the zones that count is recorded; with the zone, where that was said too.
    NotListed {
        /// The commune, as it was typed.
        commune: String,
        /// The zone.
        zone: Option<PractitionerZone>,
    },
    /// The list has the commune.
    In {
        /// The commune, as the list names it.
        commune: String,
        /// The zone.
        zone: PractitionerZone,
        /// The act that draws the zones.
        act: String,
    },
    /// The list of the zones that count does not have the commune, which the region has.
    Outside {
        /// The commune, as it was typed.
        commune: String,
        /// The act that draws the zones.
        act: String,
    },
    /// No list of the region has such a commune.
    Unknown(String),
    /// Several communes bear the name, or took the place of the one that bore it.
    Several(String),
}
