//! What a published file lists.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::published::{PublishedAid, Registered};
use crate::digest::Digest;
use crate::fund::beneficiary::Siret;
use crate::ground::one_line::OneLine;
use crate::ground::payload::Payload;
use crate::ground::place::Place;

/// The aids of a published file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AidsListed {
    /// The file.
    pub document: Digest,
    /// Its name.
    pub title: OneLine,
    /// Its rows that could be read, in its order.
    pub aids: Vec<ListedAid>,
}

/// A row of a published file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedAid {
    /// The aid.
    pub aid: PublishedAid,
    /// Where it stands.
    pub place: Place,
}

impl Payload for AidsListed {
    fn subject(&self) -> String {
        self.title.to_string()
    }
}

/// Which aid a row is of: rows of two files that say so are the same one, and the later file is believed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AidKey<'a> {
    granter: &'a Siret,
    signed_on: Date,
    reference: Option<&'a str>,
    registered: Registered,
    /// Its object, where no reference tells it.
    object: Option<&'a str>,
}

impl ListedAid {
    /// Which aid it is of.
    pub(crate) fn key(&self) -> AidKey<'_> {
        let PublishedAid { granter, signed_on, reference, registered, object, .. } = &self.aid;
        AidKey {
            granter: &granter.siret,
            signed_on: *signed_on,
            reference: reference.as_deref(),
            registered: *registered,
            object: reference.is_none().then(|| object.as_str()),
        }
    }
}
