//! The money of the fund by the territory that it is said to serve, beside the gaps of the bilan and what documents count there.

mod gaps;
mod map;

use jiff::civil::Date;
use maillage_domain::fund::served::ServedSum;
use maillage_domain::fund::status::{Stated, Status};

pub use gaps::{GapLine, ZoneGaps, gaps_by_zone};
pub use map::{MoneyMap, MoneyZone};

use super::money::{qualified, rate, share, short, whole_euros};
use crate::structure::PrintedCount;
use crate::words::{Argument, Words};

/// The money of an exercise by territory.
#[derive(Debug, Clone)]
pub struct TerritoriesView {
    /// The exercise.
    pub year: i16,
    /// The exercises of which something is recorded.
    pub years: Vec<i16>,
    /// The day of the money, of the gaps and of what is counted.
    pub at: Date,
    /// The share of what was committed whose territory is known: what the page says first.
    pub placed: PlacedShare,
    /// Whether a register keeps the exercise; else a report states its sums, and no territory.
    pub kept: bool,
    /// What to know of these figures, in a sentence.
    pub lead: String,
    /// The bilan of the day: "bilan of 21 June 2019"; empty where there is none.
    pub bilan: String,
    /// Why there is no bilan; empty where there is one.
    pub no_bilan: String,
    /// Whether applications are received for what the bilan leaves.
    pub receives: bool,
    /// The lines of the bilan that are open, in all.
    pub open: usize,
    /// Departments, then the zones of each set.
    pub divisions: Vec<Division>,
    /// What is stated of sums and could not be placed, by name.
    pub unknown: Vec<String>,
}

/// How much of the exercise is placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedShare {
    /// "12.4%"; a dash where nothing that was committed is known.
    pub share: String,
    /// What was committed and is placed.
    pub committed: String,
    /// What was committed and is not.
    pub elsewhere: String,
}

/// Sums, committed and paid; in cents where they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Committed.
    pub committed: i64,
    /// Paid.
    pub paid: i64,
    /// How many commitments.
    pub commitments: usize,
}

/// The territories of one kind, side by side.
#[derive(Debug, Clone)]
pub struct Division {
    /// What tells it apart in addresses: the zone set, or `departments`.
    pub id: String,
    /// "Departments", "Zones A".
    pub title: String,
    /// What is drawn of it; nothing where it is not.
    pub map: Option<MoneyMap>,
    /// Its territories.
    pub areas: Vec<AreaView>,
    /// What serves more than one of them, or a part that none of them holds: whole, never shared out.
    pub across: Option<SumRow>,
    /// What no act places.
    pub unplaced: SumRow,
    /// The exercise.
    pub total: SumRow,
    /// Whether documents count something in its territories.
    pub has_counts: bool,
}

/// A territory.
#[derive(Debug, Clone)]
pub struct AreaView {
    /// Its code.
    pub code: String,
    /// Its name; empty where none is known.
    pub name: String,
    /// Whether it is a zone, which has a page.
    pub is_zone: bool,
    /// What is said to serve it; nothing where nothing is.
    pub sums: Option<SumRow>,
    /// The gaps of the zones in it: its own, where it is one.
    pub gaps: Vec<ZoneGaps>,
    /// What documents count in it.
    pub counts: Vec<PrintedCount>,
}

/// A row of sums, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SumRow {
    /// The sums in cents; nothing of them where a report states them.
    pub sums: Sums,
    /// Committed; a dash where it is not known.
    pub committed: String,
    /// Paid; a dash where it is not known.
    pub paid: String,
    /// "12 commitments"; empty where a register keeps none.
    pub commitments: String,
}

/// What was committed and paid in an exercise, and how it is printed.
#[derive(Debug, Clone, Copy)]
pub struct Exercise<'s> {
    /// What the fund stands at.
    pub status: &'s Status,
    /// The sums of the register; none where a report states them.
    pub served: &'s [ServedSum],
}

impl Sums {
    /// The sums of some of what is served.
    pub fn of<'s>(served: impl IntoIterator<Item = &'s ServedSum>) -> Self {
        served.into_iter().fold(Self::default(), |sums, sum| Self {
            committed: sums.committed.saturating_add(sum.committed.cents()),
            paid: sums.paid.saturating_add(sum.paid.cents()),
            commitments: sums.commitments + sum.commitments,
        })
    }

    /// The same in words.
    pub fn worded(self, words: Words) -> SumRow {
        SumRow {
            sums: self,
            committed: whole_euros(self.committed, words),
            paid: whole_euros(self.paid, words),
            commitments: words
                .with("territories-commitments", &[("count", Argument::count(self.commitments))]),
        }
    }
}

impl Exercise<'_> {
    /// Whether a register keeps it, which may say what serves which territory; a report does not.
    pub const fn is_kept(&self) -> bool {
        self.status.kept
    }

    /// The row of some of it that serves no territory of a division: all of what a report prints.
    pub fn rest(&self, sums: Sums, words: Words) -> SumRow {
        if self.is_kept() { sums.worded(words) } else { self.total(words) }
    }

    /// The row of the exercise.
    pub fn total(&self, words: Words) -> SumRow {
        if self.is_kept() {
            return Sums::of(self.served).worded(words);
        }
        let ae = self.status.ae.used.as_ref();
        let cp = self.status.cp.used.as_ref();
        SumRow {
            sums: Sums::default(),
            committed: printed(ae.map(|used| used.with(used.value.cents())).as_ref(), words),
            paid: printed(cp.map(|used| used.with(used.value.cents())).as_ref(), words),
            commitments: String::new(),
        }
    }

    /// How much of it is placed, where `placed` is.
    pub fn placed(&self, placed: Sums, words: Words) -> PlacedShare {
        let total = self.total(words);
        if !self.is_kept() {
            let share = rate(0, words);
            return PlacedShare { share, committed: short(0, words).to_string(), elsewhere: total.paid };
        }
        let all = Sums::of(self.served);
        PlacedShare {
            share: if all.committed == 0 {
                "–".to_owned()
            } else {
                rate(share(placed.committed, all.committed), words)
            },
            committed: whole_euros(placed.committed, words),
            elsewhere: whole_euros(all.committed.saturating_sub(placed.committed), words),
        }
    }
}

fn printed(stated: Option<&Stated<i64>>, words: Words) -> String {
    stated.map_or_else(|| "–".to_owned(), |stated| qualified(stated.value, stated.qualifier, words))
}
