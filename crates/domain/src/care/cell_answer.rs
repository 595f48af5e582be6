//! What a person says of a cell that could not be read for certain.

use serde::{Deserialize, Serialize};

use super::column::{Column, oui_non};
use crate::text;

/// What a person sees in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellAnswer {
    /// A number is printed there.
    Number(i64),
    /// *Oui* or *non* is printed there.
    Admissible(bool),
    /// Nothing is printed there.
    NothingPrinted,
    /// It cannot be read: the cell stays in doubt.
    Illegible,
}

/// The word in data for a cell in which nothing is printed.
const NOTHING: &str = "rien";
/// The word in data for a cell that cannot be read.
const ILLEGIBLE: &str = "illisible";

impl CellAnswer {
    /// The answer that a text gives of a cell of a column: a number as that column has, *oui* or *non*, `rien` where nothing
    /// is printed, `illisible` where nobody can tell; none where it is none of these. English words are understood too.
    pub fn parse(column: Column, text: &str) -> Option<Self> {
        match (column, text::key(text).as_str()) {
            (_, NOTHING | "nothing") => Some(Self::NothingPrinted),
            (_, ILLEGIBLE | "illegible") => Some(Self::Illegible),
            (Column::Admissible, "oui" | "yes") => Some(Self::Admissible(true)),
            (Column::Admissible, "non" | "no") => Some(Self::Admissible(false)),
            (Column::Zone | Column::TargetYear | Column::Admissible, _) => None,
            (Column::SitesGap | Column::UnitsGap, _) => signed(text).map(Self::Number),
            _ => text.trim().parse::<u32>().ok().map(i64::from).map(Self::Number),
        }
    }

    /// Its word in data, as [`Self::parse`] reads it.
    pub fn written(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Admissible(yes) => oui_non(yes).to_owned(),
            Self::NothingPrinted => NOTHING.to_owned(),
            Self::Illegible => ILLEGIBLE.to_owned(),
        }
    }

    /// Whether it settles the doubt.
    pub const fn settles(self) -> bool {
        !matches!(self, Self::Illegible)
    }
}

/// A gap, with the sign that documents print; no larger than counts are.
fn signed(text: &str) -> Option<i64> {
    let number = text.trim().replace('\u{2212}', "-").parse::<i64>().ok()?;
    u32::try_from(number.unsigned_abs()).ok().map(|_| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_what_a_column_can_hold_when_answered_then_understood_and_written_alike() {
        for (column, text, answer) in [
            (Column::SitesMin, "2", CellAnswer::Number(2)),
            (Column::SitesGap, "-1", CellAnswer::Number(-1)),
            (Column::Admissible, "oui", CellAnswer::Admissible(true)),
            (Column::UnitsCurrent, "rien", CellAnswer::NothingPrinted),
            (Column::Admissible, "illisible", CellAnswer::Illegible),
        ] {
            assert_eq!(CellAnswer::parse(column, text), Some(answer));
            assert_eq!(answer.written(), text);
        }
        assert_eq!(CellAnswer::parse(Column::SitesGap, " +3 "), Some(CellAnswer::Number(3)));
        assert_eq!(CellAnswer::parse(Column::UnitsGap, "−2"), Some(CellAnswer::Number(-2)));
        assert_eq!(CellAnswer::parse(Column::Admissible, "Non"), Some(CellAnswer::Admissible(false)));
    }

    #[test]
    fn given_what_a_column_cannot_hold_when_answered_then_not_understood() {
        for (column, text) in [
            (Column::SitesCurrent, "-1"),
            (Column::SitesCurrent, "oui"),
            (Column::SitesTarget, "deux"),
            (Column::SitesTarget, "4294967296"),
            (Column::SitesGap, "99999999999"),
            (Column::Admissible, "1"),
            (Column::Zone, "1A"),
            (Column::SitesMax, ""),
        ] {
            assert_eq!(CellAnswer::parse(column, text), None, "{text}");
        }
    }

    #[test]
    fn given_an_answer_when_it_says_that_nobody_can_tell_then_the_doubt_stays() {
        assert!(CellAnswer::NothingPrinted.settles() && CellAnswer::Number(0).settles());
        assert!(!CellAnswer::Illegible.settles());
    }
}
