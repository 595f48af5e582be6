//! The national feeds of authorisations, from ARHGOS to FINESS: XML in the format AMM, version 9, since 1 June 2023, and AMF,
//! version 3, before.
//!
//! Read as a stream, one record at a time, whatever the length of the file. Each record is cut out before its marks are read, so
//! that an ill-formed one is told with its place and reason, and nothing else is lost. What the format does not know is passed over
//! and told once.

mod field;
mod former;
mod record;

use std::io::Read;

use maillage_domain::care::arhgos::AmmRow;
use maillage_domain::care::arhgos::former::FormerRow;

use crate::feed::Format;
use crate::feed::frames::{Kind, kind};
pub use crate::feed::{Feed, NotAFeed, Record};

/// The mark around all.
const ROOT: &str = "fluxarhgos";

/// The kind of the records of the feed of activities.
const ACTIVITY: Kind = kind!("activiteamm");

/// The kinds of records of the feed of activities.
const ACTIVITIES: &[Kind] = &[ACTIVITY];

/// The kinds of records of both feeds.
const OF_BOTH: &[Kind] = &{
    let [activity, equipment, other, recognition] = former::KINDS;
    [ACTIVITY, activity, equipment, other, recognition]
};

/// A record of either feed: its mark tells which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedRow {
    /// Of the regime since 1 June 2023.
    Activity(AmmRow),
    /// Of the regime before.
    Former(FormerRow),
}

/// Begins to read a feed of activities, of the regime since 1 June 2023 (AMM).
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn activities<R: Read>(bytes: R) -> Result<Feed<R, AmmRow>, NotAFeed> {
    let read = |_kind: &'static Kind, text: &str, from, notes: &mut _| record::record(text, from, notes);
    Feed::open(bytes, &Format { root: ROOT, kinds: ACTIVITIES, read })
}

/// Begins to read a feed of the regime before (AMF).
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn former_regime<R: Read>(bytes: R) -> Result<Feed<R, FormerRow>, NotAFeed> {
    Feed::open(bytes, &Format { root: ROOT, kinds: &former::KINDS, read: former::record })
}

/// Begins to read a feed of either regime: what it is, its records tell.
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn either<R: Read>(bytes: R) -> Result<Feed<R, FeedRow>, NotAFeed> {
    let read = |kind: &'static Kind, text: &str, from, notes: &mut _| {
        if *kind == ACTIVITY {
            record::record(text, from, notes).map(FeedRow::Activity)
        } else {
            former::record(kind, text, from, notes).map(FeedRow::Former)
        }
    };
    Feed::open(bytes, &Format { root: ROOT, kinds: OF_BOTH, read })
}
