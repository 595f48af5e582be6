//! A quantity of a row in words: what is authorised, what the plan wants, and how far the one is from the other.
//!
//! Where the plan wants one number, that distance is the gap: as printed, else target minus current. Where it wants a range,
//! the document prints none, and the distance is the room to the bound by which the document answers: ours, and said so.

use maillage_domain::care::answer_rule::AnswerRule;
use maillage_domain::care::bilan::Row;
use maillage_domain::care::quantity::{Current, Tally, Target};
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::{Argument, Words};

/// How a gap is marked, beside its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GapMark {
    /// Above zero: open.
    Positive,
    /// Below zero: above the target.
    Negative,
    /// Zero, with a target.
    Met,
    /// Zero, with nothing planned.
    Void,
}

/// A gap on a page: number, sign, mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapView {
    /// The gap with its sign; a dash where it is not known.
    pub text: String,
    /// Its mark, where it is known.
    pub mark: Option<GapMark>,
    /// How its figures give it: "3 planned − 2 authorised = +1"; and where they do not, what is printed beside.
    pub formula: String,
}

/// What stands where the document gives no number.
const NONE: &str = "–";

/// A quantity of a row, with the rule by which its document answers where targets are ranges.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured<'s> {
    /// What is printed.
    pub(crate) tally: &'s Tally,
    rule: Option<AnswerRule>,
}

impl<'s> Measured<'s> {
    /// The sites of a row.
    pub(crate) fn sites(row: &Row<'s>) -> Self {
        Self { tally: row.sites(), rule: row.bilan.fact.range_rule }
    }

    /// Its units, for equipment.
    pub(crate) fn units(row: &Row<'s>) -> Option<Self> {
        row.units().map(|tally| Self { tally, rule: row.bilan.fact.range_rule })
    }

    /// How far what is authorised is from what the plan allows, signed; none where nothing says so.
    pub(crate) fn room(self) -> Option<i64> {
        self.tally.room(self.rule)
    }

    /// How that distance is marked.
    pub(crate) fn mark(self) -> Option<GapMark> {
        let target = self.tally.target.map_or(0, |target| i64::from(target.highest()));
        self.room().map(|room| gap_mark(room, target))
    }

    /// The distance on a page.
    pub(crate) fn gap(self, words: Words) -> GapView {
        GapView { text: gap_text(self.room(), words), mark: self.mark(), formula: self.formula(words) }
    }

    /// What is authorised, in words: a number, the text that stands in its place, or a dash.
    pub(crate) fn current_text(self, words: Words) -> String {
        match &self.tally.current {
            Some(Current::Shown(text)) => text.clone(),
            _ => counted_text(self.tally.counted(), words),
        }
    }

    /// What the plan wants, in words: a number, a range, or a dash.
    pub(crate) fn target_text(self, words: Words) -> String {
        target_text(self.tally.target, words)
    }

    /// That a range is not reached or is passed, and by how many; empty where neither is so.
    pub(crate) fn beyond_bounds(self, words: Words) -> String {
        let said = |id: &str, count: u32| words.with(id, &[("count", Argument::count(count))]);
        let below = self.tally.below_minimum().map(|lacking| said("range-below", lacking));
        let above = || self.tally.above_maximum().map(|excess| said("range-above", excess));
        below.or_else(above).unwrap_or_default()
    }

    /// How the figures give the distance; what is printed, where they give another or none; that it is ours, where none is
    /// printed.
    fn formula(self, words: Words) -> String {
        let tally = self.tally;
        if tally.printed_gap.is_none() && tally.target.and_then(Target::bounds).is_some() {
            return self.range_formula(words).unwrap_or_else(|| words.get("range-unruled"));
        }
        let printed = tally.printed_gap.map(|gap| words.gap(gap));
        let Some(computed) = computed(tally, words) else {
            return match printed {
                Some(gap) => words.with("gap-printed-alone", &[("gap", Argument::Text(&gap))]),
                None => words.get("gap-unknown"),
            };
        };
        let formula = ("formula", Argument::Text(&computed));
        match printed {
            None => words.with("gap-computed", &[formula]),
            Some(_) if tally.printed_gap == tally.computed_gap() => computed,
            Some(gap) => words.with("gap-printed", &[("gap", Argument::Text(&gap)), formula]),
        }
    }

