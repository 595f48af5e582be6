//! What the authorisations of a region wait for, day by day.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use maillage_domain::care::authorisation::due::Duty;
use schemars::JsonSchema;
use serde::Serialize;

use super::authorisation::AuthorisationView;
use super::due::DueView;
use crate::window_calendar::CalendarDay;
use crate::words::{Argument, Words};

/// How many months ahead a calendar shows.
/// Arbitrary: a year, in which each kind of day comes once.
pub const AHEAD: i32 = 12;

/// Within how many days something is soon. Arbitrary: a month.
const SOON: i32 = 30;

/// What kind of day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// An authorisation expires.
    Expiry,
    /// A renewal is to be asked for.
    Renewal,
    /// A renewal becomes tacit.
    Tacit,
    /// A lapse is to be noted, or will be.
    Lapse,
    /// A visit is to be announced or made.
    Visit,
}

impl DueKind {
    /// Every one, in order.
    pub const ALL: [Self; 5] = [Self::Expiry, Self::Renewal, Self::Tacit, Self::Lapse, Self::Visit];

    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Expiry => "expiry",
            Self::Renewal => "renewal",
            Self::Tacit => "tacit",
            Self::Lapse => "lapse",
            Self::Visit => "visit",
        }
    }

    /// The kind that a word in data stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The kind of a duty.
    pub const fn of(duty: Duty) -> Self {
        match duty {
            Duty::Expiry => Self::Expiry,
            Duty::AskRenewal => Self::Renewal,
            Duty::OrderFile => Self::Tacit,
            Duty::Start | Duty::Complete | Duty::Resume => Self::Lapse,
            Duty::AnnounceVisit | Duty::Visit => Self::Visit,
        }
    }
}

/// What the authorisations of a region wait for in the months ahead, and what is late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegisterCalendarView {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// The last day that is shown.
    pub until: Date,
    /// How many days there are of each kind, whatever kind is picked.
    pub kinds: Vec<KindCount>,
    /// What there is to say where the region has no register; empty where it has one.
    pub note: String,
    /// The days, the first one first.
    pub days: Vec<DueOf>,
}

/// How many days there are of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindCount {
    /// The kind, by its word in data.
    pub kind: &'static str,
    /// The same in words.
    pub text: String,
    /// How many within thirty days, those that are late included.
    pub soon: usize,
    /// How many within the months ahead.
    pub ahead: usize,
}

/// What one authorisation waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueOf {
    /// What is done by which day.
    #[serde(flatten)]
    pub due: DueView,
    /// The kind of day, by its word in data.
    pub kind: &'static str,
    /// The same in words.
    pub kind_text: String,
    /// How many days are left; below zero where it is late.
    pub days_left: i32,
    /// The number of the authorisation.
    pub number: String,
    /// The code of its line.
    pub line: String,
    /// What people call that.
    pub line_label: String,
    /// The site, by its FINESS number.
    pub site: Option<String>,
    /// The name of the site.
    pub site_name: String,
    /// Who holds it.
    pub holder: String,
    /// The name of the holder.
    pub holder_name: String,
    /// The zone it counts in.
    pub zone: Option<String>,
    /// The instant at which the last act on it was recorded.
    #[serde(skip)]
    pub recorded_at: Timestamp,
}

impl DueOf {
    /// Whether it is late or due within a month.
    pub const fn is_soon(&self) -> bool {
        self.days_left <= SOON
    }

    /// A due of an authorisation, as it stands on a day; `recorded_at` is when the last act on it was recorded.
    pub fn new(
        (duty, due): (Duty, DueView),
        one: &AuthorisationView,
        (at, recorded_at): (Date, Timestamp),
        words: Words,
    ) -> Self {
        let kind = DueKind::of(duty);
        Self {
            days_left: (due.by - at).get_days(),
            due,
            kind: kind.as_str(),
            kind_text: kind_text(kind, words),
            number: one.number.clone(),
            line: one.line.clone(),
            line_label: one.line_label.clone(),
            site: one.site.clone(),
            site_name: one.site_name.clone(),
            holder: one.holder.clone(),
            holder_name: one.holder_name.clone(),
            zone: one.zone.clone(),
            recorded_at,
        }
    }
}

fn kind_text(kind: DueKind, words: Words) -> String {
    words.get(&format!("register-kind-{}", kind.as_str()))
}

impl RegisterCalendarView {
    /// The last day that a calendar of a day shows.
    pub fn last(at: Date) -> Date {
        at.checked_add(AHEAD.months()).unwrap_or(at)
    }

    /// How many days there are of each kind.
    pub fn kinds(days: &[DueOf], words: Words) -> Vec<KindCount> {
        let counted = |kind: DueKind| {
            let own = || days.iter().filter(move |day| day.kind == kind.as_str());
            let soon = own().filter(|day| day.is_soon()).count();
            KindCount { kind: kind.as_str(), text: kind_text(kind, words), soon, ahead: own().count() }
        };
        DueKind::ALL.into_iter().map(counted).collect()
    }
}

/// A due as a calendar of others holds it. What tells it from others has no day in it: one that moves takes its own place.
pub fn calendar_day(day: &DueOf, region: &str, words: Words) -> CalendarDay {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() || sign == '-' { sign } else { '_' };
    let number: String = day.number.chars().map(plain).collect();
    let what = [("line", Argument::Text(day.line_label.as_str())), ("site", Argument::Text(&day.site_name))];
    let place =
        if day.site_name.is_empty() { day.line_label.clone() } else { words.with("register-in", &what) };
    let said = [("name", Argument::Text(day.due.text.as_str())), ("value", Argument::Text(&place))];
    CalendarDay {
        uid: format!("authorisation-{region}-{number}-{}@maillage", day.due.duty),
        recorded_at: day.recorded_at,
        first: day.due.by,
        last: day.due.by,
        summary: words.with("trace-fact", &said),
        description: format!("{} {}", day.number, day.due.rule),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_each_duty_when_put_under_a_kind_then_every_kind_has_one_and_its_word_is_read_back() {
        let kinds: BTreeSet<_> = Duty::ALL.into_iter().map(DueKind::of).collect();
        assert_eq!(kinds, BTreeSet::from(DueKind::ALL));
        for kind in DueKind::ALL {
            assert_eq!(DueKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(DueKind::parse("expired"), None);
    }

    #[test]
    fn given_a_day_when_a_calendar_is_made_then_it_goes_on_for_twelve_months_to_the_end_of_a_shorter_one() {
        assert_eq!(RegisterCalendarView::last(date(2026, 3, 2)), date(2027, 3, 2));
        assert_eq!(RegisterCalendarView::last(date(2024, 2, 29)), date(2025, 2, 28));
    }
}
