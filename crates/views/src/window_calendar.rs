//! The days of windows as a calendar holds them.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::procedure::window::Window;
use maillage_domain::state::Recorded;

use crate::window_duty::DutyView;
use crate::words::{Argument, Words};

/// Days of windows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarView {
    /// What the calendar is called.
    pub name: String,
    /// Its days.
    pub days: Vec<CalendarDay>,
}

/// One entry of a calendar: a whole day, or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// What tells it from every other, the same each time it is made.
    pub uid: String,
    /// The instant at which the act was recorded that it rests on.
    pub recorded_at: Timestamp,
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
    /// What happens.
    pub summary: String,
    /// What it rests on.
    pub description: String,
}

impl CalendarDay {
    /// The days of a window in a region: it opens, it closes, and what the agency owes around it.
    pub fn of(window: &Recorded<Window>, duties: &[DutyView], region: &str, words: Words) -> Vec<Self> {
        let fact = &window.fact;
        let uid = |kind: &str| {
            let plain = |sign: char| if sign.is_ascii_alphanumeric() || sign == '-' { sign } else { '_' };
            format!(
                "window-{}-{}-{kind}@maillage",
                window.stamp.region,
                fact.id.chars().map(plain).collect::<String>()
            )
        };
        let (opens, closes) = (words.date(fact.opens), words.date(fact.closes));
        let dates = [("from", Argument::Text(opens.as_str())), ("until", Argument::Text(closes.as_str()))];
        let dates = words.with("window-dates", &dates);
        let day = |kind: &str, first: Date, last: Date, summary: String, description: String| Self {
            uid: uid(kind),
            recorded_at: window.stamp.recorded_at,
            first,
            last,
            summary,
            description,
        };
        let named = |id: &str| words.with(id, &[("region", Argument::Text(region))]);
        let ends = [
            day("opens", fact.opens, fact.opens, named("calendar-opens"), dates.clone()),
            day("closes", fact.closes, fact.closes, named("calendar-closes"), dates.clone()),
        ];
        let owed = duties.iter().map(|duty| {
            let online = duty.name == "keep-online";
            let summary = named(if online { "calendar-keep-online" } else { "calendar-publish-bilan" });
            let first = duty.from.filter(|from| online && *from <= duty.last_day);
            let text = format!("{} {} ({})", duty.text, duty.citation, duty.rule);
            day(duty.name, first.unwrap_or(duty.last_day), duty.last_day, summary, text)
        });
        ends.into_iter().chain(owed).collect()
    }
}