    /// "2 at most − 1 authorised = +1, computed"; nothing where no bound decides or nothing is counted.
    fn range_formula(self, words: Words) -> Option<String> {
        let (min, max) = self.tally.target?.bounds()?;
        let (id, bound) = match self.rule? {
            AnswerRule::BelowMaximum => ("range-room-maximum", max),
            AnswerRule::BelowMinimum => ("range-room-minimum", min),
            AnswerRule::SitesGap | AnswerRule::UnitsGap => return None,
        };
        let (room, current) = (words.gap(self.room()?), Argument::count(self.tally.counted()?));
        let bound = ("bound", Argument::count(bound));
        Some(words.with(id, &[bound, ("current", current), ("room", Argument::Text(&room))]))
    }
}

/// What several tallies come to: sums of what is known of each figure; the gaps are summed as they are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    /// Authorised.
    pub(crate) current: i64,
    /// Planned at least: a number counts as both bounds.
    pub(crate) least: i64,
    /// Planned at most.
    pub(crate) most: i64,
    /// The distances.
    pub(crate) room: i64,
}

impl Sums {
    /// Adds up quantities.
    pub(crate) fn of<'s>(measured: impl Iterator<Item = Measured<'s>>) -> Self {
        measured.fold(Self::default(), |sums, measured| {
            let target = measured.tally.target;
            let least = target.map_or(0, |target| target.bounds().map_or(target.highest(), |(min, _)| min));
            Self {
                current: sums.current + i64::from(measured.tally.counted().unwrap_or_default()),
                least: sums.least + i64::from(least),
                most: sums.most + i64::from(target.map_or(0, Target::highest)),
                room: sums.room + measured.room().unwrap_or_default(),
            }
        })
    }

    /// What is planned, in words: a number, or a range.
    pub(crate) fn target_text(self, words: Words) -> String {
        range_text(self.least, self.most, words)
    }

    /// What is planned, where it is one number.
    pub(crate) fn target(self) -> Option<i64> {
        (self.least == self.most).then_some(self.most)
    }
}

/// How a gap is marked.
pub(crate) const fn gap_mark(gap: i64, target: i64) -> GapMark {
    match gap {
        1.. => GapMark::Positive,
        ..0 => GapMark::Negative,
        0 if target == 0 => GapMark::Void,
        0 => GapMark::Met,
    }
}

fn computed(tally: &Tally, words: Words) -> Option<String> {
    let gap = words.gap(tally.computed_gap()?);
    let (target, current) = (Argument::count(tally.wanted()?), Argument::count(tally.counted()?));
    Some(
        words.with("gap-formula", &[("target", target), ("current", current), ("gap", Argument::Text(&gap))]),
    )
}

/// A gap with its sign, or a dash.
pub(crate) fn gap_text(gap: Option<i64>, words: Words) -> String {
    gap.map_or_else(|| NONE.to_owned(), |gap| words.gap(gap))
}

/// What counts, in words: a number, or a dash.
pub(crate) fn counted_text(counted: Option<u32>, words: Words) -> String {
    counted.map_or_else(|| NONE.to_owned(), |number| words.number(number))
}

/// What the plan wants, in words: a number, a range, or a dash.
pub(crate) fn target_text(target: Option<Target>, words: Words) -> String {
    match target {
        Some(Target::Between { min, max }) => range_text(min.into(), max.into(), words),
        target => counted_text(target.and_then(Target::exact), words),
    }
}

/// "1 to 2"; one number where both bounds are the same.
pub(crate) fn range_text(min: i64, max: i64, words: Words) -> String {
    let [least, most] = [min, max].map(|bound| words.number(bound));
    if min == max {
        return most;
    }
    words.with("range", &[("min", Argument::Text(&least)), ("max", Argument::Text(&most))])
}
