//! One month of a calendar, week by week, each from Monday to Sunday.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar::{DueOf, RegisterCalendarView};
use crate::words::Words;

/// How many things a day names before the rest is counted.
/// Arbitrary: three stand in a cell of the table without making its week taller than the others.
const NAMED: usize = 3;

/// A month with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthView {
    /// "March 2026".
    pub title: String,
    /// The month before, as addresses write it: `2026-02`; none where nothing of it is shown.
    pub before: Option<String>,
    /// The month after.
    pub after: Option<String>,
    /// Its weeks, whole: days of the months around it stand in the first and the last.
    pub weeks: Vec<Vec<DayView>>,
}

/// A day of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayView {
    /// The day.
    pub day: Date,
    /// Whether it belongs to another month.
    pub is_out: bool,
    /// Whether it is the day that is asked.
    pub is_today: bool,
    /// What is due on it.
    pub named: Vec<DueOf>,
    /// How many more there are.
    pub more: usize,
}

/// The first day of a month as addresses write it: `2026-03`.
pub fn month(text: &str) -> Option<Date> {
    let (year, month) = text.trim().split_once('-')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

fn written(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

impl MonthView {
    /// The month of a day, with what a calendar has in it.
    pub fn new(view: &RegisterCalendarView, of: Date, words: Words) -> Self {
        let first = of.first_of_month();
        let begins = |months: i32| first.checked_add(months.months()).ok();
        let shown = |other: &Date| view.at.first_of_month() <= *other && *other <= view.until;
        // What is late stands before the month of the day: the way back leads to it.
        let late = view.days.first().map_or(view.at, |day| day.due.by).first_of_month();
        let before = begins(-1).filter(|before| late <= *before || shown(before));
        Self {
            title: format!("{}\u{a0}{}", words.get(&format!("month-{}", first.month())), first.year()),
            before: before.map(written),
            after: begins(1).filter(shown).map(written),
            weeks: weeks(first, view),
        }
    }
}

fn weeks(first: Date, view: &RegisterCalendarView) -> Vec<Vec<DayView>> {
    let into_week = i64::from(first.weekday().since(Weekday::Monday));
    let monday = first.checked_sub(into_week.days()).unwrap_or(first);
    let days: Vec<_> = monday
        .series(1.day())
        .take_while(|day| *day <= first.last_of_month() || day.weekday() != Weekday::Monday)
        .map(|day| of_day(day, first, view))
        .collect();
    days.chunks(7).map(<[DayView]>::to_vec).collect()
}

fn of_day(day: Date, first: Date, view: &RegisterCalendarView) -> DayView {
    let due: Vec<_> = view.days.iter().filter(|due| due.due.by == day).collect();
    DayView {
        day,
        is_out: day.first_of_month() != first,
        is_today: day == view.at,
        more: due.len().saturating_sub(NAMED),
        named: due.into_iter().take(NAMED).cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;

    use super::*;
    use crate::register::DueView;

    fn due(by: Date, number: &str) -> DueOf {
        let due = DueView {
            by,
            duty: "expiry",
            text: String::new(),
            rule: String::new(),
            late: false,
            by_text: String::new(),
        };
        DueOf {
            due,
            kind: "expiry",
            kind_text: String::new(),
            days_left: 0,
            number: number.to_owned(),
            line: String::new(),
            line_label: String::new(),
            site: None,
            site_name: String::new(),
            holder: String::new(),
            holder_name: String::new(),
            zone: None,
            recorded_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn calendar(days: Vec<DueOf>) -> RegisterCalendarView {
        let at = date(2026, 3, 12);
        RegisterCalendarView {
            at,
            known_on: Timestamp::UNIX_EPOCH,
            region: "99".to_owned(),
            until: RegisterCalendarView::last(at),
            kinds: Vec::new(),
            note: String::new(),
            days,
        }
    }

    fn shown(view: &RegisterCalendarView, of: Date) -> MonthView {
        MonthView::new(view, of, Words::new(Language::English))
    }

    #[test]
    fn given_a_month_when_laid_out_then_whole_weeks_from_monday_and_each_day_in_its_place() {
        let view = calendar((1..=5).map(|rank| due(date(2026, 3, 31), &rank.to_string())).collect());
        let march = shown(&view, date(2026, 3, 12));
        assert_eq!(march.title, "March\u{a0}2026");
        assert!(march.weeks.iter().all(|week| week.len() == 7 && week[0].day.weekday() == Weekday::Monday));
        let days: Vec<_> = march.weeks.concat();
        assert_eq!(
            (days[0].day, days.last().map(|day| day.day)),
            (date(2026, 2, 23), Some(date(2026, 4, 5)))
        );
        assert_eq!(days.iter().filter(|day| day.is_out).count(), 6 + 5);
        let today: Vec<_> = days.iter().filter(|day| day.is_today).map(|day| day.day).collect();
        assert_eq!(today, [date(2026, 3, 12)]);
        let last = days.iter().find(|day| day.day == date(2026, 3, 31)).expect("a day of March");
        assert_eq!((last.named.len(), last.more), (3, 2));
    }

    #[test]
    fn given_the_months_of_a_calendar_when_left_through_then_to_what_is_late_and_no_further_than_a_year() {
        let late = calendar(vec![due(date(2026, 1, 10), "1")]);
        let ways = |view: &RegisterCalendarView, of| {
            let month = shown(view, of);
            (month.before, month.after)
        };
        let written = |text: &str| Some(text.to_owned());
        assert_eq!(ways(&late, date(2026, 3, 12)), (written("2026-02"), written("2026-04")));
        assert_eq!(ways(&late, date(2026, 1, 1)), (None, None));
        assert_eq!(ways(&calendar(Vec::new()), date(2026, 3, 1)), (None, written("2026-04")));
        assert_eq!(ways(&calendar(Vec::new()), date(2027, 3, 1)), (written("2027-02"), None));
    }

    #[test]
    fn given_a_month_as_addresses_write_it_when_read_then_its_first_day_and_nothing_of_another_text() {
        assert_eq!(month("2026-03"), Some(date(2026, 3, 1)));
        for text in ["", "2026", "2026-13", "mars 2026", "2026-03-01"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}
