//! A printed figure beside the structures that are listed: never summed, and what lies between them is said.

use std::cmp::Ordering;

use super::book::StructureBook;
use super::lying::Lying;
use super::tally::TallyOf;
use super::told::StructureSaid;
use crate::ground::asked::Asked;

/// How many structures are listed of what a figure counts, on the day of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Listed {
    /// Those of which it is said that they are of its kind, its statuses and its territory.
    pub counted: u32,
    /// Those of its kind of which nobody said the status or the place that would tell.
    pub doubtful: u32,
}

/// What lies between a printed figure and a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// As many are listed.
    None,
    /// Fewer are listed than printed.
    Fewer(u32),
    /// More are listed than printed.
    More(u32),
}

impl Listed {
    /// What lies between a printed figure and this.
    pub const fn from(self, printed: u32) -> Difference {
        match printed.checked_sub(self.counted) {
            Some(0) => Difference::None,
            Some(fewer) => Difference::Fewer(fewer),
            None => Difference::More(self.counted - printed),
        }
    }
}

impl Difference {
    /// Listed less printed.
    pub fn signed(self) -> i64 {
        match self {
            Self::None => 0,
            Self::Fewer(count) => -i64::from(count),
            Self::More(count) => i64::from(count),
        }
    }

    /// Whether fewer, as many or more are listed.
    pub fn order(self) -> Ordering {
        self.signed().cmp(&0)
    }
}

/// How many structures are listed of what a figure counts; nothing where it asks what no list says, or where none of its kind is listed.
pub fn listed(book: &StructureBook, of: &TallyOf, lying: &Lying<'_>, asked: Asked) -> Option<Listed> {
    if of.only.is_some() {
        return None;
    }
    let mut own = book.structures(asked).filter(|told| told.fact.said.kind == of.kind).peekable();
    own.peek()?;
    let mut listed = Listed::default();
    for told in own {
        match (is_of_status(&told.fact.said, of), lying.is_in(&told.fact, &of.territory)) {
            (Some(true), Some(true)) => listed.counted += 1,
            (Some(false), _) | (_, Some(false)) => {}
            (None, _) | (_, None) => listed.doubtful += 1,
        }
    }
    Some(listed)
}

/// Whether a structure is of the statuses that a figure counts; nothing where nobody said its own.
fn is_of_status(said: &StructureSaid, of: &TallyOf) -> Option<bool> {
    if of.statuses.is_empty() {
        return Some(!said.is_closed());
    }
    said.status.map(|status| of.statuses.contains(&status))
}
