//! How many rows stand behind each choice of a filter: people look for what is open first.

use std::collections::BTreeMap;

use super::{BilanQuery, Only, Row};
use crate::care::nomenclature::LineCode;
use crate::territory::ZoneCode;

/// How many rows there are, and how many of them are open to new applications.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// The rows.
    pub rows: usize,
    /// Those that are open.
    pub open: usize,
}

impl Count {
    fn add(&mut self, is_open: bool) {
        self.rows += 1;
        self.open += usize::from(is_open);
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.rows += other.rows;
        self.open += other.open;
    }
}

/// What stands behind each choice. A choice is counted among the rows that the other filters leave, whatever else is chosen
/// beside it: that is what ticking it would add.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets<'s> {
    /// Of each line.
    pub lines: BTreeMap<&'s LineCode, Count>,
    /// Of each zone.
    pub zones: BTreeMap<&'s ZoneCode, Count>,
    /// Of each answer, in the order of [`Only::ALL`].
    pub answers: [usize; 4],
}

impl<'s> Facets<'s> {
    /// Counts the rows of an answer that was not picked from yet.
    pub fn of(rows: &[Row<'s>], query: &BilanQuery) -> Self {
        let mut facets = Self::default();
        for of_line in rows.chunk_by(|one, two| one.position.code == two.position.code) {
            let mut count = Count::default();
            for row in of_line {
                let (is_open, of_zone, of_line) =
                    (row.is_open(), query.wants_zone(row), query.wants_line(row));
                if of_zone {
                    count.add(is_open);
                }
                if of_line {
                    facets.zones.entry(&row.position.zone).or_default().add(is_open);
                }
                if of_zone && of_line {
                    facets.count_answers(row);
                }
            }
            if let Some(code) = of_line.first().and_then(|row| row.position.code.as_ref()) {
                *facets.lines.entry(code).or_default() += count;
            }
        }
        facets
    }

    fn count_answers(&mut self, row: &Row<'_>) {
        for (count, only) in self.answers.iter_mut().zip(Only::ALL) {
            *count += usize::from(only.is_said_by(row));
        }
    }
}
