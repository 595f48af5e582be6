//! What a register of others says of an authorisation, all at once: no acts, but what came of them.
//!
//! A word of a later day takes the place of an earlier one, whole, whichever was recorded first: what was known before stays as it
//! was known. For its own questions maillage reads it as the acts that it stands for.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::equipment::EquipmentKind;
use super::subject::{AuthorisationNumber, Subject};
use super::turn::Turn;
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::payload::Payload;
use crate::ground::stamp::Recorded;

/// What is said of an authorisation by an act, or by a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// An act on it.
    Turned(Turn),
    /// The word of a register.
    Registered(Box<Registered>),
}

/// What an act tells of one authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorisationTold {
    /// Which one.
    pub number: AuthorisationNumber,
    /// What is said of it.
    pub said: Said,
}

impl AuthorisationTold {
    /// What is said of an authorisation.
    pub fn new(number: AuthorisationNumber, said: impl Into<Said>) -> Self {
        Self { number, said: said.into() }
    }
}

impl Payload for AuthorisationTold {
    fn subject(&self) -> String {
        self.number.as_str().to_owned()
    }
}

impl Said {
    /// Its name, in data and for the words of people: that of the turn, or `registered`.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Turned(turn) => turn.as_str(),
            Self::Registered(_) => "registered",
        }
    }

    /// What it says is authorised, to whom and where; nothing where it leaves that as it was.
    pub fn subject(&self) -> Option<&Subject> {
        match self {
            Self::Turned(turn) => turn.subject(),
            Self::Registered(word) => Some(&word.subject),
        }
    }

    /// The site that it puts the authorisation on, whether it has effect or not.
    pub fn site(&self) -> Option<SiteNumber> {
        let moved = match self {
            Self::Turned(Turn::Transferred(place)) => Some(place),
            Self::Turned(_) | Self::Registered(_) => None,
        };
        moved.or_else(|| self.subject()?.place.as_ref()).map(|place| place.site)
    }

    /// The legal entity that it gives the authorisation to, whether it has effect or not.
    pub fn holder(&self) -> Option<LegalEntityNumber> {
        let taken = match self {
            Self::Turned(Turn::CessionConfirmed { to }) => Some(*to),
            Self::Turned(_) | Self::Registered(_) => None,
        };
        taken.or_else(|| Some(self.subject()?.holder))
    }
}

impl From<Turn> for Said {
    fn from(turn: Turn) -> Self {
        Self::Turned(turn)
    }
}

impl From<Registered> for Said {
    fn from(registered: Registered) -> Self {
        Self::Registered(Box::new(registered))
    }
}

/// An authorisation as a register has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    /// What is authorised, to whom and where.
    pub subject: Subject,
    /// When it was granted.
    pub granted: Date,
    /// The last day to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_by: Option<Date>,
    /// When it was put to use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Date>,
    /// When it was renewed last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed: Option<Date>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// When it lapsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapsed: Option<Date>,
    /// How many units of each kind are authorised; nothing where the register names none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub units: BTreeMap<EquipmentKind, u8>,
}

/// The word that stands among those said: that of the latest day, and of those of one day the last recorded.
pub(super) fn standing_word<'s>(
    said: impl IntoIterator<Item = &'s Recorded<AuthorisationTold>>,
) -> Option<(&'s Recorded<AuthorisationTold>, &'s Registered)> {
    let word = |recorded: &'s Recorded<AuthorisationTold>| match &recorded.fact.said {
        Said::Registered(word) => Some((recorded, &**word)),
        Said::Turned(_) => None,
    };
    said.into_iter()
        .filter_map(word)
        .max_by_key(|(recorded, _)| (recorded.stamp.effective, recorded.stamp.number))
}
