//! The life of an authorisation as a site shows it: its row, what it was from one day to another, and a line drawn on the years.

use jiff::Unit;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::authorisation::AuthorisationView;
use super::detail::{StepView, StretchView};

/// An authorisation with its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LifeView {
    /// Its row.
    #[serde(flatten)]
    pub authorisation: AuthorisationView,
    /// What it was, from one day to another.
    pub stretches: Vec<StretchView>,
    /// What is said of it, in the order in which it has effect.
    pub steps: Vec<StepView>,
}

/// The years that lines of life are drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    first: Date,
    last: Date,
    at: Date,
}

/// A part of a line: where it begins and how long it is, in hundredths of a percent of the width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins, as drawings write it: `12.49%`.
    pub x: String,
    /// How long it is.
    pub width: String,
    /// The status it stands for, by its word in data; `ahead` for what is left of a term.
    pub status: &'static str,
    /// The same in words, with its days.
    pub text: String,
}

/// A year on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub x: String,
    /// The year.
    pub year: i16,
    /// Whether it is left out where there is little room.
    pub optional: bool,
}

/// How many years are named at most.
/// Arbitrary: nine of four digits stand side by side on the narrowest drawing.
const MOST_TICKS: i16 = 9;

fn year_begins(year: i16) -> Option<Date> {
    Date::new(year, 1, 1).ok()
}

/// A share of the whole in hundredths of a percent, as drawings write it.
fn percent(share: i64) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

impl Axis {
    /// The years of some lives, and the day that is asked; nothing where there is no life to draw.
    pub fn of(lives: &[LifeView], at: Date) -> Option<Self> {
        let first = lives.iter().flat_map(|life| &life.stretches).map(|stretch| stretch.from).min()?;
        let ends = lives.iter().filter_map(|life| life.authorisation.until);
        let last = ends.chain([at]).max()?;
        Some(Self { first: year_begins(first.year())?, last: year_begins(last.year() + 1)?, at })
    }

    fn share(self, day: Date) -> i64 {
        let days = |from: Date, to: Date| {
            from.until((Unit::Day, to)).map(|span| i64::from(span.get_days())).unwrap_or_default()
        };
        let (whole, part) = (days(self.first, self.last).max(1), days(self.first, day));
        (part * 10_000 / whole).clamp(0, 10_000)
    }

    /// Where a day stands.
    pub fn x(self, day: Date) -> String {
        percent(self.share(day))
    }

    /// Where the day that is asked stands.
    pub fn now(self) -> String {
        self.x(self.at)
    }

    /// The years that are named, some of them left out where there is little room.
    pub fn ticks(self) -> Vec<Tick> {
        let years = self.last.year() - self.first.year();
        let every = 1 + (years - 1) / MOST_TICKS;
        let named = (self.first.year()..self.last.year()).step_by(usize::try_from(every).unwrap_or(1));
        let tick = |(rank, year): (usize, i16)| {
            Some(Tick { x: self.x(year_begins(year)?), year, optional: rank % 2 == 1 })
        };
        named.enumerate().filter_map(tick).collect()
    }

    /// The line of a life: each stretch, then what is left of its term.
    pub fn bars(self, life: &LifeView) -> Vec<Bar> {
        let bar = |from: Date, until: Date, status: &'static str, text: String| {
            let after = until.tomorrow().unwrap_or(until);
            let (x, end) = (self.share(from), self.share(after));
            Bar { x: percent(x), width: percent((end - x).max(20)), status, text }
        };
        let stretch = |stretch: &StretchView| {
            let text = format!("{} ({} – {})", stretch.text, stretch.from, stretch.until);
            bar(stretch.from, stretch.until, stretch.status, text)
        };
        let ahead = life.authorisation.until.filter(|until| self.at < *until).and_then(|until| {
            let from = self.at.tomorrow().ok()?;
            Some(bar(from, until, "ahead", format!("{from} – {until}")))
        });
        life.stretches.iter().map(stretch).chain(ahead).collect()
    }
}
