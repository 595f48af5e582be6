//! What a ruling comes to.

use std::collections::BTreeSet;

use super::reserve::Reserve;
use crate::rules::finding::Verdict;

/// What a ruling comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing that is known stands against it.
    Yes,
    /// Nothing that is known forbids it, but something must be settled first: never empty.
    SubjectTo(BTreeSet<Reserve>),
    /// A rule forbids it.
    No,
    /// The question and the records belong to different times: no answer can be drawn from one for the other.
    NotComparable,
}

impl Outcome {
    /// Every word in data.
    pub const WORDS: [&str; 4] = ["yes", "subject-to", "no", "not-comparable"];

    /// What the verdicts of a ruling come to. What cannot be compared is neither allowed nor forbidden.
    pub fn of(verdicts: impl IntoIterator<Item = Verdict>) -> Self {
        let verdicts: BTreeSet<_> = verdicts.into_iter().collect();
        if verdicts.contains(&Verdict::SetsAside) {
            return Self::NotComparable;
        }
        if verdicts.contains(&Verdict::Forbids) {
            return Self::No;
        }
        let reserve = |verdict| match verdict {
            Verdict::Reserves(reserve) => Some(reserve),
            _ => None,
        };
        let reserves: BTreeSet<_> = verdicts.into_iter().filter_map(reserve).collect();
        if reserves.is_empty() { Self::Yes } else { Self::SubjectTo(reserves) }
    }

    /// The word in data.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::SubjectTo(_) => "subject-to",
            Self::No => "no",
            Self::NotComparable => "not-comparable",
        }
    }

    /// Whether the application may be filed; nothing where no answer can be drawn.
    pub const fn admissible(&self) -> Option<bool> {
        match self {
            Self::Yes | Self::SubjectTo(_) => Some(true),
            Self::No => Some(false),
            Self::NotComparable => None,
        }
    }

    /// What would settle it, where something must be settled first.
    pub fn reserves(&self) -> impl Iterator<Item = Reserve> + '_ {
        let reserves = match self {
            Self::SubjectTo(reserves) => Some(reserves),
            _ => None,
        };
        reserves.into_iter().flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_verdicts_when_weighed_then_what_cannot_be_compared_comes_first_then_what_forbids() {
        let reserves = Verdict::Reserves(Reserve::Holding);
        let (allows, warns) = (Verdict::Allows, Verdict::Warns);
        assert_eq!(Outcome::of([allows, warns, Verdict::Informs]), Outcome::Yes);
        assert_eq!(Outcome::of([allows, reserves]), Outcome::SubjectTo([Reserve::Holding].into()));
        assert_eq!(Outcome::of([allows, reserves, Verdict::Forbids]), Outcome::No);
        assert_eq!(Outcome::of([Verdict::Forbids, Verdict::SetsAside, reserves]), Outcome::NotComparable);
    }
}
