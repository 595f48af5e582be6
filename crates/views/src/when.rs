//! The one clock of a page, worded: which day it shows, since when that is known, and the way back.

use jiff::civil::Date;

use crate::words::{Argument, Words};

/// On which day the pages of a region open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// That day.
    pub day: Date,
    /// The day it is.
    pub today: Date,
    /// Whether the region is a demonstration.
    pub demonstration: bool,
}

/// Which day a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The day it is.
    Today(Date),
    /// That of a demonstration.
    Demonstration(Date),
    /// The end of an exercise of the fund.
    YearEnd(Date),
    /// The one that the visitor chose.
    Day(Date),
}

impl Shown {
    /// The day on which a page opens.
    pub const fn opening(opening: Opening) -> Self {
        if opening.demonstration { Self::Demonstration(opening.day) } else { Self::Today(opening.day) }
    }

    /// The day.
    pub const fn day(self) -> Date {
        match self {
            Self::Today(day) | Self::Demonstration(day) | Self::YearEnd(day) | Self::Day(day) => day,
        }
    }
}

/// The chip of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhenView {
    /// The day; nothing where each region has its own.
    pub day: Option<Date>,
    /// "You are looking at".
    pub label: String,
    /// The days, in words.
    pub days: Vec<String>,
    /// "as known today".
    pub known: String,
    /// Whether it is today and nothing was chosen.
    pub is_today: bool,
    /// That the pages show a demonstration; nothing where they do not.
    pub demonstration: Option<String>,
    /// The way back.
    pub back: Option<Back>,
}

/// The way back to the day on which pages open, or to today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// What it says.
    pub label: String,
    /// Whether an address without a day leads there; else it bears today's.
    pub drops_the_day: bool,
}

impl WhenView {
    /// The chip of a page about one region.
    pub fn of_region(shown: Shown, opening: Opening, known_on: Option<String>, words: Words) -> Self {
        let day = shown.day();
        let is_today = day == opening.today;
        let label = if matches!(shown, Shown::YearEnd(_)) { "when-label-year-end" } else { "when-label" };
        Self {
            day: Some(day),
            label: words.get(label),
            days: vec![words.date(day)],
            is_today: is_today && known_on.is_none(),
            back: back(shown, opening, known_on.is_some(), words),
            known: known(known_on, words),
            demonstration: opening.demonstration.then(|| words.get("when-demonstration")),
        }
    }

    /// The chip of a page about several regions, all on one day that the visitor chose.
    pub fn of_all_on(day: Date, opening: Opening, known_on: Option<String>, words: Words) -> Self {
        let all = Opening { day: opening.today, ..opening };
        let view = Self::of_region(Shown::Day(day), all, known_on, words);
        let to_each = || Back { label: words.get("when-back-each"), drops_the_day: true };
        // The days on which the regions of a demonstration open are none of theirs today.
        let back = if opening.demonstration { Some(to_each()) } else { view.back.clone() };
        Self { back, ..view }
    }

    /// The chip of a page about several regions, each on the day it opens on.
    pub fn of_each(mut days: Vec<Date>, opening: Opening, known_on: Option<String>, words: Words) -> Self {
        days.sort_unstable();
        days.dedup();
        let own = days.len() > 1;
        let demonstration = opening.demonstration.then(|| words.get("when-demonstration"));
        let today = days.as_slice() == [opening.today];
        let to_today = || Back { label: words.get("when-all-today"), drops_the_day: false };
        Self {
            day: None,
            label: words.get(if own { "when-label-each" } else { "when-label" }),
            days: days.into_iter().map(|day| words.date(day)).collect(),
            is_today: today && known_on.is_none(),
            back: (!today).then(to_today),
            known: known(known_on, words),
            demonstration,
        }
    }
}

fn known(known_on: Option<String>, words: Words) -> String {
    match known_on {
        Some(known_on) => words.with("when-known-on", &[("day", Argument::Text(&known_on))]),
        None => words.get("when-known-now"),
    }
}

/// From any other day, back to today; from today, or the end of an exercise, back to the day of the demonstration.
fn back(shown: Shown, opening: Opening, known_before: bool, words: Words) -> Option<Back> {
    let day = shown.day();
    if day != opening.today || known_before {
        let label = words.get("when-back");
        return Some(Back { label, drops_the_day: !opening.demonstration });
    }
    let other = opening.demonstration && opening.day != opening.today;
    other.then(|| Back {
        label: words.with("when-back-demonstration", &[("day", Argument::Text(&words.date(opening.day)))]),
        drops_the_day: true,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;

    use super::*;

    const WORDS: Words = Words::new(Language::English);

    fn opening(demonstration: bool) -> Opening {
        let today = date(2026, 11, 29);
        let day = if demonstration { date(2019, 8, 1) } else { today };
        Opening { day, today, demonstration }
    }

    #[test]
    fn given_an_agency_on_today_when_shown_then_there_is_no_way_back() {
        let view = WhenView::of_region(Shown::opening(opening(false)), opening(false), None, WORDS);
        assert!(view.is_today && view.back.is_none() && view.demonstration.is_none());
        assert_eq!(view.days, ["29\u{a0}November\u{a0}2026"]);
    }

    #[test]
    fn given_another_day_or_an_earlier_knowledge_when_shown_then_an_agency_goes_back_by_dropping_them() {
        for (shown, known_on) in [
            (Shown::Day(date(2019, 8, 1)), None),
            (Shown::Day(date(2026, 11, 29)), Some("1 March 2026".to_owned())),
        ] {
            let view = WhenView::of_region(shown, opening(false), known_on, WORDS);
            assert!(!view.is_today);
            assert!(view.back.is_some_and(|back| back.drops_the_day));
        }
    }

    #[test]
    fn given_a_demonstration_when_shown_then_today_is_named_and_from_there_the_way_leads_back() {
        let day = WhenView::of_region(Shown::opening(opening(true)), opening(true), None, WORDS);
        assert!(day.back.is_some_and(|back| !back.drops_the_day));
        assert!(day.demonstration.is_some());
        let today = WhenView::of_region(Shown::Day(date(2026, 11, 29)), opening(true), None, WORDS);
        assert!(
            today
                .back
                .is_some_and(|back| back.drops_the_day && back.label.contains("1\u{a0}August\u{a0}2019"))
        );
    }

    #[test]
    fn given_a_day_for_all_regions_when_shown_then_the_way_back_leads_to_each_on_its_own() {
        for day in [date(2026, 11, 29), date(2019, 9, 1)] {
            let view = WhenView::of_all_on(day, opening(true), None, WORDS);
            assert!(view.back.is_some_and(|back| back.drops_the_day), "{day}");
        }
        assert_eq!(WhenView::of_all_on(date(2026, 11, 29), opening(false), None, WORDS).back, None);
    }

    #[test]
    fn given_regions_on_days_of_their_own_when_shown_then_each_day_is_told_once() {
        let days = vec![date(2025, 2, 15), date(2019, 8, 1), date(2019, 8, 1)];
        let view = WhenView::of_each(days, opening(true), None, WORDS);
        assert_eq!(view.days, ["1\u{a0}August\u{a0}2019", "15\u{a0}February\u{a0}2025"]);
        assert_eq!(view.day, None);
        let same = WhenView::of_each(vec![date(2026, 11, 29); 2], opening(false), None, WORDS);
        assert!(same.is_today && same.back.is_none());
    }
}
