//! Codes of communes that are no more, and the communes of today that took their place: by the movements of the official list.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::entity::identity::CommuneCode;

/// What became of a commune whose code is no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MovementKind {
    /// It is merged into the other and has no name of its own any more.
    Merged,
    /// It is a delegated commune (*commune déléguée*) of the other.
    Delegated,
    /// It is an associated commune (*commune associée*) of the other.
    Associated,
}

impl MovementKind {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Merged, Self::Delegated, Self::Associated];

    /// Its name in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Delegated => "delegated",
            Self::Associated => "associated",
        }
    }

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// One way from a code of before to a commune of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The code of before.
    pub former: CommuneCode,
    /// The name that went with it, where the list has it.
    pub former_name: Option<String>,
    /// What became of it.
    pub kind: MovementKind,
    /// The commune of today.
    pub today: CommuneCode,
    /// Its name.
    pub name: String,
    /// Since when, where the list says it.
    pub since: Option<Date>,
}

/// The movements of a list, by the code of before: several from one code where it is not said which commune took its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Movements(BTreeMap<CommuneCode, Vec<Movement>>);

impl Movements {
    /// Those of a list.
    pub fn new(movements: impl IntoIterator<Item = Movement>) -> Self {
        let mut known = Self::default();
        for movement in movements {
            let from = known.0.entry(movement.former).or_default();
            if from.iter().all(|other| other.today != movement.today) {
                from.push(movement);
            }
        }
        known
    }

    /// Those of one code; none for one that is of today, or of no list.
    pub fn of(&self, code: &CommuneCode) -> &[Movement] {
        self.0.get(code).map_or(&[], Vec::as_slice)
    }

    /// Each code of before with its movements.
    pub fn iter(&self) -> impl Iterator<Item = (&CommuneCode, &[Movement])> {
        self.0.iter().map(|(code, movements)| (code, movements.as_slice()))
    }
}
