//! What an aid comes to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::word::words;
use crate::bilingual::Bilingual;
use crate::fund::money::Ae;
use crate::ground::code::code;
use crate::parameter::name::ParameterName;
use crate::territory::PractitionerZone;

code! {
    /// The word of a kind of post inside its scheme: `self-employed`.
    PostCode
}

/// How an aid is reckoned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AidSum {
    /// At most so much, by the zone: it is asked in these zones and in no other.
    Ceiling {
        /// The ceiling of each zone.
        by_zone: BTreeMap<PractitionerZone, Ae>,
    },
    /// So much for each post, by its kind.
    Posts {
        /// The kinds of post.
        posts: Vec<PostRate>,
    },
    /// An income that is guaranteed, less the fees earned in the same time.
    Guarantee {
        /// What the guarantee is.
        ceiling: Guaranteed,
        /// Over which time ceiling and fees are counted.
        over: Over,
    },
    /// So much for a week of full hours, in proportion to the hours.
    Hours(Hours),
    /// So much, once.
    Flat {
        /// How much.
        amount: Ae,
    },
    /// Help in kind: no money is paid to who asks.
    InKind,
    /// Nobody prints how much.
    NotPrinted {
        /// The parameter that the agency may set, where one waits for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parameter: Option<ParameterName>,
    },
}

/// What is granted for one post of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostRate {
    /// The word of the kind.
    pub post: PostCode,
    /// What it is called.
    pub name: Bilingual,
    /// How much for one.
    pub amount: Ae,
}

/// What an income is guaranteed at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guaranteed {
    /// Nobody prints it: the agency sets the parameter.
    Open(ParameterName),
    /// What the contract says, between two amounts.
    Between {
        /// The least.
        least: Ae,
        /// The most.
        most: Ae,
    },
}

words! {
    /// Over which time an income is counted.
    pub enum Over {
        /// A month.
        Month = "month",
        /// Twelve months.
        Year = "year",
    }
}

/// An aid in proportion to hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// How much for full hours, which is the most.
    pub most: Ae,
    /// Full hours, in a week.
    pub full: Weekly,
    /// The least hours, in a week.
    pub least: Weekly,
}

/// Minutes of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Weekly(u32);

/// More minutes than a week has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more minutes than a week has")]
pub struct NoWeek;

impl TryFrom<u32> for Weekly {
    type Error = NoWeek;

    fn try_from(minutes: u32) -> Result<Self, NoWeek> {
        Self::from_minutes(minutes).ok_or(NoWeek)
    }
}

impl From<Weekly> for u32 {
    fn from(weekly: Weekly) -> Self {
        weekly.0
    }
}

impl Weekly {
    /// A week has 168 hours.
    const LONGEST: u32 = 168 * 60;

    /// So many minutes; nothing where a week has fewer.
    pub const fn from_minutes(minutes: u32) -> Option<Self> {
        if minutes <= Self::LONGEST { Some(Self(minutes)) } else { None }
    }

    /// The minutes.
    pub const fn minutes(self) -> u32 {
        self.0
    }

    /// Reads hours as people type them: `35`, `17:30`, `17h30`, `17 h 30`, `17.5`, `17,5`.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let number = |digits: &str| {
            let fits = (1..=3).contains(&digits.len()) && digits.bytes().all(|sign| sign.is_ascii_digit());
            fits.then(|| digits.parse::<u32>().ok()).flatten()
        };
        let minutes = if let Some((hours, rest)) = text.split_once([':', 'h', 'H']) {
            let rest = if rest.is_empty() { 0 } else { number(rest).filter(|minutes| *minutes < 60)? };
            number(hours)? * 60 + rest
        } else if let Some((hours, rest)) = text.split_once(['.', ',']) {
            let scale = 10_u32.checked_pow(u32::try_from(rest.len()).ok()?)?;
            let part = number(rest)? * 60;
            // What falls on no minute is no week that anyone works.
            number(hours)? * 60 + part.is_multiple_of(scale).then_some(part / scale)?
        } else {
            number(&text)? * 60
        };
        Self::from_minutes(minutes)
    }
}

