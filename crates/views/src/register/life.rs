//! The life of an authorisation as a site shows it: its row, what it was from one day to another, and a line drawn on the years.

use jiff::Unit;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::authorisation::AuthorisationView;
use super::detail::{StepView, StretchView};
use crate::words::{Argument, Words};

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
    pub fn bars(self, life: &LifeView, words: Words) -> Vec<Bar> {
        let bar = |from: Date, until: Date, status: &'static str, text: String| {
            let after = until.tomorrow().unwrap_or(until);
            let (x, end) = (self.share(from), self.share(after));
            Bar { x: percent(x), width: percent((end - x).max(20)), status, text }
        };
        let days = |from: Date, until: Date| {
            let (from, until) = (words.date(from), words.date(until));
            let dates = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(until.as_str()))];
            words.with("window-dates", &dates)
        };
        let stretch = |stretch: &StretchView| {
            let text = format!("{}, {}", stretch.text, days(stretch.from, stretch.until));
            bar(stretch.from, stretch.until, stretch.status, text)
        };
        let ahead = life.authorisation.until.filter(|until| self.at < *until).and_then(|until| {
            let from = self.at.tomorrow().ok()?;
            Some(bar(from, until, "ahead", days(from, until)))
        });
        life.stretches.iter().map(stretch).chain(ahead).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;

    use super::*;

    /// Put to use in the middle of 2020, until a day.
    fn life(until: Option<Date>, at: Date) -> LifeView {
        let stretch = |from, until, status| StretchView { from, until, status, text: status.to_owned() };
        let stretches = vec![
            stretch(date(2020, 1, 1), date(2020, 6, 30), "not-started"),
            stretch(date(2020, 7, 1), at, "in-force"),
        ];
        let authorisation = AuthorisationView {
            number: "99-1".to_owned(),
            line: "amm:QA001".to_owned(),
            line_label: "Médecine".to_owned(),
            site: None,
            site_name: String::new(),
            town: String::new(),
            holder: "991000019".to_owned(),
            holder_name: String::new(),
            zone: None,
            zone_name: String::new(),
            status: "in-force",
            status_text: String::new(),
            status_note: String::new(),
            since: None,
            granted: None,
            started: None,
            until,
            counted: true,
            reason: None,
            marks: Vec::new(),
            counted_text: String::new(),
            next_due: None,
            lapse_to_note: false,
        };
        LifeView { authorisation, stretches, steps: Vec::new() }
    }

    fn drawn(lives: &[LifeView], at: Date) -> Vec<(&'static str, String, String)> {
        let axis = Axis::of(lives, at).expect("there is a life");
        let bars = axis.bars(&lives[0], Words::new(Language::French));
        bars.into_iter().map(|bar| (bar.status, bar.x, bar.width)).collect()
    }

    #[test]
    fn given_a_life_when_drawn_then_its_stretches_touch_and_what_is_left_follows_the_day_that_is_asked() {
        let at = date(2021, 12, 31);
        let drawn = drawn(&[life(Some(date(2023, 12, 31)), at)], at);
        // Four years from 2020 to 2023, 1,461 days.
        let expected = [
            ("not-started", "0.00%", "12.45%"),
            ("in-force", "12.45%", "37.58%"),
            ("ahead", "50.03%", "49.97%"),
        ];
        let expected = expected.map(|(status, x, width)| (status, x.to_owned(), width.to_owned()));
        assert_eq!(drawn, expected);
    }

    #[test]
    fn given_a_last_day_that_is_past_or_none_when_drawn_then_nothing_is_left_to_run() {
        let at = date(2021, 12, 31);
        for until in [None, Some(date(2021, 6, 30)), Some(at)] {
            let statuses: Vec<_> =
                drawn(&[life(until, at)], at).into_iter().map(|(status, ..)| status).collect();
            assert_eq!(statuses, ["not-started", "in-force"], "{until:?}");
        }
    }

    #[test]
    fn given_many_years_when_named_then_few_of_them_and_no_life_has_no_axis() {
        let at = date(2021, 12, 31);
        let ticks = |last| {
            let axis = Axis::of(&[life(Some(last), at)], at).expect("there is a life");
            axis.ticks().into_iter().map(|tick| tick.year).collect::<Vec<_>>()
        };
        assert_eq!(ticks(date(2023, 1, 1)), [2020, 2021, 2022, 2023]);
        assert_eq!(ticks(date(2031, 1, 1)), [2020, 2022, 2024, 2026, 2028, 2030]);
        assert!(ticks(date(2060, 1, 1)).len() <= 9);
        assert!(Axis::of(&[], at).is_none());
    }
}