impl Hours {
    /// What so many hours come to, rounded down to the cent: never more than full hours do.
    pub fn due(&self, worked: Weekly) -> Option<Ae> {
        let worked = i128::from(worked.minutes().min(self.full.minutes()));
        let cents = i128::from(self.most.cents()) * worked;
        let cents = cents.checked_div_euclid(i128::from(self.full.minutes()))?;
        i64::try_from(cents).ok().map(Ae::from_cents)
    }
}

/// What is due of a guaranteed income beside what was earned: nothing where that reaches it.
pub fn top_up(ceiling: Ae, fees: Ae) -> Ae {
    ceiling.less(fees)
}

impl AidSum {
    /// What posts come to, kind by kind, and in all; nothing where a kind is none of the scheme, or a sum is beyond any.
    pub fn of_posts(&self, asked: &BTreeMap<PostCode, u32>) -> Option<(Vec<PostsCounted<'_>>, Ae)> {
        let Self::Posts { posts } = self else { return None };
        let counted = |(post, count): (&PostCode, &u32)| {
            let rate = posts.iter().find(|rate| rate.post == *post)?;
            let cents = rate.amount.cents().checked_mul(i64::from(*count))?;
            Some(PostsCounted { rate, count: *count, amount: Ae::from_cents(cents) })
        };
        let counted = asked.iter().map(counted).collect::<Option<Vec<_>>>()?;
        let total = Ae::sum(counted.iter().map(|posts| posts.amount))?;
        Some((counted, total))
    }

    /// The greatest ceiling of all zones.
    pub fn highest(&self) -> Option<Ae> {
        match self {
            Self::Ceiling { by_zone } => by_zone.values().max().copied(),
            Self::Posts { .. }
            | Self::Guarantee { .. }
            | Self::Hours(_)
            | Self::Flat { .. }
            | Self::InKind
            | Self::NotPrinted { .. } => None,
        }
    }
}

/// Posts of one kind, and what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostsCounted<'s> {
    /// The kind.
    pub rate: &'s PostRate,
    /// How many.
    pub count: u32,
    /// What they come to.
    pub amount: Ae,
}

/// How much an aid is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AidAmount {
    /// No more than that.
    AtMost(Ae),
    /// That much.
    Exactly(Ae),
}

impl AidAmount {
    /// The amount.
    pub const fn ae(self) -> Ae {
        match self {
            Self::AtMost(amount) | Self::Exactly(amount) => amount,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn euros(euros: i64) -> Ae {
        Ae::from_cents(euros * 100)
    }

    #[test]
    fn given_hours_as_people_type_them_when_read_then_minutes_or_none() {
        let read = |text: &str| Weekly::parse(text).map(Weekly::minutes);
        for text in ["17:30", "17h30", "17 h 30", "17,5", "17.50"] {
            assert_eq!(read(text), Some(1_050), "{text}");
        }
        assert_eq!(
            (read("35"), read("35h"), read("168"), read("0")),
            (Some(2_100), Some(2_100), Some(10_080), Some(0))
        );
        for text in ["", "h", "169", "17:60", "-3", "17.333", "1e2", "35 hours"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn given_full_half_and_more_hours_when_reckoned_then_in_proportion_and_never_above_the_whole() {
        let weekly = |minutes| Weekly::from_minutes(minutes).expect("a week");
        let hours = Hours { most: euros(25_000), full: weekly(2_100), least: weekly(1_050) };
        let due = |minutes| hours.due(weekly(minutes)).map(Ae::cents);
        assert_eq!((due(2_100), due(1_050), due(2_400)), (Some(2_500_000), Some(1_250_000), Some(2_500_000)));
        assert_eq!(due(1_051), Some(1_251_190), "rounded down to the cent");
    }

    #[test]
    fn given_a_guarantee_and_fees_when_reckoned_then_the_rest_or_nothing() {
        assert_eq!(top_up(euros(4_250), euros(3_000)), euros(1_250));
        assert_eq!(top_up(euros(4_250), euros(4_250)), Ae::ZERO);
        assert_eq!(top_up(euros(4_250), euros(5_000)), Ae::ZERO);
    }
}
